import {describe, expect, it} from 'vitest';
import {apply, propose, type Change, type Incoming} from '../../src/intake/index.js';
import type {Activity, Field, Recipient, RecordOfProcessing, System} from '../../src/record/index.js';

const field = (name: string, more: Partial<Field> = {}): Field => ({dataset: 'contacts', name, elements: [], ...more});
const system = (id: string, fields: readonly Field[] = [], more: Partial<System> = {}): System => ({
  id: id as System['id'],
  name: id.toUpperCase(),
  fields,
  ...more,
});
const activity = (id: string, more: Partial<Activity> = {}): Activity => ({id: id as Activity['id'], name: id, ...more});
const recipient = (id: string, more: Partial<Recipient> = {}): Recipient => ({id: id as Recipient['id'], name: id, ...more});

const record: RecordOfProcessing = {
  organization: {legalName: 'Brightwater Goods Inc.'},
  notices: [],
  systems: [
    system('crm', [field('email', {elements: ['email-address'], confirmed: {by: 'ana.ruiz', on: '2026-01-05' as never}}), field('notes')]),
    system('pos'),
  ],
  activities: [
    activity('newsletter', {
      owner: 'ana.ruiz',
      people: ['customers'],
      purposes: [{is: 'advertising-marketing', words: 'Send the monthly newsletter'}],
      retention: {period: '24 months'},
      discloses: [{to: 'acme' as never, kind: 'sale', fields: ['crm.contacts.email' as never], directMarketing: 'yes'}],
    }),
    activity('payroll'),
  ],
  recipients: [recipient('acme', {name: 'Acme Lists LLC'})],
  questions: [],
  requests: [],
  waivers: [],
};

const changesOf = (incoming: Incoming): readonly string[] =>
  propose(record, incoming).map(({op, entity, properties}) => `${op} ${entity} ${properties.map(({property}) => property).join(',')}`);

