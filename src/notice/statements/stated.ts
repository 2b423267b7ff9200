/** The phrases of each statement, ready to be searched. */
import {patterns, type PatternSet} from '../patterns.js';
import type {SectionKind} from '../words/section-words.js';
import {STATEMENT_WORDS} from '../words/statement-words.js';
import type {StatementWords} from '../words/worded-statement.js';

export type Stated = keyof typeof STATEMENT_WORDS;
export type Side = 'yes' | 'no';

/** What is not plain counts only where nothing plain is said. */
export interface Said {
  readonly side: Side;
  readonly plain: boolean;
}

const LISTS = [
  'yes',
  'no',
  'verbs',
  'firm',
  'firmNo',
  'neither',
  'before',
  'notYes',
  'narrowed',
  'wholly',
  'hedged',
  'possible',
  'named',
  'back',
  'practice',
  'presumed',
] as const;

export interface StatementReader extends Readonly<Record<(typeof LISTS)[number], PatternSet<true>>> {
  readonly id: Stated;
  readonly words: StatementWords;
  readonly topic: Readonly<Record<'titles' | 'not' | 'yes' | 'no' | 'none', PatternSet<true>>> | undefined;
  readonly listed: ListedLines | undefined;
}

export interface ListedLines {
  readonly leads: PatternSet<true>;
  readonly label: ReadonlySet<string>;
  readonly lines: PatternSet<true>;
  readonly never: PatternSet<true>;
  readonly about: SectionKind;
}

export const STATED = Object.keys(STATEMENT_WORDS) as readonly Stated[];

/** One value for each statement. */
export function forEachStated<Value>(valueOf: (id: Stated) => Value): Readonly<Record<Stated, Value>> {
  return Object.fromEntries(STATED.map((id) => [id, valueOf(id)])) as Record<Stated, Value>;
}

export const READERS = forEachStated((id): StatementReader => {
  const words: StatementWords = STATEMENT_WORDS[id];
  const {topic, listed} = words;
  const lists = Object.fromEntries(LISTS.map((list) => [list, patterns(...(words[list] ?? []))]));
  return {
    ...(lists as Record<(typeof LISTS)[number], PatternSet<true>>),
    id,
    words,
    topic: topic && {
      titles: patterns(...topic.titles),
      not: patterns(...topic.not),
      yes: patterns(...topic.yes),
      no: patterns(...topic.no),
      none: patterns(...topic.none),
    },
    listed: listed && {
      leads: patterns(...listed.leads),
      label: new Set(listed.label),
      lines: patterns(...listed.lines),
      never: patterns(...listed.never),
      about: listed.about,
    },
  };
});
