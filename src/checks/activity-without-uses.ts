import {listed, type Rule} from '../findings/index.js';
import {activityFile, inActivity, type CheckSubject} from './subject.js';

export const activityWithoutUses = {
  meta: {
    id: 'activity-without-uses',
    severity: 'medium',
    title: 'An activity uses no fields',
    why: 'Categories are computed from the fields that activities use: this one is missing from every table.',
    citations: ['11 CCR 7011(e)(1)(A)', '11 CCR 7152(a)(2)'],
  },
  *check({record}) {
    for (const activity of record.activities) {
      const uses = activity.uses ?? [];
      if (uses.some(({fields}) => fields.length > 0)) continue;
      const systems = uses.flatMap(({system}) => (system === undefined ? [] : [system]));
      yield {
        message: `Activity "${activity.name}" ${systems.length === 0 ? 'is not linked to a single field' : `uses ${listed(systems)}, and nobody said which of the fields there`}`,
        places: [inActivity(activity, 'uses', systems.length === 0 ? 'nothing' : systems.join(', '))],
        remedy: `Write in ${activityFile(activity)} uses: [{fields: [${systems[0] ?? '<system>'}.<dataset>.*], from: [<source>]}], or run: datamap interview ${activity.id}`,
      };
    }
  },
} satisfies Rule<CheckSubject>;
