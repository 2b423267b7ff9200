/** What columns mean, as a person said it: on the command line, or at an earlier import of the same headings. */
import type {Day} from '../../record/dates.js';
import {UserProblem} from '../../record/problem.js';
import {nearest} from '../../record/nearest.js';
import {nameKey} from '../same-value.js';
import type {DateOrder} from './cell-dates.js';
import type {Heading} from './find-tables.js';
import {meaningNamed, MEANING_NAMES, type Meaning} from './meaning.js';
import type {Shape} from './shape.js';

export interface ColumnMapping {
  readonly byHeading: ReadonlyMap<string, Meaning>;
  readonly byLetter: ReadonlyMap<string, Meaning>;
  /** Row of the headings, counted from 1, where the mapping says so. */
  readonly header?: number;
}

/** Kept in the record for each set of headings. */
export interface SavedMapping {
  readonly signature: string;
  readonly columns: readonly MappedColumn[];
  readonly by?: string;
  readonly on?: Day;
}

/** Said for this import: of all tables, or only of those that fit. */
export interface StatedMapping {
  readonly signature?: string;
  readonly sheet?: string;
  /** Row of the headings, counted from 1. */
  readonly header?: number;
  readonly shape?: Shape;
  readonly columns: readonly MappedColumn[];
}

export interface MappedColumn {
  readonly heading: string;
  readonly meaning: Meaning;
  /** How it writes `03/04/2021`. */
  readonly dates?: DateOrder;
}

/** `Why=purpose,B=owner,header=9`: by heading, by letter, or the row of the headings. A comma within a heading is written `\\,`. */
export function parseColumns(text: string): ColumnMapping {
  if (text.length > LONGEST_LIST) {
    throw badColumns(
      `The list has ${text.length} characters; at most ${LONGEST_LIST} are read`,
      'Name only the columns whose headings do not tell.',
    );
  }
  const byHeading = new Map<string, Meaning>();
  const byLetter = new Map<string, Meaning>();
  let header: number | undefined;
  for (const pair of text.replaceAll('\\,', '\u0001').split(',')) {
    const [name = '', word = ''] = splitAtLast(pair.replaceAll('\u0001', ','));
    if (name === '' || word === '') throw badPair(pair, 'Write it as "Heading=meaning", for example "Why=purpose,C=owner".');
    if (name.toLowerCase() === 'header' && /^-?\d+$/.test(word)) {
      if (!/^[1-9]\d{0,6}$/.test(word)) throw badColumns(`"${shortened(word)}" is no row of a sheet`, 'Count rows from 1: header=3.');
      if (header !== undefined && header !== Number(word)) throw badColumns('The row of the headings is named twice', 'Name it once.');
      header = Number(word);
      continue;
    }
    const meaning = meaningNamed(word);
    if (meaning === undefined) {
      const near = nearest(word.slice(0, 60), MEANING_NAMES);
      throw badPair(pair, `${near === undefined ? '' : `Did you mean ${near}? `}Meanings are: ${MEANING_NAMES.join(', ')}.`);
    }
    const before = byHeading.get(nameKey(name));
    if (before !== undefined && before !== meaning) {
      throw badColumns(`"${shortened(name)}" is given two meanings, ${before} and ${meaning}`, 'Give it one.');
    }
    if (/^[A-Z]{1,3}$/.test(name)) byLetter.set(name, meaning);
    byHeading.set(nameKey(name), meaning);
  }
  return {byHeading, byLetter, ...(header === undefined ? {} : {header})};
}

/** More than all headings of a sheet that is read. */
const LONGEST_LIST = 20_000;
const LONGEST_SHOWN = 80;

const shortened = (text: string): string => (text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text);

function splitAtLast(pair: string): readonly string[] {
  const at = pair.lastIndexOf('=');
  return at < 0 ? [pair.trim()] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
}

function badPair(pair: string, fix: string): UserProblem {
  return badColumns(`"${shortened(pair.replaceAll('\u0001', ',').trim())}" says no meaning of a column`, fix);
}

const badColumns = (what: string, fix: string): UserProblem => new UserProblem({code: 'bad-columns', what, where: '--columns', fix});

/** Headings in their order, whatever their capitals and spacing: the same sheet next month has the same signature. */
export function signatureOf(headings: readonly Heading[]): string {
  return headings.map(({text}) => nameKey(text)).join(' | ');
}
