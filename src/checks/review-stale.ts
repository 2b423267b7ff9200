import type {Rule} from '../findings/index.js';
import {addMonths, parseDay} from '../record/index.js';
import {activityFile, goesOn, inActivity, type CheckSubject} from './subject.js';

export const reviewStale = {
  meta: {
    id: 'review-stale',
    severity: 'low',
    title: 'An activity has not been looked at for too long',
    why: 'The policy must be right at each update, at least every twelve months: so must what it is written from.',
    citations: ['1798.130(a)(5)', '11 CCR 7155(a)'],
  },
  *check({record, law, asOf}) {
    const usual = law.get('thresholds', 'preceding-12-months').value;
    for (const activity of record.activities) {
      if (!goesOn(activity, asOf)) continue;
      const {last, everyMonths = usual} = activity.review ?? {};
      if (last === undefined || parseDay(last) === null) {
        yield {
          message: `"${activity.name}" was never reviewed, as far as is recorded`,
          places: [inActivity(activity, 'review.last', last ?? 'nothing')],
          remedy: `Look through it and write in ${activityFile(activity)} review: {last: ${asOf}, by: <who>}`,
        };
        continue;
      }
      const due = addMonths(last, everyMonths);
      if (due >= asOf) continue;
      yield {
        message: `"${activity.name}" was last reviewed on ${last}; the next review was due on ${due}`,
        severity: 'medium',
        places: [inActivity(activity, 'review.last', last)],
        remedy: `Look through it and write in ${activityFile(activity)} review: {last: ${asOf}, by: <who>}`,
      };
    }
  },
} satisfies Rule<CheckSubject>;
