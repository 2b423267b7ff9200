/** The page that `interview send` writes, opened from disk in a real browser that is watched for every request it makes. */
import {existsSync, readFileSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium, type Browser, type BrowserContextOptions, type Page} from 'playwright-core';
import {expect} from 'vitest';
import {emptyRecord, type Day, type RecordOfProcessing} from '../../src/record/index.js';
import {createRecord} from '../../src/store/index.js';
import {contentsOf, datamap, temporaryFolder} from '../run-datamap.js';

/** Noon of the day on which everything here happens. */
const NOW = new Date('2026-11-22T12:00:00Z');

const cases = fileURLToPath(new URL('../../fixtures/cases/interview/', import.meta.url));
export const answersOfCase = (name: string): string => readFileSync(`${cases}${name}/answers.yaml`, 'utf8');

export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['DATAMAP_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking'],
  });
}

/** A folder with the record of a case of the interview. */
export async function recordOfCase(name: string): Promise<string> {
  const path = `${cases}${name}/record.json`;
  return aRecord(existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<RecordOfProcessing>) : {});
}

export async function aRecord(part: Partial<RecordOfProcessing> = {}): Promise<string> {
  const folder = await temporaryFolder();
  await createRecord(
    folder,
    {...emptyRecord('Fernhill Garden Supply, Inc.'), ...part},
    {command: 'init', by: 'test', on: '2026-11-01' as Day},
  );
  return folder;
}

/** Path of the page. */
export async function sendPage(folder: string, send: readonly string[] = []): Promise<string> {
  const file = join(await temporaryFolder(), 'questions.html');
  const {exit, stderr} = await datamap(['interview', 'send', ...send, '--reply-to', 'privacy@fernhill.example', '--out', file], {
    in: folder,
  });
  expect({exit, stderr}).toMatchObject({exit: 0, stderr: expect.stringContaining('Wrote ') as string});
  return file;
}

export interface Opened {
  readonly page: Page;
  /** What went wrong in the page, and every request but the one for the page itself. */
  readonly complaints: readonly string[];
}

/** In a browser of its own, which keeps nothing of others. */
export async function openPage(browser: Browser, file: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, acceptDownloads: true, ...options});
  return openIn(await context.newPage(), file);
}

export async function openIn(page: Page, file: string): Promise<Opened> {
  const complaints: string[] = [];
  const address = `file://${file}`;
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address && !request.url().startsWith('blob:')) complaints.push(`request: ${request.url()}`);
  });
  await page.clock.setFixedTime(NOW);
  await page.goto(address);
  await page.waitForSelector('body.ready');
  return {page, complaints};
}

/** Saves the answers as a person would and gives what came: the name of the file and its text. */
export async function savedAnswers(
  page: Page,
  press = (): Promise<void> => page.getByRole('button', {name: 'Save the file with my answers'}).click(),
): Promise<{readonly name: string; readonly text: string}> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return {name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8')};
}

/** The record's files after `interview --answers`, without what tells of the answers file itself. */
export async function recordAfter(folder: string, name: string, text: string): Promise<Readonly<Record<string, string>>> {
  const answers = join(await temporaryFolder(), name);
  await writeFile(answers, text);
  const {exit, stderr} = await datamap(['interview', '--answers', answers], {in: folder});
  expect({exit, stderr}).toEqual({exit: 0, stderr: expect.stringContaining('Wrote ') as string});
  const files = Object.entries(await contentsOf(folder)).filter(([path]) => /\.(?:yaml|csv)$/.test(path));
  const alike = (content: string): string =>
    content.replace(/[\w.-]*answers\.(?:json|yaml)(?::\d+)?/g, 'FILE').replace(/(hash[:=] ?)"?[0-9a-f]{12}"?/g, '$1H');
  return Object.fromEntries(files.map(([path, content]) => [path, alike(content)]));
}
