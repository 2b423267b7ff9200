/** What a table says of its columns, read once for all of them. */
import type {Lexicon} from '../lexicon/lexicon.js';
import type {Topic} from '../lexicon/known.js';
import type {Tongue} from '../lexicon/tongues.js';
import {isContact, NO_SCOPE, nearestScope, scopeOf, topicsOf, type Scope} from './scope.js';
import {isAboutPeople, isPlainlyAboutPeople} from './siblings.js';
import {prefixOf, without} from './prefix.js';
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
  /** What its columns show. */
  readonly signs: () => SignsOfTable;
  /** What stands before each of its columns and says nothing, in lower case. */
  readonly prefix: string;
  /** Other columns begin with the word as well, or none is known. */
  readonly begin: (word: string) => boolean;
  /** Words of the system's name. */
  readonly system: ReadonlySet<string>;
}

interface Names {
  readonly dataset?: string | undefined;
  readonly collection?: string | undefined;
  readonly siblings?: readonly string[] | undefined;
}

/** `spoken`: by the other tables of its system, where its own names do not tell. */
export function tableOf({dataset, collection, siblings}: Names, inEnglish: Lexicon, spoken?: Tongue): Table {
  const lexicon = inEnglish.speaking(tongueOf([collection ?? '', ...(siblings ?? [])], inEnglish) ?? spoken);
  const flat = siblings?.filter((sibling) => !sibling.includes('.')) ?? [];
  const prefix = prefixOf(flat, lexicon);
  const columns = prefix === '' ? siblings : siblings?.map((sibling) => without(prefix, sibling));
  const words = collection === undefined ? undefined : lexicon.words(without(prefix, collection));
  const system = dataset === undefined ? NO_SCOPE : scopeOf(dataset, 'system', lexicon.words(dataset));
  let shown: SignsOfTable | undefined;
  const signs = (): SignsOfTable => (shown ??= signsIn(columns ?? [], lexicon));
  const named = collection === undefined || words === undefined ? NO_SCOPE : scopeOf(collection, 'table', words, () => signs().whole);
  const scopes = [
    shownByColumns(named, {collection, columns: columns ?? [], lexicon, signs}),
    // What a system is called says little of its tables, unless it is about people or counts them.
    (system.whose === 'person' && !system.weak && !isContact(system.topic)) || system.whose === 'figures'
      ? {...system, weak: true}
      : NO_SCOPE,
  ];
  const nearest = nearestScope(scopes);
  const people: Scope = {whose: 'person', topic: 'customer', person: 'customer', weak: true, kind: 'table', by: collection};
  let ofPeople: boolean | undefined;
  const ofSiblings = (): Scope | undefined => {
    ofPeople ??= columns !== undefined && isAboutPeople(columns, lexicon);
    return ofPeople ? people : undefined;
  };
  return {
    lexicon,
    scopes,
    nearest,
    topics: topicsOf(scopes, nearest),
    own: new Set(words?.tokens),
    ofSiblings,
    signs,
    prefix,
    begin: (word) => flat.length < FEWEST_COLUMNS || flat.filter((column) => column.toLowerCase().startsWith(word)).length > 1,
    system: new Set(dataset === undefined ? [] : lexicon.words(dataset).tokens),
  };
}

/** A visitor's marks among its columns make a table one of hits, and what only people have makes it one of people, whatever it is called. */
function shownByColumns(
  named: Scope,
  {
    collection,
    columns,
    lexicon,
    signs,
  }: {
    readonly collection: string | undefined;
    readonly columns: readonly string[];
    readonly lexicon: Lexicon;
    readonly signs: () => SignsOfTable;
  },
): Scope {
  if (columns.length < FEWEST_COLUMNS || (named.whose === 'person' && !named.weak) || named.whose === 'organization') return named;
  const told = {whose: 'person', weak: false, kind: 'table', by: collection, byColumns: true} as const;
  const {whole} = signs();
  // Daily figures, readings and entries of somebody's body are that body's.
  if ((whole.shown('body', 0) ?? 0) >= 3) return {...told, topic: 'health'};
  if (named.whose === 'person') return named;
  if ((whole.shown('visitor', 0) ?? 0) >= 2 && (whole.shown('hit', 0) ?? 0) >= 5) return {...told, topic: 'activity'};
  // A place has coordinates; where it went, how fast and with what battery has only what somebody carries.
  if (isOfPlaces(named, lexicon) && (whole.shown('track', 0) ?? 0) >= 2 && (whole.shown('position', 0) ?? 0) >= 2) {
    return {...told, topic: 'position'};
  }
  if (named.whose === 'thing' && isPlainlyAboutPeople(columns, lexicon)) {
    return {...told, topic: 'customer', person: 'customer', weak: true};
  }
  return named;
}

const PLACES = new Set(['location', 'point', 'position', 'track', 'trace', 'place', 'waypoint']);
const isOfPlaces = ({whose, by}: Scope, lexicon: Lexicon): boolean =>
  whose === 'unknown' || (whose === 'thing' && by !== undefined && PLACES.has(lexicon.words(by).tokens.at(-1) ?? ''));

const FEWEST_COLUMNS = 5;
