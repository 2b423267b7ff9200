import {listed, type Rule} from '../findings/index.js';
import {flowPlaces, mergedFlow} from './flows.js';
import {saleStated} from './sale-stated.js';
import {categoryIn, noticePlaces, type GapSubject} from './subject.js';

export const saleDenied = {
  meta: {
    id: 'sale-denied',
    severity: 'critical',
    title: 'The notice denies selling or sharing, and the record holds a sale or sharing',
    why: 'A false denial of sale takes the right to opt out from every consumer; no other statement weighs as much.',
    citations: ['11 CCR 7011(e)(1)(D)', '1798.130(a)(5)(C)(i)', '1798.140(ad)(1)', '1798.140(ah)(1)'],
  },
  *check(subject) {
    const {notice, law} = subject;
    const flow = mergedFlow(subject.practice);
    if (flow === undefined) return;
    const stated = saleStated(notice);
    const denied = stated.value === 'no' ? stated.places : [];
    const rows = notice.categories.filter(({letter, soldOrShared}) => soldOrShared === 'no' && flow.letters.includes(letter));
    if (denied.length + rows.length === 0) return;
    yield {
      message: `The notice denies ${denied.length > 0 ? 'selling or sharing personal information' : `it for ${listed(rows.map(({printed}) => printed.trim()))}`}; the record ${flow.said} ${listed(flow.letters.map((letter) => categoryIn(letter, law)), {most: 3})} to ${listed(flow.recipients.map(({name}) => name))}`,
      places: [...noticePlaces(notice, [...denied, ...rows.map(({place}) => place)], 3), ...flowPlaces(flow)],
      identity: 'sale',
      confidence: denied.length > 0 ? stated.confidence : 1,
      remedy: 'Stop it, or replace the sentence by the list of what is sold or shared and to whom, and post the notice and link of the right to opt out',
      wording: flow.statement(law),
    };
  },
} satisfies Rule<GapSubject>;
