/** A purpose as somebody worded it → the record's. */
import type {Purpose} from '../../record/index.js';
import {remembering} from '../remembering.js';
import {splitWordings} from './cell-lists.js';
import type {EntryFinder} from './law-words.js';

export interface PurposeFinder {
  readonly purposeIn: (words: string) => Purpose;
  /** Those of a cell, which may word several. */
  readonly purposesIn: (text: string) => readonly Purpose[];
}

export function purposeFinder(purposes: EntryFinder): PurposeFinder {
  const found = remembering((words) => purposeIn(words, purposes));
  return {purposeIn: found, purposesIn: remembering((text) => splitWordings(text).map(found))};
}

/** The wording is kept; the law's purpose stands beside it only where the words name exactly one, by more than a chance word. */
function purposeIn(words: string, purposes: EntryFinder): Purpose {
  const {ids, rest, phrase} = purposes.find(words);
  const clear = ids.length === 1 && (phrase > 1 || rest.length <= 1);
  return clear ? ({is: ids[0], words} as Purpose) : {words};
}
