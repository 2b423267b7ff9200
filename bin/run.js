#!/usr/bin/env node
// CommonJS, as the bundle is (bin/package.json says so): Node's loader of ES modules alone would cost a third of a bare start.
// `--version` is answered before anything is loaded: scripts ask for it often.
const [first, ...rest] = process.argv.slice(2);
if ((first === '--version' || first === '-v' || first === 'version') && rest.length === 0) {
  const {name, version} = require('../package.json');
  process.stdout.write(`${name} ${version}\n`);
} else {
  const {pathToFileURL} = require('node:url');
  const {main} = require('../dist/main.js');
  void main(new URL('../', pathToFileURL(__filename)));
}
