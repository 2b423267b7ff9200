/** A row of the notice's own table as it should read, for the finding about it: the same that a draft of the whole table says. */
import type {Letter} from '../law/index.js';
import type {CategoryRow} from '../notice/reading.js';
import {heldMarked} from './drafts.js';
import {addedCells, shapedCells} from './own-shape.js';
import {withAnswer} from './own-words.js';
import type {Evidence} from './summary.js';
import {categoryName, unconfirmedMark, type GapSubject} from './subject.js';

export function correctedRow(row: CategoryRow, evidence: Evidence, subject: GapSubject): string {
  return inLine(
    shapedCells(row.letter, subject) ?? [
      row.printed,
      heldMarked(evidence, subject.law) || (row.examples ?? '') + unconfirmedMark(evidence),
      answerLike(row, 'yes'),
    ],
  );
}

/** For a letter that the table does not have, in the terms that the regulation asks for. */
export function newRow(letter: Letter, evidence: Evidence, subject: GapSubject): string {
  const [like] = subject.notice.categories;
  return inLine(
    addedCells(letter, subject) ?? [
      categoryName(letter, subject.law),
      heldMarked(evidence, subject.law),
      like === undefined ? 'YES' : answerLike(like, 'yes'),
    ],
  );
}

/** The row as it is with the other answer. */
export const answerFor = (row: CategoryRow, answer: 'yes' | 'no'): string =>
  withAnswer(row.place.quote, answer) ?? [row.printed, row.examples ?? '', answerLike(row, answer)].join(' | ');

/** Cells as a finding shows them: one row, on one line. */
export const inLine = (cells: readonly string[]): string => cells.map((cell) => cell.replaceAll('\n', ' ')).join(' | ');

/** In the notice's own capitals: `YES` beside `NO`, `Yes` beside `No`. */
function answerLike({place, cells}: CategoryRow, answer: 'yes' | 'no'): string {
  const printed = [...Object.values(cells), place.quote].join(' ');
  if (/\b(?:NO|YES)\b/.test(printed)) return answer.toUpperCase();
  return answer === 'yes' ? 'Yes' : 'No';
}
