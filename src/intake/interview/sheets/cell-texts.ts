/** Answers → the texts of their cells: words where they are read back as the same answer, ids elsewhere. */
import {linksAt, type Answers, type AnswerValue} from '../answers.js';
import {checkAnswer} from '../check-answer.js';
import type {InterviewContext} from '../context.js';
import {askedQuestions, type AskedQuestion} from '../next-question.js';
import type {Questionnaire} from '../questionnaire.js';
import {BETWEEN} from './layout.js';

/** What else a walk over the questions shows, beside the texts. */
export interface CellTexts {
  /** By path. Open questions are `ask: legal by 2026-12-01`. */
  readonly texts: ReadonlyMap<string, string>;
  readonly open: ReadonlyMap<string, {readonly ask: string; readonly by: string}>;
  /** What is usually answered, where nothing is answered yet; by path. */
  readonly usual: ReadonlyMap<string, string>;
  /** The questions that are asked with these answers, by path. */
  readonly asked: ReadonlyMap<string, AskedQuestion>;
}

export function cellTexts(questionnaire: Questionnaire, answers: Answers, context: InterviewContext): CellTexts {
  const texts = new Map<string, string>();
  const open = new Map<string, {ask: string; by: string}>();
  const usual = new Map<string, string>();
  const asked = new Map<string, AskedQuestion>();
  for (const question of askedQuestions(questionnaire, answers, context)) {
    const {path, kind, suggested} = question;
    asked.set(path, question);
    const answer = answers.get(path);
    if (answer?.is === 'value') {
      texts.set(path, kind === 'links' ? linksText(answers, path, context) : textOfAnswer(question, answer.value, context));
    } else if (answer?.is === 'unknown') {
      open.set(path, {ask: answer.ask ?? '', by: answer.until ?? ''});
      texts.set(path, `ask: ${answer.ask ?? ''}${answer.until === undefined ? '' : ` by ${answer.until}`}`);
    } else if (suggested !== undefined && kind !== 'links') {
      usual.set(path, textOfAnswer(question, suggested, context));
    }
  }
  return {texts, open, usual, asked};
}

function textOfAnswer(asked: AskedQuestion, value: AnswerValue, context: InterviewContext): string {
  if (typeof value === 'string') return wordsFor(asked, value, context);
  return value.map((each) => (typeof each === 'string' ? wordsFor(asked, each, context) : each.item)).join(BETWEEN);
}

/** The label, where it alone leads back to the value. Fields are called by their ids: their labels change with what else is named. */
function wordsFor(asked: AskedQuestion, value: string, context: InterviewContext): string {
  const {choices, question, kind} = asked;
  if (question?.options !== undefined && 'answers' in question.options && question.options.answers.startsWith('fields-')) return value;
  const label = choices.find((choice) => choice.value === value)?.label;
  if (label === undefined || /[;\n]/.test(label)) return value;
  const checked = checkAnswer(asked, kind === 'many' ? [label] : label, context);
  if (!('value' in checked)) return value;
  return (Array.isArray(checked.value) ? checked.value[0] : checked.value) === value ? label : value;
}

/** A line for each item: `email = Email address`. */
const linksText = (answers: Answers, path: string, {law}: InterviewContext): string =>
  linksAt(answers, path)
    .map(({item, elements}) => `${item} = ${elements.map((id) => law.find('elements', id)?.name ?? id).join(BETWEEN)}`)
    .join('\n');
