/** The word lists and the catalog's words as one trie. Run by the build; pure. */
import type {Element, ElementId} from '../../law/index.js';
import {rawTokensOf} from '../names/name-tokens.js';
import type {Mended} from '../names/mend.js';
import {isFiller, spellingOf} from '../names/spelling.js';
import {
  isPerson,
  NAME_LISTS,
  type Aspect,
  type Domain,
  type Known,
  type Meaning,
  type NameList,
  type Needed,
  type Sense,
  type Sign,
  type Topic,
  type Traits,
} from './known.js';
import {knownData, type KnownData} from './known-data.js';
import {TONGUES, type Tongue, type TongueData} from './tongues.js';
import {Trie, type TrieData} from './trie.js';
import {LONGEST_PHRASE} from './words.js';

/** `words/*.yaml`, all lists of all files together. */
export interface WordLists extends Readonly<Record<NameList, readonly string[]>> {
  readonly shortForms: Readonly<Record<string, readonly string[]>>;
  /** Words that look as if they were glued, and pieces that may stand in, or end, a glued name. */
  readonly whole: readonly string[];
  readonly shortPieces: readonly string[];
  readonly lastOnly: readonly string[];
  /** `among`: only in systems about it. */
  readonly senses: readonly (Sense & {readonly words: readonly string[]; readonly among?: Domain})[];
  readonly systems: Readonly<Record<Domain, readonly string[]>>;
  readonly roles: Readonly<Record<string, ElementId>>;
  readonly traits: Readonly<Record<keyof Traits, readonly ElementId[]>>;
  readonly before: Readonly<Record<Aspect, readonly string[]>>;
  readonly after: Readonly<Record<Aspect, readonly string[]>>;
  readonly part: readonly string[];
  readonly signs: Readonly<Record<Sign, readonly string[]>>;
  readonly needs: readonly {readonly among: readonly Needed[]; readonly names: readonly string[]}[];
  readonly never: readonly string[];
  readonly bare: Readonly<Record<Topic | 'people', Readonly<Record<string, readonly string[]>>>>;
  readonly tongues: Readonly<Record<Tongue, TongueList>>;
  readonly mended: Mended;
}

/** `tongues/*.yaml`: English words by what they are called, anywhere and only among words of the same language. */
export interface TongueList extends Omit<TongueData, 'marks' | 'here'> {
  readonly anywhere: Readonly<Record<string, readonly string[]>>;
  readonly here: Readonly<Record<string, readonly string[]>>;
  /** Names of their own in other lists. */
  readonly marks: readonly string[];
}

export interface LexiconData {
  readonly trie: TrieData;
  readonly known: KnownData;
  readonly shortForms: Readonly<Record<string, string>>;
  readonly shortPieces: readonly string[];
  readonly lastOnly: readonly string[];
  readonly traits: WordLists['traits'];
  readonly tongues: Readonly<Record<Tongue, TongueData>>;
  readonly mended: Mended;
}

type Draft = {-readonly [Key in keyof Known]: Known[Key]};

