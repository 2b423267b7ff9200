import {inLines, inNotice} from '../findings/index.js';
import type {Letter} from '../law/index.js';
import type {CategoryContradiction, CategoryRow} from '../notice/reading.js';
import {correctedRow, turnedRow} from './corrected-row.js';
import {categoryIn, noticePlace, type GapRule, type NoticeSubject} from './subject.js';

export const noticeContradictsItself = {
  meta: {
    id: 'notice-contradicts-itself',
    needs: 'notice',
    severity: 'high',
    title: "The table says NO while the notice's own prose says that such data is collected",
    why: 'One of the two sentences is false, and anybody can see it without knowing the business.',
    citations: ['11 CCR 7011(e)(1)(A)', '11 CCR 7003(a)'],
  },
  *check(subject) {
    const {notice, law} = subject;
    const byLetter = new Map<Letter, CategoryContradiction[]>();
    for (const contradiction of notice.contradictions) {
      if (contradiction.kind !== 'category') continue;
      const known = byLetter.get(contradiction.letter);
      if (known) known.push(contradiction);
      else byLetter.set(contradiction.letter, [contradiction]);
    }
    for (const [letter, contradictions] of byLetter) {
      const surest = contradictions.reduce((best, candidate) => (candidate.confidence > best.confidence ? candidate : best));
      const row = notice.categories.find((candidate) => candidate.letter === letter);
      yield {
        message: `The table answers NO for ${categoryIn(letter, law)}; the prose says otherwise in ${inLines(contradictions.map(({line}) => line))}`,
        places: [
          noticePlace(notice, surest.row),
          ...[surest, ...contradictions.filter((each) => each !== surest)].slice(0, 3).map((each) => inNotice(notice.file, each)),
        ],
        identity: letter,
        confidence: surest.confidence,
        remedy: 'Correct the row where the prose is true, or the prose where the row is',
        ...(row === undefined ? {} : {wording: rowThatSaysYes(row, subject)}),
      };
    }
  },
} satisfies GapRule<'notice'>;

function rowThatSaysYes(row: CategoryRow, subject: NoticeSubject): string {
  if (subject.record === undefined) return turnedRow(row, subject.notice);
  const evidence = subject.practice.letters.get(row.letter);
  return evidence === undefined
    ? turnedRow(row, subject.notice, 'the prose says otherwise, and no activity of the record used it')
    : correctedRow(row, evidence, subject);
}
