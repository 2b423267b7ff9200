import {counted, inRecord, listed, type Rule, type Severity} from '../findings/index.js';
import type {FieldInSystem} from '../record/index.js';
import {inField, type CheckSubject} from './subject.js';

const WEIGHT = {disclosed: 'high', used: 'medium', idle: 'low'} as const satisfies Record<string, Severity>;
const WORDS = {disclosed: ', and they are disclosed', used: ', and activities use them', idle: ''} as const;

/** One finding for each system and weight: what was never classified is usually a whole table. */
export const fieldWithoutElement = {
  meta: {
    id: 'field-without-element',
    severity: 'medium',
    title: 'Fields are neither classified nor marked as not personal by a person',
    why: 'A field without an element has no category: it is missing from every table without anybody having decided so.',
    citations: ['11 CCR 7011(e)(1)(A)', '1798.130(c)'],
  },
  *check({record, lookup}) {
    const used = new Set(lookup.uses.map(({field}) => field));
    const disclosed = new Set(lookup.disclosures.map(({field}) => field));
    const open = new Map<string, FieldInSystem[]>();
    for (const entry of lookup.fields) {
      const {field, system} = entry;
      if (field.elements.length > 0 || field.personal === 'not-personal' || field.override !== undefined || field.confirmed !== undefined) {
        continue;
      }
      const key = `${disclosed.has(entry) ? 'disclosed' : used.has(entry) ? 'used' : 'idle'} ${system.id}`;
      const known = open.get(key);
      if (known) known.push(entry);
      else open.set(key, [entry]);
    }
    for (const system of record.systems) {
      for (const state of ['disclosed', 'used', 'idle'] as const) {
        const entries = open.get(`${state} ${system.id}`);
        const [first] = entries ?? [];
        if (entries === undefined || first === undefined) continue;
        const guessed = entries.filter(({field}) => field.suggestion !== undefined).length;
        yield {
          message: `${counted(entries.length, 'field')} of ${system.name} ${entries.length === 1 ? 'has' : 'have'} no data element${WORDS[state]}: ${listed(
            entries.map(({id}) => id),
            {most: 5},
          )}${guessed > 0 ? `; for ${guessed} of them that they are not personal is only a suggestion` : ''}`,
          severity: WEIGHT[state],
          places: [
            inRecord(`systems/${system.id}`, {at: 'fields', shows: `${counted(entries.length, 'field')} without element`}),
            ...entries.slice(0, 3).map(({id, field}) => inField(id, 'elements', field.suggestion?.because ?? field.label ?? 'nothing')),
          ],
          identity: `${system.id} ${state}`,
          remedy: `Run: datamap map --system ${system.id}; or decide one: datamap map set ${first.id} --element <element> --reason "<why>", or --not-personal in place of --element`,
        };
      }
    }
  },
} satisfies Rule<CheckSubject>;
