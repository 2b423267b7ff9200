/** Runs what the command line asks for; what oclif itself refuses (an unknown command, a broken install) still ends in our exit codes. */
import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';
import {ExitError} from '@oclif/core/errors';
import {openFrontDoor} from './cli/front-door.js';
import {saysJson, saysNoColor} from './cli/flags.js';
import {problemOf, tellProblem} from './cli/problem.js';
import {stderr} from './cli/standard-streams.js';
import type {ReaderName} from './quarantine/index.js';
import {styleFor} from './terminal/style.js';

/** `root`: the folder that npm installs, with package.json and oclif.manifest.json. */
export async function main(root: URL): Promise<void> {
  const argv = askedFor(process.argv.slice(2));
  try {
    const door = await openFrontDoor(argv, {root, env: process.env, prepare});
    if (door === undefined) await (await import('./cli/whole-oclif.js')).runWholeOclif(argv, fileURLToPath(root));
    else await door.command.run(door.argv, door.config);
  } catch (error) {
    if (error instanceof ExitError) {
      process.exitCode = error.oclif.exit ?? 0;
    } else {
      await tellProblem(problemOf(error as Error), error as Error, {
        json: saysJson(argv),
        style: () => styleFor(stderr, process.env, {color: !saysNoColor(argv)}),
        version: versionOf(root),
      });
    }
  }
}

/** Loaded only for commands that read such files. */
async function prepare(reader: string): Promise<void> {
  (await import('./quarantine/index.js')).prepareReader(reader as ReaderName);
}

/** `datamap help check` is what people type who know git. */
const askedFor = ([first, ...rest]: readonly string[]): string[] =>
  first === 'help' ? [...rest, '--help'] : first === undefined ? [] : [first, ...rest];

const versionOf = (root: URL): string => (createRequire(root)('./package.json') as {version: string}).version;
