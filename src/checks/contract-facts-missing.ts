import {listed, type Rule} from '../findings/index.js';
import type {Term} from '../law/index.js';
import type {Answer, Contract} from '../record/index.js';
import {disclosuresOf, inRecipient, isProvider, recipientFile, type CheckSubject} from './subject.js';

export const contractFactsMissing = {
  meta: {
    id: 'contract-facts-missing',
    severity: 'high',
    title: 'A service provider or contractor has no contract that makes it one',
    why: 'Without the terms that the regulations list it is a third party, and what it receives may be a sale.',
    citations: ['11 CCR 7050(e)', '11 CCR 7051(a)', '1798.100(d)'],
  },
  *check({record, lookup, law}) {
    const receiving = new Set(disclosuresOf({record, lookup}).map(({disclosure}) => disclosure.to));
    const clauses = law.all('contractClauses').filter(({citations}) => citations.some((citation) => citation.startsWith('11 CCR 7051(a)')));
    for (const recipient of record.recipients) {
      if (!isProvider(recipient)) continue;
      const {lacking, unread} = judge(recipient.contract, {clauses, contractor: recipient.role === 'contractor'});
      if (lacking.length + unread.length === 0) continue;
      const facts = [...(lacking.length > 0 ? [`it lacks ${listed(lacking, {most: 6})}`] : []), ...(unread.length > 0 ? [`nobody recorded whether it ${listed(unread, {most: 4})}`] : [])];
      yield {
        message: `${recipient.name} is recorded as a ${recipient.role === 'contractor' ? 'contractor' : 'service provider'}; of its contract: ${facts.join('; ')}`,
        severity: lacking.length > 0 && receiving.has(recipient.id) ? 'high' : 'medium',
        places: [inRecipient(recipient, 'contract', recipient.contract?.reference ?? (recipient.contract === undefined ? 'nothing' : 'incomplete'))],
        remedy: `Look into the contract and write in ${recipientFile(recipient)} contract: {reference: "<where it is kept>", signed: <date>, clauses: {${clauses.map(({id}) => `${id}: yes`).join(', ')}}${recipient.role === 'contractor' ? ', certification: yes, monitoring: yes' : ''}}; or write role: third-party`,
      };
    }
  },
} satisfies Rule<CheckSubject>;

interface Terms {
  readonly clauses: readonly Term[];
  readonly contractor: boolean;
}

/** What the contract is known not to have, and what nobody looked up, in words. */
function judge(contract: Contract | undefined, {clauses, contractor}: Terms): {readonly lacking: readonly string[]; readonly unread: readonly string[]} {
  if (contract === undefined || !(contract.reference?.trim() || contract.signed !== undefined)) return {lacking: ['any sign of having been signed'], unread: []};
  const stated = new Map<string, Answer | undefined>(Object.entries(contract.clauses ?? {}));
  const terms = [
    ...clauses.map(({id, title}) => ({words: uncapital(title), answer: stated.get(id)})),
    ...(contractor
      ? [
          {words: 'certifies that the bans are understood', answer: contract.certification ?? stated.get('certification')},
          {words: 'permits monitoring of compliance', answer: contract.monitoring ?? stated.get('monitoring')},
        ]
      : []),
  ];
  return {
    lacking: terms.filter(({answer}) => answer === 'no').map(({words}) => `a term that ${words}`),
    unread: terms.filter(({answer}) => answer === undefined || answer === 'unknown').map(({words}) => words),
  };
}

const uncapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
