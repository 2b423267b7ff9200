// The main job on the example company, into ./demo: spreadsheets → record → reports → the notice fails its gap analysis.
import {cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {INPUTS, reports, steps} from './example/steps.mjs';
import {run} from './example/run.mjs';

const example = fileURLToPath(new URL('../templates/example/', import.meta.url));
const demo = fileURLToPath(new URL('../demo/', import.meta.url));
const MARK = join(demo, '.made-by-demo');

if (existsSync(demo) && !existsSync(MARK)) {
  console.error('./demo exists and was not made by this script. Move it away, then try again.');
  process.exit(2);
}
rmSync(demo, {recursive: true, force: true});
mkdirSync(demo);
writeFileSync(MARK, '');
for (const input of INPUTS) cpSync(join(example, input), join(demo, input), {recursive: true});

const lastLines = (text, count) =>
  text
    .trimEnd()
    .split('\n')
    .slice(-count)
    .map((line) => `    ${line}`)
    .join('\n');
for (const step of [...steps, ...reports]) {
  console.log(`$ datamap ${step.join(' ')}`);
  const {stderr} = run(step, {cwd: demo, by: 'you'});
  if (stderr.trim()) console.log(lastLines(stderr, 2));
}

console.log('\nMade in ./demo:');
for (const file of readdirSync(join(demo, 'reports'))
  .filter((name) => !name.startsWith('.'))
  .sort()) {
  console.log(`  reports/${file.padEnd(36)} ${String(Math.ceil(statSync(join(demo, 'reports', file)).size / 1024)).padStart(5)} kB`);
}
const counted = (folder, ending) => readdirSync(join(demo, folder)).filter((file) => file.endsWith(ending)).length;
console.log(
  `  the record: ${counted('systems', '.yaml')} systems, ${counted('activities', '.yaml')} activities, ${counted('recipients', '.yaml')} recipients`,
);

const {findings} = JSON.parse(run(['gap', '--json'], {cwd: demo, by: 'you'}).stdout);
console.log(`\nThe three most serious of ${findings.length} gaps between the record and notice/privacy-notice.html:`);
for (const [index, {severity, message, places, citations}] of findings.slice(0, 3).entries()) {
  console.log(`\n${index + 1}. ${severity.toUpperCase()}  ${message}`);
  for (const place of places) console.log(`   ${describe(place)}`);
  console.log(`   law:     ${citations.join('; ')}`);
}
console.log('\nAll of them with remedies: demo/reports/gap.md. Next: cd demo && node ../bin/run.js status');

function describe(place) {
  if (place.in === 'notice') return `notice:  line ${place.line}: “${place.quote}”`;
  if (place.in === 'record') return `record:  ${place.path}${place.shows ? `: ${place.shows}` : ''}`;
  return `absent:  ${place.what}`;
}
