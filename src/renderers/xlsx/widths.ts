/** Column widths and row heights, in characters and points: estimates, since only the program that opens the file can measure. */
import type {Column, Row, Table} from '../../documents/index.js';
import {plainCell} from '../inline-text.js';

const NARROWEST = 9;
/** A column is measured in digits; running text is narrower than they. */
const LETTERS_PER_DIGIT = 1.15;
/** A sheet wider than this is unreadable on paper, even across it. */
const WIDEST_SHEET = 190;
/** A sheet of many columns is read on a screen: it may be wider, by this much for each. */
const PER_COLUMN = 15;
/** Ids and names of fields are long words; up to this length a column has room for them unbroken. */
const WIDEST_WORD = 22;
/** Rows looked at: enough to know a column, however long the table. */
const SAMPLE = 500;
export const LINE_HEIGHT = 14.6;
/** Excel's bound is 409. */
const TALLEST_ROW = 405;

/** Widths in characters: as wide as the longest line, at most what the column's weight grants, and all together no wider than a page bears. */
export function columnWidths({columns, rows}: Table): readonly number[] {
  const narrowest = columns.map((column, index) =>
    Math.max(
      narrowestOf(column),
      Math.min(
        WIDEST_WORD,
        1 + rows.slice(0, SAMPLE).reduce((most, {cells}) => Math.max(most, longestWord(cells[index] ? plainCell(cells[index]) : '')), 0),
      ),
    ),
  );
  const wanted = columns.map(({weight = 1, type}, index) => {
    const longest = rows
      .slice(0, SAMPLE)
      .reduce((most, {cells}) => Math.max(most, longestLine(cells[index] ? plainCell(cells[index]) : '')), 0);
    const most = type === 'date' ? 12 : Math.round(22 * Math.max(0.5, weight));
    return Math.max(narrowest[index] ?? NARROWEST, Math.min(most, longest + 2));
  });
  const spare = wanted.reduce((sum, width, index) => sum + width - (narrowest[index] ?? 0), 0);
  const room = Math.max(WIDEST_SHEET, PER_COLUMN * columns.length) - narrowest.reduce((sum, width) => sum + width, 0);
  if (spare <= room) return wanted;
  return wanted.map((width, index) =>
    Math.round((narrowest[index] ?? 0) + ((width - (narrowest[index] ?? 0)) * Math.max(0, room)) / spare),
  );
}

/** A day must fit whole, else it shows as hashes; a header should not break within a word. */
function narrowestOf({title, type}: Column): number {
  return Math.max(type === 'date' ? 11.5 : NARROWEST, Math.min(16, longestWord(title) + 3));
}

/** Points that a text needs when it is wrapped at `width` characters. */
export function heightOf(text: string, width: number): number {
  const lines = text
    .split('\n')
    .reduce((count, line) => count + linesOf(line, Math.max(1, Math.floor((width - 1) * LETTERS_PER_DIGIT))), 0);
  return Math.min(TALLEST_ROW, Math.ceil(lines * LINE_HEIGHT) + 1);
}

/** Height of a table's row: programs do not always fit it by themselves. */
export function rowHeight({cells}: Row, widths: readonly number[]): number {
  return cells.reduce((most, cell, index) => Math.max(most, heightOf(plainCell(cell), widths[index] ?? NARROWEST)), LINE_HEIGHT);
}

export function headerHeight(titles: readonly string[], widths: readonly number[]): number {
  // Bold is wider, and the arrow of the filter stands in the cell.
  return titles.reduce((most, title, index) => Math.max(most, heightOf(title, (widths[index] ?? NARROWEST) - 3)), LINE_HEIGHT);
}

/** Lines that greedy wrapping at words makes, as spreadsheet programs do; a longer word is broken. */
function linesOf(line: string, width: number): number {
  if (line.length <= width) return 1;
  let lines = 1;
  let used = 0;
  for (const [piece] of line.matchAll(PIECE)) {
    const {length} = piece.trimStart();
    const needed = used === 0 ? length : used + piece.length;
    if (needed <= width) {
      used = needed;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.ceil(Math.max(1, length) / width) - 1;
    used = length % width;
  }
  return lines;
}

/** A word with the blank before it; `fields/` and `e-` end one too. */
const PIECE = /\s?[^\s/-]*[/-]?/g;
const longestLine = (text: string): number => text.split('\n').reduce((most, line) => Math.max(most, line.length), 0);
const longestWord = (text: string): number => text.split(/[\s/-]/).reduce((most, word) => Math.max(most, word.length), 0);
