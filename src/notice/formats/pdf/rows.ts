/** Columns of text without lines around them → rows: lines of a cell stand close, and cells of a row stand side by side. */

/** A line of one column. */
export interface Piece {
  readonly text: string;
  readonly number: number;
  readonly y: number;
  readonly size: number;
}

type Cell = readonly Piece[];

/** Rows lie so much farther apart than the lines of a cell. */
const BETWEEN_ROWS = 1.2;
/** Of a letter's size, how far it reaches above its foot for what stands beside it. */
const REACH = 0.3;
const LETTERED = /^[A-L]\s?[.):]/;
const FEWEST_LETTERED = 3;
const FEWEST = 2;

/** From top to bottom, each with a cell for every column. */
export function rowsOf(columns: readonly Cell[]): readonly (readonly Cell[])[] {
  const rows = rowsOfCells(columns);
  const letters = (cell: Cell): number => cell.filter(({text}) => LETTERED.test(text)).length;
  const all = columns.reduce((sum, column) => sum + letters(column), 0);
  const crowded = rows.some((row) => row.some((cell) => letters(cell) > 1));
  if (rows.length >= FEWEST && !crowded) return rows;
  const starts = all >= FEWEST_LETTERED ? lettered(columns) : fewestFilled(columns);
  return starts.length >= FEWEST ? rowsFrom(starts, columns) : rows;
}

/** Cells by the room between their lines; those that stand beside each other are of one row. */
function rowsOfCells(columns: readonly Cell[]): readonly (readonly Cell[])[] {
  const gaps = columns.flatMap((column) => column.slice(1).map(({y}, at) => (column[at] as Piece).y - y));
  const leading = Math.min(...gaps.filter((gap) => gap > 0));
  const cells = columns.flatMap((column, index) =>
    cellsOf(column, BETWEEN_ROWS * leading).map((cell) => ({cell, index, ...reachOf(cell)})),
  );
  const rows: {top: number; bottom: number; cells: Cell[]}[] = [];
  for (const {cell, index, top, bottom} of cells.sort((one, other) => other.top - one.top)) {
    const last = rows.at(-1);
    const row = last && top > last.bottom ? last : {top, bottom, cells: columns.map((): Cell => [])};
    if (row !== last) rows.push(row);
    row.bottom = Math.min(row.bottom, bottom);
    row.cells[index] = [...(row.cells[index] ?? []), ...cell];
  }
  return rows.map((row) => row.cells);
}

function cellsOf(column: Cell, most: number): readonly Cell[] {
  const cells: Piece[][] = [];
  for (const piece of column) {
    const last = cells.at(-1);
    const above = last?.at(-1);
    if (last && above && above.y - piece.y <= most) last.push(piece);
    else cells.push([piece]);
  }
  return cells;
}

function reachOf(cell: Cell): {readonly top: number; readonly bottom: number} {
  const [first] = cell;
  const last = cell.at(-1);
  return {top: (first?.y ?? 0) + REACH * (first?.size ?? 0), bottom: (last?.y ?? 0) - REACH * (last?.size ?? 0)};
}

/** The heights at which a category's letter stands, and the header's above them. */
const lettered = (columns: readonly Cell[]): readonly number[] =>
  withTop(
    columns,
    columns.flatMap((column) => column.filter(({text}) => LETTERED.test(text))).map(({y}) => y),
  );

/** The heights of the column that has text least often. */
function fewestFilled(columns: readonly Cell[]): readonly number[] {
  const [fewest = []] = [...columns].sort((one, other) => one.length - other.length);
  return withTop(
    columns,
    fewest.map(({y}) => y),
  );
}

const withTop = (columns: readonly Cell[], starts: readonly number[]): readonly number[] =>
  [
    ...new Set([
      ...columns
        .flatMap(([first]) => first?.y ?? [])
        .sort((one, other) => other - one)
        .slice(0, 1),
      ...starts,
    ]),
  ].sort((one, other) => other - one);

function rowsFrom(starts: readonly number[], columns: readonly Cell[]): readonly (readonly Cell[])[] {
  return starts.map((start, at) => {
    const end = starts[at + 1] ?? -Infinity;
    return columns.map((column) => column.filter(({y, size}) => y <= start + REACH * size && y > end + REACH * size));
  });
}
