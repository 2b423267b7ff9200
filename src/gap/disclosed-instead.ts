/** What takes the place of "has not disclosed": the list of what was, and the answer on sale where the sentence denied that too. */
import type {NoticePassage} from '../notice/reading.js';
import {disclosedStatement} from './drafts.js';
import {mergedFlow} from './flows.js';
import {deniesSaleToo} from './sale-stated.js';
import type {GapSubject} from './subject.js';
import {noSaleStatement} from './unproven.js';

/** Undefined where the record discloses nothing. Where something is sold, the denial of that is a finding of its own. */
export function insteadOfDenial(
  places: readonly NoticePassage[],
  {notice, practice, law}: Pick<GapSubject, 'notice' | 'practice' | 'law'>,
): string | undefined {
  const disclosed = disclosedStatement({practice, law});
  const isAboutSale = mergedFlow(practice) === undefined && places.some((place) => deniesSaleToo(place, notice));
  return disclosed === undefined || !isAboutSale ? disclosed : `${disclosed} ${noSaleStatement({practice})}`;
}
