import {listed, type Observation} from '../findings/index.js';
import type {NoticePassage, NoticeReading} from '../notice/reading.js';
import type {BlindDisclosure} from '../record/index.js';
import {flowPlaces, mergedFlow} from './flows.js';
import {saleStated} from './sale-stated.js';
import {categoryIn, noticePlaces, type GapRule} from './subject.js';

export const saleDenied = {
  meta: {
    id: 'sale-denied',
    needs: 'record',
    severity: 'critical',
    title: 'The notice denies selling or sharing, and the record holds a sale or sharing',
    why: 'A false denial of sale takes the right to opt out from every consumer; no other statement weighs as much.',
    citations: ['11 CCR 7011(e)(1)(D)', '1798.130(a)(5)(C)(i)', '1798.140(ad)(1)', '1798.140(ah)(1)'],
  },
  *check(subject) {
    const {notice, law} = subject;
    const {blindSales} = subject.practice;
    const flow = mergedFlow(subject.practice);
    const stated = saleStated(notice);
    const denied = stated.value === 'no' ? stated.places : [];
    if (flow === undefined) {
      if (denied.length > 0 && blindSales.length > 0) yield blindSale(notice, denied, {blindSales, confidence: stated.confidence});
      return;
    }
    const rows = notice.categories.filter(({letter, soldOrShared}) => soldOrShared === 'no' && flow.letters.includes(letter));
    if (denied.length + rows.length === 0) return;
    yield {
      message: `The notice denies ${denied.length > 0 ? 'selling or sharing personal information' : `it for ${listed(rows.map(({printed}) => printed.trim()))}`}; the record ${flow.said} ${listed(
        flow.letters.map((letter) => `${categoryIn(letter, law)}${flow.unconfirmed.has(letter) ? ' [unconfirmed]' : ''}`),
        {most: 3},
      )} to ${listed(flow.recipients.map(({name}) => name))}`,
      places: [...noticePlaces(notice, [...denied, ...rows.map(({place}) => place)], 3), ...flowPlaces(flow)],
      identity: 'sale',
      confidence: Math.min(denied.length > 0 ? stated.confidence : 1, flow.confidence),
      remedy:
        'Stop it, or replace the sentence by the list of what is sold or shared and to whom, and post the notice and link of the right to opt out',
      wording: flow.statement(law),
    };
  },
} satisfies GapRule<'record'>;

/** Sold is sold, even where nobody recorded what. */
function blindSale(
  notice: NoticeReading,
  denied: readonly NoticePassage[],
  {blindSales, confidence}: {readonly blindSales: readonly BlindDisclosure[]; readonly confidence: number},
): Observation {
  const recipients = [...new Set(blindSales.map(({recipient, disclosure}) => recipient?.name ?? disclosure.to))];
  return {
    message: `The notice denies selling or sharing personal information; the record holds a sale or sharing to ${listed(recipients)} and does not say of which data`,
    places: [
      ...noticePlaces(notice, denied, 3),
      ...flowPlaces({activities: blindSales.map(({activity}) => activity), disclosures: blindSales.map(({disclosure}) => disclosure)}),
    ],
    identity: 'sale',
    confidence,
    remedy: 'Record the fields that were sold or shared, then replace the sentence by the list of categories and third parties',
  };
}
