/** oclif's own way to a command, to help and to errors: a part of the bundle for itself, loaded where the front door stays shut. */
import {run} from '@oclif/core/run';
import {stderr, stdout} from './standard-streams.js';

export async function runWholeOclif(argv: string[], root: string): Promise<void> {
  for (const stream of [stdout, stderr]) stream.nodeStream(); // oclif writes to them itself
  await run(argv, root);
}
