import {describe, expect, it} from 'vitest';
import {jsonPieces} from '../../src/text/json.js';

const deep = (levels: number): unknown => (levels === 0 ? ['end', {}] : {list: [deep(levels - 1), [], {}], next: null});

describe('jsonPieces', () => {
  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'a\n"b"'],
    ['an empty list', []],
    ['an empty object', {}],
    ['what JSON leaves out', {a: undefined, b: () => 1, c: [undefined, () => 1, Symbol('x'), Number.NaN]}],
    ['only what JSON leaves out', {a: undefined}],
    ['a date', {on: new Date(0)}],
    ['names that need escapes', {'a"b\n': {'': [1]}}],
    ['deeper than it goes itself', deep(9)],
  ])('%s: as JSON.stringify writes it', (_, value) => expect([...jsonPieces(value)].join('')).toBe(`${JSON.stringify(value, null, 2)}\n`));

  it('breaks long values, and hides nothing at a break', () => {
    const value = {rows: Array.from({length: 5000}, (_, row) => ({row, text: `👩‍💻 \u202e ${'x'.repeat(60)}`}))};
    const pieces = [...jsonPieces(value)];
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.join('')).toBe(`${JSON.stringify(value, null, 2).replaceAll('\u202e', '\\u202e')}\n`);
  });
});
