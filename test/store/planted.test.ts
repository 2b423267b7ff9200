/** A record's folder may be somebody else's: what was planted in it must not reach a file outside, stop a command for good, or be taken for ours. */
import {execa} from 'execa';
import {mkdir, readdir, readFile, rename, stat, symlink, writeFile} from 'node:fs/promises';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {beforeEach, describe, expect, test} from 'vitest';
import {copyFolder, createRecord, openRecord, readSideFile, saveRecord, writeOutput} from '../../src/store/index.js';
import {removeDraft} from '../../src/store/drafts.js';
import {hashOf, journalEnd, journalLine, type JournalLine} from '../../src/store/journal.js';
import {contentsOf, temporaryFolder} from '../run-datamap.js';
import {fullRecord} from './full-record.js';

const save = {command: 'test', by: 'ana.ruiz', on: '2026-11-22' as never};
const PLAN = '.datamap-save.json';

let root: string;
let folder: string;
let victim: string;

beforeEach(async () => {
  root = await temporaryFolder();
  folder = join(root, 'record');
  victim = join(root, 'victim');
  await createRecord(folder, fullRecord, save);
  await mkdir(join(root, 'outside'));
  await writeFile(join(root, 'outside/precious.yaml'), 'precious');
  await writeFile(victim, 'precious');
});

const saving = async (): Promise<unknown> => {
  const opened = await openRecord(folder);
  return saveRecord(opened, {...opened.record, activities: opened.record.activities.map((each) => ({...each, team: 'Sales'}))}, save);
};
const outside = async (): Promise<readonly string[]> => [
  await readFile(victim, 'utf8'),
  await readFile(join(root, 'outside/precious.yaml'), 'utf8'),
];
const untouched = ['precious', 'precious'];

/** A line that would truly follow the journal, naming these files. */
async function followingLine(files: readonly {file: string; before: string | null; after: string | null}[]): Promise<string> {
  const end = journalEnd(await readFile(join(folder, 'journal.jsonl'), 'utf8'));
  return journalLine(end, {on: '2026-11-22' as never, by: 'x', command: 'x', changes: [], files});
}

describe('a plan of an interrupted save', () => {
  test('that writes its line through a linked journal', async () => {
    const text = await readFile(join(folder, 'journal.jsonl'), 'utf8');
    await rename(join(folder, 'journal.jsonl'), join(root, 'journal-elsewhere'));
    await symlink(victim, join(folder, 'journal.jsonl'));
    await writeFile(join(folder, PLAN), JSON.stringify({files: [], journalBytes: 0, journalLine: text.trim()}));
    await expect(openRecord(folder)).rejects.toThrow('The journal is a link');
    expect(await outside()).toEqual(untouched);
  });

  test('that removes a file in a linked folder', async () => {
    await rename(join(folder, 'systems'), join(root, 'systems-elsewhere'));
    await symlink(join(root, 'outside'), join(folder, 'systems'));
    const line = await followingLine([{file: 'systems/precious.yaml', before: null, after: null}]);
    const journalBytes = (await readFile(join(folder, 'journal.jsonl'))).length;
    await writeFile(
      join(folder, PLAN),
      JSON.stringify({files: [{path: 'systems/precious.yaml', remove: true}], journalBytes, journalLine: line}),
    );
    await expect(saving()).rejects.toThrow('link');
    expect(await outside()).toEqual(untouched);
  });

  test.each([
    ['is longer than the journal', async () => ({files: [], journalBytes: 50_000_000_000, journalLine: await followingLine([])})],
    ['cuts the journal', async () => ({files: [], journalBytes: 0, journalLine: await followingLine([])})],
    [
      'brings a line that does not follow',
      async () => ({files: [], journalBytes: (await readFile(join(folder, 'journal.jsonl'))).length, journalLine: 'anything'}),
    ],
    [
      'brings a line that names no files',
      async () => ({
        files: [{path: 'datamap.yaml', remove: true}],
        journalBytes: (await readFile(join(folder, 'journal.jsonl'))).length,
        journalLine: await followingLine([]),
      }),
    ],
    ['names a file outside', async () => ({files: [{path: '../victim', remove: true}], journalBytes: 0, journalLine: ''})],
    ['is no plan', async () => [1, 2]],
  ])('that %s is refused, and nothing changes', async (_, plan) => {
    await writeFile(join(folder, PLAN), JSON.stringify(await plan()));
    const before = await contentsOf(folder);
    await expect(saving()).rejects.toThrow('The plan of an interrupted save');
    expect(await contentsOf(folder)).toEqual(before);
  });
});

