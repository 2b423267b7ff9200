// Makes the record in templates/example from its spreadsheets and answers. Run by hand after a change of either: npm run example
import {cpSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {INPUTS, steps} from './steps.mjs';
import {run} from './run.mjs';

const home = fileURLToPath(new URL('../../templates/example/', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'datamap-example-'));
for (const input of INPUTS) cpSync(join(home, input), join(work, input), {recursive: true});
for (const step of steps) run(step, {cwd: work, by: 'ana.ruiz'});
for (const old of readdirSync(home)) if (!INPUTS.includes(old)) rmSync(join(home, old), {recursive: true});
cpSync(work, home, {recursive: true});
rmSync(work, {recursive: true});
