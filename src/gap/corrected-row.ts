/** A row of the notice's own table as it should read: its printed label, what is actually held, its own way of saying yes. */
import {listed} from '../findings/index.js';
import type {Law, Letter} from '../law/index.js';
import type {CategoryRow} from '../notice/reading.js';
import type {Evidence} from './practice.js';
import {categoryName, elementNames} from './subject.js';

/** As many as a reader of a table cell will bear. */
const MOST = 12;

export function correctedRow(row: CategoryRow, evidence: Evidence, law: Law): string {
  return [row.printed, heldIn(evidence, law) || (row.examples ?? ''), answerLike(row, 'yes')].join(' | ');
}

/** For a letter that the table does not have, in the terms that the regulation asks for. */
export function newRow(letter: Letter, evidence: Evidence, {law, like}: {readonly law: Law; readonly like: CategoryRow | undefined}): string {
  return [categoryName(letter, law), heldIn(evidence, law), like === undefined ? 'YES' : answerLike(like, 'yes')].join(' | ');
}

/** The row as it is with the other answer. */
export function answerFor(row: CategoryRow, answer: 'yes' | 'no'): string {
  return [row.printed, row.examples ?? '', answerLike(row, answer)].join(' | ');
}

function heldIn({elements}: Evidence, law: Law): string {
  const text = listed([...new Set(elementNames(elements, law))], {most: MOST});
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** In the notice's own capitals: `YES` beside `NO`, `Yes` beside `No`. */
function answerLike({place, cells}: CategoryRow, answer: 'yes' | 'no'): string {
  const printed = [...Object.values(cells), place.quote].join(' ');
  if (/\b(?:NO|YES)\b/.test(printed)) return answer.toUpperCase();
  return answer === 'yes' ? 'Yes' : 'No';
}
