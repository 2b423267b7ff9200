import {describe, expect, it} from 'vitest';
import {buildCollected} from '../../src/reports/collected/collected.js';
import type {Day, RecordOfProcessing} from '../../src/record/index.js';
import type {Document} from '../../src/documents/index.js';
import {AS_OF, law, recordOf} from './company.js';
import {callouts, categoryCell, rows, table} from './read-document.js';

const report = (record: RecordOfProcessing, options: {readonly asOf?: string; readonly people?: string} = {}): Document => {
  const asOf = (options.asOf ?? AS_OF) as Day;
  return buildCollected(record, law(asOf), {asOf, ...(options.people === undefined ? {} : {people: options.people})});
};
const use = (more: object = {}): object => ({uses: [{fields: ['crm.people.email'], from: ['consumer'], ...more}]});
const collected = (record: RecordOfProcessing, options?: {readonly asOf?: string; readonly people?: string}): string =>
  categoryCell(report(record, options), 'A', 'collected');

describe('collected in the window, worked out by hand', () => {
  it.each([
    // as of        since         until         collected
    ['2026-11-22', '2020-01-01', '2025-11-22', 'YES'], // ended exactly 12 months ago
    ['2026-11-22', '2020-01-01', '2025-11-21', 'NO'], // a day earlier
    ['2026-11-22', '2026-11-22', undefined, 'YES'], // begins today
    ['2026-11-22', '2026-11-23', undefined, 'NO'], // begins tomorrow
    ['2026-11-22', '2020', '2025', 'YES'], // ended some day of 2025: its last day counts
    ['2026-11-22', '2020-01', '2025-10', 'NO'],
    ['2026-11-22', '2020-01', '2025-11', 'YES'],
    ['2028-02-29', '2020-01-01', '2027-02-28', 'YES'], // a leap day looks back to the last day of February
    ['2028-02-29', '2020-01-01', '2027-02-27', 'NO'],
    ['2029-02-28', '2020-01-01', '2028-02-28', 'YES'],
    ['2029-02-28', '2020-01-01', '2028-02-27', 'NO'],
    ['2026-11-22', undefined, undefined, 'YES'], // no dates: going on
  ])('as of %s, used from %s to %s: %s', (asOf, since, until, expected) => {
    expect(collected(recordOf([use({since, until})]), {asOf})).toBe(expected);
  });

  it('takes the narrower of the dates of the use and its activity', () => {
    expect(collected(recordOf([{...use({since: '2019-01-01'}), until: '2025-11-21'}]))).toBe('NO');
    expect(collected(recordOf([{...use({until: '2025-11-21'}), since: '2019-01-01'}]))).toBe('NO');
  });

  it('does not count what is planned', () => {
    const record = recordOf([{...use(), status: 'planned'}, {uses: [{fields: ['crm.people.bought']}]}], {
      fields: {email: ['email-address'], bought: ['purchase-history']},
    });
    expect(collected(record)).toBe('NOT KNOWN / held, but no activity uses it');
    expect(rows(report(record), 'open-points').map(([what]) => what)).toContain('1 activity planned, not begun');
  });
});

