/** What the record says and what a source says of one property, brought together: nothing is removed, lists grow, contradictions are told. */
import {KnownItems} from './known-items.js';
import {SAME_THING} from './same-thing.js';
import {definedKeys, isPlain, sameName, sameValue, type Plain} from './same-value.js';

export interface Merged {
  readonly value: unknown;
  /** Parts on which both speak and differ. */
  readonly conflicts: readonly Contradiction[];
  /** For lists: where each item of the source ended up. */
  readonly positions?: readonly number[];
}

export interface Contradiction {
  readonly before: unknown;
  readonly after: unknown;
  /** For an item of a list: where it stands there, and where the source has it. */
  readonly item?: {readonly before: number; readonly after: number};
}

/** Whether the source's word is taken where the record says otherwise. */
export type Takes = (contradiction: Contradiction) => boolean;
export const KEEP: Takes = () => false;
export const TAKE: Takes = () => true;

/** Instead of the whole value of the record its source means another: one that only has more in it fills, any other contradicts. */
export function replaceProperty(before: unknown, after: unknown, takes: Takes): Merged {
  const positions = Array.isArray(after) ? after.map((_, index) => index) : undefined;
  if (sameValue(before, after)) return kept(before, positions);
  const grows =
    before === undefined ||
    (Array.isArray(before) && Array.isArray(after) && before.every((item) => after.some((each) => sameValue(each, item))));
  if (!grows && !takes({before, after})) return {...kept(before), conflicts: [{before, after}]};
  return {value: after, conflicts: [], ...(positions ? {positions} : {})};
}

/** `property` is the top-level one; it decides which items of two lists are the same thing. */
export function mergeProperty(property: string, before: unknown, after: unknown, takes: Takes): Merged {
  if (property === 'name' && typeof before === 'string' && typeof after === 'string' && sameName(before, after)) return kept(before);
  if (Array.isArray(before) && Array.isArray(after)) return mergeValue(property, before, after, takes);
  return asOne((preference) => mergeValue(property, before, after, preference), takes);
}

/** A value that hangs together is kept or taken as one. */
function asOne(merge: (takes: Takes) => Merged, takes: Takes, item?: Contradiction['item']): Merged {
  const merged = merge(KEEP);
  const conflicts = merged.conflicts.map((conflict) => (item === undefined ? conflict : {...conflict, item}));
  return conflicts.some(takes) ? merge(TAKE) : {...merged, conflicts};
}

function mergeValue(property: string, before: unknown, after: unknown, takes: Takes): Merged {
  if (after === undefined || sameValue(before, after)) {
    return kept(before, Array.isArray(after) ? after.map((_, index) => index) : undefined);
  }
  if (before === undefined) {
    return {value: after, conflicts: [], ...(Array.isArray(after) ? {positions: after.map((_, index) => index)} : {})};
  }
  if (Array.isArray(before) && Array.isArray(after)) return mergeLists(property, before, after, takes);
  if (isPlain(before) && isPlain(after)) return mergeObjects(before, after, takes);
  return takes({before, after}) ? {value: after, conflicts: []} : {value: before, conflicts: [{before, after}]};
}

function mergeObjects(before: Plain, after: Plain, takes: Takes): Merged {
  const value: Record<string, unknown> = {...before};
  let changed = false;
  let differs = false;
  for (const key of definedKeys(after)) {
    const merged = mergeValue(key, before[key], after[key], takes);
    if (merged.conflicts.length > 0) differs = true;
    if (merged.value === before[key]) continue;
    value[key] = merged.value;
    changed = true;
  }
  return {value: changed ? value : before, conflicts: differs ? [{before, after}] : []};
}

function mergeLists(property: string, before: readonly unknown[], after: readonly unknown[], takes: Takes): Merged {
  const list = [...before];
  const conflicts: Merged['conflicts'][number][] = [];
  const positions: number[] = [];
  const known = new KnownItems(list, SAME_THING[property]);
  let changed = false;
  for (const [index, item] of after.entries()) {
    const equal = known.indexOf(item);
    const at = equal >= 0 ? equal : known.sameAs(item);
    if (at < 0) {
      positions.push(list.push(item) - 1);
      known.note(list.length - 1);
      changed = true;
      continue;
    }
    positions.push(at);
    // Of the same remark, made at another place, nothing is new.
    if (equal >= 0 || property === 'notes') continue;
    const there = list[at] as Plain;
    const base = withoutPresumed(property, there, item as Plain);
    const told = withoutPresumed(property, item as Plain, there);
    const merged = asOne((preference) => mergeObjects(base, told, preference), takes, {before: at, after: index});
    conflicts.push(...merged.conflicts);
    if (merged.value === there) continue;
    changed = true;
    list[at] = merged.value;
    known.note(at);
  }
  return {value: changed ? list : before, conflicts, positions};
}

/** Said of a disclosure whose source names a recipient without saying what it gets. Gives way to a source that does, whichever came first. */
export const ALL_DATA_OF_ROW = 'The source does not say which data; all data of its row is taken.';

/** Fields that one side only presumes do not count beside those that the other states. */
function withoutPresumed(property: string, item: Plain, beside: Plain): Plain {
  if (property !== 'discloses' || item['notes'] !== ALL_DATA_OF_ROW || beside['notes'] === ALL_DATA_OF_ROW) return item;
  if ((beside['fields'] as readonly unknown[]).length === 0) return item;
  return {...item, fields: [], notes: undefined};
}

const kept = (value: unknown, positions?: readonly number[]): Merged => ({value, conflicts: [], ...(positions ? {positions} : {})});
