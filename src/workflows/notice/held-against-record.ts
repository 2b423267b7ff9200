/** The record and its notices, held against one another by every gap rule: what comparing and drafting both begin with. */
import {applyWaivers, type Finding} from '../../findings/index.js';
import {gapRules, judged, summaryOf, type GapSubject} from '../../gap/index.js';
import type {Law} from '../../law/index.js';
import {
  calendarYear,
  lookupOf,
  precedingCalendarYear,
  practiceIn,
  precedingMonths,
  recordAbout,
  UserProblem,
  type Day,
  type InForce,
  type NoticeReference,
} from '../../record/index.js';
import {openWithLaw} from '../law-of-record.js';
import {earlierVersions, noticesToJudge, readToJudge} from './notices-to-judge.js';

export interface WhichNotices {
  readonly record?: string | undefined;
  /** Folder from which the record and `files` are looked for. */
  readonly from: string;
  readonly asOf: Day;
  /** Notices; by default those that datamap.yaml names. */
  readonly files: readonly string[];
}

export interface HeldNotice {
  readonly subject: GapSubject;
  /** Of the file that was read. */
  readonly path: string;
  /** Where the record has dated versions of it: which one this is. */
  readonly dated: InForce | undefined;
  /** With the waivers applied. */
  readonly findings: readonly Finding[];
}

/** Throws UserProblem where there is no record, no notice, or nothing to compare in one of them. */
export async function heldAgainstRecord({
  record: named,
  from,
  asOf,
  files,
}: WhichNotices): Promise<{readonly law: Law; readonly held: readonly HeldNotice[]}> {
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
  const subjectFor = (scope: NoticeReference['scope']): Omit<GapSubject, 'notice' | 'reference'> => {
    const scoped = recordAbout(record, scope);
    const lookup = lookupOf(scoped);
    return {record: scoped, lookup, law, asOf, windows, practice: summaryOf(practiceIn(scoped, law, {window, lookup}))};
  };

  const held: HeldNotice[] = [];
  for (const each of noticesToJudge({opened, from, files, asOf})) {
    const {reference, path, dated} = each;
    const notice = await readToJudge(each, {asOf, terms: record.terms});
    const earlier = await earlierVersions(each, {folder, from: window.from, asOf, terms: record.terms});
    const subject: GapSubject = {...subjectFor(reference?.scope), notice, reference, earlier, retrieved: dated?.version.retrieved};
    const findings = applyWaivers(judged<GapSubject>(gapRules, subject, {asOf, law}), record.waivers, {asOf});
    held.push({subject, path, dated, findings});
  }
  return {law, held};
}

/** Who has a notice and no record can go on without one. */
function withoutRecordToo(error: unknown, files: readonly string[]): unknown {
  if (!(error instanceof UserProblem) || error.code !== 'no-record' || files.length === 0) return error;
  const {what, where, fix, code} = error;
  return new UserProblem({code, what, where, fix: `${fix ?? ''} Without one: datamap gap --notice-only ${files.join(' ')}`.trim()});
}
