/** The record of processing of a processor, as the ICO's template has it: what is done, for which controller. */
import type {Importer} from './importer.js';

export const icoProcessor: Importer = {
  id: 'ico-processor',
  title: 'ICO documentation template for processors',
  source: 'ICO documentation template for processors, headings as copied in public, November 2026',
  reads: 'sheets',
  tables: [
    {
      knownBy: [['Controller', 'Name and contact details of controller'], 'Categories of processing'],
      shape: 'activities',
      columns: {
        // Whom the processing is for: nobody to whom data is disclosed.
        Controller: 'other',
        'Name and contact details of controller': 'other',
        'Controller representative': 'other',
        "Name and contact details of controller's representative": 'other',
        'Categories of processing': 'activity',
        'Names of third countries or international organisations that personal data are transferred to': 'country',
        'Safeguards for exceptional transfers of personal data to third countries or international organisations': 'transfer',
        'General description of technical and organisational security measures': 'security',
      },
    },
  ],
};
