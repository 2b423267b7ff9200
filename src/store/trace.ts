/** Writes what went wrong in a bug to a file of its own in the system's folder for temporary files. */
import {mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** Path of the written trace. */
export async function writeTrace(text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'datamap-')), 'trace.txt');
  await writeFile(path, text);
  return path;
}
