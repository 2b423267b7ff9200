/** A report before it has a format. Renderers need nothing but this. */

export interface Document {
  /** Stable machine name: `collected`. */
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
  /** The as-of day, `YYYY-MM-DD`: what a file's own properties say in place of the clock. */
  readonly date?: string;
  /** What it is about and as of when, as label and value. */
  readonly about: readonly {readonly label: string; readonly value: string}[];
  /** In a workbook each section becomes a sheet. */
  readonly sections: readonly Section[];
}

export interface Section {
  /** Anchor and machine name: `sold-or-shared`. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | List | Table | Callout;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: readonly Inline[];
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly (readonly Inline[])[];
}

/** Something the reader must not miss: a warning, a statement that the law wants in these words. */
export interface Callout {
  readonly kind: 'callout';
  readonly tone: Tone;
  readonly title?: string;
  readonly text: readonly Inline[];
}

export interface Table {
  readonly kind: 'table';
  readonly id: string;
  readonly caption?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Said in place of an empty table: a few words, or a statement that the law wants where there is nothing to list. */
  readonly whenEmpty?: string | Callout;
}

export interface Column {
  readonly key: string;
  readonly title: string;
  /** Share of the width, 1 by default. */
  readonly weight?: number;
  readonly type?: 'text' | 'number' | 'date' | 'answer';
  /** The values that a workbook offers for it. */
  readonly choices?: readonly string[];
}

/** Cells in the order of the columns. */
export interface Row {
  readonly id?: string;
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** Lines as they are to be read; empty for an empty cell. */
  readonly lines: readonly (readonly Inline[])[];
  /** Typed value where it is not text: a number, or a day as `YYYY-MM-DD`. */
  readonly value?: number | string | boolean;
  readonly tone?: Tone;
  /** The evidence, as a note behind the cell. */
  readonly note?: string;
}

/** Colour never stands alone: each tone's cell also has a word. */
export type Tone = 'plain' | 'good' | 'warning' | 'bad' | 'muted';

export interface Inline {
  readonly text: string;
  readonly strong?: boolean;
  readonly code?: boolean;
  /** An `https://` address or `#section` of this document. */
  readonly link?: string;
  /** In a redline: what is to go, and what is to come in. */
  readonly change?: 'deleted' | 'inserted';
}
