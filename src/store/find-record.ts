/** Where the record is. */
import {statSync} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';
import {UserProblem} from '../record/problem.js';
import {ROOT_FILE} from './record-files.js';

/** The folder that `record` names, else the nearest one upward from `from` with a datamap.yaml. Throws UserProblem with every place looked at. */
export async function findRecord({record, from}: {readonly record?: string | undefined; readonly from: string}): Promise<string> {
  if (record !== undefined) {
    const named = resolve(from, record);
    const folder = basename(named) === ROOT_FILE ? dirname(named) : named;
    if (exists(join(folder, ROOT_FILE))) return folder;
    throw new UserProblem({code: 'no-record', what: `There is no ${ROOT_FILE}`, where: folder, fix: 'Name the folder that holds it, or start a record there with `datamap init`.'});
  }
  const looked: string[] = [];
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (exists(join(folder, ROOT_FILE))) return folder;
    looked.push(folder);
    if (dirname(folder) === folder) break;
  }
  throw new UserProblem({code: 'no-record', what: `No record here: there is no ${ROOT_FILE} in this folder or above it`, where: looked.join(', '), fix: 'Start one with `datamap init`, or name its folder with --record DIR.'});
}

function exists(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false}) !== undefined;
}
