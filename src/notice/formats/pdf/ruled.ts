/** A table whose cells are drawn, whatever way the text is set in them. */
import type {GridCell, TableBlock} from '../../blocks.js';
import {EMPTY_CELL} from '../../blocks.js';
import {isIn, SAME, type Grid} from './grid.js';
import type {Line, Segment} from './lines.js';
import {joined} from './table.js';

/** The lines of text whose feet stand in the grid; each may be cut where the grid is. */
export function linesIn(grid: Grid, lines: readonly Line[]): readonly Line[] {
  const left = (grid.xs[0] ?? 0) - SAME;
  const right = (grid.xs.at(-1) ?? 0) + SAME;
  return lines.filter(({y, segments}) => isIn(grid, y) && segments.every((segment) => middle(segment) > left && middle(segment) < right));
}

const middle = ({x, end}: Segment): number => (x + end) / 2;

/** Rows without text are left out. */
export function ruledTable({xs, ys}: Grid, lines: readonly Line[]): TableBlock {
  const inner = xs.slice(1, -1);
  const rows = ys.slice(1).flatMap((bottom, at): readonly (readonly GridCell[])[] => {
    const there = lines.filter(({y}) => y > bottom && y <= (ys[at] as number));
    if (there.length === 0) return [];
    return [Array.from({length: inner.length + 1}, (_, column) => cellOf(there, column, inner))];
  });
  return {kind: 'table', rows, line: lines[0]?.number ?? 1};
}

function cellOf(lines: readonly Line[], column: number, inner: readonly number[]): GridCell {
  const parts = lines.flatMap(({segments, number}) => {
    const text = segments
      .filter((segment) => inner.filter((x) => x < middle(segment)).length === column)
      .map((segment) => segment.text)
      .join(' ');
    return text === '' ? [] : [{text, number}];
  });
  const [first] = parts;
  if (first === undefined) return {...EMPTY_CELL, line: lines[0]?.number ?? 1};
  return {text: joined(parts.map(({text}) => text)), line: first.number, head: false};
}
