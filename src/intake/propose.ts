/** A source against the record → the changes it asks for. Says nothing twice: what the record holds already yields no change. */
import type {Field, Provenance, RecordOfProcessing, System} from '../record/index.js';
import type {Change, EntityPath, Incoming, PropertyChange} from './change.js';
import {fieldKey} from './field-key.js';
import {isDecided, originIn} from './decided.js';
import {KEEP, mergeProperty, replaceProperty, TAKE, type Contradiction, type Merged} from './merge.js';
import {definedKeys, isPlain, sameName, sameValue, type Plain} from './same-value.js';

export interface HowToPropose {
  /** Whether the source's word is taken where the record says otherwise; by default the record's is kept and the conflict told. */
  readonly takes?: TakesOf;
}

export interface ContradictionOf extends Contradiction {
  readonly entity: EntityPath;
  readonly property: string;
}

type TakesOf = (contradiction: ContradictionOf) => boolean;

interface HowToCompare {
  readonly takes: TakesOf;
  /** Lists, and values that are told as one, take the place of those of the record. */
  readonly whole: boolean;
}

/** Changes in the order organization, recipients, systems with their fields, activities, questions; within each as the source has them. */
export function propose(record: RecordOfProcessing, incoming: Incoming, {takes = KEEP}: HowToPropose = {}): readonly Change[] {
  const how: HowToCompare = {takes, whole: incoming.wholeLists === true};
  const {organization} = incoming;
  return [
    ...(organization
      ? compare('organization', organization.legalName ?? record.organization.legalName, record.organization, organization, how)
      : []),
    ...proposeAll('recipients', record.recipients, incoming.recipients, how),
    ...proposeSystems(record.systems, incoming.systems, how),
    ...proposeAll('activities', record.activities, incoming.activities, how),
    ...proposeAll('questions', record.questions, incoming.questions, how),
  ];
}

interface Entity {
  readonly id: string;
  readonly name?: string;
  readonly question?: string;
}

function proposeAll(
  folder: string,
  known: readonly Entity[],
  incoming: readonly Entity[] | undefined,
  how: HowToCompare,
): readonly Change[] {
  if (!incoming || incoming.length === 0) return [];
  const byId = new Map<string, Entity>(known.map((entity) => [entity.id, entity]));
  return incoming.flatMap((entity) =>
    compare(`${folder}/${entity.id}`, entity.name ?? entity.question ?? entity.id, byId.get(entity.id), entity, how),
  );
}

function proposeSystems(known: readonly System[], incoming: Incoming['systems'], how: HowToCompare): readonly Change[] {
  if (!incoming || incoming.length === 0) return [];
  const byId = new Map<string, System>(known.map((system) => [system.id, system]));
  return incoming.flatMap((system) => {
    const before = byId.get(system.id);
    const fields = new Map((before?.fields ?? []).map((field) => [fieldKey(field), field]));
    return [
      ...compare(`systems/${system.id}`, system.name, before, system, how),
      ...system.fields.flatMap((field) => {
        const there = fields.get(fieldKey(field));
        return compare(`fields/${system.id}.${fieldKey(field)}`, field.label ?? field.name, there, settledElements(there, field), how);
      }),
    ];
  });
}

/** A suggestion speaks only where nobody has: not beside elements, another suggestion (also that it is not personal), a decision or an override. */
function settledElements(before: Field | undefined, {elements, suggestion, ...rest}: Field): Partial<Field> {
  const stated = {elements, ...(suggestion === undefined ? {} : {suggestion})};
  if (before === undefined) return {...rest, ...stated};
  if (elements.length === 0) return rest;
  if (suggestion === undefined) return {...rest, ...stated};
  const open = before.elements.length === 0 && !before.suggestion && !before.confirmed && before.personal === undefined && !before.override;
  return open ? {...rest, ...stated} : rest;
}

/** Properties that hold an entity together or are told by other changes. */
const NOT_COMPARED = new Set(['id', 'fields', 'provenance', 'dataset']);

