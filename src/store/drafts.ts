/**
 * Interviews that are not finished: one JSON file per activity in `.drafts` of the record. Nothing reads them but the
 * interview itself; a record is whole without them.
 */
import {mkdir, open, readdir, readFile, rename, rm, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {isId} from '../record/ids.js';
import {UserProblem} from '../record/problem.js';
import {DRAFTS} from './record-files.js';

/** A hundred recipients told in full are a tenth of that. */
const LARGEST = 4_000_000;

/** Ids of the activities whose interviews wait to be resumed, in order. */
export async function listDrafts(record: string): Promise<readonly string[]> {
  const names = await readdir(join(record, DRAFTS)).catch(() => []);
  return names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length)).filter(isId).sort();
}

/** The data of a draft, or undefined where there is none. Throws UserProblem where the file was damaged. */
export async function readDraft(record: string, id: string): Promise<unknown> {
  const path = fileOf(record, id);
  const text = await textOf(path);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new UserProblem({code: 'bad-draft', what: 'The draft of this interview cannot be read', where: path, fix: 'Delete the file to start the interview again.'});
  }
}

/** Whole or not at all: the draft before stays until the new one is complete. Returns its path. */
export async function writeDraft(record: string, id: string, data: unknown): Promise<string> {
  const path = fileOf(record, id);
  await mkdir(join(record, DRAFTS), {recursive: true});
  const next = `${path}.new`;
  const file = await open(next, 'w');
  try {
    await file.writeFile(`${JSON.stringify(data, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(next, path);
  return path;
}

export async function removeDraft(record: string, id: string): Promise<void> {
  await rm(fileOf(record, id), {force: true});
  const left = await readdir(join(record, DRAFTS)).catch(() => ['']);
  if (left.length === 0) await rm(join(record, DRAFTS), {recursive: true, force: true});
}

function fileOf(record: string, id: string): string {
  if (!isId(id)) throw new UserProblem({code: 'not-an-id', what: `"${id}" is not the id of an activity`, fix: 'An id has small letters, digits and hyphens, for example newsletter.'});
  return join(record, DRAFTS, `${id}.json`);
}

async function textOf(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return undefined;
  if (!found.isFile() || found.size > LARGEST) throw new UserProblem({code: 'bad-draft', what: 'The draft of this interview is no file of ours', where: path, fix: 'Move it away.'});
  return readFile(path, 'utf8');
}
