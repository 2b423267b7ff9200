// One split bundle: every command, hook and the reading worker is an entry point, what they share becomes chunks,
// and whatever is imported with `await import()` stays unloaded until it is asked for (docs/decisions/0002).
import {build} from 'esbuild';
import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const tree = (folder) =>
  readdirSync(folder, {withFileTypes: true, recursive: true})
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => `${entry.parentPath}/${entry.name}`);

// Bundled CommonJS packages still ask for these three.
const banner = `import {createRequire as __createRequire} from 'node:module';
import {fileURLToPath as __toPath} from 'node:url';
import {dirname as __toDirname} from 'node:path';
const require = __createRequire(import.meta.url), __filename = __toPath(import.meta.url), __dirname = __toDirname(__filename);`;

export async function bundle(root) {
  const src = fileURLToPath(new URL('src', root));
  const entries = [`${src}/main.ts`, `${src}/quarantine/worker.ts`, ...tree(`${src}/commands`), ...tree(`${src}/hooks`)];
  await build({
    entryPoints: entries.sort(),
    outdir: fileURLToPath(new URL('dist', root)),
    outbase: src,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    keepNames: true,
    legalComments: 'none',
    sourcemap: false,
    external: ['typescript'], // oclif loads it only to run uncompiled plug-ins
    banner: {js: banner},
    logLevel: 'warning',
  });
}
