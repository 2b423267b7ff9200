/** A list of entries to fill in: a heading for each question, how to answer below it, then a row for each entry. */
import type {Workbook} from 'exceljs';
import type {FillInColumn, FillInTable} from '../../documents/index.js';
import {noteText, textValue} from './cell-values.js';
import {ask, dimWhere, fillCell, letters, offer, put, widest, type Places} from './fill-in-cells.js';
import {BODY, GRID, HEADER, HEADER_FILL, PRINT, SOFT, TITLE, WRAPPED} from './looks.js';
import {heightOf, LINE_HEIGHT} from './widths.js';

const NUMBER_WIDTH = 6;
const EVEN: object = {type: 'pattern', pattern: 'solid', fgColor: {argb: 'FFF3F5F8'}};
/** Characters across a page in legible print. */
const WIDEST_PAGE = 220;

/** Title, introduction, keys (hidden), headings, hints; then the entries. */
export function firstRowOf({intro}: FillInTable): number {
  return 1 + intro.length + 1 + 3;
}

export function writeTableToFill(workbook: Workbook, table: FillInTable, places: Places): void {
  const {columns, rows, empty, intro} = table;
  const first = firstRowOf(table);
  const [keys, headings, hints] = [first - 3, first - 2, first - 1];
  const last = first + rows.length + empty - 1;
  const widths = columns.map((column, index) =>
    widthOf(
      column,
      rows.map((row) => row[index] ?? ''),
    ),
  );
  const sheet = workbook.addWorksheet(table.name, {
    views: [{state: 'frozen', ySplit: headings, xSplit: 2, showGridLines: false}],
    pageSetup: {
      ...PRINT,
      printTitlesRow: `${headings}:${headings}`,
      fitToWidth: Math.ceil(widths.reduce((sum, width) => sum + width, NUMBER_WIDTH) / WIDEST_PAGE),
      printTitlesColumn: 'A:B',
    },
  });
  sheet.columns = [NUMBER_WIDTH, ...widths].map((width) => ({width}));
  put(sheet.getCell(1, 1), textValue(table.title), {font: TITLE});
  sheet.getRow(1).height = 24;
  intro.forEach((text, index) => put(sheet.getCell(index + 2, 1), textValue(text), {font: index === 0 ? BODY : SOFT}));
  put(sheet.getCell(keys, 1), textValue(table.mark), {font: SOFT});
  sheet.getRow(keys).hidden = true;
  put(sheet.getCell(headings, 1), textValue(table.number), {font: HEADER, fill: HEADER_FILL, alignment: {...WRAPPED, vertical: 'middle'}});
  put(sheet.getCell(hints, 1), textValue(''), {fill: EVEN});
  const keyAt = new Map(columns.map(({key}, index) => [key, letters(index + 2)]));
  const cellOf = (key: string): string | undefined => (keyAt.has(key) ? `$${keyAt.get(key) ?? ''}${first}` : undefined);
  columns.forEach((column, index) => {
    const at = index + 2;
    const letter = letters(at);
    put(sheet.getCell(keys, at), textValue(column.key), {font: SOFT});
    const heading = sheet.getCell(headings, at);
    put(heading, textValue(column.ask), {font: HEADER, fill: HEADER_FILL, alignment: {...WRAPPED, vertical: 'middle'}});
    if (column.note !== '') heading.note = noteText(column.note);
    put(sheet.getCell(hints, at), textValue(column.hint), {font: SOFT, fill: EVEN, alignment: WRAPPED, border: GRID});
    const range = `${letter}${first}:${letter}${last}`;
    if (column.offers !== undefined) offer(sheet, range, column.offers, places);
    if (column.type === 'number') ask(sheet, range);
    if (column.when !== undefined) dimWhere(sheet, {range, when: column.when, cellOf, places, also: `$B${first}<>""`});
  });
  sheet.getRow(headings).height = widest(columns.map((column, index) => heightOf(column.ask, (widths[index] ?? 20) - 2))) + 4;
  sheet.getRow(hints).height = widest(columns.map(({hint}, index) => heightOf(hint, widths[index] ?? 20)));
  for (let at = first; at <= last; at++) {
    const row = rows[at - first] ?? [];
    Object.assign(sheet.getCell(at, 1), {value: at - first + 1, font: SOFT, alignment: WRAPPED, border: GRID});
    columns.forEach(({type}, index) => fillCell(sheet.getCell(at, index + 2), row[index] ?? '', type));
    sheet.getRow(at).height = Math.max(2 * LINE_HEIGHT, ...row.map((text, index) => heightOf(text, widths[index] ?? 20)));
  }
}

function widthOf({hint, ask: question}: FillInColumn, texts: readonly string[]): number {
  const longest = Math.max(question.length, hint.length / 3, ...texts.map((text) => text.length / 2));
  return Math.round(Math.min(40, Math.max(22, longest)));
}
