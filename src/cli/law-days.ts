/** The days that the catalog of the law can speak of. */
import {cite} from '../law/citation.js';
import {lawSpan} from '../law/span.data.js';
import {addMonths, type Day} from '../record/dates.js';
import {UserProblem} from '../record/problem.js';

/** No law: how long after its making a catalog still says something. In two years the legislature has sat twice, and amounts were adjusted. */
const MONTHS_KNOWN = 24;

/** Refuses a day on which the Act did not apply: for it there is no law to report on. */
export function checkDayOfLaw(day: Day, where: string): void {
  const {day: first, citation} = lawSpan.begins;
  if (day >= first) return;
  throw new UserProblem({
    code: 'before-the-law',
    what: `On ${day} the California Consumer Privacy Act did not apply yet`,
    where,
    fix: `Give ${first} or a later day: it applied from then on (${cite(citation).text}).`,
  });
}

/** What to say of a day so far ahead that the law of it cannot be in the catalog. */
export function beyondTheCatalog(day: Day): string | undefined {
  const {version} = lawSpan;
  return day <= addMonths(version as Day, MONTHS_KNOWN)
    ? undefined
    : `The catalog of the law was brought up to date on ${version}. It holds what was known then of later days; how the law stands on ${day} it cannot know.`;
}