describe('a link', () => {
  test('for the journal: nothing is written through it, and no line is lost in it', async () => {
    await rename(join(folder, 'journal.jsonl'), victim);
    const before = await readFile(victim, 'utf8');
    await symlink(victim, join(folder, 'journal.jsonl'));
    await expect(saving()).rejects.toThrow('The journal is a link');
    expect(await readFile(victim, 'utf8')).toBe(before);
  });

  test('for the journal of a record that begins', async () => {
    const fresh = join(root, 'fresh');
    await mkdir(fresh);
    await symlink(victim, join(fresh, 'journal.jsonl'));
    await expect(createRecord(fresh, fullRecord, save)).rejects.toThrow('The journal is a link');
    expect(await readdir(fresh)).toEqual(['journal.jsonl']);
    expect(await outside()).toEqual(untouched);
  });

  test('for a folder of a record that begins, or of a copied example', async () => {
    for (const begin of [(at: string) => createRecord(at, fullRecord, save), (at: string) => copyFolder(folder, at)]) {
      const fresh = await temporaryFolder();
      await symlink(join(root, 'outside'), join(fresh, 'systems'));
      await expect(begin(fresh)).rejects.toThrow('The folder is a link');
      expect(await readdir(join(root, 'outside'))).toEqual(['precious.yaml']);
    }
  });

  test('for a name that is written aside first goes, and what it led to stays', async () => {
    for (const name of ['activities/.newsletter.yaml.datamap-new', `${PLAN}.datamap-new`, `.datamap.lock.${process.pid}`]) {
      await symlink(victim, join(folder, name));
    }
    await saving();
    await symlink(victim, join(root, '.datamap-written.json.new'));
    await symlink(victim, join(root, '.datamap-written.json'));
    await writeOutput(join(root, 'r.md'), 'report', {force: false});
    expect(await outside()).toEqual(untouched);
    expect(await readFile(join(root, 'r.md'), 'utf8')).toBe('report');
  });

  test('for a side file is not followed out of the record', async () => {
    await symlink(victim, join(folder, 'mappings.yaml'));
    await expect(readSideFile(folder, 'mappings.yaml')).rejects.toThrow('outside of the record');
    const opened = await openRecord(folder);
    await expect(saveRecord(opened, opened.record, {...save, sideFiles: {'mappings.yaml': () => ({})}})).rejects.toThrow(
      'outside of the record',
    );
  });
});

test('a journal that is a link to itself is told as one', async () => {
  await rename(join(folder, 'journal.jsonl'), join(root, 'away'));
  await symlink('journal.jsonl', join(folder, 'journal.jsonl'));
  expect((await openRecord(folder)).record).toEqual(fullRecord);
  await expect(saving()).rejects.toThrow('The journal is a link');
});

test('a folder that has the name of what is written aside is told with its place', async () => {
  await mkdir(join(folder, 'activities/.newsletter.yaml.datamap-new'));
  await mkdir(join(folder, 'activities/.other.datamap-new'));
  await expect(saving()).rejects.toMatchObject({where: expect.stringContaining('.newsletter.yaml.datamap-new') as unknown});
});

describe('what is no file', () => {
  test.each(['.datamap.lock', PLAN, 'journal.jsonl', 'mappings.yaml', 'datamap.yaml', 'questions.yaml'])(
    'a pipe named %s does not keep a command waiting',
    async (name) => {
      await rename(join(folder, name), join(root, 'away')).catch(() => undefined);
      await execa('mkfifo', [join(folder, name)]);
      // A reader that waits for the pipe would never come back.
      const opened = await openRecord(folder).catch(() => undefined);
      if (opened) {
        await saveRecord(opened, {...opened.record, questions: []}, {...save, sideFiles: {'mappings.yaml': () => ({})}}).catch(
          () => undefined,
        );
      }
      expect((await stat(join(folder, name))).isFIFO()).toBe(true);
    },
  );

  test('a list of written files that is a pipe or a link to an endless file', async () => {
    await execa('mkfifo', [join(root, '.datamap-written.json')]);
    await writeOutput(join(root, 'r.md'), 'report', {force: false});
    await mkdir(join(root, 'deep'));
    await symlink('/dev/zero', join(root, 'deep/.datamap-written.json'));
    await writeOutput(join(root, 'deep/r.md'), 'report', {force: false});
    await mkdir(join(root, 'worse/.datamap-written.json'), {recursive: true});
    await expect(writeOutput(join(root, 'worse/r.md'), 'report', {force: false})).rejects.toThrow('a folder where datamap keeps the list');
    expect(await readdir(join(root, 'worse'))).toEqual(['.datamap-written.json']);
  });
});

