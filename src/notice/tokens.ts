/** Words of a text, lower case, with their offsets. Hyphens, points and quotation marks part words; apostrophes do not. */
import {kept} from '../classify/index.js';

export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Longer words are cut: nothing that long is a word. */
const LONGEST_WORD = 60;

/** The same sentence is looked at from several sides: what it was cut into is kept for a while. */
export const tokensOf: (text: string) => readonly Token[] = kept(cut, {most: 2_000, longest: 1_000});

function cut(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let start = -1;
  for (let index = 0; index <= text.length; index += 1) {
    const code = index < text.length ? text.charCodeAt(index) : 32;
    const inWord = isWordCode(code) || (start >= 0 && isInside(text, index, code));
    if (inWord && start < 0) start = index;
    if (!inWord && start >= 0) {
      tokens.push({word: wordOf(text.slice(start, Math.min(index, start + LONGEST_WORD))), start, end: index});
      start = -1;
    }
  }
  return tokens;
}

/** `’s` and `'s` go, `’` becomes `'`. */
function wordOf(raw: string): string {
  const word = raw.toLowerCase().replaceAll('’', "'");
  return word.endsWith("'s") ? word.slice(0, -2) : word;
}

function isWordCode(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code > 0x37f && code < 0x2000)
  );
}

/** An apostrophe between letters: `don't`. */
function isInside(text: string, index: number, code: number): boolean {
  return (code === 39 || code === 0x2019) && isWordCode(text.charCodeAt(index + 1));
}
