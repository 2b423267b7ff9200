/** From the sent page to the record: what is answered in the browser is what the same answers in a file say. */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {fillIn, type Told} from './fill-in.js';
import {aRecordWithPage, openPage, recordAfter, savedAnswers, startBrowser} from './open-page.js';

const cases = fileURLToPath(new URL('../../fixtures/cases/interview/', import.meta.url));
const ROOT = {'datamap.yaml': 'organization: {legal-name: "Fernhill Garden Supply, Inc."}\n'};
const answersOf = (name: string): string => readFileSync(`${cases}${name}/answers.yaml`, 'utf8');

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(async () => browser.close());

describe.each(['newsletter-from-nothing', 'nobody-knows'])('%s', (name) => {
  it('says in the record what the same answers in a file say', async () => {
    const told = parse(answersOf(name)) as Told;
    const folder = await aRecordWithPage(ROOT);
    const {page, complaints} = await openPage(browser, `${folder}/questions.html`);
    await page.fill('#person', 'ana.ruiz');
    await page.click('text=Begin');
    await fillIn(page, told);
    const {name: file, text} = await savedAnswers(page);
    expect(file).toMatch(/^[a-z-]+\.answers\.json$/);
    expect(complaints).toEqual([]);
    const other = await aRecordWithPage(ROOT);
    expect(await recordAfter(folder, file, text)).toEqual(await recordAfter(other, 'answers.yaml', answersOf(name)));
  });
});
