import {describe, expect, it} from 'vitest';
import {buildShineTheLight} from '../../src/reports/shine-the-light/shine-the-light.js';
import type {Document} from '../../src/documents/index.js';
import {AS_OF, law, recordOf} from './company.js';
import {callouts, rows} from './read-document.js';

const BUYER = {id: 'b', name: 'Buyer, Inc.', role: 'third-party', postalAddress: '1 Pier, Reno, NV', natureEvident: 'yes'};
const FIELDS = {email: ['email-address'], name: ['full-name'], ip: ['ip-address'], phone: ['phone-number']};

interface Given {
  readonly disclosure?: object;
  readonly recipient?: object;
  readonly activity?: object;
  readonly organization?: object;
  readonly year?: number;
}

function report({disclosure = {}, recipient = {}, activity = {}, organization = {}, year = 2025}: Given = {}): Document {
  const flow = {to: 'b', kind: 'sale', fields: ['crm.people.email'], directMarketing: 'yes', since: '2025-01-01', ...disclosure};
  return buildShineTheLight(
    recordOf([{uses: [{fields: ['crm.people.*']}], discloses: [flow], ...activity}], {
      fields: FIELDS,
      recipients: [{...BUYER, ...recipient}],
      organization,
    }),
    law(),
    {asOf: AS_OF, year},
  );
}

const kinds = (given?: Given): readonly (string | undefined)[] => rows(report(given), 'kinds').map(([number]) => number);
const blockers = (given?: Given): readonly string[] => {
  const document = report(given);
  return document.sections[0]?.blocks.some(({kind}) => kind === 'table')
    ? rows(document, 'blockers').map((cells) => cells.join(' | '))
    : [];
};

describe('the calendar year, worked out by hand', () => {
  it.each([
    // since         until         2024   2025   2026
    ['2025-12-31', '2026-01-01', false, true, true], // across New Year
    ['2025-12-31', '2025-12-31', false, true, false],
    ['2026-01-01', undefined, false, false, true],
    ['2023-05-01', '2024-12-31', true, false, false],
    ['2024', '2024', true, false, false],
    ['2024-02-29', '2025-01-01', true, true, false],
  ])('from %s to %s', (since, until, in2024, in2025, in2026) => {
    const listed = [2024, 2025, 2026].map((year) => kinds({disclosure: {since, until}, year}).length > 0);
    expect(listed).toEqual([in2024, in2025, in2026]);
  });

  it.each([
    ['no field', []],
    ['a field that the record does not have', ['crm.people.fax']],
  ])('counts a disclosure that names %s, and asks what it disclosed', (_, fields) => {
    const given = {disclosure: {fields}};
    expect(rows(report(given), 'applicability').find(([condition]) => condition?.startsWith('Disclosed'))?.[1]).toBe('YES');
    expect(blockers(given)).toContainEqual(expect.stringContaining('The disclosure names no field that the record has'));
    expect(rows(report(given), 'third-parties')[0]?.[0]).toBe('Buyer, Inc.');
    expect(JSON.stringify(report(given))).toContain('Which data went is not recorded');
    expect(
      rows(report({disclosure: {fields, since: '2026-01-01'}}), 'applicability').find(([condition]) =>
        condition?.startsWith('Disclosed'),
      )?.[1],
    ).toBe('NO');
  });

  it('takes the year before the as-of day by default', () => {
    expect(buildShineTheLight(recordOf([]), law(), {asOf: AS_OF}).title).toBe('Shine the Light report for 2025');
  });

  it('calls a year that is not over a preview', () => {
    expect(blockers({year: 2026})[0]).toContain('The year 2026 is not over');
  });
});

