/** What a cell answers in a word or two: yes, no, nobody, nothing known, nothing yet. */
import {wordsOfHeading} from './heading.js';
import {remembering} from '../remembering.js';
import {CHOOSE, NO, NONE, NOT_APPLICABLE, PLACEHOLDER, UNKNOWN, YES} from './words/short-answers.js';

/** More letters than the longest of these words has. */
const MOST_LETTERS = 30;
const MANY_LETTERS = new RegExp(String.raw`^(?:[^a-z]{0,4}[a-z]){${MOST_LETTERS}}`, 'i');

/** Empty where it is plain that a text says more than any of these words. */
const plain = (text: string): string => (MANY_LETTERS.test(text) ? '' : wordsOfHeading(text).join(' '));

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
export const isPlaceholder = remembering(function isPlaceholder(text): boolean {
  const trimmed = text.trim();
  if (CHOOSE.test(trimmed)) return true;
  return (
    /^[-–—_.…?/\\*\s]+$/.test(trimmed) ||
    /^_?[[<{](?!example)[^\]>}]{1,40}[\]>}]_?$/i.test(trimmed) ||
    NOT_APPLICABLE.has(plain(trimmed)) ||
    PLACEHOLDER.has(plain(trimmed))
  );
});
