// Drives the page that is sent in a real browser: `npm run test:browser`. Where there is none, says so and is content.
import {execFileSync, spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {findBrowser} from './find-browser.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const config = ['--config', 'test/browser/vitest.config.ts'];
const browser = findBrowser(process.env);

if (browser === undefined) {
  const listed = execFileSync(process.execPath, [vitest, 'list', '--json', ...config], {cwd: root, encoding: 'utf8'});
  console.log(`No browser found: ${JSON.parse(listed.slice(listed.indexOf('['))).length} browser tests not run`);
} else {
  const {status} = spawnSync(process.execPath, [vitest, 'run', ...config, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: {...process.env, DATAMAP_CHROMIUM: browser},
  });
  process.exitCode = status ?? 1;
}
