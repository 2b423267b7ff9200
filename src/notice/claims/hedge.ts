/** How far a sentence holds back what its verb says, and how sure that leaves it. */
import {patterns} from '../patterns.js';
import type {Claim} from '../reading.js';
import type {Token} from '../tokens.js';
import {EXCEPT_WORDS} from '../words/negation-words.js';
import {CHOICE_WORDS, CONSENT_WORDS, MAY_WORDS} from '../words/hedge-words.js';

const CHOICE = patterns(...CHOICE_WORDS);
const EXCEPT = patterns(...EXCEPT_WORDS);
const CONSENT = patterns(...CONSENT_WORDS);

/** "We may also, from time to time, collect". */
const FARTHEST = 6;

/** A hedged claim is at most this sure. What needs an agreement may never have happened. */
export const AT_MOST: Readonly<Record<NonNullable<Claim['hedge']>, number>> = {may: 0.85, choice: 0.8, consent: 0.65, except: 0.65};

/** What limits a denial: "not without your consent", "nothing other than your name", "may not have". */
export function limitOf(tokens: readonly Token[]): Claim['hedge'] {
  if (CONSENT.holds(tokens)) return 'consent';
  if (EXCEPT.holds(tokens)) return 'except';
  return tokens.some(({word}, at) => word === 'not' && MAY_WORDS.has(tokens[at - 1]?.word ?? '')) ? 'may' : undefined;
}

/** The strongest one; `verb` is the index of the verb's first token, below 0 where the verb stands in another sentence. */
export function hedgeOf(tokens: readonly Token[], verb: number): Claim['hedge'] {
  if (CONSENT.holds(tokens)) return 'consent';
  if (CHOICE.holds(tokens)) return 'choice';
  for (let at = verb - 1; at >= 0 && verb - at <= FARTHEST; at -= 1) {
    const word = (tokens[at] as Token).word;
    if (MAY_WORDS.has(word)) return 'may';
    if (word === 'we') return undefined;
  }
  return undefined;
}
