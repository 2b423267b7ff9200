/** What a recorded disclosure is under the law, whatever it is called: sold, shared, for a business purpose, or something else. */
import type {Law} from '../../law/index.js';
import type {Disclosure, Recipient} from '../model.js';
import {isProvider, judgeContract} from './contract.js';

export type Transfer = 'sold' | 'shared' | 'business-purpose' | 'other';

export interface JudgedTransfer {
  readonly is: readonly Transfer[];
  /** Whoever receives what is sold or shared is a third party, whatever the contract says (11 CCR 7050(b)); so is everybody but a provider. */
  readonly toThirdParty: boolean;
  /** Why a person must look at it: what is not recorded, or what does not fit together. */
  readonly doubts: readonly string[];
}

export type TransferReader = (disclosure: Disclosure, recipient: Recipient | undefined) => JudgedTransfer;

/** Each disclosure of a record judged once, however many fields it holds. */
export function transferReader(law: Law): TransferReader {
  const known = new Map<Disclosure, JudgedTransfer>();
  return (disclosure, recipient) => {
    const found = known.get(disclosure) ?? judgeTransfer(disclosure, recipient, law);
    known.set(disclosure, found);
    return found;
  };
}

/** `recipient` is undefined where the record does not have it. */
export function judgeTransfer(disclosure: Disclosure, recipient: Recipient | undefined, law: Law): JudgedTransfer {
  const is = transfersOf(disclosure, recipient);
  return {
    is,
    toThirdParty: is.includes('sold') || is.includes('shared') || !isProvider(recipient),
    doubts: doubtsOf(disclosure, recipient, law),
  };
}

function transfersOf({kind, crossContextAdvertising}: Disclosure, recipient: Recipient | undefined): readonly Transfer[] {
  // 11 CCR 7050(b): data for cross-context behavioral advertising is shared; sold too where something was got for it.
  if (crossContextAdvertising === 'yes') return kind === 'sale' ? ['sold', 'shared'] : ['shared'];
  switch (kind) {
    case 'sale':
      return ['sold'];
    case 'sharing':
      return ['shared'];
    case 'business-purpose':
      return isProvider(recipient) || roleOf(recipient) === 'unknown' ? ['business-purpose'] : ['other'];
    default:
      return ['other'];
  }
}

function doubtsOf(
  {kind, crossContextAdvertising, consideration}: Disclosure,
  recipient: Recipient | undefined,
  law: Law,
): readonly string[] {
  if (crossContextAdvertising === 'yes') {
    return kind === 'sharing' || kind === 'sale'
      ? []
      : ['recorded under another kind, but it serves cross-context behavioral advertising, which is sharing (11 CCR 7050(b))'];
  }
  return [
    ...(crossContextAdvertising === 'unknown' ? ['it is not known whether it serves cross-context behavioral advertising'] : []),
    ...(kind === undefined ? ['its kind is not recorded: it may be a sale'] : []),
    ...(kind === 'business-purpose' ? businessDoubts(recipient, law) : []),
    ...(kind === 'business-purpose' && consideration !== undefined && !isProvider(recipient)
      ? ['something was given for it: it may be a sale (1798.140(ad)(1))']
      : []),
  ];
}

/** 11 CCR 7050(e): without the contract of 7051(a) the recipient is no service provider, and the disclosure may be a sale. */
function businessDoubts(recipient: Recipient | undefined, law: Law): readonly string[] {
  if (!recipient) return ['the recipient is not in the record'];
  if (roleOf(recipient) === 'unknown') return ['the recipient’s role is not recorded'];
  if (!isProvider(recipient)) {
    return [
      'for a business purpose, but to a recipient that is neither service provider nor contractor: it may be a sale (11 CCR 7050(e))',
    ];
  }
  const {signed, terms} = judgeContract(recipient, law);
  if (!signed || terms.some(({answer}) => answer === 'no')) {
    return ['no contract under 11 CCR 7051(a) is recorded: it may be a sale (11 CCR 7050(e))'];
  }
  return terms.some(({answer}) => answer === 'unknown')
    ? ['not every term of 11 CCR 7051(a) is recorded of the contract: without one it may be a sale (11 CCR 7050(e))']
    : [];
}

const roleOf = (recipient: Recipient | undefined): NonNullable<Recipient['role']> => recipient?.role ?? 'unknown';
