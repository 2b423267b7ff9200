import {describe, expect, it} from 'vitest';
import {summaryOf, type Summary} from '../../src/gap/index.js';
import {lawAsOf} from '../../src/law/index.js';
import {
  practiceIn,
  precedingMonths,
  type Activity,
  type Day,
  type Disclosure,
  type Field,
  type Recipient,
  type RecordOfProcessing,
} from '../../src/record/index.js';

const law = lawAsOf('2026-11-22');

interface Shop {
  readonly field?: Partial<Field>;
  readonly activity?: Partial<Activity>;
  readonly disclosure?: Partial<Disclosure>;
  readonly role?: Recipient['role'];
}

function summary({field, activity, disclosure, role = 'third-party'}: Shop): Summary {
  const record = {
    organization: {legalName: 'Paper Lantern Supply Co.'},
    notices: [],
    systems: [{id: 'crm', name: 'CRM', fields: [{dataset: 'contacts', name: 'email', elements: ['email-address'], ...field}]}],
    activities: [
      {
        id: 'newsletter',
        name: 'Newsletter',
        uses: [{fields: ['crm.contacts.email'], from: ['consumer']}],
        ...(disclosure === undefined ? {} : {discloses: [{to: 'acme', fields: ['crm.*'], ...disclosure}]}),
        ...activity,
      },
    ],
    recipients: [{id: 'acme', name: 'Acme', role, category: 'data-broker'}],
    questions: [],
    requests: [],
    waivers: [],
  } as unknown as RecordOfProcessing;
  return summaryOf(practiceIn(record, law, {window: precedingMonths('2026-11-22' as Day, 12)}));
}

const letters = (shop: Shop): string => [...summary(shop).letters.keys()].join('');
const until = (day: string): Partial<Activity> => ({until: day}) as Partial<Activity>;
const since = (day: string): Partial<Activity> => ({since: day}) as Partial<Activity>;

