/** The catalog's words and phrases as indexes, built once for each law. */
import type {ElementId, Law} from '../law/index.js';
import {canonicalTokensOf, isFiller, rawTokensOf} from './name-tokens.js';
import {proseWordsOf} from './prose-words.js';

export interface Vocabulary {
  /** Canonical tokens of a schema name, joined by blanks → elements that have it, in the catalog's order. */
  readonly names: ReadonlyMap<string, readonly ElementId[]>;
  /** Number of tokens in the longest name. */
  readonly longestName: number;
  /** Single tokens that occur in a name: what glued names may be made of. */
  readonly tokens: ReadonlySet<string>;
  /** Words of a phrase in prose, joined by blanks. A value of null: no phrase ends here, but a longer one begins so. */
  readonly phrases: ReadonlyMap<string, readonly ElementId[] | null>;
}

const known = new WeakMap<Law, Vocabulary>();

export function vocabularyOf(law: Law): Vocabulary {
  const existing = known.get(law);
  if (existing) return existing;
  const made = build(law);
  known.set(law, made);
  return made;
}

function build(law: Law): Vocabulary {
  const names = new Map<string, ElementId[]>();
  const phrases = new Map<string, ElementId[] | null>();
  const tokens = new Set<string>();
  let longestName = 0;
  for (const element of law.all('elements')) {
    for (const word of element.words) {
      const canonical = canonicalTokensOf(word);
      // `a number` without its filler would be any number.
      if (canonical.length === 0 || (canonical.length === 1 && rawTokensOf(word).some(isFiller))) continue;
      add(names, canonical.join(' '), element.id);
      longestName = Math.max(longestName, canonical.length);
      for (const token of canonical) tokens.add(token);
    }
    for (const phrase of [element.name, ...element.phrases]) {
      const words = proseWordsOf(phrase).map(({word}) => word);
      for (let end = 1; end < words.length; end++) {
        const beginning = words.slice(0, end).join(' ');
        if (!phrases.has(beginning)) phrases.set(beginning, null);
      }
      if (words.length > 0) add(phrases, words.join(' '), element.id);
    }
  }
  return {names, longestName, tokens, phrases};
}

function add(index: Map<string, ElementId[] | null>, key: string, element: ElementId): void {
  const held = index.get(key);
  if (!held) index.set(key, [element]);
  else if (!held.includes(element)) held.push(element);
}
