/** What a cell answers in a word or two: yes, no, nobody, nothing known, nothing yet. */
import {wordsOfHeading} from './heading.js';
import {remembering} from '../remembering.js';
import {CHOOSE, NO, NONE, NOT_APPLICABLE, PLACEHOLDER, UNKNOWN, YES} from './words/short-answers.js';

/** More letters than the longest of these words has, and the beginning in which they are looked for. */
const MANY_LETTERS =
  1 + Math.max(...[YES, NO, UNKNOWN, NONE, NOT_APPLICABLE, PLACEHOLDER].flatMap((words) => [...words].map(({length}) => length)));
const LOOKED_AT = 300;

/** Whether it is plain that a text says more than any of these words. */
function isWordy(text: string): boolean {
  let letters = 0;
  for (let index = 0; index < text.length && index < LOOKED_AT; index++) {
    const code = text.charCodeAt(index) | 0x20;
    if (code >= 0x61 && code <= 0x7a && ++letters === MANY_LETTERS) return true;
  }
  return false;
}

const plain = (text: string): string => (isWordy(text) ? '' : wordsOfHeading(text).join(' '));

/** `✓` and `x` are yes in a column of marks. A remark behind the answer does not change it: `Nein (nur NDA)`. */
export function answerOf(text: string): 'yes' | 'no' | 'unknown' | undefined {
  const trimmed = text.trim();
  if (/^[✓✔☑■●]$/.test(trimmed)) return 'yes';
  if (/^[✗✘☐]$/.test(trimmed)) return 'no';
  if (/^\?+$/.test(trimmed)) return 'unknown';
  const words = plain(trimmed.split(/[(,;:–—]| - /)[0] ?? '');
  return YES.has(words) ? 'yes' : NO.has(words) ? 'no' : UNKNOWN.has(words) ? 'unknown' : undefined;
}

/** Whether an answer is all that the cell says. */
export const isBareAnswer = (text: string): boolean => answerOf(text) !== undefined && !/[(,;:–—]| - /.test(text.trim());

/** `None`, `Ninguna`: an answer too, and worth keeping, but nobody's name. */
export const saysNone = remembering((text): boolean => {
  const words = plain(text);
  return NONE.has(words) || NO.has(words);
});

/** `N/A`: somebody looked at it, other than at a cell that waits to be filled in. */
export const saysNotApplicable = remembering((text): boolean => NOT_APPLICABLE.has(plain(text)));

/** `tbd`, `[DATE]`, `-`: nothing was filled in yet. */
export const isPlaceholder = (text: string): boolean => (isWordy(text) ? waitsForWords(text.trim()) : holdsPlace(text));

const waitsForWords = (trimmed: string): boolean => CHOOSE.test(trimmed) || /^_?[[<{](?!example)[^\]>}]{1,40}[\]>}]_?$/i.test(trimmed);

const holdsPlace = remembering((text): boolean => {
  const trimmed = text.trim();
  return (
    waitsForWords(trimmed) || /^[-–—_.…?/\\*\s]+$/.test(trimmed) || NOT_APPLICABLE.has(plain(trimmed)) || PLACEHOLDER.has(plain(trimmed))
  );
});
