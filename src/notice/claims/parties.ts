/** Categories of sources and of third parties that a sentence names. */
import type {Law} from '../../law/index.js';
import {PatternSet} from '../patterns.js';
import type {Sentence} from '../sentences.js';
import {tokensOf} from '../tokens.js';

export class NamedParties {
  private readonly sources: PatternSet<string>;
  private readonly thirdParties: PatternSet<string>;

  constructor(law: Law) {
    this.sources = new PatternSet(law.all('sources').flatMap(({id, words}) => words.map((word) => [asPattern(word), id] as const)));
    this.thirdParties = new PatternSet(
      law.all('thirdParties').flatMap(({id, words}) => words.map((word) => [asPattern(word), id] as const)),
    );
  }

  named({tokens}: Sentence): {readonly from: readonly string[]; readonly to: readonly string[]} {
    return {from: distinct(this.sources.all(tokens)), to: distinct(this.thirdParties.all(tokens))};
  }
}

function distinct(found: readonly {readonly value: string}[]): readonly string[] {
  return [...new Set(found.map(({value}) => value))].sort();
}

const asPattern = (phrase: string): string =>
  tokensOf(phrase)
    .map(({word}) => word)
    .join(' ');
