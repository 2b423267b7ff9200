import type {Rule} from '../findings/index.js';
import {marketingStandingOf, type RecipientId} from '../record/index.js';
import {disclosuresOf, inActivity, inRecipient, recipientFile, type CheckSubject, type DisclosureAt} from './subject.js';

export const recipientWithoutAddress = {
  meta: {
    id: 'recipient-without-address',
    severity: 'high',
    title: 'A recipient of data for direct marketing has no postal address',
    why: 'A Shine the Light answer must give the names and addresses of all such recipients.',
    citations: ['1798.83(a)(2)'],
  },
  *check({record, lookup, law}) {
    const marketing = new Map<RecipientId, DisclosureAt>();
    for (const entry of disclosuresOf({record, lookup})) {
      if (marketingStandingOf(entry, law).is === 'left-out') continue;
      if (!marketing.has(entry.disclosure.to)) marketing.set(entry.disclosure.to, entry);
    }
    for (const recipient of record.recipients) {
      const entry = marketing.get(recipient.id);
      if (entry === undefined || recipient.postalAddress?.trim()) continue;
      const known = marketingStandingOf(entry, law).is === 'counted';
      yield {
        message: `${recipient.name} ${known ? 'markets with what it receives' : 'may market with what it receives'}, and its postal address is not recorded`,
        severity: known ? 'high' : 'medium',
        places: [inRecipient(recipient, 'postalAddress', 'nothing'), inActivity(entry.activity, entry.at)],
        remedy: `Write in ${recipientFile(recipient)} postal-address: "<street, city, state, postal code>"`,
      };
    }
  },
} satisfies Rule<CheckSubject>;
