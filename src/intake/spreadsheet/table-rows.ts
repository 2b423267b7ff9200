/** The records of a table as rows of cells with meanings and places. */
import {writeCell} from '../../record/index.js';
import {dateOrderOf} from './cell-dates.js';
import {oneLine, type Table} from './find-tables.js';
import type {HowToRead} from './how-to-read.js';
import type {Ledger} from './ledger.js';
import {mergeFinder} from './merged-cells.js';
import type {Meaning} from './meaning.js';
import {slashSeparatesIn} from './names-in-cell.js';
import {rowOf, type CellRef, type Row} from './row.js';
import type {ResolvedTable, Shape} from './shape.js';
import {isBlank, isRepeated, leavesIn, textOf, type Cell, type Merge, type Sheet} from './workbook.js';

/** Numbers, references and statuses filled in beforehand make no record. */
export function hasSubstance(sheet: Sheet, row: number, columns: ResolvedTable['columns']): boolean {
  return columns.some(({column, meaning}) => {
    const cell = sheet.rows[row]?.[column];
    return (
      cell !== undefined &&
      (meaning !== 'id' || sheet.named !== undefined) &&
      meaning !== 'status' &&
      !isBlank(cell) &&
      !isRepeated(cell) &&
      !/^(?:false|true|\d+)$/i.test(textOf(cell).trim())
    );
  });
}

export function rowsOf(
  sheet: Sheet,
  table: Table,
  {shape, columns}: ResolvedTable,
  index: number,
  {file, dates}: Pick<HowToRead, 'file' | 'dates'>,
  ledger: Ledger,
): readonly Row[] {
  const written = new Map(
    columns.map(({column, dates: said = dates}) => {
      const values = table.records.map((row) => textOf(sheet.rows[row]?.[column]));
      return [column, {dateOrder: dateOrderOf(values, said), slashSeparates: slashSeparatesIn(values)}];
    }),
  );
  const byColumn = new Map(columns.map((column) => [column.column, column]));
  const mergeAt = mergeFinder(sheet);
  let above = new Map<Meaning, CellRef>();
  return table.records.flatMap((row) => {
    if (!hasSubstance(sheet, row, columns)) {
      ledger.structure(filledIn(sheet, row));
      return [];
    }
    const refs = (sheet.rows[row] ?? []).flatMap((cell, column): readonly CellRef[] => {
      const text = textOf(cell).trim();
      if (text === '') return [];
      const known = byColumn.get(column);
      const said = known?.laid?.instead?.(text) ?? [{meaning: known?.meaning ?? 'notes', text}];
      return said.map((each, part) => ({
        table: index,
        row,
        column,
        heading: known?.heading ?? '',
        ...each,
        // Counted once, however much it says.
        cell: part === 0 ? cell : {text: each.text, kind: 'text', leaves: 0},
        at: placeOf(sheet, file, row, column),
        ...(known?.laid?.words === undefined ? {} : {words: known.laid.words}),
        dateOrder: written.get(column)?.dateOrder ?? 'unknown',
        slashSeparates: written.get(column)?.slashSeparates ?? false,
      }));
    });
    const carried = sheet.named ? [] : carriedDown((column) => mergeAt(row, column), row, refs, above, shape);
    above = new Map([...above, ...refs.map((ref) => [ref.meaning, ref] as const)]);
    return [rowOf(ofEntry([...refs.flatMap(withLink), ...carried], shape, sheet), {at: placeOf(sheet, file, row), sheet: sheet.name})];
  });
}

/** An entry of a manifest: without a name it is called by its key; what is noted of it bears its own key, and of a table also which. */
function ofEntry(refs: readonly CellRef[], shape: Shape, {name, named}: Sheet): readonly CellRef[] {
  if (named?.as !== 'n/a') return refs;
  const table = refs.find(({meaning, cell}) => meaning === 'dataset' && !isRepeated(cell));
  const below = name === null || name === '' ? 0 : name.length + 1;
  return calledByKey(refs, shape).map((ref) => ({...ref, label: `${table ? `${table.text}: ` : ''}${ref.heading.slice(below)}`}));
}

function calledByKey(refs: readonly CellRef[], shape: Shape): readonly CellRef[] {
  if (refs.some(({meaning}) => meaning === 'system')) return refs;
  const key = refs.find(({meaning, cell}) => meaning === 'id' && (shape === 'systems' || isRepeated(cell)));
  return refs.map((ref) => (ref === key ? {...ref, meaning: 'system' as const} : ref));
}

/** Where a cell leads: for a name its address, for anything else part of what it says. */
function withLink(ref: CellRef): readonly CellRef[] {
  const {cell, meaning} = ref;
  if (typeof cell === 'string' || cell.link === undefined) return [ref];
  if (meaning !== 'recipient' && meaning !== 'legal-name') return [{...ref, text: `${ref.text} (${cell.link})`}];
  return [ref, {...ref, meaning: 'recipient-address', text: cell.link, cell: {text: cell.link, kind: 'text', leaves: 0}}];
}

/** Where a cell or a whole row stands, as people find it: `vendors.xlsx#Sheet1!D14`, `register.yml:12:5`. */
export function placeOf(sheet: Sheet, file: string, row: number, column?: number): string {
  const cell: Cell | undefined = column === undefined ? undefined : sheet.rows[row]?.[column];
  if (cell !== undefined && typeof cell !== 'string' && cell.place !== undefined) return `${file}:${cell.place}`;
  const line = sheet.lines?.[row];
  if (line !== undefined) return `${file}:${line}`;
  return writeCell({file, sheet: sheet.name ?? undefined, row: row + 1, column: column === undefined ? undefined : column + 1});
}

/** What stands once for several rows: merged cells downwards, and in lists of fields the system and table left blank below their first row. */
function carriedDown(
  mergeAt: (column: number) => Merge | undefined,
  row: number,
  refs: readonly CellRef[],
  above: ReadonlyMap<Meaning, CellRef>,
  shape: Shape,
): readonly CellRef[] {
  const missing = [...above.values()].filter(({meaning}) => !refs.some((ref) => ref.meaning === meaning));
  return missing.filter(({meaning, column}) => {
    if (shape === 'fields' && (meaning === 'system' || meaning === 'dataset')) return true;
    return (mergeAt(column)?.top ?? row) < row;
  });
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
          at: placeOf(sheet, file, row, column),
          dateOrder: 'unknown',
          slashSeparates: false,
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
