import {appendFile, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {Activity, RecordOfProcessing, System} from '../../src/record/index.js';
import {createRecord, openRecord, saveRecord} from '../../src/store/index.js';
import {readCanonical} from '../../src/store/read-canonical.js';
import {shapes} from '../../src/store/schemas/shapes.data.js';
import {toTree, type TreeMap} from '../../src/store/shape.js';
import {writeYaml} from '../../src/store/write-yaml.js';
import {editYaml, parseYaml} from '../../src/store/yaml-document.js';
import {contentsOf, temporaryFolder} from '../run-datamap.js';
import {fullRecord} from './full-record.js';
import {randomRecord} from './random-record.js';

const save = {command: 'test', by: 'ana.ruiz', on: '2026-11-22' as never};

/** A record on disk, with one file as people wrote it. */
async function folderWith(path: string, text: string): Promise<string> {
  const folder = await temporaryFolder();
  await createRecord(folder, fullRecord, save);
  await writeFile(join(folder, path), text);
  return folder;
}

const withActivity = (record: RecordOfProcessing, change: Partial<Activity>): RecordOfProcessing => ({
  ...record,
  activities: record.activities.map((activity) => ({...activity, ...change})),
});

const HAND_WRITTEN = `# Ask Ana before touching this.
team: Marketing   # since the merger
name: 'Newsletter'

people: [customers, prospects] # no minors
owner:            # nobody yet
purposes:
  # the first one is statutory
  - is: advertising-marketing
    words: >-
      Send the
      newsletter
  - words: Measure opens   # counsel said so
uses:
- fields: [ crm.contacts.email ]
  from: [consumer]
`;

describe('a file that people wrote', () => {
  test('keeps its comments, its order and its style where something else changes', async () => {
    const folder = await folderWith('activities/newsletter.yaml', HAND_WRITTEN);
    const opened = await openRecord(folder);
    expect(opened.record.activities[0]).toEqual({
      id: 'newsletter',
      team: 'Marketing',
      name: 'Newsletter',
      people: ['customers', 'prospects'],
      purposes: [{is: 'advertising-marketing', words: 'Send the newsletter'}, {words: 'Measure opens'}],
      uses: [{fields: ['crm.contacts.email'], from: ['consumer']}],
    });
    const next = withActivity(opened.record, {
      owner: 'ana.ruiz',
      retention: {period: '2 years'},
      purposes: [{is: 'advertising-marketing', words: 'Send the newsletter'}, {words: 'Measure opens and clicks'}, {is: 'security'}],
    });
    const {written} = await saveRecord(opened, next, save);
    expect(written).toEqual(['activities/newsletter.yaml']);
    const text = await readFile(join(folder, 'activities/newsletter.yaml'), 'utf8');
    await expect(text).toMatchFileSnapshot('../../fixtures/cases/store/hand-written/expected.yaml');
    expect((await openRecord(folder)).record).toEqual(next);
  });

  test('keeps the comments of what goes away', async () => {
    const folder = await folderWith('activities/newsletter.yaml', HAND_WRITTEN);
    const opened = await openRecord(folder);
    const {people: _, purposes, ...rest} = opened.record.activities[0] as Activity;
    const next = {...opened.record, activities: [{...rest, purposes: (purposes ?? []).slice(0, 1)}]};
    await saveRecord(opened, next, save);
    const text = await readFile(join(folder, 'activities/newsletter.yaml'), 'utf8');
    for (const comment of [
      'Ask Ana before touching this.',
      'since the merger',
      'no minors',
      'nobody yet',
      'the first one is statutory',
      'counsel said so',
    ]) {
      expect(text).toContain(`# ${comment}`);
    }
    expect((await openRecord(folder)).record).toEqual(next);
  });

  test('keeps Windows line ends', async () => {
    const folder = await folderWith('activities/newsletter.yaml', HAND_WRITTEN.replaceAll('\n', '\r\n'));
    const opened = await openRecord(folder);
    await saveRecord(opened, withActivity(opened.record, {team: 'Sales'}), save);
    const text = await readFile(join(folder, 'activities/newsletter.yaml'), 'utf8');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toContain('team: Sales # since the merger\r\n');
  });

  test('a comment added while a record is open survives a save of the same file', async () => {
    const folder = await temporaryFolder();
    await createRecord(folder, fullRecord, save);
    const opened = await openRecord(folder);
    await appendFile(join(folder, 'activities/newsletter.yaml'), '# written meanwhile\n');
    await saveRecord(opened, withActivity(opened.record, {team: 'Sales'}), save);
    const text = await readFile(join(folder, 'activities/newsletter.yaml'), 'utf8');
    expect(text).toContain('team: Sales');
    expect(text).toContain('# written meanwhile');
  });
});

describe('a save', () => {
  test('touches the files that changed and no other', async () => {
    const folder = await temporaryFolder();
    await createRecord(folder, fullRecord, save);
    const before = await contentsOf(folder);
    const opened = await openRecord(folder);
    expect((await saveRecord(opened, {...opened.record, activities: [...opened.record.activities]}, save)).written).toEqual([]);
    expect(await contentsOf(folder)).toEqual(before);
    const [system] = opened.record.systems as readonly [System];
    const next = {...opened.record, systems: [{...system, fields: [...system.fields, {dataset: 'd', name: 'n', elements: []}]}]};
    expect((await saveRecord(opened, next, save)).written).toEqual(['systems/crm.fields.csv']);
    expect((await openRecord(folder)).record).toEqual(next);
    const again = await saveRecord(opened, {...next, activities: [], questions: []}, save);
    expect(again.written).toEqual(['activities/newsletter.yaml', 'questions.yaml']);
    expect((await openRecord(folder)).record).toEqual({...next, activities: [], questions: []});
  });

  test('keeps the mark by which a spreadsheet program knows UTF-8', async () => {
    const folder = await temporaryFolder();
    await createRecord(folder, fullRecord, save);
    const path = join(folder, 'systems/crm.fields.csv');
    await writeFile(path, `\ufeff${await readFile(path, 'utf8')}`);
    const opened = await openRecord(folder);
    const [system] = opened.record.systems as readonly [System];
    await saveRecord(
      opened,
      {...opened.record, systems: [{...system, fields: [...system.fields, {dataset: 'd', name: 'é', elements: []}]}]},
      save,
    );
    expect(await readFile(path, 'utf8')).toMatch(/^\ufeffdataset,/);
  });

  test('refuses what a stage made that nobody could read back, and writes nothing', async () => {
    const folder = await temporaryFolder();
    await createRecord(folder, fullRecord, save);
    const before = await contentsOf(folder);
    const opened = await openRecord(folder);
    await expect(saveRecord(opened, withActivity(opened.record, {since: 'yesterday' as never, team: 'Sales'}), save)).rejects.toThrow(
      'activities/newsletter.yaml would not be readable again: since',
    );
    const [system] = opened.record.systems as readonly [System];
    await expect(
      saveRecord(opened, {...opened.record, systems: [{...system, fields: [...system.fields, ...system.fields]}]}, save),
    ).rejects.toThrow('stands twice');
    expect(await contentsOf(folder)).toEqual(before);
  });
});

test('the fast reader and the full parser agree on whatever the writer writes', () => {
  let read = 0;
  for (let seed = 1; seed <= 150; seed++) {
    const {activities, recipients, systems} = randomRecord(seed);
    for (const [entity, shape] of [
      ...activities.map((each) => [each, shapes.activity] as const),
      ...recipients.map((each) => [each, shapes.recipient] as const),
      ...systems.map((each) => [each, shapes.system] as const),
    ]) {
      const text = writeYaml(toTree(entity, shape) as TreeMap, shape);
      const fast = readCanonical(text);
      if (fast !== undefined) read++;
      expect(fast ?? 'not read', text).toEqual(parseYaml(text, {name: 'x'}).tree);
    }
  }
  expect(read).toBeGreaterThan(300);
});

test('the fast reader never reads anything otherwise than the full parser', () => {
  const pieces = [
    'a',
    'a:',
    'a: b',
    '- ',
    '  ',
    '\n',
    '\n  ',
    '\n- ',
    ' #c',
    '"x"',
    "'y'",
    '[a, b]',
    '{a: b}',
    '|-',
    '|',
    '>',
    ': ',
    '&x ',
    '*x',
    '!t ',
    '~',
    'null',
    '12',
    '- a',
    'b: ',
    '?',
    ',',
    '%',
    '---',
    '...',
    '@',
    '`',
    "it's",
    '\\',
    '\t',
    '[',
    '}',
    'a#b',
    'a:b',
  ];
  const next = (
    (state) => () =>
      (state = (state * 48271) % 2147483647)
  )(42);
  let agreed = 0;
  for (let round = 0; round < 20_000; round++) {
    const text = Array.from({length: 1 + (next() % 9)}, () => pieces[next() % pieces.length]).join('');
    const fast = readCanonical(text);
    if (fast === undefined) continue;
    agreed++;
    expect(fast, text).toEqual(parseYaml(text, {name: 'x'}).tree);
  }
  expect(agreed).toBeGreaterThan(500);
});

test('editing one random document into another gives the other', () => {
  for (let seed = 1; seed <= 80; seed++) {
    const [before, after] = [randomRecord(seed).activities[0], randomRecord(seed + 1000).activities[0]];
    if (!before || !after) continue;
    const [from, to] = [toTree(before, shapes.activity), toTree(after, shapes.activity)] as [TreeMap, TreeMap];
    const edited = editYaml(`# mine\n${writeYaml(from, shapes.activity)}`, from, to, {name: 'x', shape: shapes.activity});
    expect(parseYaml(edited, {name: 'x'}).tree, `seed ${seed}`).toEqual(parseYaml(writeYaml(to, shapes.activity), {name: 'x'}).tree);
    expect(edited).toContain('# mine');
  }
});

test('the lines of forty thousand keys take time in proportion to their number', () => {
  const keys = Array.from({length: 40_000}, (_, index) => `k${index}`);
  const {lineOf} = parseYaml(keys.map((key) => `${key}: x\n`).join(''), {name: 'many.yaml'});
  expect(keys.map((key) => lineOf([key]))).toEqual(keys.map((_, index) => index + 1));
});
