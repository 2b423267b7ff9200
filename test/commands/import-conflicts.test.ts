/** Two sources that disagree: shown, decided or left open, and asked once. */
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {contentsOf, datamap, temporaryFolder, typeInTerminal} from '../run-datamap.js';

const MARKETING =
  'Activity,Owner,Team,Purpose,How long kept\nNewsletter,ana.ruiz,Marketing,Send the newsletter,24 months\nClub,mei.tanaka,Marketing,Run the club,1 year\n';
const LEGAL = MARKETING.replace('ana.ruiz', 'ben.ito').replace('24 months', '12 months');

async function twoSources(legal = LEGAL): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'datamap.yaml'), 'organization:\n  legal-name: Brightwater Goods, Inc.\n');
  await writeFile(join(folder, 'marketing.csv'), MARKETING);
  await writeFile(join(folder, 'legal.csv'), legal);
  expect(await datamap(['import', 'marketing.csv'], {in: folder})).toMatchObject({exit: 0});
  return folder;
}

const newsletterOf = (folder: string): Promise<string> => readFile(join(folder, 'activities/newsletter.yaml'), 'utf8');
const questionsOf = (folder: string): Promise<string> => readFile(join(folder, 'questions.yaml'), 'utf8').catch(() => '');
const unbroken = (text: string): string => text.replace(/\s+/g, ' ');

const ANSWERS = `name: Newsletter
owner: ana.ruiz
people: {ask: mei.tanaka}
since: 2024-01
data:
  - system: CRM
    items: email address
    from: [consumer]
retention:
  after: {ask: mei.tanaka}
review:
  every-months: 12
`;

