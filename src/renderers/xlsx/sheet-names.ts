/** Sheet names that Excel accepts: at most 31 characters, none of `\ / ? * [ ] :`, no apostrophe at an end, unique without case. */
import {visible} from '../../text/visible.js';

const LONGEST = 31;
/** Excel keeps this name for itself. */
const RESERVED = 'history';

export function sheetNames(wanted: readonly string[], taken: Iterable<string> = []): readonly string[] {
  const used = new Set([RESERVED, ...Array.from(taken, (name) => name.toLowerCase())]);
  return wanted.map((title) => {
    const name = freeName(cleaned(title), used);
    used.add(name.toLowerCase());
    return name;
  });
}

function cleaned(title: string): string {
  const name = cut(
    visible(title)
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    LONGEST,
  )
    .replace(/^'{1,31}|'{1,31}$/g, '')
    .trim();
  return name === '' ? 'Sheet' : name;
}

function freeName(name: string, used: ReadonlySet<string>): string {
  if (!used.has(name.toLowerCase())) return name;
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const candidate = cut(name, LONGEST - suffix.length) + suffix;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}

/** At the end of a word where one ends near; never through the middle of a surrogate pair. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(' ', length);
  if (space > length / 2) return text.slice(0, space).trim();
  return text.slice(0, /[\uD800-\uDBFF]/.test(text[length - 1] ?? '') ? length - 1 : length).trim();
}

/** A name as formulas and links quote it: `'Fields'!A1`. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
