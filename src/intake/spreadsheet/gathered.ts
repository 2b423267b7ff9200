/** Uses and disclosures of an activity while rows still add to them. */
import type {Disclosure, FieldPattern, Use} from '../../record/index.js';

/** Grows with every row: a set, so that a row costs what it says and not what all before it said. */
export type Gathered<Entry extends Use | Disclosure> = {
  -readonly [Key in keyof Entry]: Key extends 'fields' ? Set<FieldPattern> : Entry[Key];
};

/** The same for uses of which the same is said beside their fields. */
export function useKey({from, ...rest}: Omit<Use, 'fields'>): string {
  const others = hasKeys(rest) ? JSON.stringify(rest) : '';
  return `${from === undefined ? '' : `from ${from.join(' ')} `}${others}`;
}

function hasKeys(value: object): boolean {
  for (const _ in value) return true;
  return false;
}

/** The use that names only the system of these fields, or fields of the system that is all this one names. */
export function openUse(uses: ReadonlyMap<string, Gathered<Use>>, {system, fields, ...rest}: Use): Gathered<Use> | undefined {
  if (Object.keys(rest).length > 0) return undefined;
  for (const use of uses.values()) {
    if (system === undefined ? use.system !== undefined && within(use.system, fields) : fields.length === 0 && within(system, use.fields)) {
      return use;
    }
  }
  return undefined;
}

/** Whether there are fields, and all are of that system. */
function within(system: string, patterns: Iterable<FieldPattern>): boolean {
  let some = false;
  for (const pattern of patterns) {
    if (!pattern.startsWith(`${system}.`)) return false;
    some = true;
  }
  return some;
}
