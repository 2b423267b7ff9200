import {inRecord, listed, type Rule} from '../findings/index.js';
import {isBeyondLimit} from '../record/index.js';
import {inActivity, type CheckSubject} from './subject.js';

export const limitWithoutMethod = {
  meta: {
    id: 'limit-without-method',
    severity: 'high',
    title: 'Sensitive information is used beyond the permitted purposes, and nobody can ask to limit it',
    why: 'Such use gives consumers the right to limit; the business must offer methods and post the notice.',
    citations: ['1798.121(a)', '11 CCR 7014', '11 CCR 7027(b)'],
  },
  *check({record, law}) {
    if ((record.organization.requestMethods ?? []).length > 0) return;
    for (const activity of record.activities) {
      const beyond = (activity.limitPurposes ?? []).filter(({is}) => isBeyondLimit(is));
      if (beyond.length === 0) continue;
      yield {
        message: `"${activity.name}" uses ${listed(beyond.map(({limb}) => law.find('limbs', limb)?.title ?? limb))} for other than the permitted purposes, and the organization has no request method`,
        places: [
          inActivity(activity, 'limitPurposes', beyond.map(({limb}) => `${limb}: other`).join(', ')),
          inRecord('organization', {at: 'requestMethods', shows: 'nothing'}),
        ],
        remedy:
          'Write in datamap.yaml under organization request-methods: [{kind: web-form, at: <address>}], and post the notice of the right to limit',
      };
    }
  },
} satisfies Rule<CheckSubject>;
