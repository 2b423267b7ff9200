/** Whether an organization's own words leave everybody else's meaning alone: none is the catalog's for something else, none means everything. */
import type {ElementId, Law, OwnTerms} from '../law/index.js';
import {lexiconOf, type Lexicon} from './lexicon.js';
import {canonicalTokensOf} from './name-tokens.js';
import {proseWordsOf} from './prose-words.js';
import {everydayNames} from './words/everyday-names.js';
import {EVERYDAY} from './words/lexicon.js';

export interface WordFault {
  /** In datamap.yaml: `terms`, `elements`, 0, `words`, 2. */
  readonly path: readonly (string | number)[];
  readonly what: string;
  readonly fix: string;
}

/** A word where it stands, and what it shall mean. */
interface OwnWord {
  readonly path: readonly (string | number)[];
  readonly text: string;
  readonly means: string;
}

/** `law` is the one with these terms in it. */
export function faultsOfWords(terms: OwnTerms, law: Law): readonly WordFault[] {
  const lexicon = lexiconOf(law);
  const purposes = purposeWords(law);
  return [
    ...faultsAmong(elementWords(terms), {
      lexicon,
      holders: (text, means) => (meansItAnyway(text, means, law) ? [] : holdersIn(lexicon, text)),
    }),
    ...faultsAmong(ownPurposeWords(terms), {lexicon, holders: (text) => purposes.get(proseKey(text)) ?? []}),
    ...genericAmong(ownPurposeWords(terms), law),
  ];
}

function* elementWords({elements = [], synonyms = {}}: OwnTerms): Iterable<OwnWord> {
  for (const [index, {id, name, words = [], phrases = []}] of elements.entries()) {
    const at = ['terms', 'elements', index];
    yield {path: [...at, 'name'], text: name, means: id};
    for (const [key, list] of Object.entries({words, phrases})) {
      for (const [place, text] of list.entries()) yield {path: [...at, key, place], text, means: id};
    }
  }
  for (const [id, list] of Object.entries(synonyms)) {
    for (const [place, text] of list.entries()) yield {path: ['terms', 'synonyms', id, place], text, means: id};
  }
}

function* ownPurposeWords({purposes = []}: OwnTerms): Iterable<OwnWord> {
  for (const [index, {id, name, words = []}] of purposes.entries()) {
    const at = ['terms', 'purposes', index];
    yield {path: [...at, 'name'], text: name, means: id};
    for (const [place, text] of words.entries()) yield {path: [...at, 'words', place], text, means: id};
  }
}

interface Judging {
  readonly lexicon: Lexicon;
  /** Ids that a text means by the catalog or by these terms. */
  holders(text: string, means: string): readonly string[];
}

function faultsAmong(words: Iterable<OwnWord>, {lexicon, holders}: Judging): readonly WordFault[] {
  const faults: WordFault[] = [];
  for (const {path, text, means} of words) {
    const tokens = canonicalTokensOf(text);
    const other = holders(text, means).find((id) => id !== means);
    if (other !== undefined) {
      faults.push({
        path,
        what: `"${shown(text)}" means ${other} already, so it cannot mean ${means}`,
        fix: `Take it out here, or use ${other}.`,
      });
    } else if (saysTooLittle(tokens, lexicon)) {
      faults.push({
        path,
        what: `"${shown(text)}" says too little: it would be found everywhere`,
        fix: 'Write it with the words around it, as in "pet name" for "name".',
      });
    }
  }
  return faults;
}

function genericAmong(words: Iterable<OwnWord>, law: Law): readonly WordFault[] {
  const generic = new Set(law.history('genericPurposes').flatMap(({words: some = []}) => some.map(proseKey)));
  return [...words].flatMap(({path, text}) =>
    generic.has(proseKey(text))
      ? [{path, what: `"${shown(text)}" would fit any company`, fix: 'Say what is done with the data, and for whom.'}]
      : [],
  );
}

/** As a column and as a phrase: a word of the one is soon met as the other. */
function holdersIn({vocabulary: {names, phrases}}: Lexicon, text: string): readonly ElementId[] {
  return [...(names.get(canonicalTokensOf(text).join(' ')) ?? []), ...(phrases.get(proseKey(text)) ?? [])];
}

/** A synonym that the catalog has already: whoever else claims it is at fault. */
function meansItAnyway(text: string, means: ElementId, law: Law): boolean {
  const element = law.find('elements', means);
  if (element === undefined || element.own === true) return false;
  const {name, words, phrases, ownWords = []} = element;
  const keyOf = (word: string): string => canonicalTokensOf(word).join(' ');
  const key = keyOf(text);
  return [name, ...words.slice(0, words.length - ownWords.length), ...phrases.slice(0, phrases.length - ownWords.length)].some(
    (word) => keyOf(word) === key,
  );
}

function purposeWords(law: Law): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const {id, title, words} of law.all('purposes')) {
    for (const word of [id, title, ...words]) found.set(proseKey(word), [...(found.get(proseKey(word)) ?? []), id]);
  }
  return found;
}

const proseKey = (text: string): string =>
  proseWordsOf(text)
    .map(({word}) => word)
    .join(' ');

/** One everyday word, or several that say nothing together. */
function saysTooLittle(tokens: readonly string[], {neutral, bookkeeping, aspects, senses}: Lexicon): boolean {
  const whole = tokens.join(' ');
  const empty = (token: string): boolean =>
    /^(?:\d+|[a-z]{1,2})$/.test(token) ||
    [neutral, bookkeeping, aspects.part, aspects.before, aspects.after].some((words) => words.has(token));
  if (tokens.every(empty) || bookkeeping.has(whole) || senses.has(whole) || neutral.has(whole)) return true;
  return tokens.length === 1 && (everydayNames().has(whole) || everyday().has(whole));
}

let everydayTokens: ReadonlySet<string> | undefined;
const everyday = (): ReadonlySet<string> => (everydayTokens ??= new Set(EVERYDAY.flatMap(canonicalTokensOf)));

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
