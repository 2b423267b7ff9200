/** What every command owes: exit codes, --json that keeps them, no configuration leaked, colour only where it belongs. */
import {describe, expect, it} from 'vitest';
import {datamap, temporaryFolder} from '../run-datamap.js';

describe('exit codes', () => {
  it.each([
    ['an unknown command', ['chekc'], 2, 'Did you mean "check"?'],
    ['an unknown flag', ['check', '--no-such'], 2, 'no-such'],
    ['a missing argument', ['explain'], 2, 'Missing 1 required arg'],
    ['a day that is none', ['check', '--as-of', '2026-02-30'], 2, '"2026-02-30" is not a day'],
    ['no record', ['check'], 2, 'datamap.yaml'],
  ])('%s', async (_, args, exit, says) => {
    const ran = await datamap(args, {in: await temporaryFolder()});
    expect(ran).toMatchObject({exit, stdout: ''});
    expect(ran.stderr).toContain(says);
  });

  it('a bug is 3, with a trace and without a stack on the screen', async () => {
    const ran = await datamap(['explain', 'A'], {env: {NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent('const parse=JSON.parse;JSON.parse=(text,...rest)=>{if(typeof text==="string"&&text.includes("email-address"))throw new TypeError("boom");return parse(text,...rest)}')}`}});
    expect(ran.exit).toBe(3);
    expect(ran.stderr).toContain('A bug in datamap: boom');
    expect(ran.stderr).toMatch(/Trace: .*datamap-tests-.*trace\.txt/);
    expect(ran.stderr).not.toContain('    at ');
  });
});

describe('--json', () => {
  it.each([
    ['an unknown flag', ['check', '--json', '--no-such'], 'usage'],
    ['no record', ['check', '--json'], 'no-record'],
  ])('keeps exit 2 and says only what, where and how to mend: %s', async (_, args, code) => {
    const ran = await datamap(args, {in: await temporaryFolder()});
    expect(ran.exit).toBe(2);
    const told = JSON.parse(ran.stdout) as {error: Record<string, unknown>};
    expect(Object.keys(told)).toEqual(['error']);
    expect(told.error['code']).toBe(code);
    expect(Object.keys(told.error).filter((key) => !['code', 'what', 'where', 'fix', 'problems'].includes(key))).toEqual([]);
  });
});

describe('help', () => {
  it('--version answers at once', async () => {
    expect(await datamap(['--version'])).toMatchObject({exit: 0, stdout: expect.stringMatching(/^ccpa-datamap \d+\.\d+\.\d+\n$/) as unknown, stderr: ''});
  });

  it('leads with examples that exist', async () => {
    const {exit, stdout} = await datamap(['report', 'collected', '--help']);
    expect(exit).toBe(0);
    expect(stdout).toContain('EXAMPLES');
  });
});
