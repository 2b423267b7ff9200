/** Entries of the catalog by id, as people type ids. */
import {COLLECTIONS, type CollectionName} from './collections.js';
import type {Law} from './law.js';
import type {LawEntry} from './types.js';

export interface NamedEntry {
  readonly of: CollectionName;
  readonly id: string;
  /** The same id at different times, in the catalog's order; at least one. */
  readonly versions: readonly [LawEntry, ...LawEntry[]];
}

/** Exact ids first; otherwise without regard to case. `source:affiliate` narrows to a kind. Every collection, whatever the dates. */
export function entriesNamed(asked: string, law: Law): readonly NamedEntry[] {
  const {kind, name} = partsOfId(asked);
  const collections = COLLECTIONS.filter((each) => kind === undefined || each.kind === kind);
  const matching = (same: (id: string) => boolean): readonly NamedEntry[] =>
    collections.flatMap((of) => {
      const found = new Map<string, [LawEntry, ...LawEntry[]]>();
      for (const entry of law.history(of.collection) as readonly LawEntry[]) {
        if (!same(entry.id)) continue;
        const versions = found.get(entry.id);
        if (versions) versions.push(entry);
        else found.set(entry.id, [entry]);
      }
      return [...found].map(([id, versions]) => ({of, id, versions}));
    });
  const exact = matching((id) => id === name);
  return exact.length > 0 ? exact : matching((id) => id.toLowerCase() === name.toLowerCase());
}

/** `source:affiliate` is a kind and an id. */
export function partsOfId(asked: string): {readonly kind?: string; readonly name: string} {
  const [, kind, rest] = /^([a-z-]+):(.+)$/.exec(asked) ?? [];
  return kind === undefined ? {name: asked} : {kind, name: (rest ?? '').trim()};
}

/** A section in catalog form: from `§ 1798.140(v)`, `Civ. Code 1798.83`, `7011(e)`, `Gov. Code § 12940`, `GDPR Art. 9`. Undefined for anything else. */
export function sectionAsked(asked: string): string | undefined {
  for (const {written, id} of SECTIONS) {
    const [, ...parts] = written.exec(asked.trim()) ?? [];
    const number = parts.at(-1)?.replaceAll(' ', '');
    if (number !== undefined && NUMBER.test(number)) return id(number, parts[0] ?? '');
  }
  return undefined;
}

const NUMBER = /^[\d.]+[a-z]{0,2}(-\d+)?(\([A-Za-z0-9]{1,6}\)){0,8}$/;

interface WrittenSection {
  /** Its last group is the number. */
  readonly written: RegExp;
  readonly id: (number: string, title: string) => string;
}

const SECTIONS: readonly WrittenSection[] = [
  {written: /^(\d+) ?U\.? ?S\.? ?C\.? ?§? ?(\d.*)$/i, id: (number, title) => `${title} U.S.C. ${number}`},
  {written: /^(\d+) ?C\.? ?F\.? ?R\.? ?§? ?(\d.*)$/i, id: (number, title) => `${title} CFR ${number}`},
  {written: /^(?:GDPR|DSGVO)(?: Art\.?| Article)? ?(\d.*)$/i, id: (number) => `GDPR ${number}`},
  {written: /^Art(?:\.|icle)? ?(\d.*?) (?:GDPR|DSGVO)$/i, id: (number) => `GDPR ${number}`},
  {written: /\bGov(?:\.|ernment)?(?: Code)?,? ?§? ?(\d.*)$/i, id: (number) => `Gov ${number}`},
  {written: /(1798\..*)$/, id: (number) => number},
  {written: /(?:^|[^\d.])(7\d{3}(?:\D.*)?)$/, id: (number) => `11 CCR ${number}`},
  {written: /(?:^|[^\d.])(22\d{3}(?:\D.*)?)$/, id: (number) => `B&P ${number}`},
  {written: /\bCiv(?:\.|il)?(?: Code)?,? ?§? ?(\d.*)$/i, id: (number) => `Civ ${number}`},
];

/** Ids and words near to what was typed, likeliest first, five at most. `nearest`: the one that is spelt almost so. */
export function meantBy(
  asked: string,
  law: Law,
  {
    nearest,
    also = [],
  }: {readonly nearest: (typed: string, known: readonly string[]) => string | undefined; readonly also?: readonly string[]},
): readonly string[] {
  const key = asked.toLowerCase();
  // What one letter was meant to be nobody can tell.
  if (key.length < 2) return [];
  const ids = [...COLLECTIONS.flatMap(({collection}) => law.history(collection).map(({id}) => id)), ...also];
  const called = law
    .all('elements')
    .filter(({name, words, phrases}) => name.toLowerCase() === key || words.includes(key) || phrases.includes(key))
    .map(({id}) => id);
  const spelt = nearest(key, ids);
  const within = key.length < 3 ? [] : ids.filter((id) => id.includes(key.replaceAll(' ', '-')));
  return [...new Set([...called, ...(spelt === undefined ? [] : [spelt]), ...within])].slice(0, 5);
}
