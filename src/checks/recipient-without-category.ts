import type {Rule} from '../findings/index.js';
import {isProvider} from '../record/index.js';
import {disclosuresOf, inRecipient, recipientFile, type CheckSubject} from './subject.js';

export const recipientWithoutCategory = {
  meta: {
    id: 'recipient-without-category',
    severity: 'medium',
    title: 'A third party has no category',
    why: 'The privacy policy names third parties by category, for each category of data that is sold or shared.',
    citations: ['11 CCR 7011(e)(1)(E)', '1798.110(c)(4)', '11 CCR 7001(g)'],
  },
  *check({record, lookup, law}) {
    const flows = disclosuresOf({record, lookup});
    const sold = new Set(
      flows.filter(({disclosure}) => disclosure.kind === 'sale' || disclosure.kind === 'sharing').map(({disclosure}) => disclosure.to),
    );
    const receiving = new Set(flows.map(({disclosure}) => disclosure.to));
    for (const recipient of record.recipients) {
      if (recipient.category !== undefined || !receiving.has(recipient.id) || isProvider(recipient)) continue;
      const isSold = sold.has(recipient.id);
      yield {
        message: `${recipient.name} ${isSold ? 'buys or is shared' : 'receives'} personal information, and its category of third parties is not recorded`,
        severity: isSold ? 'high' : 'medium',
        places: [inRecipient(recipient, 'category', 'nothing')],
        remedy: `Write in ${recipientFile(recipient)} category: one of ${law
          .all('thirdParties')
          .map(({id}) => id)
          .join(', ')}`,
      };
    }
  },
} satisfies Rule<CheckSubject>;
