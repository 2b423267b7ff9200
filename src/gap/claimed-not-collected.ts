import {inRecord} from '../findings/index.js';
import type {CategoryRow, NoticeReading} from '../notice/reading.js';
import {turnedRow} from './corrected-row.js';
import {shapedCells} from './own-shape.js';
import {categoryIn, isPlainLetter, noticePlace, type GapRule, type GapSubject} from './subject.js';

export const claimedNotCollected = {
  meta: {
    id: 'claimed-not-collected',
    needs: 'record',
    severity: 'medium',
    title: 'The notice says that a category is collected, and the record does not hold it',
    why: 'The policy states what was collected, not what might be: listing everything is inaccurate too, or the record is incomplete.',
    citations: ['11 CCR 7011(e)(1)(A)', '11 CCR 7003(a)'],
  },
  *check(subject) {
    const {notice, practice, law} = subject;
    for (const row of notice.categories) {
      if (row.collected !== 'yes' || !isPlainLetter(row.letter) || practice.letters.has(row.letter) || practice.undecided.has(row.letter)) {
        continue;
      }
      yield {
        message: `The notice answers YES for ${row.printed.trim()}; no activity of the record used ${categoryIn(row.letter, law)} since ${practice.window.from}`,
        places: [
          noticePlace(notice, row.place),
          inRecord('activities', {shows: `no use of category ${row.letter} since ${practice.window.from}`}),
        ],
        identity: row.letter,
        remedy: `Ask the teams whether such data is collected: if so, add the activity to the record (datamap interview); if not, ${isListed(row, notice) ? 'take the row out' : 'correct the row to NO'}`,
        ...deniedRow(row, subject),
      };
    }
  },
} satisfies GapRule<'record'>;

/** In a table without a column of answers the row says that it is collected by being there. */
const isListed = ({letter, place}: CategoryRow, {tables}: NoticeReading): boolean =>
  tables.some(
    ({columns, rows}) =>
      !columns.some(({holds}) => holds === 'collected') && rows.some((row) => row.letter === letter && row.line === place.line),
  );

function deniedRow(row: CategoryRow, subject: GapSubject): {readonly wording?: string} {
  if (isListed(row, subject.notice)) return {};
  return {
    wording:
      shapedCells(row.letter, subject)?.join(' | ') ??
      turnedRow(row, subject.notice, `no activity of the record used it since ${subject.practice.window.from}`),
  };
}
