/** Questionnaire + answers → the questions that are asked, in order. Every face of the interview walks through here. */
import {cite} from '../../law/index.js';
import {textAt, valueAt, type Answers, type AnswerValue} from './answers.js';
import {holds} from './condition.js';
import type {InterviewContext} from './context.js';
import {choicesOf, closestFirst, type Choice} from './options.js';
import type {Gate, Group, Question, QuestionItem, QuestionKind, Questionnaire} from './questionnaire.js';
import {suggestionFor, warningFor} from './suggestions.js';
import {factsToAsk, limbsToAsk, linksOf} from './told.js';

/** A question ready to be put to somebody. */
export interface AskedQuestion {
  /** Where its answer goes: `purposes.0.words`. */
  readonly path: string;
  readonly section: string;
  readonly kind: QuestionKind | 'yes-no';
  readonly ask: string;
  readonly help?: string;
  /** What is often answered wrongly here. */
  readonly warning?: string;
  /** Sections as a person writes them. */
  readonly why: readonly string[];
  readonly required: boolean;
  readonly indispensable: boolean;
  readonly own: boolean;
  readonly choices: readonly Choice[];
  /** What was understood, or is commonly so, and waits for a yes. */
  readonly suggested?: AnswerValue;
  /** Absent for the yes-no questions around a group. */
  readonly question?: Question;
  /** Around which group a yes-no question stands. */
  readonly group?: Group;
  /** `purposes.0` within a group. */
  readonly item?: string;
}

/** A group is cut off there: whoever has more recipients sends a sheet. */
export const MOST_ITEMS = 100;

/** The first question without an answer, or undefined when all are answered. */
export function nextQuestion(questionnaire: Questionnaire, answers: Answers, context: InterviewContext): AskedQuestion | undefined {
  for (const asked of askedQuestions(questionnaire, answers, context)) if (!answers.has(asked.path)) return asked;
  return undefined;
}

/** All questions that apply, answered or not. Answers that are added while walking count for what follows. */
export function* askedQuestions(questionnaire: Questionnaire, answers: Answers, context: InterviewContext): Generator<AskedQuestion> {
  for (const {title, questions} of questionnaire.sections) {
    for (const item of questions) yield* askedOf(item, {section: title, answers, context});
  }
}

interface Walk {
  readonly section: string;
  readonly answers: Answers;
  readonly context: InterviewContext;
}

function* askedOf(entry: QuestionItem, walk: Walk): Generator<AskedQuestion> {
  if (entry.kind !== 'group') {
    yield* askedOnce(entry, walk, undefined);
    return;
  }
  if (isTooDeep(entry, entry.id, walk.context)) return;
  const {answers} = walk;
  if (entry.first) {
    const path = `${entry.id}.any`;
    yield gateQuestion(entry, entry.first, path, walk);
    if (textAt(answers, path) !== 'yes') return;
  }
  for (let index = 0; index < MOST_ITEMS; index++) {
    const item = `${entry.id}.${index}`;
    for (const question of entry.questions) yield* askedOnce(question, walk, item);
    const path = `${item}.again`;
    if (index + 1 < MOST_ITEMS) yield gateQuestion(entry, entry.again, path, walk);
    if (textAt(answers, path) !== 'yes') return;
  }
}

/** An answers file may say more than it is asked for. */
const isTooDeep = ({depth}: QuestionItem, path: string, context: InterviewContext): boolean =>
  depth === 'full' && context.depth === 'quick' && context.offered?.has(path) !== true;

const YES_NO: readonly Choice[] = [
  {value: 'yes', label: 'Yes'},
  {value: 'no', label: 'No'},
];

function gateQuestion(group: Group, {ask, help, why}: Gate, path: string, {section}: Walk): AskedQuestion {
  return {
    path,
    section,
    kind: 'yes-no',
    ask,
    why: (why ?? []).map((id) => cite(id).text),
    required: true,
    indispensable: true,
    own: false,
    choices: YES_NO,
    group,
    ...(help === undefined ? {} : {help}),
  };
}

