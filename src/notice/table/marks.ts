/** Columns that answer with marks: a tick for yes and nothing for no, or a cross in the column headed "Yes" or in the one headed "No". */
import {placeholderIn} from '../placeholders.js';
import {answerOf, beginsWithAnswer, type Answer} from './answer.js';
import {YES_SIGNS} from '../words/answer-words.js';
import type {Column} from './columns.js';

/** One cross may be anything. */
const FEWEST = 2;

/** What each cell of a column answers. */
export function answersOf(texts: readonly string[]): readonly (Answer | null)[] {
  if (isColumnOfMarks(texts)) return texts.map((text) => (isEmpty(text) ? 'no' : 'yes'));
  const answers = texts.map(answerOf);
  return tellsWhat(answers) ? answers.map((answer, at) => (answer === 'other' && isTold(texts[at] as string) ? 'yes' : answer)) : answers;
}

/** No cell of the column says yes and most say no: the others then say what is collected instead. */
function tellsWhat(answers: readonly (Answer | null)[]): boolean {
  return !answers.includes('yes') && answers.filter((answer) => answer === 'no').length >= Math.max(FEWEST, answers.length / 2);
}

const isTold = (text: string): boolean => !beginsWithAnswer(text) && placeholderIn(text) === undefined && !HEDGED.test(text);
const HEDGED = /\b(?:if|unless|may|might|see|refer|depend\w{0,4}|pending|tbd)\b|\?/i;

/** A column headed "Yes" and one headed "No". */
export function yesAndNo(columns: readonly Column[]): {readonly yes: Column; readonly no: Column} | undefined {
  const [yes, no] = ['yes', 'no'].map((word) => columns.find(({head}) => head.trim().toLowerCase() === word));
  return yes && no ? {yes, no} : undefined;
}

/** Of a row with such columns. */
export function markedAnswer(yes: string, no: string): Answer | null {
  if (isEmpty(yes) === isEmpty(no)) return null;
  return isEmpty(no) ? 'yes' : 'no';
}

export const isColumnOfMarks = (texts: readonly string[]): boolean => {
  const filled = texts.filter((text) => !isEmpty(text));
  return filled.length >= FEWEST && filled.every(isMark);
};

const isMark = (text: string): boolean => {
  const mark = text.trim();
  return mark.toLowerCase() === 'x' || mark === 'true' || (mark.length <= 3 && YES_SIGNS.some((sign) => mark.startsWith(sign)));
};

const isEmpty = (text: string): boolean => [...text].every((char) => ' -–—_.\n'.includes(char));
