/**
 * Several files changed as one: all are written aside and flushed first, then a plan names them, the journal gets its line, and
 * they take their places in a fixed order. Up to the line a save that fails is taken back; what can fill a disk lies before it.
 * A save that was cut off before the plan never happened; after it, readers see it as finished and the next save finishes it.
 */
import {readdirSync, renameSync, unlinkSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import type {JournalVerdict} from '../record/history.js';
import {UserProblem} from '../record/problem.js';
import {COPY_PATH, copyFolders} from './copies.js';
import {ATTRIBUTES_FILE} from './git-attributes.js';
import {appendLine, journalSize, readJournal} from './journal-file.js';
import {following, verifyJournal} from './journal.js';
import {flushFolder, lookAt, makeFolders, placeIn, removeFile, renamePatiently, writeNew} from './places.js';
import {FOLDERS, JOURNAL} from './record-files.js';
import {readProblem, readText, YAML_BYTES} from './text-file.js';

export interface Write {
  /** Relative to the record, with `/`. */
  readonly path: string;
  /** Bytes for what is kept as it came; undefined removes the file. */
  readonly text: string | Uint8Array | undefined;
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
const RECORD_PATH = /^(?:(?:systems|activities|recipients)\/)?[a-z0-9-]{1,64}(?:\.fields\.csv|\.yaml)$/;
const isOfRecord = (path: string): boolean => RECORD_PATH.test(path) || path === ATTRIBUTES_FILE || COPY_PATH.test(path);
/** A line of the journal, and every file by name. */
const PLAN_BYTES = 16 * YAML_BYTES;

/** Changes all files or none and adds a line to the journal. The caller holds the lock. Throws UserProblem. */
export async function commit(folder: string, writes: readonly Write[], journalLine: string): Promise<void> {
  try {
    const plan: Plan = {
      files: writes.map(({path, text}) => ({path, ...(text === undefined ? {remove: true} : {})})),
      journalBytes: journalSize(folder),
      journalLine,
    };
    removeLeftovers(folder);
    try {
      for (const {path, text} of writes) {
        if (text === undefined) continue;
        makeFolders(dirname(placeIn(folder, path)));
        writeNew(asideOf(folder, path), text);
      }
      writeNew(join(folder, PLAN + ASIDE), JSON.stringify(plan));
      renameSync(join(folder, PLAN + ASIDE), join(folder, PLAN));
    } catch (error) {
      removeLeftovers(folder);
      throw error;
    }
    flushFolder(folder);
    try {
      appendLine(folder, plan.journalLine, plan.journalBytes);
    } catch (error) {
      unlinkSync(join(folder, PLAN));
      removeLeftovers(folder);
      throw error;
    }
    await takePlaces(folder, plan);
  } catch (error) {
    throw readProblem(error, (error as NodeJS.ErrnoException).path ?? folder);
  }
}

/** Finishes a save that was cut off, if there is one. The caller holds the lock. */
export async function finishInterruptedSave(folder: string): Promise<void> {
  const plan = readPlan(folder);
  if (plan === undefined) return;
  try {
    appendLine(folder, plan.journalLine, plan.journalBytes);
    await takePlaces(folder, plan);
  } catch (error) {
    throw readProblem(error, (error as NodeJS.ErrnoException).path ?? folder);
  }
}

/** For readers, which change nothing: the files of a save that was cut off, each with where its text lies unless it has taken its place, or null if it goes. */
export function interruptedSave(folder: string): ReadonlyMap<string, string | null> {
  const files = readPlan(folder)?.files ?? [];
  return new Map(files.map(({path, remove}) => [path, remove ? null : besideOf(path)]));
}

/** Differs whenever a save begins or ends to take place: a plan appears, the journal grows, the plan goes. */
export function savesOf(folder: string): string {
  const seen = [JOURNAL, PLAN].map((name) => lookAt(join(folder, name)));
  return seen.map((status) => (status ? `${status.ino} ${status.size} ${status.mtimeMs}` : '')).join('; ');
}

/** What the journal of a record proves. The line of a save that was cut off is not yet one of it. Throws UserProblem where it is no file of its own. */
export function journalVerdict(folder: string): JournalVerdict {
  return verifyJournal(readJournal(folder).subarray(0, readPlan(folder)?.journalBytes).toString('utf8'));
}

async function takePlaces(folder: string, plan: Plan): Promise<void> {
  for (const {path, remove} of plan.files) {
    if (remove) removeFile(placeIn(folder, path));
    else if (lookAt(asideOf(folder, path))) await renamePatiently(asideOf(folder, path), placeIn(folder, path));
  }
  for (const name of new Set(plan.files.map(({path}) => dirname(join(folder, path))))) flushFolder(name);
  unlinkSync(join(folder, PLAN));
}

function readPlan(folder: string): Plan | undefined {
  const path = join(folder, PLAN);
  if (lookAt(path) === undefined) return undefined;
  // Nothing lies inside of a file: no link is followed.
  const text = readText(path, {name: path, maxBytes: PLAN_BYTES, inside: path});
  if (text === undefined) return undefined;
  const plan = parsePlan(text);
  if (plan !== undefined && fits(plan, folder)) return plan;
  throw new UserProblem({
    code: 'bad-plan',
    what:
      plan === undefined
        ? 'The plan of an interrupted save is not readable'
        : 'The plan of an interrupted save does not continue this journal',
    where: path,
    fix: 'Look at the record with git; then delete this file.',
  });
}

function parsePlan(text: string): Plan | undefined {
  try {
    const {files, journalBytes, journalLine} = JSON.parse(text) as Plan;
    const sound =
      files.every((file) => isOfRecord(file.path)) &&
      Number.isSafeInteger(journalBytes) &&
      journalBytes >= 0 &&
      typeof journalLine === 'string';
    return sound
      ? {files: files.map(({path, remove}) => ({path, ...(remove === true ? {remove} : {})})), journalBytes, journalLine}
      : undefined;
  } catch {
    return undefined;
  }
}

/** Whether this plan was made for this record: its line follows the journal's end, names its files, and at most part of that line stands there already. */
function fits({files, journalBytes, journalLine}: Plan, folder: string): boolean {
  const journal = readJournal(folder);
  const written = journal.subarray(journalBytes).toString('utf8').trimStart();
  const entry = following(journal.subarray(0, journalBytes).toString('utf8'), journalLine);
  if (entry === undefined || journalBytes > journal.length || !`${journalLine}\n`.startsWith(written)) return false;
  const after = new Map(entry.files.map((file) => [file.file, file.after]));
  return files.every(({path, remove}) => after.has(path) && (after.get(path) === null) === (remove === true));
}

const besideOf = (path: string): string => [...path.split('/').slice(0, -1), `.${basename(path)}${ASIDE}`].join('/');
const asideOf = (folder: string, path: string): string => placeIn(folder, besideOf(path));

function removeLeftovers(folder: string): void {
  for (const name of ['', ...Object.keys(FOLDERS).map((each) => `${each}/`), ...copyFolders(folder)]) {
    const path = dirname(placeIn(folder, `${name}x`));
    if (lookAt(path) === undefined) continue;
    for (const file of readdirSync(path)) {
      if (file.startsWith('.') && file.endsWith(ASIDE) && !lookAt(join(path, file))?.isDirectory()) unlinkSync(join(path, file));
    }
  }
}
