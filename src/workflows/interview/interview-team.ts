/** An interview about one activity: unattended from an answers file, or put to a person who may stop and come back. */
import {
  answersOfActivity,
  answersOfData,
  askedQuestions,
  dataOfDraft,
  forgetUnfit,
  pathsIn,
  summaryOf,
  type Answer,
  type AnswersOfData,
} from '../../intake/interview/index.js';
import {UserProblems, type ActivityId, type ProblemDetails, type UserProblem} from '../../record/index.js';
import {removeDraft, writeDraft} from '../../store/drafts.js';
import {readYamlInput} from '../../store/index.js';
import type {Prompter} from '../../terminal/prompter.js';
import {begin} from './begin.js';
import {askAgain, askOpen, type Dialog} from './dialog.js';
import {previewOf, summaryText} from './preview.js';
import {
  activityNamed,
  beginSitting,
  changesOfSitting,
  enterRecord,
  newActivityId,
  noActivity,
  type Interviewing,
  type InterviewResult,
} from './sitting.js';

export type {InterviewResult} from './sitting.js';

interface FromFile extends Interviewing {
  readonly file: string;
  /** The activity that the answers are about; by default the one of that name, else a new one. */
  readonly about?: string | undefined;
  readonly replace?: boolean | undefined;
}

/** Throws UserProblems where an answer is missing, wrong or asked by no question; then nothing is written. */
export async function interviewFromFile({file, about, replace, ...how}: FromFile): Promise<InterviewResult> {
  const sitting = await beginSitting(how);
  const {opened, questionnaire} = sitting;
  const input = await readYamlInput(file);
  const activity = activityNamed(about ?? nameIn(input.data), opened);
  if (about !== undefined && activity === undefined) throw noActivity(about, opened);
  const context = sitting.contextFor(activity, pathsIn(input.data));
  const known = activity ? answersOfActivity(activity, questionnaire) : new Map<string, Answer>();
  const {answers, ...faults} = answersOfData(input.data, {
    context,
    questionnaire,
    known,
    origin: {by: how.by, on: how.asOf},
    name: input.name,
    lineOf: input.lineOf,
  });
  if (faults.problems.length > 0 || faults.missing.length > 0) throw notWhole(input.name, faults);
  const name = answers.get('name');
  const title = name?.is === 'value' && typeof name.value === 'string' ? name.value : (activity?.name ?? '');
  const entering = {
    sitting,
    context,
    answers,
    id: activity?.id ?? (await newActivityId(title, opened)),
    title,
    by: how.by,
    on: how.asOf,
    input: {file: input.name, sha256: input.sha256},
    replace,
  };
  return enterRecord(changesOfSitting(entering), entering, how);
}

function nameIn(data: unknown): string | undefined {
  const name: unknown =
    typeof data === 'object' && data !== null && Object.hasOwn(data, 'name') ? (data as {name: unknown}).name : undefined;
  return typeof name === 'string' ? name : undefined;
}

function notWhole(file: string, {problems, whole, missing}: Omit<AnswersOfData, 'answers'>): UserProblem {
  const lacking = missing.map(({path, ask}): ProblemDetails => ({
    code: 'missing-answer',
    what: `No answer: ${ask}`,
    where: path.replace(/\.(\d+)(?=\.|$)/g, (_, index: string) => `[${Number(index) + 1}]`),
  }));
  const worded = problems.map(({what, fix, ...rest}): ProblemDetails => ({...rest, what: fix === undefined ? what : `${what}. ${fix}`}));
  const counts = [
    problems.length > 0 ? `${whole ? '' : 'at least '}${problems.length} wrong` : '',
    missing.length > 0 ? `${missing.length} missing` : '',
  ]
    .filter(Boolean)
    .join(' and ');
  return new UserProblems(
    {
      code: 'answers-not-whole',
      what: `The answers are not whole: ${counts}. Nothing was written`,
      where: file,
      fix: 'Mend the answers. Where nobody knows, write "{ask: NAME}" instead of an answer: it becomes an open question. The form of the file, with every question and its possible answers: datamap interview --questions',
    },
    [...worded, ...lacking],
    whole,
  );
}

