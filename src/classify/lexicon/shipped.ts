/** The word lists and the catalog's words as the build made them, read once. */
import type {ElementId} from '../../law/index.js';
import {menderOf} from '../names/mend.js';
import {singular} from '../names/fold.js';
import type {Pieces} from '../names/segment.js';
import {spellingOf, type Spelling} from '../names/spelling.js';
import type {LexiconData} from './compile.js';
import type {Known, Traits} from './known.js';
import {knownFrom} from './known-data.js';
import {lexiconText} from './lexicon.data.js';
import {marksOf, type Tongue} from './tongues.js';
import {Trie} from './trie.js';

export interface Shipped extends Pick<LexiconData, 'tongues'> {
  readonly trie: Trie;
  readonly known: readonly Known[];
  readonly traits: Traits;
  readonly spelling: Spelling;
  /** By a folded word, the languages that it is a word of. */
  readonly marks: ReadonlyMap<string, readonly Tongue[]>;
  readonly mend: NonNullable<Pieces['mend']>;
  /** What glued names are made of, where `isWord` tells what a word is. */
  pieces(isWord: Pieces['isWord']): Pieces;
}

let read: Shipped | undefined;

export const shipped = (): Shipped => (read ??= load());

function load(): Shipped {
  const {trie, known, shortForms, shortPieces, lastOnly, mended, traits, tongues} = JSON.parse(lexiconText) as LexiconData;
  const short = new Set([...shortPieces, ...Object.keys(shortForms).filter((word) => word.length === 3)]);
  const last = new Set(lastOnly);
  return {
    trie: Trie.from(trie),
    known: knownFrom(known),
    traits: Object.fromEntries(Object.entries(traits).map(([trait, ids]) => [trait, new Set<ElementId>(ids)])) as unknown as Traits,
    spelling: spellingOf(new Map(Object.entries(shortForms))),
    marks: marksOf(tongues),
    mend: menderOf(mended),
    tongues,
    pieces: (isWord) => ({isWord, short, lastOnly: last}),
  };
}

/** The word stands in some list, or its singular does. */
export const isWordOf =
  (trie: Trie) =>
  (word: string): boolean =>
    trie.hasWord(word) || trie.hasWord(singular(word));
