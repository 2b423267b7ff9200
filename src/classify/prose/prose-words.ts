/** Words of prose with their places, in one pass over the text. */
import {fold, singular} from '../names/fold.js';

export interface ProseWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Between it and the word before stands nothing but blanks, a hyphen, an apostrophe, a slash or an underscore. */
  readonly joined: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const JOINT = /^(?:[ \t\r\n\u00a0_]{0,40}|\s?[-‐‑–/'’]\s?)$/;
/** A word longer than this is no word of a phrase. */
const LONGEST_WORD = 60;

export function proseWordsOf(text: string): readonly ProseWord[] {
  const words: ProseWord[] = [];
  let previousEnd = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const chunk = match[0];
    const gap = text.slice(previousEnd, Math.min(start, previousEnd + 45));
    const joined = words.length > 0 && start - previousEnd < 45 && JOINT.test(gap);
    previousEnd = start + chunk.length;
    // The s of "driver's" belongs to its word.
    if (chunk === 's' && /^['’]$/.test(gap)) continue;
    if (chunk.length > LONGEST_WORD) {
      words.push({word: '\0', start, end: previousEnd, joined: false});
      continue;
    }
    pushParts(words, chunk, start, joined);
  }
  return words;
}

/** `FirstName` in a cell is two words; `iPhone` and `eBay` are one. */
function pushParts(words: ProseWord[], chunk: string, start: number, joined: boolean): void {
  const boundary = /\p{Ll}{2}(?=\p{Lu}\p{Ll})/gu;
  let from = 0;
  for (const match of chunk.matchAll(boundary)) {
    const to = match.index + match[0].length;
    words.push({word: singular(fold(chunk.slice(from, to))), start: start + from, end: start + to, joined: from === 0 ? joined : true});
    from = to;
  }
  words.push({word: singular(fold(chunk.slice(from))), start: start + from, end: start + chunk.length, joined: from === 0 ? joined : true});
}
