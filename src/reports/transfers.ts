/** What a recorded disclosure is under the law, whatever it is called: sold, shared, for a business purpose, or something else. */
import type {Disclosure, Recipient} from '../record/index.js';

export type Transfer = 'sold' | 'shared' | 'business-purpose' | 'other';

export interface JudgedTransfer {
  readonly is: readonly Transfer[];
  /** Why a person must look at it: what is not recorded, or what does not fit together. */
  readonly doubts: readonly string[];
}

export function judgeTransfer(disclosure: Disclosure, recipient: Recipient | undefined): JudgedTransfer {
  const {kind, crossContextAdvertising, consideration} = disclosure;
  const role = recipient?.role ?? 'unknown';
  const known = crossContextAdvertising === 'unknown' ? ['it is not known whether it serves cross-context behavioral advertising'] : [];
  // 11 CCR 7050(b): whoever receives data for cross-context behavioral advertising is a third party, whatever the contract says.
  if (crossContextAdvertising === 'yes') {
    const doubts = kind === 'sharing' || kind === 'sale' ? [] : ['recorded under another kind, but it serves cross-context behavioral advertising, which is sharing (11 CCR 7050(b))'];
    return {is: kind === 'sale' ? ['sold', 'shared'] : ['shared'], doubts};
  }
  switch (kind) {
    case 'sale':
      return {is: ['sold'], doubts: known};
    case 'sharing':
      return {is: ['shared'], doubts: known};
    case 'business-purpose':
      return {is: [role === 'service-provider' || role === 'contractor' || role === 'unknown' ? 'business-purpose' : 'other'], doubts: [...known, ...businessDoubts(role, recipient, consideration)]};
    case undefined:
      return {is: ['other'], doubts: [...known, 'its kind is not recorded: it may be a sale']};
    default:
      return {is: ['other'], doubts: known};
  }
}

/** 11 CCR 7050(e): without the contract of 7051(a) the recipient is no service provider, and the disclosure may be a sale. */
function businessDoubts(role: string, recipient: Recipient | undefined, consideration: string | undefined): readonly string[] {
  const doubts: string[] = [];
  if (!recipient) doubts.push('the recipient is not in the record');
  else if (role === 'unknown') doubts.push('the recipient’s role is not recorded');
  else if (role !== 'service-provider' && role !== 'contractor') doubts.push('for a business purpose, but to a recipient that is neither service provider nor contractor: it may be a sale (11 CCR 7050(e))');
  else if (!hasContract(recipient)) doubts.push('no contract under 11 CCR 7051(a) is recorded: it may be a sale (11 CCR 7050(e))');
  if (consideration !== undefined && role !== 'service-provider' && role !== 'contractor') doubts.push('something was given for it: it may be a sale (1798.140(ad)(1))');
  return doubts;
}

function hasContract({contract}: Recipient): boolean {
  if (!contract) return false;
  const clauses = Object.values(contract.clauses ?? {});
  return (contract.reference !== undefined || contract.signed !== undefined || clauses.length > 0) && clauses.every((answer) => answer === 'yes');
}
