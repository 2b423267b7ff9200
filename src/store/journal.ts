/** `journal.jsonl`: one line for every save, each holding the hash of the line before it, so that a change of the past shows. */
import {createHash} from 'node:crypto';
import type {Change} from '../intake/change.js';
import type {Day} from '../record/dates.js';

export interface JournalFile {
  readonly file: string;
  /** SHA-256 of the file before, null where there was none. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface JournalInput {
  readonly file: string;
  readonly sha256: string;
}

export interface JournalLine {
  /** Counts from 1. */
  readonly n: number;
  readonly on: Day;
  readonly by: string;
  readonly command: string;
  readonly changes: readonly JournalChange[];
  /** Files from outside that were read for it, by their whole SHA-256. */
  readonly inputs?: readonly JournalInput[];
  readonly files: readonly JournalFile[];
  /** Hash of the line before; 64 zeros for the first. */
  readonly prev: string;
  readonly hash: string;
}

/** What a save did to one entity; `properties` are left out where a save is too large to be told in words. */
export interface JournalChange {
  readonly op: Change['op'] | 'remove';
  readonly entity: string;
  readonly properties?: Change['properties'];
}

export const NOTHING_BEFORE = '0'.repeat(64);
const TOLD_BYTES = 512 * 1024;

/** The next line of a journal that ends with `last`, without a line break. */
export function journalLine(last: JournalLine | undefined, {on, by, command, changes, inputs, files}: Omit<JournalLine, 'n' | 'prev' | 'hash'>): string {
  const told = JSON.stringify(changes).length <= TOLD_BYTES ? changes : changes.map(({op, entity}) => ({op, entity}));
  const body = {n: (last?.n ?? 0) + 1, on, by, command, changes: told, ...(inputs === undefined ? {} : {inputs}), files, prev: last?.hash ?? NOTHING_BEFORE};
  return JSON.stringify({...body, hash: hashOf(JSON.stringify(body))});
}

/** The last line, or undefined for an empty journal or one whose end is not readable. */
export function lastLine(text: string): JournalLine | undefined {
  const end = text.trimEnd();
  if (end === '') return undefined;
  try {
    return JSON.parse(end.slice(end.lastIndexOf('\n') + 1)) as JournalLine;
  } catch {
    return undefined;
  }
}

export type JournalVerdict = {readonly whole: true; readonly lines: number} | {readonly whole: false; readonly line: number; readonly what: string};

/** Whether every line is as it was written and follows the one before it; otherwise the first that is not, counted from 1. */
export function verifyJournal(text: string): JournalVerdict {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  let prev = NOTHING_BEFORE;
  for (const [index, line] of lines.entries()) {
    const broken = (what: string): JournalVerdict => ({whole: false, line: index + 1, what});
    const found = /^(.*),"hash":"([0-9a-f]{64})"\}$/s.exec(line);
    if (!found) return broken('The line is not complete');
    const [, body = '', hash = ''] = found;
    if (hashOf(`${body}}`) !== hash) return broken('The line was changed after it was written');
    let entry: Partial<JournalLine>;
    try {
      entry = JSON.parse(line) as Partial<JournalLine>;
    } catch {
      return broken('The line is not readable');
    }
    if (entry.prev !== prev) return broken(index === 0 ? 'A line before it is missing' : 'It does not follow the line before it: one was removed, added or merged in');
    if (entry.n !== index + 1) return broken(`It counts as ${String(entry.n)}`);
    prev = hash;
  }
  return {whole: true, lines: lines.length};
}

export function hashOf(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
