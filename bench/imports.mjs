// Imports of long registers, from the start of the command to the change list on the screen, against the packages that only read them:
// a CSV of a million rows against csv-parse, an XLSX of 100,000 against the reader of XLSX that the import itself uses and against exceljs.
import {spawnSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {writeInventory, writeInventoryWorkbook} from './data-inventory.mjs';
import {moduleIn} from './module.mjs';

const BIN = fileURLToPath(new URL('../bin/run.js', import.meta.url));
const ROWS = {csv: 1_000_000, xlsx: 100_000};
const RUNS = 3;
const MOST_MEGABYTES = 1024;

export async function imports({folder, env, timeOf, mediansOf}) {
  const csv = join(folder, 'inventory.csv');
  const xlsx = join(folder, 'inventory.xlsx');
  writeInventory(csv, ROWS.csv);
  await writeInventoryWorkbook(xlsx, ROWS.xlsx);
  const reader = await moduleIn(folder, 'read-xlsx', `export {readXlsx} from './intake/spreadsheet/read-xlsx.js';`);
  const packages = createRequire(import.meta.url);
  const alone = {
    csvParse: `
      import {createReadStream} from 'node:fs';
      import {parse} from ${JSON.stringify(pathToFileURL(packages.resolve('csv-parse')).href)};
      let rows = 0;
      for await (const row of createReadStream(${JSON.stringify(csv)}).pipe(parse())) rows += row.length === 12;
      if (rows !== ${ROWS.csv + 1}) throw new Error(String(rows));`,
    reader: `
      import {readFileSync} from 'node:fs';
      import {readXlsx} from ${JSON.stringify(reader)};
      const {sheets: [sheet]} = await readXlsx(readFileSync(${JSON.stringify(xlsx)}), {name: 'inventory.xlsx'});
      if (sheet.rows.length !== ${ROWS.xlsx + 1}) throw new Error(String(sheet.rows.length));`,
    exceljs: `
      import excel from ${JSON.stringify(pathToFileURL(packages.resolve('exceljs')).href)};
      const workbook = new excel.Workbook();
      await workbook.xlsx.readFile(${JSON.stringify(xlsx)});
      if (workbook.worksheets[0].rowCount !== ${ROWS.xlsx + 1}) throw new Error(String(workbook.worksheets[0].rowCount));`,
  };
  const inTime = (code) => () => timeOf(['--input-type=module', '-e', code]);
  const importing = (file) => () => timeOf([BIN, 'import', file, '--dry-run'], {cwd: folder});
  const ms = mediansOf({csv: importing(csv), csvParse: inTime(alone.csvParse)}, RUNS);
  const xl = mediansOf({xlsx: importing(xlsx), reader: inTime(alone.reader), exceljs: inTime(alone.exceljs)}, RUNS);
  const rows = (count) => `${count.toLocaleString('en-US')} rows of 12`;
  return [
    {what: `import of a CSV of ${rows(ROWS.csv)}`, ms: ms.csv, against: 'csv-parse alone', base: ms.csvParse, limit: 2},
    {
      what: 'its memory at the highest, in MB',
      ms: megabytesOf([BIN, 'import', csv, '--dry-run'], {folder, env}),
      against: 'a GB, in MB',
      base: MOST_MEGABYTES,
      limit: 1,
    },
    {what: `import of an XLSX of ${rows(ROWS.xlsx)}`, ms: xl.xlsx, against: 'its reader alone', base: xl.reader, limit: 1.3},
    {what: 'the same', ms: xl.xlsx, against: "exceljs's full reader", base: xl.exceljs, limit: 0.5},
  ];
}

/** What a command takes at the highest, its threads with it. */
function megabytesOf(args, {folder, env}) {
  const told = join(folder, 'memory.txt');
  const tells = join(folder, 'tell-memory.mjs');
  writeFileSync(
    tells,
    `import {writeFileSync} from 'node:fs';
    process.on('exit', () => writeFileSync(${JSON.stringify(told)}, String(process.resourceUsage().maxRSS)));`,
  );
  const {status, stderr} = spawnSync(process.execPath, ['--import', pathToFileURL(tells).href, ...args], {
    env,
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return Number(readFileSync(told, 'utf8')) / 1024;
}
