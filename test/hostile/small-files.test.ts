/** Files of a few megabytes at most that mean harm: the real binary ends at each in a reading or a clear error, below 256 MB. */
import {beforeAll, describe, it} from 'vitest';
import {emptyRecord, importHostile} from './import-hostile.js';
import {hostileFiles} from './index.js';

describe('import', () => {
  let record = '';
  beforeAll(async () => {
    record = await emptyRecord();
  });

  it.each(hostileFiles.filter(({large}) => !large))('ends well at $name: $is', async (file) => {
    await importHostile(file, record);
  });
});
