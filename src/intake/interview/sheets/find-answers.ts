/** A workbook that came back → its envelope and what stands in which cell, whatever its sheets are called and wherever its rows went. */
import {columnLetters, type ProblemDetails} from '../../../record/index.js';
import {nameKey} from '../../same-value.js';
import {isBlank, textOf, type Cell, type Sheet, type Workbook} from '../../spreadsheet/workbook.js';
import {ENVELOPE_LABELS, ENVELOPE_MARK, FORM_HEADINGS, TABLE_MARK} from './layout.js';

export interface FoundCell {
  readonly cell: Cell;
  /** `Questions!B7` */
  readonly place: string;
}

export interface FoundAnswers {
  /** As a file of answers says it, under the key `interview`. */
  readonly envelope: Readonly<Record<string, unknown>>;
  /** By key, `retention.period`. */
  readonly singles: ReadonlyMap<string, FoundSingle>;
  /** By group: its entries, each by the id of its question; then where the next one would begin. */
  readonly groups: ReadonlyMap<string, FoundGroup>;
  /** What stands where no question was. */
  readonly strays: readonly ProblemDetails[];
}

export interface FoundSingle {
  readonly answer: FoundCell;
  readonly ask: FoundCell | undefined;
  readonly by: FoundCell | undefined;
}

export interface FoundGroup {
  readonly rows: readonly ReadonlyMap<string, FoundCell>[];
  readonly next: ReadonlyMap<string, FoundCell>;
}

/** Rows and columns in which a sheet says what it is: whoever inserts some above does not hide it. */
const LOOKED_AT = {rows: 200, columns: 60} as const;
/** More strays than these say nothing new. */
const MOST_STRAYS = 20;

/** Undefined where the workbook does not say that it holds answers. */
export function answersInWorkbook({sheets}: Workbook): FoundAnswers | undefined {
  const marked = sheets.flatMap((sheet) => findText(sheet, ENVELOPE_MARK).map((at) => ({sheet, at})));
  const [first] = marked;
  if (first === undefined) return undefined;
  const singles = new Map<string, FoundSingle>();
  const groups = new Map<string, FoundGroup>();
  const strays: ProblemDetails[] = [];
  for (const sheet of sheets) {
    const [form] = findText(sheet, FORM_HEADINGS.key);
    const [table] = findText(sheet, TABLE_MARK);
    if (form !== undefined) readForm(sheet, form, singles, strays);
    else if (table !== undefined) readTable(sheet, table, groups, strays);
  }
  if (singles.size === 0 && groups.size === 0) return undefined;
  const told = envelopeIn(first.sheet, first.at, strays);
  const more = strays.length - MOST_STRAYS;
  return {
    envelope: told,
    singles,
    groups,
    strays: more > 0 ? [...strays.slice(0, MOST_STRAYS), {code: 'stray-cell', what: `${more} more cells belong to no question`}] : strays,
  };
}

interface At {
  readonly row: number;
  readonly column: number;
}

function findText({rows}: Sheet, text: string): readonly At[] {
  return rows
    .slice(0, LOOKED_AT.rows)
    .flatMap((cells, row) =>
      cells
        .slice(0, LOOKED_AT.columns)
        .flatMap((cell, column) => (textOf(cell).trim().toLowerCase() === text.toLowerCase() ? [{row, column}] : [])),
    );
}

const placeOf = ({name}: Sheet, row: number, column: number): string =>
  `${name === null ? '' : `${name}!`}${columnLetters(column + 1)}${row + 1}`;

const foundAt = (sheet: Sheet, row: number, column: number): FoundCell => ({
  cell: sheet.rows[row]?.[column] ?? '',
  place: placeOf(sheet, row, column),
});

function envelopeIn(sheet: Sheet, {row, column}: At, strays: ProblemDetails[]): Record<string, unknown> {
  const keys = new Map(Object.entries(ENVELOPE_LABELS).map(([key, label]) => [nameKey(label), key]));
  const told: Record<string, unknown> = {};
  for (let at = row + 1; at < sheet.rows.length && !isBlank(sheet.rows[at]?.[column]); at++) {
    const key = keys.get(nameKey(textOf(sheet.rows[at]?.[column])));
    const value = textOf(sheet.rows[at]?.[column + 1]).trim();
    if (key === undefined || value === '') continue;
    told[key] = key === 'version' ? Number(value) : value;
    if (key === 'on' && !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
      strays.push({
        code: 'no-day',
        what: `"${value.slice(0, 60)}" is no day and is passed over`,
        where: placeOf(sheet, at, column + 1),
        fix: 'Write it as 2026-03-15.',
      });
    }
  }
  return told;
}

