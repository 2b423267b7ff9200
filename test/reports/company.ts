/** The small made-up company that reports are tried on. */
import {readFileSync} from 'node:fs';
import {lawAsOf, type Law} from '../../src/law/index.js';
import type {Activity, Day, RecordOfProcessing} from '../../src/record/index.js';

export const AS_OF = '2026-11-22' as Day;
export const law = (asOf: string = AS_OF): Law => lawAsOf(asOf);

/** In the order in which the store hands a record over: by id. */
export function halyardFinch(): RecordOfProcessing {
  const record = JSON.parse(
    readFileSync(new URL('../../fixtures/companies/halyard-finch/record.json', import.meta.url), 'utf8'),
  ) as RecordOfProcessing;
  return {...record, systems: byId(record.systems), activities: byId(record.activities), recipients: byId(record.recipients)};
}

const byId = <T extends {readonly id: string}>(entries: readonly T[]): readonly T[] => [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));

/** A record of one system `crm` with the fields, and the activities as they stand. */
export function recordOf(
  activities: readonly unknown[],
  {
    fields = {email: ['email-address']},
    recipients = [],
    organization = {},
  }: {
    readonly fields?: Readonly<Record<string, readonly string[] | object>>;
    readonly recipients?: readonly unknown[];
    readonly organization?: object;
  } = {},
): RecordOfProcessing {
  const made = Object.entries(fields).map(([name, value]) => ({
    dataset: 'people',
    name,
    elements: [],
    ...(Array.isArray(value) ? {elements: value} : value),
  }));
  return {
    organization: {
      legalName: 'Acme, Inc.',
      sellsUnder16: 'no',
      employees: 30,
      shineTheLight: {email: 'privacy@acme.example', means: ['website']},
      ...organization,
    },
    notices: [],
    systems: [{id: 'crm', name: 'CRM', fields: made}],
    activities: activities.map((activity, index) => ({
      id: `a${index + 1}`,
      name: `Activity ${index + 1}`,
      discloses: [],
      purposes: [{is: 'customer-service', words: 'Help people'}],
      people: ['customers'],
      retention: {period: '1 year'},
      ...(activity as Partial<Activity>),
    })),
    recipients,
    questions: [],
    requests: [],
    waivers: [],
  } as unknown as RecordOfProcessing;
}
