/**
 * Keys that stand twice, as git leaves them where two people wrote the same file and it keeps the lines of both. What agrees is
 * one; lists of entries are put together; two values that differ are somebody's to decide.
 */
import {isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap} from 'yaml';
import {isMap as isTreeMap, type Path, type Tree, type TreeMap} from './shape.js';

/** `apart`: the path, below both values, of the first place where they differ. */
export type United = {readonly value: Tree} | {readonly apart: Path; readonly one: Tree; readonly other: Tree};

export function united(one: Tree, other: Tree): United {
  if (isSame(one, other) || other === null) return {value: one};
  if (one === null) return {value: other};
  if (isEntries(one) && isEntries(other)) {
    return {value: [...one, ...other.filter((entry) => !one.some((each) => isSame(each, entry)))]};
  }
  if (!isTreeMap(one) || !isTreeMap(other)) return {apart: [], one, other};
  const value: Record<string, Tree> = {...one};
  for (const [key, inner] of Object.entries(other)) {
    const both: United = Object.hasOwn(value, key) ? united(value[key] as Tree, inner) : {value: inner};
    if ('apart' in both) return {...both, apart: [key, ...both.apart]};
    value[key] = both.value;
  }
  return {value};
}

/** A list with a map for each entry; what is listed as words is one value. */
const isEntries = (tree: Tree): tree is readonly TreeMap[] => Array.isArray(tree) && tree.every(isTreeMap);

const isSame = (one: Tree, other: Tree): boolean => JSON.stringify(one) === JSON.stringify(other);

/** `"service-provider"`, or the kind of what is no text. */
export const wordOfValue = (tree: Tree): string =>
  isTreeMap(tree) ? 'a map' : Array.isArray(tree) ? `[${tree.map(String).join(', ').slice(0, 60)}]` : `"${String(tree).slice(0, 60)}"`;

/** Makes one of each pair of keys that `united` takes for one, in the document that is to be written. */
export function foldTwins(map: YAMLMap): void {
  const first = new Map<string, Pair>();
  for (const pair of [...map.items] as Pair[]) {
    const key = String((pair.key as {value?: unknown}).value);
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, pair);
      continue;
    }
    map.items.splice(map.items.indexOf(pair as never), 1);
    fold(known, pair);
  }
  for (const {value} of first.values()) if (isMap(value)) foldTwins(value);
}

function fold(known: Pair, again: Pair): void {
  const [one, other] = [known.value, again.value];
  if (isSeq(one) && isSeq(other)) {
    const there = new Set(one.items.map((item) => JSON.stringify(item)));
    const fresh = other.items.filter((item) => !there.has(JSON.stringify(item)));
    if (one.items.length === 0) one.flow = other.flow ?? false;
    one.items.push(...fresh);
  } else if (isMap(one) && isMap(other)) {
    one.items.push(...(other.items as never[]));
  } else if (one === null || (isScalar(one) && (one.value === '' || one.value === null))) {
    known.value = other;
  }
  const above = (again.key as Node).commentBefore;
  if (above) (known.key as Node).commentBefore = [(known.key as Node).commentBefore, above].filter(Boolean).join('\n');
}
