/** Published notices by themselves: against their own words, the law's duties that hold whatever a business does, and the calendar. */
import {applyWaivers, reportOf, type Finding, type FindingsReport, type NoticeCoverage} from '../../findings/index.js';
import {judged, noticeRules, type NoticeSubject} from '../../gap/index.js';
import {lawAsOf} from '../../law/index.js';
import type {Day} from '../../record/index.js';
import {lawOfRecord, openAround} from '../law-of-record.js';
import {coverageOf, noticesToJudge, readToJudge} from './notices-to-judge.js';

interface Options {
  /** None is needed; of one that is named or around, its list of notices, its own terms and what it has accepted count. */
  readonly record?: string | undefined;
  /** Folder from which a record and `files` are looked for. */
  readonly from: string;
  readonly asOf: Day;
  /** Notices; by default those that datamap.yaml names. */
  readonly files: readonly string[];
  /** Findings that are less sure than this are counted and left out. */
  readonly minConfidence?: number | undefined;
}

/** Throws UserProblem where no notice is named, and where one cannot be read or is none. */
export async function judgeNotice({record: named, from, asOf, files, minConfidence = 0}: Options): Promise<FindingsReport> {
  const opened = await openAround({record: named, from});
  const law = opened === undefined ? lawAsOf(asOf) : await lawOfRecord(opened, asOf);
  const findings: Finding[] = [];
  const notices: NoticeCoverage[] = [];
  for (const each of noticesToJudge({opened, from, files, asOf})) {
    const subject: NoticeSubject = {notice: await readToJudge(each, {asOf, terms: opened?.record.terms}), law, asOf};
    findings.push(...applyWaivers(judged(noticeRules, subject, {asOf, law}), opened?.record.waivers ?? [], {asOf}));
    notices.push(coverageOf(subject));
  }
  return reportOf(findings, {
    of: 'notice-only',
    law,
    notices,
    minConfidence,
    looked: [
      {what: 'rule', count: noticeRules.length},
      {what: 'notice', count: notices.length},
    ],
  });
}
