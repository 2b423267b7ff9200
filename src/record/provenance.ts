/** Who said it, when, by which means, and where exactly it stands. */
import type {Day} from './dates.js';

/** How a value came into the record. */
export type Means = 'interview' | 'import' | 'schema' | 'classifier' | 'rule' | 'hand' | 'example';

/** One value's origin. `of` names the value: a property path (`purposes.0.words`) for documents, a column name for fields. */
export interface Provenance {
  readonly of: string;
  readonly means: Means;
  /** Where it stands in the input, written as {@link writeCell} does; `answers.yaml:12` for a line. */
  readonly at?: string | undefined;
  /** SHA-256 of the input file, its first digits in hex as {@link inputMark} writes them; the journal has it whole. */
  readonly hash?: string | undefined;
  readonly by?: string | undefined;
  readonly on?: Day | undefined;
  /** 0 to 1, where a rule or the classifier said it. */
  readonly confidence?: number | undefined;
  /** Why, in words an analyst can read. */
  readonly because?: string | undefined;
  /** Version of the law's catalog by which the classifier said it. */
  readonly law?: Day | undefined;
  readonly confirmedBy?: string | undefined;
  readonly confirmedOn?: Day | undefined;
}

/** Enough of a SHA-256 to tell inputs of one record apart, short enough to be read in every line. */
export function inputMark(sha256: string): string {
  return sha256.slice(0, 12);
}

/** `register.csv#B2`; of a person, who and when. */
export function originWords({means, at, by, on}: Provenance): string {
  if (means !== 'interview' && at !== undefined) return at;
  const who = means === 'interview' ? `interview${by === undefined ? '' : ` with ${by}`}` : (by ?? means);
  return `${who}${on === undefined ? '' : ` on ${on}`}${at === undefined ? '' : `, ${at}`}`;
}

/** A cell of an input file. `row` counts from 1 as spreadsheet programs do; `column` counts from 1 too. */
export interface CellPlace {
  readonly file: string;
  readonly sheet?: string | undefined;
  readonly row: number;
  readonly column?: number | undefined;
}

/** `vendors.xlsx#Sheet1!D14`; without a sheet `fields.csv#D14`; a whole row `fields.csv#14`. */
export function writeCell({file, sheet, row, column}: CellPlace): string {
  const cell = `${column === undefined ? '' : columnLetters(column)}${row}`;
  return `${file}#${sheet === undefined ? '' : `${sheet}!`}${cell}`;
}

/** 1 → `A`, 27 → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
