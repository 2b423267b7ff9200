/** Between a file's keys (kebab-case, as people write them) and the model's properties (camelCase); driven by the schemas. */
import {parseDay, parseLooseDate} from '../record/dates.js';

/** What a schema says about one value, all of it; made at build time. Keys are in the order in which files are written. */
export type Shape =
  | {
      readonly is: 'map';
      readonly keys: readonly (readonly [key: string, property: string, shape: Shape])[];
      readonly inline?: true;
      readonly needs?: readonly string[];
    }
  | {readonly is: 'list'; readonly of: Shape; readonly least?: number; readonly most?: number}
  /** A map whose keys are data: facts, contract clauses. `names`: the pattern of a key. */
  | {readonly is: 'free'; readonly of: Shape; readonly names?: string}
  | Leaf;

export interface Leaf {
  readonly is: 'text' | 'number' | 'day' | 'loose';
  /** JSON Schema's names of the types that it may have; any where absent. */
  readonly types?: readonly string[];
  readonly oneOf?: readonly Tree[];
  /** Of a text: a regular expression, and its length in characters. */
  readonly pattern?: string;
  readonly longest?: number;
  /** Of a number. */
  readonly least?: number;
  readonly most?: number;
}

/** What a file holds. Plain scalars arrive as text: what they mean is the schema's to say, so `phone: 5551234` stays text. */
export type Tree = string | number | boolean | null | readonly Tree[] | TreeMap;
export interface TreeMap {
  readonly [key: string]: Tree;
}

export type Path = readonly (string | number)[];

export interface Misfit {
  readonly path: Path;
  readonly what: string;
  /** A text longer than it may be, and nothing else. */
  readonly tooLong?: true;
}

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,3})?$/;

export const isMap = (tree: unknown): tree is TreeMap => typeof tree === 'object' && tree !== null && !Array.isArray(tree);

export type KeyIndex = ReadonlyMap<string, readonly [key: string, property: string, shape: Shape]>;
const indexes = new WeakMap<Shape, KeyIndex>();

export function keysOf(shape: Shape & {is: 'map'}): KeyIndex {
  let index = indexes.get(shape);
  if (!index) indexes.set(shape, (index = new Map(shape.keys.map((entry) => [entry[0], entry]))));
  return index;
}

/** The tree with numbers where the schema wants them and without keys that say nothing (`owner:`). Days that no calendar has are misfits. */
export function settled(tree: Tree, shape: Shape, misfits: Misfit[]): Tree {
  return settledAt(tree, shape, misfits, []);
}

/** `path` is one list for the whole walk: most values have no misfit that would need a path of its own. */
function settledAt(tree: Tree, shape: Shape | undefined, misfits: Misfit[], path: (string | number)[]): Tree {
  if (tree === null || shape === undefined) return tree;
  if (typeof tree === 'object') {
    path.push('');
    const kept = Array.isArray(tree) ? settledList(tree, shape, misfits, path) : settledMap(tree as TreeMap, shape, misfits, path);
    path.pop();
    return kept;
  }
  if (typeof tree !== 'string') return tree;
  if (shape.is === 'number' && NUMBER.test(tree)) return Number(tree);
  const wrong =
    (shape.is === 'day' && /^\d{4}-\d\d-\d\d$/.test(tree) && parseDay(tree) === null) ||
    (shape.is === 'loose' && /^\d{4}(-\d\d){0,2}$/.test(tree) && parseLooseDate(tree) === null);
  if (wrong) misfits.push({path: [...path], what: `"${tree}" is in no calendar`});
  return tree;
}

function settledList(list: readonly Tree[], shape: Shape, misfits: Misfit[], path: (string | number)[]): Tree {
  const inner = shape.is === 'list' ? shape.of : undefined;
  return list.map((item, index) => {
    path[path.length - 1] = index;
    return settledAt(item, inner, misfits, path);
  });
}

function settledMap(map: TreeMap, shape: Shape, misfits: Misfit[], path: (string | number)[]): Tree {
  const keys = shape.is === 'map' ? keysOf(shape) : undefined;
  const kept: Record<string, Tree> = {};
  for (const [key, value] of Object.entries(map)) {
    const inner = shape.is === 'free' ? shape.of : keys?.get(key)?.[2];
    if (value === null && inner !== undefined) continue;
    path[path.length - 1] = key;
    kept[key] = settledAt(value, inner, misfits, path);
  }
  return kept;
}

/** A valid tree as the model's object. */
export function toModel(tree: Tree, shape: Shape | undefined): unknown {
  if (Array.isArray(tree)) {
    return shape?.is === 'list' && isLeaf(shape.of)
      ? tree
      : tree.map((item: Tree) => toModel(item, shape?.is === 'list' ? shape.of : undefined));
  }
  if (!isMap(tree) || shape?.is !== 'map') return tree;
  const keys = keysOf(shape);
  const model: Record<string, unknown> = {};
  for (const key in tree) {
    const known = keys.get(key);
    const value = tree[key];
    if (known && value !== undefined) model[known[1]] = typeof value === 'string' ? value : toModel(value, known[2]);
  }
  return model;
}

/** The model's object as a file holds it, in the order of the schema; properties that are absent or undefined are left out. */
export function toTree(model: unknown, shape: Shape): Tree {
  if (Array.isArray(model)) return model.map((item: unknown) => toTree(item, shape.is === 'list' ? shape.of : shape));
  if (typeof model !== 'object' || model === null) return model as Tree;
  const tree: Record<string, Tree> = {};
  if (shape.is === 'map') {
    for (const [key, property, inner] of shape.keys) {
      const value = (model as Record<string, unknown>)[property];
      if (value !== undefined && Object.hasOwn(model, property)) tree[key] = toTree(value, inner);
    }
  } else {
    for (const [key, value] of Object.entries(model)) {
      if (value !== undefined) tree[key] = toTree(value, shape.is === 'free' ? shape.of : shape);
    }
  }
  return tree;
}

const isLeaf = (shape: Shape): boolean => shape.is !== 'map' && shape.is !== 'list' && shape.is !== 'free';

/** The shape of a map's value or of a list's items; undefined where nothing is known. */
export function shapeAt(shape: Shape | undefined, step: string | number): Shape | undefined {
  if (shape?.is === 'map') return keysOf(shape).get(String(step))?.[2];
  return shape?.is === 'list' || shape?.is === 'free' ? shape.of : undefined;
}

/** The keys that may stand at a path, for suggestions. */
export function keysAt(shape: Shape, path: Path): readonly string[] {
  const here = path.reduce<Shape | undefined>(shapeAt, shape);
  return here?.is === 'map' ? here.keys.map(([key]) => key) : [];
}
