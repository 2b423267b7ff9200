import {inSentence, listed} from '../findings/index.js';
import type {ThirdPartyEntry} from '../law/index.js';
import type {NoticeReading} from '../notice/reading.js';
import {claimsHere} from './claims-of.js';
import {flowPlaces} from './flows.js';
import {names} from './names.js';
import {notInNotice, readingConfidence, type GapRule} from './subject.js';

export const thirdPartyNotDisclosed = {
  meta: {
    id: 'third-party-not-disclosed',
    needs: 'record',
    severity: 'medium',
    title: 'A category of third parties that receives data is absent from the notice',
    why: 'The policy names the categories of third parties to whom data goes, and for each category sold or shared separately.',
    citations: ['1798.110(c)(4)', '1798.130(a)(5)(B)', '11 CCR 7011(e)(1)(E)'],
  },
  *check({notice, practice, law}) {
    for (const [id, flow] of practice.givenTo) {
      const category = law.find('thirdParties', id);
      if (category === undefined || isNamed(category, notice)) continue;
      const sold = practice.soldTo.has(id);
      yield {
        message: `The record ${sold ? 'sells or shares' : 'discloses'} data to ${inSentence(category.title)} (${listed(flow.recipients.map(({name}) => name))}); the notice does not name that category of third parties`,
        severity: sold ? 'high' : 'medium',
        places: [notInNotice(notice, `${category.title} as recipients`), ...flowPlaces(flow)],
        identity: id,
        confidence: readingConfidence(notice),
        remedy: 'Name it among the categories of third parties, for each category of data that goes to it',
        wording: `We ${sold ? 'sell or share' : 'disclose'} personal information to these categories of third parties: ${inSentence(category.title)}.`,
      };
    }
  },
} satisfies GapRule<'record'>;

function isNamed(category: ThirdPartyEntry, notice: NoticeReading): boolean {
  const {categories} = notice;
  if (claimsHere(notice).some(({negated, to = []}) => !negated && to.includes(category.id))) return true;
  return categories.some((row) => row.disclosedTo !== undefined && names(row.disclosedTo, category));
}
