/** How a table of the notice itself says yes and no: `YES`, `Yes`, `✓`, `Collected`. */
import {answerOf, isAnswerCell} from '../notice/table/answer.js';
import type {CategoryTable} from '../notice/reading.js';
import {gapFor} from './drafts.js';

export interface OwnWords {
  readonly yes: string;
  readonly no: string;
  /** Cells of the column that answer in a sentence: `No, we have not collected personal information of this category.` */
  readonly sentences: {readonly yes?: string | undefined; readonly no?: string | undefined};
}

const OPPOSITES: readonly (readonly [yes: string, no: string])[] = [
  ['YES', 'NO'],
  ['Yes', 'No'],
  ['yes', 'no'],
  ['Y', 'N'],
  ['y', 'n'],
  ['True', 'False'],
  ['true', 'false'],
  ['✓', '✗'],
  ['✔', '✘'],
  ['✅', '❌'],
  ['☑', '☒'],
  ['Collected', 'Not collected'],
  ['collected', 'not collected'],
  ['COLLECTED', 'NOT COLLECTED'],
  ['We collect', 'We do not collect'],
];
const USUAL = {yes: 'Yes', no: 'No'};

/** The words used most in the column, else in the other columns of answers, else those that go with what is there. */
export function ownWords(table: CategoryTable, column: number): OwnWords {
  return {...bareWords(table, column), sentences: {yes: ownSentence(table, column, 'yes'), no: ownSentence(table, column, 'no')}};
}

function bareWords(table: CategoryTable, column: number): Pick<OwnWords, 'yes' | 'no'> {
  const here = textsOf(table, column);
  const elsewhere = table.columns.flatMap((_, at) => (at === column ? [] : textsOf(table, at)));
  const [yes, no] = [mostUsed(here, 'yes'), mostUsed(here, 'no')];
  if (yes !== undefined && no !== undefined) return {yes, no};
  if (yes !== undefined) return {yes, no: OPPOSITES.find(([one]) => one === yes)?.[1] ?? mostUsed(elsewhere, 'no') ?? USUAL.no};
  if (no !== undefined) return {yes: OPPOSITES.find(([, other]) => other === no)?.[0] ?? mostUsed(elsewhere, 'yes') ?? USUAL.yes, no};
  return {yes: mostUsed(elsewhere, 'yes') ?? USUAL.yes, no: mostUsed(elsewhere, 'no') ?? USUAL.no};
}

/** Whether the column is one of answers rather than of lists or sentences. */
export function answersInColumn(table: CategoryTable, column: number): boolean {
  const texts = table.rows.map(({cells}) => cells[column]?.trim() ?? '').filter((text) => text !== '');
  return texts.length > 0 && texts.filter(isAnswerCell).length >= texts.length / 2;
}

/** The sentence with which most cells of the column give that answer; undefined where most give it in a word. */
function ownSentence({rows}: CategoryTable, column: number, answer: 'yes' | 'no'): string | undefined {
  const texts = rows.map(({cells}) => (cells[column] ?? '').trim()).filter((text) => answerOf(text) === answer);
  const most = mostUsed(texts, answer);
  return most === undefined || most.length <= LONGEST_BARE ? undefined : most;
}

/** The cell with the other answer: in the column's own sentence where it says more than the answer, else what else it says stays. */
export function answered(text: string, answer: 'yes' | 'no', words: OwnWords): string {
  const whole = text.trim();
  if (whole.length <= LONGEST_BARE && !whole.includes(':')) return words[answer];
  const label = labelOf(whole);
  return label === '' ? (withAnswer(whole, answer) ?? words.sentences[answer] ?? words[answer]) : label + words[answer];
}

/** The cell with a gap where its answer was: nobody knows which is right. */
export const leftOpen = (text: string, {yes, no}: OwnWords, why: string): string =>
  labelOf(text.trim()) + gapFor(`${yes} or ${no}; ${why}`);

/** What stands before a bare answer: `Collected: `. */
function labelOf(whole: string): string {
  const from = /[:?]\s*/.exec(whole);
  return from !== null && whole.length - from.index <= LONGEST_BARE ? whole.slice(0, from.index + from[0].length) : '';
}

/** The last yes or no in it turned, in its own capitals; undefined where it has none, or where a sentence beside it says the same again. */
function withAnswer(text: string, answer: 'yes' | 'no'): string | undefined {
  const printed = [...text.matchAll(/\b(?:yes|no)\b/gi)].at(-1);
  if (printed === undefined) return undefined;
  const [before, after] = [text.slice(0, printed.index), text.slice(printed.index + printed[0].length)];
  return SENTENCE.test(before + after) ? undefined : before + like(printed[0], answer) + after;
}

/** Somebody does something, or does not: turning the word beside it makes nonsense. */
const SENTENCE = /\b(?:we|us|our|not|never|none|nothing|(?:collect|sell|sold|shar|disclos)\w*)\b|n[’']t\b/i;

/** An answer that is nothing but one, with its colon before it: `Collected: Not collected`. */
const LONGEST_BARE = 24;

function like(printed: string, answer: 'yes' | 'no'): string {
  if (printed === printed.toUpperCase()) return answer.toUpperCase();
  return printed === printed.toLowerCase() ? answer : answer === 'yes' ? 'Yes' : 'No';
}

/** The bare answers of a column; of `Collected: Yes` what follows the label. */
const textsOf = ({rows}: CategoryTable, column: number): readonly string[] =>
  rows
    .map(({cells}) => (cells[column] ?? '').trim().replace(LABEL, ''))
    .filter((text) => text !== '' && text.length <= LONGEST_BARE && isAnswerCell(text));

/** A card has its heading in each cell: `Collected: Yes`, `Examples: name, address`. */
const LABEL = /^[^:?\n]{1,40}[:?]\s+/;

function mostUsed(texts: readonly string[], answer: 'yes' | 'no'): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) {
    if (answerOf(text) === answer) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
