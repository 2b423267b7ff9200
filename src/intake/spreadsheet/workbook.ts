/** What every spreadsheet reader gives: plain sheets of cells, whatever the file was. */

export interface Workbook {
  readonly format: WorkbookFormat;
  readonly sheets: readonly Sheet[];
  /** For CSV: how it was read. */
  readonly dialect?: {readonly separator: string; readonly encoding: string};
}

export type WorkbookFormat = 'csv' | 'xlsx' | 'ods' | 'markdown';

export interface Sheet {
  /** Null where the format has no sheets. */
  readonly name: string | null;
  readonly hidden: boolean;
  /** Rows from the first on; a row may be shorter than its neighbours. Empty cells are ''. */
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
  /** What each row is numbered by where that is not its position: lines of a text file. */
  readonly lines?: readonly number[];
}

/** Text as it stands, or a value whose kind the format told. */
export type Cell = string | TypedCell;

export interface TypedCell {
  readonly text: string;
  readonly kind: 'text' | 'number' | 'day' | 'boolean' | 'error';
  /** Says that it was computed: the last computed value is taken, nothing is evaluated. */
  readonly formula?: string;
}

/** Counted from 0; both ends belong to it. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const textOf = (cell: Cell | undefined): string => (cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text);

export const isBlank = (cell: Cell | undefined): boolean => textOf(cell).trim() === '';
