import {listed, type NoticePlace, type Observation} from '../findings/index.js';
import type {Letter} from '../law/index.js';
import {isProvider} from '../record/index.js';
import {inLine} from './corrected-row.js';
import {rowsThatDeny, type DenyingRow} from './rows-that-deny.js';
import {insteadOfDenial} from './disclosed-instead.js';
import {flowPlaces} from './flows.js';
import {shapedCells} from './own-shape.js';
import {noticePlaces, type GapRule, type GapSubject} from './subject.js';
import type {Flow} from './summary.js';
import {LITERALLY_TRUE, OWED_ALL_THE_SAME, speaksOfThirdPartiesOnly} from './third-parties-only.js';

export const disclosureDenied = {
  meta: {
    id: 'disclosure-denied',
    needs: 'record',
    severity: 'high',
    title: 'The notice says that something was not disclosed, and the record has recipients of it',
    why: 'The policy must list each category disclosed for a business purpose in the preceding twelve months, service providers included.',
    citations: ['11 CCR 7011(e)(1)(H)', '1798.130(a)(5)(C)(ii)', '1798.110(c)(4)'],
  },
  *check(subject) {
    const {notice, practice} = subject;
    if (notice.statements.disclosed.value === 'no' && practice.saidDisclosed.size > 0) yield statementDenied(subject);
    const rows = rowsThatDeny(subject);
    if (rows.length > 0) yield rowsDenied(rows, subject);
  },
} satisfies GapRule<'record'>;

function statementDenied({notice, practice, law}: GapSubject): Observation {
  const {places} = notice.statements.disclosed;
  const letters = [...practice.saidDisclosed.keys()].filter((letter) => letter !== 'L').sort();
  const wording = insteadOfDenial(places, {notice, practice, law});
  return {
    ...denied('The notice denies any disclosure in the preceding twelve months', {
      letters,
      places: noticePlaces(notice, places),
      flows: [...practice.saidDisclosed.values()],
      ofThirdPartiesOnly: places.every(speaksOfThirdPartiesOnly),
    }),
    identity: 'disclosed',
    remedy: 'Replace the sentence by the list of categories disclosed for a business purpose',
    ...(wording === undefined ? {} : {wording}),
  };
}

function rowsDenied(rows: readonly DenyingRow[], subject: GapSubject): Observation {
  const {notice, practice} = subject;
  const letters = rows.map(({letter}) => letter).sort();
  const under = [...new Set(rows.flatMap((row) => row.under))];
  const wording = letters.flatMap((letter) => {
    const cells = shapedCells(letter, subject);
    return cells === undefined ? [] : inLine(cells);
  });
  const places = rows.map(({place}) => place);
  return {
    ...denied(`The table says no under ${listed(under.map((title) => `“${title}”`))} for ${listed(rows.map(({printed}) => printed))}`, {
      letters,
      places: noticePlaces(notice, places, 3),
      flows: letters.flatMap((letter) => practice.saidDisclosed.get(letter) ?? []),
      ofThirdPartiesOnly: under.every((title) => speaksOfThirdPartiesOnly({line: 0, quote: title})),
    }),
    identity: 'disclosed in the table',
    remedy: `Correct ${rows.length === 1 ? 'the row' : 'these rows'}`,
    ...(wording.length === 0 ? {} : {wording: wording.join('\n')}),
  };
}

interface Denial {
  readonly letters: readonly Letter[];
  readonly places: readonly NoticePlace[];
  readonly flows: readonly Flow[];
  readonly ofThirdPartiesOnly: boolean;
}

/** What is said of third parties alone is less sure where all went to service providers. */
function denied(
  what: string,
  {letters, places, flows, ofThirdPartiesOnly}: Denial,
): Pick<Observation, 'message' | 'places' | 'confidence'> {
  const recipients = [...new Set(flows.flatMap((flow) => flow.recipients))];
  const toTheLetter = ofThirdPartiesOnly && recipients.every(isProvider);
  return {
    message: `${what}; the record discloses ${letters.length === 1 ? 'category' : 'categories'} ${listed(letters, {most: 12})} to ${listed(recipients.map(({name}) => name))}${toTheLetter ? `; ${OWED_ALL_THE_SAME}` : ''}`,
    places: [
      ...places,
      ...flowPlaces({
        activities: [...new Set(flows.flatMap((flow) => flow.activities))],
        disclosures: flows.flatMap((flow) => flow.disclosures),
      }),
    ],
    ...(toTheLetter ? {confidence: LITERALLY_TRUE} : {}),
  };
}
