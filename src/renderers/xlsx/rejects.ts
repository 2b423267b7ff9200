/** Refused rows as a workbook: headings and cells as they were, the reasons beside them and on the cells. All of it is text; nothing is computed. */
import exceljs from 'exceljs';
import {sheetNames} from './sheet-names.js';
import {fixZipTimes} from './zip-times.js';

export interface RejectedTable {
  readonly name: string;
  readonly headings: readonly (readonly string[])[];
  readonly rows: readonly {
    readonly at: string;
    readonly cells: readonly string[];
    /** By column, counted from 0. */
    readonly reasons: readonly {readonly column: number; readonly why: string}[];
  }[];
}

export interface Rejects {
  readonly tables: readonly RejectedTable[];
  /** Heads the last column of each table. */
  readonly whyHeading: string;
  /** What cannot be corrected here, with its place. */
  readonly elsewhere: readonly {readonly at: string; readonly text: string; readonly why: string}[];
  /** YYYY-MM-DD, for the properties of the file. */
  readonly day: string;
}

/** Its name says to a later import that it holds no records. */
const NOTES = 'Notes';
/** Each comment is a drawing of its own: thousands make a workbook slow to open. */
const MOST_COMMENTS = 2000;
const LONGEST_CELL = 32_767;
const REFUSED: exceljs.Fill = {type: 'pattern', pattern: 'solid', fgColor: {argb: 'FFFFE0B3'}};
const WHY_WIDTH = 60;

export async function renderRejects({tables, whyHeading, elsewhere, day}: Rejects): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const at = new Date(`${day}T00:00:00Z`);
  Object.assign(workbook, {created: at, modified: at, creator: 'datamap', lastModifiedBy: 'datamap', title: 'Refused rows'});
  const names = sheetNames(
    tables.map(({name}) => name),
    [NOTES],
  );
  let comments = 0;
  for (const [index, {headings, rows}] of tables.entries()) {
    const sheet = workbook.addWorksheet(names[index] ?? '');
    const width = Math.max(...headings.map((row) => row.length), ...rows.map(({cells}) => cells.length));
    const lines = headings.length === 0 ? [[]] : headings;
    for (const [line, heading] of lines.entries()) {
      const cells = [...padded(heading, width), line === lines.length - 1 ? whyHeading : ''];
      sheet.addRow(cells.map(text)).font = {bold: true};
    }
    for (const {at: place, cells, reasons} of rows) {
      const row = sheet.addRow([...padded(cells, width), `${place}: ${whyOf(reasons, headings.at(-1) ?? [])}`].map(text));
      for (const {column, why} of reasons) {
        const cell = row.getCell(column + 1);
        cell.fill = REFUSED;
        if (comments++ < MOST_COMMENTS) cell.note = why;
      }
    }
    sheet.columns.forEach((column, at_) => {
      column.width = at_ === width ? WHY_WIDTH : 20;
      column.numFmt = '@';
    });
    sheet.views = [{state: 'frozen', ySplit: lines.length, xSplit: 0}];
  }
  if (elsewhere.length > 0 || tables.length === 0) {
    const sheet = workbook.addWorksheet(NOTES);
    sheet.addRow([
      elsewhere.length === 0 ? 'No row was refused.' : 'These values stand in no row of a table. Correct them in the file itself.',
    ]);
    for (const {at: place, text: said, why} of elsewhere) sheet.addRow([place, said, why].map(text));
    sheet.columns.forEach((column) => void (column.width = 40));
  }
  return fixZipTimes(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

const padded = (cells: readonly string[], width: number): readonly string[] =>
  Array.from({length: width}, (_, index) => cells[index] ?? '');

/** Always a text, whatever it begins with; exceljs writes a string as one. */
const text = (value: string): string | null => (value === '' ? null : value.slice(0, LONGEST_CELL));

/** One reason is told once for all the cells that it is about. */
function whyOf(reasons: RejectedTable['rows'][number]['reasons'], headings: readonly string[]): string {
  const byReason = new Map<string, string[]>();
  for (const {column, why} of reasons) byReason.set(why, [...(byReason.get(why) ?? []), headings[column] ?? '']);
  return [...byReason]
    .map(([why, columns]) => {
      const named = columns.filter((heading) => heading !== '');
      return named.length === 0 || named.length > 3 ? why : `${named.join(', ')}: ${why}`;
    })
    .join('; ');
}
