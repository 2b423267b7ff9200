/** The records of a table as rows of cells with meanings and places. */
import {writeCell} from '../../record/index.js';
import {oneLine, type Table} from './find-tables.js';
import type {HowToRead} from './how-to-read.js';
import {howWritten, UNTOLD, type HowWritten} from './how-written.js';
import type {Ledger} from './ledger.js';
import {mergeFinder} from './merged-cells.js';
import type {Meaning} from './meaning.js';
import {rowOf, type CellRef, type Row} from './row.js';
import type {ResolvedTable, Shape} from './shape.js';
import {isBlank, isRepeated, leavesIn, textOf, type Cell, type Sheet} from './workbook.js';

/** Numbers, references and statuses filled in beforehand make no record. */
export function hasSubstance(sheet: Sheet, row: number, columns: ResolvedTable['columns']): boolean {
  const cells = sheet.rows[row] ?? [];
  for (const {column, meaning} of columns) {
    const cell = cells[column];
    if (
      cell !== undefined &&
      (meaning !== 'id' || sheet.named !== undefined) &&
      meaning !== 'status' &&
      !isBlank(cell) &&
      !isRepeated(cell) &&
      !/^(?:false|true|\d+)$/i.test(textOf(cell).trim())
    ) {
      return true;
    }
  }
  return false;
}

/** One row after the other, each forgotten once it is read: all of them together would not fit into memory. */
export function* rowsOf(
  sheet: Sheet,
  table: Table,
  {shape, columns}: ResolvedTable,
  index: number,
  {file, dates}: Pick<HowToRead, 'file' | 'dates'>,
  ledger: Ledger,
): Generator<Row> {
  const placeAt = placeFinder(sheet, file);
  const cellsOf = refsIn(sheet, table, columns, {index, dates, placeAt});
  const carry = carrier(sheet, shape);
  for (const row of table.records) {
    if (!hasSubstance(sheet, row, columns)) {
      ledger.structure(filledIn(sheet, row));
      continue;
    }
    const refs = cellsOf(row);
    const carried = carry(row, refs);
    const cells = refs.some(leadsSomewhere) ? refs.flatMap(withLink) : refs;
    yield rowOf(ofEntry(carried.length === 0 ? cells : [...cells, ...carried], shape, sheet), {at: placeAt(row), sheet: sheet.name});
  }
}

interface InTable {
  readonly index: number;
  readonly dates: HowToRead['dates'];
  readonly placeAt: PlaceFinder;
}

/** The filled cells of a row, with what their columns mean. */
function refsIn(
  sheet: Sheet,
  {records}: Table,
  columns: ResolvedTable['columns'],
  {index, dates, placeAt}: InTable,
): (row: number) => readonly CellRef[] {
  const known: (ResolvedTable['columns'][number] & {readonly written: HowWritten})[] = [];
  for (const column of columns) {
    known[column.column] = {...column, written: howWritten(() => valuesOf(sheet, records, column.column), column.dates ?? dates)};
  }
  const refOf = (row: number, column: number, cell: Cell, text: string, meaning: Meaning): CellRef => {
    const {heading = '', laid, written = UNTOLD} = known[column] ?? {};
    return {
      table: index,
      row,
      column,
      heading,
      meaning,
      text,
      cell,
      at: placeAt(row, column),
      words: laid?.words,
      written,
      settled: false,
    };
  };
  return (row) => {
    const refs: CellRef[] = [];
    const cells = sheet.rows[row] ?? [];
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column] ?? '';
      const text = textOf(cell).trim();
      if (text === '') continue;
      const of = known[column];
      const said = of?.laid?.instead?.(text);
      if (said === undefined) {
        refs.push(refOf(row, column, cell, text, of?.meaning ?? 'notes'));
      }
      // Counted once, however much it says.
      else {
        for (const [part, each] of said.entries()) {
          refs.push(refOf(row, column, part === 0 ? cell : restOf(each.text), each.text, each.meaning));
        }
      }
    }
    return refs;
  };
}

const restOf = (text: string): Cell => ({text, kind: 'text', leaves: 0});

function* valuesOf(sheet: Sheet, records: readonly number[], column: number): Generator<string> {
  for (const row of records) yield textOf(sheet.rows[row]?.[column]);
}

/** An entry of a manifest: without a name it is called by its key; what is noted of it bears its own key, and of a table also which. */
function ofEntry(refs: readonly CellRef[], shape: Shape, {name, named}: Sheet): readonly CellRef[] {
  if (named?.as !== 'n/a') return refs;
  const table = refs.find(({meaning, cell}) => meaning === 'dataset' && !isRepeated(cell));
  const own = name === null || name === '' ? '' : `${name}.`;
  const key = (heading: string): string =>
    heading.startsWith(own) ? heading.slice(own.length) : heading.slice(heading.lastIndexOf('.') + 1);
  return calledByKey(refs, shape).map((ref) => ({...ref, label: `${table ? `${table.text}: ` : ''}${key(ref.heading)}`}));
}

