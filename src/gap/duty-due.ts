/** When a statement is owed, judged on the record, with the places that make it so. */
import {inRecord, type Place, type Severity} from '../findings/index.js';
import type {Duty, PeopleId} from '../law/index.js';
import {hasBegun, marketingStandingOf, overlaps, within, type Answer} from '../record/index.js';
import {flowPlaces, mergedFlow, type SoldOrShared} from './flows.js';
import {recordPlaces, type GapSubject} from './subject.js';

/** A duty is owed whatever a notice says. */
export type DueSubject = Omit<GapSubject, 'notice' | 'reference'>;

export interface Due {
  readonly because: string;
  readonly places: readonly Place[];
  /** Where the case weighs more or less than its condition. */
  readonly severity?: Severity;
}

type Condition = Duty['when'];

/** How much a missing statement weighs: what opens a right comes before what rounds off the text. */
export const SEVERITY: Readonly<Record<Condition, Severity>> = {
  always: 'medium',
  'sold-or-shared': 'high',
  disclosed: 'medium',
  limit: 'high',
  'under-16-sold': 'high',
  admt: 'medium',
  'ten-million': 'medium',
  frictionless: 'medium',
  'not-sold': 'medium',
  'not-limit': 'low',
  'shine-the-light': 'medium',
  tracking: 'medium',
  signals: 'medium',
  workers: 'low',
  'not-only-online': 'medium',
  'review-process': 'low',
  'minors-post': 'medium',
  'shine-the-light-website': 'low',
  'shine-the-light-alternative': 'medium',
};

/** Undefined where the record does not make it due. */
export function dueBy(when: Condition, subject: DueSubject): Due | undefined {
  return CONDITIONS[when](subject);
}

const CONDITIONS: Readonly<Record<Condition, (subject: DueSubject) => Due | undefined>> = {
  always: () => ({because: 'every privacy policy owes it', places: []}),
  'sold-or-shared': ({practice}) => withFlow(mergedFlow(practice)),
  'not-sold': ({practice}) =>
    mergedFlow(practice) === undefined ? {because: 'the record has no sale or sharing, and the policy must say so', places: []} : undefined,
  disclosed: ({practice}) => {
    const flows = [...practice.disclosed.values()];
    if (flows.length === 0) return undefined;
    return {
      because: 'the record discloses for a business purpose',
      places: flowPlaces(
        {activities: [...new Set(flows.flatMap(({activities}) => activities))], disclosures: flows.flatMap(({disclosures}) => disclosures)},
        2,
      ),
    };
  },
  limit: ({practice, law}) => {
    const [first] = practice.beyondLimit.values();
    return first === undefined
      ? undefined
      : {
          because: 'the record uses sensitive information for other than the permitted purposes',
          places: recordPlaces(first, {law}).slice(0, 2),
        };
  },
  'not-limit': ({practice, law}) => {
    const evidence = practice.letters.get('L');
    return evidence === undefined || practice.beyondLimit.size > 0
      ? undefined
      : {
          because:
            practice.limitUnstated.length > 0
              ? 'no use of sensitive information beyond the permitted purposes is recorded, and the policy must say whether there is any'
              : 'sensitive information is used for the permitted purposes only, and the policy must say so',
          places: recordPlaces(evidence, {law}).slice(0, 2),
        };
  },
  'under-16-sold': ({practice, record}) => {
    const flow = mergedFlow(practice);
    const young = flow?.activities.filter(({knownUnder16}) => knownUnder16 === 'yes') ?? [];
    if (record.organization.sellsUnder16 !== 'yes' && young.length === 0) return undefined;
    return {
      because: 'the record sells or shares data of consumers under 16',
      places: young.map(({id, name}) => inRecord(`activities/${id}`, {at: 'knownUnder16', shows: name})),
    };
  },
  admt: ({practice}) => {
    const deciding = practice.activities.filter(
      ({riskAssessment}) => riskAssessment?.admt?.used === 'yes' && riskAssessment.admt.decision !== 'none',
    );
    return deciding.length === 0
      ? undefined
      : {
          because: 'the record uses automated decisionmaking for significant decisions',
          places: deciding.slice(0, 2).map(({id, name}) => inRecord(`activities/${id}`, {at: 'riskAssessment.admt', shows: name})),
        };
  },
  'ten-million': ({record: {organization}, law}) => {
    const least = law.find('thresholds', 'ten-million-consumers')?.value;
    const count = organization.consumersProcessed;
    return least === undefined || count === undefined || count < least
      ? undefined
      : {
          because: `personal information of ${count} consumers was processed`,
          places: [inRecord('organization', {at: 'consumersProcessed', shows: String(count)})],
        };
  },
  frictionless: ({record: {organization}}) =>
    organization.optOutSignals?.frictionless === 'yes'
      ? {
          because: 'opt-out signals are processed in a frictionless manner',
          places: [inRecord('organization', {at: 'optOutSignals.frictionless', shows: 'yes'})],
        }
      : undefined,
  'shine-the-light': (subject) => shineTheLight(subject),
  'shine-the-light-website': (subject) =>
    subject.record.organization.shineTheLight?.means?.includes('website') === true ? shineTheLight(subject) : undefined,
  'shine-the-light-alternative': (subject) => {
    const {alternative} = subject.record.organization.shineTheLight ?? {};
    if (alternative !== 'opt-in' && alternative !== 'opt-out') return undefined;
    return (
      shineTheLight(subject) && {
        because: `the record answers requests by a policy of ${alternative}`,
        places: [inRecord('organization', {at: 'shineTheLight.alternative', shows: alternative})],
      }
    );
  },
  tracking: ({practice}) =>
    practice.shared.has('F') || practice.sold.has('F') || practice.shared.size > 0
      ? {because: 'activity over time and across sites reaches other parties', places: withFlow(mergedFlow(practice))?.places ?? []}
      : undefined,
  // Its text knows no condition; where nothing is sold or shared there is little to say.
  signals: ({practice}) => ({
    because: 'every privacy policy owes it',
    places: [],
    ...(mergedFlow(practice) === undefined ? {severity: 'low'} : {}),
  }),
  workers: ({practice}) => {
    const activities = practice.activities.filter(({people = []}) => people.some((each) => WORKERS.has(each)));
    return activities.length === 0
      ? undefined
      : {
          because: 'the record has applicants, employees, students or contractors among the people',
          places: activities.slice(0, 2).map(({id, name}) => inRecord(`activities/${id}`, {at: 'people', shows: name})),
        };
  },
  'not-only-online': ({record: {organization}}) =>
    organization.onlyOnline === 'no'
      ? {because: 'the business is not only online', places: [inRecord('organization', {at: 'onlyOnline', shows: 'no'})]}
      : undefined,
  'review-process': ({record: {organization}}) =>
    organization.requestMethods?.some(({kind}) => kind === 'account') === true
      ? {
          because: 'requests can be made in an account',
          places: [inRecord('organization', {at: 'requestMethods', shows: 'account'})],
        }
      : undefined,
  'minors-post': () => undefined,
};

