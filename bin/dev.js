#!/usr/bin/env node
// Runs the tool after a fresh build, for working on it: `npm run dev -- check`.
import {execFileSync} from 'node:child_process';
execFileSync(process.execPath, [new URL('../scripts/build.mjs', import.meta.url).pathname], {stdio: ['ignore', 'ignore', 'inherit']});
await import('./run.js');
