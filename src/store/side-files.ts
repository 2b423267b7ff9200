/** Small YAML files beside the record that are no part of it: saved column mappings, drafts. */
import {realpathSync} from 'node:fs';
import {join} from 'node:path';
import {Bug} from '../record/problem.js';
import {LISTS, ROOT_FILE} from './record-files.js';
import type {TreeMap} from './shape.js';
import {readText, YAML_BYTES} from './text-file.js';
import {writeYaml} from './write-yaml.js';

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*\.yaml$/;
const TAKEN: readonly string[] = [ROOT_FILE, ...LISTS.map((name) => `${name}.yaml`)];

/** What `saveRecord` was given as a side file of that name; undefined where there is none. Throws UserProblem. */
export async function readSideFile(folder: string, name: string): Promise<unknown> {
  const path = sideFileName(name);
  const text = readText(join(folder, path), {name: path, maxBytes: YAML_BYTES, inside: realpathSync(folder)});
  return text === undefined ? undefined : parseSideFile(text, path);
}

/** Throws UserProblem where the text is no YAML that this reads. */
export async function parseSideFile(text: string, name: string): Promise<unknown> {
  const {parseYaml} = await import('./yaml-document.js');
  return parseYaml(text, {name, typed: true}).tree;
}

export function sideFileName(name: string): string {
  if (!NAME.test(name) || TAKEN.includes(name)) throw new Bug(`"${name}" cannot name a side file`);
  return name;
}

/** `data` holds maps, lists, text, numbers and booleans; anything else is a bug. */
export function sideFileText(data: unknown): string {
  return writeYaml(JSON.parse(JSON.stringify(data)) as TreeMap);
}
