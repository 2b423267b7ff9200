/** What begins, ends or changes in the catalog between two days, each on the first day on which it is so. */
import {catalogData} from './catalog.js';
import {COLLECTIONS} from './collections.js';
import {remembered} from './remembered.js';
import {isInForce, standingOn, type Dated, type Standing} from './standing.js';
import type {CatalogData, Collection, Element, LawEntry, Mapping, Threshold, Verification} from './types.js';
import type {ElementId, FactId, Letter, LimbId} from './ids.js';

export interface EntryChange {
  /** `YYYY-MM-DD`. Of what ends: the first day without it. */
  readonly on: string;
  readonly collection: Collection;
  readonly id: string;
  readonly title: string;
  readonly change: 'begins' | 'ends' | 'changes';
  /** What differs, where an entry takes the place of another of the same id. Empty otherwise. */
  readonly properties: readonly PropertyChange[];
  /** Of the entry as it is from that day; of what ends, as it was. */
  readonly citations: readonly string[];
  readonly verification: Verification;
  /** The versions themselves. */
  readonly before?: LawEntry;
  readonly after?: LawEntry;
}

/** A value is as the catalog holds it; absent where the version has none. */
export interface PropertyChange {
  readonly property: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** Of the value of a threshold. */
  readonly unit?: Threshold['unit'];
}

/** A letter or limb that elements get or lose, or for another reason than before. */
export interface LetterChange {
  readonly on: string;
  readonly change: 'begins' | 'ends' | 'changes';
  readonly letter: Letter;
  readonly limb?: LimbId;
  /** What it depends on, from that day. */
  readonly when?: FactId;
  readonly citation: string;
  readonly verification: Verification;
  readonly elements: readonly ElementId[];
}

export interface LawChanges {
  readonly from: string;
  readonly to: string;
  readonly entries: readonly EntryChange[];
  readonly letters: readonly LetterChange[];
}

/** From the day after `from` up to and including `to`, by day and then in the catalog's order. */
export function changesBetween(from: string, to: string, data: CatalogData = catalogData): LawChanges {
  const collections = COLLECTIONS.map(({collection}) => collection);
  const as = remembered((day: string) => standingOn(day, data));
  const entries = collections.flatMap((collection) => entryChanges(collection, data[collection] as readonly LawEntry[], {from, to, as}));
  return {from, to, entries: byDay(entries), letters: byDay(letterChanges(data, {from, to, as}))};
}

interface Between {
  readonly from: string;
  readonly to: string;
  readonly as: (day: string) => Standing;
}

const byDay = <Change extends {readonly on: string}>(changes: readonly Change[]): readonly Change[] =>
  [...changes].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** Days on which something of these begins, or is no more. */
function daysOf(versions: readonly Dated[], {from, to}: Pick<Between, 'from' | 'to'>): readonly string[] {
  const days = versions.flatMap(({effectiveFrom, effectiveTo}) => [
    ...(effectiveFrom === undefined ? [] : [effectiveFrom]),
    ...(effectiveTo === undefined ? [] : [moved(effectiveTo, 1)]),
  ]);
  return [...new Set(days)].filter((day) => day > from && day <= to).sort();
}

