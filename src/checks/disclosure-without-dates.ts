import type {Rule} from '../findings/index.js';
import {activityFile, disclosuresOf, inActivity, nameOf, type CheckSubject} from './subject.js';

export const disclosureWithoutDates = {
  meta: {
    id: 'disclosure-without-dates',
    severity: 'medium',
    title: 'A disclosure has no dates',
    why: 'Three different windows are computed from them; without a date it counts in every one, for ever.',
    citations: ['1798.130(a)(5)(C)', '1798.83(a)(1)'],
  },
  *check({record, lookup}) {
    for (const entry of disclosuresOf({record, lookup})) {
      const {activity, disclosure, at} = entry;
      if (disclosure.since !== undefined || activity.since !== undefined) continue;
      yield {
        message: `"${activity.name}" discloses to ${nameOf(entry)}${disclosure.until === undefined ? '' : ` until ${disclosure.until}`}, nobody said since when`,
        places: [inActivity(activity, `${at}.since`, 'nothing')],
        remedy: `Write in ${activityFile(activity)} under the disclosure to ${disclosure.to} since: <YYYY, YYYY-MM or YYYY-MM-DD>`,
      };
    }
  },
} satisfies Rule<CheckSubject>;
