/** ODS → workbook. Runs in quarantine, with the same bounds in front of the same library as XLSX (docs/decisions/0003). */
import {readOds as readWorkbook} from 'hucre/ods';
import {UserProblem} from '../../record/problem.js';
import {openPackage, storedPackage, type OpenedPackage} from '../../containers/zip.js';
import {sheetOf} from './hucre-sheet.js';
import {checkSizes, SIZE_LIMITS} from './size-limits.js';
import type {Workbook} from './workbook.js';
import {readParts} from '../../containers/xml-parts.js';

const NEEDED = ['mimetype', 'META-INF/manifest.xml', 'content.xml', 'styles.xml'];

const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';

/** Told by the part that says so, packed or not. */
export function isOpenDocumentSpreadsheet({names, read}: OpenedPackage): boolean {
  if (!names.includes('mimetype') || !names.includes('content.xml')) return false;
  return Buffer.from(read('mimetype')?.subarray(0, 100) ?? [])
    .toString('latin1')
    .trim()
    .startsWith(SPREADSHEET);
}

/** Throws UserProblem where it is no spreadsheet, is damaged or exceeds the limits. */
export async function readOds(bytes: Uint8Array, {name}: {readonly name: string}): Promise<Workbook> {
  const workbook = {file: name, is: 'workbook'} as const;
  const container = openPackage(bytes, workbook);
  const parts = readParts(container, NEEDED, workbook);
  if (!parts.has('content.xml')) {
    throw new UserProblem({
      code: 'not-a-workbook',
      what: 'The file is no OpenDocument spreadsheet',
      where: name,
      fix: 'Open it in its program, save the table as XLSX or CSV, and import that.',
    });
  }
  const {sheets} = await readWorkbook(storedPackage(withRowsUnwrapped(parts)), {readStyles: false}).catch((error: unknown) => {
    // What ran out of stack or length is told by the quarantine.
    if (error instanceof RangeError) throw error;
    throw reachesTooFar(error) ? sheetTooLarge(name) : damaged(name);
  });
  const read = sheets.map(sheetOf);
  checkSizes(name, read);
  return {format: 'ods', sheets: read};
}

/** Rows that are printed on every page, or grouped, stand in an element of their own, and the library passes over what is in it. */
const ROW_WRAPPERS = /<\/?table:table-(?:header-rows|row-group|rows)(?:\s[^<>]*)?>/g;

function withRowsUnwrapped(parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const content = Buffer.from(parts.get('content.xml') ?? []);
  if (!['header-rows', 'row-group', 'rows'].some((name) => content.includes(`</table:table-${name}>`))) return parts;
  return new Map([...parts, ['content.xml', Buffer.from(content.toString('utf8').replace(ROW_WRAPPERS, ''))]]);
}

const reachesTooFar = (error: unknown): boolean => error instanceof Error && /^Sheet spans \d+ cells/.test(error.message);

function damaged(file: string): UserProblem {
  return new UserProblem({
    code: 'unreadable',
    what: 'The file could not be read as an OpenDocument spreadsheet: its XML is damaged',
    where: file,
    fix: 'Open it in its program, save it anew as ODS or XLSX, and import that.',
  });
}

function sheetTooLarge(file: string): UserProblem {
  return new UserProblem({
    code: 'sheet-too-large',
    what: `A sheet repeats its rows or cells beyond what is read: at most ${SIZE_LIMITS.rows} rows, ${SIZE_LIMITS.columns} columns and ${SIZE_LIMITS.cells} cells`,
    where: file,
    fix: 'Ctrl+End leads to the last cell. Delete what is not needed.',
  });
}
