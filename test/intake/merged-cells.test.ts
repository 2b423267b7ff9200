import {describe, expect, it} from 'vitest';
import {mergeFinder} from '../../src/intake/spreadsheet/merged-cells.js';
import type {Merge} from '../../src/intake/spreadsheet/workbook.js';

const rows = Array.from({length: 40}, () => Array.from({length: 6}, () => 'x'));
const merge = (top: number, left: number, bottom: number, right: number): Merge => ({top, left, bottom, right});

describe('the finder of merged cells', () => {
  it('finds those that cover a place, as going through all of them would', () => {
    const merges = [merge(30, 0, 33, 2), merge(0, 0, 0, 5), merge(4, 1, 9, 1), merge(10, 1, 12, 1), merge(4, 2, 4, 4), merge(20, 3, 29, 5)];
    const find = mergeFinder({merges, rows});
    for (let row = 0; row < 40; row++) {
      for (let column = 0; column < 6; column++) {
        const covering = merges.find(({top, left, bottom, right}) => top <= row && row <= bottom && left <= column && column <= right);
        expect(find(row, column)).toBe(covering);
      }
    }
  });

  it('takes the higher one of two that overlap, however far they reach', () => {
    const whole = merge(1, 0, 1_048_575, 16_383);
    const find = mergeFinder({merges: [merge(3, 1, 1_048_575, 16_383), whole], rows});
    expect(find(5, 2)).toBe(whole);
    expect(find(0, 2)).toBeUndefined();
  });

  it('finds none in an empty sheet', () => {
    expect(mergeFinder({merges: [merge(0, 0, 5, 5)], rows: []})(0, 0)).toBeUndefined();
  });
});
