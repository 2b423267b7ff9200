/** Who does what a verb says: "third parties may collect", "our providers store". */
import {PatternSet, patterns} from '../patterns.js';
import type {Claim} from '../reading.js';
import type {Token} from '../tokens.js';
import {BUSINESS_DOES_WORDS, DOER_WORDS} from '../words/verb-words.js';

type Doer = NonNullable<Claim['by']>;

const DOERS = new PatternSet<Doer>(Object.entries(DOER_WORDS).flatMap(([by, words]) => words.map((each) => [each, by as Doer] as const)));
const BUSINESS_DOES = patterns(...BUSINESS_DOES_WORDS);

/** Words before the verb among which the doer is looked for. */
const FARTHEST = 5;

/** Undefined where it is the business: no other name stands between the verb and the last word for the business. */
export function doerOf(tokens: readonly Token[], verb: number, kind: Claim['verb']): Claim['by'] {
  const from = Math.max(0, verb - FARTHEST);
  const other = DOERS.all(tokens, from, verb).at(-1);
  if (!other) return undefined;
  // What people hand over is what the business collects.
  if (other.value === 'consumer' && (kind === 'collect' || kind === 'receive') && isYou(tokens[other.start])) return undefined;
  const business = BUSINESS_DOES.all(tokens, from, verb).at(-1);
  return !business || business.start < other.start ? other.value : undefined;
}

const isYou = (token: Token | undefined): boolean => token?.word === 'you' || token?.word === 'your';