function calledByKey(refs: readonly CellRef[], shape: Shape): readonly CellRef[] {
  if (refs.some(({meaning}) => meaning === 'system')) return refs;
  const key = refs.find(({meaning, cell}) => meaning === 'id' && (shape === 'systems' || isRepeated(cell)));
  return refs.map((ref) => (ref === key ? {...ref, meaning: 'system' as const} : ref));
}

const leadsSomewhere = ({cell}: CellRef): boolean => typeof cell !== 'string' && cell.link !== undefined;

/** Where a cell leads: for a name its address, for anything else part of what it says. */
function withLink(ref: CellRef): readonly CellRef[] {
  const {cell, meaning} = ref;
  if (typeof cell === 'string' || cell.link === undefined) return [ref];
  if (meaning !== 'recipient' && meaning !== 'legal-name') return [{...ref, text: `${ref.text} (${cell.link})`}];
  return [ref, {...ref, meaning: 'recipient-address', text: cell.link, cell: {text: cell.link, kind: 'text', leaves: 0}}];
}

/** Where a cell stands, or a whole row, as people find it. */
export type PlaceFinder = (row: number, column?: number) => string;

/** `vendors.xlsx#Sheet1!D14`, `register.yml:12:5`. */
export function placeFinder(sheet: Sheet, file: string): PlaceFinder {
  // All but the number of the row is the same down a column.
  const beginning = (column?: number): string =>
    writeCell({file, sheet: sheet.name ?? undefined, row: 1, column: column === undefined ? undefined : column + 1}).slice(0, -1);
  const ofRow = beginning();
  const ofColumn: string[] = [];
  return (row, column) => {
    const cell = column === undefined ? undefined : sheet.rows[row]?.[column];
    if (cell !== undefined && typeof cell !== 'string' && cell.place !== undefined) return `${file}:${cell.place}`;
    const line = sheet.lines?.[row];
    if (line !== undefined) return `${file}:${line}`;
    return `${column === undefined ? ofRow : (ofColumn[column] ??= beginning(column))}${row + 1}`;
  };
}

const SAID_ONCE: readonly Meaning[] = ['system', 'dataset'];

/** What stands once for several rows: merged cells downwards, and in lists of fields the system and table left blank below their first row. */
function carrier(sheet: Sheet, shape: Shape): (row: number, refs: readonly CellRef[]) => readonly CellRef[] {
  const merged = sheet.merges.length > 0;
  if (sheet.named || (!merged && shape !== 'fields')) return () => [];
  const mergeAt = mergeFinder(sheet);
  const above = new Map<Meaning, CellRef>();
  return (row, refs) => {
    const carried = [...above.values()].filter(
      ({meaning, column}) =>
        !refs.some((ref) => ref.meaning === meaning) &&
        ((shape === 'fields' && SAID_ONCE.includes(meaning)) || (mergeAt(row, column)?.top ?? row) < row),
    );
    for (const ref of refs) if (merged || SAID_ONCE.includes(ref.meaning)) above.set(ref.meaning, ref);
    return carried;
  };
}

/** Cells of a table that is not imported: records that a person could want are refused with the reason, forms and help are structure. */
export function leaveAside(
  sheet: Sheet,
  table: Table,
  {columns}: ResolvedTable,
  index: number,
  why: string,
  {file}: {readonly file: string},
  ledger: Ledger,
): void {
  const wanted = /hidden|--columns|only says more/.test(why);
  const byColumn = new Map(columns.map((column) => [column.column, column]));
  const placeAt = placeFinder(sheet, file);
  for (const row of table.records) {
    if (!wanted) {
      ledger.structure(filledIn(sheet, row));
      continue;
    }
    for (const [column, cell] of (sheet.rows[row] ?? []).entries()) {
      if (isBlank(cell)) continue;
      const known = byColumn.get(column);
      ledger.settle(
        {
          table: index,
          row,
          column,
          heading: known?.heading ?? '',
          meaning: known?.meaning ?? 'other',
          text: oneLine(textOf(cell)),
          cell,
          at: placeAt(row, column),
          written: UNTOLD,
          settled: false,
        },
        'refused',
        why,
      );
    }
  }
}

export const filledIn = (sheet: Sheet, row: number): number =>
  (sheet.rows[row] ?? []).reduce<number>((count, cell) => count + leavesIn(cell), 0);
export const countFilled = (sheet: Sheet): number =>
  sheet.rows.reduce((count, _, row) => count + filledIn(sheet, row), sheet.named?.labels ?? 0);
