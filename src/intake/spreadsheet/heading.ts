/** One heading → the meaning that its words suggest. */
import {COLUMN_WORDS, GENERIC_WORDS, PREPOSITIONS} from './column-words.js';
import type {Meaning} from './meaning.js';
import {remembering} from '../remembering.js';

export interface HeadingGuess {
  readonly meaning: Meaning;
  /** How firmly the words say so: about 4 for a word anywhere, 8 and more for a heading that is nothing else. */
  readonly strength: number;
  /** What the other part of `Department / Table` would mean. */
  readonly instead?: Meaning;
}

/** Words that say what aspect of a thing a heading is about, at its end: `Property description`, `Vendor type`. */
const DESCRIBES = new Set(['description', 'descriptions', 'beschreibung', 'descripcion', 'descrizione', 'omschrijving', 'descricao']);
const SORTS = new Set(['type', 'types', 'category', 'kind', 'typ', 'kategorie', 'categorie', 'categoria', 'tipo', 'tipologia', 'soort']);

/** Longer ones are no headings; their beginning is looked at. */
const LOOKED_AT = 400;

/** Words of a heading: lower case, without accents, joined and camel-case names taken apart. */
export const wordsOfHeading = remembering(function wordsOf(heading): readonly string[] {
  return (
    heading
      .slice(0, LOOKED_AT)
      // One word in spite of its capitals.
      .replace(/\b\p{Lu}aaS\b/gu, (word) => word.toLowerCase())
      .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll('ß', 'ss')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '')
  );
});

/** Undefined where no word is known. */
export const guessMeaning = remembering(function meaningOf(text): HeadingGuess | undefined {
  const heading = text.slice(0, LOOKED_AT);
  if (/^\s*(?:[#№]|n[°º.]{1,2})\s*$/i.test(heading)) return {meaning: 'id', strength: 8};
  const outside = heading.replace(/\([^)]{0,200}\)|\[[^\]]{0,200}\]/g, ' ');
  const parts = (wordsOfHeading(outside).length > 0 ? outside : heading)
    .split(/[/|\n]| - /)
    .map(wordsOfHeading)
    .filter((words) => words.length > 0);
  const whole = parts.flat();
  const guesses = parts.length > 1 ? parts.map((words, index) => bestOf(words, index === 0 ? 0.5 : 0)) : [];
  const best = [...guesses, bestOf(whole, 0.25)].reduce((a, b) => (b && (a === undefined || b.strength > a.strength) ? b : a), undefined);
  if (!best) return undefined;
  const instead = guesses.find((guess) => guess && guess.meaning !== best.meaning && guess.strength >= 6)?.meaning;
  return {...best, meaning: aspectOf(best.meaning, whole), ...(instead === undefined ? {} : {instead})};
});

/** The kind of a thing, or its description, is not the thing. */
function aspectOf(meaning: Meaning, words: readonly string[]): Meaning {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return meaning;
  if (DESCRIBES.has(last) && ['field', 'system', 'dataset', 'activity', 'recipient'].includes(meaning)) return 'description';
  if (!SORTS.has(last)) return meaning;
  if (meaning === 'recipient') return 'recipient-kind';
  if (meaning === 'field') return 'field-type';
  return ['system', 'dataset', 'activity'].includes(meaning) ? 'other' : meaning;
}

function bestOf(words: readonly string[], bonus: number): HeadingGuess | undefined {
  const head = headOf(words);
  const telling = words.filter((word) => !GENERIC_WORDS.has(word)).length;
  let best: (HeadingGuess & {readonly order: number}) | undefined;
  for (const [at, word] of words.entries()) {
    for (const {meaning, phrase, order} of [...(BEGINNING.get(word) ?? []), ...BEGINNING_OPEN]) {
      if (at + phrase.length > words.length || !phrase.every((pattern, index) => matches(pattern, words[at + index] ?? ''))) continue;
      const end = at + phrase.length;
      const inHead = at >= head.from && at < head.to;
      const strength =
        phrase.length * 2 + (inHead ? 2 : 0) + (inHead && end >= head.to ? 2 : 0) + (telling <= phrase.length ? 2 : 0) + bonus;
      if (best === undefined || strength > best.strength || (strength === best.strength && order < best.order)) {
        best = {meaning, strength, order};
      }
    }
  }
  return best && {meaning: best.meaning, strength: best.strength};
}

/** The part of a heading that says what it is about: up to the first preposition, unless only generic words stand there. */
function headOf(words: readonly string[]): {readonly from: number; readonly to: number} {
  let from = 0;
  for (let index = 0; index <= words.length; index++) {
    const word = words[index];
    if (word !== undefined && !PREPOSITIONS.has(word)) continue;
    const telling = words.slice(from, index).map((each, offset) => (GENERIC_WORDS.has(each) ? -1 : from + offset));
    const last = Math.max(-1, ...telling);
    if (last >= 0) return {from, to: last + 1};
    from = index + 1;
  }
  return {from: 0, to: words.length};
}

interface Phrase {
  readonly meaning: Meaning;
  readonly phrase: readonly string[];
  /** Where two fit equally well, the earlier one wins. */
  readonly order: number;
}

const PHRASES: readonly Phrase[] = COLUMN_WORDS.flatMap(([meaning, phrases]) =>
  phrases.map((phrase) => ({meaning, phrase: phrase.split(' ')})),
).map((phrase, order) => ({...phrase, order}));
const BEGINNING_OPEN = PHRASES.filter(({phrase: [first = '']}) => first.includes('*'));
const BEGINNING = new Map<string, Phrase[]>();
for (const phrase of PHRASES) {
  const [first = ''] = phrase.phrase;
  if (!first.includes('*')) BEGINNING.set(first, [...(BEGINNING.get(first) ?? []), phrase]);
}

function matches(pattern: string, word: string): boolean {
  const open = pattern.startsWith('*');
  const close = pattern.endsWith('*');
  if (!open && !close) return pattern === word;
  const core = pattern.slice(open ? 1 : 0, close ? -1 : undefined);
  if (open && close) return word.includes(core);
  return open ? word.endsWith(core) : word.startsWith(core);
}
