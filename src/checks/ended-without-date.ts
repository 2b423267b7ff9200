import type {Rule} from '../findings/index.js';
import {activityFile, inActivity, type CheckSubject} from './subject.js';

export const endedWithoutDate = {
  meta: {
    id: 'ended-without-date',
    severity: 'medium',
    title: 'An activity has ended, and nobody said when',
    why: 'Without the day it counts in the preceding twelve months for ever.',
    citations: ['11 CCR 7011(e)(1)(A)', '1798.130(a)(2)(B)'],
  },
  *check({record}) {
    for (const activity of record.activities) {
      if (activity.status !== 'ended' || activity.until !== undefined) continue;
      yield {
        message: `"${activity.name}" has ended; on which day is not recorded`,
        places: [inActivity(activity, 'until', 'nothing')],
        remedy: `Write in ${activityFile(activity)} until: <YYYY, YYYY-MM or YYYY-MM-DD>`,
      };
    }
  },
} satisfies Rule<CheckSubject>;
