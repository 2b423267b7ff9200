/** What a stranger wrote into a record is text in the page, and nothing else. */
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, expect, it} from 'vitest';
import type {ActivityId, FieldPattern, LooseDate, RecipientId, SystemId} from '../../src/record/index.js';
import {aRecord, openPage, savedAnswers, sendPage, startBrowser} from './open-page.js';

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(async () => browser.close());

const SCRIPT = '</script><script>window.pwned = 1</script><img src=x onerror="window.pwned = 2"><!-- <script>';
const HIDDEN = 'pay\u202eroll\u2028 {{script}} `${1}` \\u003c';

it('stays inert in every step, in the summary and in the file', async () => {
  const folder = await aRecord({
    organization: {legalName: `Fernhill ${SCRIPT}`},
    systems: [
      {
        id: 'shop' as SystemId,
        name: SCRIPT,
        owner: SCRIPT,
        team: HIDDEN,
        fields: [{dataset: 'orders', name: 'email', label: SCRIPT, elements: ['email-address']}],
      },
    ],
    recipients: [{id: 'list' as RecipientId, name: HIDDEN, tradeName: SCRIPT}],
    activities: [
      {
        id: 'news' as ActivityId,
        name: SCRIPT,
        team: HIDDEN,
        owner: SCRIPT,
        since: '2021' as LooseDate,
        purposes: [{words: SCRIPT}],
        uses: [{fields: ['shop.*' as FieldPattern]}],
        discloses: [{to: 'list' as RecipientId, fields: ['shop.orders.email' as FieldPattern], purpose: {words: SCRIPT}}],
      },
    ],
  });
  const {page, complaints} = await openPage(browser, await sendPage(folder, ['news', '--full']));
  const steps = await page.locator('#steps a').count();
  for (let step = 0; step < steps; step++) {
    await page.locator('#steps a').nth(step).click();
    await page.waitForTimeout(50);
    for (const field of await page.getByRole('combobox').all()) {
      await field.click();
      await page.keyboard.press('Escape');
    }
    expect(await page.locator('script').count()).toBe(2);
    expect(await page.locator('img, iframe, object, [onerror], [style]').count()).toBe(0);
  }
  expect(await page.locator('main').innerText()).toContain('<script>window.pwned = 1</script>');
  expect(await page.locator('main').innerText()).toContain('pay\\u202eroll\\u2028 {{script}} `${1}` \\u003c');
  expect(await page.locator('#organization').innerText()).toContain('</script>');
  await page.locator('#steps a').nth(1).click();
  await page.getByRole('textbox', {name: 'If it has ended, when?'}).fill('2025');
  await page.locator('#steps a').last().click();
  const {name, text} = await savedAnswers(page);
  expect({name, ends: (JSON.parse(text) as {until: string}).until}).toEqual({name: 'news.answers.json', ends: '2025'});
  expect(await page.evaluate(() => (window as {pwned?: unknown}).pwned)).toBeUndefined();
  expect(complaints).toEqual([]);
});
