/**
 * Several files changed as one: all are written aside and flushed first, then a plan names them, then they take their places
 * in a fixed order. A save that was cut off before the plan never happened; after it, the next run finishes it.
 */
import {closeSync, existsSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, statSync, unlinkSync, writeSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {UserProblem} from '../record/problem.js';
import {locked} from './lock.js';
import {FOLDERS, JOURNAL} from './record-files.js';
import {readProblem} from './text-file.js';

export interface Write {
  /** Relative to the record, with `/`. */
  readonly path: string;
  /** Undefined removes the file. */
  readonly text: string | undefined;
}

interface Plan {
  readonly files: readonly {readonly path: string; readonly remove?: true}[];
  /** Length of the journal before the save, in bytes. */
  readonly journalBytes: number;
  readonly journalLine: string;
}

const PLAN = '.datamap-save.json';
const ASIDE = '.datamap-new';
/** A plan lies in a folder that may come from anywhere: it can name nothing but files of a record. */
const RECORD_PATH = /^(?:[a-z0-9-]{1,64}\/)?[a-z0-9-]{1,64}(?:\.fields\.csv|\.yaml)$/;

/** Changes all files or none and adds a line to the journal. The caller holds the lock. */
export async function commit(folder: string, writes: readonly Write[], journalLine: string): Promise<void> {
  const plan: Plan = {files: writes.map(({path, text}) => ({path, ...(text === undefined ? {remove: true} : {})})), journalBytes: statSync(join(folder, JOURNAL), {throwIfNoEntry: false})?.size ?? 0, journalLine};
  try {
    removeLeftovers(folder);
    for (const {path, text} of writes) if (text !== undefined) writeFlushed(asideOf(folder, path), text);
    writeFlushed(join(folder, PLAN + ASIDE), JSON.stringify(plan));
    renameSync(join(folder, PLAN + ASIDE), join(folder, PLAN));
    flushFolder(folder);
  } catch (error) {
    if (!existsSync(join(folder, PLAN))) removeLeftovers(folder);
    throw readProblem(error, folder);
  }
  await carryOut(folder, plan);
}

/** Finishes a save that was cut off, if there is one. */
export async function mendInterruptedSave(folder: string): Promise<void> {
  if (existsSync(join(folder, PLAN))) await locked(folder, () => mendWhileLocked(folder));
}

/** The same for a caller that holds the lock. */
export async function mendWhileLocked(folder: string): Promise<void> {
  const path = join(folder, PLAN);
  if (existsSync(path)) await carryOut(folder, readPlan(path));
}

async function carryOut(folder: string, plan: Plan): Promise<void> {
  try {
    for (const {path, remove} of plan.files) {
      const target = join(folder, path);
      if (remove && existsSync(target)) unlinkSync(target);
      else if (!remove && existsSync(asideOf(folder, path))) await renamePatiently(asideOf(folder, path), target);
    }
    appendLine(join(folder, JOURNAL), plan);
    for (const name of new Set(plan.files.map(({path}) => dirname(join(folder, path))))) flushFolder(name);
    unlinkSync(join(folder, PLAN));
  } catch (error) {
    throw readProblem(error, folder);
  }
}

function readPlan(path: string): Plan {
  try {
    const {files, journalBytes, journalLine} = JSON.parse(readFileSync(path, 'utf8')) as Plan;
    const sound = files.every((file) => RECORD_PATH.test(file.path)) && Number.isSafeInteger(journalBytes) && journalBytes >= 0 && typeof journalLine === 'string';
    if (sound) return {files, journalBytes, journalLine};
  } catch {
    // Told below.
  }
  throw new UserProblem({code: 'bad-plan', what: 'The plan of an interrupted save is not readable', where: path, fix: 'Look at the record with git; then delete this file.'});
}

/** The journal may end in half a line of the save that was cut off: that is taken off first. */
function appendLine(path: string, {journalBytes, journalLine}: Plan): void {
  const file = openSync(path, existsSync(path) ? 'r+' : 'w+');
  try {
    ftruncateSync(file, journalBytes);
    writeSync(file, `${journalLine}\n`, journalBytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

const asideOf = (folder: string, path: string): string => join(folder, dirname(path), `.${basename(path)}${ASIDE}`);

export function writeFlushed(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(path), {recursive: true});
  const file = openSync(path, 'w', 0o666);
  try {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** On Windows a virus scanner or an editor may hold a file for a moment. */
export async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const held = ['EPERM', 'EBUSY', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '');
      if (!held || process.platform !== 'win32' || attempt === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 10));
    }
  }
}

/** So that a rename outlives a power cut, where the system lets folders be flushed. */
function flushFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // Windows refuses; there the rename is journalled.
  }
}

function removeLeftovers(folder: string): void {
  for (const name of ['.', ...Object.keys(FOLDERS)]) {
    const path = join(folder, name);
    if (!existsSync(path)) continue;
    for (const file of readdirSync(path)) if (file.startsWith('.') && file.endsWith(ASIDE)) unlinkSync(join(path, file));
  }
}
