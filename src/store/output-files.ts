/** Files that leave the house. What datamap did not write, or somebody changed since, is replaced only when told so. */
import {existsSync, realpathSync} from 'node:fs';
import {basename, dirname, join, relative, resolve, sep} from 'node:path';
import {UserProblem} from '../record/problem.js';
import {hashOf} from './journal.js';
import {locked} from './lock.js';
import {lookAt, makeFolders, removeEmptyFolders, removeFile, renamePatiently, writeNew} from './places.js';
import {DRAFTS, FOLDERS, JOURNAL, ROOT_FILE} from './record-files.js';
import {readBytes, readProblem, readText} from './text-file.js';

/** Beside the files: name → SHA-256 of what was written, one name a line. */
const WRITTEN = '.datamap-written.json';
const LARGEST = 2 ** 30;
const LIST_BYTES = 16 * 2 ** 20;

/** Writes the file, making its folder. Resolves to its absolute path. Throws UserProblem where the place is taken or no place for a file. */
export async function writeOutput(path: string, data: string | Uint8Array, {force}: {readonly force: boolean}): Promise<string> {
  if (path.trim() === '' || /[/\\]$/.test(path)) {
    throw new UserProblem({
      code: 'no-name',
      what: path.trim() === '' ? 'The name of the file is empty' : 'This names a folder, not a file',
      where: `--out "${path}"`,
      fix: 'Name a file: --out report.html',
    });
  }
  const target = resolve(path);
  const folder = dirname(target);
  refusePartOfRecord(target, path);
  let made: readonly string[] = [];
  try {
    made = makeFolders(folder);
    // Several runs may write beside each other: the list of what was written is theirs together.
    await locked(folder, () => replace(target, data, {force, path}));
    return target;
  } catch (error) {
    removeEmptyFolders(made);
    throw readProblem(error, path);
  }
}

async function replace(
  target: string,
  data: string | Uint8Array,
  {force, path}: {readonly force: boolean; readonly path: string},
): Promise<void> {
  const [folder, name] = [dirname(target), basename(target)];
  const [list, aside] = [join(folder, WRITTEN), join(folder, `${WRITTEN}.new`)];
  const known = listIn(list);
  refuseTaken(target, path, {force, hash: known.get(name)});
  known.set(name, hashOf(data));
  try {
    writeNew(aside, data);
    await renamePatiently(aside, target);
    writeNew(aside, `${JSON.stringify(Object.fromEntries([...known].sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`);
    await renamePatiently(aside, list);
  } finally {
    removeFile(aside);
  }
}

/** What the record consists of is written by its own commands, with a line in its journal; not even `--force`, or a link that leads there, goes around that. */
function refusePartOfRecord(target: string, path: string): void {
  const real = join(realFolder(dirname(target)), basename(target));
  for (let folder = dirname(real); ; folder = dirname(folder)) {
    if (existsSync(join(folder, ROOT_FILE)) && isPartOfRecord(relative(folder, real))) break;
    if (dirname(folder) === folder) {
      if (!basename(real).startsWith('.datamap')) return;
      break;
    }
  }
  throw new UserProblem({
    code: 'part-of-record',
    what: 'This is a place of the record itself; nothing was written',
    where: path,
    fix: 'Name another file with --out.',
  });
}

/** `inRecord`: relative to the record's folder. */
function isPartOfRecord(inRecord: string): boolean {
  const [first = '', ...deeper] = inRecord.split(sep);
  if (deeper.length > 0) return first in FOLDERS || first === DRAFTS;
  return first === JOURNAL || /\.ya?ml$/i.test(first);
}

/** A folder without the links on its way, as far as it is there. */
function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return dirname(folder) === folder ? folder : join(realFolder(dirname(folder)), basename(folder));
  }
}

function refuseTaken(target: string, path: string, {force, hash}: {readonly force: boolean; readonly hash: string | undefined}): void {
  const status = lookAt(target);
  if (!status) return;
  if (status.isDirectory()) throw taken(path, 'There is a folder of that name', 'Name another file with --out.');
  if (!status.isFile() && !status.isSymbolicLink()) {
    throw taken(path, 'There is something of that name that is no file', 'Name another file, or leave --out away to print.');
  }
  if (force) return;
  if (hash === undefined || status.isSymbolicLink()) {
    throw taken(path, `There is a ${status.isFile() ? 'file' : 'link'} of that name that datamap did not write`);
  }
  const bytes = readBytes(target, {name: path, maxBytes: LARGEST});
  if (bytes && hashOf(bytes) !== hash) throw taken(path, 'The file was changed since datamap wrote it');
}

function taken(where: string, what: string, fix = 'Name another file with --out, or add --force to replace it.'): UserProblem {
  return new UserProblem({code: 'would-overwrite', what: `${what}; nothing was written`, where, fix});
}

/** A list that is not readable knows nothing: then every file counts as somebody else's. */
function listIn(path: string): Map<string, string> {
  if (lookAt(path)?.isDirectory()) throw taken(path, 'There is a folder where datamap keeps the list of what it wrote', 'Move it away.');
  try {
    const entries = Object.entries(
      JSON.parse(readText(path, {name: path, maxBytes: LIST_BYTES, inside: path}) ?? '{}') as Record<string, unknown>,
    );
    return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return new Map();
  }
}