function* askedOnce(question: Question, {section, answers, context}: Walk, item: string | undefined): Generator<AskedQuestion> {
  const path = item === undefined ? question.id : `${item}.${question.id}`;
  if (isTooDeep(question, path, context)) return;
  if (!holds(question.when, {answers, context, item, path})) return;
  const choicesNow = (): readonly Choice[] => {
    const listed = choicesOf(question.options, {answers, context, item});
    return question.kind === 'search' && question.of !== undefined
      ? closestFirst(listed, textAt(answers, item === undefined ? question.of : `${item}.${question.of}`) ?? '')
      : listed;
  };
  const shared = {
    section,
    kind: question.kind,
    own: question.own === true,
    required: question.required === true || question.indispensable === true,
    indispensable: question.indispensable === true,
    question,
    ...(item === undefined ? {} : {item}),
  };
  if (question.each !== undefined) {
    for (const {id, title, ask, help, why} of occasions(question, answers, context)) {
      yield {
        ...shared,
        choices: choicesNow(),
        path: `${path}.${id}`,
        ask: (question.ask ?? ask).replaceAll('{title}', () => title),
        why: why.map((each) => cite(each).text),
        ...(help === undefined ? {} : {help}),
      };
    }
    return;
  }
  const choices = choicesNow();
  // Nothing to choose from, or only one: no question.
  if (question.options !== undefined && 'answers' in question.options && choices.length <= (question.kind === 'one' ? 1 : 0)) return;
  const suggested = firstAnswer(question, answers, item, context);
  const warning = warningFor(question, {answers, context, item});
  yield {
    ...shared,
    choices,
    path,
    ask: question.ask ?? question.id,
    why: [...new Set([...(question.why ?? []), ...(warning?.why ?? [])])].map((id) => cite(id).text),
    ...(question.help === undefined ? {} : {help: question.help}),
    ...(warning === undefined ? {} : {warning: warning.words}),
    ...(suggested === undefined || suggested.length === 0 ? {} : {suggested}),
  };
}

function firstAnswer(question: Question, answers: Answers, item: string | undefined, context: InterviewContext): AnswerValue | undefined {
  const {kind, of, id} = question;
  if (kind === 'links' && of !== undefined) {
    return linksOf(textAt(answers, item === undefined ? of : `${item}.${of}`) ?? '', {answers, context, item});
  }
  const usual = suggestionFor(question, {answers, context, item});
  if (usual !== undefined) return usual;
  // What was typed for a new recipient is the first guess at its legal name.
  if (id === 'legal-name' && item !== undefined) return valueAt(answers, `${item}.recipient`);
  return undefined;
}

/** Items of data that a question names before it counts the rest. */
const MOST_NAMED = 5;

interface Occasion {
  readonly id: string;
  readonly title: string;
  readonly ask: string;
  readonly help?: string | undefined;
  readonly why: readonly string[];
}

function occasions({each, help, why}: Question, answers: Answers, context: InterviewContext): readonly Occasion[] {
  const {law} = context;
  if (each === 'facts') {
    return factsToAsk(answers, context).map(({fact, about}) => {
      const {title, question, text, citations} = law.get('facts', fact);
      const named =
        about.length > MOST_NAMED ? `${about.slice(0, MOST_NAMED).join(', ')} and ${about.length - MOST_NAMED} more` : about.join(', ');
      return {id: fact, title, ask: question, help: `This is about: ${named}.${text === undefined ? '' : `\n${text}`}`, why: citations};
    });
  }
  return limbsToAsk(answers, context)
    .map((id) => law.get('limbs', id))
    .map(({id, title, citations}) => ({id, title, ask: title, help, why: [...(why ?? []), ...citations.slice(0, 1)]}));
}
