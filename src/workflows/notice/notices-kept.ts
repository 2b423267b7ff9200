/** The notices of a record: when each was last retrieved, and whether its copies are still what was kept. */
import {addMonths, UserProblem, versionsOf, type Day, type NoticeVersion} from '../../record/index.js';
import {isCopyOf, pathOfNamedFile, readInput, type OpenedRecord} from '../../store/index.js';
import {NOTICE_LIMITS} from './read-notice.js';

export interface NoticeKept {
  readonly id: string;
  /** Of its newest version. */
  readonly file: string;
  /** How many there are, this one included. */
  readonly versions: number;
  /** The last day on which it was retrieved, whether or not it had changed; null where the record knows none. */
  readonly retrieved: Day | null;
  /** Whether that is more than `months` ago, after which a notice owes an update (Civ. Code 1798.130(a)(5)). */
  readonly old: boolean;
  readonly months: number;
  /** What is wrong with its files. */
  readonly faults: readonly {readonly file: string; readonly what: 'changed' | 'missing' | 'unreadable'}[];
}

/** `months`: how long a copy is good for. */
export async function noticesKept(
  {folder, record}: OpenedRecord,
  {asOf, months}: {readonly asOf: Day; readonly months: number},
): Promise<readonly NoticeKept[]> {
  const kept: NoticeKept[] = [];
  for (const notice of record.notices) {
    const versions = versionsOf(notice);
    const days = versions.flatMap(({retrieved: on, seen}) => seen ?? on ?? []);
    const retrieved = days.sort().at(-1) ?? null;
    const faults: NoticeKept['faults'][number][] = [];
    for (const version of versions) {
      const what = await faultOf(version, folder);
      if (what !== undefined) faults.push({file: version.file, what});
    }
    const old = retrieved !== null && addMonths(retrieved, months) < asOf;
    kept.push({id: notice.id, file: notice.file, versions: versions.length, retrieved, old, months, faults});
  }
  return kept;
}

async function faultOf({file, sha256}: NoticeVersion, folder: string): Promise<NoticeKept['faults'][number]['what'] | undefined> {
  try {
    const {bytes} = await readInput(pathOfNamedFile(folder, file), {shown: file, maxBytes: NOTICE_LIMITS.bytes});
    return sha256 === undefined || isCopyOf(bytes, sha256) ? undefined : 'changed';
  } catch (error) {
    if (!(error instanceof UserProblem)) throw error;
    return error.code === 'no-file' ? 'missing' : 'unreadable';
  }
}