describe('how sure it is', () => {
  it('says what rests on a suggestion', () => {
    const suggestion = {confidence: 0.9, because: 'its name'};
    expect(collected(recordOf([use()], {fields: {email: {elements: ['email-address'], suggestion}}}))).toBe('YES / unconfirmed');
    expect(
      collected(recordOf([use()], {fields: {email: {elements: ['email-address'], suggestion, confirmed: {by: 'ana', on: '2026-01-01'}}}})),
    ).toBe('YES');
  });

  it('says on which fact a category hangs, and follows the fact', () => {
    const photo = (facts: object): Document =>
      report(recordOf([{uses: [{fields: ['crm.people.face']}]}], {fields: {face: {elements: ['face-template'], facts}}}));
    expect(categoryCell(photo({}), 'E', 'collected')).toMatch(/^NOT KNOWN \/ depends on: /);
    expect(categoryCell(photo({'used-to-identify': 'yes'}), 'E', 'collected')).toBe('YES');
    expect(categoryCell(photo({'used-to-identify': 'no'}), 'E', 'collected')).toBe('NO');
    expect(categoryCell(photo({'used-to-identify': 'yes'}), 'L:SPI-2A', 'collected')).toBe('YES');
  });

  it('does not say NO of what lies in a system without an activity', () => {
    const document = report(recordOf([use()], {fields: {email: ['email-address'], ssn: ['social-security-number']}}));
    expect(categoryCell(document, 'L:SPI-1A', 'collected')).toBe('NOT KNOWN / held, but no activity uses it');
    expect(rows(document, 'open-points').map(([what]) => what)).toContain('1 field with personal information that no activity uses');
  });

  it('says NO so far while a field in use is not mapped or an activity names none', () => {
    const unmapped = report(recordOf([{uses: [{fields: ['crm.people.x1']}]}], {fields: {x1: []}}));
    expect(categoryCell(unmapped, 'D', 'collected')).toBe('NO so far / open points');
    expect(callouts(unmapped, 'categories')[0]).toContain('NO so far (1 field in use has no data element)');
    expect(categoryCell(report(recordOf([use(), {uses: []}])), 'D', 'collected')).toBe('NO so far / open points');
    expect(categoryCell(report(recordOf([use()])), 'D', 'collected')).toBe('NO');
  });

  it('takes a person’s letters in place of the computed ones', () => {
    const document = report(
      recordOf([use()], {fields: {email: {elements: ['email-address'], override: {letters: ['I'], reason: 'a work address'}}}}),
    );
    expect([categoryCell(document, 'A', 'collected'), categoryCell(document, 'I', 'collected')]).toEqual(['NO', 'YES']);
  });

  it('says of a person’s letters that they were put by hand, and why', () => {
    const override = {letters: ['A'], limbs: ['SPI-1C'], reason: 'it holds the place too', by: 'ana.ruiz', on: '2026-03-02'};
    const document = report(recordOf([use()], {fields: {email: {elements: ['email-address'], override}}}));
    expect(categoryCell(document, 'L:SPI-1C', 'held')).toBe('email (put by hand)');
    expect(rows(document, 'evidence').map((cells) => cells[3])).toEqual([
      'put by hand: it holds the place too',
      'put by hand: it holds the place too',
    ]);
    expect(rows(document, 'sensitive').map((cells) => cells[2])).toEqual(['put by hand: it holds the place too']);
    const notes = table(document, 'categories').rows.flatMap(({cells}) => cells.map(({note}) => note ?? ''));
    expect(notes.join('\n')).toContain('crm.people.email (put by hand: it holds the place too): Activity 1, ');
  });

  it('says of what is sensitive for the age of its people that it is, and not that somebody put it', () => {
    const record = recordOf([{...use(), knownUnder16: 'yes'}]);
    expect(rows(report(record), 'sensitive').map((cells) => cells[2])).toEqual(['Known to be under 16']);
  });

  it('leaves out and counts what is exempt, public, deidentified or not personal, but not a lapsed or partial exemption', () => {
    const answer = (field: object): string => collected(recordOf([use()], {fields: {email: {elements: ['email-address'], ...field}}}));
    expect(answer({exemption: 'X-HIPAA'})).toBe('NO');
    expect(answer({exemption: 'X-HR'})).toBe('YES');
    expect(answer({exemption: 'X-HOUSE'})).toBe('YES');
    expect(answer({publiclyAvailable: 'made-public'})).toBe('NO');
    expect(answer({personal: 'not-personal'})).toBe('NO');
    expect(answer({deidentified: {measures: 'yes', commitment: 'yes', contract: 'yes'}})).toBe('NO');
    expect(answer({deidentified: {measures: 'yes', commitment: 'unknown', contract: 'yes'}})).toBe('YES');
    const points = rows(
      report(recordOf([use()], {fields: {email: {elements: ['email-address'], exemption: 'X-HIPAA'}}})),
      'open-points',
    ).map(([what]) => what);
    expect(points).toEqual(['1 field exempt from the Act']);
  });

  it('narrows to people, and counts activities that name none for everybody', () => {
    const record = recordOf([{...use(), people: ['employees']}]);
    expect(collected(record, {people: 'employees'})).toBe('YES');
    expect(collected(record, {people: 'applicants'})).toBe('NO so far / open points');
    expect(collected(recordOf([{...use(), people: undefined}]), {people: 'applicants'})).toBe('YES');
  });
});

