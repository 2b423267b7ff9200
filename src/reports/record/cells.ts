/** Cells that the record's sheets share. */
import {cell, day, lines, type Cell} from '../../documents/index.js';
import type {FieldLetter, LooseDate} from '../../record/index.js';
import {distinct} from '../wording.js';

export const text = (value: string | undefined): Cell => (value === undefined ? {lines: []} : cell(value));
export const texts = (values: readonly string[] | undefined): Cell => lines(values ?? []);

/** A full day is a date in a workbook; a year or a month stays as it was said. */
export const date = (value: LooseDate | string | undefined): Cell => day(value);

export const count = (value: number | undefined): Cell => (value === undefined ? {lines: []} : {lines: [[{text: String(value)}]], value});

export function answer(value: string | undefined): Cell {
  if (value === undefined) return {lines: []};
  return value === 'unknown' ? cell('unknown', {tone: 'warning'}) : cell(value);
}

/** `A, B?, E*`: `?` hangs on an unknown fact, `*` was set by a person, on the field or on an element of the organization's own. */
export function letterMarks(letters: readonly FieldLetter[]): string {
  return distinct(letters.map(({letter}) => letter))
    .map((letter) => letter + markOf(letters.filter((entry) => entry.letter === letter)))
    .join(', ');
}

export function markOf(letters: readonly FieldLetter[]): string {
  if (letters.some(({state, own}) => state === 'applies' && own !== true)) return '';
  return letters.some(({state, own}) => state === 'override' || own === true) ? '*' : '?';
}
