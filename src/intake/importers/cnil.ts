/** The CNIL's simplified register: an index of activities, and a sheet with a form for each. */
import type {Importer} from './importer.js';

export const cnil: Importer = {
  id: 'cnil',
  title: 'CNIL simplified register',
  source: 'https://www.cnil.fr/sites/cnil/files/atoms/files/registre-traitement-simplifie.ods, read November 2026',
  reads: 'sheets',
  tables: [
    {
      knownBy: [
        'Nom du traitement',
        'N° / RÉF',
        ['Date de création de la fiche', 'Dernière mise à jour de la fiche', 'Finalité du traitement'],
      ],
      shape: 'activities',
      columns: {
        'Nom du traitement': 'activity',
        'N° / RÉF': 'id',
        'Date de création de la fiche': 'since',
        'Dernière mise à jour de la fiche': 'review',
        'Finalité du traitement': 'purpose',
      },
    },
    {
      knownBy: ['Nom du traitement', 'N° / RÉF', ['Finalité principale', 'Date de création du traitement', 'Mise à jour du traitement']],
      form: true,
      columns: {},
    },
  ],
};
