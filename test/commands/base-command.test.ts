/** What every command owes: exit codes, --json that keeps them, no configuration leaked, colour only where it belongs. */
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {datamap, datamapAtTerminal, temporaryFolder} from '../run-datamap.js';

const EXAMPLE = fileURLToPath(new URL('../../templates/example', import.meta.url));

describe('exit codes', () => {
  it.each([
    ['an unknown command', ['chekc'], 2, 'Did you mean "check"?'],
    ['an unknown flag', ['check', '--no-such'], 2, 'no-such'],
    ['a day that is none', ['check', '--as-of', '2026-02-30'], 2, '"2026-02-30" is not a day'],
    ['no record', ['check'], 2, 'datamap.yaml'],
  ])('%s', async (_, args, exit, says) => {
    const ran = await datamap(args, {in: await temporaryFolder()});
    expect(ran).toMatchObject({exit, stdout: ''});
    expect(ran.stderr).toContain(says);
  });

  it.each([
    [
      'a missing argument',
      ['explain'],
      'ID is missing: Id or section: L, email-address, "1798.140(ae)".',
      'datamap explain',
      'For example: datamap explain precise-location',
    ],
    [
      'a word too many',
      ['status', 'extra'],
      'Unexpected argument "extra": status takes no further words',
      'datamap status',
      'Leave it out. datamap status --help lists the flags.',
    ],
    [
      'a word too many where names come from a file',
      ['classify', 'fields.csv'],
      'Unexpected argument "fields.csv": classify takes no further words',
      'datamap classify',
      'Name a file: datamap classify < FILE, or datamap classify --input FILE. A single line: echo LINE | datamap classify',
    ],
    [
      'a second word',
      ['explain', 'a', 'b'],
      'Unexpected argument "b": explain takes only ID',
      'datamap explain',
      'Leave it out. What has blanks in it stands in quotes.',
    ],
    ['a misspelt flag', ['check', '--fail-om', 'low'], 'There is no flag --fail-om', 'datamap check', 'Did you mean --fail-on?'],
    ['a misspelt flag of every command', ['check', '--jsn'], 'There is no flag --jsn', 'datamap check', 'Did you mean --json?'],
    ['a flag without its value', ['check', '--only'], '--only needs a value', 'datamap check', 'Write --only RULE.'],
    [
      'a choice without its value',
      ['check', '--fail-on'],
      '--fail-on needs a value',
      'datamap check',
      'Write --fail-on and one of: critical, high, medium, low, never.',
    ],
    [
      'a misspelt choice',
      ['check', '--fail-on', 'hihg'],
      '--fail-on cannot be "hihg"',
      'datamap check',
      'Did you mean high? One of: critical, high, medium, low, never.',
    ],
    [
      'a flag that is required',
      ['map', 'set', 'a.b.c'],
      'The flag --reason is missing',
      'datamap map set',
      'For example: datamap map set mailheron.contacts.EMAIL --element email-address --reason "Looked at the form"',
    ],
    [
      'a year that is none',
      ['report', 'shine-the-light', '--year', 'abc'],
      '--year must be a whole number, not "abc"',
      'datamap report shine-the-light',
      'Write --year YYYY.',
    ],
    [
      'a flag twice',
      ['check', '--format', 'json', '--format', 'json'],
      '--format stands more than once',
      'datamap check',
      'Write it once.',
    ],
    [
      'two flags that exclude each other',
      ['interview', '--answers', 'x', '--resume'],
      '--answers and --resume exclude each other',
      'datamap interview',
      'Leave one of them out.',
    ],
    [
      'a flag that needs another',
      ['interview', '--on-conflict', 'take'],
      '--on-conflict works only together with --answers',
      'datamap interview',
      'Add --answers, or leave --on-conflict out.',
    ],
  ])('%s: what, where and what to type instead', async (_, args, what, where, fix) => {
    const folder = await temporaryFolder();
    expect(await datamap(args, {in: folder})).toEqual({
      exit: 2,
      stdout: '',
      stderr: `Error: ${what}\n  Where: ${where}\n  Mend:  ${fix}\n`,
    });
    const {exit, stdout} = await datamap([...args.slice(0, 1), '--json', ...args.slice(1)], {in: folder});
    if (args[0] !== 'map' && args[0] !== 'report') {
      expect({exit, ...(JSON.parse(stdout) as object)}).toEqual({exit: 2, error: {code: 'usage', what, where, fix}});
    }
  });

  it.each([
    ['nosuch', 'There is no command "nosuch"', /^One of: check, /],
    ['CHECK', 'There is no command "CHECK"', /^Did you mean "check"\?/],
    ['report nope', 'There is no command "report nope"', /^One of: report collected, report record, report shine-the-light\.$/],
    ['map nope', 'There is no command "map nope"', /^One of: map, map set\.$/],
    ['help nope', 'There is no command "nope"', /--help/],
  ])('no such command: %s', async (line, what, fix) => {
    const ran = await datamap(line.split(' '));
    expect(ran).toMatchObject({exit: 2, stdout: '', stderr: expect.stringContaining(`Error: ${what}\n  Mend:  `) as unknown});
    const {exit, stdout, stderr} = await datamap([...line.split(' '), '--json']);
    expect({exit, stderr}).toEqual({exit: 2, stderr: ''});
    expect(JSON.parse(stdout)).toEqual({
      error: {code: line === 'help nope' ? 'usage' : 'unknown-command', what, fix: expect.stringMatching(fix) as unknown},
    });
  });

  it('a flag before the command', async () => {
    expect((await datamap(['--record', 'x', 'status'])).stderr).toContain('A command comes first');
  });

  it('a bug is 3, with a trace and without a stack on the screen', async () => {
    const ran = await datamap(['explain', 'A'], {
      env: {
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent('const parse=JSON.parse;JSON.parse=(text,...rest)=>{if(typeof text==="string"&&text.includes("email-address"))throw new TypeError("boom");return parse(text,...rest)}')}`,
      },
    });
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
    expect(await datamap(['--version'])).toMatchObject({
      exit: 0,
      stdout: expect.stringMatching(/^ccpa-datamap \d+\.\d+\.\d+\n$/) as unknown,
      stderr: '',
    });
  });

  it.each([
    ['check', '--help'],
    ['help', 'check'],
  ])('%s %s', async (...args) => {
    const {exit, stdout} = await datamap(args);
    expect(exit).toBe(0);
    expect(stdout).toContain('$ datamap check');
  });

  it('leads with examples that exist', async () => {
    const {exit, stdout} = await datamap(['report', 'collected', '--help']);
    expect(exit).toBe(0);
    expect(stdout).toContain('EXAMPLES');
  });
});

describe('colour', () => {
  const ESCAPE = '\u001b';
  it.each(['explain', 'nosuch'])('shows on a terminal, and nowhere once it is refused: %s', async (line) => {
    expect((await datamapAtTerminal(`datamap ${line}`)).stdout).toContain(ESCAPE);
    expect((await datamapAtTerminal(`datamap ${line} --no-color`)).stdout).not.toContain(ESCAPE);
    expect((await datamapAtTerminal(`datamap ${line}`, {env: {NO_COLOR: '1'}})).stdout).not.toContain(ESCAPE);
    expect((await datamapAtTerminal(`datamap ${line}`, {env: {TERM: 'dumb'}})).stdout).not.toContain(ESCAPE);
    expect((await datamapAtTerminal(`datamap ${line} 2>&1 | cat`, {env: {FORCE_COLOR: '1'}})).stdout).not.toContain(ESCAPE);
  });
});

describe('a screen of forty columns', () => {
  const ADDRESS = /^ *https:\S+$|^ *\S+$|^\s+\S+ +\S+$/;
  it.each([
    'check',
    'gap',
    'explain A',
    'nosuch',
    'gap nowhere.html',
    'check --record /nowhere/at/all',
    'map --auto --dry-run',
    'classify --input spreadsheets/hr-systems.csv',
  ])('no line is longer, but for single words: datamap %s', async (line) => {
    const {stdout} = await datamapAtTerminal(`datamap ${line}`, {in: EXAMPLE, columns: 40, env: {NO_COLOR: '1'}});
    expect(stdout).not.toBe('');
    expect(stdout.split('\n').filter((each) => each.length > 40 && !ADDRESS.test(each))).toEqual([]);
  });

  it('errors in a pipe keep one line for each part', async () => {
    expect((await datamap(['nosuch'])).stderr.split('\n')).toHaveLength(3);
  });
});
