// src/classify/words/*.yaml and the words of the law's elements → src/classify/lexicon/lexicon.data.js, and their phrases →
// src/classify/prose/phrases.data.js: tries, so that no run has to spell thousands of words before it can classify one.
import {readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {parse} from 'yaml';
import {readLaw} from './build-law.mjs';
import {quoted} from './quoted.mjs';

const TONGUES = ['de', 'fr', 'es', 'it', 'pt', 'nl', 'id', 'tr', 'pl', 'hu'];

export async function buildLexicon(root) {
  const {compileLexicon, compilePhrases} = await compilersOf(root);
  const {elements} = (await readLaw(root)).catalog;
  const write = (file, name, data) =>
    writeFile(new URL(`src/classify/${file}`, root), `export const ${name} = ${quoted(JSON.stringify(data))};\n`);
  await write('lexicon/lexicon.data.js', 'lexiconText', compileLexicon(await readWords(root), elements));
  await write('prose/phrases.data.js', 'phrasesText', compilePhrases(elements));
}

/** The word lists as `compile.ts` takes them. */
export async function readWords(root) {
  const folder = new URL('src/classify/words/', root);
  const read = async (name) => parse(await readFile(new URL(`${name}.yaml`, folder), 'utf8'));
  const LISTS = ['short-forms', 'glued', 'names', 'aspects', 'everyday-names', 'roles', 'traits', 'signs'];
  const [shortForms, glued, names, aspects, everyday, {roles}, {traits}, {signs}] = await Promise.all(LISTS.map(read));
  const [mended, {systems}] = await Promise.all(['mended', 'systems'].map(read));
  const tongues = await Promise.all(TONGUES.map(async (tongue) => [tongue, await read(`tongues/${tongue}`)]));
  const bare = await Promise.all(['people', 'commerce', 'online', 'records'].map((name) => read(`bare-names/${name}`)));
  const senses = await Promise.all(['people', 'records', 'organizations', 'things', 'domains'].map((name) => read(`senses/${name}`)));
  return {
    shortForms,
    ...glued,
    ...names,
    ...aspects,
    ...everyday,
    bare: Object.assign({}, ...bare),
    roles,
    systems,
    traits,
    signs,
    tongues: Object.fromEntries(tongues),
    mended,
    senses: senses.flatMap((each) => each.senses),
  };
}

/** The sources' own compilers, which spell words as a run does. */
async function compilersOf(root) {
  const {outputFiles} = await build({
    stdin: {
      contents: `export * from './lexicon/compile.js'; export {compilePhrases} from './prose/compile.js';`,
      resolveDir: fileURLToPath(new URL('src/classify/', root)),
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
