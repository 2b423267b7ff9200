/** A Markdown document as what a register in it is made of: headings, tables, and lines that begin with a label. */

export type Block = Heading | PipeTable | Labelled;

export interface Heading {
  readonly is: 'heading';
  /** 1 to 6. */
  readonly level: number;
  readonly text: string;
  readonly line: number;
}

export interface PipeTable {
  readonly is: 'table';
  /** The row of headings first; they may all be blank. */
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly line: number;
  readonly cells: readonly Inline[];
}

/** Lines such as `- **Purpose:** send the newsletter`, one after the other. */
export interface Labelled {
  readonly is: 'labelled';
  readonly lines: readonly LabelledLine[];
}

export interface LabelledLine {
  readonly line: number;
  /** Without its colon; undefined for what follows none. */
  readonly label?: string;
  readonly value: Inline;
}

/** Text as people read it, without markup. */
export interface Inline {
  readonly text: string;
  /** Addresses that it links to, where the text does not show them. */
  readonly links: readonly string[];
}
