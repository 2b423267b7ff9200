/** The register of the Belgian data protection authority, with headings grouped over two or three rows. */
import type {Importer} from './importer.js';

export const belgianDpa: Importer = {
  id: 'belgian-dpa',
  title: 'Register of the Belgian data protection authority',
  source: 'Register of the Belgian Privacy Commission (2017), English copy at scribd 437150913, read November 2026',
  reads: 'sheets',
  tables: [
    {
      knownBy: [
        'Name of Business Process',
        ['Functional Data Category', 'GDPR Data Category', 'Functional Description of Processing'],
        ['Type of Processing', 'Basis for Processing'],
      ],
      shape: 'activities',
      columns: {
        'Name of Business Process': 'activity',
        'Owner of Process': 'owner',
        Number: 'id',
        'Functional Description of Processing': 'description',
        'Purpose of Processing': 'purpose',
        'Basis for Processing': 'legal-basis',
        'Type of Processing': 'other',
        'Functional Data Category': 'data',
        'GDPR Data Category': 'category',
      },
    },
  ],
};
