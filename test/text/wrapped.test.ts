import {describe, expect, it} from 'vitest';
import {asciiSymbols} from '../../src/terminal/ascii-symbols.js';
import {wrapped} from '../../src/text/wrapped.js';

describe('wrapped', () => {
  it('breaks at spaces, below the width', () => expect(wrapped('one two three four', 9)).toBe('one two\nthree\nfour'));
  it('keeps the spaces a line begins with, also on what is broken off', () =>
    expect(wrapped('  one two three', 9)).toBe('  one two\n  three'));
  it('adds an indent to every line', () => expect(wrapped('one two\nthree', 6, '> ')).toBe('> one\n> two\n> three'));
  it('keeps a number and its percent sign together', () => {
    expect(wrapped('email A 95 %', 10)).toBe('email A\n95 %');
  });
  it('leaves a long word and a section with its number whole', () => {
    expect(wrapped('unbreakable', 4)).toBe('unbreakable');
    expect(wrapped('Civ. Code § 1798.100', 11)).toBe('Civ. Code\n§ 1798.100');
  });
});

describe('asciiSymbols', () => {
  it('writes our signs in ASCII and leaves letters of names alone', () =>
    expect(asciiSymbols('§ 1798.100 – “Café” → Zoë’s…')).toBe('section 1798.100 - "Café" -> Zoë\'s...'));
});
