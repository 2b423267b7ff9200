/** A row of the notice's own table as it should read: its printed label, what is actually held, its own way of saying yes. */
import type {Law, Letter} from '../law/index.js';
import type {CategoryRow} from '../notice/reading.js';
import type {Evidence} from './summary.js';
import {heldNames} from './drafts.js';
import {categoryName} from './subject.js';

export function correctedRow(row: CategoryRow, evidence: Evidence, law: Law): string {
  return [row.printed, heldIn(evidence, law) || (row.examples ?? ''), answerLike(row, 'yes')].join(' | ');
}

/** For a letter that the table does not have, in the terms that the regulation asks for. */
export function newRow(
  letter: Letter,
  evidence: Evidence,
  {law, like}: {readonly law: Law; readonly like: CategoryRow | undefined},
): string {
  return [categoryName(letter, law), heldIn(evidence, law), like === undefined ? 'YES' : answerLike(like, 'yes')].join(' | ');
}

/** The row as it is with the other answer. */
export function answerFor(row: CategoryRow, answer: 'yes' | 'no'): string {
  const printed = [...row.place.quote.matchAll(/\b(?:yes|no)\b/gi)].at(-1);
  if (printed === undefined) return [row.printed, row.examples ?? '', answerLike(row, answer)].join(' | ');
  return row.place.quote.slice(0, printed.index) + answerLike(row, answer) + row.place.quote.slice(printed.index + printed[0].length);
}

const heldIn = ({elements}: Evidence, law: Law): string => heldNames(elements, law).join(', ');

/** In the notice's own capitals: `YES` beside `NO`, `Yes` beside `No`. */
function answerLike({place, cells}: CategoryRow, answer: 'yes' | 'no'): string {
  const printed = [...Object.values(cells), place.quote].join(' ');
  if (/\b(?:NO|YES)\b/.test(printed)) return answer.toUpperCase();
  return answer === 'yes' ? 'Yes' : 'No';
}
