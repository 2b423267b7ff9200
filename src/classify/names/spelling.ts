/** One spelling for the words of names: abbreviations written out, plurals gone, fillers dropped. */
import {singular} from './fold.js';
import {rawTokensOf} from './name-tokens.js';

const FILLERS = new Set(['of', 'the', 'a', 'an', 'and', 'or']);

export const isFiller = (token: string): boolean => FILLERS.has(token);

export interface Spelling {
  /** A folded token in its one spelling; may be several words: `dob` → `date`, `birth`. */
  canonical(token: string): readonly string[];
  /** The words of a name or phrase so, without fillers. Glued names stay whole. */
  tokensOf(name: string): readonly string[];
}

/** `shortForms`: token → what it stands for, words separated by blanks. */
export function spellingOf(shortForms: ReadonlyMap<string, string>): Spelling {
  const canonical = (token: string): readonly string[] => {
    const one = singular(token);
    return (shortForms.get(token) ?? shortForms.get(one) ?? one).split(' ');
  };
  return {
    canonical,
    tokensOf: (name) =>
      rawTokensOf(name)
        .flatMap(canonical)
        .filter((token) => !isFiller(token)),
  };
}
