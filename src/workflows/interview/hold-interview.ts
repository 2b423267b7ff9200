/** An interview about one subject: unattended from an answers file, or put to a person who may stop and come back. */
import {
  answersOfRecord,
  askedQuestions,
  dataOfDraft,
  forgetUnfit,
  nameQuestion,
  keyInWords,
  summaryOf,
  textAt,
  type Answer,
} from '../../intake/interview/index.js';
import {UserProblem, UserProblems, type ProblemDetails} from '../../record/index.js';
import {removeDraft, writeDraft} from '../../store/drafts.js';
import {visibleLine} from '../../text/visible.js';
import type {Prompter} from '../../terminal/prompter.js';
import {readAnswersInput, type GivenAnswers} from './answers-input.js';
import {begin} from './begin.js';
import {askAgain, askOpen, type Dialog} from './dialog.js';
import {previewOf, summaryText} from './preview.js';
import {changesOfSitting, enterRecord, openDesk, sitDown, type Interviewing, type InterviewResult} from './sitting.js';
import {newSubjectId, noSubject, subjectNamed} from './subjects.js';

export type {Interviewing, InterviewResult} from './sitting.js';

interface FromFile extends Interviewing {
  readonly file: string;
  /** What the answers are about, by id or name; by default what they name, known or new. */
  readonly named?: string | undefined;
  readonly replace?: boolean | undefined;
}

/** Throws UserProblems where an answer is missing, wrong or asked by no question; then nothing is written. */
export async function interviewFromFile({file, named, replace, ...how}: FromFile): Promise<InterviewResult> {
  const desk = await openDesk(how);
  const input = await readAnswersInput(file);
  const said = input.envelope;
  if (said.by !== undefined && visibleLine(said.by) !== said.by) throw noName(input.name);
  const origin = {by: said.by ?? how.by, on: said.on ?? how.asOf};
  const sitting = await sitDown(desk, {...how, about: said.questionnaire ?? how.about, depth: said.depth ?? how.depth});
  const {opened, questionnaire} = sitting;
  const {about} = questionnaire;
  const subject = subjectNamed(about, named ?? said.about ?? input.nameBy(questionnaire), opened);
  if (named !== undefined && subject === undefined && about !== 'team') throw noSubject(about, named, opened);
  const known = subject?.entity ? answersOfRecord(subject.entity, questionnaire, opened.record) : new Map<string, Answer>();
  const {answers, context, notes, ...faults} = input.answersFor({
    context: sitting.contextFor(subject?.entity),
    questionnaire,
    known,
    origin,
  });
  if (faults.problems.length > 0 || faults.missing.length > 0) throw notWhole(input.name, faults);
  const title = textAt(answers, nameQuestion(questionnaire)) ?? subject?.name ?? '';
  const entering = {
    sitting,
    context,
    answers,
    id: subject?.id ?? (await newSubjectId(about, title, opened)),
    title,
    ...origin,
    input: {file: input.name, sha256: input.sha256},
    replace,
  };
  const result = await enterRecord(changesOfSitting(entering), entering, how);
  return notes.length === 0 ? result : {...result, notes};
}

function notWhole(
  file: string,
  {problems, whole, missing, placeOf}: Pick<GivenAnswers, 'problems' | 'whole' | 'missing' | 'placeOf'>,
): UserProblem {
  const lacking = missing.map(({path, ask}): ProblemDetails => ({
    code: 'missing-answer',
    what: `No answer: ${ask}`,
    where: [placeOf?.(path), keyInWords(path)].filter(Boolean).join(' › '),
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

function noName(file: string): UserProblem {
  return new UserProblem({
    code: 'no-name',
    what: 'Who answered is written with a character that is none of a name: a line break, or one that cannot be seen',
    where: `${file} › interview.by`,
    fix: 'Write a name, for example "by: ana.ruiz".',
  });
}

interface AtTerminal extends Interviewing {
  /** Id or name of the subject. */
  readonly named?: string | undefined;
  /** Go on with the interview that waits. */
  readonly resume?: boolean | undefined;
  readonly prompter: Prompter;
  /** Told the id as soon as there is one, so that whoever stops learns how to resume. */
  readonly onBegun?: ((id: string) => void) | undefined;
}

/** Rejects with `ExitPromptError` on Ctrl-C; the draft then holds every answer that was given. */
export async function interviewAtTerminal({named, resume, prompter, onBegun, ...how}: AtTerminal): Promise<InterviewResult> {
  const sitting = await sitDown(await openDesk(how), how);
  const begun = await begin(sitting, {named, resume, prompter, ...how});
  const {subject, id} = begun;
  const {questionnaire, opened} = sitting;
  const {about} = questionnaire;
  const context = sitting.contextFor(subject);
  const answers = new Map<string, Answer>([...(subject ? answersOfRecord(subject, questionnaire, opened.record) : []), ...begun.answers]);
  const titleNow = (): string => textAt(answers, nameQuestion(questionnaire)) ?? begun.name;
  const save = async (): Promise<void> =>
    void (await writeDraft(
      opened.folder,
      about,
      id,
      dataOfDraft({
        questionnaire: questionnaire.id,
        version: questionnaire.version,
        subject: id,
        name: titleNow(),
        fresh: subject === undefined,
        answers,
      }),
    ));
  const dialog: Dialog = {prompter, questionnaire, context, answers, by: how.by, on: how.asOf, save};
  onBegun?.(id);
  for (const {asked, wrong} of forgetUnfit(dialog)) {
    prompter.message(`The answer kept to "${asked.ask}" no longer fits and is asked again. ${wrong}.`);
  }
  if (begun.answers.size > 0) await save();
  if (begun.heldBefore !== undefined) await removeDraft(opened.folder, about, begun.heldBefore);
  if (subject) {
    prompter.message(
      `The record says of "${begun.name}" already:\n${summaryText(summaryOf(questionnaire, answers, context))}\nOnly what is open is asked now; at the end you may change any answer.`,
    );
  }
  for (;;) {
    await askOpen(dialog);
    const entering = {sitting, context, answers, id, title: titleNow(), by: how.by, on: how.asOf, replace: subject !== undefined};
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
    if (next === 'later') return {about, id, title: titleNow(), outcome: 'draft', changes: [], written: []};
    if (next === 'enter') {
      const result = await enterRecord(changes, entering, how);
      // The record now holds its answers.
      if (how.dryRun !== true) await removeDraft(opened.folder, about, id);
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
