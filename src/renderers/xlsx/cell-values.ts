/** What a cell of a Document is in a workbook: a number, a day, or text that no program can take for a formula. */
import type {Cell, Column} from '../../documents/index.js';
import {visible} from '../../text/visible.js';
import {linkOf, plainCell} from '../inline-text.js';

/** Excel's bound for one cell. */
const LONGEST_CELL = 32_767;
/** A note is read in a small box. */
const LONGEST_NOTE = 4_000;

export type CellValue =
  | {readonly kind: 'empty'}
  | {readonly kind: 'number'; readonly value: number}
  | {readonly kind: 'day'; readonly value: Date}
  | {
      readonly kind: 'text';
      readonly value: string;
      readonly link?: string;
      /** Typed again in Excel it would act: the cell is formatted as text. */ readonly risky: boolean;
    };

export function cellValue(cell: Cell, column?: Column): CellValue {
  if (typeof cell.value === 'number' && Number.isFinite(cell.value)) return {kind: 'number', value: cell.value};
  if (column?.type === 'date' && typeof cell.value === 'string') {
    const day = dayValue(cell.value);
    if (day) return {kind: 'day', value: day};
  }
  return textValue(plainCell(cell), onlyLink(cell));
}

/** What a person reads in it, days as `YYYY-MM-DD`. */
export function cellText(cell: Cell, column?: Column): string {
  const value = cellValue(cell, column);
  switch (value.kind) {
    case 'empty':
      return '';
    case 'number':
      return String(value.value);
    case 'day':
      return value.value.toISOString().slice(0, 10);
    case 'text':
      return value.value;
  }
}

/** Every text of a sheet comes through here. */
export function textValue(text: string, link?: string): CellValue {
  if (text === '') return {kind: 'empty'};
  return {
    kind: 'text',
    value: bounded(visible(text), LONGEST_CELL),
    risky: /^\s*[=+\-@]/.test(text),
    ...(link === undefined ? {} : {link}),
  };
}

export function noteText(note: string): string {
  return bounded(plainCell({lines: note.split('\n').map((text) => [{text}])}), LONGEST_NOTE);
}

/** Serial dates begin with 1900, and have a wrong leap day before March of it. */
function dayValue(text: string): Date | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match || text < '1900-03-01') return undefined;
  return new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
}

/** A cell is one link or none: only one whose whole text is the link becomes it, since some programs do not wrap linked text. */
function onlyLink({lines}: Cell): string | undefined {
  const inlines = lines.flat();
  return inlines.length === 1 && inlines[0] ? linkOf(inlines[0]) : undefined;
}

/** Cut with a mark that says how much is missing; `_x000D_`-like text is kept from being read as a character code. */
function bounded(text: string, longest: number): string {
  const escaped = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  if (escaped.length <= longest) return escaped;
  const mark = ` … [cut here: the text has ${text.length} characters]`;
  return escaped.slice(0, longest - mark.length).replace(/[\uD800-\uDBFF]$|_(?:x[0-9A-Fa-f]{0,4})?$/, '') + mark;
}
