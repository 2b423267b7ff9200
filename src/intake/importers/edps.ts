/** Records as European institutions publish them: a form for each activity, often with numbered lines. */
import type {Importer} from './importer.js';

export const edps: Importer = {
  id: 'edps',
  title: 'Record in the form of the EDPS (Regulation (EU) 2018/1725, Article 31)',
  source: 'https://edps.europa.eu/about/data-protection-within-edps/records-register_en, read November 2026',
  reads: 'sheets',
  tables: [
    {
      knownBy: [
        ['Name and contact details of controller', 'Name and contact details of the controller', 'Controller', 'Data controller'],
        [
          'Time limit for keeping the data',
          'Time limits for keeping the data',
          'Time limits for storing the data',
          'How long we keep the data',
        ],
        ['Recipients of the data', 'Recipients of the personal data', 'Categories of recipients'],
      ],
      form: true,
      columns: {
        // The heading of the document, with the name of who keeps it.
        'Record of processing activity': 'other',
        'Record of processing activities': 'other',
        'Last update of this record': 'review',
        'Reference number': 'id',
        'Name of the processing operation': 'activity',
        'Name of the processing activity': 'activity',
        'Title of the processing operation': 'activity',
        'Name and contact details of controller': 'other',
        'Name and contact details of the controller': 'other',
        Controller: 'other',
        'Data controller': 'other',
        'Name and contact details of DPO': 'other',
        'Name and contact details of the DPO': 'other',
        'Name and contact details of the data protection officer': 'other',
        'Name and contact details of joint controller': 'other',
        'Name and contact details of processor': 'recipient',
        'Purpose of the processing': 'purpose',
        'Short description and purpose of the processing': 'purpose',
        'Description of categories of persons': 'people',
        'Description of data categories': 'data',
        'Time limit for keeping the data': 'retention',
        'Time limits for keeping the data': 'retention',
        'Time limits for storing the data': 'retention',
        'How long we keep the data': 'retention',
        'Recipients of the data': 'recipient',
        'Recipients of the personal data': 'recipient',
        'Are there any transfers of personal data': 'transfer',
        'General description of security measures': 'security',
        'For more information': 'notes',
      },
    },
  ],
};
