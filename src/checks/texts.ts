/** Every text of the record with its place, apart from the properties that are meant to name a person or an address. */
import {fieldId, type RecordOfProcessing} from '../record/index.js';

export interface TextAt {
  /** `activities/newsletter`. */
  readonly path: string;
  /** `purposes.0.words`. */
  readonly at: string;
  readonly text: string;
}

/**
 * Who owns, confirms, asks and is asked; how to reach the organization and its recipients; ids, dates and hashes, which the
 * tool makes itself.
 */
const MEANT = new Set(['owner', 'by', 'confirmedBy', 'ask', 'email', 'phone', 'postalAddress', 'web', 'tollFree', 'fax', 'contact', 'requestMethods', 'provenance', 'id', 'url', 'to', 'since', 'until', 'on', 'last', 'received', 'answered', 'retrieved']);

export function* textsOf(record: RecordOfProcessing): Iterable<TextAt> {
  yield* within('organization', record.organization);
  for (const system of record.systems) {
    const {fields, ...rest} = system;
    yield* within(`systems/${system.id}`, rest);
    for (const field of fields) yield* within(`fields/${fieldId(system, field)}`, field);
  }
  for (const activity of record.activities) yield* within(`activities/${activity.id}`, activity);
  for (const recipient of record.recipients) yield* within(`recipients/${recipient.id}`, recipient);
  for (const question of record.questions) yield* within('questions', question, question.id);
  for (const request of record.requests) yield* within('requests', request, request.reference);
  for (const [index, waiver] of record.waivers.entries()) yield* within('waivers', waiver, String(index));
}

function* within(path: string, value: unknown, at = ''): Iterable<TextAt> {
  if (typeof value === 'string') {
    yield {path, at, text: value};
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* within(path, item, join(at, String(index)));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) if (!MEANT.has(key)) yield* within(path, item, join(at, key));
  }
}

const join = (at: string, key: string): string => (at === '' ? key : `${at}.${key}`);
