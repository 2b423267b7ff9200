/** Runs the real binary, as a person would, in a folder of its own. */
import {execa} from 'execa';
import {execFile} from 'node:child_process';
import {mkdtemp, readdir, readFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The real binary, for lines of shell that must start it in their own way. */
export const BIN = fileURLToPath(new URL('../bin/run.js', import.meta.url));

export interface Ran {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface HowToRun {
  readonly in?: string;
  readonly env?: Record<string, string>;
  readonly input?: string;
}

export async function datamap(args: readonly string[], how: HowToRun = {}): Promise<Ran> {
  return run(process.execPath, [BIN, ...args], how);
}

/** A line of shell in which `datamap` is the real binary: for pipes and redirections. */
export async function datamapInShell(line: string, how: HowToRun = {}): Promise<Ran> {
  return run('sh', ['-c', `datamap() { "${process.execPath}" "${BIN}" "$@"; }\n${line}`], how);
}

interface AtTerminal extends HowToRun {
  readonly columns?: number;
}

/** What a terminal of so many columns shows: both streams as they come, with colour, line ends as the terminal makes them. */
export async function datamapAtTerminal(line: string, {columns = 80, env, ...how}: AtTerminal = {}): Promise<Omit<Ran, 'stderr'>> {
  const inside = `datamap() { '${process.execPath}' '${BIN}' "$@"; }; stty cols ${columns} rows 24; ${line}`;
  const {exit, stdout} = await run('script', ['-qec', inside, '/dev/null'], {
    ...how,
    env: {TERM: 'xterm', NO_COLOR: '', SHELL: '/bin/sh', ...env},
  });
  return {exit, stdout: stdout.replaceAll('\r\n', '\n')};
}

/** Types into a real terminal: `script` makes one, each text is sent once the screen shows what it waits for. */
export async function typeInTerminal(
  folder: string,
  args: readonly string[],
  typing: readonly (readonly [waitFor: string, text: string])[],
): Promise<{exit: number; screen: string}> {
  const quoted = [process.execPath, BIN, ...args].map((word) => `'${word}'`).join(' ');
  return new Promise((resolve) => {
    const child = execFile('script', ['-qec', `stty cols 80 rows 24; ${quoted}`, '/dev/null'], {
      cwd: folder,
      env: {...process.env, TERM: 'xterm', NO_COLOR: '1', LANG: 'C', LC_ALL: 'C', DATAMAP_AS_OF: '2026-11-22', DATAMAP_USER: 'ana.ruiz'},
    });
    let screen = '';
    const left = [...typing];
    child.stdout?.on('data', (chunk: string) => {
      screen += chunk;
      const [next] = left;
      if (next === undefined || !screen.slice(screen.lastIndexOf('\u0001') + 1).includes(next[0])) return;
      left.shift();
      screen += '\u0001';
      // Inquirer draws before it listens.
      setTimeout(() => child.stdin?.write(next[1]), 150);
    });
    child.on('close', (code) => resolve({exit: code ?? -1, screen}));
  });
}

async function run(command: string, args: readonly string[], {in: cwd, env, input}: HowToRun): Promise<Ran> {
  const {exitCode, stdout, stderr} = await execa(command, args, {
    ...(cwd === undefined ? {} : {cwd}),
    env: {DATAMAP_AS_OF: '2026-11-22', DATAMAP_USER: 'ana.ruiz', NO_COLOR: '1', TZ: 'UTC', LANG: 'C.UTF-8', ...env},
    input: input ?? '',
    reject: false,
    stripFinalNewline: false,
  });
  return {exit: exitCode ?? -1, stdout, stderr};
}

/** An empty folder that is gone after the run (`one-temporary-folder.ts`). */
export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'folder-'));
}

/** Every file of a folder with its text, by relative path: to prove that nothing changed on disk. */
export async function contentsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(files.sort().map(async (file) => [relative(folder, file), await readFile(file, 'latin1')] as const));
  return Object.fromEntries(texts);
}