describe('propose', () => {
  it('says nothing of what the record holds already', () => {
    expect(
      propose(record, {
        organization: record.organization,
        systems: record.systems,
        activities: record.activities,
        recipients: record.recipients,
      }),
    ).toEqual([]);
  });

  it('takes more fields than a call takes arguments', () => {
    const many = Array.from({length: 200_000}, (_, index) => field(`field_${index}`));
    expect(propose(record, {systems: [system('warehouse', many)]})).toHaveLength(200_001);
  });

  it('adds what is new, a system before its fields', () => {
    expect(changesOf({systems: [system('erp', [field('iban')])], recipients: [recipient('hubspot')]})).toEqual([
      'add recipients/hubspot name',
      'add systems/erp name',
      'add fields/erp.contacts.iban dataset,name,elements',
    ]);
  });

  it('fills what is absent and grows lists, without touching what stands', () => {
    const [change] = propose(record, {activities: [activity('newsletter', {team: 'Marketing', people: ['prospects', 'customers']})]});
    expect(change).toMatchObject({
      op: 'change',
      properties: [
        {property: 'team', after: 'Marketing'},
        {property: 'people', before: ['customers'], after: ['customers', 'prospects']},
      ],
    });
  });

  it('names the fields of a system that was only known to be used', () => {
    const open = apply(
      record,
      propose(record, {activities: [activity('payroll', {uses: [{system: 'pos' as never, fields: [], from: ['consumer']}]})]}),
    );
    const uses = (incoming: Incoming): unknown => apply(open, propose(open, incoming)).activities.find(({id}) => id === 'payroll')?.uses;
    expect(uses({activities: [activity('payroll', {uses: [{fields: ['pos.tills.pin' as never]}]})]})).toEqual([
      {system: 'pos', fields: ['pos.tills.pin'], from: ['consumer']},
    ]);
    expect(uses({activities: [activity('payroll', {uses: [{fields: ['crm.contacts.email' as never]}]})]})).toHaveLength(2);
  });

  it('keeps the record’s word in a conflict and shows both', () => {
    const incoming = {activities: [activity('newsletter', {owner: 'ben', retention: {period: '12 months', after: 'last open'}})]};
    const changes = propose(record, incoming);
    expect(changes).toEqual([
      {
        op: 'change',
        entity: 'activities/newsletter',
        title: 'newsletter',
        properties: [{property: 'retention', before: {period: '24 months'}, after: {period: '24 months', after: 'last open'}}],
      },
      {
        op: 'conflict',
        entity: 'activities/newsletter',
        title: 'newsletter',
        properties: [
          {property: 'owner', before: 'ana.ruiz', after: 'ben'},
          {property: 'retention', before: {period: '24 months'}, after: {period: '12 months', after: 'last open'}},
        ],
      },
    ]);
    expect(apply(record, changes).activities[0]).toMatchObject({owner: 'ana.ruiz', retention: {period: '24 months', after: 'last open'}});
  });

  it('takes the source’s word where it is told to replace', () => {
    const changes = propose(record, {activities: [activity('newsletter', {owner: 'ben'})]}, {takes: () => true});
    expect(changes).toMatchObject([{op: 'change', properties: [{property: 'owner', before: 'ana.ruiz', after: 'ben'}]}]);
    expect(apply(record, changes).activities[0]?.owner).toBe('ben');
  });

  it('takes names with other capitals and spacing for the same', () => {
    expect(changesOf({recipients: [recipient('acme', {name: 'ACME  Lists LLC'})]})).toEqual([]);
  });

  it('does not suggest elements where somebody decided', () => {
    const suggestion = {confidence: 0.8, because: 'the label says phone'};
    const fields = [field('email', {elements: ['phone-number'], suggestion}), field('notes', {elements: ['phone-number'], suggestion})];
    expect(changesOf({systems: [system('crm', fields)]})).toEqual(['change fields/crm.contacts.notes elements,suggestion']);
  });

  it('does not suggest where another suggestion stands, not even that it is not personal, whoever is to be believed', () => {
    const suggestion = {confidence: 0.8, because: 'Data says “résumé”'};
    const open = (before: Partial<Field>): RecordOfProcessing => ({...record, systems: [system('crm', [field('resume', before)])]});
    const incoming = {
      systems: [
        system('crm', [
          field('resume', {elements: ['resume'], suggestion, provenance: [{of: 'elements', means: 'import', on: '2026-11-22' as never}]}),
        ]),
      ],
    };
    for (const before of [
      {suggestion: {confidence: 0.55, because: 'no word is known'}},
      {elements: ['references'], suggestion},
      {elements: ['references']},
      {personal: 'not-personal'},
      {confirmed: {by: 'ana.ruiz', on: '2026-01-05' as never}},
    ] as const) {
      expect(propose(open(before), incoming)).toEqual([]);
      expect(propose(open(before), incoming, {takes: () => true})).toEqual([]);
    }
    expect(propose(open({}), incoming)).toMatchObject([
      {op: 'change', properties: [{property: 'elements'}, {property: 'suggestion'}, {property: 'provenance'}]},
    ]);
  });

  it('brings together two tellings of one disclosure and keeps two kinds apart', () => {
    const to = 'acme' as never;
    const merged = propose(record, {
      activities: [
        activity('newsletter', {
          discloses: [
            {to, fields: ['crm.contacts.name' as never], directMarketing: 'no'},
            {to, kind: 'sharing', fields: []},
          ],
        }),
      ],
    });
    expect(merged.map(({op}) => op)).toEqual(['change', 'conflict']);
    expect(apply(record, merged).activities[0]?.discloses).toEqual([
      {to: 'acme', kind: 'sale', fields: ['crm.contacts.email', 'crm.contacts.name'], directMarketing: 'yes'},
      {to: 'acme', kind: 'sharing', fields: []},
    ]);
  });

  it('keeps the origin of each value, renumbered with its list', () => {
    const incoming = {
      activities: [
        activity('newsletter', {
          purposes: [{words: 'Measure opens'}],
          owner: 'ana.ruiz',
          provenance: [
            {of: 'purposes.0.words', means: 'import' as const, at: 'a.csv#B2'},
            {of: 'owner', means: 'import' as const, at: 'a.csv#C2'},
          ],
        }),
      ],
    };
    const changes = propose(record, incoming);
    expect(changes[0]?.properties[0]?.at).toBe('a.csv#B2');
    const after = apply(record, changes);
    expect(after.activities[0]?.provenance).toEqual([{of: 'purposes.1.words', means: 'import', at: 'a.csv#B2'}]);
    expect(propose(after, incoming)).toEqual([]);
  });
});

describe('apply', () => {
  it('leaves what no change names identical', () => {
    const after = apply(
      record,
      propose(record, {systems: [system('crm', [field('phone')])], activities: [activity('newsletter', {team: 'Marketing'})]}),
    );
    expect(after.organization).toBe(record.organization);
    expect(after.recipients).toBe(record.recipients);
    expect(after.systems[1]).toBe(record.systems[1]);
    expect(after.systems[0]?.fields[0]).toBe(record.systems[0]?.fields[0]);
    expect(after.systems[0]?.fields).toHaveLength(3);
    expect(after.activities[1]).toBe(record.activities[1]);
  });

  it('refuses a change of what is not there', () => {
    const change: Change = {op: 'change', entity: 'activities/nowhere', title: 'x', properties: [{property: 'team', after: 'y'}]};
    expect(() => apply(record, [change])).toThrow('activities/nowhere');
  });

  it('adds an entity whose id is a name that objects inherit', () => {
    const after = apply(record, propose(record, {recipients: [recipient('constructor', {name: '__proto__'})]}));
    expect(after.recipients[1]).toEqual({id: 'constructor', name: '__proto__'});
  });
});
