/** Delimited text → workbook. Runs in quarantine. */
import {isUtf8} from 'node:buffer';
import {CsvError, parse} from 'csv-parse/sync';
import {UserProblem} from '../../record/problem.js';
import {decodeText, type DecodedText} from './decode-text.js';
import {rowPacker, rowsOf, type PackedRows, type PackedWorkbook} from './packed-workbook.js';
import {plainCsv} from './plain-csv.js';
import {separatorOf, SEPARATORS, type Separator} from './separator.js';
import {cellTooLong, checkCounts, checkSizes, SIZE_LIMITS, TEXT_LIMITS} from './size-limits.js';

/** The separator shows itself in the first bytes. */
const LOOKED_AT = 2 ** 20;
const LONGEST_RECORD = 4 * SIZE_LIMITS.cellCharacters * 10;

/** Throws UserProblem for what is no text, has a quotation that never ends, or is too large. */
export function readCsv(bytes: Uint8Array, {name}: {readonly name: string}): PackedWorkbook {
  const {rows, separator, encoding} = (isUtf8(bytes) ? plainlyRead(bytes, name) : undefined) ?? completelyRead(bytes, name);
  const size = {length: rows.ends.length, entries: () => numbered(rowsOf(rows))};
  checkSizes(name, [{name: null, merges: [], rows: size}], TEXT_LIMITS);
  return {packed: true, format: 'csv', sheets: [{name: null, hidden: false, rows, merges: []}], dialect: {separator, encoding}};
}

function* numbered<Item>(items: Iterable<Item>): Generator<readonly [number, Item]> {
  let index = 0;
  for (const item of items) yield [index++, item];
}

interface Read {
  readonly rows: PackedRows;
  readonly separator: Separator;
  readonly encoding: DecodedText['encoding'];
}

function plainlyRead(bytes: Uint8Array, name: string): Read | undefined {
  const separator = separatorIn(new TextDecoder().decode(bytes.subarray(0, LOOKED_AT)));
  const rows = plainCsv(bytes, separator, name);
  return rows && {rows, separator, encoding: 'utf-8'};
}

function completelyRead(bytes: Uint8Array, name: string): Read {
  const {text, encoding} = decodeText(bytes, name);
  const separator = separatorIn(text);
  const packer = rowPacker();
  try {
    parse(text, {
      delimiter: separator,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: LONGEST_RECORD,
      // What is taken here is not gathered there.
      on_record: (row: string[]) => {
        packer.add(row.length === 1 && row[0] === '' ? [] : row);
        checkCounts(name, packer.counts());
      },
    });
  } catch (error) {
    throw problemOf(error, name);
  }
  return {rows: packer.done(), separator, encoding};
}

/** A first line `sep=;` is spreadsheet programs' own way of naming the separator. */
function separatorIn(text: string): Separator {
  const stated = /^\ufeff?sep=(.)\r?\n/.exec(text)?.[1];
  return SEPARATORS.find((each) => each === stated) ?? separatorOf(text);
}

function problemOf(error: unknown, name: string): unknown {
  if (!(error instanceof CsvError)) return error;
  const {code} = error;
  const lines = (error as {readonly lines?: number}).lines;
  const where = lines === undefined ? name : `${name}, near line ${lines}`;
  if (code === 'CSV_MAX_RECORD_SIZE') return cellTooLong(where, LONGEST_RECORD);
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
