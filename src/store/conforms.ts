/**
 * Whether a tree is surely valid under its schema, judged by its shape in one walk. Compiled validators know the same and word
 * each fault as well, but loading them costs a run more than reading a whole small record, so that they are only asked where this says no.
 */
import {isMap, keysOf, type Leaf, type Shape, type Tree, type TreeMap} from './shape.js';

export function conforms(tree: Tree, shape: Shape): boolean {
  switch (shape.is) {
    case 'map':
      return isMap(tree) && mapConforms(tree, shape);
    case 'list':
      return (
        Array.isArray(tree) &&
        tree.length >= (shape.least ?? 0) &&
        tree.length <= (shape.most ?? Infinity) &&
        tree.every((item: Tree) => conforms(item, shape.of))
      );
    case 'free':
      return isMap(tree) && Object.entries(tree).every(([key, value]) => fits(key, shape.names) && conforms(value, shape.of));
    default:
      return leafConforms(tree, shape);
  }
}

function mapConforms(tree: TreeMap, shape: Shape & {is: 'map'}): boolean {
  for (const key of shape.needs ?? []) if (!Object.hasOwn(tree, key)) return false;
  const keys = keysOf(shape);
  for (const key of Object.keys(tree)) {
    const known = keys.get(key);
    const value = tree[key];
    if (known === undefined || value === undefined || !conforms(value, known[2])) return false;
  }
  return true;
}

function leafConforms(tree: Tree, {types, oneOf, pattern, longest, least, most}: Leaf): boolean {
  if (types !== undefined && !types.some((type) => hasType(tree, type))) return false;
  if (oneOf !== undefined && !oneOf.includes(tree)) return false;
  if (typeof tree === 'string') {
    return fits(tree, pattern) && (longest === undefined || tree.length <= longest || [...tree].length <= longest);
  }
  if (typeof tree === 'number') return tree >= (least ?? -Infinity) && tree <= (most ?? Infinity);
  return types !== undefined || oneOf !== undefined;
}

function hasType(tree: Tree, type: string): boolean {
  if (type === 'integer') return Number.isInteger(tree);
  if (type === 'number') return Number.isFinite(tree);
  return typeof tree === type && (type === 'string' || type === 'boolean');
}

const patterns = new Map<string, RegExp>();

function fits(text: string, pattern: string | undefined): boolean {
  if (pattern === undefined) return true;
  let compiled = patterns.get(pattern);
  if (!compiled) patterns.set(pattern, (compiled = new RegExp(pattern, 'u')));
  return compiled.test(text);
}
