import type {Rule} from '../findings/index.js';
import {activityFile, inActivity, type CheckSubject} from './subject.js';

/** Kinds of people among whom children are to be expected. */
const YOUNG = new Set(['minors', 'students']);

export const under16Unknown = {
  meta: {
    id: 'under-16-unknown',
    severity: 'high',
    title: 'Minors are among the people, nobody said whether some are known to be under 16',
    why: 'Data of consumers known to be under 16 is sensitive by regulation and may not be sold without opting in.',
    citations: ['11 CCR 7001(bbb)(4)', '1798.120(c)', '11 CCR 7011(e)(1)(G)'],
  },
  *check({record}) {
    for (const activity of record.activities) {
      const young = (activity.people ?? []).filter((people) => YOUNG.has(people));
      if (young.length === 0 || (activity.knownUnder16 !== undefined && activity.knownUnder16 !== 'unknown')) continue;
      yield {
        message: `"${activity.name}" is about ${young.join(' and ')}; whether you know of some under 16 is ${activity.knownUnder16 === 'unknown' ? 'unknown' : 'not recorded'}`,
        severity: young.includes('students') && young.length === 1 ? 'medium' : 'high',
        places: [inActivity(activity, 'knownUnder16', activity.knownUnder16 ?? 'nothing')],
        remedy: `Write in ${activityFile(activity)} known-under-16: yes or no; disregarding an age that is before your eyes counts as knowing`,
      };
    }
  },
} satisfies Rule<CheckSubject>;
