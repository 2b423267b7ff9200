/** A name in a schema → its words: camelCase, snake_case, kebab-case, ALLCAPS, digits, in any mixture. */
import {fold} from './fold.js';

/** Names longer than this say nothing more; a hostile one must not cost time. */
const LONGEST_NAME = 256;
/** Chunks in which a digit belongs to the word. */
const WITH_DIGITS =
  /^(?:sha(?:1|256|512)|md5|ipv?[46]|last4|last6|first6|i9|w[249]|k1|401k|403b|b2[bc]|2fa|oauth2?|x509|ga4|a1c|hba1c|base64|utf8|mp[34]|ec2|s3|rs256|h1b|geo2|covid19|iso\d{1,5}|address2line)$/;

/**
 * What a standard numbers its fields with, before their names: `PID-5 Patient Name` and `NM103_LastName` of health messages, `302-C2 Cardholder
 * ID` of pharmacies, `HKQuantityTypeIdentifierHeight` of phones, `urn:…:2.0:User.costCenter` of directories. `SHA256_EMAIL` is no such.
 */
const STANDARDS_CODE =
  /^(?!SHA|MD|ISO|UTF|AES|RSA|ICD|DSM|CPT)(?:HK[A-Z][a-z]+Type(?:Identifier)?|urn:[\w:-]+:\d\.\d:\w+[.:]|[A-Z][A-Z\d]{1,2}-\d{1,3}[ _]|\d{3}-[A-Z\d]{2}[ _]|[A-Z]{2,3}\d{2,4}_)(?=[A-Za-z])/;

/** What a heading says of how its cells are written is no path and no name: `Gender (M/F/X)`, `Full name (as on passport)`, `Sex: M/F`. */
const HOW_WRITTEN =
  /\([^()/.:]*[/.:][^()]*\)|\s\((?:as|if|in|incl|eg|optional|required|format|see|max|min|only)\b[^()]*\)|\s\[[^[\]/]*\/[^[\]]*\]|:\s[^:/]{1,20}\/[^:]*$/gi;

/** The segments of a dotted path, outermost first: `addresses[0].line1` → `addresses`, `line1`. */
export function segmentsOf(written: string): readonly string[] {
  const path = STANDARDS_CODE.test(written) ? written.replace(STANDARDS_CODE, '') : written;
  if (/^[\w-]{1,200}$/.test(path) && /[A-Za-z]/.test(path)) return [path];
  const segments = path
    .slice(0, LONGEST_NAME)
    .replace(HOW_WRITTEN, ' ')
    .split(/[./:>[\]{}|]+/)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '' && !/^[\d*-]+$/.test(segment));
  return segments.length === 0 ? [path.slice(0, LONGEST_NAME)] : segments;
}

/** Nothing but words in lower case between underscores, as most names are. */
const SNAKE = /^[a-z]+(?:_[a-z]+)*$/;

/** Folded words as they are written, in order: `lastIPAddress` → `last`, `ip`, `address`. */
export function rawTokensOf(name: string): readonly string[] {
  if (name.length <= LONGEST_NAME && SNAKE.test(name)) return name.split('_');
  if (!/[^\0-\x7f]/.test(name)) return tokensIn(name.slice(0, LONGEST_NAME), ASCII);
  return tokensIn(name.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').slice(0, LONGEST_NAME), UNICODE);
}

/** `URLs` and `IDs` are one word; `IPAddress` is two; `line1` is two. The same for ASCII, which nearly every name is, and for all letters. */
interface Alphabet {
  readonly chunk: RegExp;
  readonly part: RegExp;
}
// Names are cut to LONGEST_NAME before: a quadratic search through runs of capitals stays small.
/* eslint-disable regexp/no-super-linear-move */
const ASCII: Alphabet = {chunk: /[A-Za-z0-9]+/g, part: /[A-Z]{2,}s(?![a-z])|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[A-Za-z]|\d+/g};
const UNICODE: Alphabet = {
  chunk: /[\p{L}\p{N}]+/gu,
  part: /\p{Lu}{2,}s(?!\p{Ll})|\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|[\p{L}\p{M}]|\p{N}+/gu,
};
/* eslint-enable regexp/no-super-linear-move */
const PLAIN = /^[a-z]+$/;

function tokensIn(name: string, {chunk, part}: Alphabet): readonly string[] {
  const words: string[] = [];
  for (const piece of name.match(chunk) ?? []) {
    if (PLAIN.test(piece) || (/\d/.test(piece) && WITH_DIGITS.test(piece.toLowerCase()))) {
      words.push(piece.toLowerCase());
      continue;
    }
    const first = words.length;
    for (const each of piece.match(part) ?? []) {
      const last = words.length > first ? words.at(-1) : undefined;
      if (last !== undefined && /^\d+$/.test(each) && WITH_DIGITS.test(last + each)) words[words.length - 1] = last + each;
      else words.push(fold(each));
    }
  }
  return words;
}
