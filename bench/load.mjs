// Reading a record of the large class from its folder, against JSON.parse of the same data from one file.
import {spawnSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {isDeepStrictEqual} from 'node:util';
import {largeCompany} from './large-company.mjs';
import {moduleIn} from './module.mjs';

const RUNS = 5;

export async function load({folder, env, mediansOf}) {
  const store = await moduleIn(folder, 'store', `export * from './store/index.js';`);
  const record = join(folder, 'large');
  const json = join(folder, 'large.json');
  const {createRecord, openRecord} = await import(store);
  const company = largeCompany();
  await createRecord(record, company, {command: 'bench', by: 'bench', on: '2026-11-22'});
  writeFileSync(json, JSON.stringify(company));
  const {record: read} = await openRecord(record);
  const inOrder = (entities) => [...entities].sort((a, b) => (a.id < b.id ? -1 : 1));
  const expected = {
    ...company,
    systems: inOrder(company.systems),
    activities: inOrder(company.activities),
    recipients: inOrder(company.recipients),
  };
  if (!isDeepStrictEqual(read, expected)) throw new Error('The record does not read back as it was written');

  // A fresh process each time; it times only the work, not its own start.
  const child = (code) => () => {
    const {status, stdout, stderr} = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      env,
      encoding: 'utf8',
      cwd: fileURLToPath(new URL('..', import.meta.url)),
    });
    if (status !== 0) throw new Error(stderr);
    return Number(stdout);
  };
  const {parsed, loaded} = mediansOf(
    {
      parsed: child(
        `import {readFileSync} from 'node:fs'; const s = performance.now(); globalThis.kept = JSON.parse(readFileSync(${JSON.stringify(json)}, 'utf8')); console.log(performance.now() - s);`,
      ),
      loaded: child(
        `import {openRecord} from ${JSON.stringify(store)}; const s = performance.now(); globalThis.kept = await openRecord(${JSON.stringify(record)}); console.log(performance.now() - s);`,
      ),
    },
    RUNS,
  );
  return [
    {
      what: 'load 200,000 fields',
      ms: loaded,
      against: `JSON.parse of ${(readFileSync(json).length / 2 ** 20).toFixed(0)} MB`,
      base: parsed,
      limit: 8,
    },
  ];
}
