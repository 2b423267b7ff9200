/** What every face of an interview starts from, and the one way in which answers enter the record. */
import {apply, type Change} from '../../intake/index.js';
import {
  entityPath,
  interviewContext,
  openQuestionId,
  type About,
  type Answers,
  type Depth,
  type Entity,
  type InterviewContext,
  type Presets,
  type Questionnaire,
} from '../../intake/interview/index.js';
import type {Document} from '../../documents/index.js';
import type {Law} from '../../law/index.js';
import {inputMark, type Day, type ProblemDetails, type RecordOfProcessing} from '../../record/index.js';
import {saveRecord, type OpenedRecord} from '../../store/index.js';
import {changesOf} from './changes.js';
import {openWithLaw} from '../law-of-record.js';
import {knownPresets} from './presets.js';
import {questionnaireAbout} from './questionnaires.js';
import {transcriptOf} from './transcript.js';

export interface Interviewing {
  readonly record?: string | undefined;
  readonly from: string;
  /** Folder of the package's questionnaires. */
  readonly questionnaires: string;
  readonly about: About;
  readonly depth: Depth;
  readonly asOf: Day;
  readonly by: string;
  readonly dryRun?: boolean | undefined;
}

export interface InterviewResult {
  readonly about: About;
  /** Id of the subject. */
  readonly id: string;
  readonly title: string;
  readonly outcome: 'written' | 'dry-run' | 'unchanged' | 'draft';
  readonly changes: readonly Change[];
  /** Files of the record that were written. */
  readonly written: readonly string[];
  /** What of a file was passed over, and why. */
  readonly notes?: readonly ProblemDetails[];
  /** What was asked and answered, once it was put into the record. */
  readonly transcript?: Document;
}

/** The record and what is known, before it is said what to ask about. */
export interface Desk {
  readonly opened: OpenedRecord;
  readonly law: Law;
  readonly presets: Presets;
}

export interface Sitting {
  readonly opened: OpenedRecord;
  readonly questionnaire: Questionnaire;
  readonly contextFor: (subject: Entity | undefined, offered?: InterviewContext['offered']) => InterviewContext;
}

export async function openDesk(how: Pick<Interviewing, 'record' | 'from' | 'asOf'>): Promise<Desk> {
  return {...(await openWithLaw(how)), presets: await knownPresets()};
}

export async function sitDown(
  {opened, law, presets}: Desk,
  {about, depth, questionnaires}: Pick<Interviewing, 'about' | 'depth' | 'questionnaires'>,
): Promise<Sitting> {
  return {
    opened,
    questionnaire: await questionnaireAbout(about, questionnaires, opened.folder),
    contextFor: (subject, offered) => interviewContext({record: opened.record, law, subject, offered, depth, presets}),
  };
}

export interface Entering {
  readonly sitting: Sitting;
  readonly context: InterviewContext;
  readonly answers: Answers;
  readonly id: string;
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
  {sitting: {opened, questionnaire}, context, answers, id, title, by, on, input}: Entering,
  {dryRun = false}: {readonly dryRun?: boolean | undefined},
): Promise<InterviewResult> {
  const {about} = questionnaire;
  const result = {about, id, title, changes, transcript: transcriptOf({questionnaire, answers, context, title, on})};
  if (dryRun) return {...result, outcome: 'dry-run', written: []};
  const applied = apply(opened.record, changes);
  const answered = answeredQuestions(opened.record.questions, answers, {about: entityPath(about, id), id});
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
function answeredQuestions(
  open: RecordOfProcessing['questions'],
  answers: Answers,
  {about, id}: {readonly about: string | undefined; readonly id: string},
): ReadonlySet<string> {
  // That nobody knows is what the record says of a question that is still open.
  const asked = [...answers].map(([path, answer]) => ({
    question: openQuestionId(id, path, answers),
    given: answer.is === 'value' && answer.value !== 'unknown',
  }));
  const given = new Set(asked.flatMap((each) => (each.given ? [each.question] : [])));
  // Two disclosures of one activity share their questions: one that is answered does not answer the other.
  for (const each of asked) if (!each.given) given.delete(each.question);
  return new Set(open.filter((question) => question.about === about && given.has(question.id)).map((question) => question.id));
}
