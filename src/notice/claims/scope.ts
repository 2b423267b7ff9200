/** What a claim is confined to: a law, a product, data of one origin. */
import {patterns} from '../patterns.js';
import type {ClaimScope} from '../reading.js';
import type {Sectioned} from '../sections.js';
import type {Token} from '../tokens.js';
import {CALIFORNIA_WORDS, ELSEWHERE_SENTENCE_WORDS, ONE_PRODUCT_WORDS, SOME_DATA_WORDS} from '../words/scope-words.js';

const CALIFORNIA = patterns(...CALIFORNIA_WORDS);
const ELSEWHERE = patterns(...ELSEWHERE_SENTENCE_WORDS);
const SOME_DATA = patterns(...SOME_DATA_WORDS);
const ONE_PRODUCT = patterns(...ONE_PRODUCT_WORDS);

/** A sentence may name California under any heading; what stands under a heading for others is theirs, unless it does. */
export function scopeOf(tokens: readonly Token[], place: Sectioned['place']): ClaimScope | undefined {
  const here = CALIFORNIA.holds(tokens);
  if (!here && (place === 'elsewhere' || ELSEWHERE.holds(tokens))) return 'elsewhere';
  if (SOME_DATA.holds(tokens)) return 'some-data';
  if (ONE_PRODUCT.holds(tokens)) return 'one-product';
  return here || place === 'california' ? 'california' : undefined;
}
