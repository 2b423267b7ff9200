import type {Rule} from '../findings/index.js';
import {activityFile, inActivity, type CheckSubject} from './subject.js';

export const activityWithoutUses = {
  meta: {
    id: 'activity-without-uses',
    severity: 'medium',
    title: 'An activity uses no fields',
    why: 'Categories are computed from the fields that activities use: this one is missing from every table.',
    citations: ['11 CCR 7011(e)(1)(A)', '11 CCR 7152(a)(2)'],
  },
  *check({record}) {
    for (const activity of record.activities) {
      if ((activity.uses ?? []).some(({fields}) => fields.length > 0)) continue;
      yield {
        message: `Activity "${activity.name}" is not linked to a single field`,
        places: [inActivity(activity, 'uses', 'nothing')],
        remedy: `Write in ${activityFile(activity)} uses: [{fields: [<system>.<dataset>.*], from: [<source>]}], or run: datamap interview ${activity.id}`,
      };
    }
  },
} satisfies Rule<CheckSubject>;
