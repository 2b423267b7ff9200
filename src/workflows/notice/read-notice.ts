/** A published notice, as a file → what was understood of it. The file is parsed and understood in quarantine. */
import {lawAsOf, type OwnTerms} from '../../law/index.js';
import type {NoticeReading} from '../../notice/reading.js';
import {noticeReadingText, type Ink} from '../../notice/reading-text.js';
import {DEFAULT_LIMITS, readUntrusted, type Limits} from '../../quarantine/index.js';
import type {Day} from '../../record/dates.js';
import {UserProblem} from '../../record/problem.js';
import {isCopyOf, readInput} from '../../store/index.js';

/** The longest notice met had 0.6 MB; a page saved with its pictures has some more. */
export const NOTICE_LIMITS: Limits = {...DEFAULT_LIMITS, bytes: 16 * 2 ** 20, grownMegabytes: 1024};

export interface NoticeToRead {
  /** Path, or `-` for standard input. */
  readonly file: string;
  /** The path for messages, where it was named otherwise. */
  readonly shown?: string;
  readonly asOf: Day;
  /** Of the copy, where the record kept one; hex. */
  readonly sha256?: string | undefined;
  /** Own terms of the organization whose notice it is. */
  readonly terms?: OwnTerms | undefined;
}

/** Throws UserProblem where the file cannot be read, is a picture, a PDF or a package, is no privacy notice, or is a copy that was changed. */
export async function readNotice({file, shown, asOf, sha256, terms}: NoticeToRead): Promise<NoticeReading> {
  const {name, bytes} = await readInput(file, {shown, maxBytes: NOTICE_LIMITS.bytes});
  if (sha256 !== undefined && !isCopyOf(bytes, sha256)) {
    throw new UserProblem({
      code: 'copy-changed',
      what: 'The copy of the notice was changed since it was kept: its SHA-256 is not the one in datamap.yaml, so it proves nothing',
      where: shown ?? file,
      fix: 'Take it back from git. To compare a notice that is still being written, keep it in another file: datamap gap FILE.',
    });
  }
  return readUntrusted<NoticeReading>('notice', bytes, {name, asOf, terms}, NOTICE_LIMITS);
}

export function describeNoticeReading(reading: NoticeReading, {asOf, ink}: {readonly asOf: Day; readonly ink: Ink}): string {
  return noticeReadingText(reading, {law: lawAsOf(asOf), ink});
}
