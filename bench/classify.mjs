// What the classifier takes: for very many fields at once, and for ten from a cold start.
import {spawnSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {manyFields} from './many-fields.mjs';
import {moduleIn} from './module.mjs';

const BIN = fileURLToPath(new URL('../bin/run.js', import.meta.url));
const RUNS = 7;
const FIELDS_PER_SECOND = 100_000;

export async function classify({folder, env, timeOf, mediansOf}) {
  const fields = manyFields();
  const names = new Set(fields.map(({field}) => field)).size;
  if (names !== fields.length) throw new Error(`Only ${names} names are distinct`);
  const many = join(folder, 'many.json');
  const ten = join(folder, 'ten.jsonl');
  writeFileSync(many, JSON.stringify(fields));
  writeFileSync(
    ten,
    fields
      .filter((_, index) => index % 20_000 === 0)
      .map((field) => `${JSON.stringify(field)}\n`)
      .join(''),
  );
  const module = await moduleIn(
    folder,
    'classify',
    `export {classifyFields} from './classify/index.js'; export {lawAsOf} from './law/index.js';`,
  );

  // A fresh process each time: reading the law and warming up count, reading the fields does not.
  const code = `
    import {readFileSync} from 'node:fs';
    import {classifyFields, lawAsOf} from ${JSON.stringify(module)};
    const fields = JSON.parse(readFileSync(${JSON.stringify(many)}, 'utf8'));
    const start = performance.now();
    const classified = classifyFields(fields, lawAsOf('2026-11-22'));
    const ms = performance.now() - start;
    if (classified.length !== fields.length || classified.some(({because}) => because === '')) throw new Error('A field has no reason');
    console.log(ms);`;
  const inBulk = () => {
    const {status, stdout, stderr} = spawnSync(process.execPath, ['--input-type=module', '-e', code], {env, encoding: 'utf8'});
    if (status !== 0) throw new Error(stderr);
    return Number(stdout);
  };
  const {bulk, bare, cold} = mediansOf(
    {bulk: inBulk, bare: () => timeOf(['-e', '0']), cold: () => timeOf([BIN, 'classify', '--input', ten, '--format', 'jsonl'])},
    RUNS,
  );
  return [
    {
      what: `classify ${fields.length.toLocaleString('en-US')} fields with reasons`,
      ms: bulk,
      against: `${FIELDS_PER_SECOND.toLocaleString('en-US')} a second`,
      base: (fields.length / FIELDS_PER_SECOND) * 1000,
      limit: 1,
    },
    {what: 'classify 10 fields from cold', ms: cold, against: 'node -e 0', base: bare, limit: 5},
  ];
}
