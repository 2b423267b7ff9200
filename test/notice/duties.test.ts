/** Where a duty is said to stand: its own sentences, not those that only use its words. */
import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {readNotice, type NoticeReading} from '../../src/notice/index.js';

const readCase = (name: string, input = 'input.md'): Promise<NoticeReading> =>
  readNotice(readFileSync(new URL(`../../fixtures/cases/notice/${name}/${input}`, import.meta.url)), {name: input, asOf: '2026-11-22'});
const linesOf = (reading: NoticeReading, id: string): readonly number[] | undefined =>
  reading.duties.find((duty) => duty.id === id)?.places.map(({line}) => line);

describe('places of duties', () => {
  it('takes opting out of sale as the right, and not objecting, unsubscribing or setting cookies', async () => {
    const reading = await readCase('opt-outs-of-what');
    expect(linesOf(reading, 'right-to-opt-out')).toEqual([19]);
  });

  it('takes no heading as a statement of sources', async () => {
    const reading = await readCase('opt-outs-of-what');
    expect(reading.duties.find(({id}) => id === 'sources')).toEqual({id: 'sources', present: false, places: []});
  });

  it('takes no denial as a statement of sources, and reads what California shares with other states', async () => {
    const reading = await readCase('what-counts-as-told');
    expect(linesOf(reading, 'sources')).toEqual([7]);
    expect([linesOf(reading, 'right-to-know-sold'), linesOf(reading, 'right-to-limit'), linesOf(reading, 'right-to-correct')]).toEqual([
      [25],
      [27],
      [29],
    ]);
    expect(reading.duties.find(({id}) => id === 'right-to-delete')).toEqual({id: 'right-to-delete', present: false, places: []});
  });

  it('takes what one may ask for as the right to know, and not as disclosing or selling', async () => {
    const reading = await readCase('rights-lists');
    const ofRights = [9, 11, 13, 19, 20];
    for (const id of ['collected', 'disclosed', 'sold', 'third-parties']) {
      expect(linesOf(reading, id)?.filter((line) => ofRights.includes(line))).toEqual([]);
    }
    expect(linesOf(reading, 'right-to-know-sold')).toEqual(expect.arrayContaining([9, 11, 19, 20]));
    expect(linesOf(reading, 'disclosed')).toContain(22);
    expect(reading.contradictions.map(({line}) => line).filter((line) => ofRights.includes(line) || line === 28)).toEqual([]);
  });

  it('quotes one place once, also where a sentence goes on in the next line', async () => {
    const reading = await readCase('names-need-evidence');
    expect(reading.statements.doNotTrack.places.map(({line}) => line)).toEqual([9]);
  });

  it('names the heading that a statement stands under, also in an outline set close', async () => {
    const {statements} = await readCase('outline', 'input.txt');
    expect([statements.sensitive, statements.thirdPartySources].map(({places}) => places.map(({section}) => section))).toEqual([
      ['2. Sensitive Personal Information'],
      ['3. Third Parties'],
    ]);
  });

  it('finds what the details of selling, disclosing, requests and terms are told by', async () => {
    const reading = await readCase('owed-in-detail');
    expect(Object.fromEntries(DETAILS.map((id) => [id, linesOf(reading, id)]))).toEqual({
      'selling-purposes': [14, 14],
      'disclosing-purposes': [19],
      instructions: [28],
      frictionless: [31],
      'under-16-process': [23],
      'category-terms': [9],
    });
  });

  it('takes no title, no list of what may be asked for, no denial and no word of other things for such a detail', async () => {
    const reading = await readCase('owed-and-only-hinted');
    for (const id of DETAILS) expect(reading.duties.find((duty) => duty.id === id)).toEqual({id, present: false, places: []});
  });

  it('finds the details of requests, automated decisions, Shine the Light and minors', async () => {
    const reading = await readCase('detail-of-requests');
    expect(Object.fromEntries(OF_REQUESTS.map((id) => [id, linesOf(reading, id)]))).toEqual({
      'sold-to': [5],
      'toll-free': [10],
      'review-process': [12],
      'admt-opt-out': [14],
      'admt-access': [14],
      'non-retaliation-people': [16],
      'privacy-rights-title': [18],
      'shine-the-light-contact': [20],
      'shine-the-light-alternative': [23],
      'minors-removal': [25],
    });
  });

  it('takes no word of other things for a detail of requests', async () => {
    const reading = await readCase('detail-of-requests-hinted');
    for (const id of OF_REQUESTS) expect(reading.duties.find((duty) => duty.id === id)).toEqual({id, present: false, places: []});
  });

  it('judges a notice at collection, and one of an incentive, by what stands in it', async () => {
    const reading = await readCase('notice-at-collection');
    const judged = reading.duties.filter(({id}) => OWED_WITHIN.test(id)).map(({id, present}) => [id, present]);
    expect(Object.fromEntries(judged)).toEqual({
      'collection-categories': true,
      'collection-purposes': true,
      'collection-sold': false,
      'collection-retention': true,
      'collection-opt-out': false,
      'collection-policy-link': true,
      'incentive-summary': true,
      'incentive-terms': true,
      'incentive-opt-in': true,
      'incentive-withdrawal': true,
      'incentive-value': false,
    });
  });

  it('judges none that stands elsewhere, or that is not due', async () => {
    const reading = await readCase('notice-at-collection-elsewhere');
    expect(reading.duties.filter(({id}) => OWED_WITHIN.test(id))).toEqual([]);
  });

  it('takes no line of a table of contents, no heading over nothing and no word in passing for a statement', async () => {
    const reading = await readCase('announced-only');
    const absent = ['right-to-delete', 'verification', 'changes', 'effective', 'metrics', 'under-16', 'contact', 'sensitive-use'];
    for (const id of [...absent, 'specific-pieces', 'others-tracking']) {
      expect(reading.duties.find((duty) => duty.id === id)).toMatchObject({id, present: false});
    }
  });

  it('takes nothing below a heading for others, unless it names California', async () => {
    const reading = await readCase('for-others-only');
    for (const id of ['right-to-know', 'right-to-correct', 'right-to-limit', 'verification']) {
      expect(reading.duties.find((duty) => duty.id === id)).toEqual({id, present: false, places: []});
    }
    expect([linesOf(reading, 'agent'), linesOf(reading, 'right-to-delete')]).toEqual([[16], [22]]);
  });

  it('says where Californians are sent to a text that is not there', async () => {
    expect((await readCase('refers-for-california')).elsewhere.map(({line}) => line)).toEqual([7]);
    expect((await readCase('detail-of-requests')).elsewhere).toEqual([]);
  });
});

const DETAILS = ['selling-purposes', 'disclosing-purposes', 'instructions', 'frictionless', 'under-16-process', 'category-terms'];
const OF_REQUESTS = [
  'sold-to',
  'toll-free',
  'review-process',
  'admt-opt-out',
  'admt-access',
  'non-retaliation-people',
  'privacy-rights-title',
  'shine-the-light-contact',
  'shine-the-light-alternative',
  'minors-removal',
];
const OWED_WITHIN = /^(?:collection|incentive)-/;
