import {inRecord, listed} from '../findings/index.js';
import {mergedFlow, unsettledFirst} from './flows.js';
import {noticePlaces, type GapRule} from './subject.js';
import {noSaleStatement} from './unproven.js';

export const saleClaimedNotRecorded = {
  meta: {
    id: 'sale-claimed-not-recorded',
    needs: 'record',
    severity: 'medium',
    title: 'The notice says that personal information is sold or shared, and the record holds none',
    why: 'Either the record misses a flow, with its recipients and contracts, or the notice tells consumers something untrue.',
    citations: ['11 CCR 7011(e)(1)(D)', '1798.130(a)(5)(C)(i)'],
  },
  *check({notice, practice}) {
    // Sold is sold, even where nobody recorded what.
    if (mergedFlow(practice) !== undefined || practice.blindSales.length > 0) return;
    const rows = notice.categories.filter(({soldOrShared}) => soldOrShared === 'yes');
    const {value, places} = notice.statements.soldOrShared;
    if (value !== 'yes' && rows.length === 0) return;
    yield {
      message: `The notice says that ${
        rows.length > 0
          ? `${listed(
              rows.map(({printed}) => printed.trim()),
              {most: 3},
            )} ${rows.length === 1 ? 'is' : 'are'}`
          : 'personal information is'
      } sold or shared; the record has no sale or sharing since ${practice.window.from}`,
      places: [
        ...noticePlaces(notice, [...(value === 'yes' ? places : []), ...rows.map(({place}) => place)], 3),
        inRecord('activities', {shows: 'no disclosure of kind sale or sharing'}),
      ],
      identity: 'sale',
      remedy: unsettledFirst(
        'Ask marketing and partnerships which advertising, analytics and list partners receive data, and record the disclosures; or correct the notice',
        practice,
      ),
      wording: noSaleStatement({practice}),
    };
  },
} satisfies GapRule<'record'>;
