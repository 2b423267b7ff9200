import {expect, test} from 'vitest';
import {conforms} from '../../src/store/conforms.js';
import {shapes} from '../../src/store/schemas/shapes.data.js';
import * as validators from '../../src/store/schemas/validators.data.js';
import {toTree, type Tree, type TreeMap} from '../../src/store/shape.js';
import {fullRecord} from './full-record.js';
import {random} from './random-record.js';

const {systems, activities, recipients, questions, requests, waivers, organization, notices, terms} = fullRecord;
const models = {
  datamap: {organization, notices, terms},
  system: systems[0],
  activity: activities[0],
  recipient: recipients[0],
  questions: {questions},
  requests: {requests},
  waivers: {waivers},
};
const STRANGE: readonly Tree[] = [
  null,
  true,
  0,
  -1,
  1.5,
  10_000,
  'no such word',
  '',
  ' ',
  '2021-13-01',
  '2021',
  'x'.repeat(70),
  '😀'.repeat(1001),
  'with\nbreak',
  [],
  ['yes'],
  {},
  {unknown: 'yes'},
];

test.each(Object.keys(shapes) as (keyof typeof shapes)[])('of a %s, shape and compiled schema refuse the same', (kind) => {
  const tree = toTree(models[kind], shapes[kind]) as TreeMap;
  expect(conforms(tree, shapes[kind])).toBe(true);
  const next = random(7);
  let refused = 0;
  for (let round = 0; round < 3000; round++) {
    const changed = mutated(tree, next);
    const valid = validators[kind](changed);
    if (!valid) refused++;
    expect(conforms(changed, shapes[kind]), JSON.stringify(changed)).toBe(valid);
  }
  expect(refused).toBeGreaterThan(1000);
});

/** The tree with one value somewhere replaced, removed, doubled or joined by an unknown key. */
function mutated(tree: Tree, next: () => number): Tree {
  const upTo = (count: number): number => Math.floor(next() * count);
  if (typeof tree !== 'object' || tree === null || next() < 0.05) return STRANGE[upTo(STRANGE.length)] as Tree;
  if (Array.isArray(tree)) {
    const list = [...(tree as readonly Tree[])];
    const at = upTo(list.length);
    if (list.length === 0 || next() < 0.1) return [...list, STRANGE[upTo(STRANGE.length)] as Tree];
    if (next() < 0.1) return list.toSpliced(at, 1);
    list[at] = mutated(list[at] as Tree, next);
    return list;
  }
  const entries = Object.entries(tree as TreeMap);
  const at = upTo(entries.length);
  const [key, value] = entries[at] ?? ['extra', null];
  if (next() < 0.1) return Object.fromEntries([...entries, [`${key}-extra`, 'x']]);
  if (next() < 0.15) return Object.fromEntries(entries.toSpliced(at, 1));
  return {...(tree as TreeMap), [key]: mutated(value, next)};
}
