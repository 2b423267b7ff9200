/** Every word that classification knows, and names cut into such words. One for each law, made on first use. */
import {ownElementsOf, type Element, type ElementId, type Law} from '../../law/index.js';
import {singular} from '../names/fold.js';
import {rawTokensOf} from '../names/name-tokens.js';
import {piecesOf, type Pieces} from '../names/segment.js';
import {isFiller, spellingOf, type Spelling} from '../names/spelling.js';
import type {LexiconData} from './compile.js';
import type {Domain, Known, Traits} from './known.js';
import {lexiconText} from './lexicon.data.js';
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
  /** As words are meant in systems that are about one thing; itself for one that is about anything. */
  among(domain: Domain | undefined): Lexicon;
}

const made = new WeakMap<Law, Lexicon>();

export function lexiconOf(law: Law): Lexicon {
  const existing = made.get(law);
  if (existing) return existing;
  const lexicon = lexiconWith(ownElementsOf(law), law);
  made.set(law, lexicon);
  return lexicon;
}

let shipped: {readonly data: LexiconData; readonly trie: Trie; readonly traits: Traits; readonly spelling: Spelling} | undefined;

function load(): NonNullable<typeof shipped> {
  if (shipped) return shipped;
  const data = JSON.parse(lexiconText) as LexiconData;
  const traits = Object.fromEntries(Object.entries(data.traits).map(([trait, ids]) => [trait, new Set(ids)])) as unknown as Traits;
  shipped = {data, trie: Trie.from(data.trie), traits, spelling: spellingOf(new Map(Object.entries(data.shortForms)))};
  return shipped;
}

function lexiconWith(own: readonly Element[], law: Law): Lexicon {
  const {data, trie: shippedTrie, traits, spelling} = load();
  const known: (Known | undefined)[] = [...data.known];
  const trie = own.length === 0 ? shippedTrie : withOwn(shippedTrie.copy(), known, {own, spelling});
  const isWord = (word: string): boolean => trie.hasWord(word) || trie.hasWord(singular(word));
  const pieces: Pieces = {isWord, short: new Set(data.shortPieces), lastOnly: new Set(data.lastOnly)};
  const cut = (token: string): readonly string[] => {
    if (/^\d/.test(token) || isWord(token)) return spelling.canonical(token);
    return (piecesOf(token, pieces) ?? [token]).flatMap(spelling.canonical);
  };
  const cutOnce = kept(cut);
  const lexicon: Lexicon = {
    spelling,
    traits: own.length === 0 ? traits : withKinds(traits, own),
    knows: isWord,
    words: kept((segment) => lexicon.wordsOf(tokensOf(segment, cutOnce))),
    nameOf: kept((element) =>
      (law.find('elements', element)?.name ?? element).replace(/^[A-Z](?=[a-z]*(?: [^A-Z]*)?$)/, (first) => first.toLowerCase()),
    ),
    wordsOf: (tokens) => new Words(tokens, {trie, known}),
    among: (domain) => (domain === undefined ? lexicon : inDomain(domain)),
  };
  const domains = new Map<Domain, Lexicon>();
  const inDomain = (domain: Domain): Lexicon => {
    const existing = domains.get(domain);
    if (existing) return existing;
    const meant = known.map((each) => (each?.inDomain?.[domain] === undefined ? each : {...each, sense: each.inDomain[domain]}));
    const wordsOf = (tokens: readonly string[]): Words => new Words(tokens, {trie, known: meant});
    const made: Lexicon = {...lexicon, wordsOf, words: kept((segment) => wordsOf(tokensOf(segment, cutOnce)))};
    domains.set(domain, made);
    return made;
  };
  return lexicon;
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
