/** A published notice, as a file → what was understood of it. The file is parsed and understood in quarantine. */
import {lawAsOf, type OwnTerms} from '../law/index.js';
import type {NoticeReading} from '../notice/reading.js';
import {noticeReadingText, type Ink} from '../notice/reading-text.js';
import {DEFAULT_LIMITS, readUntrusted, type Limits} from '../quarantine/index.js';
import type {Day} from '../record/dates.js';
import {readInput} from '../store/input-files.js';

/** The longest notice met had 0.6 MB; a page saved with its pictures has some more. */
export const NOTICE_LIMITS: Limits = {...DEFAULT_LIMITS, bytes: 16 * 2 ** 20, grownMegabytes: 1024};

export interface NoticeToRead {
  /** Path, or `-` for standard input. */
  readonly file: string;
  /** The path for messages, where it was named otherwise. */
  readonly shown?: string;
  readonly asOf: Day;
  /** Own terms of the organization whose notice it is. */
  readonly terms?: OwnTerms | undefined;
}

/** Throws UserProblem where the file cannot be read, is a picture, a PDF or a package, or is no privacy notice. */
export async function readNotice({file, shown, asOf, terms}: NoticeToRead): Promise<NoticeReading> {
  const {name, bytes} = await readInput(file, {shown, maxBytes: NOTICE_LIMITS.bytes});
  return readUntrusted<NoticeReading>('notice', bytes, {name, asOf, terms}, NOTICE_LIMITS);
}

export function describeNoticeReading(reading: NoticeReading, {asOf, ink}: {readonly asOf: Day; readonly ink: Ink}): string {
  return noticeReadingText(reading, {law: lawAsOf(asOf), ink});
}
