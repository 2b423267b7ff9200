/** The record against published notices, both ways, and each notice against itself and the law. */
import {reportOf, type FindingsReport} from '../../findings/index.js';
import {gapRules, withoutDoubles} from '../../gap/index.js';
import type {Activity, Field} from '../../record/index.js';
import {heldAgainstRecord, type WhichNotices} from './held-against-record.js';
import {coverageOf} from './notices-to-judge.js';

interface Options extends WhichNotices {
  /** Findings that are less sure than this are counted and left out. */
  readonly minConfidence?: number | undefined;
}

/** Throws UserProblem where there is no record, no notice, or nothing to compare in one of them. */
export async function compareNotice({minConfidence = 0, ...which}: Options): Promise<FindingsReport> {
  const {law, held} = await heldAgainstRecord(which);
  const used = new Set<Activity>();
  const fields = new Set<Field>();
  for (const {subject} of held) {
    for (const activity of subject.practice.activities) used.add(activity);
    for (const {fields: some} of subject.practice.letters.values()) for (const {field} of some) fields.add(field);
  }
  return reportOf(
    held.flatMap(({findings}) => withoutDoubles(findings)),
    {
      of: 'notice',
      law,
      notices: held.map(({subject, dated}) => coverageOf(subject, dated)),
      minConfidence,
      looked: [
        {what: 'rule', count: gapRules.length},
        {what: 'notice', count: held.length},
        {what: 'activity', count: used.size},
        {what: 'field', count: fields.size},
      ],
    },
  );
}
