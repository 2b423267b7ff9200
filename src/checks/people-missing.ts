import type {Rule} from '../findings/index.js';
import {activityFile, inActivity, type CheckSubject} from './subject.js';

export const peopleMissing = {
  meta: {
    id: 'people-missing',
    severity: 'medium',
    title: 'An activity does not say whose data it is',
    why: 'Employees, applicants, business contacts and minors are owed different notices, and Shine the Light covers customers only.',
    citations: ['1798.140(i)', '11 CCR 7152(a)(3)', '1798.83(e)(1)'],
  },
  *check({record, law}) {
    const kinds = law.all('people').map(({id}) => id);
    for (const activity of record.activities) {
      if ((activity.people ?? []).length > 0) continue;
      yield {
        message: `Activity "${activity.name}" does not say whose data it uses`,
        places: [inActivity(activity, 'people', 'nothing')],
        remedy: `Write in ${activityFile(activity)} people: [${kinds.slice(0, 2).join(', ')}]; the kinds are ${kinds.join(', ')}`,
      };
    }
  },
} satisfies Rule<CheckSubject>;
