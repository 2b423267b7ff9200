/** A workbook that a person fills in and sends back: a cover, a sheet of single questions, and a sheet for each list of entries. */

export interface FillIn {
  readonly title: string;
  readonly subtitle?: string;
  /** Day that the workbook bears as its own; two of one day and one content are the same bytes. */
  readonly date: string;
  /** How to fill it in, one step each. */
  readonly steps: readonly string[];
  /** What it says of itself, to be read by machine too. `fill`: the person writes the value. */
  readonly envelope: {
    readonly mark: string;
    readonly note: string;
    readonly rows: readonly {readonly label: string; readonly value: string; readonly fill?: true}[];
  };
  readonly form: FillInForm;
  readonly tables: readonly FillInTable[];
  /** Sheet of the lists that are shown. */
  readonly lookUp: string;
  /** By id. */
  readonly lists: ReadonlyMap<string, FillInList>;
}

export interface FillInForm {
  readonly name: string;
  readonly headings: readonly [question: string, answer: string, ask: string, by: string, help: string, why: string, key: string];
  readonly parts: readonly {readonly title: string; readonly rows: readonly FillInRow[]}[];
}

export interface FillInRow extends FillInCell {
  readonly key: string;
  readonly ask: string;
  readonly answer: string;
  readonly help: string;
  readonly why: string;
  /** Of what nobody could say already. */
  readonly open?: {readonly ask: string; readonly by: string};
}

/** One row for each entry; below those that are known, empty ones. */
export interface FillInTable {
  readonly name: string;
  readonly title: string;
  readonly intro: readonly string[];
  /** Heads the numbers of the rows. */
  readonly number: string;
  /** Stands before the keys, in a row of their own. */
  readonly mark: string;
  readonly columns: readonly FillInColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly empty: number;
}

export interface FillInColumn extends FillInCell {
  readonly key: string;
  readonly ask: string;
  /** Below the heading. */
  readonly hint: string;
  /** On the heading, when somebody points at it. */
  readonly note: string;
}

export interface FillInCell {
  readonly type: 'text' | 'number';
  /** Offered in the cell: a list by its id, or what stands in a column of a table. */
  readonly offers?: {readonly list: string} | {readonly column: string};
  /** Where it does not hold, the question does not arise and its cell is dimmed. Keys of the same sheet. */
  readonly when?: FillInCondition;
}

export type FillInCondition =
  | {readonly filled: string}
  | {readonly blank: string}
  | {readonly of: string; readonly is: readonly string[]}
  /** Something stands there that is not among the first entries of a list. */
  | {readonly newIn: string; readonly list: string; readonly first: number}
  | {readonly all: readonly FillInCondition[]}
  | {readonly any: readonly FillInCondition[]};

export interface FillInList {
  readonly title: string;
  readonly values: readonly string[];
  /** A person looks things up there; the others only stand behind the cells. */
  readonly shown: boolean;
}
