/** What is known of phrases as it is shipped: thousands of phrases, of which a few hundred different things are known. */
import type {Known} from './known.js';

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

/** All alike in their properties, which V8 reads faster than those of objects that differ. */
export function knownFrom({values, entries}: KnownData): readonly Known[] {
  const valueAt = (key: Key, place: number | undefined): unknown => (place ? values[key][place - 1] : undefined);
  return entries.map(
    ([elements, needs, sense, inDomain, about, before, after, part, bare, signs, as]) =>
      ({
        elements: valueAt('elements', elements),
        needs: valueAt('needs', needs),
        sense: valueAt('sense', sense),
        inDomain: valueAt('inDomain', inDomain),
        about: valueAt('about', about),
        before: valueAt('before', before),
        after: valueAt('after', after),
        part: valueAt('part', part),
        bare: valueAt('bare', bare),
        signs: valueAt('signs', signs),
        as: valueAt('as', as),
      }) as Known,
  );
}
