/** What a program writes before each column of a table: `ox` in OXFNAME and OXZIP, `kd_` in kd_name and kd_ort. It says nothing of any. */
import type {Lexicon} from '../lexicon/lexicon.js';

const FEWEST = 4;
const MOST = 400;
const LONGEST = 4;

/** In lower case; empty where there is none. A word that says whose the table is, or what it is about, is no such prefix. */
export function prefixOf(columns: readonly string[], lexicon: Lexicon): string {
  if (columns.length < FEWEST) return '';
  const names = columns.slice(0, MOST).map((column) => column.toLowerCase());
  const [first = ''] = names;
  let shared = 0;
  while (shared <= LONGEST && shared < first.length && names.every((name) => name[shared] === first[shared])) shared++;
  const start = first.slice(0, shared);
  const cut = start.lastIndexOf('_');
  if (cut >= 0) return cut > 0 && !says(start.slice(0, cut), lexicon) ? start.slice(0, cut + 1) : '';
  return glued(start, names, lexicon);
}

/** As much of the letters that all names share as leaves the most words that are known. */
function glued(start: string, names: readonly string[], lexicon: Lexicon): string {
  let best = {prefix: '', known: names.length / 2};
  for (let length = 2; length <= Math.min(start.length, LONGEST); length++) {
    const prefix = start.slice(0, length);
    if (lexicon.knows(prefix)) return '';
    const known = names.filter((name) => isKnown(name.slice(length), lexicon)).length;
    if (known > best.known) best = {prefix, known};
  }
  // Names that tell by themselves need no prefix taken away.
  return names.filter((name) => isKnown(name, lexicon)).length >= best.known ? '' : best.prefix;
}

const isKnown = (name: string, lexicon: Lexicon): boolean =>
  name !== '' && lexicon.words(name).tokens.every((token) => token.length > 1 && lexicon.knows(token));

const says = (word: string, lexicon: Lexicon): boolean => {
  const words = lexicon.words(word);
  return words.known(0, words.length)?.sense !== undefined || words.is('everyday');
};

/** A name of a column or of the table itself, which often begins alike. */
export const without = (prefix: string, name: string): string =>
  prefix !== '' && name.length > prefix.length && name.toLowerCase().startsWith(prefix) ? name.slice(prefix.length) : name;
