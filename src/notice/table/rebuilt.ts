/** Tables that lost their grid but not their headings: a paragraph for each cell, row after row, under the paragraphs or bold lines that headed the columns. */
import type {GridCell, TableBlock, TextBlock} from '../blocks.js';
import {lineOf} from '../blocks.js';
import type {Sectioned} from '../sections.js';
import {headerFamily} from './header.js';

/** A table as it was, the section it stands in, and the blocks that it is made of. */
export interface WholeTable {
  readonly block: TableBlock;
  readonly section: string;
  readonly indexes: readonly number[];
}

const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 3;
const LONGEST_HEADING = 80;
/** What names a row is a label with examples at most; behind the table prose goes on. */
const LONGEST_LABEL = 200;

export function rebuiltTables(blocks: readonly Sectioned[]): readonly WholeTable[] {
  const tables: WholeTable[] = [];
  for (let at = 0; at < blocks.length;) {
    const columns = headingsFrom(blocks, at);
    const rows = columns < FEWEST_COLUMNS ? 0 : rowsFrom(blocks, at + columns, columns);
    if (rows >= FEWEST_ROWS) tables.push(tableOf(blocks, at, {columns, rows}));
    at += rows >= FEWEST_ROWS ? columns * (rows + 1) : Math.max(1, columns);
  }
  return tables;
}

/** How many paragraphs from here on read like the headings of a table of categories; 0 where the first does not. */
function headingsFrom(blocks: readonly Sectioned[], at: number): number {
  let end = at;
  while (isHeading(blocks[end], end === at)) end += 1;
  return end - at;
}

function isHeading(each: Sectioned | undefined, isFirst: boolean): boolean {
  const cell = each?.block;
  if (cell === undefined || cell.kind === 'table' || cell.text.length > LONGEST_HEADING || /[.:;?!]$/.test(cell.text)) return false;
  const family = headerFamily(cell.text);
  // Bold lines with nothing under them head no sections, whatever they say.
  return isFirst ? family === 'category' : family !== undefined || cell.kind === 'heading';
}

/** How many whole rows follow. */
function rowsFrom(blocks: readonly Sectioned[], from: number, columns: number): number {
  let rows = 0;
  for (let at = from; ; at += columns, rows += 1) {
    const label = cellAt(blocks[at])?.text;
    if (label === undefined || label.length > LONGEST_LABEL || label.endsWith('.')) return rows;
    for (let next = 1; next < columns; next += 1) if (cellAt(blocks[at + next]) === undefined) return rows;
  }
}

function cellAt(each: Sectioned | undefined): TextBlock | undefined {
  return each?.block.kind === 'paragraph' ? each.block : undefined;
}

function tableOf(
  blocks: readonly Sectioned[],
  from: number,
  {columns, rows}: {readonly columns: number; readonly rows: number},
): WholeTable {
  const indexes = Array.from({length: columns * (rows + 1)}, (_, offset) => from + offset);
  const cells = indexes.map((index): GridCell => {
    const block = (blocks[index] as Sectioned).block as TextBlock;
    return {text: block.text, line: lineOf(block), head: index < from + columns};
  });
  const grid = Array.from({length: rows + 1}, (_, row) => cells.slice(row * columns, (row + 1) * columns));
  return {block: {kind: 'table', rows: grid, line: cells[0]?.line ?? 1}, section: blocks[from - 1]?.section ?? '', indexes};
}
