import type {Cell} from '../spreadsheet/workbook.js';

/** A sheet that still grows. */
export interface OpenSheet {
  /** Path → position. */
  readonly columns: Map<string, number>;
  readonly repeated: Set<number>;
  readonly rows: Cell[][];
  readonly lines: number[];
  readonly within?: {readonly sheet: string; readonly rows: number[]};
  /** Columns of whose values others are explained in it: what holds the explanations → that column. */
  explains?: ReadonlyMap<string, string>;
}
