#!/usr/bin/env node
// Runs the tool after a fresh build, for working on it: `npm run dev -- check`.
const {execFileSync} = require('node:child_process');
const {join} = require('node:path');
execFileSync(process.execPath, [join(__dirname, '../scripts/build.mjs')], {stdio: ['ignore', 'ignore', 'inherit']});
require('./run.js');
