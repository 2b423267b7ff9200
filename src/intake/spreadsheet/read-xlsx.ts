/**
 * XLSX → workbook. Runs in quarantine. The container is opened by us within bounds, the cells are read by hucre
 * (docs/decisions/0003); formulas are never evaluated, only their last computed values are taken.
 */
import {readXlsx as readWorkbook} from 'hucre/xlsx';
import {UserProblem} from '../../record/problem.js';
import {columnLetters} from '../../record/provenance.js';
import {openPackage, storedPackage, type OpenedPackage} from '../../containers/zip.js';
import {sheetOf} from './hucre-sheet.js';
import {isOpenDocumentSpreadsheet, readOds} from './read-ods.js';
import {checkSizes, SIZE_LIMITS, tooMany} from './size-limits.js';
import type {Workbook} from './workbook.js';
import {readParts} from '../../containers/xml-parts.js';

/** The parts that hold cells, their texts and what tells a date from a number. Nothing else is unpacked. */
const NEEDED =
  /^(?:\[content_types\]\.xml|_rels\/\.rels|(?:[^/]+\/)?(?:_rels\/)?workbook\d*\.xml(?:\.rels)?|(?:[^/]+\/)?(?:sharedstrings|styles)\d*\.xml|(?:[^/]+\/)?worksheets\/[^/]+\.xml)$/i;

/** Charts and dialogs that fill a sheet: no cells, and nothing that the library reads. */
const WITHOUT_CELLS = /(?:chart|dialog|macro)sheets\/[^/]+\.xml$/i;
const EMPTY_SHEET = Buffer.from(
  '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
);

type Parts = ReadonlyMap<string, Uint8Array>;
type Read = Awaited<ReturnType<typeof readWorkbook>>;

/** Each is read once more to find the one that cannot be. */
const MOST_SHEETS_TRIED = 30;

/** Throws UserProblem where it is no workbook, is damaged or exceeds the limits. An OpenDocument sheet is read as what it is. */
export async function readXlsx(bytes: Uint8Array, {name}: {readonly name: string}): Promise<Workbook> {
  const workbook = {file: name, is: 'workbook'} as const;
  const container = openPackage(bytes, workbook);
  if (isOpenDocumentSpreadsheet(container)) return readOds(bytes, {name});
  checkIsWorkbook(container, name);
  const wanted = container.names.filter((each) => NEEDED.test(each));
  const sheetParts = container.names.filter((each) => /sheets\/[^/]+\.xml$/i.test(each)).length;
  const parts = withEmptySheets(readParts(container, wanted, workbook), container.names);
  await refuseSharedParts(parts, sheetParts, name);
  const {sheets} = await readWithin(parts, name);
  const read = sheets.map(sheetOf);
  checkSizes(name, read);
  return {format: 'xlsx', sheets: read};
}

/** Sheets without cells as sheets whose cells are empty, also where the workbook says what each part is. */
function withEmptySheets(parts: Parts, names: readonly string[]): Parts {
  const empty = names.filter((each) => WITHOUT_CELLS.test(each));
  if (empty.length === 0) return parts;
  const asSheets = [...parts].map(([part, content]): readonly [string, Uint8Array] => {
    if (!/workbook\d*\.xml\.rels$/i.test(part)) return [part, content];
    const text = Buffer.from(content).toString('utf8');
    return [part, Buffer.from(text.replace(/(relationships\/)\w*(?:chart|dialog|macro)sheet(["'])/gi, '$1worksheet$2'))];
  });
  return new Map([...asSheets, ...empty.map((each) => [each, EMPTY_SHEET] as const)]);
}

/** Each sheet has a part of its own; one that stands for many would be read as often as it is named. */
async function refuseSharedParts(parts: Parts, sheetParts: number, file: string): Promise<void> {
  const names = await sheetNames(parts, file);
  if (names.length <= sheetParts) return;
  throw new UserProblem({
    code: 'broken-workbook',
    what: `The workbook names ${names.length} sheets and holds ${sheetParts}`,
    where: file,
    fix: 'Open it in its program, save it anew as XLSX, and import that.',
  });
}

/** Read without the parts that hold texts and cells, so that they are not parsed twice. */
async function sheetNames(parts: Parts, file: string): Promise<readonly string[]> {
  const names: string[] = [];
  const bare = new Map([...parts].filter(([part]) => !/(?:sharedstrings|styles)\d*\.xml$|worksheets\/[^/]+\.xml$/i.test(part)));
  await readSheets(bare, file, (name) => {
    names.push(name);
    return false;
  });
  return names;
}

/** The library lays every sheet out up to its last cell, also one that is only coloured: those are taken away where they alone make it too large. */
async function readWithin(parts: Parts, file: string): Promise<Read> {
  try {
    return await readSheets(parts, file);
  } catch (error) {
    if (error instanceof UserProblem) throw error;
    if (spanIn(error) === undefined) throw await unreadableSheet(parts, file, error);
  }
  const filled = new Map(
    [...parts].map(([part, content]) => [part, /worksheets\/[^/]+\.xml$/i.test(part) ? withoutBlankCells(content) : content]),
  );
  try {
    return await readSheets(filled, file);
  } catch (error) {
    const span = spanIn(error);
    if (span === undefined) throw await unreadableSheet(filled, file, error);
    throw new UserProblem({
      code: 'sheet-too-large',
      what: `A sheet reaches to row ${span.rows} and column ${columnLetters(span.columns)}; at most ${SIZE_LIMITS.rows} rows and ${SIZE_LIMITS.columns} columns are read`,
      where: span.sheet === '' ? file : `${file}#${span.sheet}`,
      fix: 'A value stands far from the table: Ctrl+End leads there. Delete what is not needed.',
    });
  }
}

/** The library asks for each sheet before it reads the first one. */
function readSheets(parts: Parts, file: string, wanted: (name: string, index: number) => boolean = () => true): Promise<Read> {
  return readWorkbook(storedPackage(parts), {
    readStyles: false,
    sheets: ({name}, index) => {
      if (index >= SIZE_LIMITS.sheets) throw tooMany(file, 'sheets', `more than ${SIZE_LIMITS.sheets}`, SIZE_LIMITS.sheets);
      return wanted(name, index);
    },
  });
}

/** Which sheet the library failed at, found by reading each alone; its own words are for those who call it. */
async function unreadableSheet(parts: Parts, file: string, error: unknown): Promise<unknown> {
  // A stack or memory that ran out says the same of every sheet.
  if (error instanceof RangeError) return error;
  const names = await sheetNames(parts, file);
  if (names.length > MOST_SHEETS_TRIED) return error;
  for (const [index, name] of names.entries()) {
    const read = await readSheets(parts, file, (_, each) => each === index).catch(() => undefined);
    if (read !== undefined) continue;
    return new UserProblem({
      code: 'unreadable',
      what: 'A sheet cannot be read: its XML is damaged or missing, or a cell names a place that no sheet has',
      where: `${file}#${name.slice(0, SIZE_LIMITS.sheetNameCharacters)}`,
      fix: 'Open the workbook in its program, save it anew as XLSX, and import that.',
    });
  }
  return error;
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
