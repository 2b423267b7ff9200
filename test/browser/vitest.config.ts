import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/one-temporary-folder.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // One browser at a time.
    fileParallelism: false,
    env: {TZ: 'UTC', DATAMAP_AS_OF: '', NO_COLOR: '1'},
  },
});
