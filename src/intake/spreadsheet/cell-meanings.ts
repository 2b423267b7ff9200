/** What the cells of a column look like, where its heading says nothing: a suggestion for whoever is asked, never more. */
import {findElements} from '../../classify/index.js';
import type {Law} from '../../law/index.js';
import type {RecordOfProcessing} from '../../record/index.js';
import {nameKey} from '../same-value.js';
import {readDate} from './cell-dates.js';
import {readRetention} from './cell-retention.js';
import {isBareAnswer, isPlaceholder} from './cell-words.js';
import {countryIn} from './country-words.js';
import type {EntryFinder} from './law-words.js';
import type {Meaning} from './meaning.js';

interface Known {
  readonly record: RecordOfProcessing;
  readonly law: Law;
  readonly people: EntryFinder;
  readonly sources: EntryFinder;
  readonly purposes: EntryFinder;
}

/** So many of the filled cells must look like it. */
const MOST_OF_THEM = 0.7;
const LOOKED_AT = 200;
const SHOWN = 3;
const EMAIL = /^[^\s@]+@[^\s@][^\s.@]*\.[^\s@]+$/;
const ADDRESS = /^https?:\/\//i;
const NUMBER = /^[A-Z]{0,6}[-_. /]?\d{1,8}$/i;

/** Some of the values, each once. */
export function samplesOf(values: readonly string[]): readonly string[] {
  return [...new Set(values.map((value) => value.replace(/\s+/g, ' ').trim()).filter((value) => value !== ''))].slice(0, SHOWN);
}

export function meaningByCells(values: readonly string[], known: Known): Meaning | undefined {
  const filled = values
    .slice(0, LOOKED_AT)
    .map((value) => value.trim())
    .filter((value) => value !== '' && !isPlaceholder(value));
  if (filled.length === 0) return undefined;
  const like = (looks: (value: string) => boolean): boolean => filled.filter(looks).length >= filled.length * MOST_OF_THEM;
  const named = (things: readonly {readonly name: string}[]): ((value: string) => boolean) => {
    const names = new Set(things.map(({name}) => nameKey(name)));
    return (value) => names.has(nameKey(value));
  };
  const names =
    (finder: EntryFinder) =>
    (value: string): boolean => {
      const {ids, rest} = finder.find(value);
      return ids.length > 0 && rest.length <= ids.length;
    };
  const {record, law, people, sources, purposes} = known;
  const looks: readonly (readonly [Meaning, (value: string) => boolean])[] = [
    ['notes', isBareAnswer],
    ['since', (value) => isDate(value)],
    ['owner', (value) => EMAIL.test(value)],
    ['notes', (value) => ADDRESS.test(value)],
    ['id', (value) => NUMBER.test(value)],
    ['activity', named(record.activities)],
    ['system', named(record.systems)],
    [
      'recipient',
      named([...record.recipients, ...record.recipients.flatMap(({tradeName}) => (tradeName === undefined ? [] : [{name: tradeName}]))]),
    ],
    ['retention', (value) => readRetention(value, '')?.period !== undefined],
    ['country', (value) => countryIn(value)?.whole === true],
    ['people', names(people)],
    ['source', names(sources)],
    ['data', (value) => value.length < 200 && findElements(value, law).length > 0],
    ['purpose', names(purposes)],
  ];
  return looks.find(([, test]) => like(test))?.[0];
}

function isDate(value: string): boolean {
  const read = readDate(value, 'unknown');
  return 'date' in read ? !/^\d{4}$/.test(value) : read.why === 'ambiguous';
}
