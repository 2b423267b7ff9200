/**
 * XLSX → workbook. Runs in quarantine. The container is opened by us within bounds, the cells are read by hucre
 * (docs/decisions/0003); formulas are never evaluated, only their last computed values are taken.
 */
import {readXlsx as readWorkbook, type CellValue, type Sheet as HucreSheet} from 'hucre/xlsx';
import {UserProblem} from '../../record/problem.js';
import {columnLetters} from '../../record/provenance.js';
import {openPackage, storedPackage, type OpenedPackage} from './bounded-package.js';
import {checkSizes, SIZE_LIMITS, tooMany} from './size-limits.js';
import type {Cell, Sheet, TypedCell, Workbook} from './workbook.js';

/** The parts that hold cells, their texts and what tells a date from a number. Nothing else is unpacked. */
const NEEDED =
  /^(?:\[content_types\]\.xml|_rels\/\.rels|(?:[^/]+\/)?(?:_rels\/)?workbook\d*\.xml(?:\.rels)?|(?:[^/]+\/)?(?:sharedstrings|styles)\d*\.xml|(?:[^/]+\/)?worksheets\/[^/]+\.xml)$/i;

/** Throws UserProblem where it is no workbook, is damaged or exceeds the limits. */
export async function readXlsx(bytes: Uint8Array, {name}: {readonly name: string}): Promise<Workbook> {
  const container = openPackage(bytes, name);
  checkIsWorkbook(container, name);
  const parts = new Map<string, Uint8Array>();
  for (const part of container.names.filter((each) => NEEDED.test(each))) {
    const content = container.read(part);
    if (!content) continue;
    checkNoEntities(content, `${name}, part ${part}`);
    parts.set(part, content);
  }
  const {sheets} = await readWithin(parts, name);
  if (sheets.length > SIZE_LIMITS.sheets) throw tooMany(name, 'sheets', sheets.length, SIZE_LIMITS.sheets);
  const read = sheets.map(sheetOf);
  checkSizes(name, read);
  return {format: 'xlsx', sheets: read};
}

/** The library lays every sheet out up to its last cell, also one that is only coloured: those are taken away where they alone make it too large. */
async function readWithin(parts: ReadonlyMap<string, Uint8Array>, file: string): ReturnType<typeof readWorkbook> {
  const read = (of: ReadonlyMap<string, Uint8Array>): ReturnType<typeof readWorkbook> =>
    readWorkbook(storedPackage(of), {readStyles: false});
  try {
    return await read(parts);
  } catch (error) {
    if (spanIn(error) === undefined) throw error;
  }
  try {
    return await read(
      new Map([...parts].map(([part, content]) => [part, /worksheets\/[^/]+\.xml$/i.test(part) ? withoutBlankCells(content) : content])),
    );
  } catch (error) {
    const span = spanIn(error);
    if (span === undefined) throw error;
    throw new UserProblem({
      code: 'sheet-too-large',
      what: `A sheet reaches to row ${span.rows} and column ${columnLetters(span.columns)}; at most ${SIZE_LIMITS.rows} rows and ${SIZE_LIMITS.columns} columns are read`,
      where: span.sheet === '' ? file : `${file}#${span.sheet}`,
      fix: 'A value stands far from the table: Ctrl+End leads there. Delete what is not needed.',
    });
  }
}

function spanIn(error: unknown): {readonly sheet: string; readonly rows: number; readonly columns: number} | undefined {
  const [, sheet = '', rows, columns] =
    /^Sheet "(.*)" spans (\d+) rows x (\d+) columns/s.exec(error instanceof Error ? error.message : '') ?? [];
  return rows === undefined ? undefined : {sheet, rows: Number(rows), columns: Number(columns)};
}

/** Without the cells that say where they are and hold nothing. */
function withoutBlankCells(sheet: Uint8Array): Uint8Array {
  const xml = Buffer.from(sheet.buffer, sheet.byteOffset, sheet.byteLength).toString('latin1');
  if (xml.includes('<![CDATA[')) return sheet;
  return Buffer.from(xml.replace(/<((?:\w+:)?c)\s[^<>]*?\br="[^"<>]*"[^<>]*?(?:\/>|(?<!\/)>\s*<\/\1\s*>)/g, ''), 'latin1');
}

function checkIsWorkbook({names}: OpenedPackage, file: string): void {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/(?:^|\/)workbook\d*\.xml$/i)) return;
  const kind = has(/workbook\.bin$/i)
    ? 'a binary workbook (XLSB)'
    : has(/^word\//i)
      ? 'a Word document'
      : has(/^ppt\//i)
        ? 'a presentation'
        : has(/^content\.xml$/i)
          ? 'an OpenDocument file'
          : 'a zip archive';
  throw new UserProblem({
    code: 'not-a-workbook',
    what: `The file is ${kind}, not an XLSX workbook`,
    where: file,
    fix: 'Open it in its program, save the table as XLSX or CSV, and import that.',
  });
}

/** Workbooks define no entities; whoever does means to blow up the reader. */
export function checkNoEntities(part: Uint8Array, where: string): void {
  const content = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  if (content.includes('<!DOCTYPE') || content.includes('<!ENTITY')) {
    throw new UserProblem({
      code: 'entities',
      what: 'The workbook defines XML entities, which no spreadsheet program writes',
      where,
      fix: 'It may be made to exhaust its reader. Save it anew from its program.',
    });
  }
}

export function sheetOf({name, hidden, veryHidden, rows, cells, merges}: HucreSheet): Sheet {
  const read = rows.map((row, index) => cellsOf(row, index, cells));
  while (read.length > 0 && read.at(-1)?.length === 0) read.pop();
  return {
    name,
    hidden: Boolean(hidden || veryHidden),
    rows: read,
    merges: (merges ?? []).map(({startRow, startCol, endRow, endCol}) => ({top: startRow, left: startCol, bottom: endRow, right: endCol})),
  };
}

function cellsOf(row: readonly CellValue[], index: number, details: HucreSheet['cells']): readonly Cell[] {
  const cells = row.map((value, column): Cell => {
    const detail = details?.get(`${index},${column}`);
    const cell = cellOf(detail?.value ?? detail?.formulaResult ?? value);
    if (!detail) return cell;
    const error = detail.type === 'error';
    if (detail.formula === undefined && !error) return cell;
    const typed: TypedCell = typeof cell === 'string' ? {text: cell, kind: 'text'} : cell;
    return {
      ...typed,
      ...(error ? {kind: 'error' as const} : {}),
      ...(detail.formula === undefined ? {} : {formula: detail.formula.slice(0, 500)}),
    };
  });
  let length = cells.length;
  while (length > 0 && cells[length - 1] === '') length--;
  return cells.slice(0, length);
}

function cellOf(value: CellValue | undefined): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return {text: String(value), kind: 'number'};
  if (typeof value === 'boolean') return {text: value ? 'TRUE' : 'FALSE', kind: 'boolean'};
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : {text: value.toISOString().slice(0, 10), kind: 'day'};
  return String(value);
}
