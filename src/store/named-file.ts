/** Files beside the record that the record names. */
import {existsSync, realpathSync} from 'node:fs';
import {resolve, sep} from 'node:path';
import {UserProblem} from '../record/problem.js';
import {COPY_PATH} from './copies.js';
import {readProblem} from './text-file.js';
import {interruptedSave} from './transaction.js';

/** Absolute path of a file that the record names. A record may be somebody else's: throws UserProblem where it names what lies outside of its folder. */
export function pathOfNamedFile(folder: string, name: string): string {
  const path = resolve(folder, placeOf(folder, name));
  if (path.startsWith(resolve(folder) + sep) && leadsWithin(path, folder)) return path;
  throw new UserProblem({
    code: 'out-of-record',
    what: 'The record names a file outside of its folder; that is not opened unasked',
    where: name,
    fix: `Copy the file into the record, or name it yourself: datamap gap ${/^[\w./-]+$/.test(name) ? path : 'FILE'}`,
  });
}

/** A copy that a save was cut off before it took its place lies beside it. */
function placeOf(folder: string, name: string): string {
  const beside = COPY_PATH.test(name) ? interruptedSave(folder).get(name) : undefined;
  return typeof beside === 'string' && existsSync(resolve(folder, beside)) ? beside : name;
}

/** True also for what is not there: whoever reads it will say so. */
function leadsWithin(path: string, folder: string): boolean {
  try {
    return realpathSync(path).startsWith(realpathSync(folder) + sep);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw readProblem(error, path);
  }
}
