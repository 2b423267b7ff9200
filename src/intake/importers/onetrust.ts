/** Assessments of OneTrust: a processing activity each, or an asset or vendor, with the questions of a template that every organization words itself. */
import type {Importer} from './importer.js';

export const onetrust: Importer = {
  id: 'onetrust',
  title: 'OneTrust assessments',
  source: 'https://developer.onetrust.com/onetrust/reference/exportassessmentusingget, read November 2026',
  reads: 'sheets',
  tables: [
    {
      sheet: 'OneTrust assessments',
      knownBy: ['Assessment', ['Processing activity', 'Template']],
      shape: 'activities',
      columns: {
        'Processing activity': 'activity',
        Asset: 'system',
        Vendor: 'recipient',
        Assessment: 'other',
        'Organization group': 'department',
        Description: 'description',
        Respondent: 'owner',
        'Assessment status': 'other',
        Result: 'other',
        Template: 'other',
        'Completed on': 'other',
        'Risk level': 'other',
        'Data subjects': 'people',
        'Data elements': 'data',
        'Classes of data elements': 'other',
        Justifications: 'notes',
      },
    },
  ],
};
