/** A published notice → a dated, hashed copy of it in the record, as a new version of its entry in datamap.yaml. */
import {
  idFromName,
  isId,
  nearest,
  UserProblem,
  versionsOf,
  whyNoId,
  withVersions,
  type Day,
  type NoticeReference,
  type NoticeVersion,
  type Organization,
} from '../../record/index.js';
import {listed} from '../../findings/wording.js';
// Not by the stage's index, which loads every rule.
import {namedStrangers} from '../../gap/business-names.js';
import type {Law, PeopleId} from '../../law/index.js';
import type {NoticeReading} from '../../notice/reading.js';
import {readUntrusted} from '../../quarantine/index.js';
import {copyPath, isCopyOf, pathOfNamedFile, readInput, saveRecord, type InputFile, type OpenedRecord} from '../../store/index.js';
import {openWithLaw} from '../law-of-record.js';
import {NOTICE_LIMITS} from './read-notice.js';
import {addressOf} from './address.js';

/** Where the record is, who says so, and what the entry shall say. */
export interface HowToKeep {
  readonly record?: string | undefined;
  readonly from: string;
  readonly asOf: Day;
  readonly by: string;
  /** As typed, for the journal. */
  readonly command: string;
  readonly dryRun: boolean;
  readonly url: string;
  readonly retrieved: Day;
  /** By default the notice that the record has from this address, else a name made from the address. */
  readonly id?: string | undefined;
  readonly scope?: readonly string[] | undefined;
}

export interface KeptNotice {
  readonly id: string;
  readonly version: NoticeVersion;
  /**
   * `new`: the record had no such notice. `newer`, `older`: a version after or before those it had. `seen-again`: the same as the
   * newest, on a later day. `changed`: only what its entry says. `unchanged`: the record says all of it already.
   */
  readonly outcome: 'new' | 'newer' | 'older' | 'seen-again' | 'changed' | 'unchanged';
  readonly bytes: number;
  /** Versions of it afterwards, the newest first. */
  readonly versions: readonly NoticeVersion[];
  /** How it was understood. */
  readonly reading: {readonly categories: number; readonly lastUpdated: string | null; readonly coverage: number};
  /** What makes it look like another notice, or the day like another day: sentences. It is kept all the same. */
  readonly doubts: readonly string[];
  readonly written: readonly string[];
  readonly dryRun: boolean;
}

/** Throws UserProblem where the file cannot be read, is no notice, or cannot be a version of the notice that is named. */
export async function addNotice({file, ...how}: HowToKeep & {readonly file: string}): Promise<KeptNotice> {
  const place = await placeOfNotice(how);
  return keepNotice(await readInput(file, {maxBytes: NOTICE_LIMITS.bytes}), place, how);
}

/** Which notice of which record it is to be. */
export interface PlaceOfNotice {
  readonly opened: OpenedRecord;
  readonly url: string;
  readonly id: string;
  readonly standing: NoticeReference | undefined;
  readonly scope: readonly PeopleId[] | undefined;
}

/** Throws UserProblem where there is no record, or what was said of the notice cannot be so: before anything is read or fetched. */
export async function placeOfNotice(how: HowToKeep): Promise<PlaceOfNotice> {
  const {opened, law} = await openWithLaw(how);
  const url = addressOf(how.url);
  refuseFuture(how.retrieved, how.asOf);
  const {notices} = opened.record;
  const standing = namedNotice(notices, {id: how.id, url});
  const id = standing?.id ?? how.id ?? freeName(notices, url);
  if (!isId(id)) {
    throw new UserProblem({code: 'bad-id', what: `"${id}" is no id: ${whyNoId(id)}`, where: '--id', fix: 'For example --id website.'});
  }
  return {opened, url, id, standing, scope: how.scope === undefined ? standing?.scope : how.scope.map((each) => peopleNamed(each, law))};
}

