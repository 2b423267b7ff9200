/** Every word that classification knows, and names cut into such words. One for each law, built on first use. */
import type {Law} from '../law/index.js';
import {canonical, canonicalTokensOf, isFiller, rawTokensOf, segmentsOf} from './name-tokens.js';
import {singular} from './fold.js';
import {piecesOf} from './segment.js';
import {vocabularyOf, type Vocabulary} from './vocabulary.js';
import {ABBREVIATIONS} from './words/abbreviations.js';
import {aspectIndex, type Aspects} from './words/aspects.js';
import {bareNames} from './words/bare-names.js';
import {BOOKKEEPING} from './words/bookkeeping.js';
import {everydayNames} from './words/everyday-names.js';
import {EVERYDAY, WHOLE} from './words/lexicon.js';
import {NEUTRAL, senseIndex, type Sense} from './words/senses/index.js';
import {phraseList} from './words/word-list.js';

export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly senses: ReadonlyMap<string, Sense>;
  readonly longestSense: number;
  readonly neutral: ReadonlySet<string>;
  readonly aspects: Aspects;
  readonly bookkeeping: ReadonlySet<string>;
  knows(token: string): boolean;
  /** Canonical tokens of one segment of a name, glued words cut apart. */
  tokens(segment: string): readonly string[];
}

const known = new WeakMap<Law, Lexicon>();

export function lexiconOf(law: Law): Lexicon {
  const existing = known.get(law);
  if (existing) return existing;
  const made = build(law);
  known.set(law, made);
  return made;
}

function build(law: Law): Lexicon {
  const vocabulary = vocabularyOf(law);
  const senses = senseIndex();
  const aspects = aspectIndex();
  const neutral = new Set(phraseList(NEUTRAL).map((phrase) => canonicalTokensOf(phrase).join(' ')));
  const bookkeeping = new Set(BOOKKEEPING.map((phrase) => canonicalTokensOf(phrase).join(' ')));
  const words = new Set<string>([...vocabulary.tokens, ...ABBREVIATIONS.keys(), ...WHOLE, ...EVERYDAY]);
  for (const phrases of [senses.keys(), neutral, bookkeeping, aspects.part, aspects.before.keys(), aspects.after.keys()]) {
    for (const phrase of phrases) for (const word of phrase.split(' ')) words.add(word);
  }
  for (const names of bareNames().values()) for (const name of names.keys()) for (const word of name.split(' ')) words.add(word);
  for (const name of everydayNames().keys()) for (const word of name.split(' ')) words.add(word);
  const isWord = (word: string): boolean => words.has(word) || words.has(singular(word));
  const cuts = new Map<string, readonly string[]>();
  const segments = new Map<string, readonly string[]>();
  const cut = (token: string): readonly string[] => {
    if (/^\d+$/.test(token) || isWord(token)) return canonical(token);
    const done = cuts.get(token);
    if (done) return done;
    const pieces = (piecesOf(token, isWord) ?? [token]).flatMap(canonical);
    if (cuts.size > 20_000) cuts.clear();
    cuts.set(token, pieces);
    return pieces;
  };
  return {
    vocabulary,
    senses,
    longestSense: Math.max(...[...senses.keys()].map((phrase) => phrase.split(' ').length)),
    neutral,
    aspects,
    bookkeeping,
    knows: isWord,
    tokens: (segment) => {
      const done = segments.get(segment);
      if (done) return done;
      const tokens = rawTokensOf(segment)
        .flatMap(cut)
        .filter((token) => !isFiller(token));
      if (segments.size > 50_000) segments.clear();
      segments.set(segment, tokens);
      return tokens;
    },
  };
}

export {segmentsOf};
