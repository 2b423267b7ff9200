/** Nothing that keeps people out, in any step, light and dark, wide and narrow, whole and with errors. */
import axe from 'axe-core';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {aRecord, openPage, recordOfCase, sendPage, startBrowser} from './open-page.js';

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(async () => browser.close());

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const {violations: all} = await (window as unknown as {axe: typeof axe}).axe.run(document, {resultTypes: ['violations']});
    return all.flatMap(({id, help, nodes}) =>
      nodes.map(({target, failureSummary}) => `${id}: ${help} › ${target.join(' ')} › ${failureSummary ?? ''}`),
    );
  });
  return found;
}

const goTo = async (page: Page, step: string): Promise<void> => {
  await page.evaluate((hash) => void (location.hash = hash), step);
  await page.waitForFunction((hash) => document.querySelector('[aria-current=step]')?.getAttribute('href') === `#${hash}`, step);
};

const stepsOf = (page: Page): Promise<readonly string[]> =>
  page.locator('#steps a').evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));

describe.each([
  {about: 'activity', scheme: 'light', width: 1280},
  {about: 'activity', scheme: 'dark', width: 320},
  {about: 'organization', scheme: 'dark', width: 1280},
  {about: 'team', scheme: 'light', width: 320},
  {about: 'system', scheme: 'light', width: 320},
  {about: 'recipient', scheme: 'dark', width: 320},
] as const)('$about, $scheme, $width pixels wide', ({about, scheme, width}) => {
  it('has no violation in any step, and nothing wider than the screen', async () => {
    const file = await sendPage(await aRecord(), ['--about', about, '--full']);
    const {page, complaints} = await openPage(browser, file, {colorScheme: scheme, viewport: {width, height: 800}});
    for (const step of await stepsOf(page)) {
      await goTo(page, step);
      expect(await violations(page), step).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), step).toBeLessThanOrEqual(width);
    }
    expect(complaints).toEqual([]);
  });
});

describe('an interview that is under way', () => {
  it('tells what is wrong beside the field, to be heard and seen', async () => {
    const {page} = await openPage(browser, await sendPage(await aRecord()));
    await goTo(page, 'section-1');
    const since = page.getByRole('textbox', {name: 'Since when do you do this?'});
    await since.fill('last spring');
    await since.press('Tab');
    expect(await since.getAttribute('aria-invalid')).toBe('true');
    const described = await since.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described?.split(' ')[1]}"]`).textContent()).toContain('Please check: "last spring" is not a date');
    await page.waitForFunction(() => document.getElementById('said')?.textContent?.includes('"last spring" is not a date') === true);
    expect(await violations(page)).toEqual([]);
  });

  it('has no violation with known answers, free text understood, an open list, somebody to ask, and the question whether to start over', async () => {
    const file = await sendPage(await recordOfCase('newsletter-again'), ['newsletter']);
    const {page} = await openPage(browser, file);
    await goTo(page, 'section-1');
    await page.getByRole('button', {name: 'I do not know: Who answers'}).click();
    expect(await violations(page)).toEqual([]);
    await goTo(page, 'section-3');
    await page.locator('[id="question-data.0.again"]').getByText('Yes', {exact: true}).click();
    await page.locator('[id="answer-data.1.system"]').fill('Paper slips');
    await page.locator('[id="answer-data.1.system"]').press('Tab');
    await page.locator('[id="answer-data.1.items"]').fill('name, what they bought, frobnication');
    await page.locator('[id="answer-data.1.items"]').press('Tab');
    expect(await page.locator('.understood').count()).toBe(3);
    await page.getByRole('combobox', {name: 'Add a kind of data to frobnication'}).fill('shoe');
    expect(await page.getByRole('option').count()).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', {name: 'Start over'}).click();
    expect(await violations(page)).toEqual([]);
  });
});
