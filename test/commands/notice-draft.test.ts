import {copyFile, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import type {Document} from '../../src/documents/index.js';
import {contentsOf, datamap, datamapAtTerminal, temporaryFolder} from '../run-datamap.js';
import {recordFolder} from './record-folder.js';

const NOTICE = `# Privacy Policy of Paper Lantern Supply Co.

Last updated: October 1, 2025

## Categories

| Category | Examples | Collected |
| --- | --- | --- |
| A. Identifiers | <b onclick="x()">Name</b> | NO |
| C. Protected characteristics | Age | NO |
| D. Commercial information | Purchases | NO |

We do not sell or share personal information.
`;
let folder = '';

beforeAll(async () => {
  folder = await recordFolder({'notices/privacy.md': NOTICE});
});

describe('notice draft', () => {
  it('writes the table in its own shape and the missing paragraphs, and leaves the folder as it was', async () => {
    const before = await contentsOf(folder);
    const {exit, stdout, stderr} = await datamap(['notice', 'draft'], {in: folder});
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toContain('| A. Identifiers | Email address | YES |');
    expect(stdout).toContain('| D. Commercial information | Purchases | NO |');
    expect(stdout).toContain('To exercise your rights, use any of these: email (privacy@paperlantern.example).');
    expect(stdout).toContain('Last updated: November 22, 2026');
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('says of a row and of the date what gap says', async () => {
    const gap = await datamap(['gap', '--format', 'json'], {in: folder});
    const {findings} = JSON.parse(gap.stdout) as {findings: {rule: string; wording?: string}[]};
    const wordingOf = (id: string): string | undefined => findings.find(({rule}) => rule === id)?.wording;
    expect(wordingOf('collected-but-denied')).toBe('A. Identifiers | Email address | YES');
    expect(wordingOf('updated-too-long-ago')).toBe('Last updated: November 22, 2026');
  });

  it('shows only what changes, in its place', async () => {
    const {stdout} = await datamap(['notice', 'draft', 'notices/privacy.md', '--redline'], {in: folder});
    expect(stdout).toContain('Last updated: <del>October 1, 2025</del><ins>November 22, 2026</ins>');
    expect(stdout).toContain('| 9 | A. Identifiers |');
    expect(stdout).toContain('<del>NO</del><ins>YES</ins>');
    expect(stdout).not.toContain('C. Protected');
    expect(stdout).not.toContain('<b onclick');
  });

  it('makes one page without script, in which changes are told by more than colour', async () => {
    const out = join(await temporaryFolder(), 'redline.html');
    const {exit, stdout, stderr} = await datamap(['notice', 'draft', '--redline', '--out', out], {in: folder});
    expect([exit, stdout, stderr]).toEqual([0, '', `Wrote ${out}\n`]);
    const page = await readFile(out, 'utf8');
    expect(page).toContain('<del><span class="heard">Delete: </span>NO<span class="heard">. </span></del>');
    expect(page).toContain('<ins><span class="heard">Insert: </span>YES<span class="heard">. </span></ins>');
    expect(page).toMatch(/del\{[^}]*line-through/);
    expect(page).toMatch(/ins\{[^}]*underline/);
    expect(page).not.toContain('<script');
    expect(page).not.toContain('onclick="x()"');
  });

  it('lists for a spreadsheet each change in a row, in the order of the notice', async () => {
    const {stdout} = await datamap(['notice', 'draft', '--redline', '--table', 'changes', '--format', 'csv'], {in: folder});
    const rows = stdout.split('\r\n');
    expect(rows[0]).toBe('Line,Section,Change,The notice says,It should say,Law,Note');
    expect(rows.filter((row) => row.startsWith('9,'))).toEqual([
      expect.stringContaining('"Row “A. Identifiers”, column “Examples”",Name,Email address,'),
      expect.stringContaining('"Row “A. Identifiers”, column “Collected”",NO,YES,'),
    ]);
    const lines = rows.slice(1).map((row) => Number(/^(?:after )?(\d+),/.exec(row)?.[1] ?? Number.NaN));
    const numbered = lines.filter((line) => !Number.isNaN(line));
    expect(numbered.length).toBeGreaterThan(5);
    expect(numbered).toEqual([...numbered].sort((a, b) => a - b));
    const out = join(await temporaryFolder(), 'changes.xlsx');
    expect(await datamap(['notice', 'draft', '--redline', '--out', out], {in: folder})).toMatchObject({exit: 0, stderr: `Wrote ${out}\n`});
    const shaped = await datamap(['notice', 'draft', '--redline', '--table', 'categories', '--format', 'csv'], {in: folder});
    expect(shaped.stdout).toMatch(/^Line,Category,Examples,Collected\r\n9,/);
  });

  it('gives the one table, and the same JSON either way', async () => {
    const {stdout} = await datamap(['notice', 'draft', '--table', 'categories', '--format', 'csv'], {in: folder});
    expect(stdout.split('\r\n').slice(0, 2)).toEqual(['Category,Examples,Collected', 'A. Identifiers,Email address,YES']);
    const [json, format] = await Promise.all([
      datamap(['notice', 'draft', '--json'], {in: folder}),
      datamap(['notice', 'draft', '--format', 'json'], {in: folder}),
    ]);
    expect(json.stdout).toBe(format.stdout);
    expect((JSON.parse(json.stdout) as Document).id).toBe('notice-draft');
  });

  it.each([80, 40])('fits %i columns', async (columns) => {
    const {stdout} = await datamapAtTerminal('datamap notice draft --redline', {in: folder, columns, env: {NO_COLOR: '1'}});
    expect(stdout).toContain('[-NO-]{+YES+}');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
  });

  it('never writes over the notice, whatever is forced', async () => {
    const {exit, stderr} = await datamap(['notice', 'draft', '--out', 'notices/privacy.md', '--force'], {in: folder});
    expect(exit).toBe(2);
    expect(stderr).toContain('That is the notice itself, which is only read');
    expect(await readFile(join(folder, 'notices/privacy.md'), 'utf8')).toBe(NOTICE);
  });

  it.each([
    [['notice', 'draft', 'nowhere.md'], 'There is no such file'],
    [['notice', 'draft', '--table', 'categoris'], 'Did you mean categories?'],
  ])('refuses %j', async (args, said) => {
    const {exit, stdout, stderr} = await datamap(args, {in: folder});
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });

  it('asks which of several notices is meant', async () => {
    const several = await recordFolder({'notices/privacy.md': NOTICE});
    await copyFile(join(several, 'notices/privacy.md'), join(several, 'notices/app.md'));
    const root = join(several, 'datamap.yaml');
    await writeFile(root, `${await readFile(root, 'utf8')}  - id: app\n    file: notices/app.md\n`);
    const {exit, stderr} = await datamap(['notice', 'draft'], {in: several});
    expect(exit).toBe(2);
    expect(stderr).toContain('datamap notice draft notices/privacy.md');
    expect((await datamap(['notice', 'draft', 'notices/app.md'], {in: several})).exit).toBe(0);
  });
});
