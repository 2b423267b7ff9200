/** Lists that only describe the entries they stand in become one cell there: `categories: [{category: CONTACT, name: Email}]` is "CONTACT: Email". */
import {textOf, type Cell, type Sheet, type TypedCell, type Workbook} from '../spreadsheet/workbook.js';
import {recognise} from './recognise.js';
import type {Importer} from './importer.js';

/** Which keys of the entries of a list say what it says; undefined where its entries are things of their own. */
export type FoldedKeys = (list: Sheet, around: Sheet) => readonly string[] | undefined;

/** Inner lists first, so that what is folded may hold what was. */
export function folded(workbook: Workbook, otherwise: FoldedKeys, importers?: readonly Importer[]): Workbook {
  if (!workbook.sheets.some(({named}) => named?.within)) return workbook;
  const layouts = recognise(
    workbook.sheets.map(({name, named}) => ({sheet: name, headings: named?.names ?? [], as: 'manifest'})),
    importers,
  );
  const byName = new Map(workbook.sheets.map((sheet, index) => [sheet.name, {sheet, layout: layouts[index]}]));
  for (const {name} of workbook.sheets.toReversed()) {
    const list = byName.get(name)?.sheet;
    const around = byName.get(list?.named?.within?.sheet ?? null);
    if (!list || !around || [...byName.values()].some(({sheet}) => sheet.named?.within?.sheet === name)) continue;
    const column = (name ?? '').replace(/(?:\[\]|\{\})$/, '');
    const keys = around.layout ? around.layout.column(column)?.folded : otherwise(list, around.sheet);
    if (!keys) continue;
    byName.set(around.sheet.name, {
      ...around,
      sheet: withFolded(around.sheet, list, column, keys, (name) => around.layout?.column(name) !== undefined),
    });
    byName.delete(name);
  }
  return {...workbook, sheets: [...byName.values()].map(({sheet}) => sheet)};
}

function withFolded(around: Sheet, list: Sheet, column: string, keys: readonly string[], isKnown: (name: string) => boolean): Sheet {
  const names = [...(around.named?.names ?? [])];
  const at = names.indexOf(column);
  const own = (list.named?.names ?? []).flatMap((name, index) => (list.named?.repeated.includes(index) ? [] : [{name, index}]));
  const entries = new Map<number, TypedCell[]>();
  for (const [row, cells] of list.rows.entries()) {
    const parent = list.named?.within?.rows[row] ?? 0;
    const entry = entryCell(cells, own, keys, `${list.name ?? ''}.`.length);
    if (entry) entries.set(parent, [...(entries.get(parent) ?? []), entry]);
  }
  const rows = around.rows.map((cells, row) => {
    const inner = entries.get(row);
    if (!inner) return cells;
    const before = cells[at];
    const all = [...(before === undefined || textOf(before) === '' ? [] : [before as TypedCell]), ...inner];
    const filled = Array.from({length: Math.max(cells.length, at + 1)}, (_, index) => cells[index] ?? '');
    filled[at] = {
      ...(all[0] as TypedCell),
      text: all.map(({text}) => text).join('; '),
      leaves: all.reduce((sum, {leaves = 1}) => sum + leaves, 0),
    };
    return filled;
  });
  const {named} = around;
  return named ? {...around, rows, named: {...named, names: [...names, ...own.map(({name}) => name).filter(isKnown)]}} : around;
}

/** `CONTACT: Email (status: approved)`. */
function entryCell(
  cells: readonly Cell[],
  own: readonly {readonly name: string; readonly index: number}[],
  keys: readonly string[],
  below: number,
): TypedCell | undefined {
  const filled = own.flatMap(({name, index}) => {
    const cell = cells[index];
    return cell === undefined || textOf(cell) === ''
      ? []
      : [{key: name.slice(below), cell: cell as TypedCell, text: textOf(cell).replaceAll('; ', ', ')}];
  });
  const [first] = filled;
  if (!first) return undefined;
  const said = keys.flatMap((key) => filled.filter((each) => each.key === key));
  const rest = filled.filter((each) => !said.includes(each)).map(({key, text}) => `${key}: ${text}`);
  const text = said.map((each) => each.text).join(': ');
  return {
    text: rest.length === 0 ? text : `${text}${text === '' ? '' : ' '}(${rest.join(', ')})`,
    kind: 'text',
    ...(first.cell.place === undefined ? {} : {place: first.cell.place}),
    leaves: filled.reduce((sum, {cell}) => sum + (cell.leaves ?? 1), 0),
  };
}
