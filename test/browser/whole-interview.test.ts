/** From the sent page to the record: what is answered in the browser is what the same answers in a file say. */
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {fillIn, type Told} from './fill-in.js';
import {answersOfCase, openPage, recordAfter, recordOfCase, savedAnswers, sendPage, startBrowser} from './open-page.js';

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(async () => browser.close());

/** Opens it again after every few answers, in the middle of a step. */
const reloading = (page: Page, every: number): (() => Promise<void>) => {
  let count = 0;
  return async () => {
    if (++count % every !== 0) return;
    await page.reload();
    await page.waitForSelector('body.ready');
  };
};

describe.each([
  {name: 'newsletter-from-nothing', send: [], reloads: 4},
  {name: 'nobody-knows', send: [], reloads: 3},
  {name: 'plant-doctor-sensitive', send: [], reloads: 1000},
  {name: 'newsletter-again', send: ['newsletter'], reloads: 1000},
])('$name', ({name, send, reloads}) => {
  it('says in the record what the same answers in a file say', async () => {
    const folder = await recordOfCase(name);
    const {page, complaints} = await openPage(browser, await sendPage(folder, send));
    await page.fill('#person', 'ana.ruiz');
    await page.getByRole('button', {name: 'Begin'}).click();
    await fillIn(page, parse(answersOfCase(name)) as Told, reloading(page, reloads));
    const {name: file, text} = await savedAnswers(page);
    expect(file).toMatch(/^[a-z-]+\.answers\.json$/);
    expect(complaints).toEqual([]);
    expect(await recordAfter(folder, file, text)).toEqual(await recordAfter(await recordOfCase(name), 'answers.yaml', answersOfCase(name)));
  });
});
