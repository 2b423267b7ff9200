/** Sensitive limbs that an activity uses, 1798.140(ae), with examples of the fields. */
import type {LimbId} from '../law/index.js';
import {lettersOfField, type Activity} from '../record/index.js';
import type {CheckSubject} from './subject.js';

/** Limb → ids of fields, by activity. Only what certainly applies: an open fact is another rule's business. */
export function limbsByActivity({record, lookup, law}: CheckSubject): ReadonlyMap<Activity, ReadonlyMap<LimbId, readonly string[]>> {
  const found = new Map<Activity, Map<LimbId, string[]>>();
  for (const {activity, field} of lookup.uses) {
    for (const {limb, state} of lettersOfField(field.field, {law, organization: record.organization, activity})) {
      if (limb === undefined || state === 'depends') continue;
      const limbs = found.get(activity) ?? new Map<LimbId, string[]>();
      const fields = limbs.get(limb) ?? [];
      if (!fields.includes(field.id)) fields.push(field.id);
      limbs.set(limb, fields);
      found.set(activity, limbs);
    }
  }
  return found;
}
