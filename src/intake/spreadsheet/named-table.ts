/** A sheet whose format names its columns, as a table: every row is a record, and no row holds headings. */
import type {Heading, Table} from './find-tables.js';
import {guessMeaning} from './heading.js';
import {kindOfList, nameOfList} from './list-names.js';
import type {Meaning} from './meaning.js';
import {textOf, type NamedColumns, type Sheet} from './workbook.js';

/** `means`: what the name of an entry is, where the name of its list tells. */
export function namedTable(sheet: Sheet, {as, names, repeated, entry}: NamedColumns, means?: Meaning): Table {
  const called = means === undefined ? -1 : nameColumn(sheet.name ?? '', names);
  const heading = (text: string, column: number): Heading => {
    if (column === entry) return {column, text, says: 'name', entry: as === 'per event' ? 'dataset' : 'identity'};
    if (column === called && means !== undefined) return {column, text, says: 'name', entry: means};
    const outer = repeated.includes(column) ? outerMeaning(text, column, names) : undefined;
    if (outer !== undefined) return {column, text, means: outer};
    if (/ \(heading prefix\)$/.test(text)) return {column, text, says: 'reference'};
    return as === 'n/a' ? {column, text, says: saidBy(text, sheet.name ?? '')} : {column, text};
  };
  return {
    header: -1,
    headings: names.map(heading),
    records: sheet.rows.map((_, row) => row),
    structure: new Map(),
  };
}

/** What an entry further out is called, and the key by which a nameless system goes; undefined where its list tells nothing. */
function outerMeaning(text: string, column: number, names: readonly string[]): Meaning | undefined {
  const path = text.slice(0, Math.max(text.lastIndexOf('[]'), text.lastIndexOf('{}')) + 2);
  const kind = kindOfList(path);
  if (kind === undefined) return undefined;
  if (nameColumn(path, names) === column) return kind;
  return kind === 'system' ? 'id' : 'other';
}

function nameColumn(path: string, names: readonly string[]): number {
  const own = names.indexOf(path);
  return path !== '' && own >= 0 ? own : (ENTRY_NAMES.map((key) => names.indexOf(`${path}.${key}`)).find((at) => at >= 0) ?? -1);
}

/** Keys and names of the entries of a list → what each is called. */
export function namesOfEntries({name, named, rows}: Sheet): ReadonlyMap<string, string> {
  const own = (key: string): number => named?.names.indexOf(`${name ?? ''}.${key}`) ?? -1;
  const columns = ENTRY_NAMES.map(own).filter((at) => at >= 0);
  return new Map(
    rows.flatMap((row) => {
      const called = columns.map((at) => textOf(row[at])).filter((text) => text !== '');
      return called.map((text): [string, string] => [text, called[0] ?? text]);
    }),
  );
}

const ENTRY_NAMES = ['name', 'title', 'displayName', 'display_name', 'label', 'fides_key', 'key', 'id', 'slug', 'ref'];

/** What lists only say of the entry that they stand in. */
const DESCRIBES: readonly Meaning[] = [
  'data',
  'category',
  'people',
  'purpose',
  'legal-basis',
  'security',
  'source',
  'country',
  'transfer',
  'retention',
  'owner',
  'department',
];
const MOST_KEYS = 3;

/** `data_categories: [{name: Email, sensitive: false}]`: which keys say what the list says, where no layout tells. */
export function foldedKeys({name, named}: Sheet): readonly string[] | undefined {
  const own = (named?.names ?? [])
    .filter((_, index) => !named?.repeated.includes(index))
    .map((column) => column.slice((name ?? '').length + 1));
  const meaning = guessMeaning(nameOfList(name ?? ''))?.meaning;
  if (own.length > MOST_KEYS || meaning === undefined || !DESCRIBES.includes(meaning)) return undefined;
  const [first = ''] = own;
  return [own.find((key) => ENTRY_NAMES.includes(key)) ?? first];
}

/** `vendors[].contact.email` in `vendors[]` says "contact email", and in the lists within it "vendors contact email". */
function saidBy(name: string, path: string): string {
  if (name === path) return `${nameOfList(path)} name`;
  const own = path === '' || name.startsWith(`${path}.`);
  if (own) return (path === '' ? name : name.slice(path.length + 1)).split('.').map(nameOfList).join(' ');
  const end = Math.max(name.lastIndexOf('[]'), name.lastIndexOf('{}'));
  return `${nameOfList(name.slice(0, end))} ${name.slice(end + 2).replaceAll('.', ' ')}`.trim();
}
