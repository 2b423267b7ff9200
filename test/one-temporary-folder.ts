/** Everything that the tests and the processes they start put into the temporary folder lies in one folder, gone after the run. */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

export default function oneTemporaryFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'datamap-tests-'));
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = folder;
  return () => rmSync(folder, {recursive: true, force: true});
}
