/** A whole interview without a mouse: Tab, arrows, blank, Enter, and what is typed. */
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {parse} from 'yaml';
import {valueAt, type Told} from './fill-in.js';
import {aRecord, answersOfCase, openPage, recordAfter, savedAnswers, sendPage, startBrowser} from './open-page.js';

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(async () => browser.close());

/** More presses of Tab than any interview of the tests needs. */
const MOST_TABS = 400;

it('begins, answers, goes on and saves the file with the keyboard alone', async () => {
  // By this name nothing is commonly known of it: every answer is given here.
  const answers = answersOfCase('newsletter-from-nothing').replace('name: Newsletter', 'name: Garden letter');
  const told = parse(answers) as Told;
  const {page, complaints} = await openPage(browser, await sendPage(await aRecord()));
  const done = new Set<string>();
  const seen: string[] = [];
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    seen.push(at.name);
    expect(at.outlined, `the focus on ${at.name} can be seen`).toBe(true);
    if (at.id === 'person') await page.keyboard.type('ana.ruiz');
    if (at.name === 'Begin' || at.name.startsWith('Next: ')) await page.keyboard.press('Enter');
    if (at.name === 'Save the file with my answers') break;
    const value = at.path === '' || done.has(at.path) ? undefined : valueAt(told, at.path);
    if (value === undefined || at.tag === 'BUTTON' || at.id.endsWith('-find')) continue;
    if (at.type !== 'checkbox') done.add(at.path);
    await answerHere(page, at, value);
  }
  expect(seen.at(-1)).toBe('Save the file with my answers');
  const {name, text} = await savedAnswers(page, () => page.keyboard.press('Enter'));
  expect(complaints).toEqual([]);
  expect(await recordAfter(await aRecord(), name, text)).toEqual(await recordAfter(await aRecord(), 'answers.yaml', answers));
});

interface Focused {
  readonly id: string;
  readonly tag: string;
  readonly type: string;
  readonly role: string;
  readonly value: string;
  readonly name: string;
  /** Of the question that it stands in. */
  readonly path: string;
  readonly outlined: boolean;
}

async function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement;
    const shown = element.closest('.choice') ?? element;
    const style = getComputedStyle(shown);
    return {
      id: element.id,
      tag: element.tagName,
      type: element.type,
      role: element.getAttribute('role') ?? '',
      value: element.value,
      name: (element.labels?.[0] ?? element).textContent?.trim() ?? '',
      path: (element.closest('.question[id^="question-"]')?.id ?? '').slice('question-'.length),
      outlined: element === document.body || (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2),
    };
  });
}

/** The label of a choice that the answers name by its id. */
const labelOf = (page: Page, path: string, value: string): Promise<string> =>
  page.evaluate(
    ([question, wanted]) =>
      document.querySelector(`[id="question-${question}"] [role=option][data-value="${wanted}"] .match-label`)?.textContent ?? '',
    [path, value] as const,
  );

async function answerHere(page: Page, {path, type, role, value: own, tag, name}: Focused, value: unknown): Promise<void> {
  const values = (Array.isArray(value) ? value : [value]).map((each) => (typeof each === 'boolean' ? (each ? 'yes' : 'no') : String(each)));
  const [first = ''] = values;
  if (type === 'radio') {
    await page.keyboard.press('Space');
    for (let press = 0; press < 12 && (await focused(page)).value !== first; press++) await page.keyboard.press('ArrowDown');
  } else if (type === 'checkbox') {
    const wanted = values.some((each) => each === own || name.startsWith(each));
    const ticked = await page.evaluate(() => (document.activeElement as HTMLInputElement).checked);
    if (wanted !== ticked) await page.keyboard.press('Space');
  } else if (role === 'combobox') {
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    // Opened whole, it tells what the choice is called; then that is typed and taken with the arrow.
    const label = await labelOf(page, path, first);
    await page.keyboard.type(label === '' ? first : label);
    if (label !== '') {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    }
  } else if (tag === 'INPUT' || tag === 'TEXTAREA') {
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(first);
  }
}
