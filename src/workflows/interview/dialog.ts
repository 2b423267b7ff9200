/** Puts the questions to a person through a prompter, one after another, and keeps every answer at once. */
import {
  answersElsewhere,
  askedQuestions,
  checkAnswer,
  newlyArisen,
  nextQuestion,
  outdatedAnswers,
  renamedPurposes,
  titleOf,
  type Answer,
  type AnswerContent,
  type AskedQuestion,
  type InterviewContext,
  type Questionnaire,
} from '../../intake/interview/index.js';
import {parseDay, type Day} from '../../record/index.js';
import {OTHER_KEY, type Choice, type Prompter} from '../../terminal/prompter.js';
import {confirmLinks} from './links.js';

export interface Dialog {
  readonly prompter: Prompter;
  readonly questionnaire: Questionnaire;
  readonly context: InterviewContext;
  /** Grows with every answer. */
  readonly answers: Map<string, Answer>;
  readonly by: string;
  readonly on: Day;
  /** Called after every answer, before the next question. */
  readonly save: () => Promise<void>;
}

/** Asks whatever has no answer yet. Ctrl-C rejects with `ExitPromptError`; everything answered before is saved. */
export async function askOpen(dialog: Dialog): Promise<void> {
  const {prompter, questionnaire, context, answers} = dialog;
  const before = new Map<string, Answer>();
  let section = '';
  let item: string | undefined;
  for (let question = nextQuestion(questionnaire, answers, context); question; question = nextQuestion(questionnaire, answers, context)) {
    if (question.section !== section) {
      section = question.section;
      prompter.message(`\n--- ${section} ---`);
    }
    if (question.item !== item) {
      item = question.item;
      // Its name was told before and is not asked: whoever answers has to know what this is about.
      const [title] = item === undefined ? [] : titleOf(item, answers, context);
      if (title !== undefined) prompter.message(`\n${title}:`);
    }
    const content = await put(question, dialog, before.get(question.path));
    if (content === 'back') {
      const last = questionBefore(question, dialog);
      const answer = last === undefined ? undefined : answers.get(last);
      if (last === undefined || answer === undefined) {
        prompter.message('This is the first question.');
      } else {
        before.set(last, answer);
        answers.delete(last);
      }
    } else {
      await take(question, content, dialog);
    }
    await dialog.save();
  }
}

/** Keeps an answer; where its words answer another question, there, if the person agrees. */
async function take(question: AskedQuestion, content: AnswerContent, {prompter, answers, by, on}: Dialog): Promise<void> {
  const text = content.is === 'value' && typeof content.value === 'string' ? content.value : undefined;
  const elsewhere = text === undefined ? undefined : answersElsewhere(question, text);
  if (elsewhere !== undefined && (await prompter.confirm({ask: question.question?.elsewhere?.ask ?? '', default: true}))) {
    answers.set(question.path, {is: 'skipped', by, on});
    answers.set(elsewhere, {...content, by, on});
    return;
  }
  answers.set(question.path, {...content, by, on});
}

/** Path of the last question before this one that a person answered; what the record knew is passed over. */
function questionBefore({path}: AskedQuestion, {questionnaire, answers, context}: Dialog): string | undefined {
  let last: string | undefined;
  for (const asked of askedQuestions(questionnaire, answers, context)) {
    if (asked.path === path) return last;
    if (answers.get(asked.path)?.known !== true) last = asked.path;
  }
  return last;
}

/** Asks one question again, its answer standing in the line; answers that no longer fit are forgotten, to be asked again. */
export async function askAgain(question: AskedQuestion, dialog: Dialog): Promise<void> {
  const {answers, questionnaire, context} = dialog;
  const content = await put(question, dialog, answers.get(question.path));
  if (content === 'back') return;
  const before = new Map(answers);
  await take(question, content, dialog);
  for (const [path, answer] of renamedPurposes(before, answers, context)) answers.set(path, {...answer, by: dialog.by, on: dialog.on});
  const now = {questionnaire, answers, context};
  for (const path of [...outdatedAnswers(question, now), ...newlyArisen(before, now)]) answers.delete(path);
  await dialog.save();
}

/** Their labels begin with the key that leads to them, so that typing it finds them in a short list too. */
const OTHER: Choice = {value: '\u0000other', label: `${OTHER_KEY} (skip, not known, go back)`};
const BACK: Choice = {value: '\u0000back', label: `${OTHER_KEY} (go back)`};
/** Up to so many answers are shown as a list; more are searched by typing. */
const LISTED = 12;

/** The question as it is drawn, its answer checked; `back` for the question before. */
async function put(
  asked: AskedQuestion,
  dialog: Pick<Dialog, 'prompter' | 'context'>,
  before: Answer | undefined,
): Promise<AnswerContent | 'back'> {
  const {prompter, context} = dialog;
  for (;;) {
    const answer = await givenTo(asked, dialog, before);
    const given = Array.isArray(answer) && (answer[0] === OTHER.value || answer[0] === BACK.value) ? (answer[0] as string) : answer;
    const empty = given === '' || (Array.isArray(given) && given.length === 0 && asked.kind !== 'links');
    if (empty && !asked.required) return {is: 'skipped'};
    if (given === BACK.value) return 'back';
    if (empty || given === OTHER.value || given === OTHER_KEY) {
      const other = await otherThan(asked, dialog);
      if (other !== 'again') return other;
      continue;
    }
    const checked = checkAnswer(asked, given, context);
    if ('value' in checked) return {is: 'value', value: checked.value};
    prompter.message(`${checked.wrong}. ${checked.fix}`);
  }
}

