/** An interview as a workbook: sent, filled in, and taken back. */
import exceljs from 'exceljs';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, it} from 'vitest';
import {contentsOf, datamap, temporaryFolder} from '../run-datamap.js';

const SAVED = fileURLToPath(new URL('../../fixtures/workbooks/newsletter-saved-by-libreoffice.ods', import.meta.url));
const env = {DATAMAP_AS_OF: '2026-11-23', DATAMAP_USER: 'ana.ruiz'};

async function aRecord(): Promise<string> {
  const folder = await temporaryFolder();
  await datamap(['init', '--name', 'Fernhill, Inc.'], {in: folder, env});
  return folder;
}

/** Writes into the cell beside or below a key. */
function fill(workbook: exceljs.Workbook, answers: Readonly<Record<string, string>>): void {
  for (const [key, answer] of Object.entries(answers)) {
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row, at) => {
        row.eachCell((cell, column) => {
          if (cell.value !== key) return;
          if (sheet.name === 'Questions') sheet.getCell(at, 2).value = answer;
          else sheet.getCell(at + 3, column).value = answer;
        });
      });
    }
  }
}

it('says the same, filled in, as an answers file', async () => {
  const [folder, other] = [await aRecord(), await aRecord()];
  await datamap(['interview', 'send', '--format', 'xlsx', '--out', 'swap.xlsx'], {in: folder, env});
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(join(folder, 'swap.xlsx'));
  fill(workbook, {
    name: '=Seed swap',
    team: 'Community',
    owner: 'devon.park',
    people: 'Customers; Prospects',
    since: '2024-03',
    'purposes.words': 'Bring gardeners together who want to swap seeds',
    'purposes.is': 'Performing services',
    'data.system': 'Swap list',
    'data.system-kind': 'Files: shared folders, spreadsheets, mailboxes',
    'data.items': 'name, email',
    'data.from': 'The consumer directly',
    'retention.period': '1 year',
    'retention.after': 'ask: Devon by 2026-12-31',
    'disclosures.any': 'No',
    'review.every-months': 'In a year',
  });
  const questions = workbook.getWorksheet('Questions');
  if (questions) questions.name = 'Fragen';
  await writeFile(join(folder, 'back.xlsx'), Buffer.from(await workbook.xlsx.writeBuffer()));
  await writeFile(
    join(other, 'swap.yaml'),
    `name: =Seed swap
team: Community
owner: devon.park
people: [Customers, Prospects]
since: 2024-03
purposes: [{words: Bring gardeners together who want to swap seeds, is: Performing services}]
data: [{system: Swap list, system-kind: files, items: 'name, email', from: [The consumer directly]}]
retention: {period: 1 year, after: {ask: Devon, by: 2026-12-31}}
disclosures: []
review: {every-months: 12}
`,
  );
  const fromSheet = await datamap(['import', 'back.xlsx'], {in: folder, env});
  const fromText = await datamap(['interview', '--answers', 'swap.yaml'], {in: other, env});
  expect([fromSheet.stderr, fromText.stderr]).toEqual([fromText.stderr, expect.stringContaining('about "=Seed swap"')]);
  const plain = (text: string): string => text.replace(/at: '?[^,}]*'?, |hash: ["']?\w+["']?, /g, '').replace(/ *\(back\.xlsx[^)]*\)/g, '');
  const read = async (where: string): Promise<string> => plain(await readFile(join(where, 'activities', 'seed-swap.yaml'), 'utf8'));
  expect(await read(folder)).toBe(await read(other));
  const after = await contentsOf(folder);
  expect(await datamap(['import', 'back.xlsx'], {in: folder, env})).toMatchObject({
    exit: 0,
    stdout: 'Nothing to change: the record says all of this already.\n',
  });
  expect(await contentsOf(folder)).toEqual(after);
});

it('says in words of questions when another one arises, never by its key', async () => {
  const folder = await aRecord();
  for (const about of ['activity', 'organization', 'recipient', 'system', 'team']) {
    await datamap(['interview', 'send', '--about', about, '--full', '--format', 'xlsx', '--out', `${about}.xlsx`], {in: folder, env});
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(join(folder, `${about}.xlsx`));
    const told: string[] = [];
    workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(({text}) => told.push(...(/Only if [^]*?\./.exec(text) ?? [])))));
    expect(told.filter((words) => /"[a-z]+(?:[.-][a-z0-9-]+)+"/.test(words))).toEqual([]);
    if (about === 'activity') {
      expect(told.join('\n')).toContain('Only if "Does the organization know that some of these people are under 16');
    }
  }
});

it('names sheet and cell of what is missing or wrong', async () => {
  const folder = await aRecord();
  await datamap(['interview', 'send', '--format', 'xlsx', '--out', 'new.xlsx'], {in: folder, env});
  const {exit, stderr} = await datamap(['interview', '--answers', 'new.xlsx'], {in: folder, env});
  expect(exit).toBe(2);
  expect(stderr).toContain('new.xlsx#Questions!B3 › name: No answer: What do you call it?');
});

it('takes back what LibreOffice saved as ODS, by whatever name', async () => {
  const folder = await temporaryFolder();
  await datamap(['init', '--example', 'shop'], {in: folder, env});
  const shop = join(folder, 'shop');
  await writeFile(join(shop, 'from-ana.ods'), await readFile(SAVED));
  const {exit, stdout, stderr} = await datamap(['import', 'from-ana.ods', '--dry-run'], {in: shop, env});
  expect({exit, stderr}).toEqual({exit: 0, stderr: 'Nothing was written.\n'});
  expect(stdout).toContain('+ questions/newsletter-purposes-0-is');
  expect(stdout).not.toContain('!');
  await datamap(['import', 'from-ana.ods'], {in: shop, env});
  const after = await contentsOf(shop);
  const again = await datamap(['import', 'from-ana.ods'], {in: shop, env});
  expect(again).toMatchObject({
    exit: 0,
    stdout: 'Nothing to change: the record says all of this already.\n',
    stderr: expect.stringContaining('Nothing was written') as string,
  });
  expect(await contentsOf(shop)).toEqual(after);
});
