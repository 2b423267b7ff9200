/** The record against published notices, both ways, and each notice against itself and the law. */
import {join, resolve} from 'node:path';
import {applyWaivers, reportOf, runRules, type Finding, type FindingsReport, type NoticeCoverage} from '../findings/index.js';
import {gapRules, summaryOf, unjudgedDuties, type GapSubject} from '../gap/index.js';
import type {NoticeReading} from '../notice/reading.js';
import {
  calendarYear,
  lookupOf,
  precedingCalendarYear,
  practiceIn,
  precedingMonths,
  recordAbout,
  UserProblem,
  versionOn,
  versionsOf,
  type Activity,
  type Day,
  type Field,
  type NoticeReference,
  type NoticeVersion,
  type RecordOfProcessing,
} from '../record/index.js';
import {pathOfNamedFile} from '../store/index.js';
import {openWithLaw} from './law-of-record.js';
import {readNotice} from './read-notice.js';

interface Options {
  readonly record?: string | undefined;
  /** Folder from which the record and `file` are looked for. */
  readonly from: string;
  readonly asOf: Day;
  /** A notice; by default those that datamap.yaml names. */
  readonly file?: string | undefined;
  /** Findings that are less sure than this are counted and left out. */
  readonly minConfidence?: number | undefined;
}

/** Throws UserProblem where there is no record, no notice, or nothing to compare in one of them. */
export async function compareNotice({record: named, from, asOf, file, minConfidence = 0}: Options): Promise<FindingsReport> {
  const {
    opened: {folder, record},
    law,
  } = await openWithLaw({record: named, from, asOf});
  if (record.activities.length === 0) {
    throw new UserProblem({
      code: 'nothing-to-compare',
      what: 'The record holds no activity, so nothing is known to be collected',
      where: folder,
      fix: 'Add activities with `datamap import FILE` or `datamap interview`.',
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
  for (const {path, shown, reference, sha256} of noticesToRead({record, folder, from, file, asOf})) {
    const notice = {...(await readNotice({file: path, shown: file ?? path, asOf, sha256, terms: record.terms})), file: shown};
    refuseEmpty(notice);
    const subject: GapSubject = {...judged(reference?.scope), notice, reference};
    for (const activity of subject.practice.activities) used.add(activity);
    for (const {fields: some} of subject.practice.letters.values()) for (const {field} of some) fields.add(field);
    findings.push(...applyWaivers(runRules(gapRules, subject, {asOf, law}), record.waivers, {asOf}));
    notices.push(coverageOf(subject));
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

interface NoticeToRead {
  readonly path: string;
  /** As the user or the record names it: the same on every machine. */
  readonly shown: string;
  readonly reference: NoticeReference | undefined;
  /** Of the copy that the record kept. */
  readonly sha256?: string | undefined;
}

interface Where {
  readonly record: RecordOfProcessing;
  readonly folder: string;
  readonly from: string;
  readonly file: string | undefined;
  readonly asOf: Day;
}

function noticesToRead({record, folder, from, file, asOf}: Where): readonly NoticeToRead[] {
  if (file !== undefined) {
    const path = resolve(from, file);
    const isThis = (version: NoticeVersion): boolean => join(folder, version.file) === path;
    const reference = record.notices.find((each) => versionsOf(each).some(isThis));
    return [{path, shown: file, reference, sha256: reference && versionsOf(reference).find(isThis)?.sha256}];
  }
  if (record.notices.length === 0) {
    throw new UserProblem({
      code: 'no-notice',
      what: 'The record names no notice',
      where: join(folder, 'datamap.yaml'),
      fix: 'Name one: datamap gap FILE; or write notices: [{id: website, file: privacy.html}] in datamap.yaml.',
    });
  }
  return record.notices.map((reference) => {
    const {file: shown, sha256} = versionOn(reference, asOf).version;
    return {path: pathOfNamedFile(folder, shown), shown, reference, sha256};
  });
}

/** Silence about everything is no privacy notice: nothing can be said to be missing from it. */
function refuseEmpty({file, categories, claims, statements, lastUpdated, duties}: NoticeReading): void {
  const stated = Object.values(statements).some(({value}: {readonly value: unknown}) => value !== null);
  if (categories.length > 0 || claims.length > 0 || stated || lastUpdated !== null || duties.some(({present}) => present)) return;
  throw new UserProblem({
    code: 'nothing-to-compare',
    what: 'Nothing in it reads like a privacy notice',
    where: file,
    fix: 'Check that it is the notice itself, as text, Markdown or HTML: `datamap notice read FILE` shows what was understood.',
  });
}

function coverageOf(subject: GapSubject): NoticeCoverage {
  const {file, lastUpdated, coverage, categories, unread} = subject.notice;
  return {
    file,
    lastUpdated,
    coverage,
    categories: new Set(categories.map(({letter}) => letter)).size,
    unread: unread.map(({line, what, why}) => ({line, what, why})),
    notJudged: unjudgedDuties(subject).map(({id, title}) => ({id, title})),
  };
}
