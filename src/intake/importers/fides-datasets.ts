/** Fides datasets: what data lies in which collection of a database. */
import {fidesDataCategory} from './fides-taxonomy.js';
import type {ColumnLayout, Importer} from './importer.js';

const categories: ColumnLayout = {means: 'data', words: fidesDataCategory};

export const fidesDatasets: Importer = {
  id: 'fides-datasets',
  title: 'Fides datasets',
  source: 'https://github.com/ethyca/fideslang/blob/main/src/fideslang/models.py (Dataset), read November 2026',
  reads: 'manifest',
  tables: [
    {
      sheet: 'dataset[]',
      shape: 'systems',
      columns: {
        fides_key: 'id',
        name: 'system',
        description: 'description',
        organization_fides_key: 'other',
        data_categories: categories,
        data_qualifier: 'other',
        retention: 'retention',
        third_country_transfers: 'country',
        meta: 'other',
        fides_meta: 'other',
      },
      counts: false,
    },
    {
      sheet: 'dataset[].collections[]',
      shape: 'fields',
      columns: {
        'dataset[].name': 'system',
        'dataset[].fides_key': 'id',
        name: 'dataset',
        description: 'notes',
        data_categories: categories,
        data_qualifier: 'other',
        fields: 'field',
        fides_meta: 'other',
      },
      counts: false,
    },
    {
      sheet: 'dataset[].collections[].fields[]',
      knownBy: ['name'],
      shape: 'fields',
      columns: {
        'dataset[].name': 'system',
        'dataset[].fides_key': 'id',
        'dataset[].collections[].name': 'dataset',
        name: 'field',
        description: 'description',
        data_categories: categories,
        data_qualifier: 'other',
        retention: 'notes',
        fields: 'field',
        fides_meta: 'other',
        'fides_meta.data_type': 'field-type',
        fidesops_meta: 'other',
        'fidesops_meta.data_type': 'field-type',
      },
    },
  ],
};
