/** Lines whose stretches keep to the same columns → a table. A PDF has no tables: rows and columns are told by where text stands. */
import type {GridCell, TableBlock} from '../../blocks.js';
import {EMPTY_CELL} from '../../blocks.js';
import type {Line, Segment} from './lines.js';
import {rowsOf, type Piece} from './rows.js';

/** Two texts a line, one below the other on so many lines, are a table. */
const FEWEST_LINES = 2;
/** No page has more lines to read; one made of thousands is looked at in such pieces. */
const MOST_LINES = 300;
/** Between two columns there is so much room at least, in sizes of the letters. */
const NARROWEST_GUTTER = 0.4;
/** Lines farther apart than so many sizes belong to different things. */
const FARTHEST = 5;
/** What stands so much farther down than a line is apart. */
const APART = 1.25;
/** Pages in two columns have both filled on more lines than tables of two columns have, and on nearly all. */
const MOST_LINES_OF_PAIRS = 14;
const SHARE_OF_PAIRS = 0.8;
const ANSWER = /^(?:yes|no|n\/a|none|limited|✓|✔|x)\b/i;

interface Gutter {
  readonly from: number;
  readonly to: number;
}

export interface Region {
  readonly lines: readonly Line[];
  readonly gutters: readonly Gutter[];
}

/** Pages set in two columns of running text: the left one first. */
export function inReadingOrder(lines: readonly Line[]): readonly Line[] {
  const ordered: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const region = alignedAt(lines, at);
    const [gutter] = region?.gutters ?? [];
    if (region === undefined || gutter === undefined || !isTwoColumns(region)) {
      ordered.push(lines[at++] as Line);
      continue;
    }
    const side = (isThere: (segment: Segment) => boolean): readonly Line[] =>
      region.lines.map((line) => ({...line, segments: line.segments.filter(isThere)})).filter(({segments}) => segments.length > 0);
    ordered.push(...side(({x}) => x < gutter.to), ...side(({x}) => x >= gutter.to));
    at += region.lines.length;
  }
  return ordered;
}

/** The table that begins with a line; undefined where none does. */
export function regionAt(lines: readonly Line[], start: number): Region | undefined {
  const region = alignedAt(lines, start);
  return region === undefined || isTwoColumns(region) ? undefined : region;
}

/** The longest run of lines from `start` on that keep to columns; undefined where there is none. */
function alignedAt(lines: readonly Line[], start: number): Region | undefined {
  const first = lines[start] as Line;
  if (first.segments.length < 2) return undefined;
  let gutters = guttersOf(first);
  let end = start + 1;
  for (; end < lines.length && end - start < MOST_LINES; end++) {
    const line = lines[end] as Line;
    const before = lines[end - 1] as Line;
    if (line.page !== before.page || before.y - line.y > FARTHEST * line.size) break;
    const left = narrowed(gutters, line);
    if (left.length === 0) break;
    gutters = left;
  }
  while (end > start + 1 && isLoose(lines, end - 1)) end--;
  const region = {lines: lines.slice(start, end), gutters};
  return pairsIn(region) < FEWEST_LINES ? undefined : region;
}

const pairsIn = ({lines}: Region): number => lines.filter(({segments}) => segments.length > 1).length;

/** At the end of a table, what stands by itself and apart is what follows it. */
function isLoose(lines: readonly Line[], at: number): boolean {
  const line = lines[at] as Line;
  const before = lines[at - 1] as Line;
  const above = lines[at - 2] ?? before;
  return line.segments.length === 1 && before.y - line.y > APART * Math.max(line.size * 1.3, above === before ? 0 : above.y - before.y);
}

/** A page that is set in two columns of running text. */
function isTwoColumns(region: Region): boolean {
  const {lines, gutters} = region;
  const pairs = pairsIn(region);
  const answers = lines.some(({segments}) => ANSWER.test(segments[1]?.text ?? ''));
  return gutters.length === 1 && pairs > MOST_LINES_OF_PAIRS && pairs > SHARE_OF_PAIRS * lines.length && !answers;
}

function guttersOf({segments}: Line): readonly Gutter[] {
  return segments.slice(1).map(({x}, at) => ({from: segments[at]?.end ?? 0, to: x}));
}

/** What a line leaves of them. */
function narrowed(gutters: readonly Gutter[], {segments, size}: Line): readonly Gutter[] {
  return gutters.flatMap((gutter) => {
    let {from, to} = gutter;
    for (const {x, end} of segments) {
      if (end <= from || x >= to) continue;
      // What begins in a gutter moves its right edge, what ends in it the left one.
      if (x > from) to = Math.min(to, x);
      else from = Math.max(from, end);
    }
    return to - from >= NARROWEST_GUTTER * size ? [{from, to}] : [];
  });
}

export function tableOf({lines, gutters}: Region): TableBlock {
  const edges = gutters.map(({from, to}) => (from + to) / 2);
  const columns = Array.from({length: edges.length + 1}, (_, column) => lines.flatMap((line) => pieceIn(line, column, edges)));
  return {kind: 'table', rows: rowsOf(columns).map((row) => row.map(cellOf)), line: lines[0]?.number ?? 1};
}

function pieceIn({segments, number, y, size}: Line, column: number, edges: readonly number[]): readonly Piece[] {
  const there = segments.filter(({x, end}) => edges.filter((edge) => edge < (x + end) / 2).length === column);
  return there.length === 0 ? [] : [{text: there.map(({text}) => text).join(' '), number, y, size}];
}

function cellOf(pieces: readonly Piece[]): GridCell {
  const [first] = pieces;
  return first === undefined ? EMPTY_CELL : {text: joined(pieces.map(({text}) => text)), line: first.number, head: false};
}

/** Lines as one text; a word that was parted at the end of a line is one again. */
export const joined = (texts: readonly string[]): string =>
  texts.reduce((all, text) => {
    if (all === '') return text;
    return /[a-z]-$/.test(all) && /^[a-z]/.test(text) ? all.slice(0, -1) + text : `${all} ${text}`;
  }, '');