describe('disclosures', () => {
  const vendor = {
    id: 'v',
    name: 'Vendor',
    role: 'service-provider',
    category: 'cloud-hosting',
    contract: {
      reference: 'MSA',
      clauses: Object.fromEntries(
        law()
          .all('contractClauses')
          .map(({id}) => [id, 'yes']),
      ),
    },
  };
  const broker = {id: 'b', name: 'Broker', role: 'third-party', category: 'data-broker'};
  const disclosing = (disclosure: object, recipients: readonly object[] = [vendor, broker]): Document =>
    report(recordOf([{...use(), discloses: [{fields: ['crm.people.email'], since: '2024-01-01', ...disclosure}]}], {recipients}));

  it('makes the negative statements only where every activity answers', () => {
    const silent = report(recordOf([{...use(), discloses: undefined}]));
    expect(callouts(silent, 'sold-or-shared')[0]).toContain('cannot be made while 1 activity does not say');
    const none = report(recordOf([use()]));
    expect(callouts(none, 'sold-or-shared')).toEqual([
      'Acme, Inc. has not sold or shared personal information in the preceding 12 months.',
    ]);
    expect(callouts(none, 'disclosed')).toEqual([
      'Acme, Inc. has not disclosed personal information for a business purpose in the preceding 12 months.',
    ]);
  });

  it('lists a sale, and one that ended on the first day of the window', () => {
    expect(rows(disclosing({to: 'b', kind: 'sale', until: '2025-11-22'}), 'sold')[0]?.slice(1, 4)).toEqual([
      'YES',
      'NO',
      'sold to: Data brokers and consumer data resellers',
    ]);
    expect(callouts(disclosing({to: 'b', kind: 'sale', until: '2025-11-21'}), 'sold-or-shared')[0]).toContain('has not sold or shared');
  });

  it('calls cross-context advertising sharing, whatever it is called and whatever the contract says', () => {
    const document = disclosing({to: 'v', kind: 'business-purpose', crossContextAdvertising: 'yes'});
    expect(rows(document, 'sold')[0]?.slice(1, 3)).toEqual(['NO', 'YES']);
    expect(
      rows(document, 'open-points')
        .map(([what]) => what)
        .join(),
    ).toContain('11 CCR 7050(b)');
    expect(callouts(document, 'disclosed')[0]).toContain('None is recorded');
  });

  it('withholds the statement where a business purpose has no service provider or no contract', () => {
    expect(callouts(disclosing({to: 'b', kind: 'business-purpose'}), 'sold-or-shared')[0]).toContain('1 disclosure may be a sale');
    expect(callouts(disclosing({to: 'v', kind: 'business-purpose'}, [{...vendor, contract: undefined}]), 'sold-or-shared')[0]).toContain(
      '1 disclosure may be a sale',
    );
    expect(
      callouts(disclosing({to: 'v', kind: 'business-purpose'}, [{...vendor, contract: {reference: 'MSA'}}]), 'sold-or-shared')[0],
      'terms that nobody looked up',
    ).toContain('1 disclosure may be a sale');
    expect(callouts(disclosing({to: 'v', kind: 'business-purpose'}), 'sold-or-shared')[0]).toBe(
      'Acme, Inc. has not sold or shared personal information in the preceding 12 months.',
    );
  });

  it('lists what is neither apart, with what is to be settled', () => {
    const document = disclosing({to: 'b', kind: undefined});
    expect(rows(document, 'other-disclosures')).toHaveLength(1);
    expect(rows(document, 'other-disclosures')[0]?.[5]).toContain('it may be a sale');
    expect(rows(disclosing({to: 'b', kind: 'legal'}), 'other-disclosures')[0]?.[5]).toBe('');
  });

  it('says NOT KNOWN wherever a disclosure without a kind may count', () => {
    const document = disclosing({to: 'b', kind: undefined});
    const unknown = 'NOT KNOWN / perhaps to: Data brokers and consumer data resellers (its kind is not recorded) / open points';
    expect([categoryCell(document, 'A', 'disclosed'), categoryCell(document, 'A', 'sold')]).toEqual([unknown, unknown]);
    expect([categoryCell(document, 'D', 'disclosed'), categoryCell(document, 'D', 'sold')]).toEqual(['NO', 'NO']);
    expect(rows(document, 'sold').map((row) => row.slice(1, 3))).toEqual([['NOT KNOWN', 'NOT KNOWN']]);
    expect(rows(document, 'disclosed').map((row) => row[1])).toEqual(['NOT KNOWN']);
    expect(callouts(document, 'sold-or-shared')[0]).toContain('cannot be made while 1 disclosure may be a sale');
    expect(callouts(document, 'disclosed')[0]).toContain('cannot be made while 1 disclosure cannot be placed');
    const advertising = disclosing({to: 'b', kind: undefined, crossContextAdvertising: 'no'});
    expect(rows(advertising, 'sold')[0]?.slice(1, 3), 'sharing is ruled out').toEqual(['NOT KNOWN', 'NO']);
  });

  it('denies neither side of a sale while another disclosure of the same category has no kind', () => {
    const document = report(
      recordOf(
        [
          {
            ...use(),
            discloses: [
              {to: 'b', kind: 'sharing', fields: ['crm.people.email'], since: '2024-01-01'},
              {to: 'v', fields: ['crm.people.email'], since: '2024-01-01'},
            ],
          },
        ],
        {recipients: [vendor, broker]},
      ),
    );
    expect(rows(document, 'sold')[0]?.slice(1, 3)).toEqual(['NOT KNOWN', 'YES']);
    expect(callouts(document, 'sold-or-shared')[0]).toContain('sold or shared personal information of 1 category');
    expect(categoryCell(document, 'A', 'disclosed')).toContain('NOT KNOWN / perhaps to: Cloud');
  });

  it('says NO so far of every category while an activity does not say what it discloses', () => {
    expect(categoryCell(report(recordOf([{...use(), discloses: undefined}])), 'D', 'sold')).toBe('NO so far / open points');
    expect(categoryCell(disclosing({to: 'b', kind: 'sale', fields: ['crm.people.gone']}), 'D', 'sold')).toBe('NO so far / open points');
  });

  it('denies no sale of data that nobody has placed', () => {
    const blind = disclosing({to: 'b', kind: 'sale', fields: ['crm.people.gone']});
    expect(callouts(blind, 'sold-or-shared')[0]).toMatch(/^Some is recorded, .+ would be false/);
  });

  it('names a recipient that the record does not have', () => {
    expect(rows(disclosing({to: 'nobody', kind: 'sale'}), 'sold')[0]?.[3]).toContain('a recipient that the record does not have');
  });
});

