import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // They need a browser, or minutes and gigabytes: npm run test:browser, npm run test:hostile.
    exclude: ['test/browser/**', 'test/hostile/large-files.test.ts', 'node_modules/**'],
    globalSetup: ['test/one-temporary-folder.ts'],
    // oclif's capture of stdout sees nothing otherwise.
    disableConsoleIntercept: true,
    reporters: process.env['VITEST_JSON'] ? ['default', ['json', {outputFile: process.env['VITEST_JSON']}]] : ['default'],
    // Real processes start in some tests; two cores are enough to make the default of 5 s a coin toss.
    testTimeout: 30_000,
    env: {TZ: 'UTC', DATAMAP_AS_OF: '', NO_COLOR: '1'},
  },
});
