import {listed, type Rule} from '../findings/index.js';
import {isProvider, judgeContract, type ContractTerm, type JudgedContract} from '../record/index.js';
import {disclosuresOf, inRecipient, recipientFile, type CheckSubject} from './subject.js';

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
    for (const recipient of record.recipients) {
      if (!isProvider(recipient)) continue;
      const judged = judgeContract(recipient, law);
      const {lacking, unread} = shortcomings(judged);
      const denied = recipient.contract?.inPlace === 'no';
      if (lacking.length + unread.length === 0) continue;
      const facts = [
        ...(denied ? ['the record says that there is none'] : lacking.length > 0 ? [`it lacks ${listed(lacking, {most: 6})}`] : []),
        ...(unread.length > 0 ? [`nobody recorded whether it ${listed(unread, {most: 4})}`] : []),
      ];
      yield {
        message: `${recipient.name} is recorded as a ${recipient.role === 'contractor' ? 'contractor' : 'service provider'}; of its contract: ${facts.join('; ')}`,
        severity: lacking.length > 0 && receiving.has(recipient.id) ? 'high' : 'medium',
        places: [
          inRecipient(
            recipient,
            'contract',
            recipient.contract?.reference ??
              (recipient.contract === undefined ? 'nothing' : recipient.contract.inPlace === 'no' ? 'not in place' : 'incomplete'),
          ),
        ],
        remedy: `Look into the contract and write in ${recipientFile(recipient)} contract: {reference: "<where it is kept>", signed: <date>, clauses: {${judged.terms
          .filter(isClause)
          .map(({id}) => `${id}: yes`)
          .join(', ')}}${recipient.role === 'contractor' ? ', certification: yes, monitoring: yes' : ''}}; or write role: third-party`,
      };
    }
  },
} satisfies Rule<CheckSubject>;

/** What the contract is known not to have, and what nobody looked up, in words. */
function shortcomings({signed, terms}: JudgedContract): {readonly lacking: readonly string[]; readonly unread: readonly string[]} {
  if (!signed) return {lacking: ['any sign of having been signed'], unread: []};
  return {
    lacking: terms.filter(({answer}) => answer === 'no').map(({words}) => `a term that ${words}`),
    unread: terms.filter(({answer}) => answer === 'unknown').map(({words}) => words),
  };
}

/** The contractor's two have keys of their own beside the clauses. */
const isClause = ({id}: ContractTerm): boolean => id !== 'certification' && id !== 'monitoring';
