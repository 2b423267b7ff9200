/** The rows of which something was refused, as they were: for a workbook to correct and import again. */
import type {FoundTable} from './sheet-tables.js';
import type {Ledger, Refusal} from './ledger.js';
import {nameOfList} from './list-names.js';
import {HEADING_OF} from './meaning-headings.js';
import {placeFinder} from './table-rows.js';
import {isBlank, textOf, type Sheet} from './workbook.js';

/** Heads the column of reasons in such a workbook; when it is imported again the column says nothing of the rows. */
export const WHY_HEADING = 'Why refused (datamap)';
/** Above a table may stand a title. */
const SEARCHED_ROWS = 50;

export interface RefusedRows {
  readonly tables: readonly RefusedTable[];
  /** Refused values that stand in no row: those of forms on sheets. */
  readonly elsewhere: readonly Refusal[];
}

export interface RefusedTable {
  /** Null where the file has no sheets. */
  readonly sheet: string | null;
  /** Rows of headings as they stand, the lowest last. */
  readonly headings: readonly (readonly string[])[];
  readonly rows: readonly RefusedRow[];
}

export interface RefusedRow {
  readonly at: string;
  readonly cells: readonly string[];
  /** By column, counted from 0. */
  readonly reasons: readonly {readonly column: number; readonly why: string}[];
}

export function refusedRows(found: readonly FoundTable[], {refusals}: Pick<Ledger, 'refusals'>, file: string): RefusedRows {
  const byTable = new Map<number, Map<number, Refusal[]>>();
  const elsewhere: Refusal[] = [];
  for (const refusal of refusals) {
    const of = found[refusal.table];
    if (refusal.row === undefined || of === undefined || of.form) {
      elsewhere.push(refusal);
      continue;
    }
    const rows = byTable.get(refusal.table) ?? new Map<number, Refusal[]>();
    byTable.set(refusal.table, rows);
    const row = rows.get(refusal.row);
    if (row) row.push(refusal);
    else rows.set(refusal.row, [refusal]);
  }
  const tables = [...byTable].flatMap(([index, rows]): readonly RefusedTable[] => {
    const of = found[index];
    return of === undefined ? [] : [of.sheet.named ? tableOfEntries(of, rows, file) : tableOf(of, rows, file)];
  });
  return {tables, elsewhere};
}

function tableOf({sheet, table}: FoundTable, rows: ReadonlyMap<number, readonly Refusal[]>, file: string): RefusedTable {
  const groups = table.headings.some(({group}) => group !== undefined)
    ? [table.headings.map(({column, group = ''}) => [column, group] as const)]
    : [];
  const placeAt = placeFinder(sheet, file);
  const headings = [...groups, ...(table.header < 0 ? [] : [table.headings.map(({column, text}) => [column, text] as const)])];
  return {
    sheet: sheet.name,
    headings: headings.map((row) => filledRow(row)),
    rows: [...rows]
      .sort(([a], [b]) => a - b)
      .map(([row, refused]) => ({
        at: placeAt(row),
        cells: (sheet.rows[row] ?? []).map(textOf),
        reasons: refused.map(({column, why}) => ({column, why})),
      })),
  };
}

/** Entries of a manifest and forms of a document as rows, headed so that a later import reads them as what they are. */
function tableOfEntries({sheet, resolved}: FoundTable, rows: ReadonlyMap<number, readonly Refusal[]>, file: string): RefusedTable {
  const placeAt = placeFinder(sheet, file);
  const refused = new Set([...rows.values()].flatMap((refusals) => refusals.map(({column}) => column)));
  const shown = resolved.columns.filter(({meaning, column}) => HEADING_OF[meaning] !== undefined || refused.has(column));
  return {
    sheet: sheet.name === null || sheet.name === '' ? null : nameOfList(sheet.name),
    headings: [shown.map(({meaning, heading}) => HEADING_OF[meaning] ?? heading.slice(heading.lastIndexOf('.') + 1))],
    rows: [...rows]
      .sort(([a], [b]) => a - b)
      .map(([row, refusals]) => ({
        at: placeAt(row),
        cells: shown.map(({column}) => textOf(sheet.rows[row]?.[column])),
        reasons: refusals.map(({column, why}) => ({column: shown.findIndex((each) => each.column === column), why})),
      })),
  };
}

function filledRow(cells: readonly (readonly [column: number, text: string])[]): readonly string[] {
  const row = Array.from({length: Math.max(0, ...cells.map(([column]) => column + 1))}, () => '');
  for (const [column, text] of cells) row[column] = text;
  return row;
}

/** A sheet without the reasons that an earlier import wrote beside its rows. */
export function withoutReasons(sheet: Sheet, ledger: Ledger): Sheet {
  if (sheet.named) return sheet;
  const header = sheet.rows.slice(0, SEARCHED_ROWS).findIndex((row) => row.some((cell) => textOf(cell).trim() === WHY_HEADING));
  if (header < 0) return sheet;
  const column = (sheet.rows[header] ?? []).findIndex((cell) => textOf(cell).trim() === WHY_HEADING);
  ledger.structure(sheet.rows.slice(header).filter((row) => !isBlank(row[column])).length);
  return {...sheet, rows: sheet.rows.map((row, index) => (index < header ? row : row.map((cell, at) => (at === column ? '' : cell))))};
}
