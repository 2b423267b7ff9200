/** What the questions are asked about: the record and the law as they stand, and the activity where it exists already. */
import type {Law} from '../../law/index.js';
import {lookupOf, type Activity, type Lookup, type Recipient, type RecordOfProcessing, type System} from '../../record/index.js';
import {nameKey} from '../same-value.js';

export interface InterviewContext {
  readonly record: RecordOfProcessing;
  readonly lookup: Lookup;
  readonly law: Law;
  /** Absent for a new one. */
  readonly activity?: Activity | undefined;
  /** Paths that an answers file answers: what it says of a system that exists by now is compared, not refused. */
  readonly offered?: ReadonlySet<string> | undefined;
  /** By id, or by name whatever its capitals; undefined for a new one. */
  system(said: string | undefined): System | undefined;
  recipient(said: string | undefined): Recipient | undefined;
}

export function interviewContext({record, law, activity, offered}: Pick<InterviewContext, 'record' | 'law' | 'activity' | 'offered'>): InterviewContext {
  const systems = finder(record.systems, ({name}) => [name]);
  const recipients = finder(record.recipients, ({name, tradeName}) => [name, tradeName]);
  return {record, law, activity, offered, lookup: lookupOf(record), system: systems, recipient: recipients};
}

function finder<Entity extends {readonly id: string}>(entities: readonly Entity[], namesOf: (entity: Entity) => readonly (string | undefined)[]): (said: string | undefined) => Entity | undefined {
  const byName = new Map<string, Entity>();
  for (const entity of [...entities].reverse()) for (const name of namesOf(entity)) if (name !== undefined) byName.set(nameKey(name), entity);
  for (const entity of entities) byName.set(entity.id, entity);
  return (said) => (said === undefined ? undefined : byName.get(said) ?? byName.get(nameKey(said)));
}
