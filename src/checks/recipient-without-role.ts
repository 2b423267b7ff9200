import type {Rule} from '../findings/index.js';
import {disclosuresOf, inRecipient, recipientFile, type CheckSubject} from './subject.js';

export const recipientWithoutRole = {
  meta: {
    id: 'recipient-without-role',
    severity: 'high',
    title: 'A recipient has no role',
    why: 'Who is neither a service provider nor a contractor is a third party, and what it receives may be a sale.',
    citations: ['1798.140(ai)', '1798.140(ag)', '1798.140(j)'],
  },
  *check({record, lookup}) {
    const receiving = new Set(disclosuresOf({record, lookup}).map(({disclosure}) => disclosure.to));
    for (const recipient of record.recipients) {
      if (recipient.role !== undefined && recipient.role !== 'unknown') continue;
      const receives = receiving.has(recipient.id);
      yield {
        message: `${recipient.name} ${receives ? 'receives personal information and nobody said' : 'has no role: nobody said'} whether it is a service provider, a contractor or a third party`,
        severity: receives ? 'high' : 'low',
        places: [inRecipient(recipient, 'role', recipient.role ?? 'nothing')],
        remedy: `Write in ${recipientFile(recipient)} role: service-provider, contractor, third-party, affiliate or government`,
      };
    }
  },
} satisfies Rule<CheckSubject>;
