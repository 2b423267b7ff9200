/**
 * `journal.jsonl`: one line for every save, each holding the hash of the line before it, so that a change of the past shows.
 * Where git merged two journals, both ways of lines stand one after the other; the next save binds the ends of both.
 */
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
  /** One more than the line that `prev` names, from 1; for a line that binds several ends its own place in the file. */
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
  /** Hashes of the other lines that nothing followed, after a merge. */
  readonly also?: readonly string[];
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
/** `<<<<<<< HEAD` and the like. */
const MARKS = /^(?:<{7}|\|{7}|={7}|>{7})(?: |\r?$)/;

/** What the next line of a journal follows. */
export interface JournalEnd {
  /** Its `n`, less one. */
  readonly n: number;
  readonly hash: string;
  readonly also?: readonly string[];
}

/** The next line of a journal that ends with `end`, without a line break. */
export function journalLine(
  end: JournalEnd | undefined,
  {on, by, command, changes, inputs, files}: Omit<JournalLine, 'n' | 'prev' | 'also' | 'hash'>,
): string {
  const told = JSON.stringify(changes).length <= TOLD_BYTES ? changes : changes.map(({op, entity}) => ({op, entity}));
  const body = {
    n: (end?.n ?? 0) + 1,
    on,
    by,
    command,
    changes: told,
    ...(inputs === undefined ? {} : {inputs}),
    files,
    prev: end?.hash ?? NOTHING_BEFORE,
    ...(end?.also === undefined ? {} : {also: end.also}),
  };
  return JSON.stringify({...body, hash: hashOf(JSON.stringify(body))});
}

/** Its end; undefined for an empty journal. Throws UserProblem where the last line is not as it was written: what would follow it could prove nothing. */
export function journalEnd(text: string): JournalEnd | undefined {
  const end = endOf(text);
  if (typeof end !== 'string') return end;
  throw new UserProblem({
    code: 'bad-journal',
    what: `The journal is not whole, so nothing was written. ${end}`,
    where: `${JOURNAL}:${linesIn(text.trimEnd())}`,
    fix: `Take ${JOURNAL} back from git, or move it away: the next save then begins a new one.`,
  });
}

/** The entry of `line` where it was made to stand after `text`. */
export function following(text: string, line: string): JournalLine | undefined {
  const [end, entry] = [endOf(text), read(line)];
  const fits =
    typeof end !== 'string' &&
    typeof entry !== 'string' &&
    entry.n === (end?.n ?? 0) + 1 &&
    entry.prev === (end?.hash ?? NOTHING_BEFORE) &&
    String(entry.also ?? '') === String(end?.also ?? '');
  return fits ? entry : undefined;
}

/** No line has a number above its place, and one that has its place as number has all others behind it: then the last is read and no other. */
function endOf(text: string): JournalEnd | string | undefined {
  const whole = text.trimEnd();
  if (whole === '') return undefined;
  const last = read(whole.slice(whole.lastIndexOf('\n') + 1));
  if (typeof last === 'string') return last;
  if (last.n === linesIn(whole)) return {n: last.n, hash: last.hash};
  const {verdict, open} = walked(whole);
  // Broken further up: that is for `status` to say, and no reason to lose a save.
  if (!verdict.whole) return {n: last.n, hash: last.hash};
  const also = [...open].filter((hash) => hash !== last.hash);
  return {n: verdict.lines, hash: last.hash, ...(also.length === 0 ? {} : {also})};
}

function linesIn(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

export function verifyJournal(text: string): JournalVerdict {
  return walked(text).verdict;
}

/** `open`: the hashes of the lines that nothing follows. More than one: git merged, and nothing was saved since. */
function walked(text: string): {readonly verdict: JournalVerdict; readonly open: ReadonlySet<string>} {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const numbers = new Map([[NOTHING_BEFORE, 0]]);
  const open = new Set<string>();
  let forks = false;
  let repeated: number | undefined;
  const broken = (line: number, what: string) => ({verdict: {whole: false, line, what} as const, open});
  for (const [index, line] of lines.entries()) {
    const place = index + 1;
    const entry = read(line);
    if (typeof entry === 'string') return broken(place, entry);
    if (numbers.has(entry.hash)) {
      repeated ??= place;
      continue;
    }
    const [before, ...others] = [entry.prev, ...(entry.also ?? [])].map((hash) => numbers.get(hash));
    if (before === undefined || others.includes(undefined)) {
      return broken(place, place === 1 ? 'A line before it is missing' : 'A line that it follows is missing, or stands after it');
    }
    const highest = Math.max(before, ...(others as readonly number[]));
    const counts = others.length === 0 ? entry.n === before + 1 : entry.n > highest && entry.n <= place;
    if (!counts) return broken(place, `It counts as ${String(entry.n)}`);
    forks ||= others.length > 0 || (place > 1 && !open.has(entry.prev));
    for (const hash of [entry.prev, ...(entry.also ?? [])]) open.delete(hash);
    numbers.set(entry.hash, entry.n);
    open.add(entry.hash);
  }
  // A merge of merges may leave a line twice; where nothing was merged, somebody copied it.
  if (repeated !== undefined && !forks) return broken(repeated, 'It stands in the journal already');
  return {verdict: {whole: true, lines: lines.length}, open};
}

/** A line as it was written, or what is wrong with it. Git may have given it the line break of Windows. */
function read(line: string): JournalLine | string {
  const found = /^(.*),"hash":"([0-9a-f]{64})"\}\r?$/s.exec(line);
  if (!found) {
    return MARKS.test(line)
      ? 'Git left the marks of a conflict: take them away and keep the lines of both sides'
      : 'The line is not complete';
  }
  const [, body = '', hash = ''] = found;
  if (hashOf(`${body}}`) !== hash) return 'The line was changed after it was written';
  try {
    const entry = JSON.parse(line) as JournalLine;
    return entry.also === undefined || Array.isArray(entry.also) ? entry : 'The line is not readable';
  } catch {
    return 'The line is not readable';
  }
}

export function hashOf(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