describe('without a terminal', () => {
  it("keeps the record's word, lists each conflict and leaves it as one open question, once", async () => {
    const folder = await twoSources();
    const ran = await datamap(['import', 'legal.csv'], {in: folder});
    expect(ran.exit).toBe(0);
    expect(unbroken(ran.stdout)).toContain(
      '2 conflicts, where the record\'s word is kept and questions.yaml asks which is right (--on-conflict take takes the file\'s): ! activities/newsletter owner: the record says "ana.ruiz" (marketing.csv#B2), the file "ben.ito" (legal.csv#B2)',
    );
    expect(await newsletterOf(folder)).toContain('owner: ana.ruiz');
    expect(await questionsOf(folder)).toContain(
      '- {id: newsletter-owner-conflict, question: "Newsletter, owner: the record says “ana.ruiz” (marketing.csv#B2), another source says “ben.ito” (legal.csv#B2). Which is right?", about: activities/newsletter, ask: ana.ruiz, since: 2026-11-22, conflict: {property: owner, kept: ana.ruiz, kept-from: marketing.csv#B2, other: ben.ito, other-from: legal.csv#B2}}\n',
    );
    const before = await contentsOf(folder);
    const again = await datamap(['import', 'legal.csv', '--on-conflict', 'keep'], {in: folder});
    expect(unbroken(again.stdout)).toContain('2 conflicts');
    expect(again.stderr).toBe('');
    expect(await contentsOf(folder)).toEqual(before);
    expect(unbroken((await datamap(['status'], {in: folder})).stdout)).toContain(
      'Open questions (2) Newsletter, owner: the record says “ana.ruiz” (marketing.csv#B2), another source says “ben.ito” (legal.csv#B2). Which is right?',
    );
    expect(await datamap(['import', 'marketing.csv'], {in: folder})).toMatchObject({exit: 0, stderr: ''});
  });

  it("takes the file's word when told to, and the questions about it go", async () => {
    const folder = await twoSources();
    await datamap(['import', 'legal.csv'], {in: folder});
    const ran = await datamap(['import', 'legal.csv', '--on-conflict', 'take'], {in: folder});
    expect(ran.stdout).toContain('~ activities/newsletter: owner "ana.ruiz" -> "ben.ito"');
    expect(ran.stdout).toContain('2 open questions settled');
    expect(await newsletterOf(folder)).toContain('owner: ben.ito');
    expect(await questionsOf(folder)).not.toContain('conflict');
  });

  it('drops a question once the other source agrees, and words it anew once it says something else', async () => {
    const folder = await twoSources();
    await datamap(['import', 'legal.csv'], {in: folder});
    await writeFile(join(folder, 'legal.csv'), MARKETING.replace('24 months', '6 months'));
    const ran = await datamap(['import', 'legal.csv'], {in: folder});
    expect(unbroken(ran.stdout)).toContain('1 open question settled: Newsletter, owner');
    const questions = await questionsOf(folder);
    expect(questions).not.toContain('ben.ito');
    expect(questions.match(/- \{id:/g)).toHaveLength(1);
    expect(questions).toContain('other: "period \\"6 months\\""');
  });

  it("drops a question once an answer settles it for the record's word, and asks nobody again about the same cell", async () => {
    const folder = await twoSources(MARKETING.replace('ana.ruiz', 'ben.ito'));
    await datamap(['import', 'legal.csv'], {in: folder});
    await writeFile(join(folder, 'answer.yaml'), ANSWERS);
    const answered = await datamap(['interview', 'newsletter', '--answers', 'answer.yaml'], {in: folder});
    expect(answered).toMatchObject({exit: 0, stdout: expect.stringContaining('- questions/newsletter-owner-conflict: settled') as string});
    expect(await questionsOf(folder)).not.toContain('conflict');
    const before = await contentsOf(folder);
    expect(unbroken((await datamap(['import', 'legal.csv'], {in: folder})).stdout)).not.toContain('conflict');
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('refuses to ask', async () => {
    const folder = await twoSources();
    const before = await contentsOf(folder);
    expect(await datamap(['import', 'legal.csv', '--on-conflict', 'ask'], {in: folder})).toMatchObject({
      exit: 2,
      stdout: '',
      stderr: expect.stringContaining('--on-conflict keep') as string,
    });
    expect(await contentsOf(folder)).toEqual(before);
  });
});

describe('at a terminal', () => {
  it('shows both sides of each conflict and does as it is told; who decided is kept', async () => {
    const folder = await twoSources();
    const {exit, screen} = await typeInTerminal(
      folder,
      ['import', 'legal.csv'],
      [
        ['Newsletter, owner: which is right?', '\r'],
        ['Newsletter, retention: which is right?', '\u001b[B\r'],
      ],
    );
    expect(exit).toBe(0);
    expect(screen).toContain('The record says "ana.ruiz" (marketing.csv#B2)');
    expect(screen).toContain('legal.csv says "ben.ito" (legal.csv#B2)');
    const newsletter = await newsletterOf(folder);
    expect(newsletter).toContain('owner: ana.ruiz');
    expect(newsletter).toContain('retention: {period: 12 months}');
    expect(newsletter).toContain('It says ben.ito; somebody decided otherwise');
    expect(newsletter).toContain('confirmed-by: ana.ruiz');
    expect(await questionsOf(folder)).not.toContain('conflict');
    const before = await contentsOf(folder);
    for (const file of ['legal.csv', 'marketing.csv']) {
      expect(await datamap(['import', file], {in: folder})).toMatchObject({exit: 0, stderr: ''});
    }
    expect(await contentsOf(folder)).toEqual(before);
  });

  it.each([
    ["Keep the record's word in all", 3, 'owner: ana.ruiz', false],
    ["Take the file's word in all", 4, 'owner: ben.ito', false],
    ['Leave all 2 open', 5, 'owner: ana.ruiz', true],
  ])('%s', async (label, down, says, open) => {
    const folder = await twoSources();
    const {exit, screen} = await typeInTerminal(folder, ['import', 'legal.csv'], [['which is right?', `${'\u001b[B'.repeat(down)}\r`]]);
    expect(exit).toBe(0);
    expect(screen).toContain(label);
    expect(await newsletterOf(folder)).toContain(says);
    expect((await questionsOf(folder)).includes('conflict')).toBe(open);
  });

  it('asks nothing where nothing may be asked, and nothing is lost by Ctrl-C', async () => {
    const folder = await twoSources();
    const {exit, screen} = await typeInTerminal(folder, ['import', 'legal.csv', '--no-input', '--dry-run'], []);
    expect(exit).toBe(0);
    expect(screen).not.toContain('which is right?');
    const before = await contentsOf(folder);
    expect(await typeInTerminal(folder, ['import', 'legal.csv'], [['which is right?', '\u0003']])).toMatchObject({exit: 130});
    expect(await contentsOf(folder)).toEqual(before);
  });
});
