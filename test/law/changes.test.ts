/** What the catalog begins, ends and changes between two days. */
import {describe, expect, test} from 'vitest';
import {changesBetween, type EntryChange} from '../../src/law/changes.js';
import {COLLECTIONS} from '../../src/law/collections.js';
import {catalogData} from '../../src/law/catalog.js';
import {lawAsOf, nothingKnown, type CatalogData} from '../../src/law/index.js';

const between = (from: string, to: string): readonly EntryChange[] => changesBetween(from, to).entries;
const told = ({on, id, change}: EntryChange): string => `${on} ${id} ${change}`;

test('a day has no changes with itself', () => {
  expect(changesBetween('2026-01-01', '2026-01-01')).toEqual({from: '2026-01-01', to: '2026-01-01', entries: [], letters: []});
});

test('the first day is known already, the last one belongs to the changes', () => {
  expect(between('2026-12-31', '2027-01-01').map(told)).toContain('2027-01-01 PP-16 begins');
  expect(between('2027-01-01', '2027-12-31').map(told)).not.toContain('2027-01-01 PP-16 begins');
});

test('a duty that gets another number has changed, and nothing of it began or ended', () => {
  const [only, ...others] = between('2025-12-31', '2026-01-01').filter(({id}) => id === 'PP-10');
  expect(others).toEqual([]);
  expect(only).toMatchObject({
    on: '2026-01-01',
    collection: 'duties',
    change: 'changes',
    citations: ['11 CCR 7011(e)(1)(J)'],
    verification: 'verified',
  });
  expect(only?.properties).toContainEqual({
    property: 'citations',
    before: ['11 CCR 7011(e)(1)(K)'],
    after: ['11 CCR 7011(e)(1)(J)'],
  });
});

test('a threshold has its old and its new value', () => {
  const [revenue] = between('2024-12-31', '2025-01-01').filter(({id}) => id === 'business-revenue');
  expect(revenue?.properties).toContainEqual({property: 'value', before: 25_000_000, after: 26_625_000, unit: 'usd'});
  expect(revenue?.properties.map(({property}) => property)).not.toContain('verification');
});

test('what ends is told on the first day without it, as it was', () => {
  const [ended] = between('2022-12-31', '2023-01-01').filter(({id}) => id === 'X-HR');
  expect(ended).toMatchObject({
    on: '2023-01-01',
    change: 'ends',
    title: 'Applicants, employees and contractors',
    citations: ['1798.145(m)'],
  });
});

test('what comes and goes between the two days is told twice', () => {
  const data = withThreshold({effectiveFrom: '2024-03-01', effectiveTo: '2024-05-31'});
  expect(
    changesBetween('2024-01-01', '2024-12-31', data)
      .entries.filter(({id}) => id === 'of-a-season')
      .map(told),
  ).toEqual(['2024-03-01 of-a-season begins', '2024-06-01 of-a-season ends']);
});

test('a version that says the same under new dates is no change', () => {
  const data = withThreshold({effectiveTo: '2024-05-31'}, {effectiveFrom: '2024-06-01'});
  expect(changesBetween('2024-01-01', '2024-12-31', data).entries.filter(({id}) => id === 'of-a-season')).toEqual([]);
});

function withThreshold(...dates: readonly object[]): CatalogData {
  const entry = {id: 'of-a-season', title: 'Of a season', value: 1, unit: 'days', citations: ['1798.110'], verification: 'verified'};
  const thresholds = dates.map((each) => ({...entry, ...each})) as unknown as CatalogData['thresholds'];
  return {
    ...Object.fromEntries(COLLECTIONS.map(({collection}) => [collection, []])),
    version: '2026-01-01',
    readFrom: [],
    sectionDates: [],
    thresholds,
  } as unknown as CatalogData;
}

describe('letters of elements', () => {
  test('a limb that begins is one change for all elements that it reaches', () => {
    const letters = changesBetween('2025-12-31', '2026-01-01').letters;
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({on: '2026-01-01', change: 'begins', letter: 'L', limb: 'SPI-16', when: 'known-under-16'});
    expect(letters[0]?.elements).toContain('date-of-birth');
  });

  test('a mapping with dates of its own begins on its day', () => {
    const citizenship = changesBetween('2023-01-01', '2024-12-31').letters.filter(({elements}) => elements.includes('citizenship'));
    expect(citizenship.map(({on, change, limb}) => [on, change, limb])).toEqual([['2024-01-01', 'begins', 'SPI-1D']]);
  });
});

const DAYS = [
  '2020-01-01',
  '2022-12-31',
  '2023-01-01',
  '2023-03-29',
  '2023-12-31',
  '2024-06-30',
  '2025-12-31',
  '2026-07-31',
  '2027-01-01',
  '2030-01-01',
];
const PAIRS = DAYS.flatMap((from, index) => DAYS.slice(index + 1).map((to): [string, string] => [from, to]));

describe.each(PAIRS)('from %s to %s', (from, to) => {
  const changes = changesBetween(from, to);

  test('what was in force, with what began and without what ended, is what is in force', () => {
    for (const {collection} of COLLECTIONS) {
      const ids = new Set(
        lawAsOf(from)
          .all(collection)
          .map(({id}) => id),
      );
      for (const {id, change} of changes.entries.filter((entry) => entry.collection === collection)) {
        expect(ids.has(id), `${id} ${change}`).toBe(change !== 'begins');
        if (change === 'begins') ids.add(id);
        if (change === 'ends') ids.delete(id);
      }
      expect([...ids].sort()).toEqual(
        lawAsOf(to)
          .all(collection)
          .map(({id}) => id)
          .sort(),
      );
    }
  });

  test('the same holds for the letters of every element', () => {
    const lettersOn = (day: string, id: string): readonly string[] =>
      [
        ...new Set(
          lawAsOf(day)
            .lettersOf([id], nothingKnown)
            .map(({letter, limb}) => limb ?? letter),
        ),
      ].sort();
    for (const {id} of catalogData.elements) {
      const letters = new Set(lettersOn(from, id));
      for (const {change, letter, limb} of changes.letters.filter(({elements}) => elements.includes(id))) {
        if (change === 'begins') letters.add(limb ?? letter);
        if (change === 'ends') letters.delete(limb ?? letter);
      }
      expect([...letters].sort(), id).toEqual(lettersOn(to, id));
    }
  });
});
