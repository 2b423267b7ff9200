/** Copies a folder of the package to where a person works, never over a file that is there; a `.gitattributes` comes with it. */
import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';
import {UserProblem} from '../record/problem.js';
import {ATTRIBUTES, ATTRIBUTES_FILE} from './git-attributes.js';
import {createNew, lookAt, makeFolders, placeIn} from './places.js';
import {readProblem} from './text-file.js';

/** A sub-folder of this name goes into the target itself, beside everything else. */
const RECORD = 'record';
const MOST_NAMED = 5;

/** Paths of the copied files, relative to `to`, in order. Throws UserProblem, before anything is copied, where one is there already. */
export async function copyFolder(from: string, to: string): Promise<readonly string[]> {
  try {
    const files = readdirSync(from, {withFileTypes: true, recursive: true})
      .filter((entry) => entry.isFile())
      .map((entry) => relative(from, join(entry.parentPath, entry.name)))
      .map((file) => ({file, target: file.startsWith(`${RECORD}${sep}`) ? relative(RECORD, file) : file}))
      .sort((a, b) => (a.target < b.target ? -1 : 1));
    const there = files.filter(({target}) => lookAt(placeOf(to, target))).map(({target}) => target);
    if (there.length > 0) {
      const named = there.slice(0, MOST_NAMED).join(', ') + (there.length > MOST_NAMED ? ` and ${there.length - MOST_NAMED} more` : '');
      throw new UserProblem({
        code: 'would-overwrite',
        what: `There is already ${named}; nothing was written`,
        where: to,
        fix: 'Name an empty folder: datamap init my-folder --example',
      });
    }
    for (const {file, target} of files) {
      makeFolders(dirname(placeOf(to, target)));
      createNew(placeOf(to, target), readFileSync(join(from, file)));
    }
    const written = files.map(({target}) => target);
    if (lookAt(placeOf(to, ATTRIBUTES_FILE))) return written;
    createNew(placeOf(to, ATTRIBUTES_FILE), ATTRIBUTES);
    return [ATTRIBUTES_FILE, ...written];
  } catch (error) {
    throw readProblem(error, to);
  }
}

const placeOf = (folder: string, target: string): string => placeIn(folder, target.replaceAll(sep, '/'));
