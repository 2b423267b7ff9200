/**
 * Trees → sheets: each list of objects is one, with a row for each object wherever in the file it stands, and columns named by their
 * path. What an entry further out is called is repeated in the rows of those within it, so that each says by itself what it is
 * about. Lists of plain values stand in one cell.
 */
import type {Cell, Sheet, TypedCell} from '../spreadsheet/workbook.js';
import {kindOfList} from '../spreadsheet/list-names.js';
import {assessmentSheet} from './assessments.js';
import {readCodes} from './codes.js';
import type {OpenSheet} from './open-sheet.js';
import type {Leaf, List, Mapping, Tree} from './tree.js';

/** Sheets in the order in which their lists begin. The documents themselves are rows of the one named ''. */
export function sheetsOf(documents: readonly Tree[]): readonly Sheet[] {
  const assessments = assessmentSheet(documents);
  if (assessments) return [assessments];
  const open = new Map<string, OpenSheet>();
  for (const tree of areRecords(documents) ? [{is: 'list', items: documents} as const] : documents) {
    write(wholeOf(tree), {path: '', outer: [], line: 1}, open);
  }
  readCodes(open);
  return [...open]
    .filter(([, {columns}]) => columns.size > 0)
    .map(([name, {columns, repeated, rows, lines, within, explains}]) => ({
      name,
      hidden: false,
      rows,
      merges: [],
      lines,
      named: {
        as: 'n/a',
        names: [...columns.keys()],
        repeated: [...repeated],
        labels: 0,
        ...(within ? {within} : {}),
        ...(explains ? {explains} : {}),
      },
    }));
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
    const named = within !== undefined && own.length === 0 && rankOf(column, path) >= 0 ? {...cell, text: `${within}.${cell.text}`} : cell;
    put(row, position, named);
    if (rankOf(column, path) >= 0) own.push([column, named]);
  }
  if (key) put(row, columnAt(sheet, path), key);
  const best = own.toSorted(([a], [b]) => rankOf(a, path) - rankOf(b, path)).slice(0, MOST_REPEATED);
  const names = [...outer, ...best.map(([column, cell]): Value => [column, {...cell, leaves: 0}])];
  for (const {path: inner, entries} of lists) {
    // `fields` within `fields`: one list, whose inner entries are parts of the outer ones.
    const again = lastKey(path) !== '' && lastKey(inner) === lastKey(path);
    for (const {map, key: name} of entries) {
      const standing = again
        ? {path, outer, around, within: own[0]?.[1].text}
        : {path: inner, outer: names, around: {sheet: path, row: at}};
      write(contentsOf(map, standing.path), {...standing, key: name, line: lineOf(map)}, open);
    }
  }
}

/** Documents without lists of their own are entries of one, as in JSON Lines. */
const areRecords = (documents: readonly Tree[]): boolean =>
  documents.length > 1 && documents.every((tree) => tree.is === 'map' && contentsOf(tree, '').lists.length === 0);

function wholeOf(tree: Tree): Contents {
  if (tree.is === 'leaf') return {values: [['value', cellOf(tree)]], lists: []};
  if (tree.is === 'list') return {values: [], lists: [{path: '[]', entries: entriesOf(tree)}]};
  // A whole file may be a mapping of names to entries; a few sections of a document look alike by chance.
  return namesLists(tree) || (tree.entries.size > 2 && namesEntries(tree) && areAlike([...tree.entries.values()], 3))
    ? {values: [], lists: [namedEntries(tree, '')]}
    : contentsOf(tree, '');
}

function contentsOf(map: Mapping, path: string): Contents {
  const contents: Contents = {values: [], lists: []};
  // Tables by name, each with its columns by name.
  if (path.endsWith('{}') && namesEntries(map) && areAlike([...map.entries.values()], 2)) {
    return {values: [], lists: [namedEntries(map, path)]};
  }
  for (const [key, tree] of map.entries) {
    const column = path === '' ? key : key === '' ? path : `${path}.${key}`;
    if (tree.is === 'leaf') {
      contents.values.push([column, tree.text.trim() === '' ? undefined : cellOf(tree)]);
    } else if (tree.is === 'list') {
      const entries = entriesOf(tree);
      contents.values.push([column, listCell(tree)]);
      if (entries.length > 0) contents.lists.push({path: `${column}[]`, entries});
    } else if (namesEntries(tree) || namesLists(tree)) {
      contents.values.push([column, undefined]);
      contents.lists.push(namedEntries(tree, column));
    } else {
      contents.values.push([column, undefined]);
      const inner = contentsOf(tree, column);
      contents.values.push(...inner.values);
      contents.lists.push(...inner.lists);
    }
  }
  return contents;
}

const entriesOf = ({items}: List): readonly Entry[] =>
  items.flatMap((item) => (item.is === 'leaf' ? [] : [{map: item.is === 'map' ? item : numbered(item)}]));

/** `{Google: [{cookie: _ga}, {cookie: _gid}]}`: two entries of one name. */
function namedEntries({entries}: Mapping, column: string): Contents['lists'][number] {
  return {
    path: `${column}{}`,
    entries: [...entries].flatMap(([name, each]) => {
      const maps = each.is === 'map' ? [each] : each.is === 'list' ? entriesOf(each).map(({map}) => map) : [];
      return maps.map((map): Entry => ({map, key: {text: name, kind: 'text', place: map.place}}));
    }),
  };
}

/** Lists of the same kind of entries under several names, not sections of a manifest: those are called by what they list. */
function namesLists({entries}: Mapping): boolean {
  const firsts: Mapping[] = [];
  for (const each of entries.values()) {
    const first = each.is === 'list' ? each.items[0] : undefined;
    if (first?.is !== 'map') return false;
    firsts.push(first);
  }
  return firsts.length > 1 && areAlike(firsts, 3) && ![...entries.keys()].some((name) => kindOfList(name) !== undefined);
}

/** Whether at least so many keys are those of most, and they are most of all keys. */
function areAlike(trees: readonly Tree[], least: number): boolean {
  const keys = trees.flatMap((tree) => (tree.is === 'map' ? [...tree.entries.keys()] : []));
  const tally = new Map<string, number>();
  for (const key of keys) tally.set(key, (tally.get(key) ?? 0) + 1);
  const common = [...tally.values()].filter((count) => count * 2 > trees.length);
  return common.length >= least && common.reduce((sum, count) => sum + count, 0) * 2 > keys.length;
}

/** Several entries under their names: `processors: {acme: {…}, globex: {…}}`. */
function namesEntries({entries}: Mapping): boolean {
  const inner = [...entries.values()];
  return inner.length > 1 && inner.every((each) => each.is === 'map' && each.entries.size > 0);
}

/** Keys of what an entry is called by, the better name first. */
const NAMES = [
  ...['name', 'title', 'label', 'system', 'activity', 'vendor', 'table', 'event', 'reponame'],
  ...['fides_key', 'key', 'slug', 'id', 'ref', 'sourceid'],
];
/** A name, and the key by which others refer to it. */
const MOST_REPEATED = 2;

/** -1 for what is no name of the entry itself. In a mapping of names to entries, the path is what its key stands under. */
function rankOf(column: string, path: string): number {
  if (column === path) return 0;
  return NAMES.indexOf((path === '' ? column : column.slice(path.length + 1)).toLowerCase());
}

const lastKey = (path: string): string => path.slice(path.lastIndexOf('.') + 1).replace(/(?:\[\]|\{\})$/, '');
const lineOf = ({place}: Mapping): number => Number(place.split(':')[0]);
const cellOf = ({text, kind, place}: Leaf): TypedCell => ({text, kind, place});
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
