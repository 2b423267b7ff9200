/** The categories of a notice: from tables, from what is left of them, from lists. */
import type {Law} from '../../law/index.js';
import type {TableBlock} from '../blocks.js';
import type {CategoryRow, CategoryTable, Unread} from '../reading.js';
import type {Sectioned} from '../sections.js';
import type {Sentence} from '../sentences.js';
import {categoryNamesOf} from './category-name.js';
import {readFlattened} from './flattened.js';
import {readGrid} from './grid.js';
import {headerFamily} from './header.js';
import {Leads} from './leads.js';
import {readEnumerated} from './enumerated.js';
import {readListed} from './listed.js';
import {rebuiltTables, type WholeTable} from './rebuilt.js';
import {besides, readPassedOn, withPassedOn, type PassedOn} from './passed-on.js';
import {countingTables, furtherRows, joinedRows, printedTables, type FoundTable} from './rows.js';

export interface ReadCategories {
  readonly rows: readonly CategoryRow[];
  /** What other tables say of categories: to whom they go, how long they are kept. */
  readonly passedOn: readonly PassedOn[];
  /** Indexes of the blocks that were read as tables of categories or of what becomes of them. */
  readonly blocks: ReadonlySet<number>;
  readonly tables: readonly CategoryTable[];
  readonly unread: readonly Unread[];
}

const MOST_HEADINGS_TOLD = 100;

/** `rights`: lines that say what people may ask for. */
export function readCategories(
  blocks: readonly Sectioned[],
  sentences: readonly Sentence[],
  law: Law,
  rights: ReadonlySet<Sentence>,
): ReadCategories {
  const names = categoryNamesOf(law);
  const tables: FoundTable[] = [];
  const unread: Unread[] = [];
  const passedOn: PassedOn[] = [];
  const passedOnBlocks: number[] = [];
  for (const {block, section, indexes} of wholeTables(blocks)) {
    const before = proseBefore(blocks, indexes[0] as number);
    const read = readGrid(block, names, {section, before, law});
    const others = read ? [] : readPassedOn(block, names, {section, around: `${section} ${before}`});
    if (read) {
      tables.push({...read, blocks: indexes});
    } else if (others.length > 0) {
      passedOn.push(...others);
      passedOnBlocks.push(...indexes);
    } else if (block.rows.length > 1) {
      unread.push({
        line: block.line,
        what: 'table',
        why: `not a table of categories collected: its first row is "${(block.rows[0] ?? [])
          .map(({text}) => text)
          .join(' | ')
          .replaceAll('\n', ' ')
          .slice(0, MOST_HEADINGS_TOLD)}"`,
      });
    }
  }
  for (const {block, section, indexes} of rebuiltTables(blocks)) {
    const read = readGrid(block, names, {section, before: proseBefore(blocks, indexes[0] as number), law});
    if (read) tables.push({...read, blocks: indexes});
  }
  const leads = new Leads(sentences, rights);
  tables.push(
    ...readFlattened(blocks, leads, names),
    ...readListed(sentences, leads, names, law),
    ...readEnumerated(sentences, leads, rights, names),
  );
  const counting = new Set(countingTables(tables));
  return {
    rows: withPassedOn(joinedRows(tables), [...passedOn, ...furtherRows(tables).map(besides)]),
    tables: printedTables(tables),
    passedOn,
    blocks: new Set([
      ...tables.filter((table) => table.how !== 'mentioned' || counting.has(table)).flatMap((table) => table.blocks),
      ...passedOnBlocks,
    ]),
    unread,
  };
}

/** Generators close a table after each row and open the next: tables that touch and are equally wide are one. */
function wholeTables(blocks: readonly Sectioned[]): readonly WholeTable[] {
  const whole: {block: TableBlock; section: string; indexes: number[]}[] = [];
  blocks.forEach(({block, section}, index) => {
    if (block.kind !== 'table') return;
    const last = whole.at(-1);
    const touches = last && last.indexes.at(-1) === index - 1 && last.block.rows[0]?.length === block.rows[0]?.length && !startsAnew(block);
    if (touches) {
      last.block = {...last.block, rows: [...last.block.rows, ...block.rows]};
      last.indexes.push(index);
    } else {
      whole.push({block, section, indexes: [index]});
    }
  });
  return whole;
}

function startsAnew({rows}: TableBlock): boolean {
  const first = rows[0]?.[0];
  return first === undefined || first.head || headerFamily(first.text) === 'category';
}

function proseBefore(blocks: readonly Sectioned[], index: number): string {
  const texts = blocks.slice(Math.max(0, index - 3), index).map(({block}) => (block.kind === 'table' ? '' : block.text));
  return texts.join(' ').slice(-600);
}
