/** Files of the record as text: bounded, UTF-8, inside the folder, and really files. */
import {isUtf8} from 'node:buffer';
import {closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync} from 'node:fs';
import {sep} from 'node:path';
import {UserProblem} from '../record/problem.js';

export const YAML_BYTES = 4 * 2 ** 20;
export const CSV_BYTES = 512 * 2 ** 20;

interface HowToRead {
  /** For messages: the path relative to the record. */
  readonly name: string;
  readonly maxBytes: number;
  /** Real path of the folder that the file must not leave. */
  readonly inside?: string;
}

/** The file's text without a byte order mark; undefined where there is none. Throws UserProblem. */
export function readText(path: string, {name, maxBytes, inside}: HowToRead): string | undefined {
  const bytes = readBytes(path, {name, maxBytes, ...(inside === undefined ? {} : {inside})});
  return bytes && decodeText(bytes, name);
}

/** Throws UserProblem where the bytes are not UTF-8 text. */
export function decodeText(bytes: Buffer, name: string): string {
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    throw new UserProblem({
      code: 'not-text',
      what: 'The file holds a NUL byte: it is not text, or it is UTF-16',
      where: `${name}:${lineOfByte(bytes, nul)}`,
      fix: 'Save it anew as UTF-8.',
    });
  }
  if (!isUtf8(bytes)) {
    throw new UserProblem({
      code: 'not-utf8',
      what: 'The file is not UTF-8 text',
      where: `${name}:${lineOfByte(bytes, firstBadByte(bytes))}`,
      fix: 'Save it anew as UTF-8 (in a spreadsheet program: "CSV UTF-8").',
    });
  }
  const text = bytes.toString('utf8');
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

export function readBytes(path: string, {name, maxBytes, inside}: HowToRead): Buffer | undefined {
  let file: number | undefined;
  try {
    file = openWithin(path, name, inside);
    const status = fstatSync(file);
    if (!status.isFile()) throw notAFile(name, {isFolder: status.isDirectory(), isOurs: inside !== undefined});
    if (status.size > maxBytes) {
      throw new UserProblem({
        code: 'file-too-large',
        what: `The file has ${megabytes(status.size)} MB; at most ${megabytes(maxBytes)} MB are read`,
        where: name,
        fix: 'Split it, or delete what is not needed.',
      });
    }
    return readWhole(file, status.size, maxBytes, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !isBrokenLink(path)) return undefined;
    throw readProblem(error, name);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Opens without following a link first, which is the common case and one look at the disk; a link is followed where it stays inside. */
function openWithin(path: string, name: string, inside: string | undefined): number {
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
  if (inside === undefined) return openSync(path, flags);
  try {
    // Windows cannot be told not to follow.
    if (constants.O_NOFOLLOW !== undefined || !lstatSync(path).isSymbolicLink()) return openSync(path, flags | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ELOOP') throw error;
  }
  if (!realpathSync(path).startsWith(inside + sep)) {
    throw new UserProblem({
      code: 'link-out-of-record',
      what: 'The file is a link to a place outside of the record',
      where: name,
      fix: 'Put the file itself there.',
    });
  }
  return openSync(path, flags);
}

function readWhole(file: number, size: number, maxBytes: number, name: string): Buffer {
  const bytes = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (let read = -1; read !== 0 && length < bytes.length; length += read) {
    read = readSync(file, bytes, length, bytes.length - length, null);
  }
  if (length > size) {
    throw new UserProblem({
      code: 'file-changed',
      what: 'The file grew while it was read',
      where: name,
      fix: 'Try again when nothing writes to it.',
    });
  }
  return bytes.subarray(0, Math.min(length, maxBytes));
}

/** What stands in the record's way can be moved; what somebody named from outside is only the wrong name. */
function notAFile(name: string, {isFolder, isOurs}: {readonly isFolder: boolean; readonly isOurs: boolean}): UserProblem {
  if (!isOurs) {
    return new UserProblem({
      code: 'not-a-file',
      what: isFolder ? 'This is a folder, not a file' : 'This is neither a file nor a folder',
      where: name,
      fix: isFolder ? 'Name a file in it.' : 'Name a file.',
    });
  }
  return new UserProblem({
    code: 'not-a-file',
    what: isFolder ? 'There is a folder where a file should be' : 'This is neither a file nor a folder',
    where: name,
    fix: 'Move it away.',
  });
}

/** An error of the file system as something to mend; anything else stays what it is. */
export function readProblem(error: unknown, name: string): Error {
  const {code} = error as NodeJS.ErrnoException;
  const words: Readonly<Record<string, string>> = {
    EACCES: 'You may not read or write it',
    EPERM: 'You may not read or write it',
    EROFS: 'It lies on a disk that cannot be written',
    ENOSPC: 'The disk is full',
    EFBIG: 'It would be larger than this system lets a file be',
    EDQUOT: 'Your share of the disk is full',
    EIO: 'The disk does not answer',
    ELOOP: 'It is a link that leads in a circle',
    ENOENT: 'It is not there',
    ENOTDIR: 'A part of its path is not a folder',
    EEXIST: 'There is a file where a folder should be',
    EISDIR: 'There is a folder where a file should be',
    ENAMETOOLONG: 'Its name is too long for this system',
    ENXIO: 'It is no file',
    EMFILE: 'Too many files are open',
  };
  const what = code === undefined ? undefined : words[code];
  return what === undefined
    ? (error as Error)
    : new UserProblem({
        code: 'cannot-access',
        what: `${what} (${code})`,
        where: name,
        fix: code === 'ENOSPC' ? 'Make room on it, then run the command again.' : 'Check the path and its permissions.',
      });
}

function isBrokenLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function lineOfByte(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line++;
  return line;
}

/** Start of the first line that is not UTF-8: a line break never lies within a character. */
function firstBadByte(bytes: Buffer): number {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(10, start);
    const stop = end < 0 ? bytes.length : end + 1;
    if (!isUtf8(bytes.subarray(start, stop))) return start;
    start = stop;
  }
  return 0;
}

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1).replace(/\.0$/, '');
