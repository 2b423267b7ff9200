import type {Rule} from '../findings/index.js';
import type {Retention} from '../record/index.js';
import {activityFile, inActivity, type CheckSubject} from './subject.js';

export const retentionMissing = {
  meta: {
    id: 'retention-missing',
    severity: 'medium',
    title: 'Nobody said how long the data is kept',
    why: 'The notice at collection owes a length for each category, or the criteria where no length is possible.',
    citations: ['1798.100(a)(3)', '11 CCR 7012(e)(4)'],
  },
  *check({record}) {
    for (const activity of record.activities) {
      if (isSaid(activity.retention)) continue;
      const uses = activity.uses ?? [];
      const open = uses.filter(({retention}) => !isSaid(retention));
      if (uses.length > 0 && open.length === 0) continue;
      const some = open.length < uses.length ? ` for ${open.length} of its ${uses.length} uses` : '';
      yield {
        message: `"${activity.name}" does not say how long its data is kept${some}`,
        places: [inActivity(activity, 'retention', 'nothing')],
        remedy: `Write in ${activityFile(activity)} retention: {period: 24 months, after: <event>}, or retention: {criteria: "<how the end is decided>"}`,
      };
    }
  },
} satisfies Rule<CheckSubject>;

const isSaid = (retention: Retention | undefined): boolean => Boolean(retention?.period?.trim() || retention?.criteria?.trim());
