/** Workbooks as offices make them, written by another library than the one that reads them. */
import exceljs from 'exceljs';
import {writeOds} from 'hucre/ods';
import {describe, expect, it} from 'vitest';
import {kindOfFile, readWorkbook, type HowToRead} from '../../src/intake/spreadsheet/index.js';
import {readOds} from '../../src/intake/spreadsheet/read-ods.js';
import {readXlsx} from '../../src/intake/spreadsheet/read-xlsx.js';
import type {Workbook} from '../../src/intake/spreadsheet/workbook.js';
import {lawAsOf} from '../../src/law/index.js';
import {emptyRecord, type Day} from '../../src/record/index.js';
import {zipOf} from '../quarantine/zip.js';

async function made(build: (workbook: exceljs.Workbook) => void): Promise<Workbook> {
  const workbook = new exceljs.Workbook();
  build(workbook);
  return readXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()), {name: 'book.xlsx'});
}

const how: HowToRead = {
  record: emptyRecord('Made-up Inc.'),
  law: lawAsOf('2026-11-22'),
  file: 'book.xlsx',
  origin: {hash: 'abcdef01', by: 'ana.ruiz', on: '2026-11-22' as Day},
};

describe('the reader of workbooks', () => {
  it('gives days, numbers, marks, errors, links and the last value of a formula', async () => {
    const {sheets} = await made((workbook) => {
      const sheet = workbook.addWorksheet('Register');
      sheet.addRow(['Activity', 'Start date', 'Active', 'Months', 'Site', 'Purpose', 'Broken']);
      sheet.addRow([
        'Newsletter',
        new Date(Date.UTC(2021, 2, 1)),
        true,
        24,
        {text: 'our site', hyperlink: 'https://made-up.example'},
        {richText: [{text: 'Send '}, {text: 'it', font: {bold: true}}]},
        {error: '#N/A'},
      ]);
      sheet.addRow([
        'Club',
        null,
        {formula: 'NOT(TRUE)', result: false},
        {formula: 'SUM(D2,12)', result: 36},
        '=1+1',
        'x',
        {formula: 'D2/0', result: {error: '#DIV/0!'}},
      ]);
      sheet.getColumn(2).numFmt = 'dd-mmm-yyyy';
    });
    expect(sheets[0]?.rows.slice(1)).toEqual([
      [
        'Newsletter',
        {text: '2021-03-01', kind: 'day'},
        {text: 'TRUE', kind: 'boolean'},
        {text: '24', kind: 'number'},
        'our site',
        'Send it',
        {text: '#N/A', kind: 'error'},
      ],
      [
        'Club',
        '',
        {text: 'FALSE', kind: 'boolean', formula: 'NOT(TRUE)'},
        {text: '36', kind: 'number', formula: 'SUM(D2,12)'},
        '=1+1',
        'x',
        expect.objectContaining({text: '#DIV/0!', formula: 'D2/0'}),
      ],
    ]);
  });

  it('takes a sheet that is only a chart for an empty one', async () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const packaged = 'http://schemas.openxmlformats.org/package/2006';
    const relations = (...targets: readonly (readonly [string, string])[]): string =>
      `<Relationships xmlns="${packaged}/relationships">${targets.map(([type, target], index) => `<Relationship Id="r${index}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
    const part = (name: string, kind: string): string =>
      `<Override PartName="/xl/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
    const workbook = zipOf([
      {
        name: '[Content_Types].xml',
        content: `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('workbook.xml', 'sheet.main')}${part('worksheets/sheet1.xml', 'worksheet')}${part('chartsheets/sheet1.xml', 'chartsheet')}</Types>`,
      },
      {name: '_rels/.rels', content: relations(['officeDocument', 'xl/workbook.xml'])},
      {
        name: 'xl/workbook.xml',
        content: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Chart" sheetId="2" r:id="r1"/><sheet name="Register" sheetId="1" r:id="r0"/></sheets></workbook>`,
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: relations(['worksheet', 'worksheets/sheet1.xml'], ['chartsheet', 'chartsheets/sheet1.xml']),
      },
      {
        name: 'xl/worksheets/sheet1.xml',
        content: `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Activity</t></is></c></row></sheetData></worksheet>`,
      },
      {name: 'xl/chartsheets/sheet1.xml', content: `<chartsheet xmlns="${main}"/>`},
    ]);
    const {sheets} = await readXlsx(new Uint8Array(workbook), {name: 'book.xlsx'});
    expect(sheets.map(({name, rows}) => [name, rows.length])).toEqual([
      ['Chart', 0],
      ['Register', 1],
    ]);
  });

  it('names hidden sheets and merged cells', async () => {
    const {sheets} = await made((workbook) => {
      const sheet = workbook.addWorksheet('Register');
      sheet.addRow(['Title']);
      sheet.mergeCells('A1:C1');
      workbook.addWorksheet('Secret', {state: 'hidden'});
    });
    expect(sheets.map(({name, hidden, merges}) => ({name, hidden, merges}))).toEqual([
      {name: 'Register', hidden: false, merges: [{top: 0, left: 0, bottom: 0, right: 2}]},
      {name: 'Secret', hidden: true, merges: []},
    ]);
  });
});