async function givenTo(
  asked: AskedQuestion,
  {prompter, context}: Pick<Dialog, 'prompter' | 'context'>,
  before: Answer | undefined,
): Promise<unknown> {
  const value = before?.is === 'value' ? before.value : asked.suggested;
  const question = {ask: asked.ask, help: helpOf(asked)};
  switch (asked.kind) {
    case 'text':
    case 'list':
    case 'date':
    case 'number':
      return prompter.text({
        ...question,
        ...inLine(value, before !== undefined),
        check: (text) => wrongWith(text, asked, context),
      });
    case 'links':
      return confirmLinks(asked, {...question, other: otherChoice(asked)}, prompter, context);
    case 'many':
      return prompter.many({
        ...question,
        choices: asked.choices,
        chosen: Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [],
        other: otherChoice(asked),
      });
    case 'search':
      return searched(asked, question, prompter, typeof value === 'string' ? value : undefined);
    case 'one':
    case 'yes-no':
      if (asked.choices.length > LISTED) return searched(asked, question, prompter, typeof value === 'string' ? value : undefined);
      return prompter.one({
        ...question,
        choices: [...asked.choices, otherChoice(asked)],
        default: typeof value === 'string' ? value : asked.path.endsWith('.again') ? 'no' : undefined,
      });
  }
}

/** What cannot be skipped can only be gone back from. */
const otherChoice = ({indispensable}: AskedQuestion): Choice => (indispensable ? BACK : OTHER);

/** What was answered before can be edited; what is only offered is taken by Enter or typed over. */
function inLine(value: unknown, answered: boolean): {readonly default?: string; readonly offered?: string} {
  const text = typeof value === 'string' ? value : Array.isArray(value) ? value.join('; ') : undefined;
  return text === undefined ? {} : answered ? {default: text} : {offered: text};
}

function searched(
  asked: AskedQuestion,
  question: {readonly ask: string; readonly help: string | undefined},
  prompter: Prompter,
  value: string | undefined,
): Promise<string> {
  // Nothing to find: an empty list with a cursor would only puzzle.
  if (asked.own && asked.choices.length === 0) return prompter.text({...question, ...inLine(value, value !== asked.suggested)});
  const usual = asked.own && value !== undefined && !asked.choices.some((choice) => choice.value === value);
  return prompter.search({
    ...question,
    choices: usual ? [{value, label: value}, ...asked.choices] : asked.choices,
    default: value,
    other: otherChoice(asked),
    own: asked.own ? (typed) => ({value: typed, label: `${typed} (new)`}) : undefined,
  });
}

function wrongWith(text: string, asked: AskedQuestion, context: InterviewContext): string | undefined {
  if (text === OTHER_KEY) return undefined;
  if (text === '') return asked.indispensable ? 'This one is needed.' : undefined;
  const checked = checkAnswer(asked, text, context);
  return 'wrong' in checked ? `${checked.wrong}. ${checked.fix}` : undefined;
}

function helpOf({help, warning, why, required, kind, suggested}: AskedQuestion): string | undefined {
  const typed = kind === 'text' || kind === 'list' || kind === 'date' || kind === 'number';
  const lines = [
    help,
    kind === 'list' ? 'Several with a semicolon between.' : undefined,
    warning === undefined ? undefined : `Often overlooked: ${warning}`,
    typed && typeof suggested === 'string' ? 'Enter alone takes what is offered; Tab lets you edit it.' : undefined,
    required || !typed || suggested !== undefined || help?.includes('empty') === true ? undefined : 'Enter alone leaves it empty.',
    why.length === 0 ? undefined : `Why we ask: ${why.join('; ')}`,
  ].filter((line) => line !== undefined);
  return lines.length === 0 ? undefined : lines.join('\n');
}

async function otherThan(asked: AskedQuestion, {prompter}: Pick<Dialog, 'prompter'>): Promise<AnswerContent | 'back' | 'again'> {
  const chosen = await prompter.one({
    ask: 'No answer:',
    choices: [
      ...(asked.indispensable
        ? []
        : [
            {value: 'skipped', label: asked.required ? 'Skip it for now' : 'Leave it empty'},
            {value: 'unknown', label: 'I do not know: note whom to ask'},
          ]),
      {value: 'again', label: 'Answer it after all'},
      {value: 'back', label: 'Go back to the question before'},
    ],
  });
  if (chosen === 'skipped') return {is: 'skipped'};
  if (chosen !== 'unknown') return chosen === 'back' ? 'back' : 'again';
  const ask = await prompter.text({ask: 'Who could tell?', help: 'A person or a team. Leave it empty if you do not know that either.'});
  const until = await prompter.text({
    ask: 'Until when?',
    help: 'A day, written as 2026-12-31. Leave it empty if there is no hurry.',
    check: (text) => (text === '' || parseDay(text) !== null ? undefined : `"${text}" is not a day: write it as 2026-12-31`),
  });
  const day = parseDay(until);
  return {is: 'unknown', ...(ask === '' ? {} : {ask}), ...(day === null ? {} : {until: day})};
}

/** The answer to the one question that everything else hangs on. */
export async function askFor(asked: AskedQuestion, how: Pick<Dialog, 'prompter' | 'context'>): Promise<string> {
  for (;;) {
    const content = await put(asked, how, undefined);
    if (content !== 'back' && content.is === 'value' && typeof content.value === 'string') return content.value;
  }
}
