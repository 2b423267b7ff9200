import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: {
    include: ['test/hostile/large-files.test.ts'],
    globalSetup: ['test/one-temporary-folder.ts'],
    testTimeout: 180_000,
    env: {TZ: 'UTC', DATAMAP_AS_OF: '', NO_COLOR: '1'},
  },
});
