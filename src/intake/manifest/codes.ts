/** Codes that the file itself explains: `classes: {A: …, B: …}` beside entries whose `retentionClass` is A or B. */
import {textOf, type Cell, type TypedCell} from '../spreadsheet/workbook.js';
import type {OpenSheet} from './open-sheet.js';

/** Fewer explain nothing, more are no code. */
const FEWEST_CODES = 2;
const MOST_CODES = 100;

/** Values that are codes become what they stand for, and the explanations are known as such. */
export function readCodes(open: ReadonlyMap<string, OpenSheet>): void {
  const whole = open.get('');
  if (!whole || whole.rows.length !== 1) return;
  const explains = new Map<string, string>();
  for (const [name, codes] of codeTables(whole)) {
    const column = [...open].flatMap(([path, sheet]) => (path === '' ? [] : columnsOf(sheet, codes)))[0];
    if (column !== undefined) explains.set(name, column);
  }
  if (explains.size > 0) whole.explains = explains;
}

/** Mappings of plain values at the top, by their name. */
function codeTables({columns, rows: [row = []]}: OpenSheet): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const tables = new Map<string, Map<string, string>>();
  for (const [path, at] of columns) {
    const dot = path.lastIndexOf('.');
    const text = textOf(row[at]);
    if (dot <= 0 || text === '') continue;
    const table = tables.get(path.slice(0, dot)) ?? new Map<string, string>();
    tables.set(path.slice(0, dot), table.set(path.slice(dot + 1), text));
  }
  return new Map([...tables].filter(([, {size}]) => size >= FEWEST_CODES && size <= MOST_CODES));
}

/** Columns of which every value is one of the codes; their cells are explained. */
function columnsOf({columns, repeated, rows}: OpenSheet, codes: ReadonlyMap<string, string>): readonly string[] {
  return [...columns].flatMap(([path, at]) => {
    if (repeated.has(at)) return [];
    const values = new Set(rows.map((row) => textOf(row[at])).filter((text) => text !== ''));
    if (values.size === 0 || rows.length < FEWEST_CODES || [...values].some((value) => !codes.has(value))) return [];
    for (const row of rows) explain(row, at, codes);
    return [path];
  });
}

function explain(row: Cell[], at: number, codes: ReadonlyMap<string, string>): void {
  const cell = row[at];
  const said = codes.get(textOf(cell));
  if (said !== undefined) row[at] = {...(cell as TypedCell), text: `${textOf(cell)}: ${said}`};
}
