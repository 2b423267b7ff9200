import {inRecord, counted, listed, type Rule} from '../findings/index.js';
import {isPersonal} from '../record/index.js';
import type {CheckSubject} from './subject.js';

/** One finding for each system: what nobody uses is usually a whole table. */
export const fieldUnused = {
  meta: {
    id: 'field-unused',
    severity: 'low',
    title: 'Personal information lies in a system and no activity uses it',
    why: 'It is collected all the same; without an activity it has no purpose, source or retention and shows in no table.',
    citations: ['11 CCR 7011(e)(1)(A)', '1798.100(c)'],
  },
  *check({record, lookup}) {
    const used = new Set(lookup.uses.map(({field}) => field.id));
    const unused = new Map<string, string[]>();
    for (const {id, system, field} of lookup.fields) {
      if (used.has(id) || field.elements.length === 0 || !isPersonal(field)) continue;
      const known = unused.get(system.id);
      if (known) known.push(id);
      else unused.set(system.id, [id]);
    }
    for (const system of record.systems) {
      const fields = unused.get(system.id);
      if (fields === undefined) continue;
      yield {
        message: `${counted(fields.length, 'field')} of ${system.name} ${fields.length === 1 ? 'holds' : 'hold'} personal information that no activity uses: ${listed(fields)}`,
        places: [inRecord(`systems/${system.id}`, {at: 'fields', shows: counted(fields.length, 'unused field')})],
        remedy: `Name them under uses of an activity, for example fields: [${fields[0] ?? ''}]; or delete the data and its line in systems/${system.id}.fields.csv`,
      };
    }
  },
} satisfies Rule<CheckSubject>;
