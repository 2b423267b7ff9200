/** When a statement is owed where there is no record: always, or because the notice itself says what makes it due. */
import type {Duty} from '../law/index.js';
import {WORKERS, type Due} from './duty-due.js';
import {saleStated} from './sale-stated.js';
import {noticePlaces, type NoticeSubject} from './subject.js';

type Condition = Duty['when'];

/** Undefined where nothing that is known makes it due. */
export function dueByItsOwnWord(when: Condition, {notice}: Pick<NoticeSubject, 'notice'>): Due | undefined {
  switch (when) {
    case 'always':
      return {because: 'every privacy policy owes it', places: []};
    case 'signals':
      return {
        because: 'every privacy policy owes it',
        places: [],
        ...(saleStated(notice).value === 'yes' ? {} : {severity: 'low'}),
      };
    case 'sold-or-shared': {
      const {value, places} = saleStated(notice);
      return value === 'yes'
        ? {because: 'the notice itself says that personal information is sold or shared', places: noticePlaces(notice, places)}
        : undefined;
    }
    case 'disclosed': {
      const {value, places} = notice.statements.disclosed;
      return value === 'yes'
        ? {because: 'the notice itself says that personal information is disclosed', places: noticePlaces(notice, places)}
        : undefined;
    }
    case 'under-16-sold': {
      const {value, places} = notice.statements.under16;
      return value === 'yes'
        ? {because: 'the notice itself says that data of consumers under 16 is sold or shared', places: noticePlaces(notice, places)}
        : undefined;
    }
    case 'workers': {
      const addressed = notice.people.filter(({people, excluded}) => WORKERS.has(people) && excluded.length === 0);
      return addressed.length > 0
        ? {
            because: 'the notice itself addresses applicants, employees, students or contractors',
            places: noticePlaces(
              notice,
              addressed.flatMap(({places}) => places),
            ),
          }
        : undefined;
    }
    default:
      return undefined;
  }
}

/** The fact that decides, as nobody has stated it. */
export const FACT_OF: Readonly<Record<Condition, string | undefined>> = {
  always: undefined,
  'sold-or-shared': 'whether personal information is sold or shared',
  'not-sold': 'whether personal information is sold or shared',
  disclosed: 'whether personal information is disclosed for a business purpose',
  limit: 'whether sensitive personal information is used beyond the permitted purposes',
  'not-limit': 'whether sensitive personal information is used beyond the permitted purposes',
  'under-16-sold': 'whether personal information of consumers under 16 is knowingly sold or shared',
  admt: 'whether automated decisionmaking is used for significant decisions',
  'ten-million': 'how many consumers’ personal information is processed in a year',
  frictionless: 'whether opt-out signals are processed in a frictionless manner',
  'shine-the-light': 'whether recipients use personal information for their own direct marketing',
  tracking: 'whether others learn of activity over time and across sites',
  signals: undefined,
  workers: 'whether applicants, employees, students or independent contractors are among the people',
  'not-only-online': 'whether the business is only online and deals with consumers directly',
  'review-process': 'whether people can review and change what is kept of them',
  'minors-post': 'whether registered users under 18 can post content',
  'shine-the-light-website': 'whether the link on the home page makes the address for Shine the Light known',
  'shine-the-light-alternative': 'whether a policy of opt-in or opt-out replaces the list of Shine the Light',
};
