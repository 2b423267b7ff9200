import type {Rule} from '../findings/index.js';
import {marketingStandingOf} from '../record/index.js';
import {disclosuresOf, inRecipient, recipientFile, type CheckSubject} from './subject.js';

export const recipientWithoutProducts = {
  meta: {
    id: 'recipient-without-products',
    severity: 'medium',
    title: 'Nobody said what a recipient sells, and its name does not tell',
    why: 'Where the nature of its business is not evident, a Shine the Light answer owes examples of what it markets.',
    citations: ['1798.83(a)(2)'],
  },
  *check({record, lookup, law}) {
    const marketing = new Set(
      disclosuresOf({record, lookup})
        .filter((entry) => marketingStandingOf(entry, law).is === 'counted')
        .map(({disclosure}) => disclosure.to),
    );
    for (const recipient of record.recipients) {
      if (!marketing.has(recipient.id) || recipient.natureEvident === 'yes' || (recipient.products ?? []).length > 0) continue;
      yield {
        message: `${recipient.name} markets with what it receives; what it sells is not recorded`,
        places: [inRecipient(recipient, 'products', 'nothing')],
        remedy: `Write in ${recipientFile(recipient)} products: [<what it sells>], or nature-evident: yes where its name tells`,
      };
    }
  },
} satisfies Rule<CheckSubject>;
