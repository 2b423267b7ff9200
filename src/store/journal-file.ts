/** `journal.jsonl` on the disk. */
import {closeSync, constants, fsyncSync, ftruncateSync, openSync, writeSync} from 'node:fs';
import {join} from 'node:path';
import {UserProblem} from '../record/problem.js';
import {JOURNAL} from './record-files.js';
import {lookAt, removeFile} from './places.js';
import {CSV_BYTES, readBytes} from './text-file.js';

/** The whole journal; empty where there is none. Throws UserProblem where it is no file of its own: a link would lead the next line elsewhere. */
export function readJournal(folder: string): Buffer {
  const path = join(folder, JOURNAL);
  const status = lookAt(path);
  if (status === undefined) return Buffer.alloc(0);
  if (!status.isFile()) {
    throw new UserProblem({
      code: 'not-a-file',
      what: status.isSymbolicLink() ? 'The journal is a link; nothing is written through links' : 'The journal is no file',
      where: path,
      fix: 'Put the journal itself there, or move it away: the next save begins a new one.',
    });
  }
  return readBytes(path, {name: JOURNAL, maxBytes: CSV_BYTES, inside: folder}) ?? Buffer.alloc(0);
}

/**
 * Adds a line after the first `bytes` bytes, on a line of its own, or nothing at all. What stands after them is part of that line,
 * from a save that was cut off, and goes.
 */
export function appendLine(folder: string, line: string, bytes: number): void {
  const lineBreak = bytes > 0 && readJournal(folder)[bytes - 1] !== 10 ? '\n' : '';
  const path = join(folder, JOURNAL);
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0), 0o666);
  try {
    ftruncateSync(file, bytes);
    const text = Buffer.from(`${lineBreak}${line}\n`);
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
