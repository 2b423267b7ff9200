/** Runs what the command line asks for; what oclif itself refuses (an unknown command, a broken install) still ends in our exit codes. */
import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';
import {ExitError} from '@oclif/core/errors';
import {flush} from '@oclif/core/flush';
import {openFrontDoor} from './cli/front-door.js';
import {EXIT} from './cli/exit-codes.js';
import {describeProblem, problemOf, traceOf} from './cli/problem.js';
import {styleFor} from './terminal/style.js';

/** `root`: the folder that npm installs, with package.json and oclif.manifest.json. */
export async function main(root: URL): Promise<void> {
  try {
    const argv = process.argv.slice(2);
    const door = await openFrontDoor(argv, {root, env: process.env});
    if (door === undefined) await (await import('./cli/whole-oclif.js')).run(argv, fileURLToPath(root));
    else await door.command.run(door.argv, door.config);
  } catch (error) {
    if (error instanceof ExitError) {
      process.exitCode = error.oclif.exit ?? 0;
    } else {
      const told = problemOf(error as Error);
      process.exitCode = told.exit;
      const trace = told.exit === EXIT.bug ? await traceOf(error as Error, versionOf(root)) : undefined;
      process.stderr.write(describeProblem(told, await styleFor(process.stderr, process.env, {color: true}), trace));
    }
  }
  await flush();
}

const versionOf = (root: URL): string => (createRequire(root)('./package.json') as {version: string}).version;
