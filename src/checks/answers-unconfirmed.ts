import type {Rule} from '../findings/index.js';
import {unconfirmedAnswers, whoAnswered} from '../record/index.js';
import {goesOn, inActivity, type CheckSubject} from './subject.js';

export const answersUnconfirmed = {
  meta: {
    id: 'answers-unconfirmed',
    severity: 'low',
    title: 'Nobody else has looked at what somebody answered',
    why: 'One person may err or not know; a policy states it to everybody, and must be right.',
    citations: ['1798.130(a)(5)'],
  },
  *check({record, asOf}) {
    for (const activity of record.activities) {
      const answers = unconfirmedAnswers(activity);
      const [first] = answers;
      if (first === undefined || !goesOn(activity, asOf)) continue;
      const count = answers.length === 1 ? '1 answer' : `${answers.length} answers`;
      yield {
        message: `"${activity.name}" rests on ${count} of ${whoAnswered(answers).join(', ') || 'somebody unnamed'} that nobody else has confirmed`,
        places: [inActivity(activity, first.of, first.by ?? 'nobody named')],
        remedy: `Let a second person look at it: datamap review ${activity.id}`,
      };
    }
  },
} satisfies Rule<CheckSubject>;
