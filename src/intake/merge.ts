/** What the record says and what a source says of one property, brought together: nothing is removed, lists grow, contradictions are told. */
import {definedKeys, isPlain, sameName, sameValue, type Plain} from './same-value.js';

export interface Merged {
  readonly value: unknown;
  /** Parts on which both speak and differ. */
  readonly conflicts: readonly {readonly before: unknown; readonly after: unknown}[];
  /** For lists: where each item of the source ended up. */
  readonly positions?: readonly number[];
}

export interface Preference {
  /** Take the source's word where the record says otherwise. */
  readonly replace: boolean;
}

/** `property` is the top-level one; it decides which items of two lists are the same thing. */
export function mergeProperty(property: string, before: unknown, after: unknown, preference: Preference): Merged {
  if (property === 'name' && typeof before === 'string' && typeof after === 'string' && sameName(before, after)) return kept(before);
  return mergeValue(property, before, after, preference);
}

function mergeValue(property: string, before: unknown, after: unknown, preference: Preference): Merged {
  if (after === undefined || sameValue(before, after)) return kept(before, Array.isArray(after) ? after.map((_, index) => index) : undefined);
  if (before === undefined) return {value: after, conflicts: [], ...(Array.isArray(after) ? {positions: after.map((_, index) => index)} : {})};
  if (Array.isArray(before) && Array.isArray(after)) return mergeLists(property, before, after, preference);
  if (isPlain(before) && isPlain(after)) return mergeObjects(before, after, preference);
  return preference.replace ? {value: after, conflicts: []} : {value: before, conflicts: [{before, after}]};
}

function mergeObjects(before: Plain, after: Plain, preference: Preference): Merged {
  const value: Record<string, unknown> = {...before};
  let changed = false;
  let differs = false;
  for (const key of definedKeys(after)) {
    const merged = mergeValue(key, before[key], after[key], preference);
    if (merged.conflicts.length > 0) differs = true;
    if (merged.value === before[key]) continue;
    value[key] = merged.value;
    changed = true;
  }
  return {value: changed ? value : before, conflicts: differs ? [{before, after}] : []};
}

function mergeLists(property: string, before: readonly unknown[], after: readonly unknown[], preference: Preference): Merged {
  const list = [...before];
  const conflicts: Merged['conflicts'][number][] = [];
  const positions: number[] = [];
  const same = SAME_ITEM[property] ?? (() => false);
  let changed = false;
  const strings = before.every((each) => typeof each === 'string') ? new Map(before.map((each, index) => [each, index])) : undefined;
  for (const item of after) {
    const equal = strings && typeof item === 'string' ? (strings.get(item) ?? -1) : list.findIndex((each) => sameValue(each, item));
    const at = equal >= 0 ? equal : list.findIndex((each) => isPlain(each) && isPlain(item) && same(each, item));
    if (at < 0) {
      strings?.set(item as string, list.length);
      positions.push(list.push(item) - 1);
      changed = true;
      continue;
    }
    positions.push(at);
    if (equal >= 0) continue;
    const there = list[at] as Plain;
    const base = withoutPresumed(property, there, item as Plain);
    const merged = mergeObjects(base, withoutPresumed(property, item as Plain, there), preference);
    conflicts.push(...merged.conflicts);
    if (merged.value === there) continue;
    changed = true;
    list[at] = merged.value;
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

type Same = (a: Plain, b: Plain) => boolean;

const agree = (a: unknown, b: unknown): boolean => a === undefined || b === undefined || sameValue(a, b);
const sameKeys = (...keys: readonly string[]): Same => (a, b) => keys.every((key) => sameValue(a[key], b[key]));
const asSet = (value: unknown): string => JSON.stringify([...(value as readonly string[])].sort());

/** When two items of a list are one thing, told by two sources. */
const SAME_ITEM: Readonly<Record<string, Same>> = {
  // One wording under two purposes of the law is two purposes; the law's word alone is told more closely by a wording.
  purposes: (a, b) => agree(a['is'], b['is']) && (sameText(a['words'], b['words']) || (a['is'] !== undefined && a['is'] === b['is'] && agree(a['words'], b['words']))),
  uses: (a, b) => (sameKeys('system')(a, b) ? asSet(a['fields']) === asSet(b['fields']) : namesFieldsOf(a, b) || namesFieldsOf(b, a)) && agree(a['since'], b['since']) && agree(a['until'], b['until']),
  // Two periods are two disclosures, and so are two kinds.
  discloses: (a, b) => a['to'] === b['to'] && agree(a['kind'], b['kind']) && agree(a['since'], b['since']) && agree(a['until'], b['until']),
  notes: sameKeys('label', 'text'),
  transfers: sameKeys('country'),
  limitPurposes: sameKeys('limb', 'is'),
  requestMethods: (a, b) => a['kind'] === b['kind'] && agree(a['at'], b['at']),
  revenue: sameKeys('year'),
};

/** Whether one tells the fields of the system of which the other tells only that it is used. */
const namesFieldsOf = (a: Plain, b: Plain): boolean => typeof b['system'] === 'string' && a['system'] === undefined && (b['fields'] as readonly string[]).length === 0 && (a['fields'] as readonly string[]).every((field) => field.startsWith(`${String(b['system'])}.`));

const sameText = (a: unknown, b: unknown): boolean => typeof a === 'string' && typeof b === 'string' && sameName(a, b);

const kept = (value: unknown, positions?: readonly number[]): Merged => ({value, conflicts: [], ...(positions ? {positions} : {})});
