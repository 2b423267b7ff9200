/**
 * Interviews that are not finished: one JSON file for each subject in `.drafts` of the record, `activity.newsletter.json`.
 * Nothing reads them but the interview itself; a record is whole without them.
 */
import {mkdirSync, realpathSync} from 'node:fs';
import {open, readdir, rename, rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {isId} from '../record/ids.js';
import {UserProblem} from '../record/problem.js';
import {placeIn, removeEmptyFolders} from './places.js';
import {DRAFTS} from './record-files.js';
import {readProblem, readText} from './text-file.js';

/** A hundred recipients told in full are a tenth of that. */
const LARGEST = 4 * 2 ** 20;

/** Ids of the subjects of that kind whose interviews wait to be resumed, in order. A team's is its name made an id. */
export async function listDrafts(record: string, about: string): Promise<readonly string[]> {
  const names = await readdir(join(record, DRAFTS)).catch(() => []);
  return names
    .filter((name) => name.startsWith(`${about}.`) && name.endsWith('.json'))
    .map((name) => name.slice(about.length + 1, -'.json'.length))
    .filter(isId)
    .sort();
}

/** The data of a draft, or undefined where there is none. Throws UserProblem where the file was damaged. */
export async function readDraft(record: string, about: string, id: string): Promise<unknown> {
  const name = nameOf(about, id);
  try {
    const text = readText(join(record, name), {name, maxBytes: LARGEST, inside: realpathSync(record)});
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch (error) {
    const why = error instanceof UserProblem ? error.what : 'it is no JSON, or was cut off';
    throw new UserProblem({
      code: 'bad-draft',
      what: `The draft of this interview cannot be read: ${why}`,
      where: error instanceof UserProblem ? error.where : name,
      fix: 'Mend it, or move it away to start the interview again.',
    });
  }
}

/** Whole or not at all: the draft before stays until the new one is complete. Returns its path. */
export async function writeDraft(record: string, about: string, id: string, data: unknown): Promise<string> {
  const path = placeOf(record, about, id);
  const next = `${path}.new`;
  try {
    mkdirSync(dirname(path), {recursive: true});
    await rm(next, {force: true});
    // Made anew: a link that lies there leads somewhere else.
    const file = await open(next, 'wx');
    try {
      await file.writeFile(`${JSON.stringify(data, null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(next, path);
  } catch (error) {
    throw readProblem(error, nameOf(about, id));
  }
  return path;
}

export async function removeDraft(record: string, about: string, id: string): Promise<void> {
  const path = placeOf(record, about, id);
  await rm(path, {force: true});
  removeEmptyFolders([dirname(path)]);
}

/** Where a draft may be written or removed. Throws UserProblem where the folder of the drafts is a link. */
const placeOf = (record: string, about: string, id: string): string => placeIn(record, nameOf(about, id));

/** Relative to the record. */
function nameOf(about: string, id: string): string {
  if (!isId(id)) {
    throw new UserProblem({
      code: 'not-an-id',
      what: `"${id}" is not an id`,
      fix: 'An id has small letters, digits and hyphens, for example newsletter.',
    });
  }
  return `${DRAFTS}/${about}.${id}.json`;
}
