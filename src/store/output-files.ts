/** Files that leave the house. What datamap did not write, or somebody changed since, is replaced only when told so. */
import {existsSync, lstatSync, mkdirSync, readFileSync, unlinkSync} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';
import {UserProblem} from '../record/problem.js';
import {hashOf} from './journal.js';
import {readBytes, readProblem} from './text-file.js';
import {renamePatiently, writeFlushed} from './transaction.js';

/** Beside the files: name → SHA-256 of what was written, one name a line. */
const WRITTEN = '.datamap-written.json';
const LARGEST = 2 ** 30;

/** Writes the file, making its folder. Resolves to its absolute path. Throws UserProblem where the place is taken. */
export async function writeOutput(path: string, data: string | Uint8Array, {force}: {readonly force: boolean}): Promise<string> {
  const target = resolve(path);
  const [folder, name] = [dirname(target), basename(target)];
  const aside = join(folder, `.${name}.datamap-new`);
  try {
    mkdirSync(folder, {recursive: true});
    const known = writtenIn(folder);
    if (!force) refuseOthersFile(target, path, known.get(name));
    else if (lstatSync(target, {throwIfNoEntry: false})?.isDirectory()) throw taken(path, 'There is a folder of that name');
    writeFlushed(aside, data);
    await renamePatiently(aside, target);
    known.set(name, hashOf(data));
    writeFlushed(join(folder, `${WRITTEN}.new`), `${JSON.stringify(Object.fromEntries([...known].sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`);
    await renamePatiently(join(folder, `${WRITTEN}.new`), join(folder, WRITTEN));
    return target;
  } catch (error) {
    if (existsSync(aside)) unlinkSync(aside);
    throw readProblem(error, path);
  }
}

function refuseOthersFile(target: string, path: string, hash: string | undefined): void {
  const status = lstatSync(target, {throwIfNoEntry: false});
  if (!status) return;
  if (status.isDirectory()) throw taken(path, 'There is a folder of that name');
  if (!status.isFile()) throw taken(path, 'There is something of that name that is no file');
  if (hash === undefined) throw taken(path, 'There is a file of that name that datamap did not write');
  const bytes = readBytes(target, {name: path, maxBytes: LARGEST});
  if (bytes && hashOf(bytes) !== hash) throw taken(path, 'The file was changed since datamap wrote it');
}

function taken(where: string, what: string): UserProblem {
  return new UserProblem({code: 'would-overwrite', what: `${what}; nothing was written`, where, fix: 'Name another file with --out, or add --force to replace it.'});
}

function writtenIn(folder: string): Map<string, string> {
  try {
    const entries = Object.entries(JSON.parse(readFileSync(join(folder, WRITTEN), 'utf8')) as Record<string, unknown>);
    return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return new Map();
  }
}
