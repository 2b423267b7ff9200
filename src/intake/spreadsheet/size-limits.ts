/** What a spreadsheet may hold at most. Far above what offices keep, far below what would exhaust a machine. */
import {UserProblem} from '../../record/problem.js';
import {writeCell} from '../../record/provenance.js';
import type {Note} from '../../record/model.js';
import type {Counts} from './packed-workbook.js';
import {textOf, type Cell, type Sheet} from './workbook.js';

export const SIZE_LIMITS = {
  /** Spreadsheet programs themselves stop at 32,767 characters. */
  cellCharacters: 100_000,
  rows: 300_000,
  columns: 1_000,
  /** Things that one cell may name; a longer list is kept word for word. */
  itemsInCell: 500,
  cells: 5_000_000,
  /** Characters of all cells together, each time that one stands there: a text written once can be repeated in every row. */
  characters: 64_000_000,
  /** Spreadsheet programs themselves stop at 31. */
  sheetNameCharacters: 255,
  /** Fields that one row names: its kinds of data in each of its systems. */
  fieldsOfRow: 20_000,
  /** Fields that a file names. */
  fields: 250_000,
  /** Fields that rows say one activity uses or discloses, each disclosure counted by itself: more would fit in no file of the record. */
  fieldsOfActivity: 200_000,
  /** The same for a whole file, each time that a row says it. */
  mentions: 20_000_000,
  sheets: 250,
  merges: 20_000,
} as const;

/** Of delimited text every character stands in the file, and what is said again and again is held once: it may be as long as a sheet can be. */
export const TEXT_LIMITS = {
  ...SIZE_LIMITS,
  rows: 1_048_576,
  cells: 16_000_000,
  characters: 256_000_000,
  /** Different cells. */
  texts: 5_000_000,
} as const;

/** What may be of each: {@link SIZE_LIMITS} or {@link TEXT_LIMITS}. */
type Limits = Readonly<Record<keyof typeof SIZE_LIMITS, number>>;

/** Sheets whose rows are walked through once. */
type Measured = Pick<Sheet, 'name' | 'merges' | 'lines'> & {
  readonly rows: {readonly length: number; readonly entries: () => Iterable<readonly [number, readonly Cell[]]>};
};

/** Throws as soon as a text has too many: it might have far more than can be held. */
export function checkCounts(file: string, {rows, cells, texts}: Counts): void {
  if (rows > TEXT_LIMITS.rows) throw tooMany(file, 'rows', `more than ${TEXT_LIMITS.rows}`, TEXT_LIMITS.rows);
  if (cells > TEXT_LIMITS.cells) throw tooMany(file, 'cells', `more than ${TEXT_LIMITS.cells}`, TEXT_LIMITS.cells);
  if (texts > TEXT_LIMITS.texts) throw tooMany(file, 'different cells', `more than ${TEXT_LIMITS.texts}`, TEXT_LIMITS.texts);
}

/** Throws where one cell or the whole is too large; names the first place. */
export function checkSizes(file: string, sheets: readonly Measured[], most: Limits = SIZE_LIMITS): void {
  if (sheets.length > most.sheets) throw tooMany(file, 'sheets', sheets.length, most.sheets);
  let cells = 0;
  let characters = 0;
  for (const [number, sheet] of sheets.entries()) {
    const place = (row: number, column?: number): string =>
      sheet.lines
        ? `${file}:${sheet.lines[row] ?? 1}`
        : writeCell({file, sheet: sheet.name ?? undefined, row: row + 1, column: column === undefined ? undefined : column + 1});
    if ((sheet.name?.length ?? 0) > most.sheetNameCharacters) throw sheetNameTooLong(file, number);
    if (sheet.rows.length > most.rows) throw tooMany(file, 'rows', sheet.rows.length, most.rows);
    if (sheet.merges.length > most.merges) throw tooMany(file, 'merged cells', sheet.merges.length, most.merges);
    for (const [index, row] of sheet.rows.entries()) {
      cells += row.length;
      if (row.length > most.columns) throw tooMany(place(index), 'columns', row.length, most.columns);
      for (let column = 0; column < row.length; column++) {
        const cell = row[column] ?? '';
        const {length} = textOf(cell);
        if (length > most.cellCharacters) throw cellTooLong(place(index, column), length);
        characters += length + (typeof cell === 'string' ? 0 : (cell.formula?.length ?? 0));
      }
      if (characters > most.characters) throw tooMuchText(place(index), most.characters);
    }
    if (cells > most.cells) throw tooMany(file, 'cells', cells, most.cells);
  }
}

function tooMuchText(where: string, most: number): UserProblem {
  return new UserProblem({
    code: 'too-much-text',
    what: `Up to this row the cells hold more than ${most / 1e6} million characters together; no more are read`,
    where,
    fix: 'Delete what is not needed: a long text may be repeated in every row. Or split the file.',
  });
}

function sheetNameTooLong(file: string, number: number): UserProblem {
  return new UserProblem({
    code: 'sheet-name-too-long',
    what: `The name of sheet ${number + 1} has more than ${SIZE_LIMITS.sheetNameCharacters} characters`,
    where: file,
    fix: 'Give it a short name; spreadsheet programs allow 31 characters.',
  });
}

export function cellTooLong(where: string, length: number): UserProblem {
  return new UserProblem({
    code: 'cell-too-long',
    what: `A cell holds ${length} characters; at most ${SIZE_LIMITS.cellCharacters} are read`,
    where,
    fix: 'Shorten it. Where a quotation mark is missing, a cell runs on to the end of the file.',
  });
}

export function tooMany(where: string, what: string, count: number | string, most: number): UserProblem {
  return new UserProblem({
    code: 'sheet-too-large',
    what: `The file has ${count} ${what}; at most ${most} are read`,
    where,
    fix: 'Delete what is not needed, or split it.',
  });
}

export function saysTooMuch(where: string, what: string, most: number): UserProblem {
  return new UserProblem({
    code: 'says-too-much',
    what: `${what}, more than ${most} times: every kind of data of a row counts for each of its systems, and again for each of its recipients`,
    where,
    fix: 'Name fewer systems, kinds of data or recipients in one row: give those that belong together rows of their own.',
  });
}

export function remarksTooLong(notes: readonly Note[], field: string, length: number): UserProblem {
  const longest = notes.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  const column = longest.label === undefined ? '' : ` of the column "${longest.label.slice(0, 60)}"`;
  return new UserProblem({
    code: 'remarks-too-long',
    what: `The remarks on the field "${field.slice(0, 80)}" have ${length} characters together; at most ${SIZE_LIMITS.cellCharacters} are kept. The longest${column} has ${longest.text.length}`,
    where: longest.at ?? '',
    fix: 'Shorten them in the sheet.',
  });
}
