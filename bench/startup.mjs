// What a person waits for before anything is done, against a Node that does nothing.
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const BIN = fileURLToPath(new URL('../bin/run.js', import.meta.url));
const RUNS = 15;

export async function startup({folder, timeOf, mediansOf}) {
  const example = join(folder, 'example');
  timeOf([BIN, 'init', example, '--example']);
  const {bare, version, help, status, check} = mediansOf(
    {
      bare: () => timeOf(['-e', '0']),
      version: () => timeOf([BIN, '--version']),
      help: () => timeOf([BIN, '--help']),
      status: () => timeOf([BIN, 'status'], {cwd: example}),
      check: () => timeOf([BIN, 'check'], {cwd: example, exits: [0, 1]}),
    },
    RUNS,
  );
  const against = {against: 'node -e 0', base: bare};
  return [
    {what: '--version', ms: version, ...against, limit: 1.5},
    {what: '--help', ms: help, ...against},
    {what: 'status of the example', ms: status, ...against},
    {what: 'check of the example', ms: check, ...against, limit: 4.5},
  ];
}
