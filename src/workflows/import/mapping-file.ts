/** `--mapping FILE`: what columns mean, in the form of mappings.yaml, so that one can be copied from the other. */
import {
  meaningNamed,
  type DateOrder,
  type MappedColumn,
  type ReadPart,
  type Shape,
  type StatedMapping,
} from '../../intake/spreadsheet/index.js';
import {MEANING_NAMES} from '../../intake/spreadsheet/index.js';
import {nearest, UserProblem} from '../../record/index.js';
import {readYamlInput, type YamlInput} from '../../store/index.js';

const KEYS = ['headings', 'sheet', 'header', 'rows', 'columns', 'by', 'on'];
const COLUMN_KEYS = ['heading', 'means', 'dates'];
const ROWS: readonly string[] = ['fields', 'activities', 'recipients', 'systems', 'data'];
export const DATE_ORDERS: Readonly<Record<string, DateOrder>> = {dmy: 'day-first', mdy: 'month-first'};

type Path = readonly (string | number)[];
type Fault = (path: Path, what: string, fix?: string) => UserProblem;

/** Throws UserProblem with the line of what is wrong. */
export async function readMappingFile(path: string): Promise<readonly StatedMapping[]> {
  const input = await readYamlInput(path);
  const fault = faultIn(input, path);
  const {data} = input;
  if (!isMap(data)) {
    throw fault([], 'The file holds no mapping', 'Write "columns:" with a heading and a meaning each, as in mappings.yaml.');
  }
  const {mappings} = data;
  if (mappings === undefined) return [mappingOf(data, [], fault)];
  if (!Array.isArray(mappings)) throw fault(['mappings'], '"mappings" is no list');
  return mappings.map((each: unknown, index) => mappingOf(each, ['mappings', index], fault));
}

const faultIn =
  ({lineOf}: YamlInput, path: string): Fault =>
  (at, what, fix = 'Correct it; the form is that of mappings.yaml in the record.') =>
    new UserProblem({code: 'bad-mapping', what, where: lineOf === undefined ? path : `${path}:${lineOf(at)}`, fix});

function mappingOf(entry: unknown, at: Path, fault: Fault): StatedMapping {
  if (!isMap(entry)) throw fault(at, 'This is no mapping');
  known(entry, KEYS, at, fault);
  const {headings, sheet, header, rows, columns} = entry;
  if (headings !== undefined && typeof headings !== 'string') throw fault([...at, 'headings'], '"headings" is no text');
  if (sheet !== undefined && typeof sheet !== 'string') throw fault([...at, 'sheet'], '"sheet" is no text');
  if (header !== undefined && !(Number.isInteger(header) && (header as number) >= 1)) {
    throw fault([...at, 'header'], `"${String(header)}" is no row`, 'Count rows from 1: header: 9');
  }
  if (rows !== undefined && !ROWS.includes(rows as string)) {
    throw fault([...at, 'rows'], `"${String(rows)}" is not what rows can be`, `Rows are: ${ROWS.join(', ')}.`);
  }
  return {
    columns: columnsOf(columns, [...at, 'columns'], fault),
    ...(headings === undefined ? {} : {signature: headings}),
    ...(sheet === undefined ? {} : {sheet}),
    ...(header === undefined ? {} : {header: header as number}),
    ...(rows === undefined ? {} : {shape: rows as Shape}),
  };
}

/** As a list of heading and meaning, or short: `Wozu: purpose`. */
function columnsOf(columns: unknown, at: Path, fault: Fault): readonly MappedColumn[] {
  if (isMap(columns)) {
    return Object.entries(columns).map(([heading, means]) => ({heading, meaning: meaningOf(means, [...at, heading], fault)}));
  }
  if (!Array.isArray(columns)) throw fault(at.slice(0, -1), 'It names no columns', 'Write "columns:" with a heading and a meaning each.');
  return columns.map((column: unknown, index): MappedColumn => {
    const here = [...at, index];
    if (!isMap(column)) throw fault(here, 'This is no column', 'Write: - heading: Wozu, and below it means: purpose');
    known(column, COLUMN_KEYS, here, fault);
    const {heading, means, dates} = column;
    if (typeof heading !== 'string') throw fault(here, 'The column has no heading');
    if (dates !== undefined && !Object.hasOwn(DATE_ORDERS, String(dates))) {
      throw fault([...here, 'dates'], `"${String(dates)}" is no way to write dates`, 'It is dmy (day first) or mdy (month first).');
    }
    const order = dates === undefined ? undefined : DATE_ORDERS[String(dates)];
    return {heading, meaning: meaningOf(means, [...here, 'means'], fault), ...(order === undefined ? {} : {dates: order})};
  });
}

function meaningOf(word: unknown, at: Path, fault: Fault): MappedColumn['meaning'] {
  const meaning = typeof word === 'string' ? meaningNamed(word) : undefined;
  if (meaning !== undefined) return meaning;
  const near = typeof word === 'string' ? nearest(word.slice(0, 60), MEANING_NAMES) : undefined;
  throw fault(
    at,
    `"${String(word).slice(0, 80)}" is no meaning of a column`,
    `${near === undefined ? '' : `Did you mean ${near}? `}Meanings are: ${MEANING_NAMES.join(', ')}.`,
  );
}

function known(entry: Readonly<Record<string, unknown>>, keys: readonly string[], at: Path, fault: Fault): void {
  const strange = Object.keys(entry).find((key) => !keys.includes(key));
  if (strange === undefined) return;
  const near = nearest(strange.slice(0, 60), keys);
  throw fault(
    [...at, strange],
    `Unknown key "${strange.slice(0, 80)}"`,
    `${near === undefined ? '' : `Did you mean ${near}? `}Known here: ${keys.join(', ')}.`,
  );
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A heading that no table has is a typing error; a mapping for headings that stand in another file is not. */
export function checkMappingUsed(
  stated: readonly StatedMapping[],
  parts: readonly ReadPart[],
  {mapping, file}: {readonly mapping: string; readonly file: string},
): void {
  const columns = parts.flatMap((part) => part.columns);
  const said = new Set(
    columns
      .filter(({by}) => by === 'person')
      .flatMap(({column, letter}) => [plain(column), plain(ownHeading(column)), letter.toLowerCase()]),
  );
  const missing = stated
    .filter(({signature}) => signature === undefined)
    .flatMap((each) => each.columns.filter(({heading}) => !said.has(plain(heading))));
  const [first] = missing;
  if (first === undefined && (stated.some(({signature}) => signature === undefined) || said.size > 0)) return;
  throw new UserProblem({
    code: 'no-column',
    what:
      first === undefined
        ? 'None of its mappings is about the headings of this file'
        : `No column is headed "${first.heading.slice(0, 60)}"`,
    where: `${mapping}, ${file}`,
    fix:
      columns.length === 0
        ? 'Name the row of the headings: header: 3'
        : `Columns are: ${columns
            .slice(0, 30)
            .map(({column}) => column.slice(0, 60))
            .join(', ')}.`,
  });
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** A shown heading may bear its group: `Group > Heading`. */
export function ownHeading(shown: string): string {
  const at = shown.lastIndexOf(' > ');
  return at < 0 ? shown : shown.slice(at + 3);
}
