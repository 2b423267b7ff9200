/** Questions asked of a record: which fields a pattern names, who uses them, what went to whom in a window. */
import type {Activity, Disclosure, Field, Recipient, RecordOfProcessing, System, Use} from './model.js';
import type {FieldId, RecipientId, SystemId} from './ids.js';
import {overlaps, within, type Period, type Window} from './window.js';

export interface FieldInSystem {
  readonly id: FieldId;
  readonly system: System;
  readonly field: Field;
}

export interface UseOfField {
  readonly activity: Activity;
  readonly use: Use;
  readonly field: FieldInSystem;
  /** The use within its activity. */
  readonly period: Period;
}

export interface DisclosureOfField {
  readonly activity: Activity;
  readonly disclosure: Disclosure;
  /** Undefined where the record names a recipient that it does not have. */
  readonly recipient: Recipient | undefined;
  readonly field: FieldInSystem;
  readonly period: Period;
}

/** An index over one record, built once in linear time. */
export interface Lookup {
  readonly fields: readonly FieldInSystem[];
  readonly uses: readonly UseOfField[];
  readonly disclosures: readonly DisclosureOfField[];
  field(id: string): FieldInSystem | undefined;
  /** Fields that a pattern names; none when it names nothing. */
  match(pattern: string): readonly FieldInSystem[];
  system(id: SystemId): System | undefined;
  recipient(id: RecipientId): Recipient | undefined;
  /** Uses with a day in the window. */
  usesIn(window: Window): readonly UseOfField[];
  disclosuresIn(window: Window): readonly DisclosureOfField[];
}

export function fieldId(system: System, field: Field): FieldId {
  return `${system.id}.${field.dataset}.${field.name}` as FieldId;
}

export function lookupOf(record: RecordOfProcessing): Lookup {
  const fields = record.systems.flatMap((system) => system.fields.map((field) => ({id: fieldId(system, field), system, field})));
  const byId = new Map<string, FieldInSystem>(fields.map((entry) => [entry.id, entry]));
  const systems = new Map(record.systems.map((system) => [system.id, system]));
  const recipients = new Map(record.recipients.map((recipient) => [recipient.id, recipient]));
  const bySystem = new Map<string, FieldInSystem[]>(record.systems.map((system) => [system.id, []]));
  for (const entry of fields) bySystem.get(entry.system.id)?.push(entry);
  const matched = new Map<string, readonly FieldInSystem[]>();

  const match = (pattern: string): readonly FieldInSystem[] => {
    const known = matched.get(pattern);
    if (known) return known;
    const found = find(pattern);
    matched.set(pattern, found);
    return found;
  };
  const find = (pattern: string): readonly FieldInSystem[] => {
    if (!pattern.endsWith('*')) {
      const entry = byId.get(pattern);
      return entry ? [entry] : [];
    }
    const prefix = pattern.slice(0, -1);
    const dot = prefix.indexOf('.');
    if (dot < 0) return prefix === '' ? fields : fields.filter((entry) => entry.id.startsWith(prefix));
    return (bySystem.get(prefix.slice(0, dot)) ?? []).filter((entry) => entry.id.startsWith(prefix));
  };

  const uses = record.activities.flatMap((activity) =>
    (activity.uses ?? []).flatMap((use) => {
      const period = within(use, activity);
      return distinct(use.fields, match).map((field) => ({activity, use, field, period}));
    }),
  );
  const disclosures = record.activities.flatMap((activity) =>
    (activity.discloses ?? []).flatMap((disclosure) => {
      const period = within(disclosure, activity);
      const recipient = recipients.get(disclosure.to);
      return distinct(disclosure.fields, match).map((field) => ({activity, disclosure, recipient, field, period}));
    }),
  );

  return {
    fields,
    uses,
    disclosures,
    field: (id) => byId.get(id),
    match,
    system: (id) => systems.get(id),
    recipient: (id) => recipients.get(id),
    usesIn: (window) => uses.filter(({period}) => overlaps(period, window)),
    disclosuresIn: (window) => disclosures.filter(({period}) => overlaps(period, window)),
  };
}

function distinct(patterns: readonly string[], match: (pattern: string) => readonly FieldInSystem[]): readonly FieldInSystem[] {
  const [only] = patterns;
  if (patterns.length === 1 && only !== undefined) return match(only);
  return [...new Set(patterns.flatMap((pattern) => match(pattern)))];
}
