/** The law as it stood on a day: the catalog narrowed to what was in force, with the lookups that stages need. */
import {catalogData} from './catalog.js';
import {remembered} from './remembered.js';
import {isInForce, standingOn, type Dated, type Standing} from './standing.js';
import type {Collection, CatalogData, Element, LawEntry, Mapping} from './types.js';
import type {ElementId, FactId, Letter, LimbId} from './ids.js';

type EntryOf<C extends Collection> = CatalogData[C][number];

export interface Law extends Standing {
  readonly asOf: string;
  readonly version: string;
  /** Entries in force, in the catalog's order, each with the citations that were in force with it. */
  all<C extends Collection>(collection: C): readonly EntryOf<C>[];
  /** An entry in force, or undefined. */
  find<C extends Collection>(collection: C, id: string): EntryOf<C> | undefined;
  /** An entry that the caller knows to exist; throws a plain Error (a bug) where it does not. */
  get<C extends Collection>(collection: C, id: string): EntryOf<C>;
  /** Sections that are written by their latest numbers: as they were numbered on the day, without those that did not stand. */
  asNumbered(citations: readonly string[]): readonly string[];
  /** Every entry, in force or not: what the law was and will be. */
  history<C extends Collection>(collection: C): readonly EntryOf<C>[];
  /** What an element is under the law, given what is known. */
  lettersOf(elements: readonly ElementId[], facts: FactLookup): readonly LetterOfElement[];
}

export type FactLookup = (fact: FactId) => 'yes' | 'no' | 'unknown';

export interface LetterOfElement {
  readonly element: ElementId;
  readonly letter: Letter;
  readonly limb?: LimbId;
  readonly citation: string;
  readonly when?: FactId;
  /** The organization put it there, beside the law's. */
  readonly own?: true;
  /** `depends`: the fact it hangs on is not known; `assumed`: not known, and a suggestion takes it as given. */
  readonly state: 'applies' | 'depends' | 'assumed';
}

/** The law on a day (`YYYY-MM-DD`). Entries outside their dates do not exist for the caller. */
export function lawAsOf(asOf: string, data: CatalogData = catalogData): Law {
  const indexes = new Map<Collection, Map<string, unknown>>();
  const mappings = new Map<ElementId, readonly Mapping[]>();
  const inForce = (entry: Dated): boolean => isInForce(entry, asOf);

  const index = <C extends Collection>(collection: C): Map<string, EntryOf<C>> => {
    const known = indexes.get(collection);
    if (known) return known as Map<string, EntryOf<C>>;
    const entries = data[collection] as readonly EntryOf<C>[];
    const made = new Map(entries.filter((entry) => inForce(entry as LawEntry)).map((entry) => [entry.id, entry]));
    indexes.set(collection, made);
    return made;
  };

  let renumbered: ReadonlyMap<string, string> | undefined;
  const standing = standingOn(asOf, data);
  const {stood, asItStood} = standing;

  /** The item of a notice that has this number last: its number on the day. */
  const numberOf = (citation: string): string => {
    if (!citation.startsWith('11 CCR')) return citation;
    renumbered ??= new Map(
      data.duties.filter(({effectiveTo}) => effectiveTo === undefined).map(({citations: [number = ''], id}) => [number, id]),
    );
    return index('duties').get(renumbered.get(citation) ?? '')?.citations[0] ?? citation;
  };

  /** A mapping to a limb is in force only while the limb is: the limb's dates need not be repeated on every element. */
  const mappingsOf = (id: ElementId): readonly Mapping[] => {
    const known = mappings.get(id);
    if (known) return known;
    const found = (index('elements').get(id)?.letters ?? []).filter(
      (mapping) => inForce(mapping) && (mapping.limb === undefined || index('limbs').has(mapping.limb)),
    );
    mappings.set(id, found);
    return found;
  };
  const lettersOf = (elements: readonly ElementId[], facts: FactLookup): readonly LetterOfElement[] =>
    elements.flatMap((id) => mappingsOf(id).flatMap((mapping) => stateOf(id, mapping, facts)));

  return {
    asOf,
    version: data.version,
    all: (collection) => Array.from(index(collection).values(), asItStood),
    find: (collection, id) => {
      const entry = index(collection).get(id);
      return entry && asItStood(entry);
    },
    get: (collection, id) => {
      const entry = index(collection).get(id);
      if (!entry) throw new Error(`The catalog has no ${collection} entry "${id}" in force on ${asOf}`);
      return asItStood(entry);
    },
    ...standing,
    asNumbered: remembered((citations: readonly string[]) => [...new Set(citations.map(numberOf))].filter(stood)),
    history: (collection) => data[collection] as readonly EntryOf<typeof collection>[],
    lettersOf,
  };
}

/** Elements that the catalog does not have, or has with other words: what an organization said for itself. */
export function ownElementsOf(law: Law): readonly Element[] {
  const catalogued = new Set(catalogData.elements);
  return law.all('elements').filter((element) => !catalogued.has(element));
}

function stateOf(element: ElementId, mapping: Mapping, facts: FactLookup): LetterOfElement[] {
  const {letter, citation, when, assume, limb, own} = mapping;
  const found = {
    element,
    letter,
    citation,
    ...(limb === undefined ? {} : {limb}),
    ...(when === undefined ? {} : {when}),
    ...(own === undefined ? {} : {own}),
  };
  if (when === undefined) return [{...found, state: 'applies'}];
  const answer = facts(when);
  if (answer === 'no') return [];
  if (answer === 'yes') return [{...found, state: 'applies'}];
  return [{...found, state: assume === true ? 'assumed' : 'depends'}];
}

/** A fact lookup over nothing: what a bare name or phrase allows. */
export const nothingKnown: FactLookup = () => 'unknown';

export type {Element};
