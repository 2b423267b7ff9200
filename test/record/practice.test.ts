import {describe, expect, it} from 'vitest';
import {lawAsOf} from '../../src/law/index.js';
import {
  calendarYear,
  doubtText,
  doubtsWhether,
  idleFields,
  judgeContract,
  judgeTransfer,
  marketingStandingOf,
  practiceIn,
  recordAbout,
  type Disclosure,
  type Field,
  type Practice,
  type Recipient,
  type RecordOfProcessing,
} from '../../src/record/index.js';

const law = lawAsOf('2026-11-22');
const TERMS = Object.fromEntries(judgeContract({role: 'service-provider'} as Recipient, law).terms.map(({id}) => [id, 'yes'] as const));
const PROVIDER = {
  id: 'v',
  name: 'Vendor',
  role: 'service-provider',
  contract: {reference: 'MSA 7', clauses: TERMS},
} as unknown as Recipient;

interface Given {
  readonly fields?: Readonly<Record<string, Partial<Field>>>;
  readonly activities?: readonly object[];
}

function recordWith({fields = {email: {}}, activities = [{}]}: Given): RecordOfProcessing {
  return {
    organization: {legalName: 'Paper Lantern Supply Co.'},
    notices: [],
    systems: [
      {
        id: 'crm',
        name: 'CRM',
        fields: Object.entries(fields).map(([name, field]) => ({dataset: 'people', name, elements: ['email-address'], ...field})),
      },
    ],
    activities: activities.map((activity, index) => ({
      id: `a${index}`,
      name: `Activity ${index}`,
      uses: [{fields: ['crm.people.email']}],
      ...activity,
    })),
    recipients: [PROVIDER],
    questions: [],
    requests: [],
    waivers: [],
  } as unknown as RecordOfProcessing;
}

const practice = (given: Given, people?: readonly string[]): Practice =>
  practiceIn(recordWith(given), law, {window: calendarYear(2026), people});
const collected = (given: Given, people?: readonly string[]): readonly string[] =>
  practice(given, people).collected.map(({letter, certainty, activity}) => `${activity.id} ${letter.letter} ${certainty}`);

describe('practiceIn', () => {
  it('gives each letter of each use its standing', () => {
    const suggestion = {confidence: 0.6, because: 'its name'};
    expect(collected({})).toEqual(['a0 A sure']);
    expect(new Set(practice({fields: {email: {suggestion}}}).collected.map(({certainty}) => certainty))).toEqual(new Set(['unconfirmed']));
    expect(collected({fields: {email: {suggestion, override: {letters: ['D'], reason: 'a paid club'}}}})).toEqual(['a0 D sure']);
    expect(practice({fields: {email: {elements: ['face-template']}}}).collected.find(({letter}) => letter.letter === 'E')?.certainty).toBe(
      'depends',
    );
  });

  it.each([
    ['X-GLBA', 'exempt'],
    ['X-HR', undefined], // lapsed at the end of 2022
    ['X-HOUSE', undefined], // only requests are switched off
    ['X-VEHICLE', undefined],
    ['X-CREDITCTRL', undefined],
  ])('exemption %s: %s', (exemption, because) => {
    const found = practice({fields: {email: {exemption}}});
    expect([...found.excluded.values()]).toEqual(because === undefined ? [] : [because]);
    expect(found.collected.length > 0).toBe(because === undefined);
  });

  it('leaves out what has not begun, and keeps it in sight', () => {
    const found = practice({activities: [{status: 'planned'}, {status: 'ended'}]});
    expect([
      found.planned.map(({id}) => id),
      found.activities.map(({id}) => id),
      [...new Set(found.collected.map(({activity}) => activity.id))],
    ]).toEqual([['a0'], ['a1'], ['a1']]);
  });

  it('narrows to people; who names nobody may be about anybody', () => {
    const activities = [{people: ['employees']}, {people: ['customers', 'employees']}, {}];
    expect(practice({activities}, ['customers']).activities.map(({id}) => id)).toEqual(['a1', 'a2']);
    expect(recordAbout(recordWith({activities}), ['customers']).activities.map(({id}) => id)).toEqual(['a1', 'a2']);
    expect(practice({activities}, []).activities).toHaveLength(3);
  });

  it('calls idle what no activity uses that has begun, about whomever', () => {
    const fields = {email: {}, phone: {}, old: {personal: 'not-personal'}} as const;
    expect(idleFields(practice({fields})).map(({id}) => id)).toEqual(['crm.people.phone']);
    expect(idleFields(practice({fields, activities: [{status: 'planned'}]})).map(({id}) => id)).toEqual([
      'crm.people.email',
      'crm.people.phone',
    ]);
    expect(
      idleFields(practice({fields, activities: [{people: ['employees']}]}, ['customers'])).map(({id}) => id),
      'used for employees',
    ).toEqual(['crm.people.phone']);
  });
});

