// src/page and the engine of the interview → dist/page.js: one script for the page that is sent, which loads nothing else.
import {build} from 'esbuild';
import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

export async function buildPage(root) {
  const {
    outputFiles: [{text}],
  } = await build({
    write: false,
    entryPoints: [fileURLToPath(new URL('src/page/main.ts', root))],
    absWorkingDir: fileURLToPath(root),
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: ['es2022', 'chrome111', 'firefox111', 'safari16.4'],
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  writeFileSync(new URL('dist/page.js', root), inMarkup(text));
}

/** What would end or confuse the script element it stands in occurs in texts only, where its first sign may be written as its code. */
const inMarkup = (code) => code.replace(/<(?=!--|\/?script)/gi, '\\x3C');
