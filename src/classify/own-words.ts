/** Whether an organization's own words leave everybody else's meaning alone: none is the catalog's for something else, none means everything. */
import type {ElementId, Law, OwnTerms} from '../law/index.js';
import type {NameList} from './lexicon/known.js';
import {lexiconOf, type Lexicon} from './lexicon/lexicon.js';
import type {Words} from './lexicon/words.js';
import {phrasesOf} from './prose/phrases.js';
import {proseWordsOf} from './prose/prose-words.js';

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
  const ofPurposes = faultsAmong(ownPurposeWords(terms), {lexicon, holders: (text) => purposes.get(proseKey(text)) ?? []});
  const claimed = new Set(ofPurposes.map(({path}) => path.join('/')));
  return [
    ...faultsAmong(
      [...elementWords(terms)].filter((word) => !meansItAnyway(word, {law, lexicon})),
      {lexicon, holders: (text) => holdersIn(text, {law, lexicon})},
    ),
    ...ofPurposes,
    ...genericAmong(ownPurposeWords(terms), law).filter(({path}) => !claimed.has(path.join('/'))),
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
  holders(text: string): readonly string[];
}

function faultsAmong(words: Iterable<OwnWord>, {lexicon, holders}: Judging): readonly WordFault[] {
  const faults: WordFault[] = [];
  for (const {path, text, means} of words) {
    const itsWords = wordsOf(text, lexicon);
    const other = holders(text).find((id) => id !== means);
    if (other !== undefined) {
      faults.push({
        path,
        what: `"${shown(text)}" means ${other} already, so it cannot mean ${means}`,
        fix: `Take it out here, or use ${other}.`,
      });
    } else if (saysTooLittle(itsWords)) {
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

interface Catalog {
  readonly law: Law;
  readonly lexicon: Lexicon;
}

/** As a column and as a phrase: a word of the one is soon met as the other. */
function holdersIn(text: string, {law, lexicon}: Catalog): readonly ElementId[] {
  const words = wordsOf(text, lexicon);
  return [...(words.known(0, words.length)?.elements ?? []), ...phrasesOf(law).elementsOf(text)];
}

const wordsOf = (text: string, {spelling, wordsOf: known}: Lexicon): Words => known(spelling.tokensOf(text));

/** A synonym that the catalog has already does no harm: whoever else claims it is at fault. */
function meansItAnyway({text, means}: OwnWord, {law, lexicon: {spelling}}: Catalog): boolean {
  const element = law.find('elements', means);
  if (element === undefined || element.own === true) return false;
  const {name, words, phrases, ownWords = []} = element;
  const keyOf = (word: string): string => spelling.tokensOf(word).join(' ');
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
function saysTooLittle(words: Words): boolean {
  const {tokens, length} = words;
  const whole = words.known(0, length);
  const empty = (token: string, at: number): boolean => {
    const {as = [], part, before, after} = words.known(at, at + 1) ?? {};
    return /^(?:\d+|[a-z]{1,2})$/.test(token) || part === true || before !== undefined || after !== undefined || as.some(saysNothing);
  };
  if (tokens.every(empty) || whole?.sense !== undefined || whole?.as?.some(saysNothing) === true) return true;
  return length === 1 && (whole?.needs !== undefined || words.is('everyday'));
}

const saysNothing = (list: NameList): boolean => list === 'neutral' || list === 'bookkeeping';

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
