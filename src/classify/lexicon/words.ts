/** A run of words in their one spelling, with what is known of every phrase in it. */
import type {Known, NameList, Sense} from './known.js';
import type {Trie} from './trie.js';

/** Words in the longest phrase of any list; the build checks it. */
export const LONGEST_PHRASE = 6;

/** Phrases by their words; `known` is what the trie's numbers stand for. */
export interface KnownPhrases {
  readonly trie: Trie;
  readonly known: readonly (Known | undefined)[];
}

export interface SensedSpan {
  readonly sense: Sense;
  readonly start: number;
  readonly end: number;
}

/** The numbers of one name's words while it is read, which happens for each name and is over before the next. */
const ids: number[] = [];
const NO_SPANS: readonly SensedSpan[] = [];

export class Words {
  readonly length: number;
  /** What is known of the phrase of `n` words from word `start`, at `start * longest + n - 1`. */
  private readonly phrases: (Known | undefined)[];
  private readonly longest: number;
  /** From each word to the end. */
  private endings: (string | undefined)[] | undefined;
  /** By the word before which they end. */
  private sensed: (readonly SensedSpan[] | undefined)[] | undefined;
  /** By the word before which it ends; null where nothing does. */
  private spans: (SensedSpan | null | undefined)[] | undefined;

  constructor(
    readonly tokens: readonly string[],
    {trie, known}: KnownPhrases,
  ) {
    this.length = tokens.length;
    const longest = Math.min(this.length, LONGEST_PHRASE);
    this.longest = longest;
    this.phrases = new Array<Known | undefined>(this.length * longest);
    for (let end = 0; end < this.length; end++) ids[end] = trie.idOf(tokens[end] as string);
    for (let start = 0; start < this.length; start++) {
      const last = Math.min(this.length, start + longest);
      let node: number | undefined = 0;
      for (let end = start; end < last; end++) {
        node = trie.step(node, ids[end] as number);
        if (node === undefined) break;
        this.phrases[start * longest + end - start] = known[trie.at(node)];
      }
    }
  }

  known(start: number, end: number): Known | undefined {
    const count = end - start;
    return start < 0 || count < 1 || count > this.longest || end > this.length ? undefined : this.phrases[start * this.longest + count - 1];
  }

  /** What it speaks of before word `until`: the longest known phrases, last first, none overlapping. Neutral words are passed over. */
  senses(until = this.length): readonly SensedSpan[] {
    this.sensed ??= new Array<readonly SensedSpan[] | undefined>(this.length + 1);
    return (this.sensed[until] ??= this.readSenses(until));
  }

  private readSenses(until: number): readonly SensedSpan[] {
    let found = NO_SPANS;
    for (let end = until; end > 0;) {
      const span = this.senseEndingAt(end);
      if (span) found = found.length === 0 ? [span] : [...found, span];
      end = span ? span.start : end - 1;
    }
    return found;
  }

  /** The longest phrase that speaks of something and ends before word `end`. */
  senseEndingAt(end: number): SensedSpan | undefined {
    this.spans ??= new Array<SensedSpan | null | undefined>(this.length + 1);
    let span = this.spans[end];
    if (span === undefined) this.spans[end] = span = this.readSenseEndingAt(end) ?? null;
    return span ?? undefined;
  }

  private readSenseEndingAt(end: number): SensedSpan | undefined {
    for (let start = Math.max(0, end - LONGEST_PHRASE); start < end; start++) {
      const sense = this.known(start, end)?.sense;
      if (sense) return {sense, start, end};
    }
    return undefined;
  }

  /** Whether the words from `start` are, as a whole, in a list of names. */
  is(list: NameList, start = 0, end = this.length): boolean {
    return this.known(start, end)?.as?.includes(list) === true;
  }

  /** The longest ending of the words from `start` that the list holds. */
  endingIn(list: NameList, start = 0, end = this.length): string | undefined {
    for (let from = start; from < end; from++) if (this.is(list, from, end)) return this.text(from, end);
    return undefined;
  }

  /** Where the words end without the numbers behind them, at least one after `start`: `email2`. */
  endWithoutNumbers(start = 0): number {
    let end = this.length;
    while (end > start + 1 && isNumber(this.tokens[end - 1])) end--;
    return end;
  }

  /** Where the words end without the numbers and units of measure behind them, at least one after `start`: `line2`, `duration_min`. */
  endWithoutUnits(start = 0): number {
    let end = this.length;
    while (end > start + 1 && (isNumber(this.tokens[end - 1]) || this.is('unit', end - 1, end))) end--;
    return end;
  }

  text(start = 0, end = this.length): string {
    if (end - start === 1) return this.tokens[start] as string;
    if (end !== this.length) return this.tokens.slice(start, end).join(' ');
    this.endings ??= new Array<string | undefined>(this.length);
    return (this.endings[start] ??= this.tokens.slice(start).join(' '));
  }
}

const DIGITS = /^\d+$/;
/** Most words do not begin with a digit, which is seen at once. */
export const isNumber = (token: string | undefined): boolean => token !== undefined && token < ':' && DIGITS.test(token);