describe('a lock', () => {
  test.each([
    ['names nobody', 'x'],
    ['is of no process', JSON.stringify({pid: 0, host: hostname(), since: ''})],
    ['is of every process', JSON.stringify({pid: -1, host: hostname(), since: ''})],
    ['has a number that no process has', JSON.stringify({pid: 2 ** 40, host: hostname(), since: ''})],
  ])('that %s is no process to wait for', async (_, text) => {
    await writeFile(join(folder, '.datamap.lock'), text);
    const opened = await openRecord(folder);
    await expect(saveRecord(opened, {...opened.record, questions: []}, save)).rejects.toThrow('names nobody');
  });
});

describe('a journal', () => {
  test.each([
    ['cut', (text: string) => text.slice(0, -30)],
    ['changed at its end', (text: string) => text.replace('ana.ruiz', 'b.chen')],
    ['that is something else', () => 'once upon a time\n'],
  ])('%s is not written on', async (_, change) => {
    const path = join(folder, 'journal.jsonl');
    await writeFile(path, change(await readFile(path, 'utf8')));
    const before = await contentsOf(folder);
    await expect(saving()).rejects.toThrow('The journal is not whole');
    expect(await contentsOf(folder)).toEqual(before);
  });

  test('without its last line break goes on on a new line', async () => {
    const path = join(folder, 'journal.jsonl');
    await writeFile(path, (await readFile(path, 'utf8')).trimEnd());
    await saving();
    const lines = (await readFile(path, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as JournalLine);
    expect(lines.map(({n}) => n)).toEqual([1, 2]);
    expect(lines[1]?.files[0]?.after).toBe(hashOf(await readFile(join(folder, 'activities/newsletter.yaml'))));
  });
});

describe('an output', () => {
  test('never takes a place of the record, forced or not', async () => {
    const before = await contentsOf(folder);
    for (const name of [
      'datamap.yaml',
      'mappings.yaml',
      'journal.jsonl',
      'systems/new.yaml',
      'activities/report.md',
      '.drafts/activity.x.json',
      '.datamap-written.json',
      '.datamap.lock',
    ]) {
      await expect(writeOutput(join(folder, name), 'x', {force: true}), name).rejects.toThrow('a place of the record');
    }
    expect(await contentsOf(folder)).toEqual(before);
  });

  test('nor one below its folders, nor one behind a link', async () => {
    await symlink(join(folder, 'systems'), join(root, 'elsewhere'));
    const before = await contentsOf(folder);
    for (const path of [join(folder, 'activities/sub/deep/x.html'), join(folder, 'recipients/x.md'), join(root, 'elsewhere/crm.yaml')]) {
      await expect(writeOutput(path, 'x', {force: true}), path).rejects.toThrow('a place of the record');
    }
    expect(await contentsOf(folder)).toEqual(before);
    await writeOutput(join(folder, 'reports/systems/x.md'), 'x', {force: false});
  });

  test.each(['', ' ', 'sub/', './'])('"%s" names no file', async (name) => {
    await expect(writeOutput(name, 'x', {force: true})).rejects.toThrow(/empty|names a folder/);
  });

  test('that fails leaves no folder behind', async () => {
    const name = `${'x'.repeat(300)}.md`;
    await expect(writeOutput(join(root, 'one/two', name), 'x', {force: false})).rejects.toThrow('too long');
    await expect(stat(join(root, 'one'))).rejects.toThrow('ENOENT');
  });

  test.runIf(process.platform === 'linux')('ends where a file system denies folders', async () => {
    await expect(writeOutput('/proc/datamap/report.md', 'x', {force: false})).rejects.toThrow('No folder can be made here');
    await expect(createRecord('/proc/datamap', fullRecord, save)).rejects.toThrow('No folder can be made here');
  });

  test('beside others at the same time: each is written and known', async () => {
    const names = Array.from({length: 12}, (_, index) => `r${index}.md`);
    await Promise.all(names.map((name) => writeOutput(join(root, name), name, {force: false})));
    await Promise.all(names.map((name) => writeOutput(join(root, name), `${name} again`, {force: false})));
    for (const name of names) expect(await readFile(join(root, name), 'utf8')).toBe(`${name} again`);
  });
});

test('no draft is removed through a link', async () => {
  await writeFile(join(root, 'outside/newsletter.json'), 'precious');
  await symlink(join(root, 'outside'), join(folder, '.drafts'));
  await expect(removeDraft(folder, 'activity', 'newsletter')).rejects.toMatchObject({code: 'not-a-folder'});
  expect(await readFile(join(root, 'outside/newsletter.json'), 'utf8')).toBe('precious');
});