/** People whom 11 CCR 7011(e)(2)(H) names beside consumers in general. */
export const WORKERS: ReadonlySet<PeopleId> = new Set<PeopleId>(['applicants', 'employees', 'contractors', 'students']);

/** Whether the record leaves open what decides, so that nobody can tell whether it is owed. */
export function leavesOpen(when: Condition, subject: DueSubject): boolean {
  const {organization} = subject.record;
  switch (when) {
    case 'not-only-online':
      return isOpen(organization.onlyOnline);
    case 'frictionless':
      return mergedFlow(subject.practice) !== undefined && isOpen(organization.optOutSignals?.frictionless);
    case 'ten-million':
      return organization.consumersProcessed === undefined;
    case 'review-process':
      return dueBy(when, subject) === undefined;
    case 'minors-post':
      return subject.practice.activities.some(
        ({people = [], knownUnder16}) => knownUnder16 === 'yes' || people.some((each) => YOUNG.has(each)),
      );
    case 'shine-the-light-website':
      return organization.shineTheLight?.means === undefined && shineTheLight(subject) !== undefined;
    case 'shine-the-light-alternative':
      return organization.shineTheLight?.alternative === undefined && shineTheLight(subject) !== undefined;
    default:
      return false;
  }
}

const YOUNG: ReadonlySet<PeopleId> = new Set<PeopleId>(['minors', 'students']);

const isOpen = (answer: Answer | undefined): boolean => answer === undefined || answer === 'unknown';

function withFlow(flow: SoldOrShared | undefined): Due | undefined {
  return flow === undefined ? undefined : {because: `the record ${flow.said} personal information`, places: flowPlaces(flow, 2)};
}

/** Direct marketing by recipients in the preceding calendar year, by a business that is not too small (1798.83(a), (c)(1)). */
function shineTheLight({record, lookup, law, windows}: DueSubject): Due | undefined {
  const least = law.find('thresholds', 'shine-the-light-employees')?.value ?? 0;
  if ((record.organization.employees ?? least) < least) return undefined;
  const places = record.activities.filter(hasBegun).flatMap((activity) =>
    (activity.discloses ?? []).flatMap((disclosure, index) => {
      const {directMarketing, to} = disclosure;
      if (
        marketingStandingOf({activity, disclosure, recipient: lookup.recipient(to)}, law).is !== 'counted' ||
        !overlaps(within(disclosure, activity), windows.precedingCalendarYear)
      ) {
        return [];
      }
      return [inRecord(`activities/${activity.id}`, {at: `discloses.${index}.directMarketing`, shows: `${directMarketing ?? ''} (${to})`})];
    }),
  );
  return places.length === 0
    ? undefined
    : {because: 'recipients used data for their own direct marketing in the preceding calendar year', places: places.slice(0, 2)};
}
