/** What a file is by its content, whatever its name says; the name decides only between kinds of text. */
import {UserProblem} from '../../record/problem.js';

export type SpreadsheetKind = 'csv' | 'xlsx' | 'ods' | 'yaml' | 'json' | 'markdown';

const MAGIC: readonly (readonly [readonly number[], string, string])[] = [
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'an old or encrypted Office file (XLS)',
    'Open it in its program, save it as XLSX without a password, and import that.',
  ],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF', 'Import the table it was made from, as CSV or XLSX.'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture (PNG)', 'Import the table it shows, as CSV or XLSX.'],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG)', 'Import the table it shows, as CSV or XLSX.'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture (GIF)', 'Import the table it shows, as CSV or XLSX.'],
  [[0x52, 0x49, 0x46, 0x46], 'a media file', 'Import a table, as CSV or XLSX.'],
  [[0x1f, 0x8b], 'a gzip archive', 'Unpack it first.'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program', 'Import a table, as CSV or XLSX.'],
];

/** Formats that other tools write and that this version does not read, by the end of the name. */
const NOT_YET: Readonly<Record<string, string>> = {
  html: 'an HTML page',
  htm: 'an HTML page',
};

const TEXTS: Readonly<Record<string, SpreadsheetKind>> = {
  json: 'json',
  jsonl: 'json',
  ndjson: 'json',
  yaml: 'yaml',
  yml: 'yaml',
  md: 'markdown',
  markdown: 'markdown',
};

/** Throws UserProblem for an empty file and for what is no table. */
export function kindOfFile(bytes: Uint8Array, name: string): SpreadsheetKind {
  if (bytes.byteLength === 0) {
    throw new UserProblem({
      code: 'empty-file',
      what: 'The file is empty',
      where: name,
      fix: 'Save it anew from its program, then import it.',
    });
  }
  const starts = (magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte);
  if (starts([0x50, 0x4b, 0x03, 0x04]) || starts([0x50, 0x4b, 0x05, 0x06])) return isOpenDocument(bytes) ? 'ods' : 'xlsx';
  const known = MAGIC.find(([magic]) => starts(magic));
  if (known) throw new UserProblem({code: 'not-a-table', what: `The file is ${known[1]}, not a table`, where: name, fix: known[2]});
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (Object.hasOwn(TEXTS, ending)) return TEXTS[ending] ?? 'csv';
  const unread = Object.hasOwn(NOT_YET, ending) ? NOT_YET[ending] : markupOf(bytes);
  if (unread !== undefined) {
    throw new UserProblem({
      code: 'not-read-yet',
      what: `The file is ${unread}, which this version does not import`,
      where: name,
      fix: 'Save its table as CSV or XLSX and import that.',
    });
  }
  return 'csv';
}

/** OpenDocument containers begin with a part `mimetype`, unpacked. */
function isOpenDocument(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(30, 120)).startsWith('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
}

function markupOf(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart().toLowerCase();
  if (start.startsWith('<!doctype html') || start.startsWith('<html') || start.startsWith('<table')) return 'an HTML page';
  if (start.startsWith('<?xml')) return 'an XML document';
  return undefined;
}
