import {execa} from 'execa';
import {hostname} from 'node:os';
import {existsSync} from 'node:fs';
import {appendFile, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {build} from 'esbuild';
import {beforeAll, describe, expect, test} from 'vitest';
import type {RecordOfProcessing} from '../../src/record/index.js';
import {createRecord, openRecord, readSideFile, saveRecord, verifyJournal, writeOutput} from '../../src/store/index.js';
import {withReturns} from '../../src/store/fields-csv.js';
import {locked} from '../../src/store/lock.js';
import {contentsOf, datamapInShell, temporaryFolder} from '../run-datamap.js';
import {fullRecord} from './full-record.js';

const save = {command: 'test', by: 'ana.ruiz', on: '2026-11-22' as never};
const withTeam = (record: RecordOfProcessing, team: string): RecordOfProcessing => ({
  ...record,
  activities: record.activities.map((activity) => ({...activity, team})),
});

async function newRecord(): Promise<string> {
  const folder = await temporaryFolder();
  await createRecord(folder, fullRecord, save);
  return folder;
}

/** A number of a process that is gone. */
async function deadProcess(): Promise<number> {
  const {stdout} = await execa(process.execPath, ['-e', 'console.log(process.pid)']);
  return Number(stdout);
}

describe('somebody else', () => {
  test.each([
    [
      'changed the file',
      async (path: string) => writeFile(path, (await readFile(path, 'utf8')).replace('Marketing', 'Legal')),
      'was changed since',
    ],
    ['deleted the file', async (path: string) => rm(path), 'is gone since'],
  ])('%s: a save is refused and nothing is written', async (_, change, says) => {
    const folder = await newRecord();
    const opened = await openRecord(folder);
    await change(join(folder, 'activities/newsletter.yaml'));
    const before = await contentsOf(folder);
    await expect(saveRecord(opened, {...withTeam(opened.record, 'Sales'), questions: []}, save)).rejects.toThrow(says);
    expect(await contentsOf(folder)).toEqual(before);
  });

  test('added a file of the same name: a save is refused', async () => {
    const folder = await newRecord();
    const opened = await openRecord(folder);
    await writeFile(join(folder, 'recipients/new-one.yaml'), 'name: Theirs\n');
    const next = {...opened.record, recipients: [...opened.record.recipients, {id: 'new-one' as never, name: 'Mine'}]};
    await expect(saveRecord(opened, next, save)).rejects.toThrow('exists since');
    expect(await readFile(join(folder, 'recipients/new-one.yaml'), 'utf8')).toBe('name: Theirs\n');
  });

  test('changed another file: both changes stay', async () => {
    const folder = await newRecord();
    const opened = await openRecord(folder);
    await writeFile(join(folder, 'recipients/crm-vendor.yaml'), 'name: Renamed\n');
    await saveRecord(opened, withTeam(opened.record, 'Sales'), save);
    const {record} = await openRecord(folder);
    expect(record.recipients[0]?.name).toBe('Renamed');
    expect(record.activities[0]?.team).toBe('Sales');
  });
});

describe('a save that was cut off', () => {
  /** The state of the folder with the save cut off after `done` of its files took their places. */
  async function cutOff(done: number): Promise<{readonly folder: string; readonly next: RecordOfProcessing; readonly journalLine: string}> {
    const [folder, other] = [await newRecord(), await newRecord()];
    const opened = await openRecord(other);
    const next = {
      ...withTeam(opened.record, 'Sales'),
      waivers: [],
      recipients: [{...opened.record.recipients[0], name: 'Renamed'}],
    } as RecordOfProcessing;
    const {written} = await saveRecord(opened, next, save);
    expect(written).toEqual(['recipients/crm-vendor.yaml', 'activities/newsletter.yaml', 'waivers.yaml']);
    const journalBytes = (await readFile(join(folder, 'journal.jsonl'))).length;
    const journalLine = (await readFile(join(other, 'journal.jsonl'), 'utf8')).trimEnd().split('\n').at(-1) ?? '';
    await writeFile(
      join(folder, '.datamap-save.json'),
      JSON.stringify({files: written.map((path) => ({path})), journalBytes, journalLine}),
    );
    for (const [index, path] of written.entries()) {
      const parts = path.split('/');
      const aside = [...parts.slice(0, -1), `.${parts.at(-1)}.datamap-new`].join('/');
      await writeFile(join(folder, index < done ? path : aside), await readFile(join(other, path)));
    }
    return {folder, next, journalLine};
  }

  test.each([0, 1, 2, 3])('after %i of its files is read as finished, and finished by the next save', async (done) => {
    const {folder, next, journalLine} = await cutOff(done);
    if (done === 3) await appendFile(join(folder, 'journal.jsonl'), journalLine.slice(0, 20));
    const before = await contentsOf(folder);
    const opened = await openRecord(folder);
    expect(opened.record).toEqual(next);
    expect(await contentsOf(folder)).toEqual(before);
    await saveRecord(opened, opened.record, save);
    expect((await openRecord(folder)).record).toEqual(next);
    expect(verifyJournal(await readFile(join(folder, 'journal.jsonl'), 'utf8'))).toEqual({whole: true, lines: 2});
    expect((await readdir(folder, {recursive: true})).filter((name) => name.includes('datamap-'))).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('where its line in the journal finds no room is taken back whole', async () => {
    const folder = await newRecord();
    const opened = await openRecord(folder);
    const long = [{op: 'change' as const, entity: 'organization', properties: [{property: 'x', after: 'x'.repeat(70_000)}]}];
    await saveRecord(opened, withTeam(opened.record, 'Sales'), {...save, changes: long});
    const before = await contentsOf(folder);
    const journal = (await readFile(join(folder, 'journal.jsonl'))).length;
    // The largest file that the system allows: the journal as it is, and less than a line more.
    const ran = await datamapInShell(`ulimit -f ${Math.ceil(journal / 512)}; datamap map set 'crm.*' --not-personal --reason Goods`, {
      in: folder,
    });
    expect(ran).toMatchObject({exit: 2, stderr: expect.stringContaining('EFBIG') as unknown});
    expect(await contentsOf(folder)).toEqual(before);
  });

  test('before its plan was written never happened', async () => {
    const folder = await newRecord();
    await writeFile(join(folder, 'activities/.newsletter.yaml.datamap-new'), 'name: half');
    const opened = await openRecord(folder);
    expect(opened.record).toEqual(fullRecord);
    await saveRecord(opened, withTeam(opened.record, 'Sales'), save);
    expect(existsSync(join(folder, 'activities/.newsletter.yaml.datamap-new'))).toBe(false);
  });
});

describe('the lock', () => {
  test('of a process that is gone is taken over', async () => {
    const folder = await newRecord();
    await writeFile(
      join(folder, '.datamap.lock'),
      JSON.stringify({pid: await deadProcess(), host: hostname(), since: '2026-01-01T00:00:00Z'}),
    );
    const opened = await openRecord(folder);
    expect((await saveRecord(opened, withTeam(opened.record, 'Sales'), save)).written).toEqual(['activities/newsletter.yaml']);
    expect(existsSync(join(folder, '.datamap.lock'))).toBe(false);
  });

  test('lets one in at a time', async () => {
    const folder = await temporaryFolder();
    const seen: string[] = [];
    await Promise.all(
      ['a', 'b', 'c'].map((name) =>
        locked(folder, async () => {
          seen.push(`${name} in`);
          await new Promise((resolve) => setTimeout(resolve, 20));
          seen.push(`${name} out`);
        }),
      ),
    );
    for (let index = 0; index < seen.length; index += 2) expect(seen[index + 1]).toBe(seen[index]?.replace('in', 'out'));
    expect(seen).toHaveLength(6);
  });
});

describe('several processes', () => {
  let store: string;
  beforeAll(async () => {
    store = join(await temporaryFolder(), 'store.mjs');
    const require = "import {createRequire as __createRequire} from 'node:module'; const require = __createRequire(import.meta.url);";
    await build({
      entryPoints: [join(import.meta.dirname, '../../src/store/index.ts')],
      outfile: store,
      bundle: true,
      format: 'esm',
      platform: 'node',
      banner: {js: require},
      logLevel: 'error',
    });
  });

  test('that save at the same time lose nothing: whoever comes late is told so and tries again', async () => {
    const folder = await newRecord();
    const worker = `
      import {openRecord, saveRecord} from ${JSON.stringify(store)};
      const me = process.argv[1];
      for (let n = 0; n < 5; ) {
        const opened = await openRecord(${JSON.stringify(folder)});
        const question = {id: me + '-' + n, question: 'q'};
        try {
          await saveRecord(opened, {...opened.record, questions: [...opened.record.questions, question]}, {command: 'x', by: me, on: '2026-11-22'});
          n++;
        } catch (error) { if (error.code !== 'changed-meanwhile') throw error; }
      }`;
    await Promise.all(['a', 'b', 'c'].map((name) => execa(process.execPath, ['--input-type=module', '-e', worker, name])));
    const {record} = await openRecord(folder);
    const ids = record.questions.map(({id}) => id);
    expect([...ids].sort()).toEqual([...['a', 'b', 'c'].flatMap((name) => [0, 1, 2, 3, 4].map((n) => `${name}-${n}`)), 'q-1'].sort());
    expect(verifyJournal(await readFile(join(folder, 'journal.jsonl'), 'utf8'))).toEqual({whole: true, lines: 16});
  });

  test('one of which is killed leave the record whole', async () => {
    const folder = await newRecord();
    const worker = `
      import {openRecord, saveRecord} from ${JSON.stringify(store)};
      let opened = await openRecord(${JSON.stringify(folder)});
      console.log('ready');
      for (let n = 0; ; n++) {
        const team = 'Team ' + n;
        const activities = opened.record.activities.map((each) => ({...each, team}));
        const recipients = opened.record.recipients.map((each) => ({...each, tradeName: team}));
        opened = (await saveRecord(opened, {...opened.record, activities, recipients}, {command: 'x', by: 'x', on: '2026-11-22'})).opened;
      }`;
    for (let round = 0; round < 8; round++) {
      const running = execa(process.execPath, ['--input-type=module', '-e', worker], {reject: false});
      await new Promise((resolve) => running.stdout.once('data', resolve));
      await new Promise((resolve) => setTimeout(resolve, 5 + round * 7));
      running.kill('SIGKILL');
      await running;
      const {record} = await openRecord(folder);
      expect(record.activities[0]?.team === 'Marketing' ? 'CRMy' : record.activities[0]?.team).toBe(record.recipients[0]?.tradeName);
      const opened = await openRecord(folder);
      await saveRecord(opened, {...opened.record, questions: [...opened.record.questions, {id: `round-${round}`, question: 'q'}]}, save);
      expect(verifyJournal(await readFile(join(folder, 'journal.jsonl'), 'utf8'))).toMatchObject({whole: true});
    }
  });
});

describe('what could not be read back', () => {
  const withFields = (
    record: RecordOfProcessing,
    change: (field: RecordOfProcessing['systems'][number]['fields'][number]) => object,
  ): RecordOfProcessing => ({
    ...record,
    systems: record.systems.map((system) => ({...system, fields: system.fields.map((field) => ({...field, ...change(field)}))})),
  });

  test.each<[string, (record: RecordOfProcessing) => RecordOfProcessing, string]>([
    [
      'a file larger than is read',
      (record) => ({...record, questions: Array.from({length: 400}, (_, n) => ({id: `q-${n}`, question: 'why '.repeat(4000)}))}),
      'questions.yaml',
    ],
    ['a text longer than a field may have', (record) => withFields(record, () => ({description: '='.repeat(100_001)})), '.fields.csv'],
    [
      'a text longer than an entity may have',
      (record) => ({
        ...record,
        activities: record.activities.map((activity) => ({...activity, uses: [{fields: [`crm.contacts.${'x'.repeat(1000)}` as never]}]})),
      }),
      'activities/newsletter.yaml',
    ],
  ])('is not written: %s', async (_, change, where) => {
    const folder = await newRecord();
    const opened = await openRecord(folder);
    const before = await contentsOf(folder);
    await expect(saveRecord(opened, change(opened.record), save)).rejects.toMatchObject({
      name: 'UserProblem',
      what: expect.stringContaining('nothing was written'),
      where: expect.stringContaining(where),
    });
    expect(await contentsOf(folder)).toEqual(before);
  });

  test('is not a text of the greatest length that needs a guard against formulas', async () => {
    const folder = await newRecord();
    const opened = await openRecord(folder);
    const next = withFields(opened.record, () => ({description: '='.repeat(100_000)}));
    await saveRecord(opened, next, save);
    expect((await openRecord(folder)).record).toEqual(next);
  });
});

test('a table keeps the line breaks and the mark that a spreadsheet program gave it, and loses its empty rows', async () => {
  const folder = await newRecord();
  const path = join(folder, 'systems', (await readdir(join(folder, 'systems'))).find((name) => name.endsWith('.fields.csv')) ?? '');
  const opened = await openRecord(folder);
  await writeFile(path, `\ufeff${withReturns(await readFile(path, 'utf8'))},,,,\r\n\r\n`);
  const next = {
    ...opened.record,
    systems: opened.record.systems.map((system) => ({...system, fields: system.fields.map((field) => ({...field, label: 'one\ntwo'}))})),
  };
  await saveRecord(opened, next, save);
  expect((await openRecord(folder)).record).toEqual(next);
  const text = await readFile(path, 'utf8');
  expect(text.startsWith('\ufeffdataset,field,label')).toBe(true);
  expect(text).toContain('"one\ntwo"');
  expect(text.replace(/"[^"]*"/g, '').replaceAll('\r\n', '')).not.toContain('\n');
  expect(text).not.toContain(',,,,\r\n\r\n');
});

describe('the journal', () => {
  async function journalOfThree(): Promise<string> {
    const folder = await newRecord();
    let opened = await openRecord(folder);
    for (const team of ['Sales', 'Legal']) opened = (await saveRecord(opened, withTeam(opened.record, team), save)).opened;
    return readFile(join(folder, 'journal.jsonl'), 'utf8');
  }

  test('tells each save: who, when, by which command, what changed from what to what', async () => {
    const lines = (await journalOfThree())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({n, by, on, command}) => ({n, by, on, command}))).toEqual(
      [1, 2, 3].map((n) => ({n, by: 'ana.ruiz', on: '2026-11-22', command: 'test'})),
    );
    expect(lines[1]?.['changes']).toEqual([
      {op: 'change', entity: 'activities/newsletter', properties: [{property: 'team', before: 'Marketing', after: 'Sales'}]},
    ]);
    expect(lines[2]?.['files']).toEqual([
      {file: 'activities/newsletter.yaml', before: expect.stringMatching(/^[0-9a-f]{64}$/), after: expect.stringMatching(/^[0-9a-f]{64}$/)},
    ]);
    expect(lines[2]?.['prev']).toBe(lines[1]?.['hash']);
  });

  test('shows the first line that was changed, removed, added or cut', async () => {
    const text = await journalOfThree();
    const [one = '', two = '', three = ''] = text.split('\n');
    expect(verifyJournal(text)).toEqual({whole: true, lines: 3});
    expect(verifyJournal('')).toEqual({whole: true, lines: 0});
    expect(verifyJournal(text.replace('"Legal"', '"Sales"'))).toMatchObject({whole: false, line: 3});
    expect(verifyJournal([one, three, ''].join('\n'))).toMatchObject({whole: false, line: 2});
    expect(verifyJournal([two, three, ''].join('\n'))).toMatchObject({whole: false, line: 1});
    expect(verifyJournal([one, two, two, three].join('\n'))).toMatchObject({whole: false, line: 3});
    expect(verifyJournal(text.slice(0, -100))).toMatchObject({whole: false, line: 3});
    expect(verifyJournal(text.replace(/"by":"ana.ruiz"/, '"by":"b.chen"'))).toMatchObject({whole: false, line: 1});
  });
});

test('a side file is made from what stands there when the save begins', async () => {
  const folder = await newRecord();
  const [one, two] = [await openRecord(folder), await openRecord(folder)];
  const adding = (entry: string) => (standing: unknown) => ({
    all: [...((standing as {all?: readonly string[]} | undefined)?.all ?? []), entry],
  });
  await saveRecord(one, one.record, {...save, sideFiles: {'mappings.yaml': adding('a')}});
  await saveRecord(two, two.record, {...save, sideFiles: {'mappings.yaml': adding('b')}});
  expect(await readSideFile(folder, 'mappings.yaml')).toEqual({all: ['a', 'b']});
});

test('side files come back as they were given', async () => {
  const folder = await newRecord();
  const mappings = {
    version: 1,
    files: [{name: 'crm.xlsx', header: 2, columns: {A: 'name', 'Column B': ['elements', 'x, y']}, on: true, note: 'true', empty: []}],
  };
  const opened = await openRecord(folder);
  expect((await saveRecord(opened, opened.record, {...save, sideFiles: {'mappings.yaml': () => mappings}})).written).toEqual([
    'mappings.yaml',
  ]);
  expect(await readSideFile(folder, 'mappings.yaml')).toEqual(mappings);
  expect((await saveRecord(opened, opened.record, {...save, sideFiles: {'mappings.yaml': () => mappings}})).written).toEqual([]);
  expect(await readSideFile(folder, 'other.yaml')).toBeUndefined();
  await expect(readSideFile(folder, '../x.yaml')).rejects.toThrow('cannot name a side file');
});

describe('an output', () => {
  test('replaces what datamap wrote, and nothing else unless told so', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'deep/report.md');
    expect(await writeOutput(path, 'one', {force: false})).toBe(path);
    await writeOutput(path, 'two', {force: false});
    expect(await readFile(path, 'utf8')).toBe('two');
    await writeFile(path, 'mine');
    await expect(writeOutput(path, 'three', {force: false})).rejects.toThrow('was changed since datamap wrote it');
    expect(await readFile(path, 'utf8')).toBe('mine');
    await writeOutput(path, 'four', {force: true});
    expect(await readFile(path, 'utf8')).toBe('four');
    await writeFile(join(folder, 'theirs.md'), 'x');
    await expect(writeOutput(join(folder, 'theirs.md'), 'y', {force: false})).rejects.toThrow('datamap did not write');
    await mkdir(join(folder, 'folder.md'));
    await expect(writeOutput(join(folder, 'folder.md'), 'y', {force: true})).rejects.toThrow('a folder of that name');
    expect((await readdir(folder)).filter((name) => name.includes('datamap-new'))).toEqual([]);
  });
});
