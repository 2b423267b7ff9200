import type {Rule} from '../findings/index.js';
import {isProvider} from '../record/index.js';
import {activityFile, disclosuresOf, inActivity, inRecipient, recipientFile, type CheckSubject} from './subject.js';

export const saleToServiceProvider = {
  meta: {
    id: 'sale-to-service-provider',
    severity: 'high',
    title: 'A sale or sharing goes to a "service provider"',
    why: 'Both are defined as going to a third party: either the kind or the role is wrong, and one of them is published.',
    citations: ['1798.140(ad)(1)', '1798.140(ah)(1)', '1798.140(ag)(1)'],
  },
  *check({record, lookup}) {
    for (const {activity, disclosure, recipient, at} of disclosuresOf({record, lookup})) {
      if (recipient === undefined || !isProvider(recipient) || (disclosure.kind !== 'sale' && disclosure.kind !== 'sharing')) continue;
      yield {
        message: `"${activity.name}" records a ${disclosure.kind === 'sale' ? 'sale' : 'sharing'} to ${recipient.name}, which the record calls a ${recipient.role === 'contractor' ? 'contractor' : 'service provider'}`,
        places: [inActivity(activity, `${at}.kind`, disclosure.kind), inRecipient(recipient, 'role', recipient.role)],
        remedy: `Write role: third-party in ${recipientFile(recipient)} where it is one for this service, or kind: business-purpose in ${activityFile(activity)} where the contract forbids any other use`,
      };
    }
  },
} satisfies Rule<CheckSubject>;
