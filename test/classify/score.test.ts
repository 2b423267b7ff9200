import {execFileSync, spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {scoreFields} from '../../scripts/score-fields.mjs';

const SCRIPT = fileURLToPath(new URL('../../scripts/accuracy.mjs', import.meta.url));
const FILES = fileURLToPath(new URL('../../fixtures/classify/', import.meta.url));

describe('the score', () => {
  const rows = [
    {id: 'name', letters: ['A', 'B']},
    {id: 'email', letters: ['A'], debatable: ['B']},
    {id: 'ssn', letters: ['A', 'B', 'L']},
    {id: 'flag', letters: []},
    {id: 'count', letters: ['none']},
    {id: 'locale', letters: ['C'], debatable: ['C']},
  ];
  const got = [['A', 'B'], ['A', 'B'], ['A', 'B'], ['A'], [], []];

  it('leaves out debatable letters, on both sides', () => {
    const {figures, letters, misses} = scoreFields(rows, got);
    // 5 letters right (AB, A, AB), 1 too many (A of the flag), 1 missed (L of the SSN).
    expect(figures.microF1).toBeCloseTo(10 / 12);
    expect(figures.microPrecision).toBeCloseTo(5 / 6);
    expect(figures.microRecall).toBeCloseTo(5 / 6);
    // A 6/7, B 1, L 0; nobody speaks of the other letters.
    expect(figures.macroF1).toBeCloseTo((6 / 7 + 1 + 0) / 3);
    expect(figures.exact).toBeCloseTo(4 / 6);
    expect(figures.sensitiveRecall).toBe(0);
    expect(letters.find(({letter}) => letter === 'A')).toEqual({letter: 'A', fields: 3, precision: 0.75, recall: 1, f1: 6 / 7});
    expect(misses.map(({row, wanted, given}) => [row.id, wanted.join(''), given.join('')])).toEqual([
      ['ssn', 'ABL', 'AB'],
      ['flag', '', 'A'],
    ]);
  });

  it('counts every letter where it is strict', () => {
    const {figures, misses} = scoreFields(rows, got, {lenient: false});
    expect(misses.map(({row}) => row.id)).toEqual(['email', 'ssn', 'flag', 'locale']);
    expect(figures.exact).toBeCloseTo(2 / 6);
  });

  it('tells personal from not personal, and a debatable letter makes a field personal', () => {
    // Personal: name, email, ssn, locale. Found: three of them, and the flag too many.
    const {figures, overlooked} = scoreFields(rows, got);
    expect(figures.personalF1).toBeCloseTo(6 / 8);
    expect(overlooked.map(({id}) => id)).toEqual(['locale']);
  });

  it('refuses a letter that does not exist', () => {
    expect(() => scoreFields([{id: 'x', letters: ['M']}], [[]])).toThrow('x: there is no letter "M"');
  });
});

describe('scripts/accuracy.mjs', () => {
  it('prints the figures of a labelled file', async () => {
    const printed = execFileSync(process.execPath, [SCRIPT, `${FILES}few.jsonl`, '--misses', '3', '--as-of', '2026-11-22'], {
      encoding: 'utf8',
    });
    await expect(printed).toMatchFileSnapshot(`${FILES}few.txt`);
  });

  it.each([
    [[], 'Name one file of labelled fields.'],
    [['nowhere.jsonl'], 'nowhere.jsonl: ENOENT'],
    [[`${FILES}few.jsonl`, '--misses', 'all'], '--misses takes a whole number.'],
  ])('says how it is used: %j', (args, problem) => {
    const {status, stderr} = spawnSync(process.execPath, [SCRIPT, ...args], {encoding: 'utf8'});
    expect(status).toBe(2);
    expect(stderr).toContain(problem);
    expect(stderr).toContain('Usage: node scripts/accuracy.mjs');
  });
});