describe('the reader of OpenDocument sheets', () => {
  it('gives texts, days and numbers, and refuses what only looks like one', async () => {
    const bytes = await writeOds({
      sheets: [
        {
          name: 'Register',
          rows: [
            ['Activity', 'Start date', 'Months'],
            ['Newsletter', new Date(Date.UTC(2021, 2, 1)), 24],
          ],
        },
      ],
    });
    expect(kindOfFile(bytes, 'register.csv')).toBe('ods');
    expect((await readOds(bytes, {name: 'register.ods'})).sheets).toEqual([
      {
        name: 'Register',
        hidden: false,
        merges: [],
        rows: [
          ['Activity', 'Start date', 'Months'],
          ['Newsletter', {text: '2021-03-01', kind: 'day'}, {text: '24', kind: 'number'}],
        ],
      },
    ]);
    const empty = zipOf([{name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet'}]);
    await expect(readOds(empty, {name: 'empty.ods'})).rejects.toMatchObject({code: 'not-a-workbook', where: 'empty.ods'});
    const bomb = zipOf([{name: 'content.xml', content: '<!DOCTYPE x [<!ENTITY a "ha">]><x>&a;</x>'}]);
    await expect(readOds(bomb, {name: 'bomb.ods'})).rejects.toMatchObject({code: 'entities'});
  });
});

describe('a workbook', () => {
  it('with merged group headings and an activity merged over its rows is one register', async () => {
    const workbook = await made((book) => {
      const sheet = book.addWorksheet('Register');
      sheet.addRow(['Record of processing']);
      sheet.addRow(['Identification', null, 'Data', null]);
      sheet.addRow(['Activity', 'Owner', 'Data categories', 'Sensitive']);
      sheet.addRow(['Onboarding', 'Kim', 'name', 'no']);
      sheet.addRow([null, null, 'bank details', 'no']);
      sheet.addRow(['Payroll', 'Lee', 'salary', 'no']);
      sheet.mergeCells('A1:D1');
      sheet.mergeCells('A2:B2');
      sheet.mergeCells('C2:D2');
      sheet.mergeCells('A4:A5');
    });
    const {parts, incoming, cells} = readWorkbook(workbook, how);
    expect(
      parts.map(({header, records, columns}) => ({header, records, columns: columns.map(({column, meaning}) => `${column}: ${meaning}`)})),
    ).toEqual([
      {
        header: 3,
        records: 3,
        columns: ['Activity: activity', 'Owner: owner', 'Data categories: data_categories/elements', 'Sensitive: sensitive'],
      },
    ]);
    expect(incoming.activities?.map(({name, uses}) => [name, uses?.flatMap(({fields}) => fields)])).toEqual([
      ['Onboarding', ['unplaced.onboarding.name', 'unplaced.onboarding.bank-details']],
      ['Payroll', ['unplaced.payroll.salary']],
    ]);
    expect(cells.recorded + cells.notes + cells.refused + cells.structure).toBe(cells.filled);
  });

  it('gives each value its sheet, row and column, and an error cell its place', async () => {
    const workbook = await made((book) => {
      const sheet = book.addWorksheet('Our register');
      sheet.addRow([null, 'Activity', 'Purpose', 'Owner']);
      sheet.addRow([null, 'Newsletter', {formula: 'B9&"x"', result: 'Send it'}, {error: '#REF!'}]);
    });
    const {incoming, problems} = readWorkbook(workbook, how);
    expect(incoming.activities?.[0]?.provenance?.slice(0, 2)).toEqual([
      {of: 'name', means: 'import', at: 'book.xlsx#Our register!B2', hash: 'abcdef01', by: 'ana.ruiz', on: '2026-11-22'},
      expect.objectContaining({of: 'purposes.0', at: 'book.xlsx#Our register!C2', because: 'The last value of the formula =B9&"x"'}),
    ]);
    expect(incoming.activities?.[0]?.owner).toBeUndefined();
    expect(incoming.activities?.[0]?.notes).toEqual([{label: 'Owner', text: '#REF!', at: 'book.xlsx#Our register!D2'}]);
    expect(problems).toEqual([expect.objectContaining({code: 'error-in-cell', where: 'book.xlsx#Our register!D2'})]);
  });

  it('leaves hidden sheets and lists for drop-downs aside, and says so', async () => {
    const workbook = await made((book) => {
      book.addWorksheet('Register').addRows([
        ['Activity', 'Purpose'],
        ['Newsletter', 'Send it'],
      ]);
      book.addWorksheet('Old', {state: 'hidden'}).addRows([
        ['Activity', 'Purpose'],
        ['Fax club', 'Send faxes'],
      ]);
      book.addWorksheet('Lists').addRows([
        ['Purpose', 'Retention'],
        ['Marketing', '2 years'],
      ]);
    });
    const {parts, cells, incoming} = readWorkbook(workbook, how);
    expect(parts.map(({name, records, left}) => [name, records, left])).toEqual([
      ['Register', 1, undefined],
      ['Old', 0, 'the sheet is hidden; name it with --sheet to import it'],
      ['Lists', 0, 'its name says that it helps with filling in the others'],
    ]);
    expect(cells).toEqual({filled: 12, recorded: 2, notes: 0, refused: 2, structure: 8});
    expect(incoming.activities?.map(({name}) => name)).toEqual(['Newsletter']);
    expect(readWorkbook(workbook, {...how, sheet: 'Old'}).incoming.activities?.map(({name}) => name)).toEqual(['Fax club']);
  });

  it('that tells one activity over several sheets is one record', async () => {
    const workbook = await made((book) => {
      book.addWorksheet('Processing').addRows([
        ['ref', 'name', 'description'],
        ['P-1', 'Payroll', 'Monthly pay'],
      ]);
      book.addWorksheet('Purposes').addRows([
        ['name', 'legal_basis'],
        ['Pay people', 'contract'],
      ]);
      book.addWorksheet('Personal data').addRows([
        ['name', 'category', 'retention'],
        ['Bank details', 'financial', '5 years'],
      ]);
      book.addWorksheet('Data recipients').addRows([
        ['name', 'description', 'category'],
        ['Paybureau LLC', '', 'processor'],
      ]);
    });
    const {records, incoming} = readWorkbook(workbook, how);
    expect(records).toBe(1);
    expect(incoming.activities).toHaveLength(1);
    expect(incoming.activities?.[0]).toMatchObject({
      name: 'Payroll',
      purposes: [{words: 'Pay people'}],
      retention: {period: '5 years'},
      discloses: [{to: 'paybureau-llc'}],
    });
  });
});
