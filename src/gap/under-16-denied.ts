import {inRecord} from '../findings/index.js';
import {flowPlaces, mergedFlow} from './flows.js';
import {noticePlaces, type GapRule} from './subject.js';

export const under16Denied = {
  meta: {
    id: 'under-16-denied',
    needs: 'record',
    severity: 'critical',
    title: 'The notice denies selling data of consumers under 16, and the record says otherwise',
    why: 'Such sale needs opting in; selling without it and denying it is what the law punishes hardest.',
    citations: ['11 CCR 7011(e)(1)(G)', '1798.120(c)', '1798.155(a)'],
  },
  *check({notice, practice, record: {organization}}) {
    const {value, places} = notice.statements.under16;
    if (value !== 'no') return;
    const flow = mergedFlow(practice);
    const young = flow?.activities.filter(({knownUnder16}) => knownUnder16 === 'yes') ?? [];
    if (organization.sellsUnder16 !== 'yes' && young.length === 0) return;
    yield {
      message: `The notice denies knowing of any sale or sharing of data of consumers under 16; the record ${young.length > 0 ? `sells or shares it in ${young.map(({name}) => `"${name}"`).join(', ')}` : 'says that it is known'}`,
      places: [
        ...noticePlaces(notice, places),
        ...(young.length > 0 && flow !== undefined
          ? flowPlaces({activities: young, disclosures: flow.disclosures})
          : [inRecord('organization', {at: 'sellsUnder16', shows: 'yes'})]),
      ],
      identity: 'under-16',
      remedy: 'Stop it until parents or the consumers have opted in, and correct the statement',
      wording: 'We have actual knowledge that we sell or share the personal information of consumers under 16 years of age.',
    };
  },
} satisfies GapRule<'record'>;
