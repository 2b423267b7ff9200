/** What a change list calls by its path, found in a record: `activities/newsletter`, `fields/crm.contacts.email`. */
import type {Provenance, RecordOfProcessing} from '../record/index.js';
import type {EntityPath} from './change.js';
import {fieldKey} from './field-key.js';

/** An entity's properties by name. */
export interface Found extends Readonly<Record<string, unknown>> {
  readonly provenance?: readonly Provenance[];
}

type Finder = (entity: EntityPath) => Found | undefined;

export function entityFinder(
  record: Pick<RecordOfProcessing, 'organization' | 'systems' | 'activities' | 'recipients' | 'questions'>,
): Finder {
  const lists = new Map<string, Map<string, object>>();
  const listOf = (name: string, make: () => readonly (readonly [string, object])[]): Map<string, object> => {
    const known = lists.get(name) ?? new Map(make());
    lists.set(name, known);
    return known;
  };
  return (path) => {
    if (path === 'organization') return record.organization as unknown as Found;
    const slash = path.indexOf('/');
    const [folder, id] = [path.slice(0, slash), path.slice(slash + 1)];
    if (folder === 'systems' || folder === 'activities' || folder === 'recipients' || folder === 'questions') {
      return listOf(folder, () => record[folder].map((each) => [each.id, each] as const)).get(id) as Found | undefined;
    }
    if (folder !== 'fields') return undefined;
    const dot = id.indexOf('.');
    const system = record.systems.find((each) => each.id === id.slice(0, dot));
    const fields = listOf(`fields/${id.slice(0, dot)}`, () => (system?.fields ?? []).map((field) => [fieldKey(field), field] as const));
    return fields.get(id.slice(dot + 1)) as Found | undefined;
  };
}
