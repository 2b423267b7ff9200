/** What answers change in the record; the same list is shown, written to the journal and applied. */
import {answersToIncoming, itemsOf, type Answers, type HowToTell} from '../../intake/interview/index.js';
import {propose, withDisputes, type Change, type Incoming, type PropertyChange} from '../../intake/index.js';
import type {Activity, RecordOfProcessing} from '../../record/index.js';

/**
 * Where `replace` is set, a person saw what the record says and said otherwise: then the answer stands. By default the record's
 * word is kept, and the contradiction shown and left as an open question.
 */
export function changesOf(answers: Answers, how: HowToTell): readonly Change[] {
  const {
    context: {record, subject},
    questionnaire: {about},
    replace = false,
  } = how;
  const incoming = answersToIncoming(answers, how);
  const changes =
    replace && subject
      ? about === 'activity'
        ? replacing(record, subject as Activity, incoming, answers)
        : propose(record, incoming, {takes: () => true})
      : propose(record, incoming);
  // A question that is still open may be worded anew by now; it stays the same question.
  const open = new Set<string>(record.questions.map(({id}) => id));
  const told = changes.filter(
    ({op, entity}) => !(op === 'conflict' && entity.startsWith('questions/') && open.has(entity.slice('questions/'.length))),
  );
  return withDisputes(record, incoming, told, how);
}

const LISTS = [
  ['purposes', 'purposes'],
  ['uses', 'data'],
  ['discloses', 'disclosures'],
] as const;

/** Items that were answered anew take the place of the record's own, which would otherwise stay beside them. */
function replacing(record: RecordOfProcessing, activity: Activity, incoming: Incoming, answers: Answers): readonly Change[] {
  const trimmed: Activity = {
    ...activity,
    ...Object.fromEntries(
      LISTS.flatMap(([property, group]) => {
        const before = activity[property] as readonly unknown[] | undefined;
        if (before === undefined) return [];
        const again = new Set(itemsOf(answers, group).flatMap((item, index) => (isAnsweredAnew(item, answers) ? [index] : [])));
        return again.size === 0 ? [] : [[property, before.filter((_, index) => !again.has(index))]];
      }),
    ),
  };
  const changes = propose({...record, activities: record.activities.map((each) => (each === activity ? trimmed : each))}, incoming, {
    takes: () => true,
  });
  const withBefore = (change: PropertyChange): PropertyChange => {
    const before = activity[change.property as keyof Activity];
    return before === undefined ? change : {...change, before};
  };
  return changes.map((change) =>
    change.entity === `activities/${activity.id}` ? {...change, properties: change.properties.map(withBefore)} : change,
  );
}

function isAnsweredAnew(item: string, answers: Answers): boolean {
  return [...answers].some(
    ([path, {is, known}]) => path.startsWith(`${item}.`) && !path.endsWith('.again') && known !== true && is === 'value',
  );
}
