/** A processing that CISO Assistant writes: what it is on the first sheet, and what `name` names is said by the name of each other. */
import type {Importer, TableLayout} from './importer.js';
import type {Meaning} from '../spreadsheet/meaning.js';

const more = (sheet: string, name: Meaning, columns: TableLayout['columns']): TableLayout => ({
  sheet,
  shape: 'none',
  columns: {name, description: 'notes', ...columns},
});

export const cisoAssistant: Importer = {
  id: 'ciso-assistant',
  title: 'CISO Assistant workbook',
  source: 'https://github.com/intuitem/ciso-assistant-community, backend/privacy/views.py, read November 2026',
  reads: 'sheets',
  tables: [
    {
      knownBy: ['name', 'processing_nature', 'information_channel', 'usage_channel'],
      shape: 'activities',
      columns: {
        internal_id: 'other',
        ref_id: 'id',
        name: 'activity',
        description: 'description',
        domain: 'department',
        status: 'status',
        processing_nature: 'other',
        information_channel: 'source',
        usage_channel: 'system',
        dpia_required: 'other',
        dpia_reference: 'notes',
        assigned_to: 'owner',
        labels: 'notes',
      },
    },
    more('Purposes', 'purpose', {legal_basis: 'legal-basis', article_9_condition: 'sensitive'}),
    more('Personal data', 'data', {
      category: 'data',
      retention: 'retention',
      deletion_policy: 'retention',
      is_sensitive: 'sensitive',
      assets: 'system',
    }),
    more('Data subjects', 'people', {category: 'people'}),
    more('Data recipients', 'recipient', {category: 'recipient-kind'}),
    more('Contractors', 'recipient', {
      entity: 'legal-name',
      relationship_type: 'recipient-role',
      country: 'country',
      documentation_link: 'notes',
    }),
    more('Transfers', 'recipient', {
      entity: 'legal-name',
      country: 'country',
      transfer_mechanism: 'transfer',
      guarantees: 'transfer',
      documentation_link: 'notes',
    }),
  ],
};
