import {listed} from '../findings/index.js';
import type {NoticeReading} from '../notice/reading.js';
import {categoryIn, exampleFields, isPlainLetter, noticePlaces, notInNotice, recordPlaces, rowsOf, type GapRule} from './subject.js';

export const answerDependsOnFact = {
  meta: {
    id: 'answer-depends-on-fact',
    needs: 'record',
    severity: 'medium',
    title: 'Whether the notice is right depends on a fact that nobody has stated',
    why: 'The record holds data that belongs to the category if the fact is so; until then neither YES nor NO is proven.',
    citations: ['11 CCR 7011(e)(1)(A)', '1798.140(v)(1)'],
  },
  *check({notice, practice, law}) {
    for (const [letter, evidence] of practice.undecided) {
      if (!isPlainLetter(letter)) continue;
      const rows = rowsOf(notice, letter);
      const claimed = rows.some(({collected}) => collected === 'yes');
      const questions = evidence.facts.map((fact) => law.find('facts', fact)?.question ?? fact);
      yield {
        message: `The notice ${saysOf(notice, rows.length, claimed)} ${categoryIn(letter, law)}; for ${exampleFields(evidence)} it depends on: ${listed(questions, {most: 2})}`,
        severity: claimed ? 'low' : 'medium',
        places: [
          ...(rows.length > 0
            ? noticePlaces(
                notice,
                rows.map(({place}) => place),
              )
            : [notInNotice(notice, categoryIn(letter, law))]),
          ...recordPlaces(evidence, {law}),
        ],
        identity: letter,
        remedy: `Answer ${listed(evidence.facts)} for these fields or activities (datamap check --only letter-depends-on-fact says where), then run gap again`,
      };
    }
  },
} satisfies GapRule<'record'>;

function saysOf({categories}: NoticeReading, rows: number, claimed: boolean): string {
  if (claimed) return 'answers YES for';
  if (rows > 0) return 'does not answer YES for';
  return categories.length === 0 ? 'has no table and does not list' : 'does not list';
}
