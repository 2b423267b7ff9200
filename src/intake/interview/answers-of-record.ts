/** What the record says of a subject already, as answers: shown to confirm instead of asked again. */
import {
  propertyAt,
  type Activity,
  type Disclosure,
  type Purpose,
  type Recipient,
  type RecordOfProcessing,
  type Use,
} from '../../record/index.js';
import type {Answer, Answers, AnswerValue} from './answers.js';
import type {Group, Question, Questionnaire} from './questionnaire.js';
import type {About, Entity} from './subject.js';

export function answersOfRecord(subject: Entity, questionnaire: Questionnaire, record: RecordOfProcessing): Answers {
  const {about} = questionnaire;
  const answers = new Map<string, Answer>();
  const tell = (path: string, value: AnswerValue | undefined): void => {
    if (value !== undefined && value.length > 0) answers.set(path, {is: 'value', value, known: true});
  };
  for (const {questions} of questionnaire.sections) {
    for (const entry of questions) {
      if (entry.kind === 'group') {
        tellGroup(entry, itemsOf(subject, entry, {about, record}), {answers, tell});
      } else if (entry.writes?.startsWith(`${about}.`) === true) {
        tell(entry.id, told(subject, entry, about));
        if (isSettled(entry, questionnaire) && !answers.has(entry.id)) answers.set(entry.id, {is: 'skipped', known: true});
      }
    }
  }
  if (about === 'activity') tellActivity(subject as Activity, questionnaire, {answers, tell});
  return answers;
}

function told(subject: Entity, {writes = '', ask, options}: Question, about: string): AnswerValue | undefined {
  const property = writes.slice(about.length + 1);
  const value = propertyAt(subject, property);
  if (property !== 'notes') return answerOf(value);
  const text = (subject.notes ?? []).find(({label}) => label === ask)?.text;
  // Kept in words: what was chosen is found by its label.
  const chosen =
    options !== undefined && 'choices' in options ? options.choices.filter(({label}) => text?.split('; ').includes(label)) : [];
  return chosen.length > 0 ? chosen.map(({value: each}) => String(each)) : text;
}

/** What an activity of the record leaves open is asked again only where the law needs it, or where nobody was asked in full. */
const isSettled = ({required, depth}: Question, {about}: Questionnaire): boolean =>
  about === 'activity' && required !== true && depth !== 'full';

function tellActivity(activity: Activity, questionnaire: Questionnaire, {answers, tell}: Telling): void {
  // Either a length or the criteria: the one that the record has answers both.
  if (activity.retention === undefined) for (const {id} of topQuestions(questionnaire)) if (id.startsWith('retention.')) answers.delete(id);
  for (const [fact, said] of Object.entries(activity.facts ?? {})) tell(`facts.${fact}`, said);
  for (const {limb, is} of activity.limitPurposes ?? []) tell(`limit-purposes.${limb}`, is);
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

/** What goes to a recipient, in the order of the activities that it comes from. */
export const disclosuresTo = (
  {id}: Recipient,
  {activities}: RecordOfProcessing,
): readonly {readonly activity: Activity; readonly of: Disclosure}[] =>
  activities.flatMap((activity) => (activity.discloses ?? []).flatMap((of) => (of.to === id ? [{activity, of}] : [])));

function itemsOf(
  subject: Entity,
  {makes, writes}: Group,
  {about, record}: {readonly about: About; readonly record: RecordOfProcessing},
): readonly Item[] {
  const {purposes = [], uses = [], discloses = []} = subject as Partial<Activity>;
  switch (makes) {
    case 'entry':
      return ((propertyAt(subject, writes?.split('.').slice(1).join('.') ?? '') ?? []) as readonly object[]).map((of) => ({of, told: {}}));
    case 'purpose':
      return purposes.map((of: Purpose) => ({of, told: {}}));
    case 'use':
      return uses.map((of: Use) => ({of, told: {system: of.system ?? of.fields[0]?.split('.')[0], fields: of.fields}}));
    case 'disclosure':
      if (about === 'recipient') {
        return disclosuresTo(subject as Recipient, record).map(({activity, of}) => ({
          of,
          told: {activity: activity.id, fields: of.fields, purpose: of.purpose?.is ?? of.purpose?.words},
        }));
      }
      return discloses.map((of: Disclosure) => ({
        of,
        told: {recipient: of.to, fields: of.fields, purpose: of.purpose?.is ?? of.purpose?.words},
      }));
  }
}

function answerOf(value: unknown): AnswerValue | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.filter((each): each is string => typeof each === 'string');
  return undefined;
}
