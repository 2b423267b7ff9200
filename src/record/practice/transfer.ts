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
  readonly doubts: readonly Doubt[];
}

export interface Doubt {
  /** `its kind is not recorded`. */
  readonly because: string;
  /** `it may be a sale`. */
  readonly so?: string;
  /** What it is besides, if the doubt is right: of none of these can anybody say NO. */
  readonly mayBe: readonly Transfer[];
}

export const doubtText = ({because, so}: Doubt): string => (so === undefined ? because : `${because}: ${so}`);

/** The doubts for which it may be one of these, where it is not one already; empty where it is settled. */
export function doubtsWhether(
  {transfer: {is, doubts}}: {readonly transfer: JudgedTransfer},
  ...kinds: readonly Transfer[]
): readonly Doubt[] {
  return doubts.filter(({mayBe}) => mayBe.some((kind) => kinds.includes(kind) && !is.includes(kind)));
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

const IS_SOLD = 'it may be a sale';
const IS_SOLD_UNDER_REGULATION = 'it may be a sale (11 CCR 7050(e))';

function doubtsOf(
  {kind, crossContextAdvertising, consideration}: Disclosure,
  recipient: Recipient | undefined,
  law: Law,
): readonly Doubt[] {
  if (crossContextAdvertising === 'yes') {
    return kind === 'sharing' || kind === 'sale'
      ? []
      : [
          {
            because: 'recorded under another kind, but it serves cross-context behavioral advertising, which is sharing (11 CCR 7050(b))',
            mayBe: kind === undefined ? ['sold'] : [],
          },
        ];
  }
  return [
    ...(crossContextAdvertising === 'unknown'
      ? [{because: 'it is not known whether it serves cross-context behavioral advertising', mayBe: ['shared'] as const}]
      : []),
    ...(kind === undefined ? [unnamedKind(crossContextAdvertising)] : []),
    ...(kind === 'business-purpose' ? businessDoubts(recipient, law) : []),
    ...(kind === 'business-purpose' && consideration !== undefined && !isProvider(recipient)
      ? [{because: 'something was given for it', so: 'it may be a sale (1798.140(ad)(1))', mayBe: ['sold'] as const}]
      : []),
  ];
}

/** Whatever a disclosure can be; not shared where somebody said that it serves no such advertising. */
function unnamedKind(crossContextAdvertising: Disclosure['crossContextAdvertising']): Doubt {
  const mayBe: readonly Transfer[] = ['sold', ...(crossContextAdvertising === 'no' ? [] : (['shared'] as const)), 'business-purpose'];
  return {because: 'its kind is not recorded', so: IS_SOLD, mayBe};
}

/** 11 CCR 7050(e): without the contract of 7051(a) the recipient is no service provider, and the disclosure may be a sale. */
function businessDoubts(recipient: Recipient | undefined, law: Law): readonly Doubt[] {
  const doubt = (because: string, so?: string): readonly Doubt[] => [{because, ...(so === undefined ? {} : {so}), mayBe: ['sold']}];
  if (!recipient) return doubt('the recipient is not in the record');
  if (roleOf(recipient) === 'unknown') return doubt('the recipient’s role is not recorded');
  if (!isProvider(recipient)) {
    return doubt('for a business purpose, but to a recipient that is neither service provider nor contractor', IS_SOLD_UNDER_REGULATION);
  }
  const {signed, terms} = judgeContract(recipient, law);
  if (!signed || terms.some(({answer}) => answer === 'no')) {
    return doubt('no contract under 11 CCR 7051(a) is recorded', IS_SOLD_UNDER_REGULATION);
  }
  return terms.some(({answer}) => answer === 'unknown')
    ? doubt('not every term of 11 CCR 7051(a) is recorded of the contract', 'without one it may be a sale (11 CCR 7050(e))')
    : [];
}

const roleOf = (recipient: Recipient | undefined): NonNullable<Recipient['role']> => recipient?.role ?? 'unknown';
