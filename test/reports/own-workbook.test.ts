/** What is read back of the record's own workbook is what the report writes: headings by which tables are known, and a reader for every column. */
import {describe, expect, it} from 'vitest';
import {tablesOf} from '../../src/documents/index.js';
import {COLUMNS} from '../../src/intake/own-workbook/columns.js';
import {SIGNATURES, TABLE_IDS} from '../../src/intake/own-workbook/printed.js';
import {rowsOfRecord} from '../../src/intake/own-workbook/rows-of-record.js';
import {ownRecord} from '../../src/intake/importers/own-record.js';
import {lawAsOf} from '../../src/law/index.js';
import type {Day} from '../../src/record/index.js';
import {buildRecordReport} from '../../src/reports/record/record.js';
import {readRecordCase} from '../record-case.js';

const record = readRecordCase(new URL('../../fixtures/companies/halyard-finch/record.json', import.meta.url).pathname);
const document = buildRecordReport(record, lawAsOf('2026-11-22'), {asOf: '2026-11-22' as Day});

describe.each(TABLE_IDS)('the table %s', (id) => {
  const table = tablesOf(document).find((each) => each.id === id);
  const keys = (table?.columns ?? []).map(({key}) => key);
  const titles = (table?.columns ?? []).map(({title}) => title);

  it('is known by headings that the report writes and no other table has all of', () => {
    const others = tablesOf(document).filter((each) => each.id !== id);
    expect(titles).toEqual(expect.arrayContaining([...SIGNATURES[id].titles]));
    expect(others.filter(({columns}) => SIGNATURES[id].titles.every((title) => columns.some((column) => column.title === title)))).toEqual(
      [],
    );
  });

  it('has a reader for every column that does not tell its rows apart', () => {
    expect(keys).toEqual(expect.arrayContaining([...SIGNATURES[id].keys, ...Object.keys(COLUMNS[id])]));
    expect(keys.filter((key) => !SIGNATURES[id].keys.includes(key) && !(key in COLUMNS[id]))).toEqual([]);
  });

  it('prints a row for each part of the record that its rows are taken for', () => {
    expect(table?.rows).toHaveLength(rowsOfRecord(record)[id].length);
  });

  it('has a layout for rows that are new', () => {
    const layout = ownRecord.tables.find(({knownBy}) => JSON.stringify(knownBy) === JSON.stringify(SIGNATURES[id].titles));
    const known = Object.keys(layout?.columns ?? {});
    expect(titles.map((title) => title.replace(/ \(.*\)$/, '')).filter((title) => !known.includes(title))).toEqual([]);
  });
});
