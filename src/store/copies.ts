/** Dated copies of published notices: where in the record they lie, and whether one still is what was kept. */
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {hashOf} from './journal.js';
import {lookAt} from './places.js';

export interface Copy {
  /** Relative to the record, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const FOLDER = 'notices';
/** The same as the reader of notices takes: what is kept can be read. */
export const COPY_BYTES = 16 * 2 ** 20;
export const COPY_PATH = /^notices\/[a-z0-9-]{1,64}\/\d{4}-\d{2}-\d{2}\.[a-z0-9]{1,8}$/;

/** `ending` is in lower case, without its dot. */
export const copyPath = (of: {readonly id: string; readonly on: string; readonly ending: string}): string =>
  `${FOLDER}/${of.id}/${of.on}.${of.ending}`;

/** The folders that hold copies, as `notices/website/`; what is linked is none of ours. */
export function copyFolders(folder: string): readonly string[] {
  const path = join(folder, FOLDER);
  if (lookAt(path)?.isDirectory() !== true) return [];
  return readdirSync(path, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => `${FOLDER}/${name}/`);
}

/** Whether these are the bytes of that hash (hex). Git may have given a text the line breaks of another system. */
export function isCopyOf(bytes: Uint8Array, sha256: string): boolean {
  if (hashOf(bytes) === sha256) return true;
  // One character for each byte, so that nothing else changes.
  const unix = Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n');
  return [unix, unix.replaceAll('\n', '\r\n')].some((text) => hashOf(Buffer.from(text, 'latin1')) === sha256);
}
