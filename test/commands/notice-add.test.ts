import {createHash} from 'node:crypto';
import {mkdir, readFile, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {verifyJournal} from '../../src/store/index.js';
import {contentsOf, datamap, datamapAtTerminal, type Ran} from '../run-datamap.js';
import {fileOf, recordFolder} from './record-folder.js';

const NOTICE = fileOf('notices/privacy.md');
const LATER = NOTICE.replace('October 1, 2026', 'November 3, 2026');
const URL = 'https://paperlantern.example/privacy';

/** The same record with comments of people in it, and no notice. */
const WITHOUT = `# Ours. Ask Ana before you change it.
organization:
  legal-name: "Paper Lantern Supply Co." # as registered
  employees: 41
`;

const add = (folder: string, file: string, retrieved: string, ...more: string[]): Promise<Ran> =>
  datamap(['notice', 'add', file, '--from', URL, '--retrieved', retrieved, ...more], {in: folder});

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

async function folderWith(files: Readonly<Record<string, string | undefined>> = {}): Promise<string> {
  return recordFolder({'datamap.yaml': WITHOUT, 'notices/privacy.md': undefined, 'saved.md': NOTICE, 'later.md': LATER, ...files});
}

const yamlOf = (folder: string): Promise<string> => readFile(join(folder, 'datamap.yaml'), 'utf8');

describe('notice add', () => {
  it('keeps the bytes as they came, with address, day and hash, and comments where they stood', async () => {
    const folder = await folderWith();
    const ran = await add(folder, 'saved.md', '2026-10-05');
    expect(ran).toMatchObject({exit: 0, stderr: 'Wrote notices/privacy/2026-10-05.md and datamap.yaml. Next: datamap gap\n'});
    expect(ran.stdout).toBe(`privacy: is a new notice of the record, as of 2026-10-05
  Copy     notices/privacy/2026-10-05.md, 812 bytes
  From     ${URL}
  SHA-256  ${hashOf(NOTICE).slice(0, 12)}…
  Read as  a list of 3 categories, last updated 2026-10-01, 100 % understood
`);
    expect(await readFile(join(folder, 'notices/privacy/2026-10-05.md'), 'utf8')).toBe(NOTICE);
    expect((await yamlOf(folder)).replace(/^# yaml-language-server.*\n/, '')).toBe(`${WITHOUT}notices:
  - id: privacy
    file: notices/privacy/2026-10-05.md
    url: ${URL}
    retrieved: 2026-10-05
    sha256: ${hashOf(NOTICE)}
`);
    const journal = await readFile(join(folder, 'journal.jsonl'), 'utf8');
    expect(verifyJournal(journal)).toEqual({whole: true, lines: 1});
    expect(JSON.parse(journal)).toMatchObject({
      by: 'ana.ruiz',
      command: `notice add saved.md --from ${URL} --retrieved 2026-10-05`,
      changes: [{op: 'add', entity: 'notices/privacy'}],
      inputs: [{file: 'saved.md', sha256: hashOf(NOTICE)}],
      files: [{file: 'notices/privacy/2026-10-05.md', before: null, after: hashOf(NOTICE)}, {file: 'datamap.yaml'}],
    });
    expect((await datamap(['gap'], {in: folder})).exit).toBe(1);
  });

  it('changes nothing for the same bytes, and says so', async () => {
    const folder = await folderWith();
    await add(folder, 'saved.md', '2026-10-05');
    const before = await contentsOf(folder);
    const again = await add(folder, 'saved.md', '2026-10-05');
    expect(again).toMatchObject({exit: 0, stderr: 'Nothing changed.\n'});
    expect(again.stdout).toContain('privacy: the record has these very bytes already, as of 2026-10-05');
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('makes a later copy the newer version, and keeps the one before it', async () => {
    const folder = await folderWith();
    await add(folder, 'saved.md', '2026-10-05', '--id', 'website', '--scope', 'customers');
    const ran = await add(folder, 'later.md', '2026-11-10');
    expect(ran.stdout).toContain('website: is its newest version, as of 2026-11-10');
    expect(ran.stdout).toContain('Others   2026-10-05');
    expect(await yamlOf(folder)).toContain(`notices:
  - id: website
    file: notices/website/2026-11-10.md
    url: ${URL}
    retrieved: 2026-11-10
    sha256: ${hashOf(LATER)}
    scope: [customers]
    earlier:
      - file: notices/website/2026-10-05.md
        url: ${URL}
        retrieved: 2026-10-05
        sha256: ${hashOf(NOTICE)}
`);
    expect((await datamap(['check'], {in: folder})).exit).not.toBe(2);
  });

  it('puts an older copy before the newer ones', async () => {
    const folder = await folderWith();
    await add(folder, 'later.md', '2026-11-10');
    const {stdout} = await add(folder, 'saved.md', '2026-10-05', '--json');
    expect(JSON.parse(stdout)).toMatchObject({outcome: 'older', versions: [{retrieved: '2026-11-10'}, {retrieved: '2026-10-05'}]});
  });

  it('says where the copy looks like another day or another business, and keeps it', async () => {
    const folder = await folderWith({'other.md': NOTICE.replaceAll('Paper Lantern Supply Co.', 'Cinderpath Stoves, LLC')});
    const ran = await add(folder, 'other.md', '2026-09-01');
    expect(ran.exit).toBe(0);
    expect(ran.stdout).toContain(`
! It says that it was last updated on 2026-10-01, which is after 2026-09-01: was it retrieved on another day?
! It is given out by Cinderpath Stoves, LLC, and never names Paper Lantern Supply Co.: is it the right notice?
`);
    const {stdout} = await add(folder, 'saved.md', '2026-10-05', '--json');
    expect(JSON.parse(stdout)).toMatchObject({doubts: []});
  });

  it('keeps what it says of the copy in its columns on a narrow terminal', async () => {
    const folder = await folderWith();
    const {stdout} = await datamapAtTerminal(`datamap notice add saved.md --from ${URL} --retrieved 2026-09-01 --dry-run`, {
      in: folder,
      columns: 40,
    });
    expect(stdout).toContain(`  Read as  a list of 3 categories, last
           updated 2026-10-01, 100 %
           understood
! It says that it was last updated on
  2026-10-01, which is after 2026-09-01:
`);
  });

  it('says of the same page on a later day that it was seen again, once', async () => {
    const folder = await folderWith();
    await add(folder, 'saved.md', '2026-10-05');
    const ran = await add(folder, 'saved.md', '2026-11-20');
    expect(ran.stdout).toContain('privacy: the same as on 2026-10-05; still so on 2026-11-20');
    expect(await yamlOf(folder)).toContain('    seen: 2026-11-20\n');
    const before = await contentsOf(folder);
    expect(Object.keys(before).filter((name) => name.startsWith('notices/'))).toEqual(['notices/privacy/2026-10-05.md']);
    expect((await add(folder, 'saved.md', '2026-11-20')).stderr).toBe('Nothing changed.\n');
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('makes a copy of a file that datamap.yaml named before without a day', async () => {
    const folder = await recordFolder({'saved.md': NOTICE});
    await add(folder, 'saved.md', '2026-10-05', '--id', 'website');
    const text = await yamlOf(folder);
    expect(text).toContain('file: notices/website/2026-10-05.md');
    expect(text).not.toContain('earlier');
  });

  it('shows what it would write, and writes nothing', async () => {
    const folder = await folderWith();
    const before = await contentsOf(folder);
    const ran = await add(folder, 'saved.md', '2026-10-05', '--dry-run');
    expect(ran).toMatchObject({exit: 0, stderr: 'Nothing was written.\n'});
    expect(ran.stdout).toContain(
      'privacy: would become a new notice of the record, as of 2026-10-05\n  Copy     notices/privacy/2026-10-05.md',
    );
    expect(await contentsOf(folder)).toEqual(before);
  });

  it.each([
    ['what is no notice', 'shopping.md', '2026-10-05', [], 'never speaks of personal information'],
    ['what is not there', 'nothing.md', '2026-10-05', [], 'There is no such file'],
    ['a day to come', 'saved.md', '2027-01-01', [], 'that day is after 2026-11-22'],
    ['what is no day', 'saved.md', 'yesterday', [], '"yesterday" is not a day'],
    ['what is no id', 'saved.md', '2026-10-05', ['--id', '../../etc'], '"../../etc" is no id'],
    ['what is no address', 'saved.md', '2026-10-05', ['--from', 'file:///etc/passwd'], 'not an address of the web'],
    ['an address with a password', 'saved.md', '2026-10-05', ['--from', 'https://ana:secret@paperlantern.example/'], 'password'],
    ['people that the law does not know', 'saved.md', '2026-10-05', ['--scope', 'aplicants'], 'Did you mean "applicants"?'],
  ])('refuses %s and writes nothing', async (_, file, retrieved, more, said) => {
    const folder = await folderWith({'shopping.md': '# Shopping\n\nPaper, string, lamp oil. Ask Ana for the key.\n'});
    const before = await contentsOf(folder);
    const words = ['notice', 'add', file, ...(more.includes('--from') ? [] : ['--from', URL]), '--retrieved', retrieved, ...more];
    const ran = await datamap(words, {in: folder});
    expect(ran).toMatchObject({exit: 2, stdout: ''});
    expect(ran.stderr.replace(/\n\s*/g, ' ')).toContain(said);
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('refuses another text of the same day, a file in the way, and folders that are links', async () => {
    const folder = await folderWith({'notices/there/2026-10-05.md': 'mine'});
    await add(folder, 'saved.md', '2026-10-05');
    const other = await add(folder, 'later.md', '2026-10-05');
    expect(other).toMatchObject({exit: 2, stdout: ''});
    expect(other.stderr).toContain('one day has one version');
    const inTheWay = await add(folder, 'saved.md', '2026-10-05', '--id', 'there');
    expect(inTheWay.exit).toBe(2);
    expect(inTheWay.stderr).toContain('notices/there/2026-10-05.md');
    await mkdir(join(folder, '../outside'));
    await symlink('../../outside', join(folder, 'notices/linked'));
    const linked = await add(folder, 'saved.md', '2026-10-05', '--id', 'linked');
    expect(linked).toMatchObject({exit: 2, stdout: ''});
    expect(linked.stderr).toContain('link');
    expect(await contentsOf(join(folder, '../outside'))).toEqual({});
  });
});

describe('a kept copy', () => {
  it('is refused once it was changed', async () => {
    const folder = await folderWith();
    await add(folder, 'saved.md', '2026-10-05');
    const copy = join(folder, 'notices/privacy/2026-10-05.md');
    await writeFile(copy, NOTICE.replace('| NO |', '| YES |'));
    for (const words of [['gap'], ['gap', 'notices/privacy/2026-10-05.md']]) {
      const ran = await datamap(words, {in: folder});
      expect(ran).toMatchObject({exit: 2, stdout: ''});
      expect(ran.stderr).toContain('The copy of the notice was changed since it was kept');
      expect(ran.stderr).toContain('notices/privacy/2026-10-05.md');
    }
  });

  it('may have the line breaks of another system', async () => {
    const folder = await folderWith();
    await add(folder, 'saved.md', '2026-10-05');
    await writeFile(join(folder, 'notices/privacy/2026-10-05.md'), NOTICE.replaceAll('\n', '\r\n'));
    expect((await datamap(['gap'], {in: folder})).exit).toBe(1);
  });
});

describe('gap with several versions of a notice', () => {
  const NEVER_SAYS_SO = NOTICE.replace(/We collect your email.*\n/, '');
  const SAYS_SO = LATER.replace('email address | NO |', 'email address | YES |');

  async function twoVersions(): Promise<string> {
    const folder = await folderWith({'saved.md': NEVER_SAYS_SO, 'later.md': SAYS_SO});
    await add(folder, 'saved.md', '2026-10-05');
    await add(folder, 'later.md', '2026-11-10');
    return folder;
  }

  it('compares with the one in force on the day, and says since when', async () => {
    const folder = await twoVersions();
    const now = await datamap(['gap'], {in: folder});
    expect(now.stdout).toContain('notices/privacy/2026-11-10.md: last updated 2026-11-03');
    expect(now.stdout.replaceAll('\n', ' ')).toContain('the version in force since 2026-11-10');
    expect(now.stdout).not.toContain('collected-but-denied');
    const before = await datamap(['gap', '--as-of', '2026-11-09'], {in: folder});
    expect(before.stdout.replaceAll('\n', ' ')).toContain('the version in force since 2026-10-05');
    expect(before.stdout).toContain('collected-but-denied');
    const {stdout} = await datamap(['gap', '--as-of', '2026-10-01', '--format', 'markdown'], {in: folder});
    expect(stdout).toContain('was retrieved on 2026-10-05: what was published on 2026-10-01 the record does not know');
  });

  it('finds what was used before a version listed it', async () => {
    const folder = await twoVersions();
    const {stdout} = await datamap(['gap', '--format', 'markdown'], {in: folder});
    expect(stdout).toContain('disclosed-late');
    expect(stdout).toMatch(/since 2024-01-01 through crm\.contacts\.email; the notice lists it since 2026-11-03/);
    expect((await datamap(['gap', '--as-of', '2026-11-09'], {in: folder})).stdout).not.toContain('disclosed-late');
  });

  it('refuses an earlier version that was changed', async () => {
    const folder = await twoVersions();
    await writeFile(join(folder, 'notices/privacy/2026-10-05.md'), SAYS_SO);
    const ran = await datamap(['gap'], {in: folder});
    expect(ran).toMatchObject({exit: 2, stdout: ''});
    expect(ran.stderr).toContain('2026-10-05.md');
  });
});
