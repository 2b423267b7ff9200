/** What the questions are asked about: the record and the law as they stand, what is commonly known, and the subject where the record has it already. */
import type {Law} from '../../law/index.js';
import {
  idsForNames,
  lookupOf,
  spellingOf,
  type Activity,
  type ActivityId,
  type Lookup,
  type Recipient,
  type RecipientId,
  type RecordOfProcessing,
  type System,
  type SystemId,
} from '../../record/index.js';
import {fieldNames} from '../field-names.js';
import {nameKey} from '../same-value.js';
import {NO_PRESETS, presetFinder, type PresetFinder, type Presets} from './presets.js';
import type {Depth} from './questionnaire.js';
import type {Entity} from './subject.js';

/** Dataset of the fields that people named and no schema or sheet has shown. */
export const TOLD_DATASET = 'interview';

export interface InterviewContext {
  readonly record: RecordOfProcessing;
  readonly lookup: Lookup;
  readonly law: Law;
  /** What the interview is about, as the record has it; absent for something new, and for a team. */
  readonly subject?: Entity | undefined;
  readonly depth: Depth;
  readonly presets: Presets;
  /** What is commonly known of an activity or product of that name. */
  readonly preset: PresetFinder;
  /** Paths that an answers file answers: what it says of a system that exists by now is compared, not refused. */
  readonly offered?: ReadonlySet<string> | undefined;
  /** By id, or by name in any spelling; undefined for a new one. */
  system(said: string | undefined): System | undefined;
  recipient(said: string | undefined): Recipient | undefined;
  activity(said: string | undefined): Activity | undefined;
  /** For what the record lacks: one name, one id throughout the interview. */
  newSystemId(said: string): SystemId;
  newRecipientId(said: string): RecipientId;
  newActivityId(said: string): ActivityId;
  /** Name of the field that a person means by a label, in a system of the record or a new one. */
  fieldName(system: SystemId, label: string): string;
}

type Given = Pick<InterviewContext, 'record' | 'law' | 'subject' | 'offered'> & Partial<Pick<InterviewContext, 'depth' | 'presets'>>;

export function interviewContext({record, law, subject, offered, depth = 'quick', presets = NO_PRESETS}: Given): InterviewContext {
  const systems = finder(record.systems, ({name}) => [name]);
  const recipients = finder(record.recipients, ({name, tradeName}) => [name, tradeName]);
  const activities = finder(record.activities, ({name}) => [name]);
  const newSystemId = idsForNames(
    record.systems.map(({id}) => id),
    'system',
  );
  const newRecipientId = idsForNames(
    record.recipients.map(({id}) => id),
    'recipient',
  );
  const newActivityId = idsForNames(
    record.activities.map(({id}) => id),
    'activity',
  );
  return {
    record,
    law,
    subject,
    offered,
    depth,
    presets,
    preset: presetFinder(presets),
    lookup: lookupOf(record),
    system: systems,
    recipient: recipients,
    activity: activities,
    newSystemId: (said) => newSystemId(said) as SystemId,
    newRecipientId: (said) => newRecipientId(said) as RecipientId,
    newActivityId: (said) => newActivityId(said) as ActivityId,
    fieldName: fieldNamer(record.systems),
  };
}

function fieldNamer(systems: readonly System[]): InterviewContext['fieldName'] {
  const bySystem = new Map<SystemId, (label: string) => string>();
  return (id, label) => {
    const known = bySystem.get(id);
    if (known) return known(label);
    const told = (systems.find((system) => system.id === id)?.fields ?? []).filter(({dataset}) => dataset === TOLD_DATASET);
    const name = fieldNames(told, 'data');
    bySystem.set(id, name);
    return name(label);
  };
}

function finder<Entity extends {readonly id: string}>(
  entities: readonly Entity[],
  namesOf: (entity: Entity) => readonly (string | undefined)[],
): (said: string | undefined) => Entity | undefined {
  const byName = new Map<string, Entity>();
  for (const entity of [...entities].reverse()) {
    for (const name of namesOf(entity)) if (name !== undefined) byName.set(nameKey(name), entity);
  }
  for (const entity of entities) byName.set(entity.id, entity);
  const bySpelling = new Map(
    entities
      .flatMap((entity) => namesOf(entity).flatMap((name) => (name === undefined ? [] : [[spellingOf(name), entity] as const])))
      .reverse(),
  );
  return (said) => (said === undefined ? undefined : (byName.get(said) ?? byName.get(nameKey(said)) ?? bySpelling.get(spellingOf(said))));
}
