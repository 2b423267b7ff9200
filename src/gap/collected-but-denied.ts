import {listed} from '../findings/index.js';
import {correctedRow} from './corrected-row.js';
import {categoryIn, exampleFields, isPlainLetter, noticePlace, recordPlaces, type GapRule} from './subject.js';

export const collectedButDenied = {
  meta: {
    id: 'collected-but-denied',
    needs: 'record',
    severity: 'high',
    title: 'The notice says that a category is not collected, and the record holds it',
    why: 'The policy must list every category collected in the preceding twelve months; a NO that is untrue is a false statement to consumers.',
    citations: ['11 CCR 7011(e)(1)(A)', '1798.130(a)(5)(B)', '1798.110(c)(1)'],
  },
  *check(subject) {
    const {notice, practice, law} = subject;
    for (const row of notice.categories) {
      const evidence = isPlainLetter(row.letter) ? practice.letters.get(row.letter) : undefined;
      if (row.collected !== 'no' || evidence === undefined) continue;
      const category = law.get('categories', row.letter);
      yield {
        message: `The notice answers NO for ${row.printed.trim()}; the record collected ${categoryIn(row.letter, law)} through ${exampleFields(evidence)}`,
        places: [noticePlace(notice, row.place), ...recordPlaces(evidence, {law})],
        identity: row.letter,
        confidence: evidence.confidence,
        citations: [...category.citations, '11 CCR 7011(e)(1)(A)', '1798.130(a)(5)(B)'],
        remedy: `Correct the row to YES with what is held, or take the data out of the activities named (${listed(evidence.activities.map(({id}) => id))})`,
        wording: correctedRow(row, evidence, subject),
      };
    }
  },
} satisfies GapRule<'record'>;
