/** What an import did, for the screen, the receipt and `--json`. */
import type {Change} from '../../intake/index.js';
import type {CellCounts, ReadPart, Unrecorded, Workbook, WorkbookReading} from '../../intake/spreadsheet/index.js';
import type {Day, ProblemDetails} from '../../record/index.js';

export interface ImportedFile {
  readonly file: string;
  readonly sha256: string;
  /** What its rows are, or `no-register`. */
  readonly recognised: string;
  /** What people call the layout, where it is a known one. */
  readonly layout?: string;
  readonly records: number;
  /** Why nothing was taken, where nothing was. */
  readonly why?: string;
  /** How a text was read. */
  readonly dialect?: Workbook['dialect'];
  readonly parts: readonly ReadPart[];
  readonly cells: CellCounts;
  /** Every cell that was kept as a note or refused, with its place. */
  readonly unrecorded: readonly Unrecorded[];
  /** Names of hidden sheets. */
  readonly hidden?: readonly string[];
  /** Of sheets with computed cells: the last computed values were taken. */
  readonly formulas?: readonly FormulasOfSheet[];
  /** What an earlier import of the file said and it no longer does. */
  readonly vanished?: readonly VanishedRow[];
  readonly changes: readonly Change[];
  readonly problems: readonly ProblemDetails[];
}

/** A file that was read, and what a workbook of its refused rows is made from. */
export interface Imported {
  readonly file: ImportedFile;
  readonly refused: WorkbookReading['refused'];
}

export interface FormulasOfSheet {
  readonly sheet: string | null;
  readonly cells: number;
  readonly examples: readonly string[];
}

export interface VanishedRow {
  readonly entity: string;
  readonly title: string;
  /** Where it stood. */
  readonly at: string;
  /** The day on which the record ends it now. */
  readonly ended?: Day;
  /** Another source speaks of it too: it is not ended. */
  readonly alsoElsewhere?: true;
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
  /** Path of the workbook of refused rows; null where none was refused. */
  readonly rejects?: string | null;
}
