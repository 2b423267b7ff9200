import {beforeAll, describe, expect, test} from 'vitest';
import {contentsOf, datamap, temporaryFolder, type Ran} from '../run-datamap.js';

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
});

const explain = (...args: string[]): Promise<Ran> => datamap(['explain', ...args], {in: folder});

describe('what a person reads', () => {
  test.each([
    ['an element with its letters, why, and on what they depend', 'hand-palm-vein', ['hand-palm-vein']],
    ['a duty as it was lettered on a day', 'pp-10-in-2025', ['PP-10', '--as-of', '2025-12-31']],
    ['a section with all that rests on it and beneath it', 'section-1798-140-ae-1', ['1798.140(ae)(1)']],
    ['a category before its time', 'l-in-2022', ['L', '--as-of', '2022-06-01']],
    ['an id of several kinds', 'government', ['government']],
    ['a rule', 'retention-missing', ['retention-missing']],
  ])('%s', async (_what, name, args) => {
    const {exit, stdout, stderr} = await explain(...args);
    expect({exit, stderr}).toEqual({exit: 0, stderr: ''});
    await expect(stdout).toMatchFileSnapshot(`../../fixtures/cases/explain/${name}.txt`);
    expect(stdout.split('\n').filter((line) => line.length > 80 && !line.includes('https://'))).toEqual([]);
  });

  test('in ASCII where the terminal has nothing else', async () => {
    const {stdout} = await datamap(['explain', 'L'], {in: folder, env: {LANG: 'C', LC_ALL: 'C'}});
    // eslint-disable-next-line no-control-regex -- everything beyond ASCII is the point
    expect(stdout).not.toMatch(/[^\x00-\x7f]/);
  });
});

describe('what a program reads', () => {
  test('the explanation, and nothing else', async () => {
    const {exit, stdout, stderr} = await explain('emial-address', '--json');
    expect({exit, stderr}).toEqual({exit: 2, stderr: ''});
    expect(JSON.parse(stdout)).toEqual({
      error: {
        code: 'unknown-id',
        what: 'Nothing in the catalog or among the rules is called "emial-address"',
        where: 'the argument ID',
        fix: 'Did you mean email-address? datamap law list --search WORD finds entries by what they say.',
      },
    });
  });

  test('an entry with its citations and what hangs on it', async () => {
    const {exit, stdout, stderr} = await explain('xviii', '--json');
    expect({exit, stderr}).toEqual({exit: 0, stderr: ''});
    expect(JSON.parse(stdout)).toMatchObject({
      asked: 'xviii',
      asOf: '2026-11-22',
      entries: [{kind: 'shine-the-light', id: 'xviii', inForce: true, citations: [{id: '1798.83(e)(6)(A)(xviii)'}]}],
    });
  });
});

describe('what it refuses', () => {
  test.each([
    ['a misspelt id', ['emial-address'], 'Did you mean email-address?'],
    ['no id', [], 'ID is missing'],
    ['a day that is none', ['L', '--as-of', '2026-02-30'], '"2026-02-30" is not a day'],
    ['an id without end', ['x'.repeat(100_000)], 'too long to be an id'],
    ['an id with control characters', ['\u001b[31mred'], '\\u001b[31mred'],
    ['an id that is a path', ['../../etc/passwd'], 'Nothing in the catalog'],
  ])('%s', async (_what, args, says) => {
    const {exit, stdout, stderr} = await explain(...args);
    expect({exit, stdout}).toEqual({exit: 2, stdout: ''});
    expect(stderr).toContain(says);
    expect(stderr).not.toContain('\u001b');
    expect(stderr.length).toBeLessThan(600);
  });

  test('and writes nothing', async () => expect(await contentsOf(folder)).toEqual({}));
});
