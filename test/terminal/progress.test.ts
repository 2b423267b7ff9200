import {describe, expect, it} from 'vitest';
import {rowsProgress} from '../../src/terminal/progress.js';

/** What is written when rows are done at these moments, in milliseconds. */
function drawn(events: readonly (readonly [at: number, done: number])[], {of = 12_000, columns = 50} = {}): readonly string[] {
  let time = 0;
  const written: string[] = [];
  const tell = rowsProgress({write: (text) => written.push(text), now: () => time, columns});
  for (const [at, done] of events) {
    time = at;
    tell(done, of);
  }
  return written;
}

const line = (text: string): string => `\r${text.padEnd(49)}`;

describe('the progress of rows', () => {
  it('is silent for work of a second', () => {
    expect(
      drawn([
        [5, 0],
        [500, 6000],
        [1004, 12_000],
      ]),
    ).toEqual([]);
  });

  it('tells rows and time left after a second, not too often, and goes away in the end', () => {
    expect(
      drawn([
        [0, 0],
        [1000, 1000],
        [1100, 1100],
        [2000, 2000],
        [11_500, 11_990],
        [12_000, 12_000],
      ]),
    ).toEqual([
      line('1,000 of 12,000 rows, about 11 seconds left'),
      line('2,000 of 12,000 rows, about 10 seconds left'),
      line('11,990 of 12,000 rows, about 1 second left'),
      `${line('')}\r`,
    ]);
  });

  it('counts long work in minutes and keeps within the screen', () => {
    const events = [
      [0, 0],
      [2000, 10_000],
    ] as const;
    expect(drawn(events, {of: 1_000_000})).toEqual([line('10,000 of 1,000,000 rows, about 4 minutes left')]);
    expect(drawn(events, {of: 1_000_000, columns: 20})).toEqual(['\r10,000 of 1,000,000']);
  });

  it('begins anew for the next file', () => {
    expect(
      drawn([
        [0, 0],
        [100, 12_000],
        [5000, 0],
        [5900, 6000],
      ]),
    ).toEqual([]);
  });
});
