/** Categories of sources and of third parties that a sentence names, and the purposes. */
import type {Law} from '../../law/index.js';
import {PatternSet} from '../patterns.js';
import type {Claim} from '../reading.js';
import type {Sentence} from '../sentences.js';
import {tokensOf, type Token} from '../tokens.js';
import {PURPOSE_BEGINS} from '../words/verb-words.js';

type Named = Pick<Claim, 'from' | 'to' | 'purposes'>;

const made = new WeakMap<Law, NamedParties>();

export function namedPartiesOf(law: Law): NamedParties {
  const parties = made.get(law) ?? new NamedParties(law);
  made.set(law, parties);
  return parties;
}

export class NamedParties {
  private readonly sources: PatternSet<string>;
  private readonly thirdParties: PatternSet<string>;
  private readonly purposes: PatternSet<string>;

  constructor(law: Law) {
    this.sources = setOf(law.all('sources'));
    this.thirdParties = setOf(law.all('thirdParties'));
    this.purposes = setOf(law.all('purposes'));
  }

  recipientsIn(tokens: readonly Token[]): readonly string[] {
    return idsOf(this.thirdParties.all(tokens));
  }

  namedIn({tokens}: Sentence, verb: Claim['verb']): Named {
    const from = verb === 'collect' || verb === 'receive' ? idsOf(this.sources.all(tokens)) : [];
    const to = verb === 'disclose' || verb === 'sell' || verb === 'share' ? this.recipientsIn(tokens) : [];
    const begins = tokens.findIndex(({word}) => PURPOSE_BEGINS.has(word));
    const purposes = begins < 0 ? [] : idsOf(this.purposes.all(tokens, begins + 1));
    return {
      ...(from.length > 0 ? {from} : {}),
      ...(to.length > 0 ? {to} : {}),
      ...(purposes.length > 0 ? {purposes} : {}),
    };
  }
}

function setOf(entries: readonly {readonly id: string; readonly words: readonly string[]}[]): PatternSet<string> {
  return new PatternSet(entries.flatMap(({id, words}) => words.map((word) => [asPattern(word), id] as const)));
}

function idsOf(found: readonly {readonly value: string}[]): readonly string[] {
  return [...new Set(found.map(({value}) => value))].sort();
}

/** Phrases of the catalog are plain words; hyphens part words here as they do in texts. */
const asPattern = (phrase: string): string =>
  PLAIN.test(phrase)
    ? phrase
    : tokensOf(phrase)
        .map(({word}) => word)
        .join(' ');

const PLAIN = /^[a-z ]+$/;
