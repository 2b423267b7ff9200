/** Readers of edited cells, by what their column holds. */
import {nameKey, type Plain} from '../same-value.js';
import {readDate} from '../spreadsheet/cell-dates.js';
import {linesOf, type ItemEdit, type Reader, type Said, type Words} from './said.js';

/** Why nothing is taken from a cell whose content somebody took out. */
const EMPTIED = 'the cell was emptied, and an import takes nothing out of the record';

/** For columns that only show what stands elsewhere or what was computed. */
export const told =
  (why: string): Reader =>
  () => ({why, shown: true});

export const text =
  (property: string): Reader =>
  ({after}) =>
    after === '' ? {why: EMPTIED} : {property, value: after};

export const choice =
  (property: string, choices: readonly string[]): Reader =>
  ({after}) => {
    if (after === '') return {why: EMPTIED};
    const value = choices.find((each) => nameKey(each) === nameKey(after));
    return value === undefined ? {why: `it is none of ${choices.join(', ')}`} : {property, value};
  };

/** A day, or a month or year as it was said. */
export const date =
  (property: string): Reader =>
  ({after, cell}) => {
    if (after === '') return {why: EMPTIED};
    const read = readDate(typeof cell !== 'string' && cell.kind === 'number' ? dayOfSerial(after) : after, 'unknown');
    return 'date' in read ? {property, value: read.date} : {why: 'it is no date that can be told; write it as YYYY-MM-DD'};
  };

/** A day that lost its format is the count of days since the end of 1899; smaller numbers are years. */
function dayOfSerial(number: string): string {
  const days = Number(number);
  return Number.isInteger(days) && days > 10_000 && days < 100_000
    ? new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10)
    : number;
}

/** One part of a value that holds together: `contract` with its `signed`. */
export const part =
  (property: string, key: string, read: Reader): Reader =>
  (edit, of, words) => {
    const said = read(edit, of, words);
    return 'property' in said ? {property, value: {[key]: said.value}, within: true} : said;
  };

/** An entry of the law's catalog by its title. */
export const titled =
  (property: string, collection: 'thirdParties' | 'shineTheLightExclusions'): Reader =>
  ({after}, _, {law}) => {
    if (after === '') return {why: EMPTIED};
    const entry = law.all(collection).find(({id, title}) => nameKey(title) === nameKey(after) || id === after);
    return entry === undefined ? {why: 'no entry of the law’s catalog is called so'} : {property, value: entry.id};
  };

export const count =
  (property: string, key: string): Reader =>
  ({after}) =>
    /^\d{1,12}$/.test(after) ? {property, value: {[key]: Number(after)}, within: true} : {why: after === '' ? EMPTIED : 'it is no number'};

export type LineReader = (line: string, counterpart: unknown, words: Words) => {readonly item: unknown} | {readonly why: string};

/**
 * A list that is printed an item a line. Lines that still stand are their items; of the others each is read, beside the item whose
 * line it took the place of where as many went as came.
 */
export const list =
  (property: string, read: LineReader): Reader =>
  ({before, after}, of, words): Said => {
    const items = (of[property] ?? []) as readonly unknown[];
    const printed = linesOf(before);
    if (printed.length !== items.length) return {why: 'its lines cannot be told apart'};
    const left = new Set(items.keys());
    const fresh = linesOf(after).filter((line) => {
      const at = printed.findIndex((each, index) => each === line && left.has(index));
      return !left.delete(at);
    });
    const gone = [...left].map((index) => items[index]);
    const edits: ItemEdit[] = [];
    for (const [index, line] of fresh.entries()) {
      const counterpart = gone.length === fresh.length ? gone[index] : undefined;
      const said = read(line, counterpart, words);
      if ('why' in said) return said;
      edits.push(counterpart === undefined ? {after: said.item} : {before: counterpart, after: said.item});
    }
    if (gone.length !== fresh.length) edits.push(...gone.map((each) => ({before: each})));
    return {list: property, items: edits};
  };

/** `words (Title of the statutory purpose)`, as a record prints a purpose. Where only the words changed it goes on serving the same purpose. */
export const purposeLine: LineReader = (line, counterpart, {law, purposes}) => {
  const before = counterpart as {readonly is?: string} | undefined;
  const [, words = '', title = ''] = /^(.*\S) \(([^()]*)\)$/.exec(line) ?? [];
  const entry = title === '' ? undefined : law.all('purposes').find((each) => nameKey(each.title) === nameKey(title));
  if (entry === undefined) return {item: before?.is === undefined ? purposes.purposeIn(line) : {is: before.is, words: line}};
  const own = before?.is === undefined ? undefined : law.find('purposes', before.is);
  const is = own !== undefined && (own.id === entry.id || own.under === entry.id) ? own.id : entry.id;
  return {item: {is, words}};
};

/** A title of the law's list of people, or words that name one of it. */
export const peopleLine: LineReader = (line, _, {law, people}) => {
  const entry = law.all('people').find(({title}) => nameKey(title) === nameKey(line));
  const ids = entry === undefined ? people.find(line).ids : [entry.id];
  return ids.length === 1 ? {item: ids[0]} : {why: `“${line.slice(0, 60)}” names no group of people of the law’s list`};
};

export const sameLine: LineReader = (line) => ({item: line});

/** `Germany (standard contractual clauses)`. */
export const transferLine: LineReader = (line) => {
  const [, country = line, safeguard] = /^([^()]*\S) \((.*)\)$/.exec(line) ?? [];
  return {item: safeguard === undefined ? {country} : {country, safeguard}};
};

/** `Heading: text`, as notes are printed. One that is changed keeps its heading. */
export const noteLine: LineReader = (line, counterpart) => {
  const label = (counterpart as Plain | undefined)?.['label'];
  if (typeof label !== 'string') return {item: {text: line}};
  return {item: line.startsWith(`${label}: `) ? {label, text: line.slice(label.length + 2)} : {text: line}};
};
