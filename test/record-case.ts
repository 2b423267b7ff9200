/** A whole record in one small YAML file, for cases: kebab-case keys, with everything that is absent taken as empty. */
import {readFileSync} from 'node:fs';
import {parse} from 'yaml';
import type {RecordOfProcessing} from '../src/record/index.js';

/** Keys below these are data: ids of facts and clauses. */
const FREE = new Set(['facts', 'clauses', 'synonyms']);
const DATES = new Set(['since', 'until', 'signed', 'ends']);

export function readRecordCase(path: string): RecordOfProcessing {
  const written = camel(parse(readFileSync(path, 'utf8'))) as Partial<RecordOfProcessing>;
  const systems = (written.systems ?? []).map((system) => ({
    ...system,
    fields: (system.fields ?? []).map((field) => ({...field, elements: field.elements ?? []})),
  }));
  return {
    organization: {legalName: 'Paper Lantern Supply Co.'},
    notices: [],
    activities: [],
    recipients: [],
    questions: [],
    requests: [],
    waivers: [],
    ...written,
    systems,
  };
}

function camel(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => camel(item));
  if (typeof value === 'number' && DATES.has(key)) return String(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) =>
      FREE.has(key) ? [name, item] : [name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), camel(item, name)],
    ),
  );
}
