/**
 * The full YAML parser: for files that people wrote their own way, for places of faults, and for changing a file without
 * touching a comment. Holds a heavy package: imported only when a file needs it.
 */
import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import {UserProblem, UserProblems, type ProblemDetails} from '../record/problem.js';
import {DEEPEST} from './read-canonical.js';
import {unmerged} from './git-marks.js';
import {keepLayout} from './keep-layout.js';
import {foldTwins, united, wordOfValue} from './twin-keys.js';
import {shapeAt, type Path, type Shape, type Tree, type TreeMap} from './shape.js';

const MOST_FAULTS = 20;
/** The parser needs up to 25 s and 1 GB for a megabyte of made-up trouble; what people write by hand is a hundredth of this. */
const LONGEST = 512 * 1024;
const NOTHING = new Set(['', 'null', 'Null', 'NULL', '~']);
const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,3})?$/;
/** What a value is without being told. */
const PLAIN_TAGS = new Set(['str', 'map', 'seq'].map((kind) => `tag:yaml.org,2002:${kind}`));
const REFUSED_KEYS = new Set(['__proto__', '<<']);

export interface ParsedYaml {
  readonly tree: Tree;
  /** Line of what stands at a path, or of what comes nearest; counted from 1. */
  lineOf(path: Path): number;
}

/**
 * Parses YAML 1.2. Anchors, aliases, tags, merge keys and second documents are refused: nothing the record needs, and the
 * stuff of bombs. `typed` gives numbers and booleans; otherwise plain scalars stay text. `merges`: the file may hold the lines
 * of two people, so that a key that stands twice and agrees is one. Throws UserProblem with file and line.
 */
export function parseYaml(
  text: string,
  {name, typed = false, merges = false}: {readonly name: string; readonly typed?: boolean; readonly merges?: boolean},
): ParsedYaml {
  const marks = unmerged(text, name);
  if (marks) throw new UserProblem(marks);
  const lines = new LineCounter();
  const document = parsed(text, name, lines);
  const faults: ProblemDetails[] = [];
  const lineAt = (node: {range?: readonly number[] | null | undefined} | null | undefined): number =>
    lines.linePos(node?.range?.[0] ?? 0).line;
  const refuse = (node: {readonly range?: readonly number[] | null | undefined} | null | undefined, what: string): null => {
    if (faults.length < MOST_FAULTS) faults.push({code: 'bad-yaml', what, where: `${name}:${lineAt(node)}`});
    return null;
  };
  for (const error of document.errors.slice(0, MOST_FAULTS)) {
    if (error.message.includes('call stack')) throw tooDeep(name);
    faults.push({code: 'bad-yaml', what: wordOfError(error.code, error.message), where: `${name}:${lines.linePos(error.pos[0]).line}`});
  }
  const twin = (map: YAMLMap, pair: Pair, key: string, one: Tree, other: Tree): Tree => {
    const both = united(one, other);
    if ('value' in both) return both.value;
    const [first, again] = [pairOf(map, key), pair].map((each) => nodeAt(each?.value, both.apart, new Map()) ?? (each?.key as Node));
    refuse(
      again,
      `"${[key, ...both.apart].join('.')}" stands twice and the two disagree: ${wordOfValue(both.one)} (line ${lineAt(first)}) and ${wordOfValue(both.other)}. Keep one, with what says under "provenance" where it comes from`,
    );
    return one;
  };
  const read = (node: unknown, depth: number): Tree => {
    const here = node as Node | null;
    if (depth > DEEPEST) return refuse(here, `Nested more than ${DEEPEST} levels deep`);
    if (isAlias(here)) return refuse(here, `"*${here.source}" refers to another place: write the value out, aliases are not read`);
    if (isScalar(here) || isMap(here) || isSeq(here)) {
      if (here.anchor !== undefined) {
        return refuse(
          {range: [text.lastIndexOf(`&${here.anchor}`, here.range?.[0]), 0, 0]},
          `"&${here.anchor}" is an anchor: write the value out, anchors are not read`,
        );
      }
      if (here.tag !== undefined && !PLAIN_TAGS.has(here.tag)) {
        return refuse(here, `The tag ${here.tag} is not read: write the value without it`);
      }
    }
    if (isScalar(here)) return scalarOf(here, typed);
    if (isSeq(here)) return here.items.map((item) => read(item, depth + 1));
    if (!isMap(here)) return null;
    const map: Record<string, Tree> = {};
    for (const pair of here.items) {
      const key = keyOf(pair);
      if (key !== undefined && Object.hasOwn(map, key) && merges) {
        map[key] = twin(here, pair, key, map[key] as Tree, read(pair.value, depth + 1));
      } else if (key !== undefined && Object.hasOwn(map, key)) {
        refuse(pair.key as Node, `The key "${key}" stands twice`);
      } else if (key === undefined || REFUSED_KEYS.has(key)) {
        refuse(pair.key as Node, `The key ${key === undefined ? 'is not a word' : `"${key}" is not read`}`);
      } else {
        map[key] = read(pair.value, depth + 1);
      }
    }
    return map;
  };
  const tree = read(document.contents, 0);
  throwFaults(faults, {
    name,
    fix: typed
      ? 'Mend the line. Text with a colon, a number sign or quotes in it stands in quotes.'
      : 'Mend the line; `datamap status` tells whether the record can be read again.',
  });
  const pairs = new Map<YAMLMap, ReadonlyMap<string, Pair>>();
  return {tree, lineOf: (path) => lineAt(nodeAt(document.contents, path, pairs))};
}

