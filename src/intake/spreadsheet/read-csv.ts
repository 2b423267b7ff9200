/** Delimited text → workbook. Runs in quarantine. */
import {CsvError, parse} from 'csv-parse/sync';
import {UserProblem} from '../../record/problem.js';
import {decodeText} from './decode-text.js';
import {separatorOf, SEPARATORS} from './separator.js';
import {cellTooLong, checkSizes, SIZE_LIMITS} from './size-limits.js';
import type {Sheet, Workbook} from './workbook.js';

/** Throws UserProblem for what is no text, has a quotation that never ends, or is too large. */
export function readCsv(bytes: Uint8Array, {name}: {readonly name: string}): Workbook {
  const {text, encoding} = decodeText(bytes, name);
  // A first line `sep=;` is spreadsheet programs' own way of naming the separator.
  const stated = /^\ufeff?sep=(.)\r?\n/.exec(text)?.[1];
  const separator = SEPARATORS.find((each) => each === stated) ?? separatorOf(text);
  let rows: string[][];
  try {
    rows = parse(text, {
      delimiter: separator,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: 4 * SIZE_LIMITS.cellCharacters * 10,
    });
  } catch (error) {
    throw problemOf(error, name);
  }
  const sheet: Sheet = {name: null, hidden: false, rows: rows.map((row) => (row.length === 1 && row[0] === '' ? [] : row)), merges: []};
  checkSizes(name, [sheet]);
  return {format: 'csv', sheets: [sheet], dialect: {separator, encoding}};
}

function problemOf(error: unknown, name: string): unknown {
  if (!(error instanceof CsvError)) return error;
  const {code} = error;
  const lines = (error as {readonly lines?: number}).lines;
  const where = lines === undefined ? name : `${name}, near line ${lines}`;
  if (code === 'CSV_MAX_RECORD_SIZE') return cellTooLong(where, 4 * SIZE_LIMITS.cellCharacters * 10);
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return new UserProblem({
      code: 'quotation-not-closed',
      what: 'A quotation mark opens a cell that never ends',
      where,
      fix: 'Close it, or save the sheet anew from its program.',
    });
  }
  return new UserProblem({
    code: 'broken-csv',
    what: 'The text cannot be taken apart into cells',
    where,
    fix: 'Save the sheet anew from its program.',
  });
}
