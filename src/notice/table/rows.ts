/** Rows of category tables before they are joined: one per printed row. */
import type {Letter} from '../../law/index.js';
import {passage} from '../blocks.js';
import type {CategoryRow, CategoryTable} from '../reading.js';
import type {HeaderFamily} from '../words/header-words.js';
import type {Answer} from './answer.js';

export interface FoundRow {
  readonly letter: Letter;
  readonly collected: Answer | null;
  readonly printed: string;
  readonly line: number;
  readonly section: string;
  readonly quote: string;
  readonly byFamily: Partial<Record<HeaderFamily, string>>;
  readonly soldOrShared?: Answer | null;
  readonly cells: readonly (readonly [string, string])[];
}

/** Rows of one table or list, and how firmly it answers. */
export interface FoundTable {
  readonly rows: readonly FoundRow[];
  /** Indexes of the blocks it was read from. */
  readonly blocks: readonly number[];
  readonly how: 'answers' | 'listed' | 'mentioned';
  /** Absent for lists in prose. */
  readonly printed?: CategoryTable;
}

/**
 * One row per letter, in the order of the letters. Tables with answers come before lists of what is collected; of two that
 * say the same the first counts, since pages repeat their table for small screens.
 */
export function joinedRows(tables: readonly FoundTable[]): readonly CategoryRow[] {
  const used = countingTables(tables);
  const byLetter = new Map<Letter, FoundRow[]>();
  for (const {rows} of used) {
    const own = new Map<Letter, FoundRow[]>();
    for (const row of rows) own.set(row.letter, [...(own.get(row.letter) ?? []), row]);
    for (const [letter, each] of own) if (!byLetter.has(letter)) byLetter.set(letter, each);
  }
  return [...byLetter].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rows]) => joined(rows));
}

/** The tables that count, as they are printed. */
export const printedTables = (tables: readonly FoundTable[]): readonly CategoryTable[] =>
  countingTables(tables).flatMap(({printed}) => printed ?? []);

/** The rows of the others: of what they say besides, a row that counts may say nothing. */
export const furtherRows = (tables: readonly FoundTable[]): readonly FoundRow[] => {
  const used = new Set(countingTables(tables));
  return tables.flatMap((table) => (used.has(table) ? [] : table.rows));
};

export function countingTables(tables: readonly FoundTable[]): readonly FoundTable[] {
  const [answers, listed] = (['answers', 'listed'] as const).map((wanted) => tables.filter(({how}) => how === wanted)) as [
    FoundTable[],
    FoundTable[],
  ];
  if (answers.length === 0) return listed.length > 0 ? listed : tables;
  // A table of what is not collected, next to the list of what is.
  return answers.every(({rows}) => rows.every(({collected}) => collected === 'no')) ? [...answers, ...listed] : answers;
}

/** Several rows of one letter, such as the limbs of sensitive information: yes where one of them is. */
function joined(rows: readonly FoundRow[]): CategoryRow {
  const first = rows.find(({collected}) => collected === 'yes') ?? rows.find(({collected}) => collected === 'no') ?? (rows[0] as FoundRow);
  const of = (family: HeaderFamily): string | undefined => {
    const texts = [...new Set(rows.map(({byFamily}) => byFamily[family] ?? '').filter((text) => text !== ''))];
    return texts.length === 0 ? undefined : texts.join('; ');
  };
  const sold = rows.map((row) => row.soldOrShared);
  const soldOrShared = (['yes', 'no', 'other', null] as const).find((answer) => sold.includes(answer));
  return {
    letter: first.letter,
    collected: first.collected,
    printed: first.printed,
    place: passage(first.quote, first.line, first.section),
    ...given('examples', of('examples')),
    ...given('sources', of('sources')),
    ...given('purposes', of('purposes')),
    ...given('disclosedTo', of('thirdParties') ?? of('disclosed')),
    ...(soldOrShared === undefined ? {} : {soldOrShared}),
    ...given('retention', of('retention')),
    cells: Object.fromEntries(first.cells.filter(([head]) => head !== '__proto__')),
  };
}

function given<Key extends string>(key: Key, text: string | undefined): Partial<Record<Key, string>> {
  return text === undefined ? {} : ({[key]: text} as Partial<Record<Key, string>>);
}
