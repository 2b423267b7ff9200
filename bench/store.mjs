// The store as an ES module of its own: the published bundle holds it only as parts of commands.
import {build} from 'esbuild';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

export async function storeIn(folder) {
  const outfile = join(folder, 'store.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('../src/store/index.ts', import.meta.url))],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    banner: {js: "import {createRequire as __createRequire} from 'node:module'; const require = __createRequire(import.meta.url);"},
    logLevel: 'warning',
  });
  return pathToFileURL(outfile).href;
}
