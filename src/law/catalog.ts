/** The catalog, each list parsed when it is first asked for: a run that checks a record needs neither duties nor 5,000 phrases. */
import {elementWords, shownText} from './apart.data.js';
import {catalogText, sectionDatesText} from './catalog.data.js';
import {lawSpan} from './span.data.js';
import {later} from './later.js';
import type {CatalogData, Element} from './types.js';

type Words = Readonly<Record<string, Pick<Element, 'words' | 'phrases'>>>;

/** Lists that stand apart: naming them must not load them. */
const SHOWN = ['definitions', 'protectedClasses', 'requirements', 'sections'] as const satisfies readonly (keyof CatalogData)[];

export const catalogData = catalog();

function catalog(): CatalogData {
  const data = {...lawSpan};
  for (const [collection, text] of Object.entries(catalogText)) {
    later(data, collection, () => (collection === 'elements' ? withWords(JSON.parse(text) as Element[]) : (JSON.parse(text) as unknown)));
  }
  for (const collection of SHOWN) later(data, collection, () => JSON.parse(shownText[collection] ?? '[]') as unknown);
  later(data, 'sectionDates', () => JSON.parse(sectionDatesText) as unknown);
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
