// One split bundle: every command, hook and the reading worker is an entry point, what they share becomes chunks,
// and whatever is imported with `await import()` stays unloaded until it is asked for (docs/decisions/0002).
import {build} from 'esbuild';
import {readdirSync, readFileSync, rmSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {writeLicenses} from './licenses.mjs';

const filesOf = (folder) =>
  readdirSync(folder, {withFileTypes: true, recursive: true})
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);
const tree = (folder) => filesOf(folder).filter((file) => file.endsWith('.ts'));

// Bundled CommonJS packages still ask for these three.
const banner = `import {createRequire as __createRequire} from 'node:module';
import {fileURLToPath as __toPath} from 'node:url';
import {dirname as __toDirname} from 'node:path';
const require = __createRequire(import.meta.url), __filename = __toPath(import.meta.url), __dirname = __toDirname(__filename);`;

/** archiver-utils, which exceljs writes with, still calls the old Buffer constructor: outside node_modules Node warns of it on stderr. */
const modernBuffers = {
  name: 'modern-buffers',
  setup(build) {
    build.onLoad({filter: /[\\/]archiver-utils[\\/]index\.js$/}, ({path}) => ({
      contents: readFileSync(path, 'utf8').replaceAll('new Buffer(source)', 'Buffer.from(source)').replaceAll(/new Buffer\((0|size)\)/g, 'Buffer.alloc($1)'),
      loader: 'js',
    }));
  },
};

export async function bundle(root) {
  const src = fileURLToPath(new URL('src', root));
  const entries = [`${src}/main.ts`, `${src}/quarantine/worker.ts`, ...tree(`${src}/commands`), ...tree(`${src}/hooks`)];
  const dist = fileURLToPath(new URL('dist', root));
  const {metafile} = await build({
    entryPoints: entries.sort(),
    plugins: [modernBuffers],
    outdir: dist,
    metafile: true,
    absWorkingDir: fileURLToPath(root),
    outbase: src,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    sourcemap: false,
    external: ['typescript'], // oclif loads it only to run uncompiled plug-ins
    banner: {js: banner},
    logLevel: 'warning',
  });
  const made = new Set(Object.keys(metafile.outputs).map((path) => fileURLToPath(new URL(path, root))));
  for (const file of filesOf(dist)) if (!made.has(file)) rmSync(file);
  writeLicenses(root, Object.keys(metafile.inputs));
}
