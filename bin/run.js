#!/usr/bin/env node
// CommonJS, as the bundle is (bin/package.json says so): Node's loader of ES modules alone would cost a third of a bare start.
// `--version` is answered before anything is loaded: scripts ask for it often.
const [first, ...rest] = process.argv.slice(2);
if ((first === '--version' || first === '-v' || first === 'version') && rest.length === 0) {
  const {name, version} = require('../package.json');
  require('../dist/cli/standard-streams.js').stdout.write(`${name} ${version}\n`);
} else {
  // Node 20 (V8 11) optimizes code that runs for some milliseconds only: a third of a run's processor time, never paid back. Fifteen
  // times the patience costs large records nothing (docs/decisions/0002). Later versions of V8 have no such setting.
  if (process.versions.v8.startsWith('11.')) require('node:v8').setFlagsFromString('--interrupt-budget=1000000');
  const {pathToFileURL} = require('node:url');
  const {main} = require('../dist/main.js');
  void main(new URL('../', pathToFileURL(__filename)));
}
