/** Sensitive limbs that an activity uses, 1798.140(ae), with examples of the fields. */
import type {LimbId} from '../law/index.js';
import type {Activity} from '../record/index.js';
import type {CheckSubject} from './subject.js';

/** Limb → ids of fields, by activity. Only what certainly applies: an open fact is another rule's business. */
export function limbsByActivity({lookup, lettersIn}: CheckSubject): ReadonlyMap<Activity, ReadonlyMap<LimbId, ReadonlySet<string>>> {
  const found = new Map<Activity, Map<LimbId, Set<string>>>();
  for (const {activity, field} of lookup.uses) {
    for (const {limb, state} of lettersIn(field.field, activity)) {
      if (limb === undefined || state === 'depends') continue;
      const limbs = found.get(activity) ?? new Map<LimbId, Set<string>>();
      limbs.set(limb, (limbs.get(limb) ?? new Set()).add(field.id));
      found.set(activity, limbs);
    }
  }
  return found;
}
