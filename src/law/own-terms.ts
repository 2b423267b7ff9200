/** What one organization adds to the catalog: elements, words and purposes of its own. They stand beside the law's and change none. */
import {catalogData} from './catalog.js';
import type {ElementId, Letter, LimbId, PurposeId} from './ids.js';
import {later} from './later.js';
import {lawAsOf, type Law} from './law.js';
import type {CatalogData, Element, LawEntry, Mapping, PurposeEntry} from './types.js';

export interface OwnTerms {
  readonly elements?: readonly OwnElement[];
  /** Further words for elements of the catalog, as columns and notices have them. */
  readonly synonyms?: Readonly<Record<ElementId, readonly string[]>>;
  readonly purposes?: readonly OwnPurpose[];
}

export interface OwnElement {
  readonly id: ElementId;
  readonly name: string;
  readonly text?: string;
  /** The element, of the catalog or own, of which it is a kind: it has all of its letters. */
  readonly is: ElementId;
  readonly words?: readonly string[];
  readonly phrases?: readonly string[];
  /** Beside those of `is`. */
  readonly letters?: readonly Letter[];
  readonly limbs?: readonly LimbId[];
  readonly reason?: string;
}

export interface OwnPurpose {
  readonly id: PurposeId;
  readonly name: string;
  readonly text?: string;
  readonly under: PurposeId;
  readonly words?: readonly string[];
}

const known = new WeakMap<OwnTerms, Map<string, Law>>();

/** The law on a day as one organization's record sees it; built once for the same terms and day. The terms must have been found without fault. */
export function lawFor(terms: OwnTerms | undefined, asOf: string): Law {
  if (terms === undefined) return lawAsOf(asOf);
  let byDay = known.get(terms);
  if (!byDay) known.set(terms, (byDay = new Map()));
  let law = byDay.get(asOf);
  if (!law) byDay.set(asOf, (law = lawAsOf(asOf, withOwnTerms(catalogData, terms))));
  return law;
}

/** The catalog's entries first, in their order and with all that they say; the organization's own behind them, marked. */
export function withOwnTerms(data: CatalogData, terms: OwnTerms): CatalogData {
  const {elements, purposes} = data;
  // The other lists are parsed when they are first asked for, if ever.
  return Object.create(data, {
    elements: {value: [...elements.map((element) => withSynonyms(element, terms.synonyms)), ...ownElements(terms.elements ?? [], data)]},
    purposes: {value: [...purposes, ...(terms.purposes ?? []).flatMap((purpose) => ownPurpose(purpose, purposes))]},
  }) as CatalogData;
}

function withSynonyms(element: Element, synonyms: OwnTerms['synonyms']): Element {
  const own = synonyms !== undefined && Object.hasOwn(synonyms, element.id) ? (synonyms[element.id] ?? []) : [];
  if (own.length === 0) return element;
  const words = own.map((word) => word.toLowerCase());
  // The catalog's words are parsed when they are first asked for, if ever.
  const made = Object.defineProperties({} as Element, Object.getOwnPropertyDescriptors(element));
  later(made, 'words', () => [...element.words, ...words]);
  later(made, 'phrases', () => [...element.phrases, ...words]);
  return Object.assign(made, {ownWords: words});
}

function ownElements(own: readonly OwnElement[], data: CatalogData): readonly Element[] {
  const told = new Map(own.map((each) => [each.id, each]));
  const made = new Map(data.elements.map((each): [ElementId, Element | undefined] => [each.id, each]));
  const make = (each: OwnElement): Element | undefined => {
    if (made.has(each.id)) return made.get(each.id);
    // So that a circle, which no checked terms have, ends here.
    made.set(each.id, undefined);
    const above = told.get(each.is);
    const parent = above === undefined ? made.get(each.is) : make(above);
    const element = parent && ownElement(each, parent, data);
    made.set(each.id, element);
    return element;
  };
  return own.flatMap((each) => make(each) ?? []);
}

function ownElement(own: OwnElement, parent: Element, data: CatalogData): Element {
  const {id, name, text, reason, words = [], phrases = []} = own;
  const lower = (all: readonly string[]): readonly string[] => all.map((word) => word.toLowerCase());
  const {shineTheLight, article9, fides, dpv} = parent;
  return {
    id,
    name,
    text: text ?? `The organization’s own kind of: ${parent.name}.`,
    parent: parent.id,
    words: lower(words),
    phrases: lower(phrases),
    letters: [...parent.letters, ...ownMappings(own, parent, data)],
    ...(shineTheLight === undefined ? {} : {shineTheLight}),
    ...(article9 === undefined ? {} : {article9}),
    ...(fides === undefined ? {} : {fides}),
    ...(dpv === undefined ? {} : {dpv}),
    ...(reason === undefined ? {} : {reason}),
    ownWords: lower([...words, ...phrases]),
    own: true,
  };
}

/** The letters and limbs that its parent does not have anyway. */
function ownMappings({letters = [], limbs = []}: OwnElement, parent: Element, data: CatalogData): readonly Mapping[] {
  const has = (mapping: Pick<Mapping, 'letter' | 'limb'>): boolean =>
    parent.letters.some(
      ({letter, limb, when, effectiveFrom, effectiveTo}) =>
        letter === mapping.letter && limb === mapping.limb && (when ?? effectiveFrom ?? effectiveTo) === undefined,
    );
  const cited = (entries: readonly LawEntry[], id: string): string => entries.find((entry) => entry.id === id)?.citations[0] ?? '';
  const mark = {verification: 'own', own: true} as const;
  return [
    ...letters.filter((letter) => letter !== 'L').map((letter): Mapping => ({letter, citation: cited(data.categories, letter), ...mark})),
    ...limbs.map((limb): Mapping => ({letter: 'L', limb, citation: cited(data.limbs, limb), ...mark})),
  ].filter((mapping) => !has(mapping));
}

/** Of an own element: what it adds to the letters of the element of which it is a kind. */
export function lettersAdded({letters, parent}: Element, law: Law): readonly Mapping[] {
  const inherited = new Set(parent === undefined ? [] : law.find('elements', parent)?.letters);
  return letters.filter((mapping) => mapping.own === true && !inherited.has(mapping));
}

/** One for each time for which the catalog has the purpose that it belongs under. */
function ownPurpose({id, name, text, under, words = []}: OwnPurpose, purposes: readonly PurposeEntry[]): readonly PurposeEntry[] {
  return purposes
    .filter((purpose) => purpose.id === under)
    .map(({kind, citations, effectiveFrom, effectiveTo}) => ({
      id,
      title: name,
      kind,
      under,
      citations,
      verification: 'own',
      words: words.map((word) => word.toLowerCase()),
      ...(text === undefined ? {} : {text}),
      ...(effectiveFrom === undefined ? {} : {effectiveFrom}),
      ...(effectiveTo === undefined ? {} : {effectiveTo}),
      own: true,
    }));
}
