/** One saver at a time: a file that names the process which holds the record. */
import {linkSync, readFileSync, renameSync, unlinkSync, writeFileSync} from 'node:fs';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {UserProblem} from '../record/problem.js';
import {readProblem} from './text-file.js';

export const LOCK = '.datamap.lock';
const PATIENCE_MS = 10_000;
const RETRY_MS = 5;

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/** Runs `work` while no other process saves. Waits some seconds for one that does. Throws UserProblem where it does not end. */
export async function locked<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const path = join(folder, LOCK);
  const mine = JSON.stringify({pid: process.pid, host: hostname(), since: new Date().toISOString()} satisfies Holder);
  const deadline = Date.now() + PATIENCE_MS;
  while (!take(path, mine)) {
    if (Date.now() > deadline) throw heldBy(holderOf(path), folder);
    if (isStale(holderOf(path))) discard(path);
    else await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
  try {
    return await work();
  } finally {
    if (readOrUndefined(path) === mine) unlinkSync(path);
  }
}

/** Resolves once no living process of this machine saves the record: what is read during a save may be half old, half new. */
export async function untilSaved(folder: string): Promise<void> {
  const path = join(folder, LOCK);
  const deadline = Date.now() + PATIENCE_MS;
  for (let holder = holderOf(path); holder !== undefined && holder.host === hostname() && !isStale(holder); holder = holderOf(path)) {
    if (Date.now() > deadline) throw heldBy(holder, folder);
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

/** Written aside first, so that a lock is never seen half-written; a link fails where the name is taken. */
function take(path: string, content: string): boolean {
  const aside = `${path}.${process.pid}`;
  try {
    writeFileSync(aside, content);
    linkSync(aside, path);
    return true;
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS') return takeWithoutLinks(path, content);
    throw readProblem(error, path);
  } finally {
    remove(aside);
  }
}

/** For disks that know no links. */
function takeWithoutLinks(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, {flag: 'wx'});
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw readProblem(error, path);
  }
}

/** Two processes may find the same dead lock: the one that moves it away looks whether it was still that one. */
function discard(path: string): void {
  const aside = `${path}.dead.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (!isStale(parse(readOrUndefined(aside)))) {
    try {
      linkSync(aside, path);
    } catch {
      // Its owner is gone or another one took the place.
    }
  }
  remove(aside);
}

function holderOf(path: string): Holder | undefined {
  return parse(readOrUndefined(path));
}

function parse(text: string | undefined): Holder | undefined {
  try {
    const holder = JSON.parse(text ?? '') as Partial<Holder>;
    return typeof holder.pid === 'number' && typeof holder.host === 'string' ? {pid: holder.pid, host: holder.host, since: String(holder.since)} : undefined;
  } catch {
    return undefined;
  }
}

/** Dead only if it ran on this machine and its process is gone: of other machines nothing is known. */
function isStale(holder: Holder | undefined): boolean {
  if (!holder || holder.host !== hostname()) return false;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function heldBy(holder: Holder | undefined, folder: string): UserProblem {
  const who = holder ? `process ${holder.pid} on ${holder.host} since ${holder.since}` : 'another process';
  return new UserProblem({code: 'record-locked', what: `The record is being saved by ${who}`, where: join(folder, LOCK), fix: 'Try again when it is done. If no datamap runs there any more, delete that file.'});
}

function readOrUndefined(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Not there any more.
  }
}
