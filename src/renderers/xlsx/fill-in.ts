/** A workbook to fill in: cover, single questions, a table for each list of entries, and the answers that may be looked up. */
import exceljs, {type Worksheet} from 'exceljs';
import type {FillIn, FillInForm, FillInList} from '../../documents/index.js';
import {textValue} from './cell-values.js';
import {ask, dimWhere, fillCell, offer, put, widest, type Places} from './fill-in-cells.js';
import {firstRowOf, writeTableToFill} from './fill-in-table.js';
import {BODY, CAPTION, GRID, HEADER, HEADER_FILL, LINK, PRINT, SOFT, TITLE, WRAPPED} from './looks.js';
import {quotedSheet} from './sheet-names.js';
import {heightOf, LINE_HEIGHT} from './widths.js';
import {fixZipTimes} from './zip-times.js';

const COVER = 'Cover';
const LISTS = 'Lists';
const COVER_WIDTHS = [22, 60, 38] as const;
/** Question, answer, whom to ask, by when, help, why, key. */
const FORM_WIDTHS = [40, 40, 18, 12, 62, 22, 24] as const;

export async function renderFillIn(content: FillIn): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const at = new Date(`${content.date}T00:00:00Z`);
  Object.assign(workbook, {created: at, modified: at, creator: 'datamap', lastModifiedBy: 'datamap', title: content.title});
  const places: Places = {lists: new Map(), columns: new Map()};
  locate(content, places);
  writeCover(workbook.addWorksheet(COVER, {pageSetup: {...PRINT, orientation: 'portrait'}, views: [{showGridLines: false}]}), content);
  writeForm(workbook.addWorksheet(content.form.name, sheetOptions(1, 1)), content.form, places);
  for (const table of content.tables) writeTableToFill(workbook, table, places);
  for (const [name, shown] of [
    [content.lookUp, true],
    [LISTS, false],
  ] as const) {
    const lists = [...content.lists.values()].filter((list) => list.shown === shown);
    if (lists.length > 0) writeLists(workbook.addWorksheet(name, {...sheetOptions(1, 0), state: shown ? 'visible' : 'hidden'}), lists);
  }
  return fixZipTimes(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

const sheetOptions = (ySplit: number, xSplit: number): object => ({
  views: [{state: 'frozen', ySplit, xSplit, showGridLines: false}],
  pageSetup: {...PRINT, printTitlesRow: '1:1'},
});

/** Where lists and columns will stand, known before the cells that offer them. */
function locate({lists, lookUp, tables}: FillIn, {lists: places, columns}: Places): void {
  let [shownSoFar, hiddenSoFar] = [0, 0];
  for (const [id, {shown, values}] of lists) {
    const [sheet, column] = shown ? [lookUp, ++shownSoFar] : [LISTS, ++hiddenSoFar];
    places.set(id, {sheet, column, from: 2, to: values.length + 1});
  }
  for (const table of tables) {
    const from = firstRowOf(table);
    const to = from + table.rows.length + table.empty - 1;
    table.columns.forEach(({key}, index) => columns.set(key, {sheet: table.name, column: index + 2, from, to}));
  }
}

function writeCover(sheet: Worksheet, {title, subtitle, steps, envelope, form, tables}: FillIn): void {
  sheet.columns = COVER_WIDTHS.map((width) => ({width}));
  const total = COVER_WIDTHS.reduce((sum, width) => sum + width, 0);
  let at = 1;
  const across = (text: string, look: object): void => {
    put(sheet.getCell(at, 1), textValue(text), {...look, alignment: WRAPPED});
    sheet.mergeCells(at, 1, at, COVER_WIDTHS.length);
    sheet.getRow(at).height = heightOf(text, total);
    at += 1;
  };
  across(title, {font: TITLE});
  sheet.getRow(1).height = 24;
  if (subtitle !== undefined) across(subtitle, {font: SOFT});
  at += 1;
  across('How to fill it in', {font: CAPTION});
  steps.forEach((step, index) => across(`${index + 1}.  ${step}`, {font: BODY}));
  at += 1;
  put(sheet.getCell(at, 1), textValue(envelope.mark), {font: CAPTION});
  put(sheet.getCell(at, 2), textValue(envelope.note), {font: SOFT});
  at += 1;
  for (const {label, value, fill} of envelope.rows) {
    put(sheet.getCell(at, 1), textValue(label), {font: fill ? CAPTION : SOFT, border: GRID});
    if (fill) fillCell(sheet.getCell(at, 2), value, 'text');
    else put(sheet.getCell(at, 2), textValue(value), {font: SOFT, border: GRID, alignment: WRAPPED});
    at += 1;
  }
  at += 1;
  for (const name of [form.name, ...tables.map((table) => table.name)]) {
    Object.assign(sheet.getCell(at, 1), {value: {text: name, hyperlink: `#${quotedSheet(name)}!A1`}, font: LINK});
    at += 1;
  }
}

function writeForm(sheet: Worksheet, {headings, parts}: FillInForm, places: Places): void {
  sheet.columns = FORM_WIDTHS.map((width, index) => ({width, hidden: index === FORM_WIDTHS.length - 1}));
  headings.forEach((heading, index) =>
    put(sheet.getCell(1, index + 1), textValue(heading), {font: HEADER, fill: HEADER_FILL, alignment: {...WRAPPED, vertical: 'middle'}}),
  );
  sheet.getRow(1).height = 2 * LINE_HEIGHT + 4;
  const rowOf = new Map<string, number>();
  let at = 2;
  for (const {rows} of parts) {
    at += 1;
    for (const {key} of rows) rowOf.set(key, at++);
  }
  const cellOf = (key: string): string | undefined => (rowOf.has(key) ? `$B$${rowOf.get(key) ?? 0}` : undefined);
  at = 2;
  for (const {title, rows} of parts) {
    put(sheet.getCell(at, 1), textValue(title), {font: CAPTION, alignment: {vertical: 'bottom'}});
    sheet.getRow(at).height = 2 * LINE_HEIGHT;
    at += 1;
    for (const row of rows) {
      const texts = [row.ask, row.answer, row.open?.ask ?? '', row.open?.by ?? '', row.help, row.why, row.key];
      put(sheet.getCell(at, 1), textValue(row.ask), {font: CAPTION, alignment: WRAPPED, border: GRID});
      fillCell(sheet.getCell(at, 2), row.answer, row.type);
      fillCell(sheet.getCell(at, 3), row.open?.ask ?? '', 'text');
      fillCell(sheet.getCell(at, 4), row.open?.by ?? '', 'text');
      [row.help, row.why, row.key].forEach((text, index) =>
        put(sheet.getCell(at, 5 + index), textValue(text), {font: index === 0 ? BODY : SOFT, alignment: WRAPPED, border: GRID}),
      );
      sheet.getRow(at).height = widest(texts.slice(0, 6).map((text, index) => heightOf(text, FORM_WIDTHS[index] ?? 20)));
      if (row.offers !== undefined) offer(sheet, `B${at}`, row.offers, places);
      if (row.type === 'number') ask(sheet, `B${at}`);
      if (row.when !== undefined) dimWhere(sheet, {range: `A${at}:F${at}`, when: row.when, cellOf, places});
      at += 1;
    }
  }
}

function writeLists(sheet: Worksheet, lists: readonly FillInList[]): void {
  lists.forEach(({title, values}, index) => {
    const column = index + 1;
    sheet.getColumn(column).width = Math.min(60, Math.max(24, ...values.map((value) => value.length + 2)));
    put(sheet.getCell(1, column), textValue(title), {font: HEADER, fill: HEADER_FILL, alignment: WRAPPED});
    values.forEach((value, row) => put(sheet.getCell(row + 2, column), textValue(value), {font: BODY, alignment: WRAPPED}));
  });
  sheet.getRow(1).height = widest(lists.map(({title}, index) => heightOf(title, (sheet.getColumn(index + 1).width ?? 24) - 3)));
}
