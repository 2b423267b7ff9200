/** The law changes on days: what is in force when. */
import {describe, expect, test} from 'vitest';
import {catalogData} from '../../src/law/catalog.js';
import {COLLECTIONS} from '../../src/law/collections.js';
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

describe('what is older than its number', () => {
  test.each([
    ['PP-01', '2022-06-01', ['1798.110(c)(1)', '1798.130(a)(5)(B)', '1798.130(c)']],
    ['PP-02', '2022-06-01', ['1798.110(c)(2)']],
    ['PP-02', '2023-03-28', ['1798.110(c)(2)']],
    ['PP-11', '2022-06-01', ['1798.130(a)(5)(A)', '1798.110']],
    ['PP-12', '2022-06-01', ['1798.105(b)', '1798.105']],
    ['NC-1', '2022-06-01', ['1798.100(b)']],
    ['NC-1', '2023-02-01', ['1798.100(a)(1)', '1798.100(a)(2)']],
    ['NC-2', '2022-06-01', ['1798.100(b)']],
  ])('%s was owed on %s by the Act, from memory', (id, day, citations) =>
    expect(lawAsOf(day).get('duties', id)).toMatchObject({citations, verification: 'memory', when: 'always'}),
  );

  test('how long data is kept was not owed at collection before 2023', () => {
    expect(lawAsOf('2022-12-31').find('duties', 'NC-4')).toBeUndefined();
    expect(lawAsOf('2023-01-01').get('duties', 'NC-4').citations).toEqual(['1798.100(a)(3)']);
  });

  test('data brokers registered, and incentives were known, before 2026', () => {
    expect(lawAsOf('2022-06-01').get('requirements', 'DB-1').text).toContain('Attorney General');
    expect(lawAsOf('2025-06-30').get('requirements', 'DB-1')).toMatchObject({citations: ['1798.99.82'], verification: 'memory'});
    expect(lawAsOf('2025-06-30').get('definitions', 'financial-incentive').citations).toEqual(['1798.125(b)', '11 CCR 7016']);
    expect(lawAsOf('2022-06-01').get('definitions', 'financial-incentive').citations).toEqual(['1798.125(b)']);
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

describe('what the law was on a day', () => {
  const cited = (day: string): readonly string[] => {
    const law = lawAsOf(day);
    return COLLECTIONS.flatMap(({collection}) =>
      law.all(collection).flatMap((entry) => ('citations' in entry ? entry.citations : 'letters' in entry ? [] : [entry.id])),
    );
  };

  test.each(['2020-06-01', '2022-06-01'])('on %s nobody spoke of sharing, limiting or correcting, nor of sensitive information', (day) => {
    const law = lawAsOf(day);
    expect(cited(day).filter((id) => /^(1798\.(106|121)|1798\.140\((ae|ah|j|k|w)\)|1798\.135\(c\)|11 CCR)/.test(id))).toEqual([]);
    expect(law.all('limitPurposes')).toEqual([]);
    expect(law.find('transfers', 'sharing')).toBeUndefined();
    expect(law.find('duties', 'PP-13')).toBeUndefined();
    expect(law.all('duties').filter(({when}) => when === 'limit' || when === 'not-limit')).toEqual([]);
    expect(law.get('duties', 'PP-36')).toMatchObject({citations: ['1798.135(a)(2)'], verification: 'memory'});
    expect(law.all('duties').filter(({title, wording = ''}) => /sold or shared|sell or share/i.test(`${title} ${wording}`))).toEqual([]);
    expect(law.get('thresholds', 'business-consumers').value).toBe(50_000);
    expect(law.get('thresholds', 'ccpa-fine').value).toBe(2500);
  });

  test('on 2023-06-01 the Act of 2023 and its regulations stood, in the lettering of then', () => {
    const law = lawAsOf('2023-06-01');
    expect(law.get('duties', 'PP-36').citations).toEqual(['1798.135(c)(2)']);
    expect(law.get('duties', 'PP-13').citations).toEqual(['11 CCR 7011(e)(2)(C)', '1798.106']);
    expect(law.get('transfers', 'sharing').citations).toEqual(['1798.140(ah)(1)', '1798.140(k)']);
    expect(cited('2023-06-01').filter((id) => id.startsWith('11 CCR 7001('))).toEqual([]);
    expect(cited('2023-03-28').filter((id) => id.startsWith('11 CCR'))).toEqual([]);
  });

  test('on 2025-06-30 no limb cites the definition that the regulations have since 2026, and what they say is from memory', () => {
    const law = lawAsOf('2025-06-30');
    expect(law.get('limbs', 'SPI-1A').citations).toEqual(['1798.140(ae)(1)(A)']);
    expect(lawAsOf('2026-01-01').get('limbs', 'SPI-1A').citations).toEqual(['1798.140(ae)(1)(A)', '11 CCR 7001(bbb)(1)(A)']);
    expect(law.get('duties', 'PP-05').verification).toBe('memory');
    expect(lawAsOf('2026-01-01').get('duties', 'PP-05').verification).toBe('verified');
    expect(law.get('categories', 'A').verification).toBe('verified');
    expect(lawAsOf('2024-06-01').get('categories', 'A').verification).toBe('memory');
    expect(lawAsOf('2020-06-01').get('shineTheLight', 'i').verification).toBe('verified');
    expect(law.asNumbered(['11 CCR 7011(e)(1)(H)', '11 CCR 7011(e)(1)(I)', '11 CCR 7011(e)(2)(H)', '11 CCR 7150(b)(1)'])).toEqual([
      '11 CCR 7011(e)(1)(H)',
      '11 CCR 7011(e)(1)(J)',
      '11 CCR 7011(e)(2)(F)',
    ]);
  });

  test('on 2026-06-01 risk assessments and audits stand, on 2027-06-01 automated decisionmaking too', () => {
    const ids = (day: string): readonly string[] =>
      lawAsOf(day)
        .all('requirements')
        .map(({id}) => id);
    expect(ids('2025-12-31').filter((id) => /^(RA|CA|ADMT)-/.test(id))).toEqual([]);
    expect(ids('2026-06-01')).toEqual(expect.arrayContaining(['RA-1', 'RA-2A', 'RA-6', 'CA-1', 'CA-2', 'GPC-6', 'know-beyond-12-months']));
    expect(ids('2026-06-01').filter((id) => id.startsWith('ADMT'))).toEqual([]);
    expect(ids('2027-06-01')).toEqual(expect.arrayContaining(['ADMT-1', 'ADMT-2', 'ADMT-3', 'ADMT-4', 'GPC-9']));
    expect(lawAsOf('2026-06-01').get('requirements', 'risk-assessment-submission').items?.[0]?.due).toBe('2028-04-01');
    expect(lawAsOf('2027-06-01').get('thresholds', 'business-revenue')).toMatchObject({value: 26_625_000, verification: 'inference'});
  });

  test('the Act applied from the first day of 2020', () => {
    expect(catalogData.begins).toEqual({day: '2020-01-01', citation: '1798.198(a)', verification: 'secondary'});
  });
});

test('the union of the protected classes is what category C lists', () => {
  const law = lawAsOf('2026-11-22');
  const classes = law.all('protectedClasses').filter(({id}) => id !== 'not-protected');
  const named = classes.flatMap(({items = []}) => items.map(({text}) => text)).join('; ');
  for (const example of law.get('categories', 'C').examples) expect(named).toContain(example.split(/[ ,]*(?:,|\()/)[0]);
  expect(classes.filter(({verification}) => verification === 'verified')).toEqual([]);
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
