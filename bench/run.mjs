// `npm run bench`: measured ratios against their limits. A ratio holds on any machine, a time does not; what is compared runs in
// turns, A B C A B C, and the median counts. Exits 1 where a limit is passed. `-- --only startup,classify` runs some of it.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {classify} from './classify.mjs';
import {imports} from './imports.mjs';
import {load} from './load.mjs';
import {notice} from './notice.mjs';
import {startup} from './startup.mjs';

const SUITES = {startup, classify, load, imports, notice};

const index = process.argv.indexOf('--only');
const asked = index < 0 ? Object.keys(SUITES) : (process.argv[index + 1] ?? '').split(',');
const unknown = asked.filter((name) => !(name in SUITES));
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown.join(', ')}". There are: ${Object.keys(SUITES).join(', ')}`);
  process.exit(2);
}

// It triples bare Node's start (nodejs/node#40524) and would flatter every ratio.
const env = {...process.env};
delete env.NODE_EXTRA_CA_CERTS;

/** Runs a process and gives its wall time in milliseconds; throws where it does not exit as expected. */
function timeOf(args, {exits = [0], cwd} = {}) {
  const start = performance.now();
  const {status, stderr} = spawnSync(process.execPath, args, {env, cwd, encoding: 'utf8'});
  if (!exits.includes(status)) throw new Error(`${args.join(' ')} exited ${status}: ${stderr}`);
  return performance.now() - start;
}

/** Medians of what each of the named functions measures, run in turns. */
function mediansOf(measures, runs) {
  const times = Object.fromEntries(Object.keys(measures).map((name) => [name, []]));
  for (let run = 0; run <= runs; run++) {
    for (const [name, measure] of Object.entries(measures)) {
      const time = measure();
      if (run > 0) times[name].push(time); // the first warms the disk's cache
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, list.sort((a, b) => a - b)[Math.floor(list.length / 2)]]));
}

const folder = mkdtempSync(join(tmpdir(), 'datamap-bench-'));
const rows = [];
try {
  for (const name of asked) rows.push(...(await SUITES[name]({folder, env, timeOf, mediansOf})));
} finally {
  rmSync(folder, {recursive: true, force: true});
}
const table = [
  ['what', 'ms', 'against', 'ms', 'ratio', 'limit', ''],
  ...rows.map(({what, ms, against, base, limit}) => [
    what,
    ms.toFixed(0),
    against,
    base.toFixed(0),
    (ms / base).toFixed(2),
    limit === undefined ? '-' : `<= ${limit}`,
    limit === undefined ? '' : ms / base <= limit ? 'ok' : 'OVER',
  ]),
];
const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
for (const row of table) {
  console.log(
    row
      .map((cell, column) => (/^[\d.]+$/.test(cell) ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
      .join('  ')
      .trimEnd(),
  );
}
process.exitCode = rows.some(({ms, base, limit}) => limit !== undefined && ms / base > limit) ? 1 : 0;
