/** What every face of an interview starts from, and the one way in which answers enter the record. */
import {apply, type Change} from '../../intake/index.js';
import {interviewContext, openQuestionId, type Answers, type InterviewContext, type Questionnaire} from '../../intake/interview/index.js';
import {
  freeId,
  idFromName,
  inputMark,
  nearest,
  spellingOf,
  UserProblem,
  type Activity,
  type ActivityId,
  type Day,
  type RecordOfProcessing,
} from '../../record/index.js';
import {listDrafts} from '../../store/drafts.js';
import {saveRecord, type OpenedRecord} from '../../store/index.js';
import {readQuestionnaire} from '../../store/questionnaire.js';
import {changesOf} from './changes.js';
import {openWithLaw} from '../law-of-record.js';

export interface Interviewing {
  readonly record?: string | undefined;
  readonly from: string;
  /** File of the questionnaire. */
  readonly questionnaire: string;
  readonly asOf: Day;
  readonly by: string;
  readonly dryRun?: boolean | undefined;
}

export interface InterviewResult {
  readonly activity: ActivityId;
  readonly title: string;
  readonly outcome: 'written' | 'dry-run' | 'unchanged' | 'draft';
  readonly changes: readonly Change[];
  /** Files of the record that were written. */
  readonly written: readonly string[];
}

export interface Sitting {
  readonly opened: OpenedRecord;
  readonly questionnaire: Questionnaire;
  readonly contextFor: (activity: Activity | undefined, offered?: InterviewContext['offered']) => InterviewContext;
}

export async function beginSitting({record, from, questionnaire, asOf}: Interviewing): Promise<Sitting> {
  const {opened, law} = await openWithLaw({record, from, asOf});
  return {
    opened,
    // The store has checked it against the schema of this type.
    questionnaire: (await readQuestionnaire(questionnaire)) as Questionnaire,
    contextFor: (activity, offered) => interviewContext({record: opened.record, law, activity, offered}),
  };
}

/** By id, or by name in any spelling. */
export function activityNamed(said: string | undefined, {record}: OpenedRecord): Activity | undefined {
  if (said === undefined) return undefined;
  const spelling = spellingOf(said);
  return (
    record.activities.find((activity) => activity.id === said) ??
    record.activities.find(({name}) => name === said) ??
    record.activities.find(({name}) => spellingOf(name) === spelling)
  );
}

/** An id for an activity that the record lacks; one that a waiting draft holds belongs to that draft. */
export async function newActivityId(name: string, {folder, record}: OpenedRecord): Promise<ActivityId> {
  return freeId(
    idFromName(name, 'activity'),
    new Set<string>([...record.activities.map(({id}) => id), ...(await listDrafts(folder))]),
  ) as ActivityId;
}

export function noActivity(said: string, {record}: OpenedRecord): UserProblem {
  const ids = record.activities.map(({id}) => id as string);
  const guess = nearest(said, ids);
  const known =
    ids.length === 0
      ? 'The record has no activities yet.'
      : `The record has: ${ids.slice(0, 20).join(', ')}${ids.length > 20 ? ' and more' : ''}.`;
  return new UserProblem({
    code: 'no-activity',
    what: `The record has no activity "${said.slice(0, 80)}"`,
    fix: guess === undefined ? known : `Did you mean "${guess}"?`,
  });
}

export interface Entering {
  readonly sitting: Sitting;
  readonly context: InterviewContext;
  readonly answers: Answers;
  readonly id: ActivityId;
  readonly title: string;
  readonly by: string;
  readonly on: Day;
  /** The answers file, where there is one. */
  readonly input?: {readonly file: string; readonly sha256: string} | undefined;
  /** The answers replace what the record says otherwise. */
  readonly replace?: boolean | undefined;
}

export function changesOfSitting({sitting: {questionnaire}, answers, input, ...how}: Entering): readonly Change[] {
  return changesOf(answers, {questionnaire, ...how, hash: input && inputMark(input.sha256)});
}

/** Writes the changes whole or not at all, with the questions that they answer. */
export async function enterRecord(
  changes: readonly Change[],
  {sitting: {opened}, answers, id, title, by, on, input}: Entering,
  {dryRun = false}: {readonly dryRun?: boolean | undefined},
): Promise<InterviewResult> {
  const result = {activity: id, title, changes};
  if (dryRun) return {...result, outcome: 'dry-run', written: []};
  const applied = apply(opened.record, changes);
  const answered = answeredQuestions(opened.record.questions, answers, id);
  const next = answered.size === 0 ? applied : {...applied, questions: applied.questions.filter((question) => !answered.has(question.id))};
  const effective = answered.size > 0 || changes.some(({op}) => op !== 'conflict');
  const told = [...changes, ...[...answered].map((question) => ({op: 'remove' as const, entity: `questions/${question}`}))];
  const written = effective
    ? (await saveRecord(opened, next, {command: 'interview', by, on, changes: told, ...(input === undefined ? {} : {inputs: [input]})}))
        .written
    : [];
  return {...result, outcome: effective ? 'written' : 'unchanged', written};
}

/** Ids of questions that an earlier interview left open and that have an answer now. */
function answeredQuestions(open: RecordOfProcessing['questions'], answers: Answers, id: ActivityId): ReadonlySet<string> {
  const given = new Set([...answers].filter(([, {is}]) => is === 'value').map(([path]) => openQuestionId(id, path)));
  return new Set(open.filter((question) => question.about === `activities/${id}` && given.has(question.id)).map((question) => question.id));
}
