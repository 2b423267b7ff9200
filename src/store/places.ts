/**
 * Writing into a folder that may come from anywhere, a cloned repository for one: nothing here follows a link that lies in it,
 * waits for what is no file, or lets half a file be seen under its name.
 */
import {
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeSync,
  type Stats,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {UserProblem} from '../record/problem.js';

/** Where `path` (relative, with `/`) lies in a folder. Throws UserProblem where a folder on the way is a link or no folder. */
export function placeIn(folder: string, path: string): string {
  const parts = path.split('/');
  for (let depth = 1; depth < parts.length; depth++) {
    const name = parts.slice(0, depth).join('/');
    const status = lookAt(join(folder, name));
    if (status === undefined || status.isDirectory()) continue;
    throw new UserProblem({
      code: 'not-a-folder',
      what: status.isSymbolicLink() ? 'The folder is a link; nothing is written through links' : 'There is a file where a folder should be',
      where: join(folder, name),
      fix: status.isSymbolicLink() ? 'Put the folder itself there.' : 'Move it away.',
    });
  }
  return join(folder, ...parts);
}

/** What lies at a path, links not followed; undefined where nothing does. */
export function lookAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, {throwIfNoEntry: false});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** A new file on the disk, flushed. What had its name, a link for one, goes first and is never written through. */
export function writeNew(path: string, data: string | Uint8Array): void {
  removeFile(path);
  createNew(path, data);
}

/** The same for a name that must be free; fails with EEXIST where it is not. */
export function createNew(path: string, data: string | Uint8Array): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0), 0o666);
  try {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

export function removeFile(path: string): void {
  if (lookAt(path) !== undefined) unlinkSync(path);
}

/**
 * Makes a folder and those above it that are missing; returns the made ones, outermost first. One by one: Node's own way never
 * ends on file systems that deny a folder as if the one above were missing (`/proc`).
 */
export function makeFolders(path: string): readonly string[] {
  const missing: string[] = [];
  for (let at = path; statSync(at, {throwIfNoEntry: false}) === undefined && dirname(at) !== at; at = dirname(at)) missing.unshift(at);
  const made: string[] = [];
  try {
    for (const folder of missing) {
      makeFolder(folder);
      made.push(folder);
    }
  } catch (error) {
    removeEmptyFolders(made);
    throw error;
  }
  return made;
}

/** Another process may make the same folder at the same time. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new UserProblem({code: 'no-folder', what: 'No folder can be made here', where: path, fix: 'Name a place on a disk of yours.'});
    }
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !statSync(path, {throwIfNoEntry: false})?.isDirectory()) throw error;
  }
}

/** Takes back what `makeFolders` made, unless something lies in it by now. */
export function removeEmptyFolders(made: readonly string[]): void {
  for (const folder of [...made].reverse()) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
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
export function flushFolder(path: string): void {
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
