/** The values that a column offers, on a sheet of their own: a list written into the rule itself ends at 255 characters. */
import type {stream} from 'exceljs';
import type {Document} from '../../documents/index.js';
import {visible} from '../../text/visible.js';
import {columnWidths} from './widths.js';
import {HEADER, HEADER_FILL, PRINT} from './looks.js';

type Workbook = stream.xlsx.WorkbookWriter;

export interface ChoiceLists {
  /** Formula of the range that holds these choices. */
  rangeOf(choices: readonly string[]): string;
  readonly columns: readonly {readonly title: string; readonly values: readonly string[]}[];
}

const SHEET = 'Lists';

export function choiceLists({sections}: Document): ChoiceLists {
  const columns = new Map<string, {title: string; values: readonly string[]}>();
  for (const block of sections.flatMap(({blocks}) => blocks)) {
    if (block.kind !== 'table') continue;
    for (const {title, choices} of block.columns) if (choices && choices.length > 0) columns.set(keyOf(choices), {title, values: choices});
  }
  const keys = [...columns.keys()];
  return {
    columns: [...columns.values()],
    rangeOf: (choices) => {
      const letter = letters(keys.indexOf(keyOf(choices)) + 1);
      return `${SHEET}!$${letter}$2:$${letter}$${choices.length + 1}`;
    },
  };
}

export function writeLists(workbook: Workbook, {columns}: ChoiceLists): void {
  if (columns.length === 0) return;
  const sheet = workbook.addWorksheet(SHEET, {pageSetup: PRINT, views: [{state: 'frozen', ySplit: 1}]});
  sheet.columns = columns.map(({title, values}) => ({
    width:
      columnWidths({
        kind: 'table',
        id: '',
        columns: [{key: '', title, weight: 2}],
        rows: values.map((text) => ({cells: [{lines: [[{text}]]}]})),
      })[0] ?? 20,
  }));
  const header = sheet.getRow(1);
  columns.forEach(({title}, index) => Object.assign(header.getCell(index + 1), {value: visible(title), font: HEADER, fill: HEADER_FILL}));
  const longest = Math.max(...columns.map(({values}) => values.length));
  for (let n = 0; n < longest; n++) {
    columns.forEach(({values}, index) => {
      const value = values[n];
      if (value !== undefined) sheet.getRow(n + 2).getCell(index + 1).value = visible(value);
    });
  }
  sheet.commit();
}

const keyOf = (choices: readonly string[]): string => JSON.stringify(choices);

function letters(column: number): string {
  let made = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) made = String.fromCharCode(65 + ((rest - 1) % 26)) + made;
  return made;
}
