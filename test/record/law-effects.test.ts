/** The same record under two states of the law. */
import {describe, expect, test} from 'vitest';
import {lawAsOf} from '../../src/law/index.js';
import {
  fieldEffects,
  lookupOf,
  thresholdEffects,
  type Day,
  type Field,
  type FieldEffect,
  type Organization,
  type RecordOfProcessing,
} from '../../src/record/index.js';

interface Given {
  readonly field: Partial<Field>;
  readonly activity?: object;
  readonly from: string;
  readonly to: string;
}

function effects({field, activity, from, to}: Given): readonly FieldEffect[] {
  const record = {
    organization: {legalName: 'Paper Lantern Supply Co.'},
    systems: [{id: 'crm', name: 'CRM', fields: [{dataset: 'people', name: 'x', elements: [], ...field}]}],
    activities: activity === undefined ? [] : [{id: 'a', name: 'A', uses: [{fields: ['crm.people.x']}], ...activity}],
    recipients: [],
  } as unknown as RecordOfProcessing;
  const window = {from: '2025-01-01' as Day, to: '2025-12-31' as Day};
  return fieldEffects(record, {before: lawAsOf(from), after: lawAsOf(to), lookup: lookupOf(record), window});
}

const BIRTH = {elements: ['date-of-birth']};
const INTO_2026 = {from: '2025-12-31', to: '2026-01-01'};

describe('fields', () => {
  test('a limb that begins is open until somebody answers its question', () => {
    expect(effects({field: BIRTH, ...INTO_2026})).toEqual([
      {
        field: 'crm.people.x',
        elements: ['date-of-birth'],
        before: {applies: ['C'], depends: []},
        after: {applies: ['C'], depends: ['SPI-16']},
        because: [{letter: 'SPI-16', citation: '11 CCR 7001(bbb)(4)', when: 'known-under-16'}],
      },
    ]);
  });

  test('the facts of the activities that use it decide', () => {
    expect(effects({field: BIRTH, activity: {knownUnder16: 'yes'}, ...INTO_2026})[0]?.after).toEqual({
      applies: ['C', 'SPI-16'],
      depends: [],
    });
    expect(effects({field: BIRTH, activity: {knownUnder16: 'no'}, ...INTO_2026})).toEqual([]);
  });

  test('but not those of an activity that is planned or was over before the window', () => {
    for (const activity of [{status: 'planned'}, {until: '2024-06'}]) {
      expect(effects({field: BIRTH, activity: {knownUnder16: 'yes', ...activity}, ...INTO_2026})[0]?.after.depends).toEqual(['SPI-16']);
    }
  });

  test('known minors make everything about them sensitive, whatever the element', () => {
    const [email] = effects({field: {elements: ['email-address']}, activity: {knownUnder16: 'yes'}, ...INTO_2026});
    expect(email?.after.applies).toEqual(['A', 'SPI-16']);
  });

  test('an exemption that lapses brings the field into the Act', () => {
    const [field] = effects({field: {elements: ['email-address'], exemption: 'X-HR'}, from: '2022-12-31', to: '2023-01-01'});
    expect(field).toMatchObject({before: {applies: [], exempt: 'X-HR'}, after: {applies: ['A']}, because: [{letter: 'A'}]});
  });

  test('a person’s own letters stay whatever the law says', () => {
    const override = {letters: ['G'], reason: 'town only'} as const;
    expect(effects({field: {elements: ['precise-location'], override}, from: '2022-12-31', to: '2023-01-01'})).toEqual([]);
  });

  test('what is not personal is in no law', () => {
    expect(effects({field: {...BIRTH, personal: 'not-personal'}, ...INTO_2026})).toEqual([]);
  });
});

describe('numbers of the law', () => {
  const standings = (organization: Partial<Organization>, from: string, to: string): readonly string[] =>
    thresholdEffects({legalName: 'Paper Lantern Supply Co.', ...organization}, {before: lawAsOf(from), after: lawAsOf(to)}, to as Day).map(
      ({id, before, after}) => `${id}: ${before.standing} → ${after.standing}`,
    );

  test('revenue between the old and the new amount is no longer enough', () => {
    const revenue = [{year: 2024, usd: 26_000_000}];
    expect(standings({revenue}, '2024-12-31', '2025-01-01')).toContain('business-revenue: reached → not-reached');
  });

  test('the amount itself is not in excess of it', () => {
    const exactly = (usd: number): readonly string[] => standings({revenue: [{year: 2024, usd}]}, '2024-12-31', '2025-01-01');
    expect(exactly(26_625_000)).toContain('business-revenue: reached → not-reached');
    expect(exactly(26_625_001).filter((each) => each.startsWith('business-revenue:'))).toEqual([]);
    expect(exactly(25_000_000).filter((each) => each.startsWith('business-revenue:'))).toEqual([]);
  });

  test('the year before the last day counts, or the last one known', () => {
    const revenue = [
      {year: 2025, usd: 90_000_000},
      {year: 2022, usd: 26_000_000},
    ];
    expect(standings({revenue}, '2024-12-31', '2025-01-01')).toContain('business-revenue: reached → not-reached');
  });

  test('a number that begins is reached, not reached, or nobody recorded the figure', () => {
    const into2026 = (organization: Partial<Organization>): readonly string[] => standings(organization, '2025-12-31', '2026-01-01');
    expect(into2026({consumersProcessed: 250_000})).toContain('audit-consumers: not-in-force → reached');
    expect(into2026({consumersProcessed: 249_999})).toContain('audit-consumers: not-in-force → not-reached');
    expect(into2026({})).toContain('audit-consumers: not-in-force → not-recorded');
  });

  test('what the law leaves as it was is not told', () => {
    expect(standings({employees: 41, consumersProcessed: 5}, '2023-06-01', '2024-06-01')).toEqual([]);
  });
});
