/** Systems and their fields. */
import {grouped, type FieldInSystem} from '../../record/index.js';
import {exceptionsOf} from './exceptions.js';
import type {Row, Section} from '../../documents/index.js';
import {cell} from '../../documents/index.js';
import {distinct, elementName, titleOf} from '../wording.js';
import {count, date, text, texts} from './cells.js';
import {lettersInUse} from './letters-in-use.js';
import type {Source} from './source.js';

export function systemsSection({record, practice: {lookup}}: Source): Section {
  return {
    id: 'systems',
    title: 'Systems',
    blocks: [
      {
        kind: 'table',
        id: 'systems',
        columns: [
          {key: 'id', title: 'System id', weight: 1.2},
          {key: 'name', title: 'System', weight: 1.6},
          {key: 'kind', title: 'Kind', type: 'answer', choices: ['saas', 'database', 'files', 'paper', 'device', 'other']},
          {key: 'description', title: 'Description', weight: 2},
          {key: 'vendor', title: 'Run by', weight: 1.4},
          {key: 'location', title: 'Location', weight: 1.2},
          {key: 'country', title: 'Country'},
          {key: 'owner', title: 'Owner'},
          {key: 'team', title: 'Team'},
          {key: 'security', title: 'Security', weight: 1.6},
          {key: 'since', title: 'Since', type: 'date'},
          {key: 'until', title: 'Until', type: 'date'},
          {key: 'fields', title: 'Fields', type: 'number'},
          {key: 'notes', title: 'Notes', weight: 2},
        ],
        rows: record.systems.map((system): Row => ({
          id: system.id,
          cells: [
            cell({text: system.id, code: true}),
            cell(system.name),
            text(system.kind),
            text(system.description),
            text(
              system.vendor === undefined ? undefined : (lookup.recipient(system.vendor)?.name ?? `${system.vendor} (not in the record)`),
            ),
            text(system.location),
            text(system.country),
            text(system.owner),
            text(system.team),
            text(system.security),
            date(system.since),
            date(system.until),
            count(system.fields.length),
            texts(system.notes?.map(({label, text: words}) => (label === undefined ? words : `${label}: ${words}`))),
          ],
        })),
        whenEmpty: 'The record holds no system.',
      },
    ],
  };
}

export function fieldsSection({law, practice: {lookup, lettersIn}}: Source): Section {
  const uses = grouped(lookup.uses, ({field}) => field.id);
  const disclosures = grouped(lookup.disclosures, ({field}) => field.id);
  return {
    id: 'fields',
    title: 'Fields',
    blocks: [
      {
        kind: 'table',
        id: 'fields',
        columns: [
          {key: 'system', title: 'System', weight: 1.2},
          {key: 'dataset', title: 'Dataset', weight: 1.2},
          {key: 'field', title: 'Field', weight: 1.4},
          {key: 'label', title: 'Label', weight: 1.4},
          {key: 'elements', title: 'Data elements', weight: 1.8},
          {key: 'letters', title: 'Categories'},
          {key: 'limbs', title: 'Sensitive'},
          {key: 'standing', title: 'Standing', weight: 1.6},
          {key: 'remarks', title: 'Facts and exceptions', weight: 2},
          {key: 'used', title: 'Used by', weight: 1.8},
          {key: 'disclosed', title: 'Disclosed to', weight: 1.6},
          {key: 'description', title: 'Description', weight: 2},
          {key: 'type', title: 'Type'},
          {key: 'notes', title: 'Notes', weight: 1.6},
        ],
        rows: lookup.fields.map((entry): Row => {
          const {id, system, field} = entry;
          const {letters, limbs} = lettersInUse(entry, {
            activities: [...(uses.get(id) ?? []), ...(disclosures.get(id) ?? [])].map(({activity}) => activity),
            lettersIn,
          });
          const unmapped = field.elements.length === 0 && !field.override && field.personal === undefined;
          return {
            id,
            cells: [
              cell(system.name),
              cell(field.dataset),
              cell({text: field.name, code: true}),
              text(field.label),
              unmapped ? cell('not mapped', {tone: 'warning'}) : texts(field.elements.map((element) => elementName(law, element))),
              text(letters),
              text(limbs),
              standing(entry),
              texts(exceptionsOf(field, (collection, term) => titleOf(law, collection, term))),
              texts(distinct((uses.get(id) ?? []).map(({activity}) => activity.name))),
              texts(distinct((disclosures.get(id) ?? []).map(({recipient, disclosure}) => recipient?.name ?? disclosure.to))),
              text(field.description),
              text(field.type),
              text(field.notes),
            ],
          };
        }),
        whenEmpty: 'The record holds no field.',
      },
    ],
  };
}

function standing({field}: FieldInSystem): ReturnType<typeof cell> {
  if (field.confirmed) {
    return cell(
      `confirmed by ${field.confirmed.by} on ${field.confirmed.on}`,
      field.confirmed.reason === undefined ? {} : {note: field.confirmed.reason},
    );
  }
  if (field.suggestion) {
    return cell(`suggested (${Math.round(field.suggestion.confidence * 100)} %)`, {tone: 'warning', note: field.suggestion.because});
  }
  return cell('entered');
}
