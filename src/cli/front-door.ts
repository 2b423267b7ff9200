/**
 * The short way to a command. oclif's own way reads its configuration, looks for plug-ins, themes and hooks and asks for the shell
 * and the platform: more work than the command itself (docs/decisions/0002). Here a command line that plainly names a command
 * of the manifest gets that command with only the part of the configuration that commands use. Everything else, such as help,
 * topics, typing errors and debugging, takes oclif's way.
 */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Command, Interfaces} from '@oclif/core';

type CommandClass = typeof Command & (new (argv: string[], config: Interfaces.Config) => Command);

export interface OpenDoor {
  readonly command: CommandClass;
  readonly argv: string[];
  readonly config: Interfaces.Config;
}

interface Manifest {
  readonly commands: Readonly<Record<string, {readonly args: object; readonly relativePath: readonly string[]; readonly reader?: string}>>;
}

interface House {
  /** Where package.json and the manifest lie. */
  readonly root: URL;
  readonly env: NodeJS.ProcessEnv;
  /** Gets a reader of files ready, while the command that will want it is loaded. */
  readonly prepare: (reader: string) => Promise<void>;
}

/** Undefined where oclif must decide. */
export async function openFrontDoor(argv: readonly string[], {root, env, prepare}: House): Promise<OpenDoor | undefined> {
  if (env['DEBUG'] !== undefined || wantsHelp(argv)) return undefined;
  const manifest = readJson<Manifest>(new URL('oclif.manifest.json', root));
  const id = idOf(argv, manifest);
  const entry = id === undefined ? undefined : manifest.commands[id];
  if (id === undefined || entry === undefined) return undefined;
  if (entry.reader !== undefined) await prepare(entry.reader);
  // A path, not an address: in the bundle this is a require.
  const {default: command} = (await import(fileURLToPath(new URL(entry.relativePath.join('/'), root)))) as {default: CommandClass};
  command.id = id;
  return {command, argv: argv.slice(id.split(':').length), config: configOf(root, env)};
}

function wantsHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end < 0 ? argv : argv.slice(0, end)).includes('--help');
}

/** The longest command that the leading words name; words more are arguments, and for the command to refuse. Undefined where they may be a misspelt command. */
function idOf(argv: readonly string[], {commands}: Manifest): string | undefined {
  const end = argv.findIndex((word) => word.startsWith('-') || /[=:]/.test(word));
  const words = end < 0 ? argv : argv.slice(0, end);
  for (let count = words.length; count > 0; count--) {
    const id = words.slice(0, count).join(':');
    if (!Object.hasOwn(commands, id)) continue;
    const isTopic = Object.keys(commands).some((other) => other.startsWith(`${id}:`));
    return count === words.length || !isTopic ? id : undefined;
  }
  return undefined;
}

/** What oclif's Command and the commands here ask of their configuration; no theme, no plug-ins, no hooks but the one for unknown commands. */
function configOf(root: URL, env: NodeJS.ProcessEnv): Interfaces.Config {
  const {name, version, oclif} = readJson<{name: string; version: string; oclif: {bin: string}}>(new URL('package.json', root));
  const scopedEnvVarKey = (key: string): string => `${oclif.bin}_${key}`.toUpperCase();
  const config = {
    name,
    version,
    bin: oclif.bin,
    root: fileURLToPath(root),
    scopedEnvVarKey,
    scopedEnvVarKeys: (key: string) => [scopedEnvVarKey(key)],
    scopedEnvVar: (key: string) => env[scopedEnvVarKey(key)],
    runHook: async () => ({successes: [], failures: []}),
  };
  return config as unknown as Interfaces.Config;
}

function readJson<Shape>(file: URL): Shape {
  return JSON.parse(readFileSync(file, 'utf8')) as Shape;
}
