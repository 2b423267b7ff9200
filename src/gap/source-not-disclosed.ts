import {inSentence} from '../findings/index.js';
import type {SourceEntry} from '../law/index.js';
import type {NoticeReading} from '../notice/reading.js';
import {claimsHere} from './claims-of.js';
import {names} from './names.js';
import {exampleFields, notInNotice, readingConfidence, recordPlaces, type GapRule} from './subject.js';

export const sourceNotDisclosed = {
  meta: {
    id: 'source-not-disclosed',
    needs: 'record',
    severity: 'medium',
    title: 'A category of sources in the record is absent from the notice',
    why: 'Consumers learn from the sources who passes their data on; the policy must name each category.',
    citations: ['11 CCR 7011(e)(1)(B)', '1798.110(c)(2)'],
  },
  // Where third parties are denied as sources, that is the finding for each of them; who acts for the business is none (1798.140(ai)).
  *check({notice, practice, law}) {
    const denied = notice.statements.thirdPartySources.value === 'does not receive';
    for (const [id, evidence] of practice.sources) {
      const source = law.find('sources', id);
      if (source === undefined || !source.thirdParty || (denied && source.actsForBusiness !== true) || isNamed(source, notice)) continue;
      yield {
        message: `The record collects ${exampleFields(evidence)} from ${inSentence(source.title)}; the notice does not name that source`,
        places: [notInNotice(notice, `${source.title} as a source`), ...recordPlaces(evidence, {law})],
        identity: id,
        confidence: readingConfidence(notice),
        remedy: 'Name it among the categories of sources',
        wording: `We also collect personal information from these categories of sources: ${inSentence(source.title)}.`,
      };
    }
  },
} satisfies GapRule<'record'>;

function isNamed(source: SourceEntry, notice: NoticeReading): boolean {
  const {categories} = notice;
  if (claimsHere(notice).some(({from = []}) => from.includes(source.id))) return true;
  return categories.some((row) => row.sources !== undefined && names(row.sources, source));
}
