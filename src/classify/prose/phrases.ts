/** The catalog's phrases of prose as a trie: the words that notices, spreadsheets and descriptions use. */
import {ownElementsOf, type ElementId, type Law} from '../../law/index.js';
import {Trie} from '../lexicon/trie.js';
import {addPhrases, type Phrased, type PhrasesData} from './compile.js';
import {phrasesText} from './phrases.data.js';
import {proseWordsOf} from './prose-words.js';

export interface Phrases {
  readonly trie: Trie;
  /** Elements that have the phrase that ends at a node; undefined where none ends. */
  elementsAt(node: number): readonly ElementId[] | undefined;
  /** Of a text that is wholly one phrase. */
  elementsOf(text: string): readonly ElementId[];
}

const made = new WeakMap<Law, Phrases>();

export function phrasesOf(law: Law): Phrases {
  const existing = made.get(law);
  if (existing) return existing;
  const own = ownElementsOf(law);
  shipped ??= load();
  const phrases = own.length === 0 ? shipped.phrases : withOwn(shipped, own);
  made.set(law, phrases);
  return phrases;
}

interface Shipped {
  readonly phrases: Phrases;
  readonly elements: readonly (readonly ElementId[])[];
}
let shipped: Shipped | undefined;

function load(): Shipped {
  const {trie, elements} = JSON.parse(phrasesText) as PhrasesData;
  return {phrases: lookup(Trie.from(trie), elements), elements};
}

function lookup(trie: Trie, elements: readonly (readonly ElementId[])[]): Phrases {
  const elementsAt = (node: number): readonly ElementId[] | undefined => {
    const number = trie.at(node);
    return number === 0 ? undefined : elements[number];
  };
  return {
    trie,
    elementsAt,
    elementsOf: (text) => {
      const node = trie.find(proseWordsOf(text).map(({word}) => word));
      return node === undefined ? [] : (elementsAt(node) ?? []);
    },
  };
}

function withOwn({phrases, elements}: Shipped, own: readonly Phrased[]): Phrases {
  const trie = phrases.trie.copy();
  const all = [...elements];
  addPhrases(trie, all, own, (held, id) => [id, ...held]);
  return lookup(trie, all);
}
