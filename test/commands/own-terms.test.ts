/** What an organization adds to the catalog in its datamap.yaml: refused where it would change a meaning, and known to every command. */
import {readdirSync} from 'node:fs';
import {copyFile, mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {beforeEach, describe, expect, it} from 'vitest';
import {openRecord, saveRecord} from '../../src/store/index.js';
import {datamap, temporaryFolder} from '../run-datamap.js';

const CASES = fileURLToPath(new URL('../../fixtures/cases/own-terms/', import.meta.url));
const ROOT = 'organization:\n  legal-name: Hedgerow Feeds LLC\n';

describe('terms that say what they cannot', () => {
  it.each(readdirSync(CASES))('%s', async (name) => {
    const folder = await temporaryFolder();
    await copyFile(join(CASES, name, 'datamap.yaml'), join(folder, 'datamap.yaml'));
    const {exit, stdout, stderr} = await datamap(['status'], {in: folder});
    expect([exit, stdout]).toEqual([2, '']);
    await expect(stderr.replaceAll(folder, 'RECORD')).toMatchFileSnapshot(join(CASES, name, 'refused.txt'));
  });

  it('are refused by every command that would use them', async () => {
    const folder = await temporaryFolder();
    await copyFile(join(CASES, 'circles', 'datamap.yaml'), join(folder, 'datamap.yaml'));
    await writeFile(join(folder, 'names.txt'), 'contacts.email\n');
    for (const args of [
      ['explain', 'burrow-sign'],
      ['classify', '--input', 'names.txt'],
      ['check'],
      ['report', 'collected'],
      ['map', '--auto'],
    ]) {
      const {exit, stderr} = await datamap(args, {in: folder});
      expect([args[0], exit]).toEqual([args[0], 2]);
      expect(stderr).toContain('datamap.yaml:6: "burrow-sign" is a kind of itself, by what stands above it');
    }
  });
});

describe('explain beside terms that say what they cannot', () => {
  it('answers from the catalog, which helps to mend them, and says so', async () => {
    const folder = await temporaryFolder();
    await copyFile(join(CASES, 'circles', 'datamap.yaml'), join(folder, 'datamap.yaml'));
    const {exit, stdout, stderr} = await datamap(['explain', 'email-address'], {in: folder});
    expect(exit).toBe(0);
    expect(stdout).toContain('email-address: Email address');
    expect(stderr).toContain('Without the own terms of the record, which have');
  });
});

describe('hostile terms', () => {
  const told = async (terms: string): Promise<{exit: number; stderr: string}> => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'datamap.yaml'), `${ROOT}terms:\n${terms}`);
    return datamap(['explain', 'burrow-0'], {in: folder});
  };
  const burrows = (count: number, is: (index: number) => string): string =>
    `  elements:\n${Array.from({length: count}, (_, index) => `    - {id: burrow-${index}, name: Burrow ${word(index)}, is: ${is(index)}}\n`).join('')}`;
  /** Numbers say nothing: letters that no two have alike. */
  const word = (index: number): string => `qua${[...String(index)].map((digit) => 'bdfgklmprt'[Number(digit)]).join('a')}`;

  it.each([
    ['more elements than anybody has', burrows(501, () => 'alias'), '"elements" has more than 500 entries'],
    [
      'more words than a name has',
      `  synonyms:\n    alias: [${Array.from({length: 51}, (_, index) => `burrow ${word(index)}`).join(', ')}]\n`,
      '"alias" has more than 50 entries',
    ],
    ['a word that is a book', `  synonyms:\n    alias: [${'burrow '.repeat(12)}]\n`, 'Entry 1 of "alias" is longer than 80 characters'],
    [
      'words for more elements than there are',
      `  synonyms:\n${Array.from({length: 501}, (_, index) => `    burrow-${index}: [burrow ${word(index)}]\n`).join('')}`,
      'There are words for 501 elements; at most 500 can have some',
    ],
    ['a prototype', '  synonyms:\n    __proto__: [burrow post]\n', 'The key "__proto__" is not read'],
    ['a text in its place', '  burrow\n', '"terms" must be a map of keys, not "burrow"'],
  ])('%s', async (_, terms, what) => {
    const {exit, stderr} = await told(terms);
    expect(exit).toBe(2);
    expect(stderr).toContain(what);
    expect(stderr).not.toContain('Trace');
  });

  it('a chain as long as it may be hands its letters down', async () => {
    const {exit, stderr} = await told(burrows(500, (index) => (index === 499 ? 'alias' : `burrow-${index + 1}`)));
    expect([exit, stderr.split('\n').filter((line) => line.startsWith('Error'))]).toEqual([0, []]);
  });
});

