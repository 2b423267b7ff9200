/** Which days the law can be asked for. */
import {beforeAll, describe, expect, test} from 'vitest';
import {datamap, temporaryFolder, type Ran} from '../run-datamap.js';

let folder: string;
let noRecord: string;
beforeAll(async () => {
  noRecord = await temporaryFolder();
  folder = await temporaryFolder();
  await datamap(['init', '--example'], {in: folder});
});

const run = (line: string, env: Record<string, string> = {}): Promise<Ran> => datamap(line.split(' '), {in: folder, env});

const explainA = (day: string): Promise<Ran> => datamap(['explain', 'A', '--as-of', day], {in: noRecord});

const TOO_EARLY = `Error: On 2019-12-31 the California Consumer Privacy Act did not apply yet
  Where: --as-of
  Mend:  Give 2020-01-01 or a later day: it applied from then on (Cal. Civ. Code § 1798.198(a)).
`;

describe('a day before the Act', () => {
  test.each(['check', 'explain A', 'report collected', 'report shine-the-light', 'report record', 'status', 'gap', 'classify email'])(
    '%s refuses it',
    async (command) => {
      expect(await run(`${command} --as-of 2019-12-31`)).toEqual({exit: 2, stdout: '', stderr: TOO_EARLY});
    },
  );

  test('from the environment and for a program too', async () => {
    const {exit, stdout, stderr} = await run('status --json', {DATAMAP_AS_OF: '1999-01-01'});
    expect({exit, stderr}).toEqual({exit: 2, stderr: ''});
    expect(JSON.parse(stdout)).toEqual({
      error: {
        code: 'before-the-law',
        what: 'On 1999-01-01 the California Consumer Privacy Act did not apply yet',
        where: '--as-of',
        fix: 'Give 2020-01-01 or a later day: it applied from then on (Cal. Civ. Code § 1798.198(a)).',
      },
    });
  });

  test('its first day is answered', async () => {
    const {exit, stderr, stdout} = await explainA('2020-01-01');
    expect({exit, stderr}).toEqual({exit: 0, stderr: ''});
    expect(stdout).toContain('as of 2020-01-01');
  });
});

describe('a day long after the catalog was made', () => {
  const NOTE =
    'The catalog of the law was brought up to date on 2026-11-22. It holds what was known then of later days; how the law stands on 2028-11-23 it cannot know.\n';

  test('a remark on stderr, the answer as ever', async () => {
    const soon = await explainA('2028-11-22');
    const late = await explainA('2028-11-23');
    expect([soon.stderr, late.stderr, late.exit]).toEqual(['', NOTE, 0]);
    expect(late.stdout).toBe(soon.stdout.replaceAll('2028-11-22', '2028-11-23'));
  });

  test.each(['status --quiet', 'status --json'])('%s: no remark', async (line) => {
    expect((await run(`${line} --as-of 2062-01-01`)).stderr).toBe('');
  });
});
