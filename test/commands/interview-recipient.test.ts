/** What a recipient gets, told about the recipient: it lands in the activities that it comes from. */
import exceljs from 'exceljs';
import {copyFile, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {contentsOf, datamap, temporaryFolder} from '../run-datamap.js';

const env = {DATAMAP_AS_OF: '2026-11-23', DATAMAP_USER: 'ana.ruiz'};

async function theShop(): Promise<string> {
  const folder = await temporaryFolder();
  await datamap(['init', '--example', 'shop'], {in: folder, env});
  return join(folder, 'shop');
}

const textOf = (shop: string, path: string): Promise<string> => readFile(join(shop, path), 'utf8');

describe('an answers file about a recipient', () => {
  let shop = '';
  beforeAll(async () => {
    shop = await theShop();
  });

  it('adds to what the record says of each activity, makes new ones, and asks for what nobody said', async () => {
    await writeFile(
      join(shop, 'parcelhawk.yaml'),
      `interview: {questionnaire: recipient, version: 1}
name: Parcelhawk Logistics, LLC
gets:
  - {activity: Online orders, kind: business-purpose, fields: all, cross-context-advertising: no, direct-marketing: no, since: 2024-05}
  - {activity: Seed swaps, kind: {ask: Devon}, since: 2025}
`,
    );
    const {exit, stdout, stderr} = await datamap(['interview', '--answers', 'parcelhawk.yaml'], {in: shop, env});
    expect({exit, stderr}).toEqual({exit: 0, stderr: expect.stringContaining('Wrote') as string});
    expect(stdout).toContain('~ activities/online-orders discloses');
    expect(await textOf(shop, 'activities/online-orders.yaml')).toMatch(
      /- to: parcelhawk\n {4}kind: business-purpose\n {4}fields: \[shop\.[\s\S]*cross-context-advertising: no\n {4}direct-marketing: no\n {4}since: 2024-05/,
    );
    expect(await textOf(shop, 'activities/seed-swaps.yaml')).toContain('- to: parcelhawk\n    fields: []\n    since: "2025"');
    const questions = await textOf(shop, 'questions.yaml');
    expect(questions).toContain('id: parcelhawk-gets-seed-swaps-kind');
    expect(questions).toContain('question: "Parcelhawk Logistics, LLC: Which data of Seed swaps does it get?"');
  });

  it('writes nothing a second time', async () => {
    const before = await contentsOf(shop);
    expect(await datamap(['interview', '--answers', 'parcelhawk.yaml'], {in: shop, env})).toMatchObject({
      exit: 0,
      stderr: expect.stringContaining('Nothing was written') as string,
    });
    expect(await contentsOf(shop)).toEqual(before);
  });

  it('closes the question that it answers later, and no other', async () => {
    await writeFile(
      join(shop, 'later.yaml'),
      `interview: {questionnaire: recipient, version: 1}
name: Parcelhawk Logistics, LLC
gets: [{activity: seed-swaps, kind: consumer-directed, since: 2025}]
`,
    );
    expect(await datamap(['interview', '--answers', 'later.yaml'], {in: shop, env})).toMatchObject({exit: 0});
    const questions = await textOf(shop, 'questions.yaml');
    expect(questions).not.toContain('parcelhawk-gets-seed-swaps-kind');
    expect(questions).toContain('parcelhawk-gets-seed-swaps-fields');
  });
});

it('stands in the workbook that is sent; a row that is added changes its activity alone, and once', async () => {
  const shop = await theShop();
  await datamap(['interview', 'send', 'mailheron', '--about', 'recipient', '--format', 'xlsx', '--out', 'sent.xlsx'], {in: shop, env});
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(join(shop, 'sent.xlsx'));
  const gets = workbook.getWorksheet('Gets');
  const rows: string[][] = [];
  gets?.eachRow((row) => rows.push((row.values as unknown[]).slice(1).map((value) => String(value ?? ''))));
  const keys = rows.findIndex(([mark]) => mark === 'datamap keys');
  expect(rows.slice(keys + 3, keys + 5).map((row) => row[1])).toEqual(['Interest segments', 'Newsletter']);
  const answers: Readonly<Record<string, string>> = {
    'gets.activity': 'Customer support',
    'gets.kind': 'To do something for us',
    'gets.fields': 'all',
    'gets.cross-context-advertising': 'No',
    'gets.direct-marketing': 'No',
    'gets.since': '2024-05',
  };
  for (const [key, answer] of Object.entries(answers)) {
    const cell = gets?.getCell(keys + 6, (rows[keys] ?? []).indexOf(key) + 1);
    if (cell) cell.value = answer;
  }
  await workbook.xlsx.writeFile(join(shop, 'back.xlsx'));
  const {exit, stdout} = await datamap(['import', 'back.xlsx'], {in: shop, env});
  expect(exit).toBe(0);
  expect(stdout).not.toContain('!');
  expect(await textOf(shop, 'activities/customer-support.yaml')).toContain('- to: mailheron');
  const after = await contentsOf(shop);
  const again = await datamap(['import', 'back.xlsx'], {in: shop, env});
  expect(again).toMatchObject({exit: 0, stdout: expect.stringContaining('the record says all of this already') as string});
  expect(await contentsOf(shop)).toEqual(after);
});

it.each(['xlsx', 'ods'])('is taken back as LibreOffice saved it as %s, and once', async (format) => {
  const [shop, saved] = [await theShop(), `recipient-saved-by-libreoffice.${format}`];
  await copyFile(new URL(`../../fixtures/workbooks/${saved}`, import.meta.url), join(shop, saved));
  const {exit, stdout} = await datamap(['import', saved], {in: shop, env});
  expect(exit).toBe(0);
  expect(stdout.split('\n').flatMap((line) => /^ {2}([~+!-] [^ :]+)/.exec(line)?.[1] ?? [])).toEqual([
    '~ activities/newsletter',
    '~ activities/customer-support',
    '+ questions/mailheron-gets-interest-segments-kind',
    '+ questions/mailheron-gets-interest-segments-since',
    '+ questions/mailheron-gets-newsletter-cross-context-advertising',
  ]);
  expect(await textOf(shop, 'activities/interest-segments.yaml')).toContain('The source does not say which data');
  const after = await contentsOf(shop);
  expect(await datamap(['import', saved], {in: shop, env})).toMatchObject({
    exit: 0,
    stdout: expect.stringContaining('the record says all of this already') as string,
    stderr: expect.stringContaining('Nothing was written') as string,
  });
  expect(await contentsOf(shop)).toEqual(after);
});

it('names no activity in a page about something else', async () => {
  const shop = await theShop();
  const about = async (...args: readonly string[]): Promise<string> => {
    await datamap(['interview', 'send', ...args, '--out', 'page.html', '--force'], {in: shop, env});
    return textOf(shop, 'page.html');
  };
  expect(await about('parcelhawk', '--about', 'recipient')).toContain('Catalog list rental');
  expect(await about('shop', '--about', 'system')).not.toContain('Catalog list rental');
});
