import type {SectionKind} from './section-words.js';

/**
 * Sentences by which a notice states the things that the law asks it to state. Every list is searched in each sentence; what a
 * phrase says is taken back by the negator before its verb, wherever that stands.
 */
export interface StatementWords {
  /** Phrases for the first value, and for its denial. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Verbs of the phrases for the first value: what is denied of one of them is denied. */
  readonly verbs: readonly string[];
  /** Phrases for the first value that nothing else in their sentence takes back. */
  readonly firm?: readonly string[];
  /** Phrases for the denial that only `narrowed` takes back. */
  readonly firmNo?: readonly string[];
  /** Sentences with these say neither. */
  readonly neither?: readonly string[];
  /** Before a phrase these tell a right, a law or a question; after it they tell what follows from it. */
  readonly before?: readonly string[];
  /** Sentences with these do not say the first value; what they deny stands. */
  readonly notYes?: readonly string[];
  /** Denials with these deny one use or one occasion only. */
  readonly narrowed?: readonly string[];
  /** Denials with these deny all of it, whatever else they name. */
  readonly wholly?: readonly string[];
  /** A negator before a phrase denies what that phrase names only: all of it is denied by `no`. */
  readonly deniesPart?: boolean;
  /** Denials with these leave room: they count where nothing plainer is said. */
  readonly hedged?: readonly string[];
  /** What may be done, which counts where nothing plainer is said. */
  readonly possible?: readonly string[];
  /** Names of what the statement is about: a question with one is answered by "yes" or "no", and "it" after one stands for it. */
  readonly named?: readonly string[];
  /** What is done with it, named by a word for it: "collect any", "do neither". */
  readonly back?: readonly string[];
  /** A line of these under "what we never do" is denied. */
  readonly practice?: readonly string[];
  /** Phrases that take the first value for granted, whatever their sentence denies: "the data that we collect". */
  readonly presumed?: readonly string[];
  /** Headings and labels under which "it" is what the statement is about. */
  readonly topic?: {
    readonly titles: readonly string[];
    readonly not: readonly string[];
    readonly yes: readonly string[];
    readonly no: readonly string[];
    /** What the first words after the title say. */
    readonly none: readonly string[];
  };
  /** Whether a heading that says the first value counts where nothing plainer is said. */
  readonly byTitle?: boolean;
  /** Lines of a list that say the first value by its place: under such a lead or heading, naming such a party first. */
  readonly listed?: {
    readonly leads: readonly string[];
    /** In a lead of few words, and before a colon or "are" in the sentence itself. */
    readonly label: readonly string[];
    readonly about: SectionKind;
    readonly lines: readonly string[];
    readonly never: readonly string[];
  };
  /** How many words after a phrase that begins its sentence can still take it back. */
  readonly reach?: number;
  /** Which one the notice as a whole states where it says both. */
  readonly wins: 'yes' | 'no';
  /** Also read where rights are told. */
  readonly inRights?: boolean;
  /** Kinds of sections that say the first value of nothing. */
  readonly notUnder?: readonly SectionKind[];
}
