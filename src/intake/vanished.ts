/** What an earlier import of a file said and the file no longer does: told, and ended with a date where somebody wants that. Never removed. */
import {lastDay, type Activity, type Day, type Provenance, type RecordOfProcessing} from '../record/index.js';
import type {Change, EntityPath, Incoming} from './change.js';
import {fieldKey} from './field-key.js';
import {KEEP, mergeProperty} from './merge.js';

export interface SourceFile {
  readonly file: string;
  /** Where only this sheet was read. */
  readonly sheet?: string | undefined;
}

export interface Vanished {
  readonly entity: EntityPath;
  readonly title: string;
  /** For an item of an activity: `uses` or `discloses`, and which of them. */
  readonly item?: {readonly property: 'uses' | 'discloses'; readonly index: number};
  /** Where it stood. */
  readonly at: string;
  /** Nothing but this source ever spoke of it. */
  readonly onlyHere: boolean;
}

export interface Missing {
  readonly vanished: readonly Vanished[];
  /** Nothing of what the record has from a file of this name is in it: then it is taken for another file, and nothing has vanished. */
  readonly otherFile: boolean;
}

interface Told {
  readonly provenance?: readonly Provenance[];
}

/** Costs one walk over the origins that the record keeps, and only where it has some from the file. */
export function vanishedFrom(record: RecordOfProcessing, incoming: Incoming, {file, sheet}: SourceFile): Missing {
  const begins = sheet === undefined ? [`${file}#`, `${file}:`] : [`${file}#${sheet}!`];
  const isHere = ({means, at}: Provenance): boolean =>
    means === 'import' && at !== undefined && begins.some((begin) => at.startsWith(begin));
  const firstHere = ({provenance = []}: Told): string | undefined => provenance.find(isHere)?.at;
  const onlyHere = ({provenance = []}: Told): boolean =>
    provenance.every((origin) => isHere(origin) || origin.means === 'classifier' || origin.means === 'rule');
  const vanished: Vanished[] = [];
  let still = 0;
  for (const kind of ['activities', 'systems', 'recipients'] as const) {
    const said = new Set<string>((incoming[kind] ?? []).map(({id}) => id));
    for (const entity of record[kind]) {
      const at = firstHere(entity);
      if (at === undefined) continue;
      if (said.has(entity.id)) still++;
      else if (!hasEnded(entity)) vanished.push({entity: `${kind}/${entity.id}`, title: entity.name, at, onlyHere: onlyHere(entity)});
    }
  }
  for (const system of incoming.systems ?? []) {
    const said = new Set(system.fields.map(fieldKey));
    for (const field of record.systems.find(({id}) => id === system.id)?.fields ?? []) {
      const at = said.has(fieldKey(field)) ? undefined : firstHere(field);
      if (at !== undefined) {
        vanished.push({entity: `fields/${system.id}.${fieldKey(field)}`, title: field.label ?? field.name, at, onlyHere: onlyHere(field)});
      }
    }
  }
  const activities = new Map(record.activities.map((activity) => [activity.id, activity]));
  for (const said of incoming.activities ?? []) {
    const activity = activities.get(said.id);
    if (activity) vanished.push(...itemsGone(activity, said, isHere));
  }
  return still === 0 ? {vanished: [], otherFile: vanished.length > 0} : {vanished, otherFile: false};
}

const hasEnded = (entity: object): boolean => 'until' in entity && entity.until !== undefined;

/** Uses and disclosures of an activity that is still in the file. */
function itemsGone(activity: Activity, said: Activity, isHere: (origin: Provenance) => boolean): readonly Vanished[] {
  return (['uses', 'discloses'] as const).flatMap((property) => {
    const items = activity[property] ?? [];
    const origins = (activity.provenance ?? []).filter(({of}) => of.startsWith(`${property}.`));
    if (items.length === 0 || !origins.some(isHere)) return [];
    const still = new Set(mergeProperty(property, items, said[property] ?? [], KEEP).positions ?? []);
    return items.flatMap((item, index): readonly Vanished[] => {
      const own = origins.filter(({of}) => of === `${property}.${index}` || of.startsWith(`${property}.${index}.`));
      const at = own.find(isHere)?.at;
      if (at === undefined || still.has(index) || hasEnded(item)) return [];
      return [
        {entity: `activities/${activity.id}`, title: titleOf(activity, item), item: {property, index}, at, onlyHere: own.every(isHere)},
      ];
    });
  });
}

function titleOf({name}: Activity, item: NonNullable<Activity['uses'] | Activity['discloses']>[number]): string {
  const fields = item.fields.slice(0, 3).join(', ');
  if ('to' in item) return `${name}: disclosure to ${item.to}`;
  return `${name}: use of ${item.system ?? (fields === '' ? 'data' : fields)}`;
}

export interface HowToEnd {
  readonly on: Day;
  /** What the values come from. */
  readonly origin: Omit<Provenance, 'of'>;
}

export const canEnd = ({entity, onlyHere}: Vanished): boolean => onlyHere && /^(?:activities|systems)\//.test(entity);

/** Changes that end what can end. `record` is one with the other changes of the file in it. */
export function endVanished(record: RecordOfProcessing, vanished: readonly Vanished[], {on, origin}: HowToEnd): readonly Change[] {
  const byEntity = new Map<EntityPath, Vanished[]>();
  for (const each of vanished.filter(canEnd)) byEntity.set(each.entity, [...(byEntity.get(each.entity) ?? []), each]);
  return [...byEntity].map(([entity, gone]): Change => {
    const [folder, id] = entity.split('/');
    const before = (folder === 'systems' ? record.systems : record.activities).find((each) => each.id === id) as Activity;
    const whole = gone.some(({item}) => item === undefined);
    const lists = whole ? [] : (['uses', 'discloses'] as const).filter((property) => gone.some(({item}) => item?.property === property));
    const origins = whole ? ['until'] : gone.flatMap(({item}) => (item ? [`${item.property}.${item.index}.until`] : []));
    return {
      op: 'change',
      entity,
      title: before.name,
      properties: [
        ...(whole ? [{property: 'until', after: latest(before.since, on)}] : []),
        ...lists.map((property) => ({
          property,
          before: before[property],
          after: (before[property] as readonly object[]).map((each, index) =>
            gone.some(({item}) => item?.property === property && item.index === index)
              ? {...each, until: latest((each as Activity).since, on)}
              : each,
          ),
        })),
        {property: 'provenance', after: [...(before.provenance ?? []), ...origins.map((of) => ({of, ...origin}))]},
      ],
    };
  });
}

/** Nothing ends before it began. */
const latest = (since: Activity['since'], on: Day): Day => (since !== undefined && lastDay(since) > on ? lastDay(since) : on);
