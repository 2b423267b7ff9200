/** A row of the notice's own table as it should read, for the finding about it: the same that a draft of the whole table says. */
import type {Letter} from '../law/index.js';
import type {CategoryRow, NoticeReading} from '../notice/reading.js';
import {gapFor, heldMarked} from './drafts.js';
import {addedCells, shapedCells} from './own-shape.js';
import {answered, leftOpen, ownWords} from './own-words.js';
import type {Evidence} from './summary.js';
import {categoryName, unconfirmedMark, type GapSubject} from './subject.js';
import {because} from './unproven.js';

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

/** The row as it is with the other answer, or with a gap where nobody can tell which is right. */
export function turnedRow(row: CategoryRow, {tables}: NoticeReading, unknown?: string): string {
  for (const table of tables) {
    const printed = table.rows.find(({letter, line}) => letter === row.letter && line === row.place.line);
    if (printed === undefined || !table.columns.some(({holds}) => holds === 'collected')) continue;
    return inLine(
      table.columns.map(({holds}, at) => {
        const [text, words] = [printed.cells[at] ?? '', ownWords(table, at)];
        if (holds !== 'collected') return text;
        return unknown === undefined ? answered(text, 'yes', words) : leftOpen(text, words, unknown);
      }),
    );
  }
  const answer = unknown === undefined ? answerLike(row, 'yes') : gapFor(because('YES or NO', [unknown]));
  return inLine([row.printed.trim(), row.examples ?? '', answer]);
}

/** Cells as a finding shows them: one row, on one line. */
export const inLine = (cells: readonly string[]): string => cells.map((cell) => cell.replaceAll('\n', ' ')).join(' | ');

/** In the notice's own capitals: `YES` beside `NO`, `Yes` beside `No`. */
function answerLike({place, cells}: CategoryRow, answer: 'yes' | 'no'): string {
  const printed = [...Object.values(cells), place.quote].join(' ');
  if (/\b(?:NO|YES)\b/.test(printed)) return answer.toUpperCase();
  return answer === 'yes' ? 'Yes' : 'No';
}
