/** Hands the command line to oclif; what oclif itself refuses (an unknown command, a broken install) still ends in our exit codes. */
import {ExitError} from '@oclif/core/errors';
import {flush} from '@oclif/core/flush';
import {run} from '@oclif/core/run';
import {describeProblem, problemOf} from './cli/problem.js';
import {streamStyle} from './terminal/style.js';

/** `from` is the address of the file that npm installs; package.json and the manifest lie above it. */
export async function main(from: string): Promise<void> {
  process.stdout.on('error', ignoreClosedPipe);
  try {
    await run(process.argv.slice(2), from);
  } catch (error) {
    if (error instanceof ExitError) {
      process.exitCode = error.oclif.exit ?? 0;
    } else {
      const told = problemOf(error as Error);
      process.exitCode = told.exit;
      process.stderr.write(describeProblem(told, streamStyle(process.stderr, process.env, {color: true}), undefined));
    }
  }
  await flush();
}

/** `datamap … | head` closes the pipe early: that is the reader's right. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
