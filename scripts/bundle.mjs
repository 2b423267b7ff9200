// One split bundle: every command, hook and the reading worker is an entry point, what they share becomes chunks,
// and whatever is imported with `await import()` stays unloaded until it is asked for. What runs is CommonJS, because Node's
// loader of ES modules costs a start as much as half of the code it loads; esbuild splits only ES modules, so that each part is
// turned afterwards (docs/decisions/0002 has the figures).
import {build, transform} from 'esbuild';
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {leanOclif} from './lean-oclif.mjs';
import {writeLicenses} from './licenses.mjs';

const filesOf = (folder) =>
  readdirSync(folder, {withFileTypes: true, recursive: true})
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);
const tree = (folder) => filesOf(folder).filter((file) => file.endsWith('.ts'));

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

/** One part of the bundle as CommonJS; its dynamic imports of other parts become late requires. */
async function commonJs(text, late) {
  const {code} = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    supported: {'dynamic-import': false},
    define: {'import.meta.url': '__moduleUrl'},
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  const lazy = code.replace(late, '$1=__late(() => $2)');
  return [
    "'use strict';", // as ES modules are by themselves
    ...(lazy.includes('__moduleUrl') ? ["const __moduleUrl = require('node:url').pathToFileURL(__filename).href;"] : []),
    ...(lazy.includes('__late(() =>') ? ['function __late(load) { return new Proxy({}, {get: (_, name) => (name === "default" ? load() : load()[name])}); }'] : []),
    lazy,
  ].join('\n');
}

/** Parts of Node that cost a millisecond or more to load and that many parts of the bundle name but few runs use. */
const LATE_OF_NODE = '(?:node:)?(?:child_process|crypto|fs\\/promises|module|os|readline|tty|worker_threads|zlib)';

/** Finds the requires of those, and of the bundle's parts of that name. */
const lateRequires = (parts) => new RegExp(`\\b(import_\\w+)=(?:__toESM\\()?(require\\("(?:${LATE_OF_NODE}|[./]+(?:${parts.join('|')}))"\\))(?:,1\\)|\\))?(?=[,;\\n])`, 'g');

export async function bundle(root) {
  const src = fileURLToPath(new URL('src', root));
  // The words of the law are half of it and only for classifying: a part of their own, which is loaded when first read.
  const entries = [`${src}/main.ts`, `${src}/quarantine/worker.ts`, `${src}/law/words.data.js`, ...tree(`${src}/commands`), ...tree(`${src}/hooks`)];
  const dist = fileURLToPath(new URL('dist', root));
  const {metafile, outputFiles} = await build({
    write: false,
    entryPoints: entries.sort(),
    plugins: [leanOclif, modernBuffers],
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
    logLevel: 'warning',
  });
  const made = new Set([join(dist, 'package.json'), ...outputFiles.map(({path}) => path)]);
  mkdirSync(dist, {recursive: true});
  writeFileSync(join(dist, 'package.json'), `${JSON.stringify({type: 'commonjs'})}\n`);
  const words = Object.entries(metafile.outputs).flatMap(([path, {inputs}]) => (Object.keys(inputs).includes('src/law/words.data.js') ? [basename(path)] : []));
  const late = lateRequires(words);
  for (const {path, text} of outputFiles) {
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, await commonJs(text, late));
  }
  for (const file of filesOf(dist)) if (!made.has(file)) rmSync(file);
  writeLicenses(root, Object.keys(metafile.inputs));
}
