import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {contentsOf, datamap, temporaryFolder} from '../run-datamap.js';

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
});

describe('datamap classify', () => {
  it('reads names from standard input and says why', async () => {
    const {exit, stdout, stderr} = await datamap(['classify'], {input: 'crm.contacts.email\nshop.products.name\n'});
    expect({exit, stderr}).toEqual({exit: 0, stderr: ''});
    expect(stdout).toContain('crm.contacts.email  email-address  A');
    expect(stdout).toContain('table `contacts` is about customers or contacts');
    expect(stdout).toContain('shop.products.name  not personal');
  });

  it('prints JSON a line with the keys that scripts read, in the order of the input', async () => {
    const lines = [
      {id: 'x-2', dataset: 'crm', collection: 'contacts', field: 'ssn', letters: ['K']},
      {id: 'x-1', dataset: 'crm', collection: 'contacts', field: 'created_at', description: null, type: 'timestamp'},
      {id: 'x-0', field: 'zzqx'},
    ];
    await writeFile(join(folder, 'fields.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
    const {exit, stdout} = await datamap(['classify', '--input', 'fields.jsonl', '--format', 'jsonl'], {in: folder});
    expect(exit).toBe(0);
    const printed = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(printed.map((row) => Object.keys(row))).toEqual(
      [1, 2, 3].map(() => ['id', 'personal', 'elements', 'letters', 'limbs', 'confidence', 'because']),
    );
    expect(printed[0]).toMatchObject({
      id: 'x-2',
      personal: 'yes',
      elements: ['social-security-number'],
      letters: ['A', 'B', 'L'],
      limbs: ['SPI-1A'],
    });
    expect(printed[1]).toMatchObject({id: 'x-1', personal: 'no', elements: [], letters: [], limbs: []});
    expect(printed[2]).toMatchObject({id: 'x-0', personal: 'not-known', elements: []});
  });

  it('says to people which letters hang on which fact, and to scripts what it always said', async () => {
    const names = 'users.password\nusers.face_template\nemployees.ssn\n';
    const {stdout} = await datamap(['classify'], {input: names});
    expect(stdout.split('\n').filter((line) => !line.startsWith(' '))).toEqual([
      expect.stringMatching(/^users\.password {2}password {2}B; L \(SPI-1B\) if held together with what opens the account {2}\d+ %$/),
      expect.stringMatching(/^users\.face_template {2}face-template {2}E L \(SPI-2A\) if used to tell who somebody is {2}\d+ %$/),
      expect.stringMatching(/^employees\.ssn {2}social-security-number {2}A B L \(SPI-1A\) {2}\d+ %$/),
      '',
    ]);
    const {stdout: json} = await datamap(['classify', '--json'], {input: names});
    const fields = JSON.parse(json) as Record<string, unknown>[];
    expect(fields[0]).toMatchObject({letters: ['B', 'L'], limbs: ['SPI-1B']});
    expect(Object.keys(fields[0] ?? {})).toEqual(['id', 'name', 'elements', 'letters', 'limbs', 'confidence', 'because', 'personal']);
  });

  it('reads a table with a header', async () => {
    await writeFile(join(folder, 'fields.csv'), 'Table;Column;Comment\ncontacts;email;"the address; of a person"\n');
    const {exit, stdout} = await datamap(['classify', '--input', 'fields.csv', '--json'], {in: folder});
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{id: '2', name: 'contacts.email', letters: ['A']}]);
  });

  it.each([
    ['German', 'Tabelle;Feld;Beschreibung', 'die Adresse'],
    ['French', 'table;champ;description', 'l’adresse'],
    ['Spanish', 'Tabla;Campo;Descripción', 'la dirección'],
  ])('reads a table with a %s header', async (_, header, description) => {
    await writeFile(join(folder, 'felder.csv'), `${header}\ncontacts;email;${description}\n`);
    const {exit, stdout} = await datamap(['classify', '--input', 'felder.csv', '--json'], {in: folder});
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{id: '2', name: 'contacts.email', letters: ['A']}]);
  });

  it('passes over blank lines and remarks of a list, and keeps the numbers of its lines', async () => {
    await writeFile(join(folder, 'names.txt'), '# of the shop\n\n  # and no more\ncontacts.email\n');
    const {stdout} = await datamap(['classify', '--input', 'names.txt', '--json'], {in: folder});
    expect(JSON.parse(stdout)).toMatchObject([{id: '4', name: 'contacts.email'}]);
  });

  it.each([
    ['nothing but remarks', '# contacts.email\n', 'There is no name in it'],
    ['nothing at all', '', 'There is no name in it'],
    ['a broken line of JSON', '{"field":"email"}\n{"field":\n', 'stdin:2'],
    ['a field that is no text', '{"field":7}\n', '"field" is not text'],
    ['a name with an empty part', 'crm..email\n', 'stdin:1'],
    ['a line of a megabyte', 'a'.repeat(1_000_000), 'at most 100000'],
    ['JSON nested without end', `{"field":${'['.repeat(40_000)}`, 'no JSON object'],
  ])('refuses %s with its place', async (_, input, told) => {
    const {exit, stdout, stderr} = await datamap(['classify'], {input});
    expect({exit, stdout}).toEqual({exit: 2, stdout: ''});
    expect(stderr).toContain(told);
  });

  it('refuses a binary that is called a table, and a file that is not there', async () => {
    await writeFile(
      join(folder, 'photo.csv'),
      Uint8Array.from({length: 4000}, (_, index) => (index * 7) % 256),
    );
    const before = await contentsOf(folder);
    expect(await datamap(['classify', '--input', 'photo.csv'], {in: folder})).toMatchObject({exit: 2, stdout: ''});
    expect(await datamap(['classify', '--input', 'nowhere.txt'], {in: folder})).toMatchObject({exit: 2, stdout: ''});
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('keeps control characters of a name off the screen', async () => {
    const {stdout} = await datamap(['classify'], {input: '\u001b[31mcrm.contacts.email\n'});
    expect(stdout).not.toContain('\u001b');
  });
});

it.each([
  ['names', 'n\n'.repeat(300_001), 'There are more than 300000 names', 'stdin:300001'],
  ['bytes', `${'x'.repeat(999)}\n`.repeat(70_000), 'Standard input has more than 67108864 bytes', 'stdin'],
])('refuses more %s than it classifies at once, and says how many it does', async (_, input, what, where) => {
  const {exit, stdout, stderr} = await datamap(['classify'], {input});
  expect({exit, stdout}).toEqual({exit: 2, stdout: ''});
  expect(stderr).toContain(what);
  expect(stderr).toContain(`Where: ${where}\n`);
});
