import {describe, expect, it} from 'vitest';
import {columnsOf, padded} from '../../src/text/columns.js';
import {visible, visibleJson, visibleLine} from '../../src/text/visible.js';

const HOSTILE: readonly (readonly [what: string, text: string, shown: string])[] = [
  ['escape', 'a\u001b[2Jb', 'a\\u001b[2Jb'],
  ['NUL, bell, delete', '\u0000\u0007\u007f', '\\u0000\\u0007\\u007f'],
  ['C1', '\u0085\u009b31m', '\\u0085\\u009b31m'],
  ['direction marks', '\u061c\u200e\u200f', '\\u061c\\u200e\\u200f'],
  ['embeddings and overrides', '\u202a\u202b\u202c\u202d\u202e', '\\u202a\\u202b\\u202c\\u202d\\u202e'],
  ['isolates', '\u2066\u2067\u2068\u2069', '\\u2066\\u2067\\u2068\\u2069'],
  ['zero-width', '\u200b\u200c\u200d\ufeff\u00ad', '\\u200b\\u200c\\u200d\\ufeff\\u00ad'],
  ['joiners and invisible operators', '\u2060\u2061\u2062\u2063\u2064', '\\u2060\\u2061\\u2062\\u2063\\u2064'],
  ['line separators', '\u2028\u2029', '\\u2028\\u2029'],
  ['tags', '\u{e0001}\u{e0041}\u{e007f}', '\\u{e0001}\\u{e0041}\\u{e007f}'],
  ['variation selectors', 'a\ufe00b\ufe0fc\u{e0100}', 'a\\ufe00b\\ufe0fc\\u{e0100}'],
  ['fillers', '\u3164\u115f\u034f', '\\u3164\\u115f\\u034f'],
  ['lone halves', '\ud83d \udc00', '\\ud83d \\udc00'],
  ['no characters', '\ufffe\uffff', '\\ufffe\\uffff'],
];
const HARMLESS = ['Zoë’s Café', 'a\u0301', '日本語', 'Ελληνικά', 'שלום', '👩‍💻 ❤️ ☎︎ 1️⃣ 👋🏽', '👨‍👩‍👧', '§ 1798.100'];

describe('visible', () => {
  it.each(HOSTILE)('%s', (_, text, shown) => expect(visible(text)).toBe(shown));
  it.each(HARMLESS)('leaves %s alone', (text) => {
    expect(visible(text)).toBe(text);
    expect(visibleJson(JSON.stringify(text))).toBe(JSON.stringify(text));
  });
  it('keeps the lines of a text and shows those of a name', () => {
    expect(visible('a\r\nb\rc\td')).toBe('a\nb\nc d');
    expect(visibleLine('a\nb\r\nc')).toBe('a\\u000ab\\u000ac');
  });
  it('a joiner without two signs hides nothing', () => expect(visible('pay\u200dpal 👩\u200d!')).toBe('pay\\u200dpal 👩\\u200d!'));
});

describe('visibleJson', () => {
  it.each(HOSTILE)('%s: same value, nothing of it raw', (_, text) => {
    const json = visibleJson(JSON.stringify({text}, null, 2));
    expect(JSON.parse(json)).toEqual({text});
    for (const character of text.replace(/[\x20-\x7e]/g, '')) expect(json).not.toContain(character);
  });
});

describe('columns', () => {
  it('counts what a terminal draws', () => {
    expect(['abc', 'a\u0301', '日本', '👋'].map(columnsOf)).toEqual([3, 1, 4, 2]);
    expect(padded('日本', 6)).toBe('日本  ');
  });
});