describe('many activities with one category', () => {
  const activity = (n: number, more: object = {}): object => ({
    ...use(),
    purposes: [{words: `Purpose ${n}`}],
    retention: {period: `${n} ${n === 1 ? 'month' : 'months'}`, after: 'last visit'},
    ...more,
  });
  const few = report(recordOf([activity(1), activity(2)]));
  const many = report(
    recordOf([
      ...Array.from({length: 9}, (_, n) => activity(n + 1)),
      activity(10, {retention: {criteria: 'until the account is closed'}}),
      activity(11, {purposes: [], retention: undefined, uses: [{fields: ['crm.people.email']}]}),
    ]),
  );

  it('says a few purposes and periods in full', () => {
    expect(categoryCell(few, 'A', 'purposes')).toBe('Purpose 1; Purpose 2');
    expect(categoryCell(few, 'A', 'retention')).toBe('1 month after last visit / 2 months after last visit');
    expect(categoryCell(few, 'A', 'sources')).toBe('The consumer directly');
  });

  it('sums many up, says what is not recorded, and loses none of them', () => {
    expect(categoryCell(many, 'A', 'purposes')).toBe(
      '10 specific purposes, by activity: Activity 1, Activity 2, Activity 3, Activity 4, Activity 5, Activity 6, and 4 more / not recorded: Activity 11',
    );
    expect(categoryCell(many, 'A', 'retention')).toBe(
      '1 month to 9 months / until the account is closed / by activity / not recorded: Activity 11',
    );
    expect(categoryCell(many, 'A', 'sources')).toBe('The consumer directly / not recorded: Activity 11');
    expect(rows(many, 'activities').map(([name, purposes, sources, letters]) => [name, purposes, sources, letters])).toEqual([
      ...Array.from({length: 10}, (_, n) => [`Activity ${n + 1}`, `Purpose ${n + 1}`, 'The consumer directly', 'A']),
      ['Activity 11', 'not recorded', 'not recorded', 'A'],
    ]);
    expect(rows(many, 'retention')).toHaveLength(11);
    expect(rows(many, 'retention')).toContainEqual(['not recorded', 'Activity 11', 'A']);
  });

  it('says once what holds for every recipient', () => {
    const vendors = ['cloud-hosting', 'data-broker'].map((category, n) => ({
      id: `v${n}`,
      name: `Vendor ${n}`,
      role: 'service-provider',
      category,
    }));
    const document = report(
      recordOf(
        [
          {
            ...use(),
            discloses: vendors.map(({id}) => ({to: id, kind: 'business-purpose', fields: ['crm.people.email'], since: '2024-01-01'})),
          },
        ],
        {recipients: vendors},
      ),
    );
    expect(categoryCell(document, 'A', 'disclosed')).toMatch(
      /^YES \/ [^/]+; Data brokers and consumer data resellers \/ \(see open points\)$/,
    );
    expect(categoryCell(document, 'A', 'sold')).toMatch(
      /^NOT KNOWN \/ perhaps to: .+ \(no contract under 11 CCR 7051\(a\) is recorded\) \/ open points$/,
    );
    expect(categoryCell(document, 'D', 'sold'), 'nothing of D went anywhere').toBe('NO');
    expect(categoryCell(report(recordOf([use()])), 'A', 'sold')).toBe('NO');
    expect(rows(document, 'evidence-disclosures').map(([name]) => name)).toEqual(['Vendor 0', 'Vendor 1']);
  });
});

