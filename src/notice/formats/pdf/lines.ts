/** Pieces of text with their places on a page → lines, each in the stretches between wide gaps. Sizes are in points. */
import {isIn, type Grid} from './grid.js';

export interface Run {
  readonly text: string;
  /** Where it begins, from the left edge and from the bottom. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
}

export interface Page {
  readonly runs: readonly Run[];
  /** Tables that are drawn on it, from top to bottom. */
  readonly grids: readonly Grid[];
  readonly bottom: number;
  readonly top: number;
}

export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly end: number;
}

export interface Line {
  readonly page: number;
  /** Among all lines of the document, from 1. */
  readonly number: number;
  readonly y: number;
  /** Of the letters of which it has most. */
  readonly size: number;
  readonly font: string;
  /** All of it is of that font. */
  readonly plain: boolean;
  readonly segments: readonly Segment[];
}

/** Runs whose feet are nearer than this share of their size stand on one line. */
const SAME_LINE = 0.5;
/** A gap wider than so many sizes parts columns; one narrower than the other is within a word. */
const BETWEEN_COLUMNS = 0.8;
const WITHIN_WORD = 0.12;
const MARK = /^(?:[•▪●○‣◦·■□◆➢➤✓*o–—-]|\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})[.)])$/;

export const textOf = ({segments}: Line): string => segments.map(({text}) => text).join(' ');

/** From top to bottom; in right order where a page has columns only for those who look at the segments. */
export function linesOf(pages: readonly Page[]): readonly Line[] {
  const lines: Line[] = [];
  pages.forEach(({runs, grids}, index) => {
    for (const row of rowsOf(runs)) {
      const grid = grids.find((each) => isIn(each, row[0]?.y ?? 0));
      const segments = segmentsOf(row, grid?.xs ?? []);
      if (segments.length > 0) lines.push({page: index + 1, number: lines.length + 1, segments, ...styleOf(row)});
    }
  });
  return lines;
}

function rowsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const rows: {y: number; size: number; runs: Run[]}[] = [];
  const told = runs.filter(({text}) => text.trim() !== '');
  for (const run of [...told].sort((one, other) => other.y - one.y || one.x - other.x)) {
    const last = rows.at(-1);
    if (last && Math.abs(last.y - run.y) < SAME_LINE * Math.max(last.size, run.size)) {
      last.runs.push(run);
      if (run.size > last.size) Object.assign(last, {y: run.y, size: run.size});
    } else {
      rows.push({y: run.y, size: run.size, runs: [run]});
    }
  }
  return rows.map((row) => row.runs.sort((one, other) => one.x - other.x));
}

/** `walls`: lines drawn between columns. */
function segmentsOf(row: readonly Run[], walls: readonly number[]): readonly Segment[] {
  const segments: {text: string; x: number; end: number}[] = [];
  for (const run of row) {
    const text = closedUp(run.text);
    const last = segments.at(-1);
    const gap = last === undefined ? Infinity : run.x - last.end;
    const end = run.x + run.width;
    const walled = last !== undefined && walls.some((x) => x > (last.x + last.end) / 2 && x <= run.x + run.width / 2);
    // What marks an item is no column.
    if (segments.length === 1 && last !== undefined && MARK.test(last.text) && !walled) {
      Object.assign(last, {text: `${last.text} ${text}`, end});
      continue;
    }
    if (last === undefined || gap > BETWEEN_COLUMNS * run.size || walled) {
      segments.push({text, x: run.x, end});
      continue;
    }
    last.text += (gap > WITHIN_WORD * run.size ? ' ' : '') + text;
    last.end = Math.max(last.end, end);
  }
  return segments.map((each) => ({...each, text: each.text.replace(/\s+/g, ' ').trim()})).filter(({text}) => text !== '');
}

/** `2 0 2 6`, `P a g e 1`: letters spaced apart. */
const closedUp = (text: string): string => (/^\S(?: \S){3,}$/.test(text.trim()) ? text.replaceAll(' ', '') : text);

function styleOf(row: readonly Run[]): Pick<Line, 'y' | 'size' | 'font' | 'plain'> {
  const fonts = new Map<string, number>();
  for (const {text, font} of row) fonts.set(font, (fonts.get(font) ?? 0) + text.length);
  const [[font] = ['']] = [...fonts].sort(([, one], [, other]) => other - one);
  const widest = row.filter((run) => run.font === font);
  const most = (of: (run: Run) => number): number => widest.reduce((highest, run) => Math.max(highest, of(run)), -Infinity);
  return {y: most(({y}) => y), size: most((run) => run.size), font, plain: fonts.size === 1};
}
