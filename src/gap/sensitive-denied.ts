import {inSentence, listed} from '../findings/index.js';
import {sensitiveStatement} from './drafts.js';
import {exampleFields, noticePlaces, recordPlaces, rowsOf, type GapRule} from './subject.js';

export const sensitiveDenied = {
  meta: {
    id: 'sensitive-denied',
    needs: 'record',
    severity: 'high',
    title: 'The notice says that no sensitive personal information is processed, and the record uses some',
    why: 'The statement is false for every consumer who reads it, and hides the right to limit and the duty to assess the risk.',
    citations: ['1798.140(ae)', '1798.121(a)', '11 CCR 7011(e)(1)(A)'],
  },
  *check({notice, practice, law}) {
    const {value, places} = notice.statements.sensitive;
    const denied =
      value === 'does not process' ? places : rowsOf(notice, 'L').flatMap((row) => (row.collected === 'no' ? [row.place] : []));
    const evidence = practice.letters.get('L');
    if (denied.length === 0 || evidence === undefined) return;
    const limbs = [...practice.limbs.keys()].map((id) => law.get('limbs', id));
    const wording = sensitiveStatement({practice, law});
    yield {
      message: `The notice denies sensitive personal information; the record uses ${listed(limbs.map(({title}) => inSentence(title)))} (${exampleFields(evidence)})`,
      places: [...noticePlaces(notice, denied), ...recordPlaces(evidence, {law})],
      identity: 'sensitive',
      confidence: evidence.confidence,
      citations: [...new Set(limbs.flatMap(({citations}) => citations)), '1798.121(a)'],
      remedy: 'Replace the sentence wherever it stands, and say whether the information is used beyond the permitted purposes',
      ...(wording === undefined ? {} : {wording}),
    };
  },
} satisfies GapRule<'record'>;
