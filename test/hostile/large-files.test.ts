/** Every hostile file, large ones too, with memory and processor time measured: `npm run test:hostile`. */
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {CAPS} from './hostile-file.js';
import {emptyRecord, importHostile} from './import-hostile.js';
import {hostileFiles} from './index.js';

describe('import', () => {
  let record = '';
  const figures: string[] = [];
  beforeAll(async () => {
    record = await emptyRecord();
  });
  afterAll(() => {
    process.stdout.write(`\n${'file'.padEnd(24)}peak MB   s\n${figures.join('\n')}\n`);
  });

  it.each(hostileFiles)('ends well and in time at $name: $is', async (file) => {
    const {peakMegabytes, seconds} = await importHostile(file, record);
    figures.push(`${file.name.padEnd(24)}${peakMegabytes.toFixed(0).padStart(7)}${seconds.toFixed(1).padStart(6)}`);
    expect(seconds).toBeLessThan(CAPS.seconds);
  });
});