function parsed(text: string, name: string, lines?: LineCounter): Document {
  if (text.length > LONGEST) {
    throw new UserProblem({
      code: 'file-too-large',
      what: `The file has ${Math.ceil(text.length / 1024)} KB; of files that are not as datamap writes them ${LONGEST / 1024} KB are read`,
      where: name,
      fix: 'Split it.',
    });
  }
  try {
    // Its own look for keys that stand twice is quadratic; `read` has a faster one.
    return parseDocument(text, {
      schema: 'failsafe',
      version: '1.2',
      uniqueKeys: false,
      stringKeys: false,
      prettyErrors: false,
      logLevel: 'error',
      ...(lines ? {lineCounter: lines} : {}),
    }) as Document;
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(name);
    throw error;
  }
}

const tooDeep = (where: string): UserProblem =>
  new UserProblem({code: 'nested-too-deep', what: `Nested more than ${DEEPEST} levels deep`, where, fix: 'Write it flatter.'});

function throwFaults(faults: readonly ProblemDetails[], {name, fix}: {readonly name: string; readonly fix: string}): void {
  const [first] = faults;
  if (!first) return;
  if (faults.length === 1) throw new UserProblem({...first, fix});
  const whole = faults.length < MOST_FAULTS;
  throw new UserProblems({code: 'bad-yaml', what: `${whole ? '' : 'At least '}${faults.length} faults`, where: name, fix}, faults, whole);
}

function wordOfError(code: string, message: string): string {
  if (code === 'MULTIPLE_DOCS') return 'A second document begins: one file holds one';
  if (code === 'TAB_AS_INDENT') return 'Indented with a tab: YAML wants spaces';
  if (code === 'UNRESOLVED_ALIAS' || code === 'BAD_ALIAS') {
    return 'Refers to another place with "*": write the value out, aliases are not read';
  }
  return `Not readable as YAML: ${message.split('\n')[0] ?? ''}`;
}

function scalarOf(scalar: Scalar, typed: boolean): Tree {
  const text = String(scalar.value ?? '');
  if (scalar.type !== 'PLAIN' && scalar.type !== undefined) return text;
  if (NOTHING.has(text)) return null;
  if (typed && NUMBER.test(text)) return Number(text);
  if (typed && /^(?:true|True|TRUE)$/.test(text)) return true;
  return typed && /^(?:false|False|FALSE)$/.test(text) ? false : text;
}