function moved(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

// ── entries ─────────────────────────────────────────────────────────────────

function entryChanges(collection: Collection, entries: readonly LawEntry[], between: Between): readonly EntryChange[] {
  const dated = new Set(entries.filter(({effectiveFrom, effectiveTo}) => (effectiveFrom ?? effectiveTo) !== undefined).map(({id}) => id));
  return [...dated].flatMap((id) => {
    const versions = entries.filter((entry) => entry.id === id);
    return daysOf(versions, between).flatMap((on) => {
      const [old, now] = [moved(on, -1), on].map((day) => versions.find((entry) => isInForce(entry, day)));
      return changeOf(collection, on, old && between.as(moved(on, -1)).asItStood(old), now && between.as(on).asItStood(now));
    });
  });
}

function changeOf(collection: Collection, on: string, before: LawEntry | undefined, after: LawEntry | undefined): readonly EntryChange[] {
  const entry = after ?? before;
  if (entry === undefined) return [];
  const properties = before && after ? differences(before, after) : [];
  if (before && after && properties.length === 0) return [];
  return [
    {
      on,
      collection,
      id: entry.id,
      title: collection === 'sections' ? (entry.text ?? entry.id) : titleOf(entry),
      change: before === undefined ? 'begins' : after === undefined ? 'ends' : 'changes',
      properties,
      citations: (entry.citations as readonly string[] | undefined) ?? (collection === 'sections' ? [entry.id] : []),
      verification: entry.verification,
      ...(before === undefined ? {} : {before}),
      ...(after === undefined ? {} : {after}),
    },
  ];
}

/** An element has a name, a section nothing but its id. */
export function titleOf({id, title, name}: {readonly id: string; readonly title?: string; readonly name?: string}): string {
  return title ?? name ?? id;
}

/** Properties in which one version of an entry differs from another: not its dates, nor how far the one or the other was checked. */
export function differences(before: LawEntry, after: LawEntry): readonly PropertyChange[] {
  const [old, now] = [new Map<string, unknown>(Object.entries(before)), new Map<string, unknown>(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((property) => !BESIDES.has(property) && JSON.stringify(old.get(property)) !== JSON.stringify(now.get(property)))
    .map((property) => ({
      property,
      ...(old.has(property) ? {before: old.get(property)} : {}),
      ...(now.has(property) ? {after: now.get(property)} : {}),
      ...(property === 'value' && typeof now.get('unit') === 'string' ? {unit: now.get('unit') as Threshold['unit']} : {}),
    }));
}

const BESIDES = new Set(['effectiveFrom', 'effectiveTo', 'verification']);

// ── letters of elements ─────────────────────────────────────────────────────

/** The same change of many elements is one. */
function letterChanges(data: CatalogData, between: Between): readonly LetterChange[] {
  const found = new Map<string, LetterChange & {readonly elements: ElementId[]}>();
  for (const element of data.elements) {
    for (const change of changesOfLetters(element, data.limbs, between)) {
      const key = JSON.stringify(change);
      const known = found.get(key) ?? {...change, elements: []};
      known.elements.push(element.id);
      found.set(key, known);
    }
  }
  return [...found.values()];
}

function changesOfLetters({letters}: Element, limbs: CatalogData['limbs'], between: Between): readonly Omit<LetterChange, 'elements'>[] {
  const limbsOf = (mapping: Mapping): CatalogData['limbs'] => limbs.filter(({id}) => id === mapping.limb);
  const holds = (mapping: Mapping, day: string): boolean =>
    isInForce(mapping, day) && (mapping.limb === undefined || limbsOf(mapping).some((limb) => isInForce(limb, day)));
  return daysOf([...letters, ...letters.flatMap(limbsOf)], between).flatMap((on) => {
    const heldOn = (day: string): ReadonlyMap<string, Mapping> =>
      new Map(letters.filter((each) => holds(each, day)).map((each) => [keyOf(each), each]));
    const [old, now] = [heldOn(moved(on, -1)), heldOn(on)];
    return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
      const [before, after] = [old.get(key), now.get(key)];
      const mapping = after ?? before;
      if (mapping === undefined || (before && after && reasonOf(before) === reasonOf(after))) return [];
      const {letter, limb, when, citation, verification} = mapping;
      const day = after === undefined ? moved(on, -1) : on;
      return [
        {
          on,
          change: before === undefined ? ('begins' as const) : after === undefined ? ('ends' as const) : ('changes' as const),
          letter,
          ...(limb === undefined ? {} : {limb}),
          ...(when === undefined ? {} : {when}),
          citation,
          verification: between.as(day).checked({verification, citations: [citation]}),
        },
      ];
    });
  });
}

const keyOf = ({letter, limb}: Mapping): string => limb ?? letter;
const reasonOf = ({citation, when}: Mapping): string => `${citation} ${when ?? ''}`;
