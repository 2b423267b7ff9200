/** Where answers and errors go: full disks, closed pipes and streams that are not there end as they should, never in a dump. */
import {cp} from 'node:fs/promises';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {beforeAll, describe, expect, it} from 'vitest';
import {datamapInShell, temporaryFolder} from '../run-datamap.js';

const EXAMPLE = fileURLToPath(new URL('../../templates/example', import.meta.url));
const unwritable = (code: string): string => `Error: Standard output cannot be written (${code})\n`;
let folder: string;
beforeAll(async () => {
  folder = join(await temporaryFolder(), 'company');
  await cp(EXAMPLE, folder, {recursive: true});
});

describe.skipIf(!existsSync('/dev/full'))('standard output that cannot be written', () => {
  it.each([
    'status',
    'report record --format csv',
    'report record --json',
    'check --json',
    'map --auto --dry-run --quiet',
    '--help',
    '--version',
    'nosuch --json',
  ])('%s > /dev/full', async (command) => {
    expect(await datamapInShell(`datamap ${command} > /dev/full`, {in: folder})).toEqual({
      exit: 2,
      stdout: '',
      stderr: unwritable('ENOSPC'),
    });
  });

  it('is open for reading only', async () => {
    expect(await datamapInShell('datamap status 1< /dev/null', {in: folder})).toEqual({exit: 2, stdout: '', stderr: unwritable('EBADF')});
  });

  it('and neither can standard error', async () => {
    expect(await datamapInShell('datamap status > /dev/full 2>&1', {in: folder})).toEqual({exit: 2, stdout: '', stderr: ''});
  });
});

describe.skipIf(!existsSync('/usr/bin/perl'))('standard output that does not wait', () => {
  const PIPE_BYTES = 65_536;

  it('and is full for a while, gets everything', async () => {
    const command = 'report collected --format html';
    const {stdout: whole} = await datamapInShell(`datamap ${command}`, {in: folder});
    expect(whole.length).toBeGreaterThan(PIPE_BYTES);
    const ran = await datamapInShell(
      `(perl -MFcntl -e 'fcntl(STDOUT, F_SETFL, O_WRONLY | O_NONBLOCK)'; datamap ${command}) | (sleep 1; cat)`,
      {in: folder},
    );
    expect(ran).toEqual({exit: 0, stdout: whole, stderr: ''});
  });
});

describe('standard output that is closed', () => {
  it.each([
    ['a pipe that nobody reads', 'datamap report record | true'],
    ['a pipe that is read in part', 'datamap report record --format csv | head -n 1 > /dev/null'],
  ])('%s ends quietly', async (_, line) => {
    expect(await datamapInShell(line, {in: folder})).toEqual({exit: 0, stdout: '', stderr: ''});
  });

  it('from the start', async () => {
    expect(await datamapInShell('datamap status >&-', {in: folder})).toEqual({exit: 0, stdout: '', stderr: ''});
  });
});

describe('standard error that cannot be written', () => {
  it.each([
    ['status', 0],
    ['check --fail-on low --out findings.json --force', 1],
    ['check --no-such', 2],
    ['nosuch', 2],
  ])('keeps the exit code: %s', async (command, exit) => {
    expect(await datamapInShell(`datamap ${command} > /dev/null 2>&-`, {in: folder})).toMatchObject({exit, stderr: ''});
    expect(await datamapInShell(`datamap ${command} > /dev/null 2< /dev/null`, {in: folder})).toMatchObject({exit, stderr: ''});
    if (existsSync('/dev/full')) {
      expect(await datamapInShell(`datamap ${command} > /dev/null 2> /dev/full`, {in: folder})).toMatchObject({exit, stderr: ''});
    }
  });
});