export function compileLexicon(lists: WordLists, elements: readonly Pick<Element, 'id' | 'words'>[]): LexiconData {
  const shortForms = shortFormsIn(lists, elements);
  const spelling = spellingOf(new Map(Object.entries(shortForms)));
  const drafts = new Map<string, Draft>();
  const draftOf = (phrase: string): Draft => {
    const key = spelling.tokensOf(phrase).join(' ');
    const draft = drafts.get(key) ?? {};
    drafts.set(key, draft);
    return draft;
  };

  for (const {id, words} of elements) {
    for (const word of words) {
      const tokens = spelling.tokensOf(word);
      // `a number` without its filler would be any number.
      if (tokens.length === 0 || (tokens.length === 1 && rawTokensOf(word).some(isFiller))) continue;
      const draft = draftOf(word);
      if (draft.elements?.includes(id) !== true) draft.elements = [...(draft.elements ?? []), id];
    }
  }
  for (const [domain, names] of Object.entries(lists.systems) as [Domain, readonly string[]][]) {
    for (const name of names) draftOf(name).about ??= domain;
  }
  for (const {words, among, ...sense} of lists.senses) {
    for (const word of words) {
      const draft = draftOf(word);
      if (among === undefined) draft.sense ??= sense;
      else draft.inDomain = {[among]: sense, ...draft.inDomain};
    }
  }
  for (const aspect of ['setting', 'state'] as const) {
    for (const word of lists.before[aspect]) draftOf(word).before ??= aspect;
    for (const word of lists.after[aspect]) draftOf(word).after ??= aspect;
  }
  for (const word of lists.part) draftOf(word).part = true;
  for (const {among, names} of lists.needs) {
    for (const name of names) {
      const draft = draftOf(name);
      draft.needs = [...new Set([...(draft.needs ?? []), ...among])];
    }
  }
  for (const name of lists.never) draftOf(name).needs = [];
  for (const [sign, names] of Object.entries(lists.signs) as [Sign, readonly string[]][]) {
    for (const name of names) {
      const draft = draftOf(name);
      if (draft.signs?.includes(sign) !== true) draft.signs = [...(draft.signs ?? []), sign];
    }
  }
  for (const list of NAME_LISTS) {
    for (const name of lists[list]) {
      const draft = draftOf(name);
      if (draft.as?.includes(list) !== true) draft.as = [...(draft.as ?? []), list];
    }
  }
  addBareNames(lists, draftOf);
  // A word that stays as it is in the catalog is the same table as in English: `zeiterfassung` is a time sheet.
  for (const [word, long] of foreignIn(lists)) {
    const english = drafts.get(spelling.tokensOf(long).join(' '))?.sense;
    if (!Object.hasOwn(shortForms, word) && english !== undefined) draftOf(word).sense ??= english;
  }

  drafts.delete('');
  const trie = Trie.from({words: '', steps: []});
  const known: Known[] = [{}];
  const numbers = new Map<string, number>();
  for (const [phrase, draft] of drafts) {
    const key = JSON.stringify(draft);
    const number = numbers.get(key) ?? known.push(draft) - 1;
    numbers.set(key, number);
    const tokens = phrase.split(' ');
    if (tokens.length > LONGEST_PHRASE) throw new Error(`"${phrase}" has more than ${LONGEST_PHRASE} words`);
    trie.set(trie.add(tokens), number);
  }
  const targets = TONGUES.flatMap((tongue) => [lists.tongues[tongue].anywhere, lists.tongues[tongue].here].flatMap(Object.keys));
  for (const word of [...Object.keys(shortForms), ...lists.whole, ...targets.flatMap(spelling.tokensOf)]) trie.addWord(word);
  const {shortPieces, lastOnly, traits, mended} = lists;
  return {trie: trie.data(), known: knownData(known), shortForms, shortPieces, lastOnly, traits, tongues: tonguesIn(lists), mended};
}

/** Words of other languages are put into English, but for those that the catalog itself has as names. */
function shortFormsIn(lists: WordLists, elements: readonly Pick<Element, 'words'>[]): Readonly<Record<string, string>> {
  const named = new Set(elements.flatMap(({words}) => words));
  return {...Object.fromEntries(foreignIn(lists).filter(([word]) => !named.has(word))), ...byShort(lists.shortForms)};
}

const foreignIn = ({tongues}: WordLists): readonly (readonly [word: string, english: string])[] =>
  TONGUES.flatMap((tongue) => Object.entries(byShort(tongues[tongue].anywhere)));

const byShort = (shortsOf: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(shortsOf).flatMap(([long, shorts]) => shorts.map((short) => [short, long] as const)));

function tonguesIn({tongues}: WordLists): LexiconData['tongues'] {
  return Object.fromEntries(
    TONGUES.map((tongue) => {
      const {anywhere, here, marks, ...rest} = tongues[tongue];
      return [tongue, {...rest, here: byShort(here), marks: [...Object.values(anywhere).flat(), ...marks]}];
    }),
  ) as unknown as LexiconData['tongues'];
}

/** What customers bought and did, users and people did as well. */
const ALIKE = new Set<Topic>(['user', 'person']);
const OF_CUSTOMERS = new Set(['purchase', 'subscription', 'activity', 'device']);

/** Of a topic the first list that holds a name decides; the lists of people stand behind those of every topic that is a person. */
function addBareNames({bare, roles}: WordLists, draftOf: (phrase: string) => Draft): void {
  const {people, ...topics} = bare;
  for (const [topic, meanings] of Object.entries(topics) as [Topic, WordLists['bare'][Topic]][]) {
    const alike = ALIKE.has(topic) ? Object.entries(topics.customer).filter(([role]) => OF_CUSTOMERS.has(role)) : [];
    for (const [role, names] of [...Object.entries(meanings), ...(isPerson(topic) ? Object.entries(people) : []), ...alike]) {
      const meaning: Meaning | undefined = role === 'none' ? 'none' : roles[role];
      if (meaning === undefined) throw new Error(`words/bare-names: ${topic}: there is no role "${role}"`);
      for (const name of names) {
        const draft = draftOf(name);
        if (draft.bare?.[topic] === undefined) draft.bare = {...draft.bare, [topic]: meaning};
      }
    }
  }
}
