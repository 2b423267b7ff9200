/** `datamap review` through the real binary: who may confirm what, and what a confirmation changes in the reports. */
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {datamap, temporaryFolder} from '../run-datamap.js';
import {writeFile} from 'node:fs/promises';

const ANSWERS = `name: Raffle at the pier
team: Marketing
owner: b.okafor
people: [customers]
since: 2024-05
purposes: [{words: Draw the winners of the summer raffle and tell them, is: run-promotions}]
data: [{system: Raffle tickets, system-kind: paper, items: 'name, phone', from: [consumer]}]
retention: {criteria: until the prizes are handed over}
disclosures: []
review: {every-months: 12}
`;

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  await datamap(['init', '--name', 'Tidewrack Surf Supply, Inc.'], {in: folder});
  await writeFile(join(folder, 'raffle.yaml'), ANSWERS);
  expect(await datamap(['interview', '--answers', 'raffle.yaml', '--by', 'b.okafor'], {in: folder})).toMatchObject({exit: 0});
});

describe('review', () => {
  it('lists what waits for a second person, and changes nothing', async () => {
    const before = await readFile(join(folder, 'activities/raffle-at-the-pier.yaml'), 'utf8');
    const {exit, stdout} = await datamap(['review', '--list'], {in: folder});
    expect(exit).toBe(0);
    expect(stdout).toMatch(/activities\/raffle-at-the-pier: \d+ answers of b\.okafor/);
    expect(await readFile(join(folder, 'activities/raffle-at-the-pier.yaml'), 'utf8')).toBe(before);
    expect((await datamap(['status'], {in: folder})).stdout).toContain('Answers that nobody else confirmed (1)');
    expect((await datamap(['report', 'collected', '--format', 'markdown'], {in: folder})).stdout).toContain('1 activity rests on answers');
  });

  it('lets nobody confirm answers of their own', async () => {
    const {exit, stderr} = await datamap(['review', 'raffle-at-the-pier', '--confirm', '--by', 'b.okafor'], {in: folder});
    expect({exit, stderr}).toMatchObject({exit: 2, stderr: expect.stringContaining('somebody else is to confirm them') as string});
  });

  it.each([
    ['nothing is named', ['review', '--confirm'], 'Nothing is named to confirm'],
    ['there is no such thing', ['review', 'rafle-at-the-pier', '--confirm'], 'Did you mean "raffle-at-the-pier"?'],
  ])('says so where %s', async (_, args, words) => {
    const {exit, stderr} = await datamap(args, {in: folder});
    expect({exit, stderr}).toMatchObject({exit: 2, stderr: expect.stringContaining(words) as string});
  });

  it('confirms what others answered, with who and when, and the mark goes', async () => {
    const args = ['review', 'Raffle at the pier', '--confirm', '--by', 'c.stein', '--as-of', '2026-11-22'];
    expect((await datamap([...args, '--dry-run'], {in: folder})).stderr).toContain('Nothing was written');
    const {exit, stdout} = await datamap(args, {in: folder});
    expect({exit, stdout}).toMatchObject({
      exit: 0,
      stdout: expect.stringMatching(/Confirmed \d+ answers about "Raffle at the pier"/) as string,
    });
    const text = await readFile(join(folder, 'activities/raffle-at-the-pier.yaml'), 'utf8');
    expect(text).toContain('confirmed-by: c.stein, confirmed-on: 2026-11-22');
    const again = await datamap(['review', '--json'], {in: folder});
    expect(JSON.parse(again.stdout)).toMatchObject({confirmed: [], written: []});
    expect((await datamap(['report', 'collected', '--format', 'markdown'], {in: folder})).stdout).not.toContain(
      'activity rests on answers',
    );
    expect(await readFile(join(folder, 'journal.jsonl'), 'utf8')).toContain('"command":"review"');
  });
});
