import type {Rule} from '../findings/index.js';
import {activityFile, inActivity, type CheckSubject} from './subject.js';

export const purposeGeneric = {
  meta: {
    id: 'purpose-generic',
    severity: 'medium',
    title: 'A purpose is worded so broadly that it says nothing',
    why: 'The regulations refuse generic purposes in policies, contracts and risk assessments alike.',
    citations: ['11 CCR 7011(e)(1)(C)', '11 CCR 7051(a)(2)', '11 CCR 7152(a)(1)'],
  },
  *check({record, law}) {
    const generic = new Set(law.all('genericPurposes').flatMap(({words = []}) => words.map(bare)));
    const fillers = new Set(law.all('genericPurposes').flatMap(({fillers: some = []}) => some));
    for (const activity of record.activities) {
      for (const [index, {words}] of (activity.purposes ?? []).entries()) {
        if (words === undefined || !isGeneric(words, generic, fillers)) continue;
        yield {
          message: `"${activity.name}" gives "${words.trim()}" as its purpose, which would fit any company`,
          places: [inActivity(activity, `purposes.${index}.words`, words.trim())],
          remedy: `Write in ${activityFile(activity)} what is done with the data and for whom, for example words: "Send the monthly product newsletter and measure whether it is opened"`,
        };
      }
    }
  },
} satisfies Rule<CheckSubject>;

/** Nothing but a generic phrase, filler words around it aside. */
function isGeneric(words: string, generic: ReadonlySet<string>, fillers: ReadonlySet<string>): boolean {
  const tokens = bare(words).split(' ');
  const core = tokens.filter((token) => !fillers.has(token)).join(' ');
  return generic.has(tokens.join(' ')) || generic.has(core);
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
