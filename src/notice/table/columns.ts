/** The columns of a table grid: which row heads them, and what each heading is about. */
import type {GridCell} from '../blocks.js';
import type {HeaderFamily} from '../words/header-words.js';
import {plainAnswer} from './answer.js';
import {printedLetter, type CategoryNames} from './category-name.js';
import {headerFamily} from './header.js';

export interface Column {
  readonly at: number;
  readonly head: string;
  readonly family: HeaderFamily | undefined;
}

const FIRST_ROWS = 4;
const LONGEST_HEADING = 160;
/** The name of a category stands at the start of its cell. */
export const FARTHEST_NAME = 9;

/** The lowest of the first rows that is marked as headings, or else reads like them; -1 where there is none. */
export function headRowOf(rows: readonly (readonly GridCell[])[], names: CategoryNames): number {
  const first = rows.slice(0, FIRST_ROWS);
  const marked = first.findLastIndex((row) => filled(row).length >= 2 && filled(row).every(({head}) => head));
  return marked >= 0 ? marked : first.findIndex((row) => readsLikeHeadings(row, names));
}

function readsLikeHeadings(row: readonly GridCell[], names: CategoryNames): boolean {
  const cells = filled(row);
  const label = cells[0]?.text ?? '';
  if (
    cells.length < 2 ||
    printedLetter(label) !== undefined ||
    isNamed(label, names) ||
    cells.some(({text}) => text.length > LONGEST_HEADING)
  ) {
    return false;
  }
  return cells.filter(({text}) => headerFamily(text) !== undefined && plainAnswer(text) === null).length >= 2;
}

/** The cells with text, those that span several columns once. */
function filled(row: readonly GridCell[]): readonly GridCell[] {
  return [...new Set(row)].filter(({text}) => text !== '');
}

export function columnsOf(head: readonly GridCell[], count: number): readonly Column[] {
  return Array.from({length: count}, (_, at) => ({
    at,
    head: head[at]?.text.replaceAll('\n', ' ') ?? '',
    family: headerFamily(head[at]?.text ?? ''),
  }));
}

export function isNamed(text: string, names: CategoryNames): boolean {
  const named = names.named(text, FARTHEST_NAME + 8);
  return named !== undefined && named.wordsBefore <= FARTHEST_NAME;
}

export function width(rows: readonly (readonly GridCell[])[]): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}