/** Throws as `addNotice` does. The name of the input tells its format, where its bytes do not. */
export async function keepNotice(
  {name, bytes, sha256}: InputFile,
  {opened, url, id, standing, scope}: PlaceOfNotice,
  {asOf, by, command, dryRun, retrieved}: HowToKeep,
): Promise<KeptNotice> {
  const {notices, terms} = opened.record;
  const reading = await readUntrusted<NoticeReading>('notice', bytes, {name, asOf, terms}, NOTICE_LIMITS);
  const file = copyPath({id, on: retrieved, ending: endingOf(name, reading)});
  const planned = standing
    ? await nextVersions(standing, {file, url, retrieved, sha256}, {opened, bytes})
    : {outcome: 'new' as const, version: {file, url, retrieved, sha256}, versions: [{file, url, retrieved, sha256}]};
  const entry = withVersions({id, ...(scope === undefined ? {} : {scope})}, planned.versions);
  const isSame = JSON.stringify(entry) === JSON.stringify(standing && withVersions(standing, versionsOf(standing)));
  const kept: KeptNotice = {
    id,
    version: planned.version,
    outcome: planned.outcome === 'unchanged' && !isSame ? 'changed' : planned.outcome,
    bytes: bytes.byteLength,
    versions: versionsOf(entry),
    reading: {
      categories: new Set(reading.categories.map(({letter}) => letter)).size,
      lastUpdated: reading.lastUpdated,
      coverage: reading.coverage,
    },
    doubts: doubtsOf(reading, {retrieved, organization: opened.record.organization}),
    written: [],
    dryRun,
  };
  if (isSame || dryRun) return kept;
  const next = {...opened.record, notices: standing ? notices.map((each) => (each === standing ? entry : each)) : [...notices, entry]};
  const {written} = await saveRecord(opened, next, {
    command,
    by,
    on: asOf,
    changes: [{op: standing ? 'change' : 'add', entity: `notices/${id}`, properties: differing(standing, entry)}],
    inputs: [{file: name, sha256}],
    copies: planned.version.file === file ? [{path: file, bytes}] : [],
  });
  return {...kept, written};
}

function doubtsOf(
  reading: NoticeReading,
  {retrieved, organization}: {readonly retrieved: Day; readonly organization: Organization},
): readonly string[] {
  const {names, lastUpdated} = reading;
  const strangers = namedStrangers(reading, organization);
  return [
    ...(lastUpdated !== null && lastUpdated > retrieved
      ? [`It says that it was last updated on ${lastUpdated}, which is after ${retrieved}: was it retrieved on another day?`]
      : []),
    ...(names.length > 0 && strangers.length === names.length
      ? [
          `It is given out by ${listed(strangers.map(({name}) => name))}, and never names ${organization.legalName}: is it the right notice?`,
        ]
      : []),
  ];
}

interface Dated extends NoticeVersion {
  readonly retrieved: Day;
  readonly sha256: string;
}

type Next = Pick<KeptNotice, 'outcome' | 'version' | 'versions'>;

/** What becomes of the versions of a notice when this one comes. */
async function nextVersions(
  standing: NoticeReference,
  dated: Dated,
  {opened, bytes}: {readonly opened: OpenedRecord; readonly bytes: Uint8Array},
): Promise<Next> {
  const before = versionsOf(standing);
  const sameDay = before.find(({retrieved}) => retrieved === dated.retrieved);
  if (sameDay !== undefined) return onTheSameDay(sameDay, before, dated);
  const [newest] = before;
  if (newest?.sha256 === dated.sha256 && dated.retrieved > (newest.retrieved ?? '')) {
    if ((newest.seen ?? '') >= dated.retrieved) return {outcome: 'unchanged', version: newest, versions: before};
    const seen = {...newest, seen: dated.retrieved};
    return {outcome: 'seen-again', version: seen, versions: [seen, ...before.slice(1)]};
  }
  // A file without a day that holds the same is this version, from when nobody had said so.
  const others: NoticeVersion[] = [];
  for (const version of before) if (!(await isUndatedTwin(version, {opened, bytes}))) others.push(version);
  const outcome = others.some(({retrieved}) => (retrieved ?? '') > dated.retrieved) ? 'older' : 'newer';
  return {outcome, version: dated, versions: [dated, ...others]};
}

