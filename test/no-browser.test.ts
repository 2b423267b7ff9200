import {execa} from 'execa';
import {fileURLToPath} from 'node:url';
import {expect, it} from 'vitest';

const script = fileURLToPath(new URL('../scripts/test-browser.mjs', import.meta.url));

// Vitest collects the tests to count them, which is slow on a busy machine.
it('says plainly that no browser is there, how many tests were not run, and is content', async () => {
  const {exitCode, stdout} = await execa(process.execPath, [script], {env: {PATH: '/nowhere', DATAMAP_CHROMIUM: ''}, reject: false});
  expect({exitCode, stdout}).toEqual({
    exitCode: 0,
    stdout: expect.stringMatching(/^No browser found: \d\d browser tests not run$/) as string,
  });
}, 120_000);
