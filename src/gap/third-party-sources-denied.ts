import {inSentence, listed} from '../findings/index.js';
import type {SourceEntry} from '../law/index.js';
import {othersAsSourcesStatement} from './drafts.js';
import {exampleFields, noticePlaces, recordPlaces, type GapRule} from './subject.js';

export const thirdPartySourcesDenied = {
  meta: {
    id: 'third-party-sources-denied',
    needs: 'record',
    severity: 'high',
    title: 'The notice says that nothing comes from third parties, and the record has such sources',
    why: 'The policy must name the categories of sources from which personal information is collected.',
    citations: ['11 CCR 7011(e)(1)(B)', '1798.110(c)(2)', '11 CCR 7001(f)', '1798.140(ai)'],
  },
  *check({notice, practice, law}) {
    const {value, places} = notice.statements.thirdPartySources;
    if (value !== 'does not receive') return;
    const others = [...practice.sources].filter(([id]) => isThirdParty(law.find('sources', id)));
    if (others.length === 0) return;
    const wording = othersAsSourcesStatement({practice, law});
    yield {
      message: `The notice denies receiving anything from third parties; the record collects from ${listed(others.map(([id, evidence]) => `${inSentence(law.get('sources', id).title)} (${exampleFields(evidence)})`))}`,
      places: [...noticePlaces(notice, places), ...others.slice(0, 3).flatMap(([, evidence]) => recordPlaces(evidence, {law}).slice(0, 2))],
      identity: 'third-party-sources',
      remedy: 'Replace the sentence wherever it stands by the categories of sources',
      ...(wording === undefined ? {} : {wording}),
    };
  },
} satisfies GapRule<'record'>;

/** Who collects for the business under its contract is none: 1798.140(ai)(2) and (3). */
const isThirdParty = (source: SourceEntry | undefined): boolean => source?.thirdParty === true && source.actsForBusiness !== true;
