import {listed} from '../findings/index.js';
import type {Letter} from '../law/index.js';
import type {NoticeReading} from '../notice/reading.js';
import {claimsHere} from './claims-of.js';
import {flowPlaces, mergedFlow} from './flows.js';
import {saleStated} from './sale-stated.js';
import {categoryIn, noticePlaces, notInNotice, readingConfidence, type GapRule} from './subject.js';

export const saleNotDisclosed = {
  meta: {
    id: 'sale-not-disclosed',
    needs: 'record',
    severity: 'high',
    title: 'The record holds a sale or sharing that the notice does not list',
    why: 'The policy must list each category sold or shared in the preceding twelve months, or say that there is none; silence is neither.',
    citations: ['11 CCR 7011(e)(1)(D)', '1798.130(a)(5)(C)(i)', '11 CCR 7011(e)(1)(E)'],
  },
  *check(subject) {
    const {notice, law} = subject;
    const flow = mergedFlow(subject.practice);
    const {value, places} = saleStated(notice);
    if (flow === undefined || value === 'no') return;
    const missing = flow.letters.filter((letter) => !isListed(letter, notice));
    if (missing.length === 0) return;
    const silent = value === null;
    yield {
      message: `The record ${flow.said} ${listed(
        missing.map((letter) => `${categoryIn(letter, law)}${flow.unconfirmed.has(letter) ? ' [unconfirmed]' : ''}`),
        {most: 3},
      )} to ${listed(flow.recipients.map(({name}) => name))}; the notice ${silent ? 'does not say whether anything is sold or shared' : 'says that it sells or shares and does not list them'}`,
      places: [...(silent ? [notInNotice(notice, 'categories sold or shared')] : noticePlaces(notice, places)), ...flowPlaces(flow)],
      identity: missing.join(''),
      confidence: Math.min(silent ? readingConfidence(notice) : 1, flow.confidence),
      remedy:
        'Add the list of categories sold or shared with the categories of third parties, and post the notice and link of the right to opt out',
      wording: flow.statement(law),
    };
  },
} satisfies GapRule<'record'>;

/** A row of the table or a sentence says that this letter is sold or shared. */
function isListed(letter: Letter, {categories, claims}: NoticeReading): boolean {
  if (categories.some((row) => row.letter === letter && row.soldOrShared === 'yes')) return true;
  return claimsHere({claims}).some(
    ({verb, negated, letters}) => !negated && (verb === 'sell' || verb === 'share') && letters.includes(letter),
  );
}
