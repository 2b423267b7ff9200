/** Every word that classification knows, and names cut into such words. One for each law, made on first use. */
import {ownElementsOf, type Element, type ElementId, type Law} from '../../law/index.js';
import {singular} from '../names/fold.js';
import {menderOf} from '../names/mend.js';
import {rawTokensOf} from '../names/name-tokens.js';
import {piecesOf, type Pieces} from '../names/segment.js';
import {isFiller, spellingOf, type Spelling} from '../names/spelling.js';
import type {LexiconData} from './compile.js';
import type {Domain, Known, Traits} from './known.js';
import {lexiconText} from './lexicon.data.js';
import {isTurned, marksOf, turned, type Tongue} from './tongues.js';
import {Trie} from './trie.js';
import {Words} from './words.js';

export interface Lexicon {
  readonly spelling: Spelling;
  readonly traits: Traits;
  /** The word stands in some list, or its singular does. */
  knows(token: string): boolean;
  /** The words of one segment of a name, glued words cut apart. */
  words(segment: string): Words;
  /** An element's name as it stands within a sentence. */
  nameOf(element: ElementId): string;
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
  const lexicon = lexiconWith(ownElementsOf(law), law);
  made.set(law, lexicon);
  return lexicon;
}

let shipped:
  | {
      readonly data: LexiconData;
      readonly trie: Trie;
      readonly traits: Traits;
      readonly spelling: Spelling;
      readonly marks: ReadonlyMap<string, readonly Tongue[]>;
    }
  | undefined;

function load(): NonNullable<typeof shipped> {
  if (shipped) return shipped;
  const data = JSON.parse(lexiconText) as LexiconData;
  const traits = Object.fromEntries(Object.entries(data.traits).map(([trait, ids]) => [trait, new Set(ids)])) as unknown as Traits;
  shipped = {
    data,
    trie: Trie.from(data.trie),
    traits,
    spelling: spellingOf(new Map(Object.entries(data.shortForms))),
    marks: marksOf(data.tongues),
  };
  return shipped;
}

function lexiconWith(own: readonly Element[], law: Law): Lexicon {
  const {data, trie: shippedTrie, traits, spelling, marks} = load();
  const known: (Known | undefined)[] = [...data.known];
  const trie = own.length === 0 ? shippedTrie : withOwn(shippedTrie.copy(), known, {own, spelling});
  const isWord = (word: string): boolean => trie.hasWord(word) || trie.hasWord(singular(word));
  const short = new Set([...data.shortPieces, ...Object.keys(data.shortForms).filter((word) => word.length === 3)]);
  const pieces: Pieces = {isWord, short, lastOnly: new Set(data.lastOnly)};
  const mend = menderOf(data.mended);
  const cut = cutter({...pieces, mend}, spelling);
  const made = new Map<string, Lexicon>();
  const lexiconFor = (domain: Domain | undefined, tongue: Tongue | undefined): Lexicon => {
    const key = `${domain ?? ''}/${tongue ?? ''}`;
    const existing = made.get(key);
    if (existing) return existing;
    const meant = domain === undefined ? known : known.map((each) => meantIn(domain, each));
    const wordsOf = (tokens: readonly string[]): Words => new Words(tokens, {trie, known: meant});
    const read = (segment: string): Words => wordsOf(tokensOf(segment, cut));
    const lexicon: Lexicon = {
      spelling,
      traits: traitsOfAll,
      knows: isWord,
      words: kept(tongue === undefined ? read : inTongue(tongue, {read, wordsOf, pieces})),
      nameOf,
      wordsOf,
      domain,
      among: (other) => lexiconFor(other, tongue),
      speaking: (other) => lexiconFor(domain, other),
      tonguesOf: (token) => marks.get(token) ?? NO_TONGUES,
    };
    made.set(key, lexicon);
    return lexicon;
  };
  const traitsOfAll = own.length === 0 ? traits : withKinds(traits, own);
  const nameOf = kept((element) =>
    (law.find('elements', element)?.name ?? element).replace(/^[A-Z](?=[a-z]*(?: [^A-Z]*)?$)/, (first) => first.toLowerCase()),
  );
  /** What the lists know by the name as it stands; else its words in English, in English order. */
  const inTongue = (
    tongue: Tongue,
    {read, wordsOf, pieces}: {readonly read: (segment: string) => Words; readonly wordsOf: Lexicon['wordsOf']; readonly pieces: Pieces},
  ): ((segment: string) => Words) => {
    const speech = data.tongues[tongue];
    const here = new Map(Object.entries(speech.here));
    const fillers = new Set(speech.fillers);
    const canonical = (token: string): readonly string[] =>
      (here.get(token) ?? here.get(singular(token)))?.split(' ') ?? spelling.canonical(token);
    const cutHere = cutter(
      {...pieces, isWord: (word) => here.has(word) || isWord(word), short: new Set([...pieces.short, ...here.keys()])},
      {...spelling, canonical},
    );
    return (segment) => {
      const raw = rawTokensOf(segment).filter((token) => !fillers.has(token));
      const straight = wordsOf(tokensOf(raw.join(' '), cutHere));
      if (tellsWhole(straight)) return straight;
      const asItStands = read(segment);
      if (tellsWhole(asItStands)) return asItStands;
      if (!isTurned(raw, tongue, {speech, marks})) return straight;
      return wordsOf(
        turned(raw, speech)
          .flatMap((token) => tokensOf(token, cutHere))
          .slice(0, MOST_WORDS),
      );
    };
  };
  return lexiconFor(undefined, undefined);
}

