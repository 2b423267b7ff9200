import type {Rule} from '../findings/index.js';
import {activityFile, disclosuresOf, inActivity, nameOf, type CheckSubject} from './subject.js';

export const disclosureWithoutKind = {
  meta: {
    id: 'disclosure-without-kind',
    severity: 'high',
    title: 'A disclosure has no kind',
    why: 'Sold or shared and disclosed for a business purpose are two separate lists; this one can stand in neither.',
    citations: ['1798.130(a)(5)(C)', '1798.140(ad)', '1798.140(ah)'],
  },
  *check({record, lookup}) {
    for (const entry of disclosuresOf({record, lookup})) {
      const {activity, disclosure, at} = entry;
      if (disclosure.kind !== undefined) continue;
      yield {
        message: `"${activity.name}" discloses to ${nameOf(entry)}, nobody said whether as a sale, sharing or for a business purpose`,
        places: [inActivity(activity, `${at}.kind`, 'nothing')],
        remedy: `Write in ${activityFile(activity)} under the disclosure to ${disclosure.to} kind: business-purpose, sale, sharing, consumer-directed, legal, merger or other`,
      };
    }
  },
} satisfies Rule<CheckSubject>;
