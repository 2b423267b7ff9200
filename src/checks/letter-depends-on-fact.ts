import {inRecord, listed, type Place, type Rule} from '../findings/index.js';
import type {FactId} from '../law/index.js';
import type {Activity, FieldInSystem} from '../record/index.js';
import {activityFile, fieldsFile, inActivity, inField, type CheckSubject} from './subject.js';

/** Facts that have a key of their own in the record's files. */
const KEPT_AS: Readonly<Partial<Record<FactId, string>>> = {'known-under-16': 'known-under-16', 'ferpa-record': 'educational-institution'};

interface Open {
  readonly fact: FactId;
  readonly letters: Set<string>;
  readonly fields: Set<string>;
  readonly place: Place;
  readonly remedy: string;
}

/** One finding for each place where an answer is missing: a fact of an activity is asked once, not once for each field. */
export const letterDependsOnFact = {
  meta: {
    id: 'letter-depends-on-fact',
    severity: 'medium',
    title: 'A category depends on a fact that nobody has stated',
    why: 'Until the fact is known the tables cannot say yes or no, and silence is not compliance.',
    citations: ['11 CCR 7011(e)(1)(A)', '1798.140(v)(1)', '1798.140(ae)'],
  },
  *check({lookup, lettersIn, law}) {
    const open = new Map<string, Open>();
    for (const {activity, field} of lookup.uses) {
      const letters = lettersIn(field.field, activity);
      if (letters.every(({state}) => state !== 'depends')) continue;
      const settled = new Set(letters.flatMap(({letter, limb, state}) => (state === 'depends' ? [] : [limb ?? letter])));
      for (const {letter, limb, when, state} of letters) {
        if (state !== 'depends' || when === undefined || settled.has(limb ?? letter)) continue;
        const asked = whereAsked(when, {of: law.find('facts', when)?.of ?? 'field', activity, field});
        const entry = open.get(asked.key) ?? {fact: when, letters: new Set(), fields: new Set(), place: asked.place, remedy: asked.remedy};
        entry.letters.add(limb === undefined ? letter : `${letter} (${limb})`);
        entry.fields.add(field.id);
        open.set(asked.key, entry);
      }
    }
    for (const {fact, letters, fields, place, remedy} of open.values()) {
      const question = law.find('facts', fact)?.question ?? fact;
      yield {
        message: `Category ${listed([...letters].sort())} of ${listed([...fields])} depends on: ${question}`,
        places: [place],
        remedy,
        identity: `${fact} ${place.in === 'record' ? place.path : ''}`,
      };
    }
  },
} satisfies Rule<CheckSubject>;

interface Asked {
  readonly of: 'field' | 'activity' | 'organization';
  readonly activity: Activity;
  readonly field: FieldInSystem;
}

function whereAsked(fact: FactId, {of, activity, field}: Asked): {readonly key: string; readonly place: Place; readonly remedy: string} {
  if (of === 'organization') {
    const key = KEPT_AS[fact] ?? fact;
    return {
      key: fact,
      place: inRecord('organization', {at: key, shows: 'unknown'}),
      remedy: `Write in datamap.yaml under organization ${key}: yes or no`,
    };
  }
  if (of === 'activity') {
    const key = KEPT_AS[fact];
    return {
      key: `${fact} ${activity.id}`,
      place: inActivity(activity, key ?? `facts.${fact}`, 'unknown'),
      remedy:
        key === undefined
          ? `Write in ${activityFile(activity)} facts: {${fact}: yes} or {${fact}: no}`
          : `Write in ${activityFile(activity)} ${key}: yes or no`,
    };
  }
  return {
    key: `${fact} ${field.id}`,
    place: inField(field.id, `facts.${fact}`, 'unknown'),
    remedy: `Write ${fact}=yes or ${fact}=no under facts in ${fieldsFile(field.system.id)}`,
  };
}
