/** What a table says of its columns, read once for all of them. */
import type {Lexicon} from '../lexicon/lexicon.js';
import type {Topic} from '../lexicon/known.js';
import type {Tongue} from '../lexicon/tongues.js';
import {NO_SCOPE, nearestScope, scopeOf, topicsOf, type Scope} from './scope.js';
import {isAboutPeople} from './siblings.js';
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
  const scopes = [
    collection === undefined || words === undefined ? NO_SCOPE : scopeOf(collection, 'table', words, () => signs().whole),
    // What a system is called says little of its tables, unless it is about people or counts them.
    system.whose === 'person' || system.whose === 'figures' ? {...system, weak: true} : NO_SCOPE,
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
    system: new Set(dataset === undefined ? [] : lexicon.words(dataset).tokens),
  };
}
