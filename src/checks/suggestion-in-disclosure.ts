import {listed, type Rule} from '../findings/index.js';
import {fieldsFile, inActivity, inField, type CheckSubject} from './subject.js';

export const suggestionInDisclosure = {
  meta: {
    id: 'suggestion-in-disclosure',
    severity: 'high',
    title: 'A disclosure rests on a suggestion that nobody confirmed',
    why: 'What is told to consumers about sales and disclosures must be known, not guessed from a name.',
    citations: ['1798.130(a)(5)(C)', '11 CCR 7011(e)(1)(D)', '11 CCR 7011(e)(1)(H)'],
  },
  *check({lookup, law}) {
    const byField = new Map<string, (typeof lookup.disclosures)[number][]>();
    for (const entry of lookup.disclosures) {
      const {suggestion, confirmed} = entry.field.field;
      if (suggestion === undefined || confirmed !== undefined) continue;
      const known = byField.get(entry.field.id);
      if (known) known.push(entry);
      else byField.set(entry.field.id, [entry]);
    }
    for (const [id, entries] of byField) {
      const [first] = entries;
      if (first === undefined) continue;
      const {field, system} = first.field;
      const names = field.elements.map((element) => law.find('elements', element)?.name ?? element);
      const recipients = [...new Set(entries.map(({recipient, disclosure}) => recipient?.name ?? disclosure.to))];
      const activities = [...new Set(entries.map(({activity}) => activity))];
      yield {
        message: `${id} goes to ${listed(recipients)}; that it is ${listed(names)} is only a suggestion (${Math.round((field.suggestion?.confidence ?? 0) * 100)} %: ${field.suggestion?.because ?? 'no reason given'})`,
        places: [inField(id, 'confirmed', 'nothing'), ...activities.slice(0, 2).map((activity) => inActivity(activity, 'discloses'))],
        remedy: `Look at it and run: datamap map; or fill confirmed-by and confirmed-on in ${fieldsFile(system.id)}`,
      };
    }
  },
} satisfies Rule<CheckSubject>;
