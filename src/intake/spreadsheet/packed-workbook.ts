/** A workbook as it leaves quarantine: each text once, and for every cell the number of its text. Registers say the same over and over. */
import type {Cell, Sheet, TypedCell, Workbook} from './workbook.js';

export interface PackedWorkbook extends Omit<Workbook, 'sheets'> {
  readonly packed: true;
  readonly sheets: readonly PackedSheet[];
}

export interface PackedSheet extends Omit<Sheet, 'rows'> {
  readonly rows: PackedRows;
}

export interface PackedRows {
  /** What cells say, each once. */
  readonly said: readonly Cell[];
  /** Of all rows one after the other: which of them each cell says. */
  readonly cells: Uint32Array;
  /** Where each row ends among the cells. */
  readonly ends: Uint32Array;
}

/** Whole numbers one after the other, without an object for each and without being held twice when they are done. */
export class Numbers {
  private list: Uint32Array;
  length = 0;

  constructor(expected = 1024) {
    this.list = new Uint32Array(Math.max(16, expected));
  }

  push(number: number): void {
    if (this.length === this.list.length) {
      const longer = new Uint32Array(Math.ceil(this.list.length * 1.5));
      longer.set(this.list);
      this.list = longer;
    }
    this.list[this.length++] = number;
  }

  at(index: number): number {
    return this.list[index] as number;
  }

  done(): Uint32Array {
    return this.list.slice(0, this.length);
  }
}

/** Takes rows in, one after the other. */
export interface RowPacker {
  readonly add: (row: readonly Cell[]) => void;
  readonly counts: () => Counts;
  readonly done: () => PackedRows;
}

export interface Counts {
  readonly rows: number;
  readonly cells: number;
  /** Different ones. */
  readonly texts: number;
}

export function rowPacker(): RowPacker {
  const said: Cell[] = [];
  const texts = new Map<string, number>();
  const typed = new Map<string, number>();
  const cells = new Numbers();
  const ends = new Numbers();
  const numberOf = (cell: Cell): number => {
    const known = typeof cell === 'string' ? texts : typed;
    const key = keyOf(cell);
    const before = key === undefined ? undefined : known.get(key);
    if (before !== undefined) return before;
    said.push(cell);
    if (key !== undefined) known.set(key, said.length - 1);
    return said.length - 1;
  };
  return {
    add(row) {
      for (const cell of row) cells.push(numberOf(cell));
      ends.push(cells.length);
    },
    counts: () => ({rows: ends.length, cells: cells.length, texts: said.length}),
    done: () => ({said, cells: cells.done(), ends: ends.done()}),
  };
}

/** Undefined for a cell that says more than its text and kind: it is held for itself. */
function keyOf(cell: Cell): string | undefined {
  if (typeof cell === 'string') return cell;
  return Object.keys(cell).length === SIMPLE ? `${cell.kind} ${cell.text}` : undefined;
}

/** Properties of a cell that has no more than those that it must have. */
const SIMPLE = Object.keys({text: '', kind: 'text'} satisfies TypedCell).length;

export function packed({sheets, ...rest}: Workbook): PackedWorkbook {
  return {
    ...rest,
    packed: true,
    sheets: sheets.map(({rows, ...sheet}) => {
      const packer = rowPacker();
      for (const row of rows) packer.add(row);
      return {...sheet, rows: packer.done()};
    }),
  };
}

export function unpacked({sheets, packed: _, ...rest}: PackedWorkbook): Workbook {
  return {...rest, sheets: sheets.map(({rows, ...sheet}) => ({...sheet, rows: [...rowsOf(rows)]}))};
}

export const isPacked = (value: unknown): value is PackedWorkbook =>
  typeof value === 'object' && value !== null && 'packed' in value && value.packed === true;

/** The rows with their cells, made as they are asked for. */
export function* rowsOf({said, cells, ends}: PackedRows): Generator<readonly Cell[]> {
  let start = 0;
  for (const end of ends) {
    const row = new Array<Cell>(end - start);
    for (let index = start; index < end; index++) row[index - start] = said[cells[index] as number] as Cell;
    yield row;
    start = end;
  }
}
