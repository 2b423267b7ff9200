/** The record against published notices, both ways, and each notice against itself and the law. */
import {applyWaivers, reportOf, runRules, type Finding, type FindingsReport, type NoticeCoverage} from '../findings/index.js';
import {gapRules, summaryOf, type GapSubject} from '../gap/index.js';
import {
  calendarYear,
  lookupOf,
  precedingCalendarYear,
  practiceIn,
  precedingMonths,
  recordAbout,
  UserProblem,
  type Activity,
  type Day,
  type Field,
  type NoticeReference,
} from '../record/index.js';
import {openWithLaw} from './law-of-record.js';
import {coverageOf, earlierVersions, noticesToJudge, readToJudge} from './notices-to-judge.js';

interface Options {
  readonly record?: string | undefined;
  /** Folder from which the record and `files` are looked for. */
  readonly from: string;
  readonly asOf: Day;
  /** Notices; by default those that datamap.yaml names. */
  readonly files: readonly string[];
  /** Findings that are less sure than this are counted and left out. */
  readonly minConfidence?: number | undefined;
}

/** Throws UserProblem where there is no record, no notice, or nothing to compare in one of them. */
export async function compareNotice({record: named, from, asOf, files, minConfidence = 0}: Options): Promise<FindingsReport> {
  const {opened, law} = await openWithLaw({record: named, from, asOf}).catch((error: unknown) => {
    throw withoutRecordToo(error, files);
  });
  const {folder, record} = opened;
  if (record.activities.length === 0) {
    throw new UserProblem({
      code: 'nothing-to-compare',
      what: 'The record holds no activity, so nothing is known to be collected',
      where: folder,
      fix: 'Add activities with `datamap import FILE` or `datamap interview`, or judge the notice by itself with `datamap gap --notice-only`.',
    });
  }
  const window = precedingMonths(asOf, law.get('thresholds', 'notice-look-back').value);
  const windows = {preceding12Months: window, precedingCalendarYear: calendarYear(precedingCalendarYear(asOf))};
  // A notice that is only for some people answers for what is done with theirs.
  const judged = (scope: NoticeReference['scope']): Omit<GapSubject, 'notice' | 'reference'> => {
    const scoped = recordAbout(record, scope);
    const lookup = lookupOf(scoped);
    return {record: scoped, lookup, law, asOf, windows, practice: summaryOf(practiceIn(scoped, law, {window, lookup}))};
  };

  const findings: Finding[] = [];
  const notices: NoticeCoverage[] = [];
  const used = new Set<Activity>();
  const fields = new Set<Field>();
  for (const each of noticesToJudge({opened, from, files, asOf})) {
    const {reference} = each;
    const notice = await readToJudge(each, {asOf, terms: record.terms});
    const earlier = await earlierVersions(each, {folder, from: window.from, asOf, terms: record.terms});
    const subject: GapSubject = {...judged(reference?.scope), notice, reference, earlier, retrieved: each.dated?.version.retrieved};
    for (const activity of subject.practice.activities) used.add(activity);
    for (const {fields: some} of subject.practice.letters.values()) for (const {field} of some) fields.add(field);
    findings.push(...applyWaivers(runRules<GapSubject>(gapRules, subject, {asOf, law}), record.waivers, {asOf}));
    notices.push(coverageOf(subject, each.dated));
  }
  return reportOf(findings, {
    of: 'notice',
    law,
    notices,
    minConfidence,
    looked: [
      {what: 'rule', count: gapRules.length},
      {what: 'notice', count: notices.length},
      {what: 'activity', count: used.size},
      {what: 'field', count: fields.size},
    ],
  });
}

/** Who has a notice and no record can go on without one. */
function withoutRecordToo(error: unknown, files: readonly string[]): unknown {
  if (!(error instanceof UserProblem) || error.code !== 'no-record' || files.length === 0) return error;
  const {what, where, fix, code} = error;
  return new UserProblem({code, what, where, fix: `${fix ?? ''} Without one: datamap gap --notice-only ${files.join(' ')}`.trim()});
}
