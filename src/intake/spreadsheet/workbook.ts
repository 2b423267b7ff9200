/** What every reader gives, whatever the file was: plain sheets of cells. Lists in a manifest and forms in a document are sheets too. */

export interface Workbook {
  readonly format: WorkbookFormat;
  readonly sheets: readonly Sheet[];
  /** The first heading of a document. */
  readonly title?: string;
  /** For CSV: how it was read. */
  readonly dialect?: {readonly separator: string; readonly encoding: string};
}

export type WorkbookFormat = 'csv' | 'xlsx' | 'ods' | 'markdown' | 'yaml' | 'json';

export interface Sheet {
  /** Null where the format has no sheets. In a manifest the path of the list: `data-silos[].datapoints[]`. */
  readonly name: string | null;
  readonly hidden: boolean;
  /** Rows from the first on; a row may be shorter than its neighbours. Empty cells are ''. */
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
  /** What each row is numbered by where that is not its position: lines of a text file. */
  readonly lines?: readonly number[];
  /** The row that holds the headings, whatever it says, counted from 0. */
  readonly headings?: number;
  /** Where the format names the columns itself: then every row is a record and none holds headings. */
  readonly named?: NamedColumns;
}

export interface NamedColumns {
  /** How records stand in the file: as entries of a list (`n/a`: nothing heads them), forms, bullets, or under a heading each. */
  readonly as: 'n/a' | 'vertical' | 'bullets' | 'per event';
  /** By column. A path in a manifest (`system[].name`), a label in a form. */
  readonly names: readonly string[];
  /** Columns that only repeat what an entry further out says. */
  readonly repeated: readonly number[];
  /** Filled cells of the file that are in none of the rows: labels and headings. */
  readonly labels: number;
  /** Columns that explain the codes of others: their name → the other's, in whatever sheet. */
  readonly explains?: ReadonlyMap<string, string>;
  /** The column that holds what each entry is called: the heading above it. */
  readonly entry?: number;
  /** For a list within the entries of another one: which row of that other's sheet each row is part of. */
  readonly within?: {readonly sheet: string; readonly rows: readonly number[]};
}

/** Text as it stands, or a value whose kind the format told. */
export type Cell = string | TypedCell;

export interface TypedCell {
  readonly text: string;
  readonly kind: 'text' | 'number' | 'day' | 'boolean' | 'error';
  /** Says that it was computed: the last computed value is taken, nothing is evaluated. */
  readonly formula?: string;
  /** How many values of the file it stands for, where not one: those of a list, or none where it repeats what stands elsewhere. */
  readonly leaves?: number;
  /** Where its text leads, as a link. */
  readonly link?: string;
  /** Where it stands, in formats without rows and columns: `12` or `12:7`, line and character. */
  readonly place?: string;
}

/** Counted from 0; both ends belong to it. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const textOf = (cell: Cell | undefined): string => (cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text);

export function isBlank(cell: Cell | undefined): boolean {
  const text = textOf(cell);
  const first = text.charCodeAt(0);
  // Most cells begin with a letter or digit.
  return !(first > 32 && first < 127) && text.trim() === '';
}

/** Values of the file that the cell stands for. */
export const leavesIn = (cell: Cell | undefined): number =>
  isBlank(cell) ? 0 : typeof cell === 'string' || cell === undefined ? 1 : (cell.leaves ?? 1);

/** Repeats what stands elsewhere and is told of there. */
export const isRepeated = (cell: Cell): boolean => typeof cell !== 'string' && cell.leaves === 0;
