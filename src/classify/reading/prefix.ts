/** What a program writes before the columns of a table: `ox` in OXFNAME and OXZIP, `kd_` in kd_name and kd_ort. It says nothing of any. */
import type {Lexicon} from '../lexicon/lexicon.js';

const FEWEST = 4;
const MOST = 400;
/** Letters of a prefix with nothing between it and the name. */
const SHORTEST = 2;
const LONGEST = 5;
/** Columns that every table of a program has, such as `id`, go without it. */
const SHARE = 0.6;
/** So many of the names tell whether a prefix is one. */
const SAMPLE = 12;
/** Of these, so many must be known without it. */
const TELLING = 0.6;

/** In lower case, with its separator; empty where there is none. A word that says anything is no such prefix. */
export function prefixOf(columns: readonly string[], lexicon: Lexicon): string {
  if (columns.length < FEWEST) return '';
  const names = columns.slice(0, MOST);
  return separated(names, lexicon) || glued(names, lexicon);
}

function separated(names: readonly string[], lexicon: Lexicon): string {
  const [prefix, count] = most(names.map((name) => name.slice(0, name.indexOf('_', 1)).toLowerCase()).filter((each) => each !== ''));
  if (prefix.length > LONGEST || count < Math.max(FEWEST, SHARE * names.length)) return '';
  const empty = count === names.length ? !says(prefix, lexicon) : prefix.length === 1 || !lexicon.knows(prefix);
  return empty ? `${prefix}_` : '';
}

/** The letters without which most names are known that are not known with them. */
function glued(names: readonly string[], lexicon: Lexicon): string {
  const unknown = names.filter((name) => !name.includes('_') && !isKnown(name, lexicon));
  if (unknown.length < Math.max(FEWEST, SHARE * names.length)) return '';
  let best = {prefix: '', known: 0};
  for (let length = SHORTEST; length <= LONGEST; length++) {
    const [prefix, count] = most(unknown.map((name) => name.slice(0, length).toLowerCase()));
    if (count < Math.max(FEWEST, SHARE * unknown.length)) break;
    if (lexicon.knows(prefix)) return best.prefix;
    const sample = unknown.filter((name) => name.toLowerCase().startsWith(prefix)).slice(0, SAMPLE);
    const known = sample.filter((name) => isKnown(name.slice(length), lexicon)).length / sample.length;
    if (known >= TELLING && known > best.known) best = {prefix, known};
  }
  return best.prefix;
}

/** The most frequent, with how often it is there. */
function most(words: readonly string[]): readonly [word: string, count: number] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let first: readonly [string, number] = ['', 0];
  for (const each of counts) if (each[1] > first[1]) first = each;
  return first;
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
