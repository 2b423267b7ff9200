/** Every word that classification knows, and names cut into such words. One for each law, made on first use. */
import {ownElementsOf, type ElementId, type Law} from '../../law/index.js';
import {rawTokensOf} from '../names/name-tokens.js';
import type {Spelling} from '../names/spelling.js';
import {cutter, tokensOf} from './cut.js';
import {inTongue} from './in-tongue.js';
import {kept} from './kept.js';
import type {Domain, Known, Traits} from './known.js';
import {withKinds, withOwn} from './own.js';
import {isWordOf, shipped} from './shipped.js';
import type {Tongue} from './tongues.js';
import {Words} from './words.js';

export interface Lexicon {
  readonly spelling: Spelling;
  readonly traits: Traits;
  /** The word stands in some list, or its singular does. */
  knows(token: string): boolean;
  /** The words of one segment of a name, glued words cut apart. */
  words(segment: string): Words;
  /** The same, of the folded words as they are written. */
  wordsIn(raw: readonly string[]): Words;
  /** An element's name as it stands within a sentence. */
  nameOf(element: ElementId): string;
  /** Elements to which an organization gave words. */
  readonly own: ReadonlySet<ElementId>;
  /** The same words, some of them left out. */
  wordsOf(tokens: readonly string[]): Words;
  /** What the system is about whose words it means. */
  readonly domain?: Domain | undefined;
  /** As words are meant in systems that are about one thing; itself for one that is about anything. */
  among(domain: Domain | undefined): Lexicon;
  /** As a table's words are meant whose names are of one language; itself for English. */
  speaking(tongue: Tongue | undefined): Lexicon;
  /** The languages that a folded word, as it is written, is a word of. */
  tonguesOf(token: string): readonly Tongue[];
}

const made = new WeakMap<Law, Lexicon>();

export function lexiconOf(law: Law): Lexicon {
  const existing = made.get(law);
  if (existing) return existing;
  const lexicon = lexiconFor(law);
  made.set(law, lexicon);
  return lexicon;
}

const NO_TONGUES: readonly Tongue[] = [];

function lexiconFor(law: Law): Lexicon {
  const own = ownElementsOf(law);
  const {spelling, tongues, marks, mend, pieces: piecesWith, ...base} = shipped();
  const known: (Known | undefined)[] = [...base.known];
  const trie = own.length === 0 ? base.trie : withOwn(base.trie.copy(), known, {own, spelling});
  const traits = own.length === 0 ? base.traits : withKinds(base.traits, own);
  const knows = isWordOf(trie);
  const pieces = piecesWith(knows);
  const cut = cutter({...pieces, mend}, spelling);
  const nameOf = kept((element) =>
    (law.find('elements', element)?.name ?? element).replace(/^[A-Z](?=[a-z]*(?: [^A-Z]*)?$)/, (first) => first.toLowerCase()),
  );
  const withOwnWords = new Set(own.filter(({ownWords}) => ownWords !== undefined).map(({id}) => id));
  const variants = new Map<string, Lexicon>();
  const variant = (domain: Domain | undefined, tongue: Tongue | undefined): Lexicon => {
    const key = `${domain ?? ''}/${tongue ?? ''}`;
    const existing = variants.get(key);
    if (existing) return existing;
    const meant = domain === undefined ? known : known.map((each) => meantIn(domain, each));
    const wordsOf = (tokens: readonly string[]): Words => new Words(tokens, {trie, known: meant});
    const inEnglish = (raw: readonly string[]): readonly string[] => tokensOf(raw, cut);
    const wordsIn =
      tongue === undefined
        ? (raw: readonly string[]): Words => wordsOf(inEnglish(raw))
        : inTongue(tongue, tongues[tongue], {pieces, spelling, marks, inEnglish, wordsOf});
    const lexicon: Lexicon = {
      spelling,
      traits,
      knows,
      words: kept((segment) => wordsIn(rawTokensOf(segment))),
      wordsIn,
      nameOf,
      own: withOwnWords,
      wordsOf,
      domain,
      among: (other) => variant(other, tongue),
      speaking: (other) => variant(domain, other),
      tonguesOf: (token) => marks.get(token) ?? NO_TONGUES,
    };
    variants.set(key, lexicon);
    return lexicon;
  };
  return variant(undefined, undefined);
}

const meantIn = (domain: Domain, known: Known | undefined): Known | undefined =>
  known?.inDomain?.[domain] === undefined ? known : {...known, sense: known.inDomain[domain]};
