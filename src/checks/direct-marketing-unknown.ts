import type {Rule} from '../findings/index.js';
import {marketingStandingOf} from '../record/index.js';
import {activityFile, disclosuresOf, inActivity, nameOf, type CheckSubject} from './subject.js';

export const directMarketingUnknown = {
  meta: {
    id: 'direct-marketing-unknown',
    severity: 'medium',
    title: 'Nobody said whether a recipient markets with what it receives',
    why: 'Shine the Light counts what the business knows and what it reasonably should know; unknown is not no.',
    citations: ['1798.83(a)', '1798.83(e)(2)'],
  },
  *check({record, lookup, law}) {
    for (const entry of disclosuresOf({record, lookup})) {
      if (marketingStandingOf(entry, law).is !== 'unknown') continue;
      const {activity, disclosure, at} = entry;
      yield {
        message: `"${activity.name}" discloses to ${nameOf(entry)}; whether it uses that for its own direct marketing is ${disclosure.directMarketing === 'unknown' ? 'unknown' : 'not recorded'}`,
        places: [inActivity(activity, `${at}.directMarketing`, disclosure.directMarketing ?? 'nothing')],
        remedy: `Ask it, and write in ${activityFile(activity)} under the disclosure to ${disclosure.to} direct-marketing: yes, should-know or no`,
      };
    }
  },
} satisfies Rule<CheckSubject>;