describe('summaryOf', () => {
  it('counts what has a day in the window, both ends included', () => {
    expect(letters({})).toBe('A');
    expect(letters({activity: until('2025-11-22')})).toBe('A');
    expect(letters({activity: until('2025-11-21')})).toBe('');
    expect(letters({activity: until('2025-11')})).toBe('A');
    expect(letters({activity: since('2026-11-22')})).toBe('A');
    expect(letters({activity: since('2026-11-23')})).toBe('');
  });

  it('does not count what is planned, public, deidentified or exempt, but does what only claims so', () => {
    expect(letters({activity: {status: 'planned'}})).toBe('');
    expect(letters({field: {publiclyAvailable: 'made-public'}})).toBe('');
    expect(letters({field: {deidentified: {measures: 'yes', commitment: 'yes', contract: 'yes'}}})).toBe('');
    expect(letters({field: {deidentified: {measures: 'yes', commitment: 'no', contract: 'yes'}}})).toBe('A');
    expect(letters({field: {exemption: 'X-GLBA'}})).toBe('');
    expect(letters({field: {exemption: 'X-HR'}}), 'lapsed at the end of 2022').toBe('A');
    for (const exemption of ['X-HOUSE', 'X-VEHICLE', 'X-CREDITCTRL']) {
      expect(letters({field: {exemption}}), `${exemption} leaves the notice`).toBe('A');
    }
  });

  it('takes an override for what it says', () => {
    expect(letters({field: {override: {letters: ['D'], reason: 'paid club'}}})).toBe('D');
  });

  it('keeps letters that hang on a fact apart', () => {
    const open = summary({field: {elements: ['photo']}});
    expect([...open.letters.keys()]).toEqual(['H']);
    expect([...open.undecided].map(([letter, {facts}]) => [letter, facts])).toContainEqual(['E', ['used-to-identify']]);
    expect(summary({field: {elements: ['photo'], facts: {'used-to-identify': 'no'}}}).undecided.has('E')).toBe(false);
  });

  it.each([
    [{kind: 'sale'}, ['sold', 'soldTo', 'givenTo']],
    [{kind: 'sharing'}, ['shared', 'soldTo', 'givenTo']],
    [{kind: 'business-purpose', crossContextAdvertising: 'yes'}, ['shared', 'soldTo', 'givenTo']],
    [{kind: 'legal'}, ['givenTo']],
    [{kind: 'business-purpose'}, ['saidDisclosed', 'givenTo']],
    [{kind: 'sale', crossContextAdvertising: 'yes'}, ['sold', 'shared', 'soldTo', 'givenTo']],
  ] as const)('%j to a third party', (disclosure, expected) => {
    const found = summary({disclosure});
    expect((['sold', 'shared', 'disclosed', 'saidDisclosed', 'soldTo', 'givenTo'] as const).filter((key) => found[key].size > 0)).toEqual(
      expected,
    );
  });

  it('does not count a service provider among third parties', () => {
    const found = summary({disclosure: {kind: 'business-purpose'}, role: 'service-provider'});
    expect([found.disclosed.size, found.saidDisclosed.size, found.givenTo.size, found.reachedOthers]).toEqual([1, 1, 0, false]);
    const advertising = summary({disclosure: {kind: 'business-purpose', crossContextAdvertising: 'yes'}, role: 'service-provider'});
    expect(
      [advertising.disclosed.size, advertising.shared.size, advertising.givenTo.size],
      'nobody is one for that, 11 CCR 7050(b)',
    ).toEqual([0, 1, 1]);
  });

  it('keeps in sight what may be a sale', () => {
    expect(summary({disclosure: {kind: 'business-purpose'}}).unsettled).toHaveLength(1);
    expect(summary({disclosure: {}}).unsettled).toHaveLength(1);
    expect(summary({disclosure: {kind: 'legal'}}).unsettled).toEqual([]);
  });

  it('does not take a limb without a stated purpose for one of a permitted purpose', () => {
    const ssn = (limitPurposes: readonly object[]): Summary =>
      summary({field: {elements: ['social-security-number']}, activity: {limitPurposes} as unknown as Partial<Activity>});
    expect([ssn([]).limitUnstated.length, ssn([]).beyondLimit.size]).toEqual([1, 0]);
    expect([ssn([{limb: 'SPI-1A', is: 'm6'}]).limitUnstated.length, ssn([{limb: 'SPI-1A', is: 'm6'}]).beyondLimit.size]).toEqual([0, 0]);
    expect([ssn([{limb: 'SPI-1A', is: 'other'}]).limitUnstated.length, ssn([{limb: 'SPI-1A', is: 'other'}]).beyondLimit.size]).toEqual([
      0, 1,
    ]);
  });

  it('says how long a category is kept by its uses first', () => {
    const kept = (use: object): unknown =>
      summary({
        activity: {retention: {period: '2 years'}, uses: [{fields: ['crm.contacts.email'], ...use}]} as unknown as Partial<Activity>,
      }).retentions.get('A')?.texts;
    expect(kept({})).toEqual(['2 years']);
    expect(kept({retention: {period: '30 days', after: 'the last visit'}})).toEqual(['30 days after the last visit']);
  });

  it('is sure of letters that a person set, whatever suggested the elements', () => {
    const field = {suggestion: {confidence: 0.7, because: 'the name'}, override: {letters: ['D'], reason: 'paid club'}} as const;
    expect(summary({field}).letters.get('D')?.confidence).toBe(1);
  });

  it('is as sure as the surest field, and whole where a person confirmed it', () => {
    const suggestion = {confidence: 0.7, because: 'the name'};
    expect(summary({field: {suggestion}}).letters.get('A')?.confidence).toBe(0.7);
    expect(summary({field: {suggestion, confirmed: {by: 'ana', on: '2026-01-01' as Day}}}).letters.get('A')?.confidence).toBe(1);
  });
});
