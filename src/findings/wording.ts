/** Lists and numbers in the sentences of findings. */

/** Commas that separate nothing: within brackets, and before a legal form. */
const NO_SERIES = /\([^()]*\)|, (?:Inc|LLC|Ltd|LLP|LP|Corp|Co)\b/g;

/** `a, b and c`; past `most` items `a, b and 4 more`; `a, b; and c` where an item has commas of its own. */
export function listed(items: readonly string[], {most = 4}: {readonly most?: number} = {}): string {
  const kept = items.length > most + 1 ? items.slice(0, most) : items;
  const rest = items.length - kept.length;
  const parts = rest > 0 ? [...kept, `${rest} more`] : kept;
  if (parts.length < 2) return parts.join('');
  const last = parts.at(-1) ?? '';
  if (parts.some((part) => part.replace(NO_SERIES, '').includes(', '))) return `${parts.slice(0, -1).join('; ')}; and ${last}`;
  return `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** `line 5`, `lines 5, 9 and 12`: each once, in the order of the file. */
export function inLines(lines: readonly number[]): string {
  const distinct = [...new Set(lines)].sort((a, b) => a - b);
  return `${distinct.length === 1 ? 'line' : 'lines'} ${listed(distinct.map(String), {most: 6})}`;
}

/** `1 field`, `3 fields`, `2 activities`. */
export function counted(number: number, noun: string): string {
  if (number === 1) return `1 ${noun}`;
  return `${number} ${noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}

/** A title within a sentence: `Data brokers` → `data brokers`; an abbreviation and a name (`Social Security number`) stay as they are. */
export const inSentence = (title: string): string =>
  /^\p{Lu}\p{Ll}+(?! \p{Lu})\b/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
