// dist/THIRD-PARTY-LICENSES.txt: the bundle carries other people's code, so it carries their licences.
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** What a package carries of others without their text. */
const WITHIN = {
  unpdf: ['pdf.js, within unpdf (Apache-2.0), Copyright Mozilla Foundation and contributors: https://github.com/mozilla/pdf.js'],
};

/** `inputs` are esbuild's: paths of every bundled source file, relative to the root. */
export function writeLicenses(root, inputs) {
  const folders = [...new Set(inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]).filter(Boolean))].sort();
  const entries = folders.map((folder) => {
    const home = fileURLToPath(new URL(`${folder}/`, root));
    const {name, version, license} = JSON.parse(readFileSync(`${home}package.json`, 'utf8'));
    const file = existsSync(home) && readdirSync(home).find((entry) => /^licen[cs]e/i.test(entry));
    return `${name} ${version} (${license ?? 'see its text'})\n\n${file ? readFileSync(home + file, 'utf8').trim() : 'No licence file in the package.'}\n`;
  });
  const within = Object.entries(WITHIN)
    .filter(([name]) => folders.some((folder) => folder.endsWith(`/${name}`)))
    .flatMap(([, lines]) => lines.map((line) => `${line}\n\n${readFileSync(new URL('LICENSE', root), 'utf8').trim()}\n`));
  writeFileSync(new URL('dist/THIRD-PARTY-LICENSES.txt', root), [...new Set([...entries, ...within])].join(`\n${'-'.repeat(78)}\n\n`));
}