describe('what is listed', () => {
  it('is ready where nothing is open', () => {
    expect(blockers()).toEqual([]);
    expect(callouts(report(), 'answer')[0]).toMatch(/^Ready to send: In 2025, Acme, Inc. disclosed/);
    expect(rows(report(), 'third-parties')).toEqual([['Buyer, Inc.', '1 Pier, Reno, NV', 'evident from the name']]);
  });

  it('lists the kinds of the fields and of a derived list, and counts what is none of them', () => {
    expect(kinds({disclosure: {fields: ['crm.people.*'], derivedFrom: ['vi']}})).toEqual(['(i)', '(ii)', '(vi)', '(xiii)']);
    expect(JSON.stringify(report({disclosure: {fields: ['crm.people.*']}}))).toContain(
      '1 kind of data in these disclosures is none of the categories',
    );
  });

  it('lists what the organization should know, and nothing that is excluded or not for customers', () => {
    expect(kinds({disclosure: {directMarketing: 'should-know'}})).toEqual(['(ii)']);
    expect(kinds({disclosure: {directMarketing: 'no'}})).toEqual([]);
    expect(kinds({disclosure: {shineTheLightExclusion: 'd1E'}})).toEqual([]);
    expect(kinds({activity: {people: ['employees']}})).toEqual([]);
    expect(kinds({activity: {people: ['employees', 'customers']}})).toEqual(['(ii)']);
    expect(rows(report({activity: {people: ['employees']}}), 'left-out')[0]?.[1]).toContain('not about customers');
  });

  it('asks a same-brand affiliate only for the kinds of (f)(1), and no address', () => {
    const recipient = {role: 'affiliate', sameBrand: 'yes', postalAddress: undefined, natureEvident: undefined};
    expect(kinds({recipient})).toEqual([]);
    expect(kinds({recipient, disclosure: {fields: ['crm.people.email', 'crm.people.phone']}})).toEqual(['(xiii)']);
    expect(blockers({recipient})).toEqual([]);
    expect(kinds({recipient: {...recipient, sameBrand: 'no'}})).toEqual(['(ii)']);
  });

  it.each(['legal', 'merger'])('does not ask about marketing where the kind is %s and nobody spoke of it', (kind) => {
    expect(blockers({disclosure: {kind, directMarketing: undefined}})).toEqual([]);
    expect(kinds({disclosure: {kind, directMarketing: 'yes'}})).toEqual(['(ii)']);
  });

  it('takes a service provider without a word on marketing as excluded, but not one of whom it is unknown', () => {
    expect(blockers({recipient: {role: 'service-provider'}, disclosure: {kind: 'business-purpose', directMarketing: undefined}})).toEqual(
      [],
    );
    expect(
      blockers({recipient: {role: 'service-provider'}, disclosure: {kind: 'business-purpose', directMarketing: 'unknown'}}),
    ).toHaveLength(1);
  });
});

describe('what blocks a clean report', () => {
  it.each<[string, Given, string]>([
    ['unknown marketing use', {disclosure: {directMarketing: 'unknown'}}, 'recorded as unknown'],
    ['nobody said', {disclosure: {directMarketing: undefined}}, 'Nobody has said'],
    ['no address', {recipient: {postalAddress: undefined}}, 'No postal address'],
    ['nature not told', {recipient: {natureEvident: 'no'}}, 'no examples of what it markets'],
    ['no dates', {disclosure: {since: undefined}}, 'no first date'],
    ['nothing designated', {organization: {shineTheLight: {means: ['website']}}}, 'No address is designated'],
    ['employees unknown', {organization: {employees: undefined}}, 'number of employees is not recorded'],
    ['fields that are not there', {disclosure: {fields: ['crm.people.nope', 'crm.people.email']}}, ''],
  ])('%s', (_, given, expected) => {
    const found = blockers(given);
    if (expected === '') expect(found).toEqual([]);
    else expect(found.join('\n')).toContain(expected);
  });

  it('says so in place of a clean answer', () => {
    expect(callouts(report({disclosure: {directMarketing: 'unknown'}}), 'answer')[0]).toContain('Not ready to send');
  });
});

describe('whether it is owed', () => {
  it('is not owed below the number of employees, nor by a compliant financial institution', () => {
    expect(callouts(report({organization: {employees: 19}}), 'answer')[0]).toMatch(/^Not owed/);
    expect(callouts(report({organization: {employees: 20}}), 'answer')[0]).toMatch(/^Ready/);
    expect(callouts(report({organization: {calfipaCompliant: 'yes'}}), 'answer')[0]).toMatch(/^Not owed/);
  });

  it.each([
    ['no', 'recorded as not subject to, or not compliant with, the California'],
    ['unknown', 'is not recorded'],
    [undefined, 'is not recorded'],
  ])('CalFIPA recorded as %s: %s', (calfipaCompliant, expected) => {
    expect(rows(report({organization: {calfipaCompliant}}), 'applicability')[1]?.[2]).toContain(expected);
  });

  it('may be answered under the alternative of (c)(2)', () => {
    expect(
      callouts(report({organization: {shineTheLight: {email: 'p@acme.example', means: ['website'], alternative: 'opt-out'}}}), 'answer')[0],
    ).toMatch(/^Answer under the alternative/);
  });

  it('states that nothing was disclosed where nothing was', () => {
    expect(callouts(report({disclosure: {directMarketing: 'no'}}), 'answer')[0]).toBe(
      'Ready to send: In 2025, Acme, Inc. disclosed no personal information to third parties for their direct marketing purposes.',
    );
  });
});
