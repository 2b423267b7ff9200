/** What the page keeps, for whom, and what it says where it cannot. */
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {aRecord, openIn, openPage, recordOfCase, savedAnswers, sendPage, startBrowser} from './open-page.js';

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(async () => browser.close());

describe('opened again', () => {
  it('goes on in the same step with every answer, half of one too', async () => {
    const file = await sendPage(await aRecord());
    const {page} = await openPage(browser, file);
    await page.fill('#person', 'Rosa Lind');
    await page.getByRole('button', {name: 'Begin'}).click();
    await page.getByLabel('What do you call it?').fill('Potting bench');
    await page.getByLabel('What do you call it?').press('Tab');
    await page.getByRole('textbox', {name: 'Since when do you do this?'}).pressSequentially('last spr');
    await page.close();
    const {page: again} = await openIn(await browser.contexts().at(-1)!.newPage(), file);
    expect(await again.locator('#step-title').innerText()).toBe('What it is');
    expect(await again.getByLabel('What do you call it?').inputValue()).toBe('Potting bench');
    expect(await again.getByRole('textbox', {name: 'Since when do you do this?'}).inputValue()).toBe('last spr');
    expect(await again.locator('#saved').innerText()).toBe('Saved in this browser');
    await again.getByRole('link', {name: 'Start', exact: true}).click();
    expect(await again.getByLabel('What is your name?').inputValue()).toBe('Rosa Lind');
  });

  it('keeps interviews about two subjects apart, though pages from disk share a store', async () => {
    const folder = await recordOfCase('newsletter-again');
    const {page} = await openPage(browser, await sendPage(folder));
    await page.getByRole('button', {name: 'Begin'}).click();
    await page.getByLabel('What do you call it?').fill('Potting bench');
    await page.getByLabel('What do you call it?').press('Tab');
    const {page: other} = await openIn(await page.context().newPage(), await sendPage(folder, ['newsletter']));
    await other.getByRole('button', {name: 'Begin'}).click();
    expect(await other.getByLabel('What do you call it?').inputValue()).toBe('Newsletter');
  });

  it('starts over when told so, and asks first', async () => {
    const file = await sendPage(await aRecord());
    const {page} = await openPage(browser, file);
    await page.getByRole('button', {name: 'Begin'}).click();
    await page.getByLabel('What do you call it?').fill('Potting bench');
    await page.getByRole('button', {name: 'Start over'}).click();
    await page.getByRole('button', {name: 'Keep my answers'}).click();
    expect(await page.getByLabel('What do you call it?').inputValue()).toBe('Potting bench');
    await page.getByRole('button', {name: 'Start over'}).click();
    await page.getByRole('button', {name: 'Delete them and start over'}).click();
    await page.reload();
    await page.getByRole('button', {name: 'Begin'}).click();
    expect(await page.getByLabel('What do you call it?').inputValue()).toBe('');
  });
});

it('says so where the browser keeps nothing, and still hands back what was answered', async () => {
  const context = await browser.newContext({acceptDownloads: true});
  await context.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    }),
  );
  const {page, complaints} = await openIn(await context.newPage(), await sendPage(await recordOfCase('newsletter-again'), ['newsletter']));
  expect(await page.locator('main').innerText()).toContain('This browser does not let the page save anything');
  expect(await page.locator('#saved').innerText()).toContain('Do not close the page before you have the file.');
  await page.getByRole('button', {name: 'Begin'}).click();
  await page.getByRole('textbox', {name: 'If it has ended, when?'}).fill('2025-06');
  await page.getByRole('link', {name: 'Look over and hand back'}).click();
  const {name, text} = await savedAnswers(page);
  expect(name).toBe('newsletter.answers.json');
  expect(JSON.parse(text)).toMatchObject({interview: {questionnaire: 'activity', about: 'newsletter', on: '2026-11-22'}, until: '2025-06'});
  expect(complaints).toEqual([]);
});

describe('before it hands anything back', () => {
  it('says what is needed, with a way there, and what may go back open', async () => {
    const {page} = await openPage(browser, await sendPage(await aRecord()));
    await page.getByRole('link', {name: 'Look over and hand back'}).click();
    expect(await page.getByRole('button', {name: 'Save the file'}).count()).toBe(0);
    const needed = page.locator('.missing.needed');
    expect(await needed.locator('a').allInnerTexts()).toEqual(['What do you call it?', '1 · Where is the data kept?']);
    await needed.locator('a').first().click();
    await page.keyboard.type('Potting bench');
    await page.getByRole('link', {name: 'Which data, and where'}).click();
    await page.getByLabel('Where is the data kept?').fill('Paper slips');
    await page.getByRole('link', {name: 'Look over and hand back'}).click();
    expect(await needed.count()).toBe(0);
    expect(await page.locator('.missing.not-answered h3').first().innerText()).toBe('What it is (4)');
    const {name, text} = await savedAnswers(page);
    expect(name).toBe('potting-bench.answers.json');
    expect(JSON.parse(text)).toMatchObject({name: 'Potting bench', team: {ask: ''}, data: [{system: 'Paper slips', items: {ask: ''}}]});
  });

  it('gives the same answers as a text where nothing can be saved', async () => {
    const {page} = await openPage(browser, await sendPage(await recordOfCase('newsletter-again'), ['newsletter']));
    await page.getByRole('link', {name: 'Look over and hand back'}).click();
    await page.getByText('It does not save? Copy the answers instead').click();
    const shown = await page.getByLabel('Your answers as text').inputValue();
    expect(shown).toBe((await savedAnswers(page)).text);
    await page.getByRole('button', {name: 'Copy'}).click();
    await page.waitForFunction(
      () => document.querySelector('.thanks')?.textContent?.includes('Cop') === true || getSelection()?.toString() !== '',
    );
    expect(await page.locator('.thanks').innerText()).toMatch(/Copied\.|press Ctrl\+C/);
  });
});

describe('a list', () => {
  it('loses an entry when told so, and those behind it move up', async () => {
    const {page} = await openPage(browser, await sendPage(await aRecord()));
    await page.getByRole('link', {name: 'What it is for'}).click();
    for (const [index, words] of ['Send plants', 'Learn what sells', 'Pay the staff'].entries()) {
      await page.locator(`[id="answer-purposes.${index}.words"]`).fill(words);
      await page.locator(`[id="answer-purposes.${index}.words"]`).press('Tab');
      await page
        .locator(`[id="question-purposes.${index}.again"]`)
        .getByText(index < 2 ? 'Yes' : 'No', {exact: true})
        .click();
    }
    await page.locator('.card').nth(1).getByRole('button', {name: 'Remove'}).click();
    expect(await page.locator('.card h2').allInnerTexts()).toEqual(['1 · Send plants', '2 · Pay the staff']);
    expect(await page.locator('[id="answer-purposes.1.words"]').inputValue()).toBe('Pay the staff');
    await page.locator('.card').nth(1).getByRole('button', {name: 'Remove'}).click();
    expect(await page.locator('.card h2').allInnerTexts()).toEqual(['1 · Send plants']);
    expect(await page.locator('[id="question-purposes.0.again"] input:checked').getAttribute('value')).toBe('no');
  });
});
