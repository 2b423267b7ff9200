/** Every example that a command's help shows is typed, as it stands, in a copy of the example company. */
import {execa} from 'execa';
import {chmod, cp, mkdir, writeFile} from 'node:fs/promises';
import {readFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {temporaryFolder} from './run-datamap.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const {commands} = JSON.parse(readFileSync(`${root}oclif.manifest.json`, 'utf8')) as {
  commands: Record<string, {examples?: {command: string}[]}>;
};
const examples = Object.entries(commands).flatMap(([id, {examples: shown = []}]) =>
  shown.map(({command}) => command.replaceAll('<%= config.bin %>', 'datamap').replaceAll('<%= command.id %>', id.replaceAll(':', ' '))),
);
/** These ask questions: without a terminal they must say so instead of hanging. */
const ASKS = /^datamap (map|interview( [A-Za-z][a-z-]*)?( --about [a-z]+)?)$/;

/** This goes to the network: here a server on this machine stands for it. */
const FETCHES = /^datamap notice fetch https:\/\/bramblewick\.example/;

describe('examples of the help', () => {
  let bin: string;
  let server: Server;
  beforeAll(async () => {
    bin = await temporaryFolder();
    await writeFile(join(bin, 'datamap'), `#!/bin/sh\nexec "${process.execPath}" "${root}bin/run.js" "$@"\n`);
    await chmod(join(bin, 'datamap'), 0o755);
    const notice = readFileSync(`${root}templates/example/notice/privacy-notice.html`);
    server = createServer((_, response) => void response.writeHead(200, {'content-type': 'text/html'}).end(notice));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each(examples)('%s', async (example) => {
    const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const command = example.replace(FETCHES, `datamap notice fetch --allow-http --allow-private ${here}`);
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
