import {listed, type Rule} from '../findings/index.js';
import type {Contract} from '../record/index.js';
import {disclosuresOf, inRecipient, isProvider, recipientFile, type CheckSubject} from './subject.js';

export const contractFactsMissing = {
  meta: {
    id: 'contract-facts-missing',
    severity: 'high',
    title: 'A service provider or contractor has no contract that makes it one',
    why: 'Without the terms that the regulations list it is a third party, and what it receives may be a sale.',
    citations: ['11 CCR 7050(e)', '11 CCR 7051(a)', '1798.100(d)'],
  },
  *check({record, lookup}) {
    const receiving = new Set(disclosuresOf({record, lookup}).map(({disclosure}) => disclosure.to));
    for (const recipient of record.recipients) {
      if (!isProvider(recipient)) continue;
      const open = openFacts(recipient.contract, recipient.role === 'contractor');
      if (open.length === 0) continue;
      yield {
        message: `${recipient.name} is recorded as a ${recipient.role === 'contractor' ? 'contractor' : 'service provider'}; its contract ${open.length === 1 ? 'lacks' : 'lacks, as far as is recorded,'} ${listed(open, {most: 5})}`,
        severity: receiving.has(recipient.id) ? 'high' : 'medium',
        places: [inRecipient(recipient, 'contract', recipient.contract?.reference ?? (recipient.contract === undefined ? 'nothing' : 'incomplete'))],
        remedy: `Look into the contract and write in ${recipientFile(recipient)} contract: {reference: "<where it is kept>", signed: <date>, clauses: {<clause>: yes}}; or write role: third-party`,
      };
    }
  },
} satisfies Rule<CheckSubject>;

/** What is missing, in words: any sign of a contract, clauses that are answered no or unknown, a contractor's two extra terms. */
function openFacts(contract: Contract | undefined, contractor: boolean): readonly string[] {
  if (contract === undefined || !isSigned(contract)) return ['any sign of a signed contract'];
  const clauses = Object.entries(contract.clauses ?? {});
  const refused = clauses.filter(([, answer]) => answer !== 'yes').map(([clause]) => `the clause ${clause}`);
  const terms = clauses.length === 0 ? ['any word on the clauses that the law asks for'] : refused;
  if (!contractor) return terms;
  return [...terms, ...(contract.certification === 'yes' ? [] : ['the certification']), ...(contract.monitoring === 'yes' ? [] : ['the right to monitor'])];
}

const isSigned = ({reference, signed}: Contract): boolean => Boolean(reference?.trim()) || signed !== undefined;
