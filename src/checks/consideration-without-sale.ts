import type {Rule} from '../findings/index.js';
import {isProvider} from '../record/index.js';
import {activityFile, disclosuresOf, inActivity, type CheckSubject} from './subject.js';

export const considerationWithoutSale = {
  meta: {
    id: 'consideration-without-sale',
    severity: 'high',
    title: 'Something was got in return, and it is not recorded as a sale',
    why: 'A sale needs no money: discounts, analytics or audience insights are valuable consideration too.',
    citations: ['1798.140(ad)(1)', '1798.140(ad)(2)'],
  },
  *check({record, lookup}) {
    for (const {activity, disclosure, recipient, at} of disclosuresOf({record, lookup})) {
      if (!disclosure.consideration?.trim() || isProvider(recipient)) continue;
      if (disclosure.kind !== 'business-purpose' && disclosure.kind !== 'other' && disclosure.kind !== undefined) continue;
      yield {
        message: `"${activity.name}" got "${disclosure.consideration.trim()}" from ${recipient?.name ?? disclosure.to} and records ${disclosure.kind ?? 'no kind of disclosure'}`,
        places: [inActivity(activity, `${at}.consideration`, disclosure.consideration.trim())],
        remedy: `Write in ${activityFile(activity)} kind: sale for ${disclosure.to}; or take consideration out where nothing was got in return for the data`,
      };
    }
  },
} satisfies Rule<CheckSubject>;
