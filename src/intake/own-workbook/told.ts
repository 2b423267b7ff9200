/** What is told of a workbook of the record that was read back: where its cells went, and the rows of which something was refused. */
import {writeCell} from '../../record/index.js';
import type {ReadPart, WorkbookReading} from '../spreadsheet/facts.js';
import type {ReadColumn} from '../spreadsheet/read-column.js';
import type {RefusedRow, RefusedTable} from '../spreadsheet/refused-rows.js';
import type {Shape} from '../spreadsheet/shape.js';
import {countFilled} from '../spreadsheet/table-rows.js';
import {isBlank, textOf, type Workbook} from '../spreadsheet/workbook.js';
import type {TableEdits} from './find-edits.js';
import type {TableId} from './printed.js';
import type {OwnReading} from './read-own-workbook.js';

const SHAPES: Readonly<Record<TableId, Shape>> = {
  activities: 'activities',
  systems: 'systems',
  fields: 'fields',
  purposes: 'activities',
  recipients: 'recipients',
  disclosures: 'recipients',
};

type Told = Pick<WorkbookReading, 'parts' | 'records' | 'cells' | 'unrecorded' | 'refused'>;

/** `added`: what was read of the rows that are new. */
export function toldOf(workbook: Workbook, {tables, refused}: OwnReading, added: WorkbookReading | undefined, file: string): Told {
  const read = new Set(tables.map(({table}) => table.sheet));
  const parts = workbook.sheets.map((sheet): ReadPart => {
    const edits = tables.find(({table}) => table.sheet === sheet);
    return edits
      ? {
          name: sheet.name,
          header: edits.table.header + 1,
          shape: SHAPES[edits.table.id],
          records: edits.kept + edits.added.length,
          columns: (added?.parts.find(({name}) => name === sheet.name)?.columns ?? []).filter(hasCells),
          signature: '',
        }
      : {
          name: sheet.name,
          header: null,
          shape: 'none',
          records: 0,
          columns: [],
          signature: '',
          left: 'it shows what stands on the other sheets',
        };
  });
  const filled = workbook.sheets.reduce((sum, sheet) => sum + countFilled(sheet), 0);
  const refusedCells = refused.filter(({edit}) => !isBlank(edit.cell)).length;
  const edited = tables.reduce((sum, {changed}) => sum + changed.filter(({cell}) => !isBlank(cell)).length, 0);
  const recorded = tables.reduce((sum, {same}) => sum + same, 0) + edited - refusedCells + (added?.cells.recorded ?? 0);
  const notes = added?.cells.notes ?? 0;
  const turned = refusedCells + (added?.cells.refused ?? 0);
  return {
    parts,
    records: parts
      .filter((_, index) => read.has(workbook.sheets[index] as (typeof workbook.sheets)[number]))
      .reduce((sum, {records}) => sum + records, 0),
    cells: {filled, recorded, notes, refused: turned, structure: filled - recorded - notes - turned},
    unrecorded: [
      ...refused.map(({at, text, outcome, why, leaves}) => ({
        at,
        text,
        outcome,
        ...(why === undefined ? {} : {why}),
        ...(leaves === undefined ? {} : {leaves}),
      })),
      ...(added?.unrecorded ?? []),
    ],
    refused: () => {
      const more = added?.refused();
      return {tables: [...refusedTables(refused, file), ...(more?.tables ?? [])], elsewhere: more?.elsewhere ?? []};
    },
  };
}

const hasCells = ({cells: {recorded, notes, refused}}: ReadColumn): boolean => recorded + notes + refused > 0;

function refusedTables(refused: OwnReading['refused'], file: string): readonly RefusedTable[] {
  const byTable = new Map<TableEdits, Map<number, {column: number; why: string}[]>>();
  for (const {table, edit, why = ''} of refused) {
    const rows = byTable.get(table) ?? new Map<number, {column: number; why: string}[]>();
    byTable.set(table, rows);
    rows.set(edit.row, [...(rows.get(edit.row) ?? []), {column: edit.column, why}]);
  }
  return [...byTable].map(
    ([
      {
        table: {sheet, header},
      },
      rows,
    ]) => ({
      sheet: sheet.name,
      headings: [(sheet.rows[header] ?? []).map(textOf)],
      rows: [...rows].map(([row, reasons]): RefusedRow => ({
        at: writeCell({file, sheet: sheet.name ?? undefined, row: row + 1}),
        cells: (sheet.rows[row] ?? []).map(textOf),
        reasons,
      })),
    }),
  );
}
