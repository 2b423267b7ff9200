/** One saver at a time: a file that names the process which holds the record. */
import {linkSync, renameSync, unlinkSync} from 'node:fs';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {UserProblem} from '../record/problem.js';
import {createNew, lookAt, writeNew} from './places.js';
import {readProblem, readText} from './text-file.js';

export const LOCK = '.datamap.lock';
const PATIENCE_MS = 10_000;
/** For a lock that names nobody: one that is being written, on a disk without links, is whole within that time. */
const PATIENCE_WITH_NOBODY_MS = 500;
const RETRY_MS = 5;
const LARGEST = 1024;

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/** Runs `work` while no other process saves. Waits some seconds for one that does. Throws UserProblem where it does not end. */
export async function locked<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const path = join(folder, LOCK);
  const mine = JSON.stringify({pid: process.pid, host: hostname(), since: new Date().toISOString()} satisfies Holder);
  const waiting = new Waiting(folder);
  while (!take(path, mine)) {
    const holder = holderOf(path);
    if (isStale(holder)) discard(path);
    else await waiting.for(holder);
  }
  try {
    return await work();
  } finally {
    if (contentOf(path) === mine) unlinkSync(path);
  }
}

class Waiting {
  private readonly began = Date.now();

  constructor(private readonly folder: string) {}

  async for(holder: Holder | undefined): Promise<void> {
    if (Date.now() - this.began > (holder ? PATIENCE_MS : PATIENCE_WITH_NOBODY_MS)) throw heldBy(holder, this.folder);
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

/** Written aside first, so that a lock is never seen half-written; a link fails where the name is taken. */
function take(path: string, content: string): boolean {
  if (lookAt(path)) return false;
  const aside = `${path}.${process.pid}`;
  try {
    writeNew(aside, content);
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
    createNew(path, content);
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
  if (!isStale(parse(contentOf(aside)))) {
    try {
      linkSync(aside, path);
    } catch {
      // Its owner is gone or another one took the place.
    }
  }
  remove(aside);
}

function holderOf(path: string): Holder | undefined {
  return parse(contentOf(path));
}

function parse(text: string | undefined): Holder | undefined {
  try {
    const holder = JSON.parse(text ?? '') as Partial<Holder>;
    const named =
      Number.isSafeInteger(holder.pid) && (holder.pid as number) > 0 && (holder.pid as number) < 2 ** 31 && typeof holder.host === 'string';
    return named ? {pid: holder.pid as number, host: holder.host as string, since: String(holder.since)} : undefined;
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
  const what = holder
    ? `Process ${holder.pid} on ${holder.host} is writing here since ${holder.since}`
    : 'Something here has the name of the lock that says who is writing, but names nobody';
  return new UserProblem({
    code: 'record-locked',
    what,
    where: join(folder, LOCK),
    fix: 'Try again when it is done. If no datamap runs there any more, delete that file.',
  });
}

/** Undefined where there is none, or something that is no lock of ours: a pipe, a link, a long file. */
function contentOf(path: string): string | undefined {
  try {
    return readText(path, {name: path, maxBytes: LARGEST, inside: path});
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