const keyOf = (pair: Pair): string | undefined =>
  isScalar(pair.key) && pair.key.anchor === undefined ? String(pair.key.value ?? '') : undefined;
const pairOf = (map: YAMLMap, key: string): Pair | undefined => map.items.find((pair) => keyOf(pair) === key);

/**
 * The key of the last step where it is a map's, so that a fault points at the line people must look at. `pairs`: of the maps on
 * the ways taken so far, since a map of thousands of keys may be asked for each of them.
 */
function nodeAt(root: unknown, path: Path, pairs: Map<YAMLMap, ReadonlyMap<string, Pair>>): Node | null {
  let here = root as Node | null;
  let found = here;
  for (const step of path) {
    if (isMap(here)) {
      const known = pairs.get(here) ?? pairsByKey(here);
      pairs.set(here, known);
      const pair = known.get(String(step));
      if (!pair) return found;
      [found, here] = [pair.key as Node, pair.value as Node | null];
    } else if (isSeq(here) && typeof step === 'number') {
      here = here.items[step] as Node | null;
      found = here ?? found;
    } else {
      return found;
    }
  }
  return found;
}

/** A key that stands twice was refused before anybody asks for a line. */
function pairsByKey(map: YAMLMap): ReadonlyMap<string, Pair> {
  return new Map(map.items.map((pair) => [keyOf(pair) ?? '', pair]));
}

/**
 * The text with what differs between `before` and `after` changed and everything else, comments and the order of keys
 * included, as people wrote it. Comments of what goes away move to what follows it.
 */
export function editYaml(
  text: string,
  before: TreeMap,
  after: TreeMap,
  {name, shape}: {readonly name: string; readonly shape?: Shape},
): string {
  const document = parsed(text, name);
  if (!isMap(document.contents)) return text;
  foldTwins(document.contents);
  editMap(document, document.contents, before, after, shape);
  const edited = document.toString({
    lineWidth: 0,
    minContentWidth: 0,
    flowCollectionPadding: false,
    doubleQuotedMinMultiLineLength: 1_000_000,
  });
  return keepLayout(text, edited, new Set(Object.keys(after).filter((key) => same(before[key], after[key]))));
}

function editMap(document: Document, map: YAMLMap, before: TreeMap, after: TreeMap, shape?: Shape): void {
  const order = Object.keys(after);
  for (const key of Object.keys(before)) {
    if (Object.hasOwn(after, key)) continue;
    const index = map.items.findIndex((pair) => keyOf(pair) === key);
    if (index >= 0) removeItem(map, index, commentsOf(map.items[index]?.key, map.items[index]?.value));
  }
  for (const [key, value] of Object.entries(after)) {
    const pair = pairOf(map, key);
    if (!pair) {
      map.items.splice(placeFor(map, key, order), 0, document.createPair(key, nodeOf(document, value, shapeAt(shape, key))) as never);
    } else if (!same(before[key], value)) {
      pair.value = edited(document, pair.value as Node | null, before[key], value, shapeAt(shape, key));
    }
  }
}

function edited(document: Document, node: Node | null, before: Tree | undefined, after: Tree, shape?: Shape): Node {
  if (isMap(node) && isTreeMap(before) && isTreeMap(after)) {
    editMap(document, node, before, after, shape);
    return node;
  }
  if (isSeq(node) && Array.isArray(before) && Array.isArray(after) && before.length === node.items.length) {
    editList(document, node, before, after, shapeAt(shape, 0));
    return node;
  }
  const fresh = nodeOf(document, after, shape);
  if (node?.commentBefore) fresh.commentBefore = node.commentBefore;
  if (node?.comment) fresh.comment = node.comment;
  return fresh;
}

/**
 * Items that stay are found from both ends; what lies between is changed one by one, then added or removed. Entries that have a
 * line of their own get it, as far as no comment stands among them: only then can git merge the list line by line.
 */
