/** What comes on standard input is read where a command asks for it, and is never taken for a word of the command line. */
import {cp, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {beforeAll, describe, expect, it} from 'vitest';
import {contentsOf, datamapInShell, temporaryFolder} from '../run-datamap.js';

const EXAMPLE = fileURLToPath(new URL('../../templates/example', import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = join(await temporaryFolder(), 'company');
  await cp(EXAMPLE, folder, {recursive: true});
});

describe('datamap map set --from -', () => {
  it.each([
    ['a redirection', 'datamap map set --from - --dry-run < decisions.csv'],
    ['a pipe', 'cat decisions.csv | datamap map set --from - --dry-run'],
    ['a slow pipe', '(sleep 0.3; cat decisions.csv) | datamap map set --from - --dry-run'],
  ])('reads decisions from %s', async (_, line) => {
    await writeFile(join(folder, 'decisions.csv'), 'field,element,reason\nshop.addresses.street,postal-address,Looked at the form\n');
    const {exit, stdout} = await datamapInShell(line, {in: folder});
    expect({exit, stdout}).toEqual({exit: 0, stdout: expect.stringContaining('shop.addresses.street') as string});
  });

  it.each([
    ['a header alone', 'field,element,reason\n'],
    ['a header and blank rows', 'field,element,reason\n,,\n\n'],
    ['nothing at all', ''],
  ])('says that %s is no decision', async (_, text) => {
    await writeFile(join(folder, 'decisions.csv'), text);
    for (const line of ['datamap map set --from decisions.csv', 'datamap map set --from - < decisions.csv']) {
      const {exit, stdout, stderr} = await datamapInShell(line, {in: folder});
      expect({exit, stdout}).toEqual({exit: 2, stdout: ''});
      expect(stderr).toContain('There is no decision in it');
    }
  });
});

describe('a word that is missing', () => {
  it.each([
    ['explain', 'ID is missing'],
    ['law show', 'ID is missing'],
    ['notice read', 'FILE is missing'],
    ['import', 'FILE is missing'],
    ['map set --not-personal --reason x', 'FIELD is missing'],
  ])('is not made up from standard input: %s', async (command, told) => {
    const before = await contentsOf(folder);
    const {exit, stderr} = await datamapInShell(`echo shop.customers.email | datamap ${command}`, {in: folder});
    expect(exit).toBe(2);
    expect(stderr).toContain(told);
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('stays one that may be missing', async () => {
    const {stdout: without} = await datamapInShell('datamap law list < /dev/null', {in: folder});
    expect(await datamapInShell('echo elements | datamap law list', {in: folder})).toEqual({exit: 0, stdout: without, stderr: ''});
    const empty = await temporaryFolder();
    await datamapInShell('echo elsewhere | datamap init --name "Paper Lantern Supply Co."', {in: empty});
    expect(await readFile(join(empty, 'datamap.yaml'), 'utf8')).toContain('Paper Lantern');
  });
});
