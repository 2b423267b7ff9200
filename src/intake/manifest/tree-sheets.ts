/**
 * Trees → sheets: each list of objects is one, with a row for each object wherever in the file it stands, and columns named by their
 * path. What an entry further out is called is repeated in the rows of those within it, so that each says by itself what it is
 * about. Lists of plain values stand in one cell.
 */
import type {Cell, Sheet, TypedCell} from '../spreadsheet/workbook.js';
import type {Leaf, List, Mapping, Tree} from './tree.js';

/** Sheets in the order in which their lists begin. The documents themselves are rows of the one named ''. */
export function sheetsOf(documents: readonly Tree[]): readonly Sheet[] {
  const open = new Map<string, OpenSheet>();
  for (const tree of documents) {
    const whole = contentsOf(tree.is === 'map' ? tree : mapOf('', tree), '');
    write(whole, {path: '', outer: [], line: 1}, open);
  }
  return [...open]
    .filter(([, {columns}]) => columns.size > 0)
    .map(([name, {columns, repeated, rows, lines, within}]) => ({
      name,
      hidden: false,
      rows,
      merges: [],
      lines,
      named: {as: 'n/a', names: [...columns.keys()], repeated: [...repeated], labels: 0, ...(within ? {within} : {})},
    }));
}

interface OpenSheet {
  /** Path → position. */
  readonly columns: Map<string, number>;
  readonly repeated: Set<number>;
  readonly rows: Cell[][];
  readonly lines: number[];
  readonly within?: {readonly sheet: string; readonly rows: number[]};
}

/** An entry taken apart: values by column, and the lists within it. A column without a cell is one that only holds others, or is empty. */
interface Contents {
  readonly values: (readonly [column: string, cell: TypedCell | undefined])[];
  readonly lists: {readonly path: string; readonly entries: readonly Entry[]}[];
}

interface Entry {
  readonly map: Mapping;
  /** What it is called by where the list is a mapping of names to entries. */
  readonly key?: TypedCell;
}

type Value = readonly [column: string, cell: TypedCell];

/** Where an entry stands. */
interface Standing {
  readonly path: string;
  /** Names of the entries around it. */
  readonly outer: readonly Value[];
  readonly line: number;
  /** The entry around it. */
  readonly around?: {readonly sheet: string; readonly row: number} | undefined;
  readonly key?: TypedCell | undefined;
  /** Name of the entry of the same list that it is part of. */
  readonly within?: string | undefined;
}

function write({values, lists}: Contents, {path, outer, line, around, key, within}: Standing, open: Map<string, OpenSheet>): void {
  const sheet: OpenSheet = open.get(path) ?? {
    columns: new Map(),
    repeated: new Set(),
    rows: [],
    lines: [],
    ...(around ? {within: {sheet: around.sheet, rows: []}} : {}),
  };
  open.set(path, sheet);
  const row: Cell[] = [];
  const at = sheet.rows.push(row) - 1;
  sheet.lines.push(line);
  if (around) sheet.within?.rows.push(around.row);
  for (const [column, cell] of outer) {
    const position = columnAt(sheet, column);
    sheet.repeated.add(position);
    put(row, position, cell);
  }
  const own: Value[] = key ? [[path, key]] : [];
  for (const [column, cell] of values) {
    const position = columnAt(sheet, column);
    if (cell === undefined) continue;
    const named = within !== undefined && own.length === 0 && rankOf(column) >= 0 ? {...cell, text: `${within}.${cell.text}`} : cell;
    put(row, position, named);
    if (rankOf(column) >= 0) own.push([column, named]);
  }
  if (key) put(row, columnAt(sheet, path), key);
  const best = own.toSorted(([a], [b]) => rankOf(a) - rankOf(b)).slice(0, MOST_REPEATED);
  const names = [...outer, ...best.map(([column, cell]): Value => [column, {...cell, leaves: 0}])];
  for (const {path: inner, entries} of lists) {
    // `fields` within `fields`: one list, whose inner entries are parts of the outer ones.
    const again = lastKey(inner) === lastKey(path);
    for (const {map, key: name} of entries) {
      const standing = again
        ? {path, outer, around, within: own[0]?.[1].text}
        : {path: inner, outer: names, around: {sheet: path, row: at}};
      write(contentsOf(map, standing.path), {...standing, key: name, line: lineOf(map)}, open);
    }
  }
}