interface AtTerminal extends Interviewing {
  readonly about?: string | undefined;
  /** Go on with the interview that waits. */
  readonly resume?: boolean | undefined;
  readonly prompter: Prompter;
  /** Told the id as soon as there is one, so that whoever stops learns how to resume. */
  readonly onBegun?: ((activity: ActivityId) => void) | undefined;
}

/** Rejects with `ExitPromptError` on Ctrl-C; the draft then holds every answer that was given. */
export async function interviewAtTerminal({about, resume, prompter, onBegun, ...how}: AtTerminal): Promise<InterviewResult> {
  const sitting = await beginSitting(how);
  const begun = await begin(sitting, {about, resume, prompter, ...how});
  const {activity, id} = begun;
  const {questionnaire, opened} = sitting;
  const context = sitting.contextFor(activity);
  const answers = new Map<string, Answer>([...(activity ? answersOfActivity(activity, questionnaire) : []), ...begun.answers]);
  const titleNow = (): string => {
    const name = answers.get('name');
    return name?.is === 'value' && typeof name.value === 'string' ? name.value : begun.name;
  };
  const save = async (): Promise<void> =>
    void (await writeDraft(
      opened.folder,
      id,
      dataOfDraft({
        questionnaire: questionnaire.id,
        version: questionnaire.version,
        activity: id,
        name: titleNow(),
        fresh: activity === undefined,
        answers,
      }),
    ));
  const dialog: Dialog = {prompter, questionnaire, context, answers, by: how.by, on: how.asOf, save};
  onBegun?.(id);
  for (const {asked, wrong} of forgetUnfit(dialog)) {
    prompter.message(`The answer kept to "${asked.ask}" no longer fits and is asked again. ${wrong}.`);
  }
  if (begun.answers.size > 0) await save();
  if (begun.heldBefore !== undefined) await removeDraft(opened.folder, begun.heldBefore);
  if (activity) {
    prompter.message(
      `The record says of "${activity.name}" already:\n${summaryText(summaryOf(questionnaire, answers, context))}\nOnly what is open is asked now; at the end you may change any answer.`,
    );
  }
  for (;;) {
    await askOpen(dialog);
    const entering = {sitting, context, answers, id, title: titleNow(), by: how.by, on: how.asOf, replace: activity !== undefined};
    const changes = changesOfSitting(entering);
    prompter.message(`\n--- Your answers ---\n${summaryText(summaryOf(questionnaire, answers, context))}\n\n${previewOf(changes)}`);
    const next = await prompter.one({
      ask: 'Is it right?',
      choices: [
        {value: 'enter', label: how.dryRun === true ? 'Yes: end here, nothing is written' : 'Yes: put it into the record'},
        {value: 'change', label: 'Change an answer'},
        {value: 'later', label: 'Not yet: keep the answers for later'},
      ],
    });
    if (next === 'later') return {activity: id, title: titleNow(), outcome: 'draft', changes: [], written: []};
    if (next === 'enter') {
      const result = await enterRecord(changes, entering, how);
      // The record now holds its answers.
      if (how.dryRun !== true) await removeDraft(opened.folder, id);
      return result;
    }
    await changeOne(dialog);
  }
}

async function changeOne(dialog: Dialog): Promise<void> {
  const {prompter, questionnaire, answers, context} = dialog;
  const lines = summaryOf(questionnaire, answers, context, {all: true}).flatMap((section) => section.lines);
  const path = await prompter.search({
    ask: 'Which one?',
    help: 'Type a word of the question or of the answer.',
    choices: lines.map(({asked, said}) => ({value: asked.path, label: `${asked.ask} ${said}`, help: asked.path})),
    always: [{value: '', label: '(none: back to the overview)'}],
  });
  const question = [...askedQuestions(questionnaire, answers, context)].find((asked) => asked.path === path);
  if (question) await askAgain(question, dialog);
}
