/** Which sheets of a workbook are tables of the record, and in which row and columns their headings stand by now. */
import {nameKey} from '../same-value.js';
import {textOf, type Sheet, type Workbook} from '../spreadsheet/workbook.js';
import {SIGNATURES, TABLE_IDS, type TableId} from './printed.js';

export interface OwnTable {
  readonly id: TableId;
  readonly sheet: Sheet;
  /** Row of the headings, counted from 0. */
  readonly header: number;
}

/** Rows in which a sheet says what it is: whoever writes some above does not hide it. */
const SEARCHED_ROWS = 50;
const SEARCHED_COLUMNS = 60;

/** Empty where the workbook is none of ours. */
export function ownTables({sheets, format}: Workbook): readonly OwnTable[] {
  if (format !== 'xlsx' && format !== 'ods') return [];
  return sheets.flatMap((sheet) => {
    for (const [header, row] of sheet.rows.slice(0, SEARCHED_ROWS).entries()) {
      const headings = new Set(row.slice(0, SEARCHED_COLUMNS).map((cell) => nameKey(textOf(cell))));
      const id = TABLE_IDS.find((each) => SIGNATURES[each].titles.every((title) => headings.has(nameKey(title))));
      if (id !== undefined) return [{id, sheet, header}];
    }
    return [];
  });
}