const NO_TONGUES: readonly Tongue[] = [];

const meantIn = (domain: Domain, known: Known | undefined): Known | undefined =>
  known?.inDomain?.[domain] === undefined ? known : {...known, sense: known.inDomain[domain]};

function tellsWhole(words: Words): boolean {
  const known = words.known(0, words.length);
  return words.length > 1 && known !== undefined && (known.elements ?? known.as ?? known.sense ?? known.bare) !== undefined;
}

/** A token → its words in their one spelling, glued ones cut apart, misspelt ones put right where nothing else fits. */
function cutter({mend, ...pieces}: Pieces, {canonical}: Pick<Spelling, 'canonical'>): (token: string) => readonly string[] {
  return kept((token) => {
    if (/^\d/.test(token) || pieces.isWord(token)) return canonical(token);
    const cut = piecesOf(token, pieces);
    if (cut !== undefined || mend === undefined) return (cut ?? [token]).flatMap(canonical);
    const whole = mend(token);
    if (whole !== undefined) return canonical(whole);
    const right = (piece: string): string => (pieces.isWord(piece) ? piece : (mend(piece) ?? piece));
    return (piecesOf(token, {...pieces, mend}) ?? [token]).map(right).flatMap(canonical);
  });
}

/** A name of more says nothing more; a hostile one must not cost time. */
const MOST_WORDS = 32;

function tokensOf(segment: string, cut: (token: string) => readonly string[]): readonly string[] {
  const tokens: string[] = [];
  for (const raw of rawTokensOf(segment)) for (const token of cut(raw)) if (!isFiller(token)) tokens.push(token);
  return tokens.length > MOST_WORDS ? tokens.slice(0, MOST_WORDS) : tokens;
}

function withOwn(
  trie: Trie,
  known: (Known | undefined)[],
  {own, spelling}: {readonly own: readonly Element[]; readonly spelling: Spelling},
): Trie {
  for (const {id, words} of own) {
    for (const word of words) {
      const tokens = spelling.tokensOf(word);
      if (tokens.length === 0) continue;
      const node = trie.add(tokens);
      const before = known[trie.at(node)];
      if (before?.elements?.includes(id) === true) continue;
      known.push({...before, elements: [id, ...(before?.elements ?? [])]});
      trie.set(node, known.length - 1);
    }
  }
  return trie;
}

/** An own element is what its parent is: a flag about it is no more the item itself than one about the other. */
function withKinds(traits: Traits, own: readonly Element[]): Traits {
  const parents = new Map(own.flatMap(({id, parent, own: mark}) => (mark === true ? [[id, parent] as const] : [])));
  const kindOf = (id: ElementId | undefined): ElementId | undefined => {
    let at = id;
    while (at !== undefined && parents.has(at)) at = parents.get(at);
    return at;
  };
  const wider = (ids: ReadonlySet<ElementId>): ReadonlySet<ElementId> =>
    new Set([...ids, ...[...parents.keys()].filter((id) => ids.has(kindOf(id) ?? ''))]);
  return Object.fromEntries(
    Object.entries(traits).map(([trait, ids]: [string, ReadonlySet<ElementId>]) => [trait, wider(ids)]),
  ) as unknown as Traits;
}

/** Names repeat within a schema and between schemas: the first so many are kept. */
const MOST_KEPT = 30_000;
const LONGEST_KEPT = 64;
function kept<Result>(make: (name: string) => Result): (name: string) => Result {
  const results = new Map<string, Result>();
  return (name) => {
    const known = results.get(name);
    if (known !== undefined) return known;
    const result = make(name);
    if (results.size < MOST_KEPT && name.length <= LONGEST_KEPT) results.set(name, result);
    return result;
  };
}