function compare(
  entity: EntityPath,
  title: string,
  known: object | undefined,
  stated: object,
  {takes, whole}: HowToCompare,
): readonly Change[] {
  const after = stated as Plain;
  const origins = (after['provenance'] ?? []) as readonly Provenance[];
  const property = (name: string, value: Omit<PropertyChange, 'property'>): PropertyChange => {
    const at = origins.find(({of}) => of === name || of.startsWith(`${name}.`))?.at;
    return {property: name, ...value, ...(at === undefined ? {} : {at})};
  };
  if (!known) {
    const properties = definedKeys(after).filter((key) => key !== 'id' && !(key === 'fields' && entity.startsWith('systems/')));
    return [{op: 'add', entity, title, properties: properties.map((key) => property(key, {after: after[key]}))}];
  }
  const before = known as Plain;
  const standing = (before['provenance'] ?? []) as readonly Provenance[];
  const filled: PropertyChange[] = [];
  const conflicts: PropertyChange[] = [];
  const provenance: Provenance[] = [];
  for (const key of definedKeys(after)) {
    if (NOT_COMPARED.has(key) || (key === 'name' && entity.startsWith('fields/'))) continue;
    const prefers =
      key === 'name' && namesMoreFully(before, after) ? TAKE : (each: Contradiction) => takes({...each, entity, property: key});
    const merged =
      whole && (Array.isArray(after[key]) || key === 'retention')
        ? replaceProperty(before[key], after[key], prefers)
        : mergeProperty(key, before[key], after[key], prefers);
    for (const conflict of merged.conflicts) {
      if (!isDecided(key, conflict, standing)) conflicts.push(contradicted(key, conflict, {standing, origins}));
    }
    if (merged.value === before[key]) continue;
    filled.push(property(key, {...(before[key] === undefined ? {} : {before: before[key]}), after: merged.value}));
    provenance.push(...originsOf(key, origins, merged));
  }
  const left = whole ? filled.reduce((origins, each) => stillOf(origins, each), standing) : standing;
  const added = provenance.filter((each) => !left.some((there) => sameValue(there, each)));
  if (added.length > 0 || left.length < standing.length) filled.push({property: 'provenance', after: withOrigins(left, added)});
  return [
    ...(filled.length > 0 ? [{op: 'change' as const, entity, title, properties: filled}] : []),
    ...(conflicts.length > 0 ? [{op: 'conflict' as const, entity, title, properties: conflicts}] : []),
  ];
}

/** Both sides of a contradiction, each with where it stands. */
function contradicted(
  property: string,
  {before, after, item}: Contradiction,
  {standing, origins}: {readonly standing: readonly Provenance[]; readonly origins: readonly Provenance[]},
): PropertyChange {
  const from = {before: originIn(standing, property, item?.before), after: originIn(origins, property, item?.after)};
  return {
    property,
    before,
    after,
    ...(from.after?.at === undefined ? {} : {at: from.after.at}),
    ...(item === undefined ? {} : {item: item.before}),
    ...(from.before === undefined && from.after === undefined ? {} : {from}),
  };
}

/** A recipient known by its trade name only, now told with its legal name: that is no contradiction. */
function namesMoreFully(before: Plain, after: Plain): boolean {
  return (
    before['tradeName'] === undefined && typeof after['tradeName'] === 'string' && sameName(String(before['name']), after['tradeName'])
  );
}

/** Origins of one property; a list's items are renumbered to where they stand now. */
function originsOf(property: string, origins: readonly Provenance[], {positions}: Merged): readonly Provenance[] {
  return origins.flatMap((origin) => {
    if (origin.of === property) return [origin];
    if (!origin.of.startsWith(`${property}.`)) return [];
    const [index, ...rest] = origin.of.slice(property.length + 1).split('.');
    const position = positions?.[Number(index)];
    return [position === undefined ? origin : {...origin, of: [property, position, ...rest].join('.')}];
  });
}

/** Origins of the items of a list that another list took the place of: items that stay keep theirs, wherever they stand now. */
function stillOf(origins: readonly Provenance[], {property, before, after}: PropertyChange): readonly Provenance[] {
  if (!Array.isArray(before) || !Array.isArray(after)) return origins;
  return origins.flatMap((origin) => {
    if (!origin.of.startsWith(`${property}.`)) return [origin];
    const [index, ...rest] = origin.of.slice(property.length + 1).split('.');
    const item: unknown = before[Number(index)];
    const at = after.findIndex((each) => sameValue(each, item));
    if (at >= 0) return [{...origin, of: [property, at, ...rest].join('.')}];
    // Of an item that changed, what it says as before.
    const now: unknown = after[Number(index)];
    const [part = ''] = rest;
    return isPlain(item) && isPlain(now) && part !== '' && sameValue(item[part], now[part]) ? [origin] : [];
  });
}

/** A replaced value has a new origin; the old one goes with the value, the journal keeps both. */
function withOrigins(before: readonly Provenance[], added: readonly Provenance[]): readonly Provenance[] {
  const replaced = new Set(added.map(({of}) => of));
  const scalar = (of: string): boolean => !of.includes('.') && replaced.has(of);
  return [...before.filter(({of}) => !scalar(of)), ...added];
}
