import type {Rule} from '../findings/index.js';
import {inRecord} from '../findings/index.js';
import {answerFor} from './corrected-row.js';
import {categoryIn, isPlainLetter, noticePlace, type GapSubject} from './subject.js';

export const claimedNotCollected = {
  meta: {
    id: 'claimed-not-collected',
    severity: 'medium',
    title: 'The notice says that a category is collected, and the record does not hold it',
    why: 'The policy states what was collected, not what might be: listing everything is inaccurate too, or the record is incomplete.',
    citations: ['11 CCR 7011(e)(1)(A)', '11 CCR 7003(a)'],
  },
  *check({notice, practice, law}) {
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
        remedy:
          'Ask the teams whether such data is collected: if so, add the activity to the record (datamap interview); if not, correct the row to NO',
        wording: answerFor(row, 'no'),
      };
    }
  },
} satisfies Rule<GapSubject>;
