import {addMonths, parseDay} from '../record/index.js';
import {dayIn, redated} from './redated.js';
import {noticePlaces, type GapRule} from './subject.js';

export const updatedTooLongAgo = {
  meta: {
    id: 'updated-too-long-ago',
    needs: 'notice',
    severity: 'high',
    title: 'The notice is older than the law allows, or dated ahead',
    why: 'The policy must be brought up to date at least once every twelve months, whether or not anything changed.',
    citations: ['1798.130(a)(5)', '11 CCR 7011(e)(4)'],
  },
  *check({notice, asOf, law, record}) {
    const updated = notice.lastUpdated === null ? null : parseDay(notice.lastUpdated);
    if (updated === null) return;
    const due = addMonths(updated, law.get('thresholds', 'preceding-12-months').value);
    const places = notice.lastUpdatedAt === null ? [] : noticePlaces(notice, [notice.lastUpdatedAt]);
    if (due < asOf) {
      yield {
        message: `The notice was last updated on ${updated}; an update was due by ${due}`,
        places,
        remedy:
          record === undefined
            ? 'Review the notice, mend what no longer holds, and print the new day'
            : 'Review the notice against the record, mend what differs, and print the new day',
        wording:
          (notice.lastUpdatedAt === null ? undefined : redated(notice.lastUpdatedAt.quote, asOf)) ?? `Last updated: ${dayIn(notice, asOf)}`,
      };
    }
    if (updated > asOf) {
      yield {
        message: `The notice is dated ${updated}, after ${asOf}`,
        severity: 'low',
        places,
        remedy: 'Print the day on which it was last updated',
      };
    }
  },
} satisfies GapRule<'notice'>;
