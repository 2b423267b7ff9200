import {dayIn} from './redated.js';
import {noticePlaces, type GapRule} from './subject.js';

export const updatedTwice = {
  meta: {
    id: 'updated-twice',
    needs: 'notice',
    severity: 'medium',
    title: 'The notice gives two days of its last update',
    why: 'The policy must carry the day of its last update; of two nobody can tell which twelve months its lists are about.',
    citations: ['11 CCR 7011(e)(4)', '1798.130(a)(5)'],
  },
  *check({notice}) {
    const {lastUpdated, lastUpdatedAt, otherwiseUpdated} = notice;
    if (lastUpdated === null || lastUpdatedAt === null || otherwiseUpdated.length === 0) return;
    const days = [...new Set([lastUpdated, ...otherwiseUpdated.map(({day}) => day)])];
    const latest = [...days].sort().at(-1) ?? lastUpdated;
    yield {
      message: `The notice says that it was last updated on ${days.join(' and on ')}`,
      places: noticePlaces(notice, [lastUpdatedAt, ...otherwiseUpdated]),
      remedy: 'Keep the day of the last update, and take the others out or say what they are the dates of',
      wording: `Last updated: ${dayIn(notice, latest)}`,
    };
  },
} satisfies GapRule<'notice'>;