const TERMS = `${ROOT}# What only we have.
terms:
  elements:
    # agreed with counsel on 2026-03-02
    - id: hedgehog-name
      name: Name of a garden hedgehog
      is: alias   # guests sign with it
      words: [hedgehog name, igelname]
      phrases: [names of garden hedgehogs]
      letters: [D]
      reason: We sell feed by the name of the hedgehog
    - {id: hedgehog-photo, name: Picture of a garden hedgehog, is: hedgehog-name, words: [hedgehog pic], limbs: [SPI-1B], reason: It opens the gate}
  synonyms:
    email-address: [lantern post]   # what the foxes say
  purposes:
    - {id: hedgehog-club, name: Hedgehog club, under: performing-services, words: [hedgehog programme]}
`;
const REGISTER = `Activity,Team,People,System,Data,Purpose,Source
Hedgehog club,Club,customers,Clubtool,names of garden hedgehogs; lantern post,Hedgehog programme,customer
`;

describe('terms of its own', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    await writeFile(join(folder, 'datamap.yaml'), TERMS);
    await writeFile(join(folder, 'register.csv'), REGISTER);
  });
  const run = (...args: readonly string[]): ReturnType<typeof datamap> => datamap(args, {in: folder});
  const fields = (): Promise<string> => readFile(join(folder, 'systems/clubtool.fields.csv'), 'utf8');

  it('are what names in a schema are taken for, and the answer says whose word it is', async () => {
    const names = [
      'members.hedgehog_name',
      'members.igelname',
      'members.hedgehogPic',
      'members.lanternPost',
      'members.hedgehog_name_verified',
      'members.email',
    ];
    const {exit, stdout, stderr} = await datamap(['classify', '--format', 'jsonl'], {in: folder, input: names.join('\n')});
    expect(exit).toBe(0);
    expect(stderr).toBe(`With the own terms of the record in ${folder}\n`);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as {elements: string[]; letters: string[]; limbs: string[]; because: string});
    expect(answers.map(({elements, letters, limbs}) => [...elements, ...letters, ...limbs].join(' '))).toEqual([
      'hedgehog-name A D',
      'hedgehog-name A D',
      'hedgehog-photo A D L SPI-1B',
      'email-address A',
      '',
      'email-address A',
    ]);
    expect(answers.map(({because}) => because.includes('a word of your own'))).toEqual([true, true, true, true, false, false]);
    expect(answers[0]?.because).toMatch(/; by the catalog alone it would be: Full name \(A B\)$/);
    expect(answers[3]?.because).not.toContain('by the catalog alone');
  });

  it('are unknown outside of the record, where nothing is said of them', async () => {
    const outside = await temporaryFolder();
    const {stdout, stderr} = await datamap(['classify', '--format', 'jsonl'], {
      in: outside,
      input: 'members.lantern_post\nmembers.email\n',
    });
    expect(stderr).toBe('');
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as {elements: string[]}).elements),
    ).toEqual([[], ['email-address']]);
    const named = await datamap(['classify', '--record', folder], {in: outside, input: 'members.lantern_post\n'});
    expect(named.stdout).toContain('email-address');
    expect((await datamap(['explain', 'hedgehog-name'], {in: outside})).exit).toBe(2);
  });

  it.each(['hedgehog-photo', 'hedgehog-club'])('explain %s', async (id) => {
    const {exit, stdout} = await run('explain', id);
    expect(exit).toBe(0);
    await expect(stdout).toMatchFileSnapshot(fileURLToPath(new URL(`../../fixtures/cases/explain/own-${id}.txt`, import.meta.url)));
  });

  it('decide before the lists of what a name means where it stands', async () => {
    const other = await temporaryFolder();
    await writeFile(join(other, 'datamap.yaml'), `${ROOT}terms:\n  synonyms:\n    user-content: [gift message]\n`);
    await writeFile(join(other, 'names.txt'), 'orders.gift_message\n');
    const {stdout} = await datamap(['classify', '--input', 'names.txt', '--format', 'jsonl'], {in: other});
    expect(JSON.parse(stdout)).toMatchObject({
      elements: ['user-content'],
      because: expect.stringContaining('a word of your own') as string,
    });
  });

  it('explain an element of the catalog with the words that are added', async () => {
    expect((await run('explain', 'email-address')).stdout).toContain('\nYour own words for it, from datamap.yaml\n  lantern post\n');
    expect((await run('explain', 'lantern post')).stdout).toContain('email-address: Email address');
  });

  it('are understood in imports, mapped, decided and asked for', async () => {
    expect((await run('import', 'register.csv')).exit).toBe(0);
    expect(await fields()).toMatch(/names of garden hedgehogs,,,hedgehog-name,[^]*lantern post,,,email-address,/);
    const activity = await readFile(join(folder, 'activities/hedgehog-club.yaml'), 'utf8');
    expect(activity).toContain('- is: hedgehog-club\n    words: Hedgehog programme\n');

    await writeFile(join(folder, 'columns.csv'), 'system,table,column\nClubtool,members,hedgehog_name\nClubtool,members,zzqx\n');
    await run('import', 'columns.csv');
    const {stdout} = await run('map', '--auto', '--yes');
    expect(stdout).toContain('hedgehog-name (A D), 1 field');
    const set = await run('map', 'set', 'clubtool.members.zzqx', '--element', 'Picture of a garden hedgehog', '--reason', 'Ana said so');
    expect(set.stdout).toContain('hedgehog-photo  A D L (SPI-1B)');
    expect((await run('map', 'set', 'clubtool.members.zzqx', '--element', 'hedgehog-foto', '--reason', 'x')).stderr).toContain(
      'Did you mean hedgehog-photo?',
    );
    expect((await run('check', '--only', 'unknown-law-id')).exit).toBe(0);
    expect((await run('interview', '--questions')).stdout).toMatch(/# {3}.*hedgehog-club/);
  });

  it('are taken from the answers of an interview', async () => {
    await writeFile(
      join(folder, 'answers.yaml'),
      `name: Hedgehog pictures
team: Club
owner: ana
people: [customers]
since: 2025-01-01
purposes: [{words: Show the pictures of the month, is: hedgehog-club}]
data: [{system: Clubtool, items: names of garden hedgehogs, from: [consumer]}]
retention: {period: 2 years, after: the last visit}
disclosures: []
review: {every-months: 12}
`,
    );
    const {exit, stderr} = await run('interview', '--answers', 'answers.yaml');
    expect(stderr).toContain('Wrote');
    expect(exit).toBe(0);
    expect(await fields()).toContain(',hedgehog-name,');
  });

  it('are marked as its own wherever a reader might take them for the law’s', async () => {
    await run('import', 'register.csv');
    const check = await run('check', '--only', 'own-letters', '--only', 'own-term-unused');
    expect(check.stdout.replaceAll(/\s+/g, ' ')).toContain(
      '"Name of a garden hedgehog" has D beside the letters of alias, in 1 field: We sell feed by the name of the hedgehog',
    );
    expect(check.stdout.replaceAll(/\s+/g, ' ')).toContain('No field holds "Picture of a garden hedgehog"');
    const collected = (await run('report', 'collected', '--format', 'markdown')).stdout;
    expect(collected).toMatch(/\*\*D\. Commercial information\*\*.*\| Name of a garden hedgehog \(own element\) \|/);
    expect(collected).toContain('Name of a garden hedgehog (own element), a letter of the organization’s own');
    const own = collected.slice(collected.indexOf('**The organization’s own terms'));
    expect(own).toContain('| D | We sell feed by the name of the hedgehog |');
    expect(own).toContain('| further words | Email address | `email-address` |');
    expect(own).toContain('| `performing-services` |');
    const record = (await run('report', 'record', '--format', 'csv')).stdout;
    expect(record).toContain('Name of a garden hedgehog (own element),"A, D*"');
    expect(record).toContain('nothing: it is the organization’s own');
  });

  it('are read in the published notice', async () => {
    await run('import', 'register.csv');
    await writeFile(
      join(folder, 'notice.md'),
      `# Privacy Notice\n\nLast updated: November 1, 2026\n
In the preceding 12 months we have collected these categories of personal information. We do not sell personal information.\n
| Category | Examples | Collected |\n| --- | --- | --- |\n| A. Identifiers | lantern post | YES |\n| D. Commercial information | products purchased | NO |\n
You have the right to know, to delete and to correct.\n`,
    );
    const {stdout} = await run('gap', 'notice.md', '--json');
    const {findings} = JSON.parse(stdout) as {findings: {rule: string; wording?: string; places: {shows?: string}[]}[]};
    const denied = findings.find(({rule}) => rule === 'collected-but-denied');
    expect(denied?.wording).toContain('D. Commercial information | Name of a garden hedgehog [unconfirmed] | YES');
    expect(denied?.places.map(({shows}) => shows)).toContain('Name of a garden hedgehog (own element)');
  });

  it('keep what people wrote beside them when the file is written', async () => {
    const opened = await openRecord(folder);
    const organization = {...opened.record.organization, employees: 12};
    await saveRecord(opened, {...opened.record, organization}, {command: 'test', by: 'ana.ruiz', on: '2026-11-22' as never});
    const written = await readFile(join(folder, 'datamap.yaml'), 'utf8');
    expect(written).toContain('  employees: 12\n');
    for (const line of TERMS.slice(ROOT.length).split('\n')) expect(written).toContain(line);
    expect((await openRecord(folder)).record.terms).toEqual(opened.record.terms);
  });

  it('are no part of a record that has none', async () => {
    const other = join(folder, 'other');
    await mkdir(other);
    await writeFile(join(other, 'datamap.yaml'), `# terms: are explained in the manual\n${ROOT}`);
    const {stdout, stderr} = await datamap(['explain', 'hedgehog-name'], {in: other});
    expect([stdout, stderr.includes('Nothing in the catalog')]).toEqual(['', true]);
  });
});
