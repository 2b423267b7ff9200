import type {Rule} from '../findings/index.js';
import {inRecord} from '../findings/index.js';
import {mergedFlow, unsettledFirst} from './flows.js';
import {saleStated} from './sale-stated.js';
import {notInNotice, readingConfidence, type GapSubject} from './subject.js';

export const saleNotStated = {
  meta: {
    id: 'sale-not-stated',
    severity: 'medium',
    title: 'The notice does not say whether anything is sold or shared',
    why: 'Where nothing is sold or shared the policy must say so; only then may the opt-out link be left out.',
    citations: ['11 CCR 7011(e)(1)(D)', '1798.130(a)(5)(C)(i)', '11 CCR 7013(g)(2)'],
  },
  *check({notice, practice}) {
    const {value} = saleStated(notice);
    if (
      value !== null ||
      mergedFlow(practice) !== undefined ||
      practice.blindSales.length > 0 ||
      notice.categories.some(({soldOrShared}) => soldOrShared === 'yes' || soldOrShared === 'no')
    ) {
      return;
    }
    yield {
      message: 'The notice neither lists what is sold or shared nor says that nothing is; the record has no sale or sharing',
      places: [
        notInNotice(notice, 'statement that nothing is sold or shared'),
        inRecord('activities', {shows: 'no disclosure of kind sale or sharing'}),
      ],
      confidence: readingConfidence(notice),
      remedy: unsettledFirst('Add the statement, in a prominent place', practice),
      wording: 'We have not sold or shared personal information in the preceding twelve months.',
    };
  },
} satisfies Rule<GapSubject>;
