/** The register of the data protection authority of Luxembourg. */
import type {Importer} from './importer.js';

export const cnpd: Importer = {
  id: 'cnpd',
  title: 'Register of the CNPD (Luxembourg)',
  source: 'Register template of the Commission nationale pour la protection des données, headings read November 2026',
  reads: 'sheets',
  tables: [
    {
      knownBy: [
        ['Finalité', 'Finalités', 'Finalité du traitement', 'Finalités du traitement'],
        'Catégories de données traitées',
        "Délais prévus pour l'effacement des données",
      ],
      columns: {
        'Catégories de personnes concernées': 'people',
        'Catégories de données traitées': 'data',
        'Catégories de destinataires': 'recipient',
        'Transferts vers des pays tiers': 'country',
        "Délais prévus pour l'effacement des données": 'retention',
        'Mesures de sécurité organisationnelles et techniques': 'security',
      },
    },
  ],
};
