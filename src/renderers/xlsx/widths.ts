/** Column widths and text heights, in characters and points: estimates, since only the program that opens the file can measure. */
import type {Table} from '../../documents/index.js';
import {plainCell} from '../inline-text.js';

const NARROWEST = 9;
/** Rows looked at: enough to know a column, however long the table. */
const SAMPLE = 500;
export const LINE_HEIGHT = 15;

/** Widths in characters: as wide as the longest line, at most what the column's weight grants. */
export function columnWidths({columns, rows}: Table): readonly number[] {
  return columns.map(({title, weight = 1, type}, index) => {
    const longest = rows.slice(0, SAMPLE).reduce((most, {cells}) => Math.max(most, longestLine(cells[index] ? plainCell(cells[index]) : '')), 0);
    const most = type === 'date' ? 12 : Math.round(22 * Math.max(0.5, weight));
    return Math.min(most, Math.max(NARROWEST, longest + 2, Math.min(title.length + 4, 18)));
  });
}

/** Points that a text needs when it is wrapped at `width` characters. */
export function heightOf(text: string, width: number): number {
  const lines = text.split('\n').reduce((count, line) => count + Math.max(1, Math.ceil((line.length * 1.08) / Math.max(1, width))), 0);
  return Math.min(400, lines * LINE_HEIGHT + 3);
}

const longestLine = (text: string): number => text.split('\n').reduce((most, line) => Math.max(most, line.length), 0);
