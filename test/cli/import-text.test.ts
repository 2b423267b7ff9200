import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {importText} from '../../src/cli/import-text.js';
import {propose} from '../../src/intake/index.js';
import {unpacked} from '../../src/intake/spreadsheet/packed-workbook.js';
import {readCsv} from '../../src/intake/spreadsheet/read-csv.js';
import {readWorkbook} from '../../src/intake/spreadsheet/index.js';
import {lawAsOf} from '../../src/law/index.js';
import {emptyRecord, type Day, type RecordOfProcessing} from '../../src/record/index.js';
import {columnsOf} from '../../src/text/columns.js';
import type {ImportResult} from '../../src/workflows/import/result.js';

const folder = new URL('../../fixtures/cases/intake/', import.meta.url);
const record: RecordOfProcessing = emptyRecord('Made-up Inc.');

function imported(name: string): ImportResult {
  const workbook = unpacked(readCsv(readFileSync(new URL(`${name}/input.csv`, folder)), {name: 'input.csv'}));
  const {incoming, ...reading} = readWorkbook(workbook, {
    record,
    law: lawAsOf('2026-11-22'),
    file: 'input.csv',
    origin: {hash: 'abcdef01', by: 'ana.ruiz', on: '2026-11-22' as Day},
  });
  return {
    files: [{file: 'input.csv', sha256: '', ...reading, changes: propose(record, incoming)}],
    written: [],
    dryRun: true,
    compared: true,
  };
}

/** Lines that a terminal would break, but for those that hold nothing than one long word. */
const tooLong = (text: string, width: number): readonly string[] =>
  text.split('\n').filter((line) => columnsOf(line) > width && line.trim().includes(' '));

describe.each([80, 40])('in %d columns', (width) => {
  it.each(
    readdirSync(folder, {withFileTypes: true})
      .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/input.csv`, folder)))
      .map(({name}) => name),
  )('%s fits', (name) => {
    expect(tooLong(importText(imported(name), {width}), width)).toEqual([]);
  });
});

it('puts a column on one line where there is room, and on two where there is not', () => {
  expect(importText(imported('contract-columns'), {width: 80})).toContain(
    '    C DPA in place (Y/N)       -> contract        10 recorded\n',
  );
  expect(importText(imported('contract-columns'), {width: 40})).toContain('    C DPA in place (Y/N)\n      -> contract: 10 recorded\n');
});
