/** What the words before and behind a catalog name make of it: `email_verified` is about an address, `address_id` a key. */
import type {Aspect, Known} from '../lexicon/known.js';
import {isNumber, type Words} from '../lexicon/words.js';
import type {Match} from '../reading/named.js';
import type {Reading} from '../reading/reading.js';

const LONGEST_ASPECT = 3;

export interface Behind {
  readonly aspect?: Aspect;
  readonly word: string;
  /** A key of a row: `address_id`. */
  readonly key: boolean;
  /** A known word that is neither: the name's real head. */
  readonly other: boolean;
  readonly unknown: number;
}

export const NOTHING_BEHIND: Behind = {word: '', key: false, other: false, unknown: 0};

/** Only words for how it is kept stand behind it. */
export function isTemplate(words: Words, start: number): boolean {
  for (let at = Math.max(start, 0); at < words.length; at++) {
    if (!isNumber(words.tokens[at]) && !words.is('template', at, at + 1)) return false;
  }
  return start < words.length;
}

export function behindOf({words, lexicon}: Reading, match: Match): Behind {
  let unknown = 0;
  let key = false;
  let other = false;
  for (let at = Math.max(match.end, 0); at < words.length;) {
    const about = longest(words, 'after', at);
    const part = longest(words, 'part', at);
    if (part !== undefined && (about === undefined || part.end > about.end)) {
      at = part.end;
      continue;
    }
    if (isOccasion(words, at)) {
      at++;
      continue;
    }
    if (about !== undefined) return {aspect: about.value, word: words.text(at, about.end), key, other, unknown};
    const token = words.tokens[at] ?? '';
    if (token === 'id' || (token === 'unique' && words.tokens[at + 1] === 'id')) key = true;
    else if (isNumber(token) || words.known(at, at + 1)?.sense?.whose === 'person') unknown += 0;
    else if (lexicon.knows(token)) other = true;
    else unknown++;
    at++;
  }
  return {word: '', key, other, unknown};
}

/** Where it was asked for is not when: `email_at_signup`. */
const isOccasion = ({tokens, length}: Words, at: number): boolean =>
  tokens[at] === 'at' && at + 1 < length && !isNumber(tokens[at + 1]) && !/^(?:utc|local|time|date)$/.test(tokens[at + 1] ?? '');

export function beforeOf({words}: Reading, match: Match): {readonly aspect: Aspect; readonly word: string} | undefined {
  for (let at = 0; at < match.start; at++) {
    const found = longest(words, 'before', at, match.start);
    if (found) return {aspect: found.value, word: words.text(at, found.end)};
  }
  return undefined;
}

/** The longest phrase from a word on of which that is known. */
function longest<Key extends 'before' | 'after' | 'part'>(
  words: Words,
  key: Key,
  start: number,
  until = words.length,
): {readonly end: number; readonly value: NonNullable<Known[Key]>} | undefined {
  for (let end = Math.min(until, start + LONGEST_ASPECT); end > start; end--) {
    const value = words.known(start, end)?.[key];
    if (value !== undefined) return {end, value};
  }
  return undefined;
}
