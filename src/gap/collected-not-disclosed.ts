import type {Letter} from '../law/index.js';
import type {NoticeReading} from '../notice/reading.js';
import {claimsHere, saysItIsCollected} from './claims-of.js';
import {correctedRow, newRow} from './corrected-row.js';
import {
  categoryIn,
  exampleFields,
  isPlainLetter,
  noticePlaces,
  notInNotice,
  readingConfidence,
  recordPlaces,
  rowsOf,
  type GapRule,
} from './subject.js';

export const collectedNotDisclosed = {
  meta: {
    id: 'collected-not-disclosed',
    needs: 'record',
    severity: 'high',
    title: 'A category that the record holds is absent from the notice',
    why: 'The policy must list every category collected in the preceding twelve months, in the terms of the statute.',
    citations: ['11 CCR 7011(e)(1)(A)', '1798.130(a)(5)(B)', '1798.130(c)'],
  },
  *check(subject) {
    const {notice, practice, law} = subject;
    for (const [letter, evidence] of practice.letters) {
      if (!isPlainLetter(letter) || rowsOf(notice, letter).some(({collected}) => collected !== 'other')) continue;
      const unclear = rowsOf(notice, letter);
      const mentions = mentionsOf(notice, letter);
      const how =
        unclear.length > 0
          ? 'its row answers neither yes nor no'
          : mentions.length > 0
            ? 'the notice mentions such data and never lists the category in the terms of the statute'
            : 'the notice does not mention it';
      yield {
        message: `The record collected ${categoryIn(letter, law)} through ${exampleFields(evidence)}; ${how}`,
        severity: unclear.length > 0 || mentions.length > 0 ? 'medium' : 'high',
        places: [
          ...(unclear.length + mentions.length > 0
            ? noticePlaces(notice, [...unclear.map(({place}) => place), ...mentions])
            : [notInNotice(notice, categoryIn(letter, law))]),
          ...recordPlaces(evidence, {law}),
        ],
        identity: letter,
        confidence: Math.min(evidence.confidence, unclear.length > 0 ? 1 : readingConfidence(notice)),
        citations: [...law.get('categories', letter).citations, '11 CCR 7011(e)(1)(A)', '1798.130(c)'],
        remedy: unclear.length > 0 ? 'Answer the row' : 'Add the row to the table of categories collected',
        wording: unclear[0] === undefined ? newRow(letter, evidence, subject) : correctedRow(unclear[0], evidence, subject),
      };
    }
  },
} satisfies GapRule<'record'>;

/** Prose that names such data without being a row of a table. */
const mentionsOf = ({claims}: NoticeReading, letter: Letter) =>
  claimsHere({claims})
    .filter((claim) => saysItIsCollected(claim, letter))
    .map(({place}) => place);
