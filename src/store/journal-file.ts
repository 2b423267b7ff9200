/** `journal.jsonl` on the disk. */
import {closeSync, constants, fsyncSync, ftruncateSync, openSync, readSync, writeSync} from 'node:fs';
import {join} from 'node:path';
import {UserProblem} from '../record/problem.js';
import {JOURNAL} from './record-files.js';
import {lookAt, removeFile} from './places.js';
import {CSV_BYTES, readBytes} from './text-file.js';

/** Length of the journal in bytes; 0 where there is none. Throws UserProblem where it is no file of its own: a link would lead the next line elsewhere. */
export function journalSize(folder: string): number {
  const path = join(folder, JOURNAL);
  const status = lookAt(path);
  if (status === undefined || status.isFile()) return status?.size ?? 0;
  throw new UserProblem({
    code: 'not-a-file',
    what: status.isSymbolicLink() ? 'The journal is a link; nothing is written through links' : 'The journal is no file',
    where: path,
    fix: 'Put the journal itself there, or move it away: the next save begins a new one.',
  });
}

/** The whole journal; empty where there is none. Throws as `journalSize` does. */
export function readJournal(folder: string): Buffer {
  if (journalSize(folder) === 0) return Buffer.alloc(0);
  return readBytes(join(folder, JOURNAL), {name: JOURNAL, maxBytes: CSV_BYTES, inside: folder}) ?? Buffer.alloc(0);
}

/**
 * Adds a line after the first `bytes` bytes, on a line of its own, or nothing at all. What stands after them is part of that line,
 * from a save that was cut off, and goes.
 */
export function appendLine(folder: string, line: string, bytes: number): void {
  const path = join(folder, JOURNAL);
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0), 0o666);
  try {
    ftruncateSync(file, bytes);
    const text = Buffer.from(`${endsOpen(file, bytes) ? '\n' : ''}${line}\n`);
    for (let at = 0; at < text.length;) at += writeSync(file, text, at, text.length - at, bytes + at);
    fsyncSync(file);
  } catch (error) {
    ftruncateSync(file, bytes);
    if (bytes === 0) removeFile(path);
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Whether the last of so many bytes is no line break: an editor may have taken it. */
function endsOpen(file: number, bytes: number): boolean {
  const last = Buffer.alloc(1);
  return bytes > 0 && readSync(file, last, 0, 1, bytes - 1) === 1 && last[0] !== 10;
}
