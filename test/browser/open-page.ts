/** The page that `interview send` writes, opened from disk in a real browser that is watched for every request it makes. */
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {chromium, type Browser, type BrowserContext, type Page} from 'playwright-core';
import {expect} from 'vitest';
import {contentsOf, datamap, temporaryFolder} from '../run-datamap.js';

/** Noon of the day on which everything here happens. */
const NOW = new Date('2026-11-22T12:00:00Z');

export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['DATAMAP_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking'],
  });
}

/** A folder with a record and, beside it, the page: `record` holds the record's files by path. */
export async function aRecordWithPage(record: Readonly<Record<string, string>>, send: readonly string[] = []): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, text] of Object.entries(record)) await writeFile(join(folder, path), text);
  await sendPage(folder, send);
  return folder;
}

export async function sendPage(folder: string, send: readonly string[]): Promise<string> {
  const file = join(folder, 'questions.html');
  const {exit, stderr} = await datamap(['interview', 'send', ...send, '--reply-to', 'privacy@fernhill.example', '--out', file], {
    in: folder,
  });
  expect({exit, stderr}).toMatchObject({exit: 0, stderr: expect.stringContaining('Wrote ') as string});
  return file;
}

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong in the page, and every request but the one for the page itself. */
  readonly complaints: readonly string[];
}

export async function openPage(browser: Browser, file: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Opened> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, acceptDownloads: true, ...options});
  const page = await context.newPage();
  return {page, context, complaints: await openIn(page, file)};
}

export async function openIn(page: Page, file: string): Promise<readonly string[]> {
  const complaints: string[] = [];
  const address = `file://${file}`;
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address && !request.url().startsWith('blob:')) complaints.push(`request: ${request.url()}`);
  });
  await page.clock.setFixedTime(NOW);
  await page.goto(address);
  await page.waitForSelector('body.ready');
  return complaints;
}

/** Saves the answers as a person would and gives what came: the name of the file and its text. */
export async function savedAnswers(page: Page): Promise<{readonly name: string; readonly text: string}> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', {name: 'Save the file with my answers'}).click(),
  ]);
  const stream = await download.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return {name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8')};
}

/** The record's files after `interview --answers`, without what tells of the answers file itself. */
export async function recordAfter(folder: string, name: string, text: string): Promise<Readonly<Record<string, string>>> {
  await writeFile(join(folder, name), text);
  const {exit, stderr} = await datamap(['interview', '--answers', name], {in: folder});
  expect({exit, stderr}).toMatchObject({exit: 0});
  const files = Object.entries(await contentsOf(folder)).filter(
    ([path]) => /\.(?:yaml|csv)$/.test(path) && path !== name && path !== 'answers.yaml',
  );
  const alike = (content: string): string =>
    content.replace(/[\w.-]*answers\.(?:json|yaml)(?::\d+)?/g, 'FILE').replace(/(hash[:=] ?)"?[0-9a-f]{12}"?/g, '$1H');
  return Object.fromEntries(files.map(([path, content]) => [path, alike(content)]));
}
