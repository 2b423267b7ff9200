/** What an import did, for the screen, the receipt and `--json`. */
import type {Change} from '../../intake/index.js';
import type {CellCounts, ReadPart, Unrecorded, Workbook} from '../../intake/spreadsheet/index.js';
import type {ProblemDetails} from '../../record/index.js';

export interface ImportedFile {
  readonly file: string;
  readonly sha256: string;
  /** What its rows are, or `no-register`. */
  readonly recognised: string;
  readonly records: number;
  /** Why nothing was taken, where nothing was. */
  readonly why?: string;
  /** How a text was read. */
  readonly dialect?: Workbook['dialect'];
  readonly parts: readonly ReadPart[];
  readonly cells: CellCounts;
  /** Every cell that was kept as a note or refused, with its place. */
  readonly unrecorded: readonly Unrecorded[];
  readonly changes: readonly Change[];
  readonly problems: readonly ProblemDetails[];
}

export interface ImportResult {
  readonly files: readonly ImportedFile[];
  /** Paths relative to the record; empty where nothing differed. */
  readonly written: readonly string[];
  readonly dryRun: boolean;
  /** False for a dry run outside of any record. */
  readonly compared: boolean;
  /** Path of the written receipt. */
  readonly receipt?: string;
}
