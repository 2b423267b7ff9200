/** The categories of a notice: from tables, from what is left of them, from lists. */
import type {Law} from '../../law/index.js';
import type {CategoryRow, Unread} from '../reading.js';
import type {Sectioned} from '../sections.js';
import type {Sentence} from '../sentences.js';
import {CategoryNames} from './category-name.js';
import {readFlattened} from './flattened.js';
import {readGrid} from './grid.js';
import {readListed} from './listed.js';
import {joinedRows, type FoundTable} from './rows.js';

export interface ReadCategories {
  readonly rows: readonly CategoryRow[];
  /** Indexes of the blocks that were read as tables of categories. */
  readonly blocks: ReadonlySet<number>;
  readonly unread: readonly Unread[];
}

const MOST_HEADINGS_TOLD = 100;

export function readCategories(blocks: readonly Sectioned[], sentences: readonly Sentence[], law: Law): ReadCategories {
  const names = new CategoryNames(law);
  const tables: FoundTable[] = [];
  const unread: Unread[] = [];
  blocks.forEach(({block, section}, index) => {
    if (block.kind !== 'table') return;
    const read = readGrid(block, names, {section, before: proseBefore(blocks, index), index});
    if (read) tables.push(read);
    else if (block.rows.length > 1) unread.push({line: block.line, what: 'table', why: `not a table of categories collected: its first row is "${(block.rows[0] ?? []).map(({text}) => text).join(' | ').replaceAll('\n', ' ').slice(0, MOST_HEADINGS_TOLD)}"`});
  });
  tables.push(...readFlattened(blocks, names), ...readListed(sentences, names));
  return {rows: joinedRows(tables), blocks: new Set(tables.flatMap((table) => table.blocks)), unread};
}

function proseBefore(blocks: readonly Sectioned[], index: number): string {
  const texts = blocks.slice(Math.max(0, index - 3), index).map(({block}) => (block.kind === 'table' ? '' : block.text));
  return texts.join(' ').slice(-600);
}
