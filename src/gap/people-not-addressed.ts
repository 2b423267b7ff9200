import {inRecord, inSentence, listed} from '../findings/index.js';
import type {PeopleEntry} from '../law/index.js';
import {noticePlaces, notInNotice, readingConfidence, type GapRule, type GapSubject} from './subject.js';

export const peopleNotAddressed = {
  meta: {
    id: 'people-not-addressed',
    needs: 'record',
    severity: 'medium',
    title: 'The record has data of people to whom no notice speaks',
    why: 'Applicants, workers and business contacts are consumers like customers since 2023; a notice that never names them tells them nothing of their data.',
    citations: ['1798.140(i)', '1798.130(a)(5)', '11 CCR 7011(e)'],
  },
  *check(subject) {
    const {notice, practice, law} = subject;
    for (const people of law.all('people')) {
      if (people.customer !== false || !practice.people.has(people.id) || hasNoticeOfItsOwn(people, subject)) continue;
      const spoken = notice.people.find((each) => each.people === people.id);
      if (spoken !== undefined && spoken.places.length > 0) continue;
      const excluded = spoken?.excluded ?? [];
      const about = practice.activities.filter((activity) => activity.people?.includes(people.id) === true);
      yield {
        message: `${listed(about.map(({name}) => `"${name}"`))} ${about.length === 1 ? 'is' : 'are'} about ${inSentence(people.title)}; ${
          excluded.length > 0
            ? 'the notice says that it is not about them, and the record names no other notice for them'
            : 'the notice never speaks of them, and the record names no other notice for them'
        }`,
        places: [
          ...(excluded.length > 0 ? noticePlaces(notice, excluded) : [notInNotice(notice, people.title)]),
          ...about.slice(0, 3).map(({id, name}) => inRecord(`activities/${id}`, {at: 'people', shows: name})),
        ],
        identity: people.id,
        confidence: readingConfidence(notice),
        citations: [...people.citations, '1798.130(a)(5)', '11 CCR 7011(e)'],
        remedy: `Say in the notice which of their data is collected, from where and why; or add the notice that is given to them: datamap notice add FILE --scope ${people.id}`,
        wording: `This notice is also about ${inSentence(people.title)}.`,
      };
    }
  },
} satisfies GapRule<'record'>;

/** Another notice of the record is for them by name; where this one is, it speaks to them whatever its words are. */
function hasNoticeOfItsOwn({id}: PeopleEntry, {record, reference}: GapSubject): boolean {
  return [...record.notices, ...(reference === undefined ? [] : [reference])].some(({scope}) => scope?.includes(id) === true);
}
