/** Which disclosures Shine the Light asks about, Civ. Code 1798.83(a), (d) and (e)(8). */
import {isProvider, type DisclosureAt} from './subject.js';

/**
 * `yes`: the recipient is known, or should be known, to market with it; `open`: nobody said. A service provider counts only
 * where somebody recorded such use; an exclusion of (d) settles it.
 */
export function directMarketingOf({disclosure, recipient}: DisclosureAt): 'yes' | 'open' | 'no' {
  const {directMarketing, shineTheLightExclusion, kind} = disclosure;
  if (shineTheLightExclusion !== undefined && shineTheLightExclusion !== 'none') return 'no';
  if (directMarketing === 'yes' || directMarketing === 'should-know') return 'yes';
  if (directMarketing === 'no') return 'no';
  if (directMarketing === 'unknown') return 'open';
  if (isProvider(recipient) || recipient?.role === 'government' || kind === 'legal' || kind === 'merger') return 'no';
  return 'open';
}
