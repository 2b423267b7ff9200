// One split bundle: every command, hook and the reading worker is an entry point, what they share becomes chunks,
// and whatever is imported with `await import()` stays unloaded until it is asked for. What runs is CommonJS, because Node's
// loader of ES modules costs a start as much as half of the code it loads; esbuild splits only ES modules, so that each part is
// turned afterwards (docs/decisions/0002 has the figures).
import {build} from 'esbuild';
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {joinedModule, joinsOf, requiresOf} from './join-parts.mjs';
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
      contents: readFileSync(path, 'utf8')
        .replaceAll('new Buffer(source)', 'Buffer.from(source)')
        .replaceAll(/new Buffer\((0|size)\)/g, 'Buffer.alloc($1)'),
      loader: 'js',
    }));
  },
};

/** A module of the bundle as CommonJS, with the parts of `inside` in it; its dynamic imports of others become late requires. */
async function commonJs(text, {late, inside = new Map()}) {
  const {
    outputFiles: [{text: code}],
  } = await build({
    write: false,
    stdin: {contents: text, resolveDir: '.'},
    plugins: [onlyInside(inside)],
    bundle: true,
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
  const lazy = late(code);
  return [
    "'use strict';", // as ES modules are by themselves
    ...(lazy.includes('__moduleUrl') ? ["const __moduleUrl = require('node:url').pathToFileURL(__filename).href;"] : []),
    ...(lazy.includes('__late(() =>')
      ? ['function __late(load) { return new Proxy({}, {get: (_, name) => (name === "default" ? load() : load()[name])}); }']
      : []),
    lazy,
  ].join('\n');
}

/** Takes into the bundle what is `inside`, a text for each name, and leaves everything else to be required. */
const onlyInside = (inside) => ({
  name: 'only-inside',
  setup(build) {
    build.onResolve({filter: /.*/}, ({path}) =>
      inside.has(basename(path)) ? {path: basename(path), namespace: 'part'} : {path, external: true},
    );
    build.onLoad({filter: /.*/, namespace: 'part'}, ({path}) => ({contents: inside.get(path), loader: 'js'}));
  },
});

/** Parts of Node that cost a millisecond or more to load and that many parts of the bundle name but few runs use. */
const LATE_OF_NODE = '(?:node:)?(?:child_process|crypto|fs\\/promises|module|os|readline|tty|worker_threads|zlib)';

/** Puts off the requires of those, and of the bundle's parts of that name, until they are first read. */
const putOff = (parts) => {
  const requires = new RegExp(
    `\\b(import_\\w+)=(?:__toESM\\()?(require\\("(?:${LATE_OF_NODE}|[./]+(?:${parts.join('|')}))"\\))(?:,1\\)|\\))?(?=[,;\\n])`,
    'g',
  );
  return (code) => code.replace(requires, '$1=__late(() => $2)');
};

export async function bundle(root) {
  const src = fileURLToPath(new URL('src', root));
  // The words of the law, and what is only shown, are more than half of it: a part of their own, which is loaded when first read.
  const entries = [
    `${src}/main.ts`,
    `${src}/quarantine/worker.ts`,
    `${src}/law/apart.data.js`,
    ...tree(`${src}/commands`),
    ...tree(`${src}/hooks`),
  ];
  const dist = fileURLToPath(new URL('dist', root));
  const parts = (entryPoints) =>
    build({
      write: false,
      entryPoints,
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
  const {metafile, outputFiles} = await parts(entries.sort());
  // Once more by itself: it is all that `--version` loads.
  const {
    outputFiles: [streams],
  } = await parts([`${src}/cli/standard-streams.ts`]);
  const words = Object.entries(metafile.outputs).flatMap(([path, {inputs}]) => ('src/law/apart.data.js' in inputs ? [basename(path)] : []));
  const joins = joinsOf(metafile, {apart: words});
  const joined = new Set(joins.flatMap(({parts}) => parts));
  const [lookUp, late] = [requiresOf(joins), putOff(words)];
  const files = new Map([[join(dist, 'package.json'), `${JSON.stringify({type: 'commonjs'})}\n`]]);
  for (const {path, text} of [...outputFiles, streams]) {
    if (!joined.has(basename(path))) files.set(path, lookUp(await commonJs(text, {late})));
  }
  const texts = new Map(outputFiles.map(({path, text}) => [basename(path), text]));
  for (const {name, parts} of joins) {
    files.set(
      join(dist, name),
      lookUp(await commonJs(joinedModule(parts), {late, inside: new Map(parts.map((part) => [part, texts.get(part)]))})),
    );
  }
  for (const [path, text] of files) {
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, text);
  }
  for (const file of filesOf(dist)) if (!files.has(file)) rmSync(file);
  writeLicenses(root, Object.keys(metafile.inputs));
}
