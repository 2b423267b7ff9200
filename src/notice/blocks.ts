/** A notice without its format: headings, paragraphs, list items and table grids, each with the lines it came from. */
import type {NoticePassage, NoticeReading, Unread} from './reading.js';

export type Block = TextBlock | TableBlock;

export interface TextBlock {
  readonly kind: 'heading' | 'paragraph' | 'item';
  /** Of a heading: 1 to 6, 7 for a line that only looks like one. Of an item: its depth from 1. */
  readonly level: number;
  /** White space collapsed; a `\n` is a line break that the author made. */
  readonly text: string;
  /** Where each stretch of the text stands in the file, in order of offset; never empty. */
  readonly marks: readonly LineMark[];
  /** Navigation, forms and footers: read for names and dates, not for claims. */
  readonly beside: boolean;
}

export interface LineMark {
  readonly offset: number;
  readonly line: number;
}

/** Cells by row and column; a cell that spans several stands in each of them, the same object. */
export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly (readonly GridCell[])[];
  readonly line: number;
}

export interface GridCell {
  readonly text: string;
  readonly line: number;
  /** Marked as a heading cell by the author. */
  readonly head: boolean;
}

/** What a format reader returns. */
export interface NoticeText {
  readonly format: NoticeReading['format'];
  readonly blocks: readonly Block[];
  readonly unread: readonly Unread[];
  /** Source of a program, which fills in what is not written out. */
  readonly isSource?: true;
}

export const EMPTY_CELL: GridCell = {text: '', line: 0, head: false};

export function lineOf(block: Block): number {
  return block.kind === 'table' ? block.line : (block.marks[0]?.line ?? 1);
}

/** Line of the file at an offset of the block's text. */
export function lineAt(marks: readonly LineMark[], offset: number): number {
  let low = 0;
  let high = marks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((marks[middle] as LineMark).offset <= offset) low = middle;
    else high = middle - 1;
  }
  return marks[low]?.line ?? 1;
}

/** A quote is for a person to find again: whole up to this length, then cut at a word. */
const LONGEST_QUOTE = 2000;

export function passage(text: string, line: number, section: string | undefined): NoticePassage {
  return {line, ...(section ? {section} : {}), quote: shortened(text, LONGEST_QUOTE)};
}

export function shortened(text: string, length: number): string {
  const flat = text.replaceAll('\n', ' ').trim();
  if (flat.length <= length) return flat;
  const cut = flat.lastIndexOf(' ', length - 1);
  return `${flat.slice(0, cut > length / 2 ? cut : length - 1)}…`;
}