describe('judgeTransfer', () => {
  const judge = (disclosure: object, recipient: Partial<Recipient> | undefined = PROVIDER): ReturnType<typeof judgeTransfer> =>
    judgeTransfer({to: 'v', fields: [], ...disclosure} as unknown as Disclosure, recipient as Recipient | undefined, law);

  it.each([
    [{kind: 'sale'}, PROVIDER, ['sold'], true],
    [{kind: 'sale', crossContextAdvertising: 'yes'}, PROVIDER, ['sold', 'shared'], true],
    [{kind: 'business-purpose', crossContextAdvertising: 'yes'}, PROVIDER, ['shared'], true],
    [{crossContextAdvertising: 'yes'}, PROVIDER, ['shared'], true],
    [{kind: 'business-purpose'}, PROVIDER, ['business-purpose'], false],
    [{kind: 'business-purpose'}, {...PROVIDER, role: 'third-party'}, ['other'], true],
    [{kind: 'business-purpose'}, {...PROVIDER, role: undefined}, ['business-purpose'], true],
    [{kind: 'legal'}, PROVIDER, ['other'], false],
  ] as const)('%j to %j is %j', (disclosure, recipient, is, toThirdParty) => {
    expect(judge(disclosure, recipient as Partial<Recipient>)).toMatchObject({is, toThirdParty});
  });

  it('doubts a provider unless every term of 11 CCR 7051(a) is recorded of its contract', () => {
    const doubts = (contract: unknown): readonly string[] =>
      judge({kind: 'business-purpose'}, {...PROVIDER, contract} as Partial<Recipient>).doubts.map(doubtText);
    expect(doubts(PROVIDER.contract)).toEqual([]);
    expect(doubts(undefined)[0]).toContain('no contract');
    expect(doubts({clauses: TERMS})[0], 'never signed').toContain('no contract');
    expect(doubts({reference: 'MSA', clauses: {...TERMS, noSale: 'no'}})[0]).toContain('no contract');
    expect(doubts({reference: 'MSA', clauses: {...TERMS, noSale: 'unknown'}})[0]).toContain('not every term');
    expect(doubts({reference: 'MSA'})[0]).toContain('not every term');
  });

  it.each([
    [{}, PROVIDER, ['sold', 'shared', 'business-purpose']],
    [{crossContextAdvertising: 'no'}, PROVIDER, ['sold', 'business-purpose']],
    [{crossContextAdvertising: 'yes'}, PROVIDER, ['sold']],
    [{kind: 'sale', crossContextAdvertising: 'unknown'}, PROVIDER, ['shared']],
    [{kind: 'business-purpose'}, {...PROVIDER, contract: undefined}, ['sold']],
    [{kind: 'business-purpose'}, PROVIDER, []],
    [{kind: 'legal'}, PROVIDER, []],
  ] as const)('%j to %j may be %j', (disclosure, recipient, mayBe) => {
    const transfer = judge(disclosure, recipient as Partial<Recipient>);
    const kinds = ['sold', 'shared', 'business-purpose'] as const;
    expect(kinds.filter((kind) => doubtsWhether({transfer}, kind).length > 0)).toEqual(mayBe);
  });

  it('asks of a contractor to certify and be monitored as well', () => {
    const contractor = (more: object): number =>
      judge({kind: 'business-purpose'}, {...PROVIDER, role: 'contractor', contract: {...PROVIDER.contract, ...more}}).doubts.length;
    expect([contractor({}), contractor({certification: 'yes', monitoring: 'yes'})]).toEqual([1, 0]);
  });
});

describe('marketingStandingOf', () => {
  const standing = (
    disclosure: object,
    {recipient = PROVIDER, people = ['customers']}: {readonly recipient?: Recipient | undefined; readonly people?: readonly string[]} = {},
  ): string =>
    marketingStandingOf(
      {activity: {people} as never, disclosure: {to: 'v', fields: [], ...disclosure} as unknown as Disclosure, recipient},
      law,
    ).is;

  it.each([
    [{directMarketing: 'yes'}, 'counted'],
    [{directMarketing: 'should-know'}, 'counted'],
    [{directMarketing: 'unknown'}, 'unknown'],
    [{directMarketing: 'no'}, 'left-out'],
    [{directMarketing: 'yes', shineTheLightExclusion: 'd1E'}, 'left-out'],
    [{kind: 'business-purpose'}, 'left-out'],
    [{kind: 'sale'}, 'unknown'],
    [{}, 'unknown'],
    [{kind: 'legal'}, 'left-out'],
    [{kind: 'merger'}, 'left-out'],
  ])('%j to a service provider: %s', (disclosure, expected) => {
    expect(standing(disclosure)).toBe(expected);
  });

  it('leaves out what is not about customers', () => {
    expect([
      standing({directMarketing: 'yes'}, {people: ['employees']}),
      standing({directMarketing: 'yes'}, {people: ['employees', 'customers']}),
      standing({directMarketing: 'yes'}, {people: []}),
    ]).toEqual(['left-out', 'counted', 'counted']);
  });
});
