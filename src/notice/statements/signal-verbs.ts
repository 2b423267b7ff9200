/** Whether a verb tells what the business does when it gets a signal, or denies it. */
import {patterns, type PatternMatch} from '../patterns.js';
import type {Token} from '../tokens.js';
import {
  ASKED_BEFORE,
  BEGINS_ANEW,
  FAILS,
  MADE_TO,
  MEANS,
  NOUNS_BEFORE,
  OF_SITES,
  OTHER_SIGNAL_WORDS,
  OTHER_SITES,
  OTHERS,
  OURS,
} from '../words/do-not-track-words.js';
import {CLAUSE_BREAKS, JOINING, NEGATORS, NOT_NEGATED_AFTER, NO_WORDS, OWN_AUXILIARIES} from '../words/negation-words.js';

/** `Do Not Track` as one word. */
export const SIGNAL = 'dnt';

/** Words before a verb among which who does it, and its denial, are looked for. */
const FARTHEST = 12;
/** Words between a verb and what is responded to. */
export const FARTHEST_OBJECT = 8;
/** Words before "sites" that tell whose they are. */
const FARTHEST_OWNER = 3;

const OTHER_SIGNAL = patterns(...OTHER_SIGNAL_WORDS);

export const isNamed = (tokens: readonly Token[]): boolean => tokens.some(({word}) => word === SIGNAL);

export const namesAnotherSignal = (tokens: readonly Token[]): boolean => OTHER_SIGNAL.holds(tokens);

/** Undefined where others do it, where it is asked for only, and where it is done to another signal. */
export function doneAt(tokens: readonly Token[], {start, end}: PatternMatch, text: string): 'done' | 'denied' | undefined {
  if (isOfAnotherSignal(tokens, end) || NOUNS_BEFORE.has(wordAt(tokens, start - 1)) || isUndecided(tokens, start)) return undefined;
  const from = clauseStart(tokens, start, text);
  const clause = tokens.slice(from, end);
  const denied = clause.findLastIndex((_, at) => isDenial(tokens, from + at, start));
  const asked = tokens.slice(from, start).findLastIndex(({word}) => ASKED_BEFORE.has(word));
  if (asked > denied || isAfterQuestion(tokens, from) || clause.some((_, at) => isOfOthers(tokens, from + at))) return undefined;
  return denied < 0 ? 'done' : 'denied';
}

/** The clause of a verb begins with its subject, after a mark, or after a word that begins another. */
function clauseStart(tokens: readonly Token[], verb: number, text: string): number {
  const isInfinitive = wordAt(tokens, verb - 1) === 'to';
  for (let at = verb - 1; at >= Math.max(0, verb - FARTHEST); at -= 1) {
    const {word, end} = tokens[at] as Token;
    const between = text.slice(end, tokens[at + 1]?.start);
    const isEnd = /[;:—]/.test(between) || (CLAUSE_BREAKS.has(word) && at < verb - 1);
    if (isEnd || (between.includes(',') && BEGINS_ANEW.has(wordAt(tokens, at + 1)))) return at + 1;
    const isSubject = OURS.has(word) && (word === 'we' || !isInfinitive) && !DENIES_BEFORE.has(wordAt(tokens, at - 1));
    if (isSubject || (OWN_AUXILIARIES.has(word) && JOINING.has(wordAt(tokens, at - 1)))) return at;
  }
  return Math.max(0, verb - FARTHEST);
}

/** "How we respond", "if we respond". */
function isAfterQuestion(tokens: readonly Token[], clause: number): boolean {
  const before = wordAt(tokens, clause - 1);
  return OURS.has(wordAt(tokens, clause)) && (ASKED_BEFORE.has(before) || before === 'if');
}

function isDenial(tokens: readonly Token[], at: number, verb: number): boolean {
  const word = wordAt(tokens, at);
  if (FAILS.has(word)) return true;
  if (NO_WORDS.has(word)) return at <= 2 || at >= verb || MEANS.has(wordAt(tokens, at + 1));
  return NEGATORS.has(word) && !NOT_NEGATED_AFTER.has(wordAt(tokens, at + 1));
}

/** "A standard to honor", and not "we are able to honor". */
function isUndecided(tokens: readonly Token[], verb: number): boolean {
  if (wordAt(tokens, verb - 1) !== 'to') return false;
  return !tokens.slice(Math.max(0, verb - 4), verb - 1).some(({word}) => MADE_TO.has(word) || FAILS.has(word));
}

/** "Neither we", "nor our". */
const DENIES_BEFORE = new Set(['neither', 'nor']);

/** "Third-party sites", "many websites", "they": but "our services" and "the site" are the business. */
function isOfOthers(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (OTHERS.has(word)) return true;
  if (!OF_SITES.has(word)) return false;
  return tokens.slice(Math.max(0, at - FARTHEST_OWNER), at).some((each) => OTHER_SITES.has(each.word));
}

function isOfAnotherSignal(tokens: readonly Token[], after: number): boolean {
  const object = tokens.slice(after, after + FARTHEST_OBJECT);
  const end = object.findIndex(({word}) => CLAUSE_BREAKS.has(word) || word === 'we');
  const within = end < 0 ? object : object.slice(0, end);
  return namesAnotherSignal(within) && !isNamed(within);
}

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';
