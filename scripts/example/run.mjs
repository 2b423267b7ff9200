// Runs one datamap command on the example's fixed day and returns what it printed. Exit 1 means findings, which the example has.
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {AS_OF} from './steps.mjs';

const BIN = fileURLToPath(new URL('../../bin/run.js', import.meta.url));

export function run(args, {cwd, by}) {
  const {status, stdout, stderr} = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: {...process.env, DATAMAP_AS_OF: AS_OF, DATAMAP_USER: by, DATAMAP_RECORD: '', NO_COLOR: '1'},
  });
  if (status !== 0 && status !== 1) throw new Error(`datamap ${args.join(' ')} ended with ${status}\n${stderr}`);
  return {stdout, stderr, status};
}
