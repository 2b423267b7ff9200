import {listed, type Rule} from '../findings/index.js';
import type {Use} from '../record/index.js';
import {activityFile, inActivity, type CheckSubject} from './subject.js';

export const sourceMissing = {
  meta: {
    id: 'source-missing',
    severity: 'high',
    title: 'Nobody said where the data comes from',
    why: 'The privacy policy must name the categories of sources, and may say "nothing from third parties" only where that is so.',
    citations: ['11 CCR 7011(e)(1)(B)', '1798.110(c)(2)'],
  },
  *check({record, law}) {
    const sources = law.all('sources').map(({id}) => id);
    for (const activity of record.activities) {
      for (const [index, use] of (activity.uses ?? []).entries()) {
        if ((use.from ?? []).length > 0) continue;
        yield {
          message: `"${activity.name}" uses ${usedIn(use)} and does not say from whom`,
          places: [inActivity(activity, `uses.${index}.from`, 'nothing')],
          remedy: `Write in ${activityFile(activity)} under that use from: [${sources[0] ?? '<source>'}]; the sources are ${sources.join(', ')}`,
        };
      }
    }
  },
} satisfies Rule<CheckSubject>;

const usedIn = ({system, fields}: Use): string => (fields.length > 0 ? listed(fields) : (system ?? 'data that nobody named'));
