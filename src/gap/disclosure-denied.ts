import {listed} from '../findings/index.js';
import {isProvider} from '../record/index.js';
import {disclosedStatement} from './drafts.js';
import {flowPlaces} from './flows.js';
import {noticePlaces, type GapRule} from './subject.js';
import {LITERALLY_TRUE, OWED_ALL_THE_SAME, speaksOfThirdPartiesOnly} from './third-parties-only.js';

export const disclosureDenied = {
  meta: {
    id: 'disclosure-denied',
    needs: 'record',
    severity: 'high',
    title: 'The notice says that nothing was disclosed, and the record has recipients',
    why: 'The policy must list each category disclosed for a business purpose in the preceding twelve months, service providers included.',
    citations: ['11 CCR 7011(e)(1)(H)', '1798.130(a)(5)(C)(ii)', '1798.110(c)(4)'],
  },
  *check({notice, practice, law}) {
    const {value, places} = notice.statements.disclosed;
    if (value !== 'no' || practice.saidDisclosed.size === 0) return;
    const flows = [...practice.saidDisclosed.values()];
    const recipients = [...new Set(flows.flatMap((flow) => flow.recipients))];
    const letters = [...practice.saidDisclosed.keys()].filter((letter) => letter !== 'L').sort();
    const wording = disclosedStatement({practice, law});
    const toTheLetter = recipients.every(isProvider) && places.every(speaksOfThirdPartiesOnly);
    yield {
      message: `The notice denies any disclosure in the preceding twelve months; the record discloses categories ${listed(letters, {most: 12})} to ${listed(recipients.map(({name}) => name))}${toTheLetter ? `; ${OWED_ALL_THE_SAME}` : ''}`,
      places: [
        ...noticePlaces(notice, places),
        ...flowPlaces({
          activities: [...new Set(flows.flatMap((flow) => flow.activities))],
          disclosures: flows.flatMap((flow) => flow.disclosures),
        }),
      ],
      identity: 'disclosed',
      ...(toTheLetter ? {confidence: LITERALLY_TRUE} : {}),
      remedy: 'Replace the sentence by the list of categories disclosed for a business purpose',
      ...(wording === undefined ? {} : {wording}),
    };
  },
} satisfies GapRule<'record'>;
