/** Manifests that are broken, or made to exhaust their reader: each ends in a clear error with its place. */
import {describe, expect, it} from 'vitest';
import {readJson} from '../../src/intake/manifest/read-json.js';
import {readYaml} from '../../src/intake/manifest/read-yaml.js';
import {textOf, type Workbook} from '../../src/intake/spreadsheet/workbook.js';
import {UserProblem} from '../../src/record/index.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const yaml = (text: string): Workbook => readYaml(bytes(text), {name: 'm.yml'});
const json = (text: string): Workbook => readJson(bytes(text), {name: 'm.json'});

function problemOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof UserProblem) return `${error.code ?? ''} ${error.where ?? ''}`;
    throw error;
  }
  return 'none';
}

/** Each level is a list of nine aliases of the one before. */
const laughs = (levels: number): string =>
  ['a0: &a0 [x]', ...Array.from({length: levels}, (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]`)].join(
    '\n',
  );

describe('broken manifests', () => {
  it.each([
    ['a key that stands twice', () => yaml('system:\n  - name: a\n    name: b\n'), 'key-twice m.yml:3:5'],
    ['a key that stands twice in JSON', () => json('{"a": 1,\n "a": 2}'), 'key-twice m.json:2:2'],
    ['a quotation that never ends', () => yaml('a: "b\n'), 'broken-manifest m.yml:2:1'],
    ['an alias of nothing', () => yaml('a: *b\n'), 'broken-manifest m.yml:1:4'],
    ['a key that is a list', () => yaml('? [a, b]\n: c\n'), 'broken-manifest m.yml:1:3'],
    ['JSON with a comma at the end', () => json('{"a": [1,\n2,]}'), 'broken-manifest m.json:2:3'],
    ['JSON that ends early', () => json('{"a": '), 'broken-manifest m.json:1:7'],
    ['JSON with a comment', () => json('{\n// no\n"a": 1}'), 'broken-manifest m.json:2:1'],
    ['a text over two lines in JSON', () => json('{"a": "b\nc"}'), 'broken-manifest m.json:1:7'],
    ['words behind the document', () => json('[1] and more'), 'broken-manifest m.json:1:5'],
  ])('tells of %s where it stands', (_, read, says) => {
    expect(problemOf(read)).toBe(says);
  });
});

describe('manifests made to exhaust', () => {
  it.each([
    ['lists in lists in JSON', () => json('['.repeat(100) + ']'.repeat(100)), 'nested-too-deep m.json:1:66'],
    [
      'mappings in mappings',
      () => yaml(Array.from({length: 80}, (_, at) => `${' '.repeat(at)}k:`).join('\n')),
      'nested-too-deep m.yml:66:66',
    ],
    ['aliases of aliases', () => yaml(laughs(9)), 'too-many-aliases m.yml:1:9'],
    ['an alias of what it stands in', () => yaml('a: &a\n  - b\n  - *a\n'), 'nested-too-deep m.yml:2:3'],
    [
      'merge keys of merge keys',
      () => yaml(['m0: &m0 {k: v}', ...Array.from({length: 30}, (_, at) => `m${at + 1}: &m${at + 1} {<<: [*m${at}, *m${at}]}`)].join('\n')),
      'too-many-aliases m.yml:1:13',
    ],
    ['17 MB of YAML', () => yaml(`a: ${'x'.repeat(17 * 2 ** 20)}`), 'file-too-large m.yml'],
    [
      'a column for every key',
      () => json(`[{${Array.from({length: 1500}, (_, at) => `"k${at}": 1`).join(',')}}]`),
      'sheet-too-large m.json:1',
    ],
  ])('refuses %s', (_, read, says) => {
    expect(problemOf(read)).toContain(says.split(' ')[0]);
    expect(problemOf(read)).toBe(says);
  });
});

describe('names that programs know', () => {
  it.each([
    ['YAML', () => yaml('fields:\n  - __proto__: a\n    constructor: b\n    name: c\n')],
    ['JSON', () => json('{"fields": [{"__proto__": "a", "constructor": "b", "name": "c"}]}')],
  ])('are keys like any other in %s', (_, read) => {
    const sheet = read().sheets.find(({name}) => name === 'fields[]');
    expect(sheet?.named?.names).toEqual(['fields[].__proto__', 'fields[].constructor', 'fields[].name']);
    expect(sheet?.rows.map((row) => row.map(textOf))).toEqual([['a', 'b', 'c']]);
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  it('are made into nothing by tags', () => {
    const [sheet] = yaml('fields:\n  - !!js/function "function () {}"\n  - name: !<tag:evil> x\n').sheets.slice(-1);
    expect(sheet?.rows.flat().map(textOf)).toEqual(['x']);
  });
});

describe('values as they are written', () => {
  it('keeps numbers, dates and codes as somebody typed them', () => {
    const sheet = yaml('fields:\n  - name: 007\n    since: 2024-01-02\n    share: 1.10\n    on: yes\n    none: ~\n').sheets.at(-1);
    expect(sheet?.rows.map((row) => row.map(textOf))).toEqual([['007', '2024-01-02', '1.10', 'yes']]);
  });

  it('takes what a mapping says itself before what it merges', () => {
    const sheet = yaml('base: &b {name: a, owner: x}\nsystems:\n  - <<: *b\n    name: c\n').sheets.find(({name}) => name === 'systems[]');
    expect(sheet?.rows.map((row) => row.map(textOf))).toEqual([['c', 'x']]);
  });
});
