/** The columns of a table, each with its words, for all that they tell of the system, of the table and of each other. */
import type {Lexicon} from '../lexicon/lexicon.js';
import type {Words} from '../lexicon/words.js';
import {rawTokensOf, segmentsOf} from '../names/name-tokens.js';

export class Column {
  private read: Words | undefined;

  constructor(
    /** As it is written. */
    readonly name: string,
    /** It lies in no object. */
    readonly flat: boolean,
    /** The folded words of its last segment, as they are written. */
    readonly raw: readonly string[],
    private readonly lexicon: Lexicon,
  ) {}

  /** Of its last segment. Most columns of a large system are read when their table's turn comes, and not kept before. */
  get words(): Words {
    return (this.read ??= this.lexicon.wordsIn(this.raw));
  }

  /** Every word of it is known. */
  get isKnown(): boolean {
    return this.raw.length > 0 && areKnown(this.words, this.lexicon);
  }

  /** As another lexicon reads it, without what stands before each column of its table and says nothing. */
  as(lexicon: Lexicon, prefix = ''): Column {
    const rest = this.flat ? without(prefix, this.name) : this.name;
    return new Column(this.name, this.flat, rest === this.name ? this.raw : rawTokensOf(rest), lexicon);
  }
}

export const areKnown = ({tokens}: Words, lexicon: Lexicon): boolean => tokens.every((token) => token.length > 1 && lexicon.knows(token));

export interface Columns {
  /** What their words are read with. */
  readonly lexicon: Lexicon;
  readonly all: readonly Column[];
}

export function columnOf(name: string, lexicon: Lexicon): Column {
  const segments = segmentsOf(name);
  return new Column(name, segments.length === 1, rawTokensOf(segments.at(-1) ?? ''), lexicon);
}

export const columnsOf = (names: readonly string[], lexicon: Lexicon): Columns => ({
  lexicon,
  all: names.map((name) => columnOf(name, lexicon)),
});

/** The same as a table's own lexicon reads them. */
export const readAs = (columns: Columns, lexicon: Lexicon): Columns =>
  lexicon === columns.lexicon ? columns : {lexicon, all: columns.all.map((column) => column.as(lexicon))};

/** The same without what stands before each of them and says nothing. */
export const withoutPrefix = (prefix: string, columns: Columns): Columns =>
  prefix === '' ? columns : {...columns, all: columns.all.map((column) => column.as(columns.lexicon, prefix))};

/** A name of a column or of the table itself, which often begins alike. */
export const without = (prefix: string, name: string): string =>
  prefix !== '' && name.length > prefix.length && name.toLowerCase().startsWith(prefix) ? name.slice(prefix.length) : name;
