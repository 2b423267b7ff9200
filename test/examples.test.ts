/** Every example that a command's help shows is typed, as it stands, in a copy of the example company. */
import {execa} from 'execa';
import {chmod, cp, mkdir, writeFile} from 'node:fs/promises';
import {readFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {beforeAll, describe, expect, it} from 'vitest';
import {temporaryFolder} from './run-datamap.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const {commands} = JSON.parse(readFileSync(`${root}oclif.manifest.json`, 'utf8')) as {
  commands: Record<string, {examples?: {command: string}[]}>;
};
const examples = Object.entries(commands).flatMap(([id, {examples: shown = []}]) =>
  shown.map(({command}) => command.replaceAll('<%= config.bin %>', 'datamap').replaceAll('<%= command.id %>', id.replaceAll(':', ' '))),
);
/** These ask questions: without a terminal they must say so instead of hanging. */
const ASKS = /^datamap (map|interview( [a-z][a-z-]*)?)$/;

describe('examples of the help', () => {
  let bin: string;
  beforeAll(async () => {
    bin = await temporaryFolder();
    await writeFile(join(bin, 'datamap'), `#!/bin/sh\nexec "${process.execPath}" "${root}bin/run.js" "$@"\n`);
    await chmod(join(bin, 'datamap'), 0o755);
  });

  it.each(examples)('%s', async (command) => {
    const folder = join(await temporaryFolder(), 'company');
    await mkdir(folder);
    if (!command.includes(' init ')) await cp(`${root}templates/example`, folder, {recursive: true});
    const {exitCode, stderr} = await execa('sh', ['-c', command], {
      cwd: folder,
      env: {PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, DATAMAP_AS_OF: '2026-11-22', NO_COLOR: '1'},
      input: '',
      reject: false,
    });
    if (ASKS.test(command)) expect({exitCode, stderr}).toEqual({exitCode: 2, stderr: expect.stringContaining('terminal') as unknown});
    else expect(exitCode, stderr).toBeLessThanOrEqual(1);
  });
});
