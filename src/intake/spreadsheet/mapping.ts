/** What columns mean, as a person said it: on the command line, or at an earlier import of the same headings. */
import type {Day} from '../../record/dates.js';
import {UserProblem} from '../../record/problem.js';
import {nearest} from '../../record/nearest.js';
import {nameKey} from '../same-value.js';
import type {Heading} from './find-tables.js';
import {meaningNamed, MEANING_NAMES, type Meaning} from './meaning.js';

export interface ColumnMapping {
  readonly byHeading: ReadonlyMap<string, Meaning>;
  readonly byLetter: ReadonlyMap<string, Meaning>;
  /** Row of the headings, counted from 1, where the mapping says so. */
  readonly header?: number;
}

/** Kept in the record for each set of headings. */
export interface SavedMapping {
  readonly signature: string;
  readonly columns: readonly {readonly heading: string; readonly meaning: Meaning}[];
  readonly by?: string;
  readonly on?: Day;
}

/** `Why=purpose,B=owner,header=9`: by heading, by letter, or the row of the headings. A comma within a heading is written `\,`. */
export function parseColumns(text: string): ColumnMapping {
  const byHeading = new Map<string, Meaning>();
  const byLetter = new Map<string, Meaning>();
  let header: number | undefined;
  for (const pair of text.replaceAll('\\,', '\u0001').split(',')) {
    const [name = '', word = ''] = splitAtLast(pair.replaceAll('\u0001', ','));
    if (name === '' || word === '') throw badPair(pair, 'Write it as "Heading=meaning", for example "Why=purpose,C=owner".');
    if (name.toLowerCase() === 'header' && /^\d{1,6}$/.test(word)) {
      header = Number(word);
      continue;
    }
    const meaning = meaningNamed(word);
    if (meaning === undefined) {
      const near = nearest(word, MEANING_NAMES);
      throw badPair(pair, `${near === undefined ? '' : `Did you mean ${near}? `}Meanings are: ${MEANING_NAMES.join(', ')}.`);
    }
    if (/^[A-Z]{1,3}$/.test(name)) byLetter.set(name, meaning);
    byHeading.set(nameKey(name), meaning);
  }
  return {byHeading, byLetter, ...(header === undefined || header < 1 ? {} : {header})};
}

function splitAtLast(pair: string): readonly string[] {
  const at = pair.lastIndexOf('=');
  return at < 0 ? [pair.trim()] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
}

function badPair(pair: string, fix: string): UserProblem {
  return new UserProblem({code: 'bad-columns', what: `"${pair.replaceAll('\u0001', ',').trim()}" says no meaning of a column`, where: '--columns', fix});
}

/** Headings in their order, whatever their capitals and spacing: the same sheet next month has the same signature. */
export function signatureOf(headings: readonly Heading[]): string {
  return headings.map(({text}) => nameKey(text)).join(' | ');
}
