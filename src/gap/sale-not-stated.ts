import {inRecord} from '../findings/index.js';
import type {NoticeReading} from '../notice/reading.js';
import {gapFor} from './drafts.js';
import {mergedFlow, unsettledFirst} from './flows.js';
import {saleStated} from './sale-stated.js';
import {notInNotice, readingConfidence, type GapRule} from './subject.js';
import {noSaleStatement} from './unproven.js';

export const saleNotStated = {
  meta: {
    id: 'sale-not-stated',
    needs: 'notice',
    severity: 'medium',
    title: 'The notice does not say whether anything is sold or shared',
    why: 'Where nothing is sold or shared the policy must say so; only then may the opt-out link be left out.',
    citations: ['11 CCR 7011(e)(1)(D)', '1798.130(a)(5)(C)(i)', '11 CCR 7013(g)(2)'],
  },
  *check(subject) {
    const {notice} = subject;
    const stated =
      saleStated(notice).value !== null || notice.categories.some(({soldOrShared}) => soldOrShared === 'yes' || soldOrShared === 'no');
    if (stated) return;
    if (subject.record === undefined) {
      yield {
        message: 'The notice neither lists what is sold or shared nor says that nothing is',
        places: [notInNotice(notice, 'statement on what is sold or shared')],
        confidence: speaksOfSale(notice) ? Math.min(SPOKEN_OF, readingConfidence(notice)) : readingConfidence(notice),
        remedy: 'Add the list of categories sold or shared, or the statement that none is, in a prominent place',
        wording: `We ${gapFor('have or have not')} sold or shared personal information in the preceding twelve months.`,
      };
      return;
    }
    const {practice} = subject;
    if (mergedFlow(practice) !== undefined || practice.blindSales.length > 0) return;
    yield {
      message: 'The notice neither lists what is sold or shared nor says that nothing is; the record has no sale or sharing',
      places: [
        notInNotice(notice, 'statement that nothing is sold or shared'),
        inRecord('activities', {shows: 'no disclosure of kind sale or sharing'}),
      ],
      confidence: readingConfidence(notice),
      remedy: unsettledFirst('Add the statement, in a prominent place', practice),
      wording: noSaleStatement(subject),
    };
  },
} satisfies GapRule<'notice'>;

const speaksOfSale = ({duties}: NoticeReading): boolean => duties.some(({id, present}) => id === 'sold' && present);

/** Words about selling that were read as neither answer: a person may read one in them. */
const SPOKEN_OF = 0.5;
