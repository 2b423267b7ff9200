/** The record of processing of a controller, as the ICO's template has it: contact blocks first, headings below them. */
import type {Importer} from './importer.js';

export const icoController: Importer = {
  id: 'ico-controller',
  title: 'ICO documentation template for controllers',
  source:
    'https://ico.org.uk/media2/migrated/2172937/gdpr-documentation-controller-template.xlsx, headings as transcribed in public, November 2026',
  reads: 'sheets',
  tables: [
    {
      knownBy: [
        'Business function',
        'Purpose of processing',
        'Categories of individuals',
        'Categories of personal data',
        'Categories of recipients',
      ],
      shape: 'activities',
      columns: {
        'Business function': 'department',
        'Purpose of processing': 'purpose',
        'Name and contact details of joint controller': 'other',
        'Categories of individuals': 'people',
        'Categories of personal data': 'data',
        'Categories of recipients': 'recipient',
        'Link to contract with processor': 'notes',
        'Names of third countries or international organisations that personal data are transferred to': 'country',
        'Safeguards for exceptional transfers of personal data to third countries or international organisations': 'transfer',
        'Retention schedule': 'retention',
        'General description of technical and organisational security measures': 'security',
        'Article 6 lawful basis for processing personal data': 'legal-basis',
        'Article 9 condition for processing special category data': 'sensitive',
        'Legitimate interests for the processing': 'notes',
        'Link to record of legitimate interests assessment': 'notes',
        'Rights available to individuals': 'other',
        'Existence of automated decision-making, including profiling': 'other',
        'The source of the personal data': 'source',
        'Link to record of consent': 'notes',
        'Location of personal data': 'system',
        'Data Protection Impact Assessment required?': 'other',
        'Data Protection Impact Assessment progress': 'other',
        'Link to Data Protection Impact Assessment': 'notes',
        'Has a personal data breach occurred?': 'other',
        'Link to record of personal data breach': 'notes',
        'Data Protection Act 2018 Schedule 1 Condition for processing': 'other',
        'GDPR Article 6 lawful basis for processing': 'legal-basis',
        'Link to retention and erasure policy document': 'notes',
        'Is personal data retained and erased in accordance with the policy document?': 'other',
        'Reasons for not adhering to policy document': 'notes',
      },
    },
  ],
};
