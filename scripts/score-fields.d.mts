export interface LabelledField {
  readonly id: string;
  /** As a person gave them; none, or only `none`, where the field is not personal. */
  readonly letters: readonly string[];
  /** Letters that a careful reader could dispute, given or not. */
  readonly debatable?: readonly string[];
}

/** All but `fields` from 0 to 1. */
export interface Figures {
  readonly fields: number;
  readonly microPrecision: number;
  readonly microRecall: number;
  readonly microF1: number;
  readonly macroF1: number;
  readonly exact: number;
  readonly sensitiveRecall: number;
  readonly personalF1: number;
}

export interface Score<Row extends LabelledField> {
  readonly figures: Figures;
  readonly letters: readonly {
    readonly letter: string;
    readonly fields: number;
    readonly precision: number;
    readonly recall: number;
    readonly f1: number;
  }[];
  /** Rows whose letters differ, in the order of the input; what is left of both sides once debatable letters are out. */
  readonly misses: readonly {readonly row: Row; readonly wanted: readonly string[]; readonly given: readonly string[]}[];
  /** Rows whose letters can all be disputed and that got none: no miss, but taken for not personal. */
  readonly overlooked: readonly Row[];
}

export declare const LETTERS: readonly string[];
export declare function lettersOf(row: LabelledField): readonly string[];
export declare function scoreFields<Row extends LabelledField>(
  rows: readonly Row[],
  got: readonly (readonly string[])[],
  options?: {readonly lenient?: boolean},
): Score<Row>;
