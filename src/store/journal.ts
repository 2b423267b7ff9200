/** `journal.jsonl`: one line for every save, each holding the hash of the line before it, so that a change of the past shows. */
import {createHash} from 'node:crypto';
import type {Change} from '../intake/change.js';
import type {Day} from '../record/dates.js';
import type {JournalVerdict} from '../record/history.js';
import {UserProblem} from '../record/problem.js';
import {JOURNAL} from './record-files.js';

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
export function journalLine(
  last: JournalLine | undefined,
  {on, by, command, changes, inputs, files}: Omit<JournalLine, 'n' | 'prev' | 'hash'>,
): string {
  const told = JSON.stringify(changes).length <= TOLD_BYTES ? changes : changes.map(({op, entity}) => ({op, entity}));
  const body = {
    n: (last?.n ?? 0) + 1,
    on,
    by,
    command,
    changes: told,
    ...(inputs === undefined ? {} : {inputs}),
    files,
    prev: last?.hash ?? NOTHING_BEFORE,
  };
  return JSON.stringify({...body, hash: hashOf(JSON.stringify(body))});
}

/** The last line; undefined for an empty journal. Throws UserProblem where it is not as it was written: what would follow it could prove nothing. */
export function lastLine(text: string): JournalLine | undefined {
  const last = endOf(text);
  if (typeof last !== 'string') return last;
  throw new UserProblem({
    code: 'bad-journal',
    what: `The journal is not whole, so nothing was written. ${last}`,
    where: `${JOURNAL}:${text.trimEnd().split('\n').length}`,
    fix: `Take ${JOURNAL} back from git, or move it away: the next save then begins a new one.`,
  });
}

/** The entry of `line` where it was made to stand after `text`. */
export function following(text: string, line: string): JournalLine | undefined {
  const [last, entry] = [endOf(text), read(line)];
  const fits =
    typeof last !== 'string' &&
    typeof entry !== 'string' &&
    entry.n === (last?.n ?? 0) + 1 &&
    entry.prev === (last?.hash ?? NOTHING_BEFORE);
  return fits ? entry : undefined;
}

function endOf(text: string): JournalLine | string | undefined {
  const end = text.trimEnd();
  return end === '' ? undefined : read(end.slice(end.lastIndexOf('\n') + 1));
}

export function verifyJournal(text: string): JournalVerdict {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  let prev = NOTHING_BEFORE;
  for (const [index, line] of lines.entries()) {
    const broken = (what: string): JournalVerdict => ({whole: false, line: index + 1, what});
    const entry = read(line);
    if (typeof entry === 'string') return broken(entry);
    if (entry.prev !== prev) {
      return broken(
        index === 0 ? 'A line before it is missing' : 'It does not follow the line before it: one was removed, added or merged in',
      );
    }
    if (entry.n !== index + 1) return broken(`It counts as ${String(entry.n)}`);
    prev = entry.hash;
  }
  return {whole: true, lines: lines.length};
}

/** A line as it was written, or what is wrong with it. Git may have given it the line break of Windows. */
function read(line: string): JournalLine | string {
  const found = /^(.*),"hash":"([0-9a-f]{64})"\}\r?$/s.exec(line);
  if (!found) return 'The line is not complete';
  const [, body = '', hash = ''] = found;
  if (hashOf(`${body}}`) !== hash) return 'The line was changed after it was written';
  try {
    return JSON.parse(line) as JournalLine;
  } catch {
    return 'The line is not readable';
  }
}

export function hashOf(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
