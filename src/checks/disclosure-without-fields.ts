import type {Rule} from '../findings/index.js';
import {activityFile, disclosuresOf, inActivity, nameOf, type CheckSubject} from './subject.js';

export const disclosureWithoutFields = {
  meta: {
    id: 'disclosure-without-fields',
    severity: 'high',
    title: 'A disclosure does not say which data goes',
    why: 'Categories sold, shared and disclosed are computed from the fields of a disclosure: without them it is in no list, and no list is complete.',
    citations: ['1798.130(a)(5)(C)', '1798.110(c)(4)'],
  },
  *check({record, lookup}) {
    for (const entry of disclosuresOf({record, lookup})) {
      const {activity, disclosure, at} = entry;
      if (disclosure.fields.length > 0) continue;
      yield {
        message: `"${activity.name}" discloses something to ${nameOf(entry)}, nobody said what`,
        places: [inActivity(activity, `${at}.fields`, 'nothing')],
        remedy: `Write in ${activityFile(activity)} under the disclosure to ${disclosure.to} the fields that go there, for example fields: [<system>.<dataset>.*]`,
      };
    }
  },
} satisfies Rule<CheckSubject>;
