/** What the record says of an activity already, as answers: shown to confirm instead of asked again. */
import type {Activity, Disclosure, Purpose, Use} from '../../record/index.js';
import type {Answer, Answers, AnswerValue} from './answers.js';
import type {Group, Questionnaire} from './questionnaire.js';

export function answersOfActivity(activity: Activity, questionnaire: Questionnaire): Answers {
  const answers = new Map<string, Answer>();
  const tell = (path: string, value: AnswerValue | undefined): void => {
    if (value !== undefined && value.length > 0) answers.set(path, {is: 'value', value, known: true});
  };
  for (const {questions} of questionnaire.sections) {
    for (const entry of questions) {
      if (entry.kind === 'group') {
        tellGroup(entry, itemsOfActivity(activity, entry), {answers, tell});
      } else if (entry.writes?.startsWith('activity.') === true) {
        tell(entry.id, answerOf(propertyAt(activity, entry.writes.slice('activity.'.length))));
        if (entry.required !== true && !answers.has(entry.id)) answers.set(entry.id, {is: 'skipped', known: true});
      }
    }
  }
  // Either a length or the criteria: the one that the record has answers both.
  if (activity.retention === undefined) for (const {id} of topQuestions(questionnaire)) if (id.startsWith('retention.')) answers.delete(id);
  for (const [fact, said] of Object.entries(activity.facts ?? {})) tell(`facts.${fact}`, said);
  for (const {limb, is} of activity.limitPurposes ?? []) tell(`limit-purposes.${limb}`, is);
  return answers;
}

const topQuestions = (questionnaire: Questionnaire) =>
  questionnaire.sections.flatMap(({questions}) => questions).filter((entry) => entry.kind !== 'group');

interface Telling {
  readonly answers: Map<string, Answer>;
  readonly tell: (path: string, value: AnswerValue | undefined) => void;
}

function tellGroup(group: Group, items: readonly Item[], {answers, tell}: Telling): void {
  if (items.length === 0) return;
  if (group.first) tell(`${group.id}.any`, 'yes');
  for (const [index, item] of items.entries()) {
    for (const question of group.questions) {
      const path = `${group.id}.${index}.${question.id}`;
      const written = question.writes?.split('.').slice(1).join('.');
      const own = written !== undefined && question.writes?.startsWith(`${group.makes}.`) === true;
      tell(path, item.told[question.id] ?? (own ? answerOf(propertyAt(item.of, written)) : undefined));
      // What the record leaves open of an item stays open only where the question is required.
      if (!answers.has(path) && question.required !== true) answers.set(path, {is: 'skipped', known: true});
    }
    tell(`${group.id}.${index}.again`, index + 1 < items.length ? 'yes' : 'no');
  }
}

/** An item of the record, with the answers that are no property of it. */
interface Item {
  readonly of: object;
  readonly told: Readonly<Record<string, AnswerValue | undefined>>;
}

function itemsOfActivity({purposes = [], uses = [], discloses = []}: Activity, {makes}: Group): readonly Item[] {
  switch (makes) {
    case 'purpose':
      return purposes.map((of: Purpose) => ({of, told: {}}));
    case 'use':
      return uses.map((of: Use) => ({of, told: {system: of.system ?? of.fields[0]?.split('.')[0], fields: of.fields}}));
    case 'disclosure':
      return discloses.map((of: Disclosure) => ({
        of,
        told: {recipient: of.to, fields: of.fields, purpose: of.purpose?.is ?? of.purpose?.words},
      }));
  }
}

function propertyAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? (inner as Record<string, unknown>)[key] : undefined,
      value,
    );
}

function answerOf(value: unknown): AnswerValue | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.filter((each): each is string => typeof each === 'string');
  return undefined;
}
