/** The catalog's phrases as a trie. Run by the build, and for an organization's own phrases; pure. */
import type {Element, ElementId} from '../../law/index.js';
import {Trie, type TrieData} from '../lexicon/trie.js';
import {proseWordsOf} from './prose-words.js';

export interface PhrasesData {
  readonly trie: TrieData;
  /** Elements that share a phrase, in the catalog's order; the first is of none. */
  readonly elements: readonly (readonly ElementId[])[];
}

export type Phrased = Pick<Element, 'id' | 'name' | 'phrases'>;

export function compilePhrases(elements: readonly Phrased[]): PhrasesData {
  const trie = Trie.from({words: '', steps: []});
  const all: (readonly ElementId[])[] = [[]];
  addPhrases(trie, all, elements, (held, id) => [...held, id]);
  return {trie: trie.data(), elements: all};
}

/** `join` puts an element among those that have the phrase already. */
export function addPhrases(
  trie: Trie,
  all: (readonly ElementId[])[],
  elements: readonly Phrased[],
  join: (held: readonly ElementId[], id: ElementId) => readonly ElementId[],
): void {
  const numbers = new Map(all.map((ids, number) => [ids.join(' '), number]));
  for (const {id, name, phrases} of elements) {
    for (const phrase of [name, ...phrases]) {
      const words = proseWordsOf(phrase).map(({word}) => word);
      if (words.length === 0) continue;
      const node = trie.add(words);
      const held = all[trie.at(node)] ?? [];
      if (held.includes(id)) continue;
      const ids = join(held, id);
      const key = ids.join(' ');
      const number = numbers.get(key) ?? all.push(ids) - 1;
      numbers.set(key, number);
      trie.set(node, number);
    }
  }
}
