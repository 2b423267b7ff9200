/** What a table says of its columns, read once for all of them. */
import type {Lexicon} from '../lexicon/lexicon.js';
import {isPerson, type Topic} from '../lexicon/known.js';
import type {Tongue} from '../lexicon/tongues.js';
import {rawTokensOf} from '../names/name-tokens.js';
import {isContact, NO_SCOPE, nearestScope, scopeOf, topicsOf, type Scope} from './scope.js';
import {readAs, without, withoutPrefix, type Column, type Columns} from './columns.js';
import {isAboutPeople, isPlainlyAboutPeople} from './siblings.js';
import {prefixOf} from './prefix.js';
import {signsIn, type SignsOfTable} from './signs.js';
import {tongueOf} from './tongue.js';

export interface Table {
  /** Every word as it is meant in the table's system. */
  readonly lexicon: Lexicon;
  /** From near to far: the table's own, the system's. */
  readonly scopes: readonly Scope[];
  /** Of a column that lies in no object. */
  readonly nearest: Scope;
  /** What such a column lies among, from near to far. */
  readonly topics: readonly Topic[];
  /** Words of the table's name. */
  readonly own: ReadonlySet<string>;
  /** Where the table's name says nothing and its columns can only be people's. */
  readonly ofSiblings: () => Scope | undefined;
  /** Those that it is known to have, in the order in which they were given. */
  readonly columns: readonly Column[];
  /** What its columns show. */
  readonly signs: () => SignsOfTable;
  /** What stands before each of its columns and says nothing, in lower case. */
  readonly prefix: string;
  /** Other columns begin with the word as well, or none is known. */
  readonly begin: (word: string) => boolean;
  /** Words of the system's name. */
  readonly system: ReadonlySet<string>;
}

/** Read when it is first asked for. */
function once<Result>(read: () => Result): () => Result {
  let result: {readonly is: Result} | undefined;
  return () => (result ??= {is: read()}).is;
}

export interface NamedTable {
  readonly dataset?: string | undefined;
  readonly collection?: string | undefined;
  readonly columns: Columns;
}

/** `inEnglish`: as words are meant in its system. `spoken`: by the other tables of its system, where its own names do not tell. */
export function tableOf({dataset, collection, columns: named}: NamedTable, inEnglish: Lexicon, spoken?: Tongue): Table {
  const names = [rawTokensOf(collection ?? ''), ...named.all.map(({raw}) => raw)];
  const lexicon = inEnglish.speaking(tongueOf(names, inEnglish) ?? spoken);
  const written = readAs(named, lexicon);
  const prefix = prefixOf(written);
  const columns = withoutPrefix(prefix, written);
  const words = collection === undefined ? undefined : lexicon.words(without(prefix, collection));
  const system = dataset === undefined ? NO_SCOPE : scopeOf(dataset, 'system', lexicon.words(dataset));
  const signs = once(() => signsIn(columns));
  const told = collection === undefined || words === undefined ? NO_SCOPE : scopeOf(collection, 'table', words, () => signs().whole);
  const scopes = [
    shownBySystem(told, {collection, dataset, lexicon}) ?? shownByColumns(told, {collection, columns, signs}),
    // What a system is called says little of its tables, unless it is about people or counts them.
    (system.whose === 'person' && !system.weak && !isContact(system.topic)) || system.whose === 'figures'
      ? {...system, weak: true}
      : NO_SCOPE,
  ];
  const nearest = nearestScope(scopes);
  const people: Scope = {whose: 'person', topic: 'customer', person: 'customer', weak: true, kind: 'table', by: collection};
  return {
    lexicon,
    scopes,
    nearest,
    topics: alsoShown(topicsOf(scopes, nearest), nearest, signs),
    own: new Set(words?.tokens),
    ofSiblings: once(() => (isAboutPeople(columns) ? people : undefined)),
    signs,
    columns: columns.all,
    prefix,
    begin: (word) => beginWith(word, columns),
    system: new Set(dataset === undefined ? [] : lexicon.words(dataset).tokens),
  };
}

