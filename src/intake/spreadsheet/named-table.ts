/** A sheet whose format names its columns, as a table: every row is a record, and no row holds headings. */
import type {Table} from './find-tables.js';
import type {NamedColumns, Sheet} from './workbook.js';

export function namedTable(sheet: Sheet, {names}: NamedColumns): Table {
  return {
    header: -1,
    headings: names.map((text, column) => ({column, text, says: saidBy(text, sheet.name ?? '')})),
    records: sheet.rows.map((_, row) => row),
    structure: new Map(),
  };
}

/** The last key of a path: what its list is called. */
export const nameOfList = (path: string): string => withoutBrackets(path.slice(path.lastIndexOf('.') + 1));

/** `vendors[].contact.email` in `vendors[]` says "contact email", and in the lists within it "vendors contact email". */
function saidBy(name: string, path: string): string {
  if (name === path) return `${nameOfList(path)} name`;
  const own = path === '' || name.startsWith(`${path}.`);
  if (own) return (path === '' ? name : name.slice(path.length + 1)).split('.').map(withoutBrackets).join(' ');
  const end = Math.max(name.lastIndexOf('[]'), name.lastIndexOf('{}'));
  return `${nameOfList(name.slice(0, end))} ${name.slice(end + 2).replaceAll('.', ' ')}`.trim();
}

const withoutBrackets = (key: string): string => key.replace(/(?:\[\]|\{\})/g, '');
