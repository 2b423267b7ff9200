/** A journal whose lines git merged: two ways of lines from one, each whole, and bound by the next save. */
import {describe, expect, test} from 'vitest';
import {following, hashOf, journalEnd, journalLine, verifyJournal, type JournalEnd, type JournalLine} from '../../src/store/journal.js';

const told = (by: string): Omit<JournalLine, 'n' | 'prev' | 'hash'> => ({
  on: '2026-11-23' as never,
  by,
  command: 'interview',
  changes: [],
  files: [{file: `activities/${by}.yaml`, before: null, after: hashOf(by)}],
});
const textOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
const endAfter = (line: string): JournalEnd => JSON.parse(line) as JournalLine;
/** The journal with one more save. */
const saved = (lines: readonly string[], by: string): readonly string[] => [...lines, journalLine(journalEnd(textOf(lines)), told(by))];
const numbers = (lines: readonly string[]): readonly number[] => lines.map((line) => (JSON.parse(line) as JournalLine).n);

const base = saved(saved([], 'init'), 'import');
const ours = saved(saved(base, 'ana'), 'ben');
const theirs = saved(base, 'cleo');
/** As `merge=union` leaves it. */
const merged = [...ours, ...theirs.slice(base.length)];

describe('a merged journal', () => {
  test('is whole, and the next save binds both ends', () => {
    expect(numbers(merged)).toEqual([1, 2, 3, 4, 3]);
    expect(verifyJournal(textOf(merged))).toEqual({whole: true, lines: 5});
    const bound = saved(merged, 'dana');
    expect(JSON.parse(bound.at(-1) as string)).toMatchObject({
      n: 6,
      prev: endAfter(merged[4] as string).hash,
      also: [endAfter(merged[3] as string).hash],
    });
    expect(verifyJournal(textOf(bound))).toEqual({whole: true, lines: 6});
    const next = saved(bound, 'eve');
    expect(JSON.parse(next.at(-1) as string)).not.toHaveProperty('also');
    expect(numbers(next).at(-1)).toBe(7);
    expect(verifyJournal(textOf(next))).toEqual({whole: true, lines: 7});
  });

  test('tells of every line that is bound which is changed, removed or moved behind what follows it', () => {
    const next = saved(saved(merged, 'dana'), 'eve');
    for (const [index, line] of next.slice(0, -1).entries()) {
      const without = next.filter((each) => each !== line);
      expect(verifyJournal(textOf(without)), `without line ${index + 1}`).toMatchObject({whole: false});
      const changed = next.map((each) => (each === line ? each.replace('"interview"', '"hand"') : each));
      expect(verifyJournal(textOf(changed))).toEqual({whole: false, line: index + 1, what: 'The line was changed after it was written'});
      expect(verifyJournal(textOf([...without, line])), `line ${index + 1} last`).toMatchObject({whole: false});
    }
  });

  test('is whole where either side stands first, and where both began a journal of their own', () => {
    expect(verifyJournal(textOf([...theirs, ...ours.slice(base.length)]))).toEqual({whole: true, lines: 5});
    const apart = [...saved([], 'ana'), ...saved([], 'ben')];
    expect(verifyJournal(textOf(apart))).toEqual({whole: true, lines: 2});
    expect(JSON.parse(saved(apart, 'cleo').at(-1) as string)).toMatchObject({n: 3, also: [endAfter(apart[0] as string).hash]});
  });

  test('is whole after a second merge, with a line that both sides have', () => {
    const main = saved(merged, 'dana');
    const late = saved(theirs, 'eve');
    const again = [...main, ...late.slice(theirs.length)];
    expect(numbers(again)).toEqual([1, 2, 3, 4, 3, 6, 4]);
    expect(verifyJournal(textOf(again))).toEqual({whole: true, lines: 7});
    expect(verifyJournal(textOf([...main, ...late.slice(base.length)]))).toEqual({whole: true, lines: 8});
    const bound = saved(again, 'finn');
    expect(JSON.parse(bound.at(-1) as string)).toMatchObject({n: 8, also: [endAfter(main.at(-1) as string).hash]});
    expect(verifyJournal(textOf(bound))).toEqual({whole: true, lines: 8});
  });

  test('is not whole with a line that counts wrongly, or binds what is not there', () => {
    const forged = (end: JournalEnd): string => journalLine(end, told('mallory'));
    const {n, hash} = endAfter(merged[4] as string);
    for (const end of [
      {n: n + 1, hash},
      {n: 6, hash, also: [endAfter(merged[3] as string).hash]},
      {n: 3, hash, also: [endAfter(merged[3] as string).hash]},
      {n: 5, hash, also: ['f'.repeat(64)]},
    ]) {
      expect(verifyJournal(textOf([...merged, forged(end)]))).toMatchObject({whole: false, line: 6});
    }
  });

  test('still takes a save where a line further up is broken, which status then tells', () => {
    const broken = textOf(base).replace('"init"', '"nobody"') + textOf([...ours.slice(2), ...theirs.slice(2)]);
    const next = broken + textOf([journalLine(journalEnd(broken), told('dana'))]);
    expect(verifyJournal(next)).toMatchObject({whole: false, line: 1});
  });

  test('knows the line that was made to follow it', () => {
    const line = saved(merged, 'dana').at(-1) as string;
    expect(following(textOf(merged), line)).toMatchObject({n: 6});
    expect(following(textOf(ours), line)).toBeUndefined();
    expect(following(textOf(merged), journalLine({n: 5, hash: endAfter(merged[4] as string).hash}, told('dana')))).toBeUndefined();
  });

  test('with marks of a conflict says what to do with them', () => {
    const marked = textOf([...ours.slice(0, 2), '<<<<<<< HEAD', ...ours.slice(2), '=======', ...theirs.slice(2), '>>>>>>> cleo']);
    expect(verifyJournal(marked)).toEqual({
      whole: false,
      line: 3,
      what: 'Git left the marks of a conflict: take them away and keep the lines of both sides',
    });
    expect(() => journalEnd(marked)).toThrow('Git left the marks of a conflict');
  });
});
