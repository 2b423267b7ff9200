import {counted, inRecord, listed, type Rule} from '../findings/index.js';
import {lettersAdded} from '../law/index.js';
import type {CheckSubject} from './subject.js';

export const ownLetters = {
  meta: {
    id: 'own-letters',
    severity: 'low',
    title: 'An element of the organization’s own has letters beside those of the law',
    why: 'They change what tables and notices say of its fields, and no catalog of the law answers for them: whoever reads the tables should know.',
    citations: ['1798.140(v)(1)', '1798.140(ae)'],
  },
  *check({record, law, lookup}) {
    for (const {id, name, is, reason = 'no reason is given'} of record.terms?.elements ?? []) {
      const element = law.find('elements', id);
      const added = element === undefined ? [] : lettersAdded(element, law).map(({letter, limb}) => limb ?? letter);
      if (added.length === 0) continue;
      const fields = lookup.fields.filter(({field}) => field.elements.includes(id)).length;
      yield {
        message: `"${name}" has ${listed(added)} beside the letters of ${is}, in ${counted(fields, 'field')}: ${reason}`,
        places: [inRecord(`terms/${id}`, {at: 'letters', shows: added.join(', ')})],
        remedy: `Have it agreed on and accept this finding in waivers.yaml with place: terms/${id}; or take the letters out of datamap.yaml, under terms: elements`,
      };
    }
  },
} satisfies Rule<CheckSubject>;