/** So many columns about a body show that its health is written down. */
const WATCHED = 3;

/** A list of people may say of each how they are: `residents` with their allergies, medication and diagnosis. */
function alsoShown(topics: readonly Topic[], {whose}: Scope, signs: () => SignsOfTable): readonly Topic[] {
  const [first] = topics;
  if (whose !== 'person' || !isPerson(first) || topics.includes('health')) return topics;
  return (signs().whole.shown('body', 0) ?? 0) >= WATCHED ? [...topics, 'health'] : topics;
}

const beginWith = (word: string, {all}: Columns): boolean => {
  const flat = all.filter(({name}) => !name.includes('.'));
  return flat.length < FEWEST_COLUMNS || flat.filter(({name}) => name.toLowerCase().startsWith(word)).length > 1;
};

const shownToBePeoples = (by: string | undefined) => ({whose: 'person', weak: false, kind: 'table', by, byColumns: true}) as const;

/** Pages and screens of a system that counts visits are those that somebody saw. */
function shownBySystem(
  named: Scope,
  {
    collection,
    dataset,
    lexicon,
  }: {readonly collection: string | undefined; readonly dataset: string | undefined; readonly lexicon: Lexicon},
): Scope | undefined {
  if (dataset === undefined || named.whose === 'person' || !SEEN.has(lastWord(named, lexicon))) return undefined;
  const words = lexicon.words(dataset);
  const counts = words.tokens.some((_, at) => words.is('tracker', at, at + 1));
  return counts ? {...shownToBePeoples(collection), topic: 'activity'} : undefined;
}

/** A visitor's marks among its columns make a table one of hits, and what only people have makes it one of people, whatever it is called. */
function shownByColumns(
  named: Scope,
  {
    collection,
    columns,
    signs,
  }: {
    readonly collection: string | undefined;
    readonly columns: Columns;
    readonly signs: () => SignsOfTable;
  },
): Scope {
  if (columns.all.length < FEWEST_COLUMNS || (named.whose === 'person' && !named.weak) || named.whose === 'organization') return named;
  const told = shownToBePeoples(collection);
  const {whole} = signs();
  // Daily figures, readings and entries of somebody's body are that body's.
  if ((whole.shown('body', 0) ?? 0) >= WATCHED) return {...told, topic: 'health'};
  if (named.whose === 'figures' && (whole.shown('subject', 0) ?? 0) > 0) {
    return {...told, topic: columns.lexicon.domain === 'health' ? 'health' : 'activity'};
  }
  if (named.whose === 'person') return named;
  const hits = whole.shown('hit', 0) ?? 0;
  if ((whole.shown('visitor', 0) ?? 0) >= 2 && hits >= (SEEN.has(lastWord(named, columns.lexicon)) ? 3 : 5)) {
    return {...told, topic: 'activity'};
  }
  // A place has coordinates; whose they are, where it went, how fast and with what battery has only what somebody carries.
  const carried = (whole.shown('track', 0) ?? 0) >= 2 || (whole.shown('owner', 0) ?? 0) > 0;
  if (isOfPlaces(named, columns.lexicon) && carried && (whole.shown('position', 0) ?? 0) >= 2) return {...told, topic: 'position'};
  if (named.whose === 'thing' && isPlainlyAboutPeople(columns)) {
    return {...told, topic: 'customer', person: 'customer', weak: true};
  }
  return named;
}

const PLACES = new Set(['location', 'point', 'position', 'track', 'trace', 'place', 'waypoint', 'route', 'path', 'leg', 'history']);
const isOfPlaces = (named: Scope, lexicon: Lexicon): boolean =>
  named.whose === 'unknown' || (named.whose === 'thing' && PLACES.has(lastWord(named, lexicon)));

/** Kinds of things that somebody sees, and of what was noted then: fewer marks of a visitor tell the one from the other. */
const SEEN = new Set(['page', 'screen', 'track']);
const lastWord = ({by}: Scope, lexicon: Lexicon): string => (by === undefined ? '' : (lexicon.words(by).tokens.at(-1) ?? ''));

const FEWEST_COLUMNS = 5;
