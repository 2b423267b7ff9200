/** Data elements named in prose or in the cell of a spreadsheet. */
import type {ElementId, Law} from '../../law/index.js';
import {lexiconOf, type Lexicon} from '../lexicon/lexicon.js';
import {phrasesOf, type Phrases} from './phrases.js';
import {proseWordsOf, type ProseWord} from './prose-words.js';

export interface FoundElement {
  readonly element: ElementId;
  /** UTF-16 offsets into the text; `end` is behind the last character. */
  readonly start: number;
  readonly end: number;
  /** As it stands in the text. */
  readonly text: string;
  /** 0 to 1: lower for a single everyday word and where several elements share the phrase. */
  readonly confidence: number;
}

/** Longest phrases from left to right, none overlapping, in the order of the text. Time is linear in the text. */
export function findElements(text: string, law: Law): readonly FoundElement[] {
  const phrases = phrasesOf(law);
  const words = proseWordsOf(text);
  const found: FoundElement[] = [];
  for (let at = 0; at < words.length;) {
    const match = longestPhrase(words, at, phrases);
    if (match === undefined) {
      at++;
      continue;
    }
    const one = describe(text, words[at], words[match.last], match.elements, match.last - at + 1);
    const last = found.at(-1);
    // "Health notes" are about health; what they are written in is nothing more.
    const container = CONTAINERS.has(words[match.last]?.word ?? '') && match.last === at && words[at]?.joined === true;
    if (!(container && last !== undefined && last.end === words[at - 1]?.end)) found.push(one);
    at = match.last + 1;
  }
  return withItems(text, found, lexiconOf(law));
}

/** Words that say how something is kept, once what it is about stands right before. */
const CONTAINERS = new Set(['note', 'document', 'file', 'content', 'comment', 'attachment', 'position']);

interface PhraseMatch {
  readonly last: number;
  readonly elements: readonly ElementId[];
}

function longestPhrase(words: readonly ProseWord[], from: number, {trie, elementsAt}: Phrases): PhraseMatch | undefined {
  let best: PhraseMatch | undefined;
  let node: number | undefined = 0;
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || (at > from && !word.joined)) break;
    node = trie.step(node, trie.idOf(word.word));
    if (node === undefined) break;
    const elements = elementsAt(node);
    if (elements !== undefined) best = {last: at, elements};
  }
  return best;
}

function describe(
  text: string,
  first: ProseWord | undefined,
  last: ProseWord | undefined,
  elements: readonly ElementId[],
  length: number,
): FoundElement {
  const start = first?.start ?? 0;
  const end = last?.end ?? 0;
  const written = text.slice(start, end);
  // One word however it is spelt: a list of data that says "E-Mail" may mean the address or what was written.
  const several = length > 1 && !/^e-mails?$/i.test(written);
  const sure = several ? 0.95 : end - start > 4 ? 0.8 : 0.65;
  return {element: elements[0] ?? '', start, end, text: written, confidence: elements.length > 1 ? sure - 0.2 : sure};
}

/**
 * A list in a cell often holds names of columns: `fname, dob; SSN`. Items that are wholly a name of the catalog count where
 * no phrase was found in them, and where what was found is only a part: "GPS position" is no position in a firm.
 */
function withItems(text: string, found: readonly FoundElement[], lexicon: Lexicon): readonly FoundElement[] {
  const items: FoundElement[] = [];
  let next = 0;
  for (const match of text.matchAll(/[^,;\n\r\t|•·()]+/g)) {
    const item = match[0].trim();
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const end = start + item.length;
    while (next < found.length && (found[next]?.end ?? 0) <= start) next++;
    const from = next;
    while (next < found.length && (found[next]?.start ?? Infinity) < end) next++;
    const inside = found.slice(from, next);
    const named = item.length > 40 || item.length < 2 || /[.!?]\s/.test(item) ? undefined : itemNamed(item, start, lexicon);
    if (named === undefined || !isMore(named, inside)) items.push(...inside);
    else items.push(named);
  }
  return items;
}

function itemNamed(item: string, start: number, {spelling, wordsOf}: Lexicon): FoundElement | undefined {
  const words = wordsOf(spelling.tokensOf(item));
  const elements = words.known(0, words.length)?.elements;
  if (elements?.[0] === undefined) return undefined;
  return {element: elements[0], start, end: start + item.length, text: item, confidence: elements.length > 1 ? 0.5 : 0.7};
}

/** A name says more than phrases that lie in it, unless one of them is as long or they say the same. */
function isMore({element, start, end}: FoundElement, phrases: readonly FoundElement[]): boolean {
  return (
    phrases.every((phrase) => phrase.start >= start && phrase.end <= end && phrase.end - phrase.start < end - start) &&
    (phrases.length !== 1 || phrases[0]?.element !== element)
  );
}
