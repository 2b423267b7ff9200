import {inLines} from '../findings/index.js';
import type {NoticePassage} from '../notice/reading.js';
import {gapFor} from './drafts.js';
import {noticePlaces, readingConfidence, type GapRule} from './subject.js';
import {isGenericPurpose, purposesIn} from './vague-words.js';

export const purposesTooVague = {
  meta: {
    id: 'purposes-too-vague',
    needs: 'notice',
    severity: 'medium',
    title: 'What data is used for is said in words that would fit any company',
    why: 'The purpose must be specific, in words that give a meaningful understanding of why the data is collected.',
    citations: ['11 CCR 7011(e)(1)(C)', '1798.110(c)(3)', '11 CCR 7002', '11 CCR 7003(a)'],
  },
  *check({notice, law}) {
    const told = [
      ...notice.categories.flatMap(({purposes, place}) => (purposes === undefined ? [] : [{purposes, place}])),
      ...(notice.duties.find(({id}) => id === 'purposes')?.places ?? []).flatMap((place) => {
        const purposes = purposesIn(place.quote);
        return purposes === undefined ? [] : [{purposes, place}];
      }),
    ];
    const vague = new Map<string, NoticePassage[]>();
    for (const {purposes, place} of told) {
      if (!isGenericPurpose(purposes, law)) continue;
      const known = vague.get(purposes);
      if (known === undefined) vague.set(purposes, [place]);
      else known.push(place);
    }
    const specific = told.some(({purposes}) => !vague.has(purposes));
    for (const [purposes, places] of vague) {
      yield {
        message: `The notice gives “${purposes}” as a purpose in ${inLines(places.map(({line}) => line))}, with nothing that tells more`,
        severity: specific ? 'low' : 'medium',
        places: noticePlaces(notice, places, 3),
        identity: purposes.toLowerCase(),
        confidence: readingConfidence(notice),
        remedy: 'Say what is done with which data, and what the consumer has of it',
        wording: `We use ${gapFor('which data')} to ${gapFor('what is done with it, for example: find out which pages are too slow')}.`,
      };
    }
  },
} satisfies GapRule<'notice'>;
