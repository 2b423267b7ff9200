/** Each case: a made-up notice with one kind of difficulty, and what is understood of it. */
import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {readNotice} from '../../src/notice/index.js';
import type {Claim, NoticeReading} from '../../src/notice/reading.js';

const folder = new URL('../../fixtures/cases/notice/', import.meta.url);
const cases = readdirSync(folder)
  .sort()
  .map((name) => ({name, input: readdirSync(new URL(`${name}/`, folder)).find((file) => file.startsWith('input.')) as string}));

/** What a person would check, line by line; elements are the catalog's affair. */
function shown(reading: NoticeReading): string {
  const {lastUpdated, lastUpdatedAt, effective, names, categories, statements, claims, people, contradictions, duties, unread, coverage} =
    reading;
  const lines = (places: readonly {readonly line: number}[]): string => [...new Set(places.map(({line}) => line))].join(', ');
  return [
    `last updated ${lastUpdated} at ${lastUpdatedAt?.line ?? '-'}, effective ${effective}`,
    ...reading.otherwiseUpdated.map(({day, line}) => `otherwise updated ${day} (${line})`),
    ...names.map(({name, places}) => `name: ${name} (${lines(places)})`),
    ...categories.map(
      ({letter, collected, soldOrShared, printed, place, retention, disclosedTo}) =>
        `${letter} ${collected}${soldOrShared === undefined ? '' : `, sold ${soldOrShared}`}${retention ? `, kept ${retention}` : ''}${disclosedTo ? `, to ${disclosedTo}` : ''} (${place.line}) ${printed}`,
    ),
    ...Object.entries(statements)
      .filter(([, {value}]) => value !== null)
      .map(([id, {value, places}]) => `${id}: ${value} (${lines(places)})`),
    ...claims.map(
      ({verb, negated, confidence, letters, place, ...more}) =>
        `${negated ? 'not ' : ''}${verb} ${confidence} [${letters.join('')}]${qualified(more)} (${place.line}) ${place.quote}`,
    ),
    ...people.map((each) => `people: ${each.people} (${lines(each.places)}), not about them (${lines(each.excluded)})`),
    ...contradictions.map(
      (each) =>
        `! ${each.kind === 'category' ? each.letter : each.kind === 'prose' ? `${each.about} against ${each.says.line}` : each.statement} (${each.line}) ${each.quote}`,
    ),
    `present: ${duties
      .filter(({present}) => present)
      .map(({id}) => id)
      .join(', ')}`,
    ...unread.map(({line, what, why}) => `unread ${what} (${line}): ${why}`),
    `coverage ${coverage}`,
    '',
  ].join('\n');
}

/** Who does it, how far it is held back, about whom, why and within which bounds. */
const qualified = ({by, hedge, people = [], purposes = [], scope}: Pick<Claim, 'by' | 'hedge' | 'people' | 'purposes' | 'scope'>): string =>
  [by && `by ${by}`, hedge, ...people.map((each) => `about ${each}`), ...purposes.map((each) => `for ${each}`), scope]
    .flatMap((each) => (each === undefined ? [] : [`, ${each}`]))
    .join('');

describe.each(cases)('$name', ({name, input}) => {
  const bytes = readFileSync(new URL(`${name}/${input}`, folder));

  it('is understood as expected', async () => {
    const reading = await readNotice(bytes, {name: input, asOf: '2026-11-22'});
    await expect(shown(reading)).toMatchFileSnapshot(new URL(`${name}/expected.txt`, folder).pathname);
  });

  // The lines of a packed file are not lines of its bytes.
  if (!/\.(?:docx|pdf)$/.test(input)) {
    it('quotes what stands on the lines it names', async () => {
      const reading = await readNotice(bytes, {name: input, asOf: '2026-11-22'});
      const all = bytes.toString('utf8').split('\n');
      for (const {place} of reading.categories) expect(all.length).toBeGreaterThanOrEqual(place.line);
      for (const {place} of reading.claims) {
        const word = place.quote.split(/[^A-Za-z]+/).find((each) => each.length > 3) as string;
        expect(all.slice(place.line - 1, place.line + 2).join(' ')).toContain(word);
      }
    });
  }

  it('is read the same twice', async () => {
    const twice = await Promise.all([1, 2].map(() => readNotice(bytes, {name: input, asOf: '2026-11-22'})));
    expect(JSON.stringify(twice[0])).toBe(JSON.stringify(twice[1]));
  });
});
