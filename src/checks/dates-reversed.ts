import type {Rule} from '../findings/index.js';
import {firstDay, lastDay, type Activity, type Period} from '../record/index.js';
import {activityFile, inActivity, type CheckSubject} from './subject.js';

export const datesReversed = {
  meta: {
    id: 'dates-reversed',
    severity: 'medium',
    title: 'Dates end before they begin, or lie outside their activity',
    why: 'Windows are computed from these dates: what cannot have happened falls out of every table.',
    citations: ['1798.130(a)(5)', '1798.83(a)'],
  },
  *check({record}) {
    for (const activity of record.activities) {
      if (isReversed(activity)) yield reversed(activity, '', activity);
      const parts = [
        ...(activity.uses ?? []).map((use, index) => ({at: `uses.${index}`, period: use})),
        ...(activity.discloses ?? []).map((disclosure, index) => ({at: `discloses.${index}`, period: disclosure})),
      ];
      for (const {at, period} of parts) {
        if (isReversed(period)) yield reversed(activity, at, period);
        else if (isOutside(period, activity)) yield outside(activity, at, period);
      }
    }
  },
} satisfies Rule<CheckSubject>;

const isReversed = ({since, until}: Period): boolean => since !== undefined && until !== undefined && firstDay(since) > lastDay(until);

/** Begins before its activity does or ends after it; loose dates are given the benefit of the doubt. */
const isOutside = (inner: Period, outer: Period): boolean =>
  (inner.since !== undefined && outer.since !== undefined && lastDay(inner.since) < firstDay(outer.since)) ||
  (inner.until !== undefined && outer.until !== undefined && firstDay(inner.until) > lastDay(outer.until));

const written = ({since, until}: Period): string => `${since ?? 'open'} to ${until ?? 'open'}`;

function reversed(activity: Activity, at: string, period: Period) {
  return {
    message: `${part(activity, at)} runs from ${period.since ?? ''} until ${period.until ?? ''}, which is earlier`,
    places: [inActivity(activity, at === '' ? 'until' : `${at}.until`, written(period))],
    remedy: `Correct since or until in ${activityFile(activity)}${at === '' ? '' : ` under ${at}`}`,
  };
}

function outside(activity: Activity, at: string, period: Period) {
  return {
    message: `${part(activity, at)} runs ${written(period)}, outside the activity's own ${written(activity)}`,
    places: [inActivity(activity, at, written(period)), inActivity(activity, 'since', written(activity))],
    remedy: `Correct the dates under ${at} in ${activityFile(activity)}, or those of the activity`,
  };
}

function part(activity: Activity, at: string): string {
  const [list, index] = at.split('.');
  if (list === 'uses') return `Use ${Number(index) + 1} of "${activity.name}"`;
  if (list === 'discloses') return `The disclosure to ${activity.discloses?.[Number(index)]?.to ?? ''} of "${activity.name}"`;
  return `"${activity.name}"`;
}