function editList(document: Document, list: YAMLSeq, before: readonly Tree[], after: readonly Tree[], item?: Shape): void {
  if (before.length === 0) list.flow = false;
  if (item?.is === 'map' && item.inline) {
    for (const each of list.items) if (isMap(each) && commentsOf(each) === '') each.flow = true;
  }
  let start = 0;
  while (start < before.length && start < after.length && same(before[start], after[start])) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start && same(before.at(-1 - end), after.at(-1 - end))) end++;
  const [old, fresh] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  for (let index = 0; index < Math.max(old.length, fresh.length); index++) {
    const at = start + Math.min(index, fresh.length);
    const value = fresh[index];
    if (value === undefined) removeItem(list, at, commentsOf(list.items[at]));
    else if (index >= old.length) list.items.splice(at, 0, nodeOf(document, value, item));
    else list.items[at] = edited(document, list.items[at] as Node, old[index], value, item);
  }
}

function removeItem(collection: YAMLMap | YAMLSeq, index: number, comments: string): void {
  collection.items.splice(index, 1);
  if (comments === '') return;
  const next = collection.items[index];
  const heir = (isPair(next) ? next.key : next) as Node | undefined;
  if (heir) heir.commentBefore = joined(comments, heir.commentBefore);
  else collection.comment = joined(collection.comment, comments);
}

function commentsOf(...nodes: readonly unknown[]): string {
  const own = (node: unknown): readonly (string | null | undefined)[] => {
    if (isPair(node)) return [...own(node.key), ...own(node.value)];
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return [];
    return [node.commentBefore, ...(isScalar(node) ? [] : (node.items as readonly unknown[]).flatMap(own)), node.comment];
  };
  return joined(...nodes.flatMap(own));
}

const joined = (...comments: readonly (string | null | undefined)[]): string =>
  comments.filter((each): each is string => Boolean(each)).join('\n');

/** After the nearest key that comes before it in the order of the schema. */
function placeFor(map: YAMLMap, key: string, order: readonly string[]): number {
  for (let index = order.indexOf(key) - 1; index >= 0; index--) {
    const place = map.items.findIndex((pair) => keyOf(pair) === order[index]);
    if (place >= 0) return place + 1;
  }
  return 0;
}

/** New nodes as the canonical writer would have them: text that reads as a number is quoted, lists of ids stand on one line. */
function nodeOf(document: Document, value: Tree, shape?: Shape): Node {
  if (typeof value === 'string') {
    const node = document.createNode(value) as Scalar;
    if (NUMBER.test(value) || NOTHING.has(value) || /^(?:true|false)$/i.test(value)) node.type = 'QUOTE_DOUBLE';
    return node;
  }
  if (Array.isArray(value)) {
    const list = document.createNode([]) as YAMLSeq;
    list.items = value.map((item: Tree) => nodeOf(document, item, shapeAt(shape, 0)));
    list.flow =
      value.length === 0 ||
      (value.every((item: Tree) => typeof item === 'string' && /^[A-Za-z0-9][\w.*-]{0,40}$/.test(item)) && value.length < 6);
    return list;
  }
  if (!isTreeMap(value)) {
    const node = document.createNode(String(value)) as Scalar;
    node.type = 'PLAIN';
    return node;
  }
  const map = document.createNode({}) as YAMLMap;
  map.items = Object.entries(value).map(([key, inner]) => document.createPair(key, nodeOf(document, inner, shapeAt(shape, key)))) as never;
  map.flow = map.items.length === 0 || (shape?.is === 'map' && shape.inline === true);
  return map;
}

const isTreeMap = (tree: unknown): tree is TreeMap => typeof tree === 'object' && tree !== null && !Array.isArray(tree);

function same(a: Tree | undefined, b: Tree | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item: Tree, index) => same(item, b[index]));
  if (!isTreeMap(a) || !isTreeMap(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}
