import type {Rule} from '../findings/index.js';
import {fieldsFile, inField, type CheckSubject} from './subject.js';

export const fieldWithoutElement = {
  meta: {
    id: 'field-without-element',
    severity: 'medium',
    title: 'A field is neither classified nor marked as not personal',
    why: 'A field without an element has no category: it is missing from every table without anybody having decided so.',
    citations: ['11 CCR 7011(e)(1)(A)', '1798.130(c)'],
  },
  *check({lookup}) {
    const used = new Set(lookup.uses.map(({field}) => field.id));
    const disclosed = new Set(lookup.disclosures.map(({field}) => field.id));
    for (const {id, system, field} of lookup.fields) {
      if (field.elements.length > 0 || field.personal === 'not-personal' || field.override !== undefined) continue;
      const busy = disclosed.has(id) ? ', yet it is disclosed' : used.has(id) ? ', yet activities use it' : '';
      yield {
        message: `${id} has no data element${busy}`,
        severity: disclosed.has(id) ? 'high' : used.has(id) ? 'medium' : 'low',
        places: [inField(id, 'elements', field.label ?? field.description ?? 'nothing')],
        remedy: `Run: datamap map --auto; or give it elements in ${fieldsFile(system.id)}, or write not-personal under personal`,
      };
    }
  },
} satisfies Rule<CheckSubject>;