/** Keys stand below their heading, the answers below theirs, in whatever order the columns are by now. */
function readForm(sheet: Sheet, {row: head, column: keys}: At, singles: Map<string, FoundSingle>, strays: ProblemDetails[]): void {
  const columns = new Map((sheet.rows[head] ?? []).map((cell, column) => [nameKey(textOf(cell)), column]));
  const columnOf = (heading: string): number | undefined => columns.get(nameKey(heading));
  const known = new Set([keys, ...Object.values(FORM_HEADINGS).flatMap((heading) => columnOf(heading) ?? [])]);
  const [answer, ask, by] = [columnOf(FORM_HEADINGS.answer), columnOf(FORM_HEADINGS.ask), columnOf(FORM_HEADINGS.by)];
  if (answer === undefined) {
    strays.push({
      code: 'no-answers',
      what: `No column is headed "${FORM_HEADINGS.answer}"`,
      where: placeOf(sheet, head, 0),
      fix: 'Give the column of the answers its heading back.',
    });
    return;
  }
  for (const [row, cells] of sheet.rows.entries()) {
    if (row === head) continue;
    const key = textOf(cells[keys]).trim();
    const places = cells.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
    const stray =
      key === ''
        ? places.filter((column) => [answer, ask, by].includes(column) || !known.has(column))
        : places.filter((column) => !known.has(column));
    for (const column of stray) strays.push(strayCell(sheet, row, column));
    if (key === '') continue;
    if (singles.has(key)) {
      if (!isBlank(cells[answer])) {
        strays.push({
          ...strayCell(sheet, row, answer),
          what: `The question stands here a second time: ${shown(cells[answer])} is passed over`,
        });
      }
      continue;
    }
    singles.set(key, {
      answer: foundAt(sheet, row, answer),
      ask: ask === undefined ? undefined : foundAt(sheet, row, ask),
      by: by === undefined ? undefined : foundAt(sheet, row, by),
    });
  }
}

/** Below the keys come headings and hints; every row below them that holds an answer is an entry. */
function readTable(sheet: Sheet, {row: head, column: number}: At, groups: Map<string, FoundGroup>, strays: ProblemDetails[]): void {
  const keys = new Map<number, string>();
  let group = '';
  for (const [column, cell] of (sheet.rows[head] ?? []).entries()) {
    const [id = '', ...rest] = textOf(cell).trim().split('.');
    if (column === number || rest.length === 0) continue;
    group = id;
    keys.set(column, rest.join('.'));
  }
  if (group === '') return;
  const rows: ReadonlyMap<string, FoundCell>[] = [];
  const first = head + 3;
  const entryAt = (row: number): ReadonlyMap<string, FoundCell> =>
    new Map([...keys].map(([column, key]) => [key, foundAt(sheet, row, column)]));
  let free: number | undefined;
  for (let row = first; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row] ?? [];
    for (const [column, cell] of cells.entries()) {
      if (column !== number && !keys.has(column) && !isBlank(cell)) strays.push(strayCell(sheet, row, column));
    }
    if ([...keys.keys()].some((column) => !isBlank(cells[column]))) rows.push(entryAt(row));
    else free ??= row;
  }
  const before = groups.get(group);
  groups.set(group, {rows: [...(before?.rows ?? []), ...rows], next: before?.next ?? entryAt(free ?? Math.max(first, sheet.rows.length))});
}

const shown = (cell: Cell | undefined): string => `"${textOf(cell).trim().slice(0, 60)}"`;

const strayCell = (sheet: Sheet, row: number, column: number): ProblemDetails => ({
  code: 'stray-cell',
  what: `${shown(sheet.rows[row]?.[column])} stands beside the questions and is passed over`,
  where: placeOf(sheet, row, column),
  fix: 'Put it into a cell for an answer, where it belongs to one.',
});