/** A file that people named with the same day, and without a hash, is the same version: it becomes a copy. */
function onTheSameDay(sameDay: NoticeVersion, before: readonly NoticeVersion[], dated: Dated): Next {
  if (sameDay.sha256 === dated.sha256) {
    const named = {...sameDay, ...(dated.url === undefined ? {} : {url: dated.url})};
    return {outcome: 'unchanged', version: named, versions: before.map((each) => (each === sameDay ? named : each))};
  }
  if (sameDay.sha256 === undefined) {
    return {outcome: 'changed', version: dated, versions: before.map((each) => (each === sameDay ? dated : each))};
  }
  throw new UserProblem({
    code: 'other-copy-of-the-day',
    what: `The record has another copy of this notice from ${dated.retrieved}; one day has one version, so nothing was written`,
    where: sameDay.file,
    fix: 'If it is another notice, name it with --id; if it is a later version, give its day with --retrieved.',
  });
}

async function isUndatedTwin(
  {file, retrieved, sha256}: NoticeVersion,
  {opened: {folder}, bytes}: {readonly opened: OpenedRecord; readonly bytes: Uint8Array},
): Promise<boolean> {
  if (retrieved !== undefined || sha256 !== undefined) return false;
  try {
    const input = await readInput(pathOfNamedFile(folder, file), {maxBytes: NOTICE_LIMITS.bytes});
    return isCopyOf(bytes, input.sha256);
  } catch (error) {
    // Missing, or not to be opened: then it is not known to be the same.
    if (error instanceof UserProblem) return false;
    throw error;
  }
}

function namedNotice(
  notices: readonly NoticeReference[],
  {id, url}: {readonly id: string | undefined; readonly url: string},
): NoticeReference | undefined {
  if (id !== undefined) return notices.find((notice) => notice.id === id);
  const [only, ...others] = notices.filter((notice) => versionsOf(notice).some((version) => version.url === url));
  if (only === undefined || others.length === 0) return only;
  throw new UserProblem({
    code: 'several-notices',
    what: `${others.length + 1} notices of the record are from this address: ${[only, ...others].map((notice) => notice.id).join(', ')}`,
    where: url,
    fix: 'Say with --id which of them it is a version of.',
  });
}

/** From the end of the path, else from the host: `https://acme.example/legal/privacy.html` → `privacy`. */
function freeName(notices: readonly NoticeReference[], url: string): string {
  const {pathname, hostname} = new URL(url);
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  const name = idFromName(last.replace(/\.[a-z]{2,5}$/i, ''), idFromName(hostname, 'notice'));
  if (notices.every(({id}) => id !== name)) return name;
  throw new UserProblem({
    code: 'notice-name-taken',
    what: `The record has a notice "${name}" from elsewhere`,
    where: 'datamap.yaml',
    fix: `If this is a version of it, add --id ${name}; otherwise give it a name of its own with --id.`,
  });
}

function refuseFuture(retrieved: Day, asOf: Day): void {
  if (retrieved <= asOf) return;
  throw new UserProblem({
    code: 'not-yet',
    what: `Nothing was retrieved on ${retrieved}: that day is after ${asOf}`,
    where: '--retrieved',
    fix: 'Give the day on which the copy was taken.',
  });
}

function peopleNamed(text: string, law: Law): PeopleId {
  const known = law.all('people').map(({id}) => id);
  const found = known.find((id) => id === text);
  if (found !== undefined) return found;
  const near = nearest(text, known);
  throw new UserProblem({
    code: 'unknown-people',
    what: `"${text}" is no kind of people`,
    where: '--scope',
    fix: near === undefined ? `Known are ${known.join(', ')}.` : `Did you mean "${near}"?`,
  });
}

const BY_FORMAT = {html: 'html', markdown: 'md', text: 'txt', docx: 'docx', pdf: 'pdf'} as const;

/** As the file had it, since code is told from prose by it. */
function endingOf(name: string, {format}: NoticeReading): string {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  return ending ?? BY_FORMAT[format];
}

function differing(before: NoticeReference | undefined, after: NoticeReference) {
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after)])].filter(
    (key) => key !== 'id',
  ) as (keyof NoticeReference)[];
  return keys
    .filter((key) => JSON.stringify(before?.[key]) !== JSON.stringify(after[key]))
    .map((key) => ({property: key, ...(before?.[key] === undefined ? {} : {before: before[key]}), after: after[key] ?? null}));
}
