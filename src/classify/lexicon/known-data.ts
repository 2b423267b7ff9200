/** What is known of phrases as it is shipped: thousands of phrases, of which a few hundred different things are known. */
import type {Known, Sense} from './known.js';

const KEYS = ['elements', 'needs', 'sense', 'inDomain', 'about', 'before', 'after', 'part', 'bare', 'signs', 'as'] as const;
type Key = (typeof KEYS)[number];

export interface KnownData {
  readonly values: {readonly [Each in Key]: readonly NonNullable<Known[Each]>[]};
  /** Of each phrase the places of its values in the order of {@link KEYS}, from 1 on; 0 for none, and nothing behind the last. */
  readonly entries: readonly (readonly number[])[];
}

export function knownData(known: readonly Known[]): KnownData {
  const places = new Map<Key, Map<string, number>>(KEYS.map((key) => [key, new Map<string, number>()]));
  const placeOf = (key: Key, value: unknown): number => {
    if (value === undefined) return 0;
    const its = places.get(key) as Map<string, number>;
    const text = JSON.stringify(value);
    its.set(text, its.get(text) ?? its.size + 1);
    return its.get(text) as number;
  };
  const entries = known.map((each) => {
    const entry = KEYS.map((key) => placeOf(key, each[key]));
    return entry.slice(0, entry.findLastIndex((place) => place !== 0) + 1);
  });
  const values = Object.fromEntries([...places].map(([key, its]) => [key, [...its.keys()].map((text) => JSON.parse(text) as unknown)]));
  return {values: values as unknown as KnownData['values'], entries};
}

/** The value of each place; none at 0. */
type ByPlace = {readonly [Each in Key]: readonly Known[Each][]};

/** All alike in their properties, which V8 reads faster than those of objects that differ. */
export function knownFrom({values, entries}: KnownData): readonly Known[] {
  const byPlace = Object.fromEntries(KEYS.map((key) => [key, [undefined, ...values[key]]])) as unknown as ByPlace;
  const senses = byPlace.sense.map(likeOthers);
  const inDomains = byPlace.inDomain.map(
    (its) => its && Object.fromEntries(Object.entries(its).map(([domain, sense]) => [domain, likeOthers(sense)])),
  );
  return entries.map(
    ([elements = 0, needs = 0, sense = 0, inDomain = 0, about = 0, before = 0, after = 0, part = 0, bare = 0, signs = 0, as = 0]) =>
      ({
        elements: byPlace.elements[elements],
        needs: byPlace.needs[needs],
        sense: senses[sense],
        inDomain: inDomains[inDomain],
        about: byPlace.about[about],
        before: byPlace.before[before],
        after: byPlace.after[after],
        part: byPlace.part[part],
        bare: byPlace.bare[bare],
        signs: byPlace.signs[signs],
        as: byPlace.as[as],
      }) as Known,
  );
}

const likeOthers = (sense: Sense | undefined): Sense | undefined => {
  if (sense === undefined) return undefined;
  const {whose, topic, weak, needs, ofOwner, unless} = sense;
  return {whose, topic, weak, needs, ofOwner, unless} as Sense;
};
