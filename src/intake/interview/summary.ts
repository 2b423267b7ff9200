/** What was answered, in words, to look over before it enters the record. */
import {valueAt, type AnswerValue, type Answers} from './answers.js';
import type {InterviewContext} from './context.js';
import {askedQuestions, type AskedQuestion} from './next-question.js';
import type {Questionnaire} from './questionnaire.js';

export interface SummaryLine {
  readonly asked: AskedQuestion;
  readonly said: string;
  /** The record said so before. */
  readonly known: boolean;
  /** First line of an item of a group: its number, counted from 1. */
  readonly number?: number;
}

export interface SummarySection {
  readonly title: string;
  readonly lines: readonly SummaryLine[];
}

/** Every question that applies and has an answer; the yes-no questions around groups only where `all` asks for them. */
export function summaryOf(
  questionnaire: Questionnaire,
  answers: Answers,
  context: InterviewContext,
  {all = false}: {readonly all?: boolean} = {},
): readonly SummarySection[] {
  const sections = new Map<string, SummaryLine[]>();
  let item: string | undefined;
  for (const asked of askedQuestions(questionnaire, answers, context)) {
    const answer = answers.get(asked.path);
    if (answer === undefined) continue;
    // A group that was declined is an answer worth reading; that an item is the last one is not.
    if (asked.group !== undefined && !all && !(asked.path.endsWith('.any') && valueAt(answers, asked.path) === 'no')) continue;
    if (answer.is === 'skipped' && !asked.required && !all) continue;
    const first = asked.item !== undefined && asked.item !== item;
    item = asked.item ?? item;
    const line: SummaryLine = {
      asked,
      said: saidIn(asked, answers),
      known: answer.known === true,
      ...(first ? {number: Number(asked.item?.split('.')[1]) + 1} : {}),
    };
    const lines = sections.get(asked.section);
    if (lines) lines.push(line);
    else sections.set(asked.section, [line]);
  }
  return [...sections].map(([title, lines]) => ({title, lines}));
}

function saidIn(asked: AskedQuestion, answers: Answers): string {
  const answer = answers.get(asked.path);
  if (answer?.is === 'value') return wordsOf(answer.value, asked.choices);
  if (answer?.is === 'unknown') return answer.ask === undefined ? '(not known yet)' : `(not known yet; ask ${answer.ask})`;
  return '(skipped)';
}

/** The labels of what was chosen, or the text itself. */
export function wordsOf(value: AnswerValue, choices: AskedQuestion['choices']): string {
  const label = (each: string): string => choices.find((choice) => choice.value === each)?.label ?? each;
  if (typeof value === 'string') return label(value);
  return value
    .map((each) => (typeof each === 'string' ? label(each) : `${each.item} = ${each.elements.join(' + ') || '(open)'}`))
    .join('; ');
}
