/** The catalog, each list parsed when it is first asked for: a run that checks a record needs neither duties nor 5,000 phrases. */
import {catalogText} from './catalog.data.js';
import {lawSpan} from './span.data.js';
import type {CatalogData, Element} from './types.js';
import {elementWords} from './words.data.js';

type Words = Readonly<Record<string, Pick<Element, 'words' | 'phrases'>>>;

export const catalogData = catalog();

function catalog(): CatalogData {
  const data = {...lawSpan};
  for (const [collection, text] of Object.entries(catalogText)) {
    later(data, collection, () => (collection === 'elements' ? withWords(JSON.parse(text) as Element[]) : (JSON.parse(text) as unknown)));
  }
  return data as CatalogData;
}

function withWords(elements: readonly Element[]): readonly Element[] {
  let words: Words | undefined;
  const wordsOf = (id: string): Words[string] => (words ??= JSON.parse(elementWords) as Words)[id] ?? {words: [], phrases: []};
  for (const element of elements) {
    later(element, 'words', () => wordsOf(element.id).words);
    later(element, 'phrases', () => wordsOf(element.id).phrases);
  }
  return elements;
}

/** A property that is made when it is first read, and an ordinary one from then on. */
function later(target: object, key: string, make: () => unknown): void {
  Object.defineProperty(target, key, {
    enumerable: true,
    configurable: true,
    get() {
      const value = make();
      Object.defineProperty(target, key, {value, enumerable: true});
      return value;
    },
  });
}
