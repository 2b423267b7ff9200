/** Entries of the catalog by what people call them: a title, a word of columns, a phrase of notices, a term of the law. */
import {COLLECTIONS} from './collections.js';
import type {NamedEntry} from './find-entries.js';
import type {Law} from './law.js';
import type {LawEntry} from './types.js';

interface Called {
  readonly title?: string;
  readonly name?: string;
  readonly words?: readonly string[];
  readonly phrases?: readonly string[];
}

/**
 * Those of that title, whatever the dates; where there are none, those that have it among their words. Case, hyphens and the plural
 * make no difference.
 */
export function entriesCalled(asked: string, law: Law): readonly NamedEntry[] {
  const key = plain(asked);
  if (key === '') return [];
  const titled = having(({title, name}) => [title, name], key, law);
  return titled.length > 0 ? titled : having(({words = [], phrases = []}) => [...words, ...phrases], key, law);
}

function having(namesOf: (entry: Called) => readonly (string | undefined)[], key: string, law: Law): readonly NamedEntry[] {
  return COLLECTIONS.flatMap((of) => {
    const entries = law.history(of.collection) as readonly (LawEntry & Called)[];
    const ids = new Set(
      entries.filter((entry) => namesOf(entry).some((name) => name !== undefined && plain(name) === key)).map(({id}) => id),
    );
    return [...ids].flatMap((id) => {
      const [first, ...others] = entries.filter((entry) => entry.id === id);
      return first === undefined ? [] : [{of, id, versions: [first, ...others] as const}];
    });
  });
}

/** `E-mail Addresses` and `email-address` read alike: lower case, single words, singular. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[’']s\b/g, '')
    .replaceAll(/\be[\s-]mail/g, 'email')
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((word) => word !== '')
    .map(singular)
    .join(' ');
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ss|x|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
