import {listed, type Rule} from '../findings/index.js';
import {isProvider, outlivedContracts} from '../record/index.js';
import {inActivity, inRecipient, recipientFile, type CheckSubject} from './subject.js';

export const contractEnded = {
  meta: {
    id: 'contract-ended',
    severity: 'high',
    title: 'A recipient still receives data after its contract ended',
    why: 'Whoever receives personal information must be bound by a contract; a service provider without one is a third party.',
    citations: ['1798.100(d)', '11 CCR 7051(a)', '11 CCR 7053(a)'],
  },
  *check({record, asOf}) {
    for (const {recipient, ended, running} of outlivedContracts(record, asOf)) {
      const names = new Set(running.map(({activity}) => `"${activity.name}"`));
      yield {
        message: `The contract with ${recipient.name} ended ${ended}, and ${listed([...names], {most: 4})} still ${names.size === 1 ? 'gives' : 'give'} data to it`,
        severity: isProvider(recipient) ? 'high' : 'medium',
        places: [
          inRecipient(recipient, 'contract.ends', ended),
          ...running.map(({activity, disclosure, index}) =>
            inActivity(activity, `discloses.${index}`, `until ${disclosure.until ?? 'further notice'}`),
          ),
        ],
        remedy: `Renew the contract and correct ends in ${recipientFile(recipient)}, or stop the disclosure and write its until`,
      };
    }
  },
} satisfies Rule<CheckSubject>;
