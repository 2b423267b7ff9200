/** Which notices a run is about, each read, and what a reader of the findings must know of each. */
import {join, resolve} from 'node:path';
import type {NoticeCoverage} from '../../findings/index.js';
import {isFragment, unjudgedDuties, type EarlierVersion, type NoticeSubject} from '../../gap/index.js';
import type {OwnTerms} from '../../law/index.js';
import type {NoticeReading} from '../../notice/reading.js';
import {
  UserProblem,
  versionAt,
  versionOn,
  versionsOf,
  type Day,
  type InForce,
  type NoticeReference,
  type NoticeVersion,
} from '../../record/index.js';
import {pathOfNamedFile, type OpenedRecord} from '../../store/index.js';
import {readNotice} from './read-notice.js';

export interface NoticeToJudge {
  readonly path: string;
  /** As the user or the record names it: the same on every machine. */
  readonly shown: string;
  /** As messages about the file itself name it. */
  readonly told: string;
  readonly reference: NoticeReference | undefined;
  /** Where the record has dated versions of it: which one this is. */
  readonly dated?: InForce | undefined;
}

interface Where {
  /** The record that is named or around, if one is. */
  readonly opened: OpenedRecord | undefined;
  /** Folder from which `files` are looked for. */
  readonly from: string;
  /** By default the notices that the record names. */
  readonly files: readonly string[];
  /** Of a notice with dated versions the one of this day is taken. */
  readonly asOf: Day;
}

/** Each file once. Throws UserProblem where none is named. */
export function noticesToJudge({opened, from, files, asOf}: Where): readonly NoticeToJudge[] {
  const named = files.map((file): NoticeToJudge => {
    const path = file === '-' ? file : resolve(from, file);
    const isThis = (version: NoticeVersion): boolean => opened !== undefined && join(opened.folder, version.file) === path;
    const reference = opened?.record.notices.find((each) => versionsOf(each).some(isThis));
    const dated = reference && versionAt(versionsOf(reference).findIndex(isThis), reference, asOf);
    return {path, shown: file === '-' ? 'stdin' : file, told: file, reference, dated};
  });
  if (named.length > 0) return named.filter(({path}, at) => named.findIndex((each) => each.path === path) === at);
  if (opened === undefined) {
    throw new UserProblem({
      code: 'no-notice',
      what: 'No notice is named',
      where: from,
      fix: 'Name one: datamap gap --notice-only FILE.',
    });
  }
  const {folder, record} = opened;
  if (record.notices.length === 0) {
    throw new UserProblem({
      code: 'no-notice',
      what: 'The record names no notice',
      where: join(folder, 'datamap.yaml'),
      fix: 'Name one: datamap gap FILE; or write notices: [{id: website, file: privacy.html}] in datamap.yaml.',
    });
  }
  return record.notices.map((reference) => {
    const dated = versionOn(reference, asOf);
    const {file: shown} = dated.version;
    const path = pathOfNamedFile(folder, shown);
    return {path, shown, told: path, reference, dated};
  });
}

/** Throws UserProblem where the file cannot be read, and where it says nothing at all that a notice says. */
export async function readToJudge(
  {path, shown, told, dated}: NoticeToJudge,
  {asOf, terms}: {readonly asOf: Day; readonly terms: OwnTerms | undefined},
): Promise<NoticeReading> {
  const notice = {...(await readNotice({file: path, shown: told, asOf, sha256: dated?.version.sha256, terms})), file: shown};
  refuseEmpty(notice);
  return notice;
}

/**
 * The versions before this one that tell what was said in the window: those retrieved in it, and the last one before. None where this
 * one is older. Throws UserProblem where one cannot be read, or was changed since it was kept.
 */
export async function earlierVersions(
  {dated}: NoticeToJudge,
  {folder, from, asOf, terms}: {readonly folder: string; readonly from: Day; readonly asOf: Day; readonly terms: OwnTerms | undefined},
): Promise<readonly EarlierVersion[]> {
  const read: EarlierVersion[] = [];
  let later = dated?.version;
  for (const version of dated?.before ?? []) {
    if ((later?.retrieved ?? '') < from) break;
    const path = pathOfNamedFile(folder, version.file);
    const each = {path, shown: version.file, told: path, reference: undefined, dated: {version, before: [], afterwards: false}};
    read.push({retrieved: version.retrieved, notice: await readToJudge(each, {asOf, terms})});
    later = version;
  }
  return read;
}

/** Silence about everything is no privacy notice: nothing can be said to be missing from it. */
function refuseEmpty({file, categories, claims, statements, lastUpdated, duties}: NoticeReading): void {
  const stated = Object.values(statements).some(({value}: {readonly value: unknown}) => value !== null);
  if (categories.length > 0 || claims.length > 0 || stated || lastUpdated !== null || duties.some(({present}) => present)) return;
  throw new UserProblem({
    code: 'nothing-to-compare',
    what: 'Nothing in it reads like a privacy notice',
    where: file,
    fix: 'Check that it is the notice itself: `datamap notice read FILE` shows what was understood.',
  });
}

export function coverageOf(subject: NoticeSubject, dated?: InForce): NoticeCoverage {
  const {file, lastUpdated, coverage, categories, documents, unread} = subject.notice;
  return {
    file,
    lastUpdated,
    ...(dated !== undefined && isDated(dated) ? {version: versionTold(dated)} : {}),
    coverage,
    ...(documents.length < 2 ? {} : {documents: documents.map(({title, line, is}) => ({title, line, read: is === 'notice'}))}),
    ...(isFragment(subject.notice) ? {fragment: true} : {}),
    categories: new Set(categories.map(({letter}) => letter)).size,
    unread: unread.map(({line, what, why}) => ({line, what, why})),
    notJudged: unjudgedDuties(subject).map(({duty: {id, title}, fact, why}) => ({
      id,
      title,
      ...(fact === undefined ? {} : {fact}),
      ...(why === undefined ? {} : {why}),
    })),
  };
}

/** A file that people named with the day on which they took it, and nothing else, tells no history. */
const isDated = ({version: {sha256}, before, afterwards}: InForce): boolean => sha256 !== undefined || before.length > 0 || afterwards;

const versionTold = ({version: {retrieved}, before, afterwards}: InForce): NonNullable<NoticeCoverage['version']> => ({
  since: retrieved ?? null,
  earlier: before.length,
  afterwards,
});