function contentsOf(map: Mapping, path: string): Contents {
  const contents: Contents = {values: [], lists: []};
  for (const [key, tree] of map.entries) {
    const column = path === '' ? key : key === '' ? path : `${path}.${key}`;
    if (tree.is === 'leaf') {
      contents.values.push([column, tree.text.trim() === '' ? undefined : cellOf(tree)]);
    } else if (tree.is === 'list') {
      const entries = tree.items.flatMap((item) => (item.is === 'leaf' ? [] : [{map: item.is === 'map' ? item : numbered(item)}]));
      contents.values.push([column, listCell(tree)]);
      if (entries.length > 0) contents.lists.push({path: `${column}[]`, entries});
    } else if (namesEntries(tree)) {
      const entries = [...tree.entries].flatMap(([name, each]) =>
        each.is === 'map' ? [{map: each, key: {text: name, kind: 'text', place: each.place} as const}] : [],
      );
      contents.values.push([column, undefined]);
      contents.lists.push({path: `${column}{}`, entries});
    } else {
      contents.values.push([column, undefined]);
      const inner = contentsOf(tree, column);
      contents.values.push(...inner.values);
      contents.lists.push(...inner.lists);
    }
  }
  return contents;
}

/** Several entries under their names: `processors: {acme: {…}, globex: {…}}`. */
function namesEntries({entries}: Mapping): boolean {
  const inner = [...entries.values()];
  return inner.length > 1 && inner.every((each) => each.is === 'map' && each.entries.size > 0);
}

/** Keys of what an entry is called by, the better name first. */
const NAMES = ['name', 'title', 'label', 'system', 'activity', 'vendor', 'table', 'event', 'fides_key', 'key', 'slug', 'id', 'ref'];
/** A name, and the key by which others refer to it. */
const MOST_REPEATED = 2;

/** -1 for what is no name. The key of an entry in a mapping of names to entries ends the path. */
function rankOf(column: string): number {
  return column.endsWith('{}') ? 0 : NAMES.indexOf(column.slice(column.lastIndexOf('.') + 1).toLowerCase());
}

const lastKey = (path: string): string => path.slice(path.lastIndexOf('.') + 1).replace(/(?:\[\]|\{\})$/, '');
const lineOf = ({place}: Mapping): number => Number(place.split(':')[0]);
const cellOf = ({text, kind, place}: Leaf): TypedCell => ({text, kind, place});
const mapOf = (key: string, tree: Tree): Mapping => ({is: 'map', entries: new Map([[key, tree]]), place: '1:1'});
const numbered = ({items}: List): Mapping => ({
  is: 'map',
  entries: new Map(items.map((item, index) => [String(index + 1), item])),
  place: placeOf(items[0]),
});

function placeOf(tree: Tree | undefined): string {
  return tree === undefined ? '1:1' : tree.is === 'list' ? placeOf(tree.items[0]) : tree.place;
}

/** The plain values of a list. */
function listCell({items}: List): TypedCell | undefined {
  const leaves = items.filter((item): item is Leaf => item.is === 'leaf' && item.text.trim() !== '');
  const [first] = leaves;
  if (!first) return undefined;
  return {text: leaves.map(({text}) => text).join('; '), kind: 'text', place: first.place, leaves: leaves.length};
}

function columnAt({columns}: OpenSheet, name: string): number {
  const at = columns.get(name) ?? columns.size;
  columns.set(name, at);
  return at;
}

function put(row: Cell[], at: number, cell: Cell): void {
  while (row.length < at) row.push('');
  row[at] = cell;
}
