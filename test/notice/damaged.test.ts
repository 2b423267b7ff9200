/** The made-up notices, damaged in many ways: cut, doubled, mixed, with strange characters. Each is read or refused with a clear error. */
import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {readNotice} from '../../src/notice/index.js';
import {UserProblem} from '../../src/record/index.js';

const folder = new URL('../../fixtures/cases/notice/', import.meta.url);
const notices = readdirSync(folder)
  .sort()
  .flatMap((name) => {
    const file = readdirSync(new URL(`${name}/`, folder)).find((each) => each.startsWith('input.')) as string;
    return [{name, file, bytes: readFileSync(new URL(`${name}/${file}`, folder))}];
  });

/** Numbers from 0 up to `below`, the same on every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const STRANGE = [
  '\u0000',
  '\u202e',
  '\ud800',
  '\ufeff',
  '<',
  '</',
  '<td colspan=999>',
  '{{',
  '`${',
  '|',
  '\\',
  '\\u{110000}',
  '&#x1F600;',
  '((',
  '. ',
];

type Damage = (text: string, next: (below: number) => number) => string;

const DAMAGES: Readonly<Record<string, Damage>> = {
  cut: (text, next) => text.slice(next(text.length / 2), text.length / 2 + next(text.length / 2)),
  doubled: (text, next) => {
    const from = next(text.length);
    return text.slice(0, from) + text.slice(from, from + 400).repeat(20) + text.slice(from);
  },
  'without a piece': (text, next) => {
    const from = next(text.length);
    return text.slice(0, from) + text.slice(from + next(300));
  },
  'with strange characters': (text, next) => {
    let damaged = text;
    for (let times = 0; times < 30; times += 1) {
      const at = next(damaged.length);
      damaged = damaged.slice(0, at) + STRANGE[next(STRANGE.length)] + damaged.slice(at);
    }
    return damaged;
  },
  'on one line': (text) => text.replaceAll('\n', ' '),
  'a word a line': (text) => text.replaceAll(' ', '\n'),
  'with a long run': (text, next) => {
    const at = next(text.length);
    return text.slice(0, at) + (text[at] ?? ' ').repeat(20_000) + text.slice(at);
  },
};

async function outcome(bytes: Uint8Array, name: string): Promise<'read' | 'refused'> {
  try {
    const reading = await readNotice(bytes, {name, asOf: '2026-11-22'});
    expect(reading.coverage).toBeGreaterThanOrEqual(0);
    expect(reading.coverage).toBeLessThanOrEqual(1);
    for (const {place} of reading.claims) expect(place.line).toBeGreaterThan(0);
    return 'read';
  } catch (error) {
    expect(error).toBeInstanceOf(UserProblem);
    const {what, where, fix} = error as UserProblem;
    expect([what, where, fix].every((text) => typeof text === 'string' && text !== '')).toBe(true);
    return 'refused';
  }
}

describe.each(notices)('$name', ({file, bytes}) => {
  const isPacked = /\.(?:docx|pdf)$/.test(file);

  it.each(Object.entries(DAMAGES))('%s', async (kind, damage) => {
    const next = numbers(kind.length * 7919 + bytes.length);
    const text = bytes.toString(isPacked ? 'latin1' : 'utf8');
    const times = isPacked ? 1 : 2;
    const outcomes = await Promise.all(
      Array.from({length: times}, () => outcome(Buffer.from(damage(text, next), isPacked ? 'latin1' : 'utf8'), file)),
    );
    // What is all there, and something besides, is still a notice.
    if (kind === 'doubled' && !isPacked) expect(outcomes).toEqual(['read', 'read']);
  });
});
