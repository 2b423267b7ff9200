/** The law changes on days: what is in force when. */
import {describe, expect, test} from 'vitest';
import {lawAsOf, nothingKnown} from '../../src/law/index.js';

describe('sensitive personal information', () => {
  test('did not exist in 2022, neither as a category nor on any element', () => {
    const law = lawAsOf('2022-06-01');
    expect(law.find('categories', 'L')).toBeUndefined();
    expect(law.all('limbs')).toEqual([]);
    expect(law.all('elements').filter(({id}) => law.lettersOf([id], nothingKnown).some(({letter}) => letter === 'L'))).toEqual([]);
    expect(law.lettersOf(['social-security-number'], nothingKnown).map(({letter}) => letter)).toEqual(['A', 'B']);
  });

  test.each([
    ['2022-12-31', 0],
    ['2023-01-01', 9],
    ['2024-12-31', 9],
    ['2025-01-01', 10],
    ['2025-12-31', 10],
    ['2026-01-01', 11],
  ])('on %s has %d limbs', (day, count) => expect(lawAsOf(day).all('limbs')).toHaveLength(count));

  test('known minors from 2026, neural data from 2025, citizenship from 2024', () => {
    const limbs = (element: string, day: string): readonly (string | undefined)[] =>
      lawAsOf(day)
        .lettersOf([element], nothingKnown)
        .flatMap(({limb}) => limb ?? []);
    expect([limbs('date-of-birth', '2025-12-31'), limbs('date-of-birth', '2026-01-01')]).toEqual([[], ['SPI-16']]);
    expect([limbs('neural-data', '2024-12-31'), limbs('neural-data', '2025-01-01')]).toEqual([['SPI-2A'], ['SPI-1G', 'SPI-2A']]);
    expect([limbs('citizenship', '2023-12-31'), limbs('citizenship', '2024-01-01')]).toEqual([[], ['SPI-1D']]);
    expect(lawAsOf('2023-06-01').get('limbs', 'SPI-1D').title).not.toContain('citizenship');
    expect(lawAsOf('2024-06-01').get('limbs', 'SPI-1D').title).toContain('citizenship');
  });
});

describe('the lettering of 11 CCR 7011(e)', () => {
  const cites = (id: string, day: string): string | undefined => lawAsOf(day).find('duties', id)?.citations[0];

  test.each([
    ['PP-08', '11 CCR 7011(e)(1)(H)', '11 CCR 7011(e)(1)(H)'],
    ['PP-09', '11 CCR 7011(e)(1)(J)', '11 CCR 7011(e)(1)(I)'],
    ['PP-10', '11 CCR 7011(e)(1)(K)', '11 CCR 7011(e)(1)(J)'],
    ['PP-18', '11 CCR 7011(e)(2)(F)', '11 CCR 7011(e)(2)(H)'],
    ['PP-41', '11 CCR 7011(e)(1)(I)', undefined],
  ])('%s: %s until the end of 2025, then %s', (id, before, since) => {
    expect(cites(id, '2025-12-31')).toBe(before);
    expect(cites(id, '2026-01-01')).toBe(since);
  });

  test('(e)(1)(K) is cited by nothing in 2026', () => {
    const all = lawAsOf('2026-11-22')
      .all('duties')
      .flatMap(({citations}) => citations);
    expect(all.filter((citation) => citation.startsWith('11 CCR 7011(e)(1)(K)'))).toEqual([]);
  });

  test('disclosed for a business purpose meant third parties, and since 2026 means service providers and contractors', () => {
    expect(lawAsOf('2025-12-31').get('duties', 'PP-08').title).toContain('third parties');
    expect(lawAsOf('2026-01-01').get('duties', 'PP-08').title).toContain('service providers');
  });

  test('automated decisionmaking is owed from 2027', () => {
    expect([lawAsOf('2026-12-31').find('duties', 'PP-16'), lawAsOf('2026-12-31').find('duties', 'PP-17')]).toEqual([undefined, undefined]);
    expect(lawAsOf('2027-01-01').get('duties', 'PP-16').when).toBe('admt');
  });
});

describe('numbers', () => {
  test.each([
    ['business-revenue', '2024-12-31', 25_000_000],
    ['business-revenue', '2025-01-01', 26_625_000],
    ['business-consumers', '2022-12-31', 50_000],
    ['business-consumers', '2026-11-22', 100_000],
    ['broker-deletion-cycle', '2026-11-22', 45],
    ['broker-deletion-cycle', '2027-01-01', 30],
    ['precise-geolocation-radius', '2026-11-22', 1850],
    ['notice-look-back', '2026-11-22', 12],
    ['preceding-12-months', '2026-11-22', 12],
    ['shine-the-light-employees', '2026-11-22', 20],
    ['shine-the-light-response', '2026-11-22', 30],
    ['shine-the-light-response-elsewhere', '2026-11-22', 150],
    ['request-response', '2026-11-22', 45],
    ['ten-million-consumers', '2026-11-22', 10_000_000],
  ])('%s on %s is %d', (id, day, value) => expect(lawAsOf(day).get('thresholds', id).value).toBe(value));
});

test('exemptions for employees and business contacts ended with 2022', () => {
  expect(lawAsOf('2022-12-31').find('exemptions', 'X-HR')).toBeDefined();
  expect(lawAsOf('2023-01-01').find('exemptions', 'X-HR')).toBeUndefined();
  expect(lawAsOf('2023-01-01').find('exemptions', 'X-B2B')).toBeUndefined();
});

test('history shows every version, get and find only the one in force', () => {
  const law = lawAsOf('2026-11-22');
  expect(law.history('duties').filter(({id}) => id === 'PP-10')).toHaveLength(2);
  expect(law.all('duties').filter(({id}) => id === 'PP-10')).toHaveLength(1);
  expect(() => lawAsOf('2022-01-01').get('categories', 'L')).toThrow('no categories entry "L" in force on 2022-01-01');
});
