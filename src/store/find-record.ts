/** Where the record is. */
import {statSync} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';
import {UserProblem} from '../record/problem.js';
import {ROOT_FILE} from './record-files.js';
import {readProblem} from './text-file.js';

/** The folder that `record` names, else the nearest one upward from `from` with a datamap.yaml. Throws UserProblem with every place looked at. */
export async function findRecord({record, from}: {readonly record?: string | undefined; readonly from: string}): Promise<string> {
  if (record !== undefined) {
    const named = resolve(from, record);
    const folder = basename(named) === ROOT_FILE ? dirname(named) : named;
    if (hasRoot(folder)) return folder;
    throw new UserProblem({
      code: 'no-record',
      what: `There is no ${ROOT_FILE}`,
      where: folder,
      fix: 'Name the folder that holds it, or start a record there with `datamap init`.',
    });
  }
  const looked: string[] = [];
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (mayHaveRoot(folder)) return folder;
    looked.push(folder);
    if (dirname(folder) === folder) break;
  }
  throw new UserProblem({
    code: 'no-record',
    what: `No record here: there is no ${ROOT_FILE} in this folder or above it`,
    where: looked.join(', '),
    fix: 'Start one with `datamap init`, or name its folder with --record DIR.',
  });
}

function hasRoot(folder: string): boolean {
  try {
    return statSync(join(folder, ROOT_FILE), {throwIfNoEntry: false}) !== undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') {
      throw new UserProblem({
        code: 'not-a-folder',
        what: 'This is a file, not the folder of a record',
        where: folder,
        fix: `Name the folder that holds ${ROOT_FILE}.`,
      });
    }
    throw readProblem(error, folder);
  }
}

/** Upward, what may not be looked into is passed by. */
function mayHaveRoot(folder: string): boolean {
  try {
    return hasRoot(folder);
  } catch {
    return false;
  }
}
