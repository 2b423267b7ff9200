import type {Rule} from '../findings/index.js';
import {activityFile, inActivity, type CheckSubject} from './subject.js';

export const activityWithoutPurpose = {
  meta: {
    id: 'activity-without-purpose',
    severity: 'high',
    title: 'An activity has no purpose',
    why: 'The privacy policy must name the specific purpose for which each category is collected.',
    citations: ['11 CCR 7011(e)(1)(C)', '1798.100(a)(1)'],
  },
  *check({record}) {
    for (const activity of record.activities) {
      if ((activity.purposes ?? []).length > 0) continue;
      yield {
        message: `Activity "${activity.name}" does not say what it is for`,
        places: [inActivity(activity, 'purposes', 'nothing')],
        remedy: `Write in ${activityFile(activity)} purposes: [{is: <purpose>, words: "<what it is for, in your own words>"}], or run: datamap interview ${activity.id}`,
      };
    }
  },
} satisfies Rule<CheckSubject>;
