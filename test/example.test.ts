/** The example company, whole: its record is what the commands make of its spreadsheets, and two machines make the same bytes of it. */
import {cp} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {beforeAll, describe, expect, it} from 'vitest';
import {INPUTS, reports, steps} from '../scripts/example/steps.mjs';
import {contentsOf, datamap, temporaryFolder} from './run-datamap.js';

const example = fileURLToPath(new URL('../templates/example/', import.meta.url));

/** A machine on the other side of the world, eight years later. */
const ELSEWHERE = {
  TZ: 'Pacific/Kiritimati',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent('const Real=Date;const shift=8*365*864e5;globalThis.Date=class extends Real{constructor(...a){a.length?super(...a):super(Real.now()+shift)}static now(){return Real.now()+shift}}')}`,
};

async function work(env: Record<string, string>): Promise<Readonly<Record<string, string>>> {
  const folder = await temporaryFolder();
  for (const input of INPUTS) await cp(join(example, input), join(folder, input), {recursive: true});
  for (const step of [...steps, ...reports]) {
    const {exit, stderr} = await datamap(step, {in: folder, env});
    expect(exit, `${step.join(' ')}\n${stderr}`).toBeLessThanOrEqual(1);
  }
  return contentsOf(folder);
}

describe('the example company', () => {
  let here: Readonly<Record<string, string>>;
  beforeAll(async () => {
    here = await work({});
  }, 180_000);

  it('is in the package as the commands make it (npm run example)', async () => {
    const made = Object.fromEntries(Object.entries(here).filter(([file]) => !file.startsWith('reports/')));
    expect(await contentsOf(example)).toEqual(made);
  });

  it('is the same, byte for byte, elsewhere and later', async () => {
    const there = await work(ELSEWHERE);
    expect(Object.keys(there)).toEqual(Object.keys(here));
    expect(Object.keys(here).filter((file) => here[file] !== there[file])).toEqual([]);
  }, 180_000);

  it('imports nothing twice', async () => {
    const folder = await temporaryFolder();
    await cp(example, folder, {recursive: true});
    const before = await contentsOf(folder);
    for (const step of steps.filter(([command]) => command === 'import')) {
      expect(await datamap(step, {in: folder})).toMatchObject({exit: 0});
    }
    expect(await contentsOf(folder)).toEqual(before);
  }, 60_000);
});
