import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {contentsOf, datamap, temporaryFolder, typeInTerminal} from '../run-datamap.js';

describe('datamap init', () => {
  test('starts a record that status and an editor can read, and says what to do next', async () => {
    const folder = await temporaryFolder();
    const ran = await datamap(['init', '--name', 'Hollow Oak: Books, Inc.'], {in: folder});
    expect(ran).toMatchObject({exit: 0, stderr: ''});
    expect(ran.stdout).toContain(`The record of Hollow Oak: Books, Inc. begins in ${join(folder, 'datamap.yaml')}.`);
    for (const command of ['datamap import FILE', 'datamap interview', 'datamap status']) expect(ran.stdout).toContain(command);
    const files = await contentsOf(folder);
    expect(Object.keys(files)).toEqual(['.gitattributes', 'datamap.yaml', 'journal.jsonl']);
    expect(files['datamap.yaml']).toMatch(
      /^# yaml-language-server: \$schema=https:\/\/unpkg\.com\/ccpa-datamap@\d+\.\d+\/schemas\/datamap\.schema\.json\norganization:\n {2}legal-name: "Hollow Oak: Books, Inc\."\n/,
    );
    expect((await datamap(['status'], {in: folder})).stdout).toContain('Hollow Oak: Books, Inc., as of 2026-11-22');
  });

  test('makes the folder, and says what to do where no name is given, until there is one', async () => {
    const folder = await temporaryFolder();
    const ran = await datamap(['init', 'a/b'], {in: folder});
    expect(ran.exit).toBe(0);
    expect(ran.stdout).toContain('Write the legal name of the business there first, under organization, as legal-name.');
    expect(ran.stdout).toContain('cd a/b');
    const root = join(folder, 'a/b/datamap.yaml');
    const status = await datamap(['status'], {in: join(folder, 'a/b')});
    expect(status.stdout).toMatch(
      /^A business without a name, as of 2026-11-22\n.*\nNobody has said its legal name yet: write it in datamap\.yaml, under\norganization, as legal-name\.\n/,
    );
    await writeFile(root, (await readFile(root, 'utf8')).replace('Name of the business', 'Acme, Inc.'));
    expect((await datamap(['status'], {in: join(folder, 'a/b')})).stdout).toMatch(/^Acme, Inc\., as of 2026-11-22\n0 activities.*\n\n/);
  });

  test('asks for the name on a terminal, where it may be left open or stopped', async () => {
    const [told, open, stopped, said] = [
      await temporaryFolder(),
      await temporaryFolder(),
      await temporaryFolder(),
      await temporaryFolder(),
    ];
    expect(await typeInTerminal(told, ['init'], [['legal name', 'Acme, Inc.\r']])).toMatchObject({
      exit: 0,
      screen: expect.stringContaining('The record of Acme, Inc. begins') as unknown,
    });
    expect((await contentsOf(told))['datamap.yaml']).toContain('legal-name: Acme, Inc.\n');
    expect(await typeInTerminal(open, ['init'], [['legal name', '\r']])).toMatchObject({
      exit: 0,
      screen: expect.stringContaining('A record begins') as unknown,
    });
    expect(await typeInTerminal(stopped, ['init'], [['legal name', '\u0003']])).toMatchObject({
      exit: 130,
      screen: expect.stringContaining('Stopped.') as unknown,
    });
    expect(await contentsOf(stopped)).toEqual({});
    expect((await typeInTerminal(said, ['init', '--name', 'Acme'], [])).screen).not.toContain('What is');
  });

  test('every line of the guidance is valid once its number sign is off', async () => {
    const folder = await temporaryFolder();
    await datamap(['init', '--name', 'Acme'], {in: folder});
    const text = (await contentsOf(folder))['datamap.yaml'] ?? '';
    const filled = text.replace(/^( {0,2})# (?!Take|yaml)/gm, '$1');
    expect(filled).not.toBe(text);
    await writeFile(join(folder, 'datamap.yaml'), filled);
    expect(await datamap(['status', '--json'], {in: folder})).toMatchObject({exit: 0, stderr: ''});
  });

  test('two runs write the same bytes', async () => {
    const [one, two] = [await temporaryFolder(), await temporaryFolder()];
    await datamap(['init', '--name', 'Acme'], {in: one});
    await datamap(['init', '--name', 'Acme'], {in: two, env: {TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8'}});
    expect(await contentsOf(two)).toEqual(await contentsOf(one));
  });

  test('refuses where a record is, and changes nothing', async () => {
    const folder = await temporaryFolder();
    await datamap(['init', '--name', 'Acme'], {in: folder});
    const before = await contentsOf(folder);
    const again = await datamap(['init', '--name', 'Other'], {in: folder});
    expect(again).toMatchObject({exit: 2, stdout: ''});
    expect(again.stderr).toContain('There is a record here already');
    expect((await datamap(['init', '--example'], {in: folder})).exit).toBe(2);
    expect(await contentsOf(folder)).toEqual(before);
  });

  test('refuses a file as the folder, an empty name and a second argument', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'taken'), 'x');
    const ran = await datamap(['init', 'taken'], {in: folder});
    expect(ran.exit).toBe(2);
    expect(ran.stderr).toContain(join(folder, 'taken'));
    expect((await datamap(['init', '--name', ' '], {in: folder})).exit).toBe(2);
    expect((await datamap(['init', 'a', 'b'], {in: folder})).exit).toBe(2);
    expect(Object.keys(await contentsOf(folder))).toEqual(['taken']);
  });

  test('--example writes the made-up company whole, and a record that can be read', async () => {
    const folder = await temporaryFolder();
    const ran = await datamap(['init', 'shop', '--example', '--json'], {in: folder});
    expect(ran).toMatchObject({exit: 0, stderr: ''});
    const started = JSON.parse(ran.stdout) as {written: string[]; example: boolean; next: unknown[]};
    const files = Object.keys(await contentsOf(join(folder, 'shop')));
    expect(started.written).toEqual(files);
    expect(started.example).toBe(true);
    expect(started.next).toHaveLength(3);
    expect(files).toContain('datamap.yaml');
    expect(files.some((file) => file.startsWith('notice/'))).toBe(true);
    expect((await datamap(['status', '--record', 'shop'], {in: folder})).exit).toBe(0);
  });

  test('--example touches nothing where one of its files is', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'notice'));
    await writeFile(join(folder, 'README.md'), 'mine');
    const ran = await datamap(['init', '--example'], {in: folder});
    expect(ran.exit).toBe(2);
    expect(ran.stderr).toContain('README.md');
    expect(await contentsOf(folder)).toEqual({'README.md': 'mine'});
  });
});
