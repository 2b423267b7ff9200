/** What a claim is confined to: a law, a product, data of one origin. */
import {PatternSet} from '../patterns.js';
import type {ClaimScope} from '../reading.js';
import type {Sectioned} from '../sections.js';
import type {Token} from '../tokens.js';
import {CALIFORNIA_WORDS, ELSEWHERE_SENTENCE_WORDS, ONE_PRODUCT_WORDS, SOME_DATA_WORDS} from '../words/scope-words.js';

const SCOPES = new PatternSet<ClaimScope>([
  ...CALIFORNIA_WORDS.map((words) => [words, 'california'] as const),
  ...ELSEWHERE_SENTENCE_WORDS.map((words) => [words, 'elsewhere'] as const),
  ...SOME_DATA_WORDS.map((words) => [words, 'some-data'] as const),
  ...ONE_PRODUCT_WORDS.map((words) => [words, 'one-product'] as const),
]);

/** A sentence may name California under any heading; what stands under a heading for others is theirs, unless it does. */
export function scopeOf(tokens: readonly Token[], place: Sectioned['place']): ClaimScope | undefined {
  const named = SCOPES.all(tokens).map(({value}) => value);
  const here = named.includes('california');
  if (!here && (place === 'elsewhere' || named.includes('elsewhere'))) return 'elsewhere';
  if (named.includes('some-data')) return 'some-data';
  if (named.includes('one-product')) return 'one-product';
  return here || place === 'california' ? 'california' : undefined;
}
