/** The record of processing that Privado writes. */
import type {Importer} from './importer.js';

export const privado: Importer = {
  id: 'privado',
  title: 'Privado RoPA report',
  source: 'https://help.privado.ai/en/articles/5191555-ropa-or-article-30-report, read November 2026',
  reads: 'sheets',
  tables: [
    {
      knownBy: ['Processing Activity', 'Individual Category', 'Personal data category', 'Technical Security Measures'],
      shape: 'activities',
      columns: {
        'Processing Activity': 'activity',
        Description: 'description',
        Function: 'department',
        'Purpose of Processing': 'purpose',
        'Controller Details': 'other',
        'Joint controller address': 'other',
        'Individual Category': 'people',
        'Personal data category': 'data',
        // As Privado spells it.
        'Internationational data transfer': 'country',
        'International data transfer': 'country',
        'Transfer Safeguards': 'transfer',
        'Retention schedule': 'retention',
        'Technical Security Measures': 'security',
        'Organizational Security Measure': 'security',
      },
    },
  ],
};
