/** Whether two values say the same, and what they are looked up by. */
import {remembering} from './remembering.js';

/** Whether two values say the same. Spacing and Unicode form of texts do not count; the order of keys does not either. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a === 'string' && typeof b === 'string') return spaced(a) === spaced(b);
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, index) => sameValue(each, b[index]));
  if (isPlain(a) && isPlain(b)) {
    const keys = definedKeys(a);
    return keys.length === definedKeys(b).length && keys.every((key) => sameValue(a[key], b[key]));
  }
  return false;
}

/** Equal for what says the same, and for nothing else. */
export function valueKey(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(spaced(value));
  if (Array.isArray(value)) return `[${value.map(valueKey).join(',')}]`;
  if (isPlain(value)) {
    return `{${[...definedKeys(value)]
      .sort()
      .map((key) => `${JSON.stringify(key)}:${valueKey(value[key])}`)
      .join(',')}}`;
  }
  return String(value);
}

/** Names are the same whatever their capitals. */
export function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

/** What a name is looked up by. */
export const nameKey = remembering((name) => spaced(name).toLowerCase());

export type Plain = Readonly<Record<string, unknown>>;

export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function definedKeys(value: Plain): readonly string[] {
  return Object.keys(value).filter((key) => value[key] !== undefined);
}

function spaced(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
