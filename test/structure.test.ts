/** The house itself: every command is documented and tested, every rule has both cases, the surface changes only on purpose. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}oclif.manifest.json`, 'utf8')) as {
  commands: Record<
    string,
    {
      summary?: string;
      description?: string;
      examples?: {description: string; command: string}[];
      flags: Record<string, {summary?: string; char?: string}>;
      args: Record<string, unknown>;
    }
  >;
};
const commands = Object.entries(manifest.commands).map(([id, command]) => ({...command, id: id.replaceAll(':', ' ')}));

describe('commands', () => {
  it.each(commands)('$id is documented: summary, description, two examples, every flag', (command) => {
    expect(command.summary, 'summary').toMatch(/^[A-Z].*\.$/);
    expect(command.description, 'description').toBeTruthy();
    expect(command.examples?.length ?? 0, 'examples').toBeGreaterThanOrEqual(2);
    for (const [name, flag] of Object.entries(command.flags)) expect(name === 'json' || flag.summary, `summary of --${name}`).toBeTruthy();
  });

  it.each(commands)('$id has a test through the real binary', ({id}) => {
    const tests = readdirSync(`${root}test/commands`).map((file) => readFileSync(`${root}test/commands/${file}`, 'utf8'));
    const asArguments = id
      .split(' ')
      .map((word) => `'${word}'`)
      .join(', ');
    expect(tests.some((text) => text.includes('run-datamap') && text.includes(asArguments))).toBe(true);
  });

  it('keep their names and flags', async () => {
    const surface = commands
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({id, args, flags}) =>
        [
          id,
          ...Object.keys(args).map((name) => `  ${name.toUpperCase()}`),
          ...Object.keys(flags)
            .sort()
            .map((name) => `  --${name}${flags[name]?.char ? ` -${flags[name].char}` : ''}`),
        ].join('\n'),
      )
      .join('\n');
    await expect(`${surface}\n`).toMatchFileSnapshot(`${root}fixtures/command-tree.txt`);
  });
});

describe('rules', () => {
  const rulesOf = (stage: string): string[] => readdirSync(`${root}fixtures/cases/${stage}`);
  it.each(['checks', 'gap'])('%s: each has a case that fires and one that must not', (stage) => {
    const missing = rulesOf(stage).filter(
      (rule) => !existsSync(`${root}fixtures/cases/${stage}/${rule}/fires`) || !existsSync(`${root}fixtures/cases/${stage}/${rule}/quiet`),
    );
    expect(missing).toEqual([]);
    const files = readdirSync(`${root}src/${stage}`);
    expect(rulesOf(stage).filter((rule) => !files.includes(`${rule}.ts`))).toEqual([]);
  });
});

describe('folders', () => {
  it('name stages, never kinds', () => {
    const folders = readdirSync(`${root}src`, {recursive: true, withFileTypes: true}).filter((entry) => entry.isDirectory());
    expect(folders.filter(({name}) => /^(utils?|helpers?|common|misc|shared|services?|managers?|lib)$/.test(name))).toEqual([]);
  });
});
