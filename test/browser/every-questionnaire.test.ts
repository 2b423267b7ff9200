/** Whatever a person answers in the page, about whatever it asks: the file that it hands back is taken. */
import type {Browser, Locator, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {openPage, recordAfter, recordOfCase, savedAnswers, sendPage, startBrowser} from './open-page.js';

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(async () => browser.close());

describe.each(['activity', 'organization', 'team', 'system', 'recipient'])('%s, in full', (about) => {
  it('is taken with something said to every question', async () => {
    const folder = await recordOfCase('newsletter-again');
    const {page, complaints} = await openPage(browser, await sendPage(folder, ['--about', about, '--full']));
    await page.fill('#person', 'ana.ruiz');
    await page.getByRole('button', {name: 'Begin'}).click();
    while ((await page.locator('#ways .main').count()) > 0) {
      await answerStep(page);
      await page.locator('#ways .main').click();
    }
    expect(await page.locator('.missing').allInnerTexts()).toEqual([]);
    const {name, text} = await savedAnswers(page);
    expect(complaints).toEqual([]);
    await recordAfter(folder, name, text);
  });

  it('is taken with the least that it needs', async () => {
    const folder = await recordOfCase('newsletter-again');
    const {page} = await openPage(browser, await sendPage(folder, ['--about', about]));
    await page.locator('#steps a').last().click();
    while ((await page.locator('.missing.needed a').count()) > 0) {
      await page.locator('.missing.needed a').first().click();
      await answerOne(page.locator('.question:focus-within'));
      await page.locator('#steps a').last().click();
    }
    const {name, text} = await savedAnswers(page);
    await recordAfter(folder, name, text);
  });
});

async function answerStep(page: Page): Promise<void> {
  const done = new Set<string>();
  for (;;) {
    const asked = await page.locator('.question[id^="question-"]').evaluateAll((all) => all.map(({id}) => id));
    const next = asked.find((id) => !done.has(id));
    if (next === undefined) return;
    done.add(next);
    await answerOne(page.locator(`[id="${next}"]`));
  }
}

/** Says yes to what is suggested or understood; else the first choice, no further entry, or a text of the right shape. */
async function answerOne(question: Locator): Promise<void> {
  const id = (await question.getAttribute('id')) ?? '';
  const yes = question.getByRole('button', {name: 'Yes, that is right'});
  if ((await yes.count()) > 0) return yes.click();
  if (id.endsWith('.again')) return question.locator('input[value=no]').click();
  const box = question.locator('input[type=radio], input[type=checkbox]').first();
  if ((await box.count()) > 0) {
    if (!(await box.isChecked())) await box.click();
    return;
  }
  const field = question.locator('input, textarea').first();
  if ((await field.inputValue()) !== '') return;
  if ((await field.getAttribute('role')) === 'combobox') {
    await field.fill('a');
    await field.press('ArrowDown');
    return field.press('Enter');
  }
  const classes = (await field.getAttribute('class')) ?? '';
  const isNumber = (await field.getAttribute('inputmode')) === 'numeric';
  await field.fill(
    isNumber ? (id.endsWith('.year') ? '2025' : '12') : classes.includes('short') ? '2024-05' : 'Garden slips, telephone number',
  );
  return field.press('Tab');
}
