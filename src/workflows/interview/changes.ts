/** What answers change in the record; the same list is shown, written to the journal and applied. */
import {
  answersToIncoming,
  disclosuresTo,
  groupOf,
  itemsOf,
  type Answers,
  type Group,
  type HowToTell,
} from '../../intake/interview/index.js';
import {propose, withDisputes, type Change, type Incoming, type PropertyChange} from '../../intake/index.js';
import type {Activity, Disclosure, Recipient, RecordOfProcessing} from '../../record/index.js';

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
      ? replacing(record, incoming, about === 'activity' ? ownAnswered(subject as Activity, answers, how) : givenAnswered(answers, how))
      : propose(record, incoming);
  // A question that is still open may be worded anew by now; it stays the same question.
  const open = new Set<string>(record.questions.map(({id}) => id));
  const told = changes.filter(
    ({op, entity}) => !(op === 'conflict' && entity.startsWith('questions/') && open.has(entity.slice('questions/'.length))),
  );
  return withDisputes(record, incoming, told, how);
}

/** What stands in place of the record's items of one list: undefined for one that goes. */
type Standing = ReadonlyMap<unknown, unknown>;
type Items = ReadonlyMap<Activity, Readonly<Partial<Record<'purposes' | 'uses' | 'discloses', Standing>>>>;

/** Of an activity: its items that were answered anew. */
function ownAnswered(activity: Activity, answers: Answers, how: HowToTell): Items {
  const {purposes = [], uses = [], discloses = []} = activity;
  const gone = (items: readonly unknown[]): Standing => new Map(items.map((item) => [item, undefined]));
  const group = groupOf('disclosure', how.questionnaire);
  return new Map([
    [
      activity,
      {
        purposes: gone(answeredOf(purposes, 'purposes', answers)),
        uses: gone(answeredOf(uses, 'data', answers)),
        ...(group === undefined ? {} : {discloses: unaskedOf(discloses, group, answers, how)}),
      },
    ],
  ]);
}

/** Of a recipient: what goes to it and was answered anew, by the activity that it comes from. */
function givenAnswered(answers: Answers, how: HowToTell): Items {
  const {context, questionnaire} = how;
  const group = questionnaire.about === 'recipient' ? groupOf('disclosure', questionnaire) : undefined;
  if (group === undefined) return new Map();
  const given = disclosuresTo(context.subject as Recipient, context.record);
  const discloses = unaskedOf(
    given.map(({of}) => of),
    group,
    answers,
    how,
  );
  return new Map(given.map(({activity}) => [activity, {discloses}]));
}

/** The record's items come first among the answers, in its order. */
function answeredOf<Item>(items: readonly Item[], group: string, answers: Answers): readonly Item[] {
  const again = new Set(itemsOf(answers, group).filter((item) => isAnsweredAnew(item, answers)));
  return items.filter((_, index) => again.has(`${group}.${index}`));
}

/** Of disclosures that were answered anew, what nobody was asked: it stays. */
function unaskedOf(items: readonly Disclosure[], group: Group, answers: Answers, {context}: HowToTell): Standing {
  const asked = new Set(
    group.questions.flatMap(({writes, depth}) => (depth === 'full' && context.depth === 'quick' ? [] : [writes?.split('.')[1]])),
  );
  return new Map(
    answeredOf(items, group.id, answers).map((item) => {
      const path = `${group.id}.${items.indexOf(item)}`;
      const kept = Object.entries(item).filter(([property]) => {
        const answer = property === 'purpose' || property === 'fields' ? answers.get(`${path}.${property}`) : undefined;
        return !asked.has(property) && (answer === undefined || answer.known === true);
      });
      return [item, {fields: [], ...Object.fromEntries(kept)}];
    }),
  );
}

/** Items that were answered anew take the place of the record's own, which would otherwise stay beside them. */
function replacing(record: RecordOfProcessing, incoming: Incoming, items: Items): readonly Change[] {
  const trimmed = (activity: Activity): Activity => {
    const lists = Object.entries(items.get(activity) ?? {}).flatMap(([list, standing]) => {
      const before = activity[list as keyof Activity] as readonly unknown[] | undefined;
      if (before === undefined || standing.size === 0) return [];
      return [[list, before.map((item) => (standing.has(item) ? standing.get(item) : item)).filter((item) => item !== undefined)]];
    });
    return lists.length === 0 ? activity : {...activity, ...Object.fromEntries(lists)};
  };
  const changes = propose({...record, activities: record.activities.map(trimmed)}, incoming, {takes: () => true});
  const before = new Map([...items.keys()].map((activity) => [`activities/${activity.id}`, activity]));
  return changes.map((change) => {
    const activity = before.get(change.entity);
    return activity === undefined ? change : {...change, properties: change.properties.map((each) => withBefore(each, activity))};
  });
}

function withBefore(change: PropertyChange, activity: Activity): PropertyChange {
  const before = activity[change.property as keyof Activity];
  return before === undefined ? change : {...change, before};
}

function isAnsweredAnew(item: string, answers: Answers): boolean {
  return [...answers].some(
    ([path, {is, known}]) => path.startsWith(`${item}.`) && !path.endsWith('.again') && known !== true && is === 'value',
  );
}
