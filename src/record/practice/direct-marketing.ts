/** Which disclosures Shine the Light asks about, Civ. Code 1798.83(a), (d) and (e). */
import type {Law} from '../../law/index.js';
import type {Activity, Disclosure, Recipient} from '../model.js';
import {isProvider} from './contract.js';

export type MarketingStanding =
  | {readonly is: 'counted'; readonly because: string}
  | {readonly is: 'left-out'; readonly because: string; readonly citation: string}
  | {readonly is: 'unknown'; readonly because: string};

export interface DisclosureInActivity {
  readonly activity: Activity;
  readonly disclosure: Disclosure;
  /** Undefined where the record does not have it. */
  readonly recipient: Recipient | undefined;
}

/** Counted where the recipient markets with it or should be known to; left out for a reason of the law; else not to be told yet. */
export function marketingStandingOf({activity: {people = []}, disclosure, recipient}: DisclosureInActivity, law: Law): MarketingStanding {
  const {directMarketing, shineTheLightExclusion, kind} = disclosure;
  if (people.length > 0 && people.every((id) => law.find('people', id)?.customer === false)) {
    return {
      is: 'left-out',
      because: `not about customers (${people.map((id) => law.find('people', id)?.title ?? id).join(', ')})`,
      citation: '1798.83(e)(1)',
    };
  }
  if (shineTheLightExclusion !== undefined && shineTheLightExclusion !== 'none') {
    const entry = law.find('shineTheLightExclusions', shineTheLightExclusion);
    return {
      is: 'left-out',
      because: entry?.title ?? `${shineTheLightExclusion} (not in the catalog)`,
      citation: entry?.citations[0] ?? '1798.83(d)',
    };
  }
  if (directMarketing === 'no') {
    return {is: 'left-out', because: 'the recipient does not use it for its own direct marketing', citation: '1798.83(a)'};
  }
  if (!recipient) return {is: 'unknown', because: 'the record does not have the recipient'};
  if (directMarketing === 'yes') return {is: 'counted', because: 'the recipient uses it for its own direct marketing'};
  if (directMarketing === 'should-know') {
    return {is: 'counted', because: 'the organization reasonably should know that the recipient uses it for its own direct marketing'};
  }
  if (directMarketing === 'unknown') {
    return {is: 'unknown', because: 'whether the recipient uses it for its own direct marketing is recorded as unknown'};
  }
  return unstated(recipient, kind);
}

/** Nobody said whether it is used for direct marketing: what the role and the kind alone allow to conclude. */
function unstated(recipient: Recipient, kind: Disclosure['kind']): MarketingStanding {
  const {role = 'unknown'} = recipient;
  if (kind === 'business-purpose' && isProvider(recipient)) {
    return {
      is: 'left-out',
      because: `processing for the organization by a ${role.replace('-', ' ')}; nothing says that it is used for marketing`,
      citation: '1798.83(d)(1)(A)',
    };
  }
  if (role === 'government') return {is: 'left-out', because: 'to a government body', citation: '1798.83(e)(2)'};
  if (kind === 'legal') {
    return {is: 'left-out', because: 'required by law; nothing says that it is used for marketing', citation: '1798.83(e)(2)'};
  }
  if (kind === 'merger') {
    return {is: 'left-out', because: 'to whoever takes over the business with its accounts', citation: '1798.83(e)(2)'};
  }
  return {is: 'unknown', because: 'nobody has said whether the recipient uses it for its own direct marketing'};
}
