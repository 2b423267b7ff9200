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
const MEANT = new Set([
  'owner',
  'by',
  'confirmedBy',
  'ask',
  'email',
  'phone',
  'postalAddress',
  'web',
  'tollFree',
  'fax',
  'contact',
  'requestMethods',
  'provenance',
  'id',
  'url',
  'to',
  'since',
  'until',
  'on',
  'last',
  'received',
  'answered',
  'retrieved',
]);

export function* textsOf(record: RecordOfProcessing): Iterable<TextAt> {
  yield* textsIn('organization', record.organization);
  if (record.terms !== undefined) yield* textsIn('terms', record.terms);
  for (const system of record.systems) {
    const {fields, ...rest} = system;
    yield* textsIn(`systems/${system.id}`, rest);
    for (const field of fields) yield* textsIn(`fields/${fieldId(system, field)}`, field);
  }
  for (const activity of record.activities) yield* textsIn(`activities/${activity.id}`, activity);
  for (const recipient of record.recipients) yield* textsIn(`recipients/${recipient.id}`, recipient);
  for (const question of record.questions) yield* textsIn('questions', question, question.id);
  for (const request of record.requests) yield* textsIn('requests', request, request.reference);
  for (const [index, waiver] of record.waivers.entries()) yield* textsIn('waivers', waiver, String(index));
}

/** Of one entity, collected rather than yielded: a text some levels deep would pass through as many generators. */
function textsIn(path: string, entity: object, at = ''): readonly TextAt[] {
  const found: TextAt[] = [];
  collect(entity, at);
  return found;

  function collect(value: unknown, here: string): void {
    if (typeof value === 'string') {
      found.push({path, at: here, text: value});
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => collect(item, join(here, String(index))));
    } else if (typeof value === 'object' && value !== null) {
      for (const key of Object.keys(value)) {
        if (!MEANT.has(key)) collect((value as Readonly<Record<string, unknown>>)[key], join(here, key));
      }
    }
  }
}

const join = (at: string, key: string): string => (at === '' ? key : `${at}.${key}`);
