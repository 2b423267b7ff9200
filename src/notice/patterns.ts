/**
 * A small language for phrases, so that word lists stay data and nothing can blow up: words in order, `a|b` for either,
 * `collect*` for any ending, `_` for up to three words between, `__` for up to eight, `___` for up to twenty.
 */
import type {Token} from './tokens.js';

type Step = {readonly gap: number} | {readonly words: readonly string[]; readonly starts: readonly string[]};

const GAPS: Readonly<Record<string, number>> = {_: 3, __: 8, ___: 20};

export interface Pattern {
  readonly source: string;
  readonly steps: readonly Step[];
}

export interface PatternMatch {
  /** First token, and the one after the last. */
  readonly start: number;
  readonly end: number;
}

export function compilePattern(source: string): Pattern {
  const steps = source.split(' ').map((part): Step => {
    const gap = GAPS[part];
    if (gap !== undefined) return {gap};
    const options = part.split('|');
    return {
      words: options.filter((each) => !each.endsWith('*')),
      starts: options.filter((each) => each.endsWith('*')).map((each) => each.slice(0, -1)),
    };
  });
  return {source, steps};
}

/** Where the pattern holds, starting at a token exactly; undefined where it does not. */
export function matchAt(pattern: Pattern, tokens: readonly Token[], at: number): PatternMatch | undefined {
  const end = endOf(pattern.steps, 0, tokens, at);
  return end < 0 ? undefined : {start: at, end};
}

function endOf(steps: readonly Step[], step: number, tokens: readonly Token[], at: number): number {
  let index = at;
  for (let next = step; next < steps.length; next += 1) {
    const each = steps[next] as Step;
    if ('gap' in each) {
      for (let skip = 0; skip <= each.gap && index + skip < tokens.length; skip += 1) {
        const end = endOf(steps, next + 1, tokens, index + skip);
        if (end >= 0) return end;
      }
      return -1;
    }
    const word = tokens[index]?.word;
    if (word === undefined || !isStep(each, word)) return -1;
    index += 1;
  }
  return index;
}

function isStep(step: Step, word: string): boolean {
  return !('gap' in step) && (step.words.includes(word) || step.starts.some((start) => word.startsWith(start)));
}

/** Without what marks them as beginnings; a pattern never begins with a gap. */
function firstWordsOf(source: string): readonly string[] {
  const end = source.indexOf(' ');
  const first = end < 0 ? source : source.slice(0, end);
  return first.replaceAll('*', '').split('|');
}

interface Candidate<Value> {
  readonly source: string;
  /** Compiled when a text first has its first word: most never are. */
  pattern?: Pattern;
  readonly value: Value;
}

interface Compiled<Value> {
  readonly pattern: Pattern;
  readonly value: Value;
}

/** Many patterns at once, found by the first letters of their first word. */
export class PatternSet<Value> {
  /** By the first three letters of the first word, or the one or two that it has; prefixes of one or two letters under their own length. */
  private readonly byStart = new Map<string, Candidate<Value>[]>();
  /** A bit for each letter that a pattern begins with: most words of a text begin with others. */
  private initials = 0;
  private readonly byWord = new Map<string, readonly Compiled<Value>[]>();

  constructor(entries: Iterable<readonly [source: string, value: Value]>) {
    for (const [source, value] of entries) {
      const candidate: Candidate<Value> = {source, value};
      const keys = firstWordsOf(source).map(keyOf);
      keys.forEach((key, at) => {
        if (keys.indexOf(key) < at) return;
        this.initials |= initialOf(key);
        const known = this.byStart.get(key);
        if (known) known.push(candidate);
        else this.byStart.set(key, [candidate]);
      });
    }
  }

  /** Every place where a pattern holds, in order of the words. */
  all(tokens: readonly Token[], from = 0, to = tokens.length): readonly (PatternMatch & {readonly value: Value})[] {
    const found: (PatternMatch & {readonly value: Value})[] = [];
    for (let at = from; at < to; at += 1) {
      for (const {pattern, value} of this.candidates((tokens[at] as Token).word)) {
        const match = matchAt(pattern, tokens, at);
        if (match && match.end <= to) found.push({...match, value});
      }
    }
    return found;
  }

  first(tokens: readonly Token[], from = 0, to = tokens.length): (PatternMatch & {readonly value: Value}) | undefined {
    for (let at = from; at < to; at += 1) {
      for (const {pattern, value} of this.candidates((tokens[at] as Token).word)) {
        const match = matchAt(pattern, tokens, at);
        if (match && match.end <= to) return {...match, value};
      }
    }
    return undefined;
  }

  holds(tokens: readonly Token[]): boolean {
    return this.first(tokens) !== undefined;
  }

  /** Those whose first word it is. The words of a notice come again and again. */
  private candidates(word: string): readonly Compiled<Value>[] {
    if ((this.initials & initialOf(word)) === 0) return NONE;
    const known = this.byWord.get(word);
    if (known !== undefined) return known;
    const keys = word.length < 3 ? [word] : [keyOf(word), word.slice(0, 2), word.slice(0, 1)];
    const found = keys
      .flatMap((key) => this.byStart.get(key) ?? [])
      .flatMap((candidate) => {
        const pattern = (candidate.pattern ??= compilePattern(candidate.source));
        return isStep(pattern.steps[0] as Step, word) ? [{pattern, value: candidate.value}] : [];
      });
    // A hostile notice never says a word twice.
    if (this.byWord.size >= MOST_WORDS) this.byWord.clear();
    this.byWord.set(word, found.length === 0 ? NONE : found);
    return found;
  }
}

const OTHER = 26;
/** `1` for a, `2` for b, `4` for c; one bit for all that is no letter from a to z. */
function initialOf(word: string): number {
  const place = word.charCodeAt(0) - 97;
  return 1 << (place >= 0 && place < OTHER ? place : OTHER);
}

const NONE: readonly never[] = [];
const MOST_WORDS = 4_000;

/** A set of patterns that all mean the same. */
export function patterns(...sources: readonly string[]): PatternSet<true> {
  return new PatternSet(sources.map((source) => [source, true] as const));
}

const keyOf = (word: string): string => word.slice(0, 3);
