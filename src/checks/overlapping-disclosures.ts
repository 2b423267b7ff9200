import {listed, type Rule} from '../findings/index.js';
import {firstDay, lastDay, type Period} from '../record/index.js';
import {activityFile, inActivity, type CheckSubject} from './subject.js';

export const overlappingDisclosures = {
  meta: {
    id: 'overlapping-disclosures',
    severity: 'low',
    title: 'The same disclosure is recorded twice for the same time',
    why: 'Two entries for one flow drift apart: a date or an answer corrected in one stays wrong in the other.',
    citations: ['1798.130(a)(5)(C)', '1798.83(a)'],
  },
  *check({record, lookup}) {
    for (const activity of record.activities) {
      const discloses = activity.discloses ?? [];
      const fields = discloses.map(
        (disclosure) => new Set(disclosure.fields.flatMap((pattern) => lookup.match(pattern).map(({id}) => id))),
      );
      for (const [second, b] of discloses.entries()) {
        for (const [first, a] of discloses.slice(0, second).entries()) {
          if (a.to !== b.to || a.kind !== b.kind || !meet(a, b)) continue;
          const both = [...(fields[first] ?? [])].filter((id) => fields[second]?.has(id));
          if (both.length === 0) continue;
          yield {
            message: `"${activity.name}" records ${listed(both)} twice as going to ${lookup.recipient(a.to)?.name ?? a.to} at the same time`,
            places: [inActivity(activity, `discloses.${first}`), inActivity(activity, `discloses.${second}`)],
            remedy: `Make one of them out of both in ${activityFile(activity)}, or correct the dates of one`,
          };
        }
      }
    }
  },
} satisfies Rule<CheckSubject>;

const starts = ({since}: Period): string => (since === undefined ? '' : firstDay(since));
const ends = ({until}: Period): string => (until === undefined ? '9999-12-31' : lastDay(until));
/** Share a day. */
const meet = (a: Period, b: Period): boolean => starts(a) <= ends(b) && starts(b) <= ends(a);
