import type {Rule} from '../findings/index.js';
import {isProvider} from '../record/index.js';
import {activityFile, disclosuresOf, inActivity, inRecipient, type CheckSubject} from './subject.js';

export const crossContextToServiceProvider = {
  meta: {
    id: 'cross-context-to-service-provider',
    severity: 'high',
    title: 'Cross-context behavioral advertising is recorded as something else than sharing',
    why: 'Who provides it is a third party for that service whatever the contract says, and consumers may opt out of it.',
    citations: ['11 CCR 7050(b)', '1798.140(ah)(1)', '1798.140(k)'],
  },
  *check({record, lookup}) {
    for (const {activity, disclosure, recipient, at} of disclosuresOf({record, lookup})) {
      if (disclosure.crossContextAdvertising !== 'yes') continue;
      const provider = isProvider(recipient);
      if (!provider && (disclosure.kind === 'sharing' || disclosure.kind === 'sale')) continue;
      const name = recipient?.name ?? disclosure.to;
      yield {
        message: provider
          ? `"${activity.name}" sends data to ${name} for cross-context behavioral advertising, for which nobody can be a ${recipient?.role === 'contractor' ? 'contractor' : 'service provider'}`
          : `"${activity.name}" sends data to ${name} for cross-context behavioral advertising and records it as ${disclosure.kind ?? 'nothing'}`,
        places: [
          inActivity(activity, `${at}.crossContextAdvertising`, `kind ${disclosure.kind ?? 'unknown'}`),
          ...(recipient ? [inRecipient(recipient, 'role', recipient.role ?? 'nothing')] : []),
        ],
        remedy: `Write in ${activityFile(activity)} kind: sharing for ${disclosure.to}, and record it as a third party for this service; or cross-context-advertising: no where it is not so`,
      };
    }
  },
} satisfies Rule<CheckSubject>;
