import {listed, type Rule} from '../findings/index.js';
import {limbsByActivity} from './limit-purposes.js';
import {activityFile, inActivity, inField, type CheckSubject} from './subject.js';

export const limitPurposeMissing = {
  meta: {
    id: 'limit-purpose-missing',
    severity: 'high',
    title: 'Sensitive personal information is used, nobody said for which permitted purpose',
    why: 'Whether consumers have the right to limit, and what the policy must state, depends on it.',
    citations: ['1798.121(a)', '11 CCR 7027(m)', '11 CCR 7011(e)(1)(J)'],
  },
  *check(subject) {
    const {law} = subject;
    for (const [activity, limbs] of limbsByActivity(subject)) {
      const stated = new Set((activity.limitPurposes ?? []).map(({limb}) => limb));
      for (const [limb, ids] of limbs) {
        if (stated.has(limb)) continue;
        const fields = [...ids];
        yield {
          message: `"${activity.name}" uses ${law.find('limbs', limb)?.title ?? limb} (${listed(fields)}) and names none of the permitted purposes for it`,
          places: [inActivity(activity, 'limitPurposes', 'nothing'), inField(fields[0] ?? '')],
          identity: `${activity.id} ${limb}`,
          remedy: `Write in ${activityFile(activity)} limit-purposes: [{limb: ${limb}, is: ${law
            .all('limitPurposes')
            .map(({id}) => id)
            .join(' | ')}}]`,
        };
      }
    }
  },
} satisfies Rule<CheckSubject>;
