/** Changes + record → record. Whatever no change names keeps its identity, so that a writer sees at once what is untouched. */
import {Bug} from '../record/problem.js';
import type {Field, RecordOfProcessing, System} from '../record/index.js';
import type {Change} from './change.js';
import {fieldKey} from './field-key.js';

type Collection = 'systems' | 'activities' | 'recipients' | 'questions';

/** Conflicts change nothing: the record's word stands. */
export function apply(record: RecordOfProcessing, changes: readonly Change[]): RecordOfProcessing {
  const effective = changes.filter(({op, properties}) => op === 'add' || op === 'remove' || (op === 'change' && properties.length > 0));
  if (effective.length === 0) return record;
  const of = (folder: string): readonly Change[] => effective.filter(({entity}) => entity.startsWith(`${folder}/`));
  const organization = effective.filter(({entity}) => entity === 'organization');
  const next: {-readonly [Key in keyof RecordOfProcessing]?: RecordOfProcessing[Key]} = {};
  if (organization.length > 0) {
    next.organization = organization.reduce((value, change) => ({...value, ...valuesOf(change)}), record.organization);
  }
  next.activities = applyAll('activities', record.activities, of('activities'), {});
  next.recipients = applyAll('recipients', record.recipients, of('recipients'), {});
  next.questions = applyAll('questions', record.questions, of('questions'), {});
  const systems = of('systems');
  const fields = of('fields');
  next.systems = applyFields(applyAll('systems', record.systems, systems, {fields: []}), fields);
  return {...record, ...next};
}

function applyAll<Entity extends {readonly id: string}>(
  collection: Collection,
  entities: readonly Entity[],
  changes: readonly Change[],
  blank: object,
): readonly Entity[] {
  if (changes.length === 0) return entities;
  const byId = new Map<string, Entity>(entities.map((entity) => [entity.id, entity]));
  for (const change of changes) {
    const id = change.entity.slice(collection.length + 1);
    if (change.op === 'remove') {
      byId.delete(id);
      continue;
    }
    const before = byId.get(id);
    if (before === undefined && change.op === 'change') throw new Bug(`A change names ${change.entity}, which the record lacks`);
    byId.set(id, {...(before ?? {id, ...blank}), ...valuesOf(change)} as Entity);
  }
  return [...byId.values()];
}

function applyFields(systems: readonly System[], changes: readonly Change[]): readonly System[] {
  if (changes.length === 0) return systems;
  const bySystem = new Map<string, Change[]>();
  for (const change of changes) {
    const id = change.entity.slice('fields/'.length);
    const system = id.slice(0, id.indexOf('.'));
    const named = bySystem.get(system);
    if (named) named.push(change);
    else bySystem.set(system, [change]);
  }
  const known = new Set(systems.map(({id}) => id as string));
  for (const system of bySystem.keys()) {
    if (!known.has(system)) throw new Bug(`A change names fields of systems/${system}, which the record lacks`);
  }
  return systems.map((system) => {
    const named = bySystem.get(system.id);
    return named ? {...system, fields: fieldsAfter(system, named)} : system;
  });
}

function fieldsAfter(system: System, changes: readonly Change[]): readonly Field[] {
  const byKey = new Map(system.fields.map((field) => [fieldKey(field), field]));
  for (const change of changes) {
    const key = change.entity.slice('fields/'.length + system.id.length + 1);
    const before = byKey.get(key);
    if (before === undefined && change.op === 'change') throw new Bug(`A change names ${change.entity}, which the record lacks`);
    byKey.set(key, {...(before ?? {elements: []}), ...valuesOf(change)} as Field);
  }
  return [...byKey.values()];
}

/** Property names come from the model, never from a file; `Object.fromEntries` defines them as own ones whatever they are called. */
const valuesOf = ({properties}: Change): object => Object.fromEntries(properties.map(({property, after}) => [property, after]));
