import {dayIn} from './redated.js';
import {notInNotice, readingConfidence, type GapRule} from './subject.js';

export const updatedMissing = {
  meta: {
    id: 'updated-missing',
    needs: 'notice',
    severity: 'high',
    title: 'The notice has no date of its last update',
    why: 'The policy must carry it, and without it nobody can tell which twelve months its lists are about.',
    citations: ['11 CCR 7011(e)(4)', '1798.130(a)(5)'],
  },
  *check({notice, asOf}) {
    if (notice.lastUpdated !== null || notice.updatedFilledIn !== null) return;
    yield {
      message: 'The notice does not say in full when it was last updated',
      places: [notInNotice(notice, 'date last updated')],
      confidence: readingConfidence(notice),
      remedy: 'Print the day of the last update near the top',
      wording: `Last updated: ${dayIn(notice, asOf)}`,
    };
  },
} satisfies GapRule<'notice'>;
