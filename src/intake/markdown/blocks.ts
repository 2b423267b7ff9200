/** A Markdown document as what a register in it is made of: headings, tables, lines that begin with a label, and other text. */

export type Block = Heading | PipeTable | Labelled | Text;

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

/** A line of a paragraph, or an item of a list. */
export interface Text {
  readonly is: 'text';
  readonly line: number;
  readonly value: Inline;
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

/** One text that goes on with another. */
export const joined = (a: Inline, b: Inline): Inline => ({
  text: a.text === '' ? b.text : `${a.text}; ${b.text}`,
  links: [...a.links, ...b.links],
});
