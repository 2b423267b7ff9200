// templates/presets/{activities,products}/*.yaml → src/intake/interview/presets.data.js: what is commonly known, ready to be looked up.
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {parse} from 'yaml';
import {quoted} from './quoted.mjs';

const KINDS = ['activities', 'products'];

export async function buildPresets(root) {
  const presets = await readPresets(root);
  await writeFile(
    new URL('src/intake/interview/presets.data.js', root),
    `export const presetsText = ${quoted(JSON.stringify(presets))};\n`,
  );
}

/** Entries of all files, in the order of the files' names. */
export async function readPresets(root) {
  const entries = await Promise.all(
    KINDS.map(async (kind) => {
      const folder = new URL(`templates/presets/${kind}/`, root);
      const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
      const lists = await Promise.all(files.map(async (file) => parse(await readFile(new URL(file, folder), 'utf8'))[kind]));
      return [kind, lists.flat()];
    }),
  );
  return Object.fromEntries(entries);
}
