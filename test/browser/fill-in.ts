/** Fills the page in as a person would, section after section, from the answers of a file: whatever is asked there and told here. */
import type {Page} from 'playwright-core';

export type Told = Readonly<Record<string, unknown>>;

/** From the step where the page is to the last one. `each`: called after every answer. */
export async function fillIn(page: Page, told: Told, each: (path: string) => Promise<void> = async () => undefined): Promise<void> {
  for (;;) {
    await fillInStep(page, told, each);
    const next = page.locator('#ways .main');
    if ((await next.count()) === 0) return;
    await next.click();
  }
}

/** Questions come up while others are answered: looks again after each. */
export async function fillInStep(page: Page, told: Told, each: (path: string) => Promise<void> = async () => undefined): Promise<void> {
  const done = new Set<string>();
  for (;;) {
    const asked = await page.locator('.question[id^="question-"]').evaluateAll((all) => all.map(({id}) => id.slice('question-'.length)));
    const path = asked.find((candidate) => !done.has(candidate) && valueAt(told, candidate) !== undefined);
    if (path === undefined) return;
    done.add(path);
    await answer(page, path, valueAt(told, path));
    await each(path);
  }
}

export function valueAt(told: Told, path: string): unknown {
  const gate = /^([^.]+)\.(?:any|(\d+)\.again)$/.exec(path);
  if (gate) {
    const list = told[gate[1] ?? ''];
    return Array.isArray(list) ? (list.length > (gate[2] === undefined ? 0 : Number(gate[2]) + 1) ? 'yes' : 'no') : undefined;
  }
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], told);
}

async function answer(page: Page, path: string, value: unknown): Promise<void> {
  const question = page.locator(`[id="question-${path}"]`);
  if (isOpen(value)) {
    await question.getByText('I do not know', {exact: true}).click();
    await question.getByLabel('Who could tell?').fill(value.ask);
    if (value.by !== undefined) await question.getByLabel('Until when?').fill(value.by);
    await question.getByLabel('Who could tell?').press('Tab');
    return;
  }
  const values = (Array.isArray(value) ? value : [value]).map((each) => (typeof each === 'boolean' ? (each ? 'yes' : 'no') : String(each)));
  await give(question, values);
  // It is what was suggested: then somebody must say so.
  const yes = question.getByRole('button', {name: 'Yes, that is right'});
  if ((await yes.count()) > 0) await yes.click();
}

async function give(question: Question, values: readonly string[]): Promise<void> {
  if ((await question.locator('input[type=radio]').count()) > 0) return (await box(question, values[0] ?? '')).click();
  if ((await question.locator('input[type=checkbox]').count()) > 0) {
    const ticked = question.locator('input[type=checkbox]:checked');
    while ((await ticked.count()) > 0) await ticked.first().uncheck();
    for (const value of values) await (await box(question, value)).check();
    return;
  }
  const search = question.locator('[role=combobox]');
  const field = question.locator('input, textarea').first();
  if ((await search.count()) === 0) {
    await field.fill(values.join('\n'));
    await field.press('Tab');
    return;
  }
  await search.fill(values[0] ?? '');
  const known = question.locator(`[role=option][data-value="${values[0]}"]`);
  if ((await known.count()) > 0) await known.first().click();
  else await search.press('Tab');
}

type Question = ReturnType<Page['locator']>;

/** By its value, else by its label. */
async function box(question: Question, value: string): Promise<Question> {
  const byValue = question.locator(`input[value="${value}"]`);
  return (await byValue.count()) > 0 ? byValue : question.getByLabel(value, {exact: false}).first();
}

const isOpen = (value: unknown): value is {ask: string; by?: string} =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'ask' in value;
