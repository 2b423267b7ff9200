// A stage or an edge as an ES module of its own: the published bundle holds it only as parts of commands.
import {build} from 'esbuild';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

/** Bundles `exports`, a module's text that imports from `src/`, and gives the URL to import it by. */
export async function moduleIn(folder, name, exports) {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    stdin: {contents: exports, resolveDir: fileURLToPath(new URL('../src/', import.meta.url))},
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
