/** A purpose as somebody worded it → the record's. */
import type {Purpose} from '../../record/index.js';
import type {EntryFinder} from './law-words.js';

/** The wording is kept; the law's purpose stands beside it only where the words name exactly one, by more than a chance word. */
export function purposeIn(words: string, purposes: EntryFinder): Purpose {
  const {ids, rest, phrase} = purposes.find(words);
  const clear = ids.length === 1 && (phrase > 1 || rest.length <= 1);
  return clear ? ({is: ids[0], words} as Purpose) : {words};
}
