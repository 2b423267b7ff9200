/** What a program writes before the columns of a table: `ox` in OXFNAME and OXZIP, `kd_` in kd_name and kd_ort. It says nothing of any. */
import type {Lexicon} from '../lexicon/lexicon.js';
import {rawTokensOf} from '../names/name-tokens.js';
import {areKnown, type Column, type Columns} from './columns.js';

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
export function prefixOf({all, lexicon}: Columns): string {
  const flat = all.filter(isFlat).slice(0, MOST);
  return flat.length < FEWEST ? '' : separated(flat, lexicon) || glued(flat, lexicon);
}

/** A path of objects has a dot, whatever its segments come to. */
const isFlat = ({name}: Column): boolean => !name.includes('.');

function separated(columns: readonly Column[], lexicon: Lexicon): string {
  const [prefix, count] = most(columns.map(({name}) => name.slice(0, name.indexOf('_', 1)).toLowerCase()).filter((each) => each !== ''));
  if (prefix.length > LONGEST || count < Math.max(FEWEST, SHARE * columns.length)) return '';
  const empty = count === columns.length ? !says(prefix, lexicon) : prefix.length === 1 || !lexicon.knows(prefix);
  return empty ? `${prefix}_` : '';
}

/** The letters without which most names are known that are not known with them. */
function glued(columns: readonly Column[], lexicon: Lexicon): string {
  const unknown = columns.filter((column) => !column.name.includes('_') && !column.isKnown).map(({name}) => name);
  if (unknown.length < Math.max(FEWEST, SHARE * columns.length)) return '';
  let best = {prefix: '', known: 0};
  for (let length = SHORTEST; length <= LONGEST; length++) {
    const [prefix, count] = most(unknown.map((name) => name.slice(0, length).toLowerCase()));
    if (count < Math.max(FEWEST, SHARE * unknown.length)) break;
    // `pt` may be a word by itself: before the names of patients it is none.
    if (length > SHORTEST && lexicon.knows(prefix)) return best.prefix;
    const sample = unknown.filter((name) => name.toLowerCase().startsWith(prefix)).slice(0, SAMPLE);
    const known = sample.filter((name) => isKnown(rawTokensOf(name.slice(length)), lexicon)).length / sample.length;
    if (known >= TELLING && known > best.known) best = {prefix, known};
  }
  return best.prefix;
}

/** The one that more than half of them are, with how often it is there; any other where none is. */
function most(words: readonly string[]): readonly [word: string, count: number] {
  let first = '';
  let lead = 0;
  for (const word of words) {
    if (lead === 0) first = word;
    lead += word === first ? 1 : -1;
  }
  let count = 0;
  for (const word of words) if (word === first) count++;
  return [first, count];
}

const isKnown = (raw: readonly string[], lexicon: Lexicon): boolean => raw.length > 0 && areKnown(lexicon.wordsIn(raw), lexicon);

const says = (word: string, lexicon: Lexicon): boolean => {
  const words = lexicon.words(word);
  return words.known(0, words.length)?.sense !== undefined || words.is('everyday');
};
