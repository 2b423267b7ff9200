import {inNotice, inRecord, listed, type Observation} from '../findings/index.js';
import type {NoticeReading} from '../notice/reading.js';
import {namedStrangers, ownNames} from './business-names.js';
import {fold} from './names.js';
import {noticePlace, noticePlaces, notInNotice, type GapRule} from './subject.js';

export const otherBusinessName = {
  meta: {
    id: 'other-business-name',
    needs: 'notice',
    severity: 'medium',
    title: 'The notice speaks for a business that is not this one',
    why: 'A left-over name shows that the text was written for somebody else, and leaves open who promises what.',
    citations: ['1798.130(a)(5)', '11 CCR 7003(a)', '11 CCR 7011(e)(3)(J)'],
  },
  *check({notice, record}) {
    if (record === undefined) return yield* besideTheFirst(notice);
    const {organization} = record;
    const own = ownNames(organization);
    const strangers = namedStrangers(notice, organization);
    for (const {name, places} of strangers) {
      yield {
        message: `The notice calls the business "${name}"; the record knows it as ${listed(own)}`,
        places: [...noticePlaces(notice, places, 3), inRecord('organization', {at: 'legalName', shows: organization.legalName})],
        identity: fold(name),
        confidence: places.length > 1 ? 1 : NAMED_ONCE,
        remedy: `Write ${organization.legalName} in its place, or add the name to trade-names in datamap.yaml where it is one`,
        wording: organization.legalName,
      };
    }
    const shown = new Set(strangers.flatMap(({places}) => places.map(({line}) => line)));
    for (const each of notice.contradictions) {
      if (each.kind !== 'statement' || each.statement !== 'business-name' || shown.has(each.line)) continue;
      if (strangers.some(({name}) => fold(each.quote).includes(fold(name)))) continue;
      yield {
        message: `The notice names a second business in line ${each.line}`,
        places: [noticePlace(notice, each.says), inNotice(notice.file, each)],
        confidence: each.confidence,
        remedy: `Write ${organization.legalName} in its place`,
      };
    }
    if (notice.names.length > 0 && strangers.length === notice.names.length) {
      yield {
        message: `The notice never names ${organization.legalName}`,
        places: [notInNotice(notice, organization.legalName)],
        identity: 'never-named',
        remedy: `Say in the first paragraph that the notice is that of ${organization.legalName}`,
      };
    }
  },
} satisfies GapRule<'notice'>;

/** Where nobody has said whose notice it is: what the reader took for a name that does not belong to the one defined first. */
function* besideTheFirst(notice: NoticeReading): Iterable<Observation> {
  const first = notice.names[0]?.name;
  for (const each of notice.contradictions) {
    if (each.kind !== 'statement' || each.statement !== 'business-name') continue;
    yield {
      message: `The notice names a second business in line ${each.line}`,
      places: [noticePlace(notice, each.says), inNotice(notice.file, each)],
      confidence: each.confidence,
      remedy: 'Keep the name of the business whose notice it is, or say how the two belong together',
      ...(first === undefined ? {} : {wording: first}),
    };
  }
}

/** A capitalised phrase in one place may be no name at all. */
const NAMED_ONCE = 0.8;
