import {counted, listed, type Rule} from '../findings/index.js';
import {grouped, isUnconfirmed, type DisclosureOfField} from '../record/index.js';
import {activityFile, inActivity, inField, type CheckSubject} from './subject.js';

/** One finding for each disclosure: a person confirms a table in one go. */
export const suggestionInDisclosure = {
  meta: {
    id: 'suggestion-in-disclosure',
    severity: 'medium',
    title: 'A disclosure rests on suggestions that nobody confirmed',
    why: 'What is told to consumers about sales and disclosures must be known, not guessed from a name.',
    citations: ['1798.130(a)(5)(C)', '11 CCR 7011(e)(1)(D)', '11 CCR 7011(e)(1)(H)'],
  },
  *check({lookup, law}) {
    const open = grouped(
      lookup.disclosures.filter(({field: {field}}) => isUnconfirmed(field) && field.elements.length > 0),
      ({disclosure}) => disclosure,
    );
    for (const [disclosure, entries] of open) {
      const [first] = entries;
      if (first === undefined) continue;
      const {activity, recipient} = first;
      const unsure = [...entries].sort((a, b) => confidenceOf(a) - confidenceOf(b));
      const shown = unsure.map(
        ({field: {id, field}}) =>
          `${id} (${listed(field.elements.map((element) => law.find('elements', element)?.name ?? element))}, ${Math.round((field.suggestion?.confidence ?? 0) * 100)} %)`,
      );
      const serious = disclosure.kind === 'sale' || disclosure.kind === 'sharing';
      yield {
        message: `"${activity.name}" ${VERBS[disclosure.kind ?? 'other'] ?? 'discloses'} ${counted(entries.length, 'field')} to ${recipient?.name ?? disclosure.to} that nobody confirmed, the least sure first: ${listed(shown, {most: 3})}`,
        severity: serious ? 'high' : 'medium',
        places: [
          inActivity(activity, `discloses.${activity.discloses?.indexOf(disclosure) ?? 0}`, `to ${disclosure.to}`),
          ...unsure.slice(0, 3).map(({field: {id, field}}) => inField(id, 'elements', field.suggestion?.because)),
        ],
        identity: `${activity.id} ${disclosure.to} ${disclosure.kind ?? ''}`,
        remedy: `Look at them with: datamap map --system ${first.field.system.id}; or decide one: datamap map set ${unsure[0]?.field.id ?? ''} --element <element> --reason "<how you know>"; or narrow the fields in ${activityFile(activity)}`,
      };
    }
  },
} satisfies Rule<CheckSubject>;

const VERBS: Readonly<Record<string, string>> = {sale: 'sells', sharing: 'shares'};

const confidenceOf = ({field}: DisclosureOfField): number => field.field.suggestion?.confidence ?? 0;