describe('sensitive information and minors', () => {
  const record = (limitPurposes: readonly object[]): RecordOfProcessing =>
    recordOf([{uses: [{fields: ['crm.people.ssn'], from: ['consumer'], since: '2020-01-01'}], limitPurposes}], {
      fields: {ssn: ['social-security-number']},
    });

  it('states what 11 CCR 7011(e)(1)(J) wants, or why it cannot', () => {
    expect(callouts(report(record([])), 'sensitive')[0]).toContain('cannot be stated');
    expect(callouts(report(record([{limb: 'SPI-1A', is: 'm6'}])), 'sensitive')[0]).toBe(
      'Acme, Inc. does not use or disclose sensitive personal information for purposes other than those of 11 CCR 7027(m).',
    );
    expect(callouts(report(record([{limb: 'SPI-1A', is: 'other'}])), 'sensitive')[0]).toContain('for purposes beyond');
  });

  it('states what is known of consumers under 16, and contradicts a NO that the record belies', () => {
    const sale = {knownUnder16: 'yes', ...use(), discloses: [{to: 'b', kind: 'sale', fields: ['crm.people.email']}]};
    expect(callouts(report(recordOf([use()])), 'under-16')[0]).toContain('has no actual knowledge');
    expect(callouts(report(recordOf([sale])), 'under-16')[0]).toContain('contradicts its own NO');
    const perhaps = {...sale, discloses: [{to: 'b', fields: ['crm.people.email']}]};
    expect(callouts(report(recordOf([perhaps])), 'under-16')[0]).toContain(
      'cannot be made: these activities know consumers to be under 16',
    );
    expect(callouts(report(recordOf([use()], {organization: {sellsUnder16: undefined}})), 'under-16')[0]).toContain('Not recorded');
    expect(callouts(report(recordOf([use()], {organization: {sellsUnder16: 'yes'}})), 'under-16')[0]).toContain('has actual knowledge');
  });
});
