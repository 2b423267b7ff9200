import type {Rule} from '../findings/index.js';
import {activityFile, inActivity, type CheckSubject} from './subject.js';

export const purposeWithoutWords = {
  meta: {
    id: 'purpose-without-words',
    severity: 'medium',
    title: 'A purpose has no wording of your own',
    why: 'A statutory label alone gives a consumer no meaningful understanding of why the data is collected.',
    citations: ['11 CCR 7011(e)(1)(C)', '11 CCR 7011(e)(1)(I)'],
  },
  *check({record, law}) {
    for (const activity of record.activities) {
      for (const [index, purpose] of (activity.purposes ?? []).entries()) {
        if (purpose.words?.trim()) continue;
        const label = purpose.is === undefined ? undefined : (law.find('purposes', purpose.is)?.title ?? purpose.is);
        yield {
          message:
            label === undefined
              ? `A purpose of "${activity.name}" is empty`
              : `"${activity.name}" is for ${label}, and does not say what that means here`,
          places: [inActivity(activity, `purposes.${index}.words`, purpose.is ?? 'nothing')],
          remedy: `Write in ${activityFile(activity)} under that purpose words: "<what it is for, as you would tell a customer>"`,
        };
      }
    }
  },
} satisfies Rule<CheckSubject>;
