/** A sheet that came back against the table as the record prints it: which rows are new, gone, or say something else in some of their cells. */
import {nameKey} from '../same-value.js';
import {isBlank, textOf, type Cell, type Sheet} from '../spreadsheet/workbook.js';
import type {OwnTable} from './find-tables.js';
import {SIGNATURES, type PrintedTable} from './printed.js';

export interface TableEdits {
  readonly table: OwnTable;
  /** Rows of the sheet, counted from 0, that the record does not print. */
  readonly added: readonly number[];
  readonly changed: readonly CellEdit[];
  /** Rows that the record prints and the sheet has no more, counted from 0. */
  readonly gone: readonly number[];
  /** Filled cells that say what the record says. */
  readonly same: number;
  /** Rows that the record prints too. */
  readonly kept: number;
}

export interface CellEdit {
  /** Of the sheet, counted from 0. */
  readonly row: number;
  readonly column: number;
  /** Of the printed table. */
  readonly printed: number;
  readonly key: string;
  readonly heading: string;
  readonly before: string;
  readonly cell: Cell;
  readonly after: string;
}

/** Programs write days and numbers anew, and break lines in their own way. */
export const plainText = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .join('\n')
    .trim();

export function editsIn(table: OwnTable, {columns, rows}: PrintedTable): TableEdits {
  const {sheet, header, id} = table;
  const {keys, otherwise = []} = SIGNATURES[id];
  const printed = rows.map((row) => row.map(plainText));
  const headings = (sheet.rows[header] ?? []).map((cell) => nameKey(textOf(cell)));
  const at = new Map(columns.map(({key, title}) => [key, headings.indexOf(nameKey(title))]));
  const toldBy = (wanted: readonly string[], text: (key: string) => string): string | undefined => {
    const words = wanted.map((key) => nameKey(withoutMark(text(key))));
    return words.some((word) => word === '') ? undefined : JSON.stringify([wanted, words]);
  };
  const printedText = (row: number) => (key: string) => printed[row]?.[columns.findIndex((column) => column.key === key)] ?? '';
  const sheetText = (row: number) => (key: string) => plainText(textOf(sheet.rows[row]?.[at.get(key) ?? -1]));

  const groups = new Map<string, number[]>();
  for (const row of printed.keys()) {
    for (const wanted of [keys, otherwise]) {
      const key = wanted.length === 0 ? undefined : toldBy(wanted, printedText(row));
      if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), row]);
    }
  }
  const taken = new Set<number>();
  const pairs = new Map<number, number>();
  const body = sheet.rows.flatMap((cells, row) => (row > header && cells.some((cell) => !isBlank(cell)) ? [row] : []));
  const differing = (row: number, of: number): readonly string[] =>
    columns.flatMap(({key}) => ((at.get(key) ?? -1) >= 0 && !sameText(sheetText(row)(key), printedText(of)(key)) ? [key] : []));
  const pair = (fits: (row: number, of: number) => boolean): void => {
    for (const row of body) {
      if (pairs.has(row)) continue;
      const key = toldBy(keys, sheetText(row)) ?? toldBy(otherwise, sheetText(row));
      const of = (groups.get(key ?? '') ?? []).find((each) => !taken.has(each) && fits(row, each));
      if (of === undefined) continue;
      pairs.set(row, of);
      taken.add(of);
    }
  };
  // A row that somebody copied and changed must not be taken for the one that it was copied from.
  pair((row, of) => differing(row, of).length === 0);
  pair(() => true);

  const changed = [...pairs].flatMap(([row, of]) =>
    differing(row, of).map((key): CellEdit => {
      const column = at.get(key) ?? -1;
      const cell = sheet.rows[row]?.[column] ?? '';
      const heading = columns.find((each) => each.key === key)?.title ?? key;
      return {row, column, printed: of, key, heading, before: printedText(of)(key), cell, after: sheetText(row)(key)};
    }),
  );
  const filled = [...pairs.keys()].reduce((sum, row) => sum + filledIn(sheet, row), 0);
  return {
    table,
    added: body.filter((row) => !pairs.has(row)),
    changed,
    gone: [...printed.keys()].filter((row) => !taken.has(row)),
    same: filled - changed.filter(({cell}) => !isBlank(cell)).length,
    kept: pairs.size,
  };
}

/** Printed below a name whose answers nobody else has confirmed. */
const withoutMark = (text: string): string => text.replace(/\nunconfirmed$/, '');

const sameText = (a: string, b: string): boolean =>
  a === b || (/^-?[\d.]+$/.test(a) && /^-?[\d.]+$/.test(b) && Number(a) === Number(b)) || a.normalize('NFC') === b.normalize('NFC');

const filledIn = (sheet: Sheet, row: number): number => (sheet.rows[row] ?? []).filter((cell) => !isBlank(cell)).length;
