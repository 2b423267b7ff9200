/** A name in a schema → its words: camelCase, snake_case, kebab-case, ALLCAPS, digits, in any mixture. */
import {fold, singular} from './fold.js';
import {ABBREVIATIONS} from './words/abbreviations.js';

/** Names longer than this say nothing more; a hostile one must not cost time. */
const LONGEST_NAME = 256;
/** Chunks in which a digit belongs to the word. */
const WITH_DIGITS =
  /^(?:sha(?:1|256|512)|md5|ipv?[46]|last4|last6|first6|i9|w[249]|k1|401k|403b|b2[bc]|2fa|oauth2?|x509|ga4|a1c|hba1c|base64|utf8|mp[34]|ec2|s3|rs256|h1b|geo2|covid19|iso\d{1,5}|address2line)$/;
const FILLERS = new Set(['of', 'the', 'a', 'an', 'and']);

/** The segments of a dotted path, outermost first: `addresses[0].line1` → `addresses`, `line1`. */
export function segmentsOf(path: string): readonly string[] {
  const segments = path
    .slice(0, LONGEST_NAME)
    .split(/[./:>[\]{}|]+/)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '' && !/^[\d*-]+$/.test(segment));
  return segments.length === 0 ? [path.slice(0, LONGEST_NAME)] : segments;
}

/** Folded words as they are written, in order: `lastIPAddress` → `last`, `ip`, `address`. */
export function rawTokensOf(name: string): readonly string[] {
  const plain = /[^\0-\x7f]/.test(name) ? name.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss') : name;
  return plain
    .slice(0, LONGEST_NAME)
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((chunk) => (chunk === '' ? [] : WITH_DIGITS.test(chunk.toLowerCase()) ? [chunk.toLowerCase()] : partsOf(chunk)));
}

/** `URLs` and `IDs` are one word; `IPAddress` is two; `line1` is two. */
function partsOf(chunk: string): string[] {
  const parts = chunk.match(/\p{Lu}{2,}s(?!\p{Ll})|\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|[\p{L}\p{M}]|\p{N}+/gu) ?? [];
  const words: string[] = [];
  for (const part of parts) {
    const last = words.at(-1);
    if (last !== undefined && /^\d+$/.test(part) && WITH_DIGITS.test(last + part)) words[words.length - 1] = last + part;
    else words.push(fold(part));
  }
  return words;
}

/** One spelling for a token: abbreviations written out, plural gone. May be several words: `dob` → `date birth`. */
export function canonical(token: string): readonly string[] {
  const written = ABBREVIATIONS.get(token);
  if (written !== undefined) return written;
  const one = singular(token);
  return ABBREVIATIONS.get(one) ?? [one];
}

/** Tokens of a catalog word or table word, as {@link canonical} writes them, without fillers. */
export function canonicalTokensOf(words: string): readonly string[] {
  return rawTokensOf(words)
    .flatMap(canonical)
    .filter((token) => !FILLERS.has(token));
}

export function isFiller(token: string): boolean {
  return FILLERS.has(token);
}
