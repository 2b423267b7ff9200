/** Registers as people in other languages keep them: which row heads them, what their columns mean, what their rows say. */
import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {readDate} from '../../src/intake/spreadsheet/cell-dates.js';
import {readWorkbook, type WorkbookReading} from '../../src/intake/spreadsheet/index.js';
import {unpacked} from '../../src/intake/spreadsheet/packed-workbook.js';
import {readCsv} from '../../src/intake/spreadsheet/read-csv.js';
import {lawAsOf} from '../../src/law/index.js';
import {emptyRecord, type Day} from '../../src/record/index.js';
import {retentionText} from '../../src/record/retention.js';

const folder = new URL('../../fixtures/cases/languages/', import.meta.url);
const law = lawAsOf('2026-11-22');

function read(name: string): WorkbookReading {
  const file = 'input.csv';
  return readWorkbook(unpacked(readCsv(readFileSync(new URL(`${name}/${file}`, folder)), {name: file})), {
    record: emptyRecord('Made-up Inc.'),
    law,
    file,
    origin: {hash: 'abcdef01', by: 'ana.ruiz', on: '2026-11-22' as Day},
  });
}

/** A line for each column and for each thing that the rows tell of. */
function shown({parts, records, recognised, incoming: {activities = [], recipients = [], systems = []}, cells}: WorkbookReading): string {
  const line = (what: string, name: string, values: Readonly<Record<string, unknown>>): string =>
    `${what} ${name}: ${Object.entries(values)
      .flatMap(([key, value]) =>
        value === undefined || (Array.isArray(value) && value.length === 0)
          ? []
          : [`${key} ${Array.isArray(value) ? value.join(' + ') : String(value)}`],
      )
      .join('; ')}`;
  return [
    `${recognised}, ${records} records`,
    ...parts.flatMap((part) => [
      `headings in row ${part.header ?? 'none'}${part.left === undefined ? '' : `, left aside: ${part.left}`}`,
      ...part.columns.map(({column, as}) => `  ${column} -> ${as}`),
    ]),
    ...activities.map((each) =>
      line('activity', each.name, {
        team: each.team,
        owner: each.owner,
        status: each.status,
        people: each.people,
        from: each.uses?.flatMap(({from = []}) => from),
        fields: each.uses?.flatMap(({fields}) => fields),
        kept: retentionText(each.retention),
        to: each.discloses?.map(({to}) => to),
        transfers: each.transfers?.map(({country}) => country),
        since: each.since,
        reviewed: each.review?.last,
        basis: each.legalBasis,
        notes: each.notes?.map(({label, text}) => `[${label ?? ''}] ${text}`),
      }),
    ),
    ...systems.map((each) => line('system', each.name, {country: each.country, notes: each.notes?.map(({text}) => text)})),
    ...recipients.map((each) =>
      line('recipient', each.name, {
        role: each.role,
        country: each.country,
        contract: each.contract?.inPlace ?? each.contract?.reference,
        signed: each.contract?.signed,
        ends: each.contract?.ends,
        notes: each.notes?.map(({label, text}) => `[${label ?? ''}] ${text}`),
      }),
    ),
    JSON.stringify(cells),
    '',
  ].join('\n');
}

describe.each(readdirSync(folder))('%s', (name) => {
  const reading = read(name);

  it('is understood as expected', async () => {
    await expect(shown(reading)).toMatchFileSnapshot(new URL(`${name}/expected.txt`, folder).pathname);
  });

  it('loses no cell', () => {
    const {filled, recorded, notes, refused, structure} = reading.cells;
    expect(recorded + notes + refused + structure).toBe(filled);
  });
});

it.each(['3 maart 2021', '3 marzo 2021', '3 março 2021', '3. März 2021', '3 mars 2021', '3 March 2021'])('%s is a day', (text) => {
  expect(readDate(text, 'unknown')).toEqual({date: '2021-03-03'});
});
