// What reading a notice takes: cold, against the start of the command and its parser alone; and for longer and longer ones, for each byte.
import {spawnSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {longNotice, nestedNotice, savedPage} from './long-notice.mjs';
import {moduleIn} from './module.mjs';

const BIN = fileURLToPath(new URL('../bin/run.js', import.meta.url));
const PARSER = new URL('../node_modules/parse5/dist/index.js', import.meta.url);
const RUNS = 5;
const KB = 1000;

export async function notice({folder, env, timeOf, mediansOf}) {
  const file = (name, text) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const page = file('page.html', savedPage(80 * KB));
  const prose = file('prose.html', longNotice(80 * KB));
  const nested = file('nested.html', nestedNotice(1000 * KB));
  const read = (path, exits = [0]) => timeOf([BIN, 'notice', 'read', path], {exits});
  const parse = (path) =>
    timeOf([
      '--input-type=module',
      '-e',
      `import {readFileSync} from 'node:fs'; import {parse} from ${JSON.stringify(PARSER.href)}; parse(readFileSync(${JSON.stringify(path)}, 'utf8'), {sourceCodeLocationInfo: true});`,
    ]);
  const cold = mediansOf(
    {
      start: () => read(join(folder, 'none.html'), [2]),
      page: () => read(page),
      pageParsed: () => parse(page),
      prose: () => read(prose),
      proseParsed: () => parse(prose),
      nested: () => read(nested, [0, 2]),
    },
    RUNS,
  );

  const module = await moduleIn(folder, 'notice', `export {readNotice} from './notice/index.js';`);
  const perByte = (kilobytes) => {
    const path = file(`of-${kilobytes}.html`, longNotice(kilobytes * KB));
    const code = `import {readFileSync} from 'node:fs'; import {readNotice} from ${JSON.stringify(module)};
      const bytes = readFileSync(${JSON.stringify(path)}); const how = {name: 'notice.html', asOf: '2026-11-22'};
      await readNotice(readFileSync(${JSON.stringify(prose)}), how);
      const start = performance.now(); await readNotice(bytes, how); console.log(performance.now() - start);`;
    const {status, stdout, stderr} = spawnSync(process.execPath, ['--input-type=module', '-e', code], {env, encoding: 'utf8'});
    if (status !== 0) throw new Error(stderr);
    return Number(stdout);
  };
  const times = mediansOf({small: () => perByte(100), middle: () => perByte(1000), large: () => perByte(10_000)}, 3);
  return [
    {what: 'read a saved page of 80 kB, cold', ms: cold.page, against: 'start and parser', base: cold.start + cold.pageParsed, limit: 1.5},
    {
      what: 'read 80 kB that are nearly all text, cold',
      ms: cold.prose,
      against: 'start and parser',
      base: cold.start + cold.proseParsed,
      limit: 1.5,
    },
    {what: 'read 1 MB of nested markup, cold', ms: cold.nested, against: '3 s', base: 3000, limit: 1},
    {what: 'read a notice of 1 MB', ms: times.middle, against: '10 x 100 kB', base: times.small * 10, limit: 1.5},
    {what: 'read a notice of 10 MB', ms: times.large, against: '10 x 1 MB', base: times.middle * 10, limit: 1.5},
  ];
}
