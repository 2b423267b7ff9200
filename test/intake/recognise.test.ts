/** What a layout is recognised by, and what only looks like one. Whole files of each stand in fixtures/cases/intake/layout-*. */
import {describe, expect, it} from 'vitest';
import {readJson} from '../../src/intake/manifest/read-json.js';
import {unpacked} from '../../src/intake/spreadsheet/packed-workbook.js';
import {readWorkbook, type WorkbookReading} from '../../src/intake/spreadsheet/index.js';
import {readCsv} from '../../src/intake/spreadsheet/read-csv.js';
import {lawAsOf} from '../../src/law/index.js';
import {emptyRecord, type Day, type RecordOfProcessing} from '../../src/record/index.js';

const law = lawAsOf('2026-11-22');

function read(file: string, text: string, record: RecordOfProcessing = emptyRecord('')): WorkbookReading {
  const bytes = new TextEncoder().encode(text);
  const workbook = file.endsWith('.json') ? readJson(bytes, {name: file}) : unpacked(readCsv(bytes, {name: file}));
  return readWorkbook(workbook, {record, law, file, origin: {hash: 'abcdef01', by: 'ana.ruiz', on: '2026-11-22' as Day}});
}

const REGISTER = 'Processing activity,Purpose of Processing,Data subjects,Retention\nNewsletter,Send the letter,Customers,24 months\n';

it.each([
  ['register.csv', REGISTER, 'activities'],
  ['terratrue-ropa.csv', REGISTER, 'terratrue'],
  ['suppliers.csv', 'Vendor,Country,Invoice total,Paid on\nPaperworks Ltd,Ireland,120.50,2026-03-01\n', 'recipients'],
  ['suppliers.csv', 'Vendor,Services provided,Country\nPaperworks Ltd,Printing of labels,Ireland\n', 'subprocessors'],
  ['survey.json', '{"sections": [{"questions": [{"question": {"content": "Why?"}, "questionResponses": []}]}]}', 'no-register'],
  ['scan.json', '{"repoName": "shop", "sources": [{"id": "a", "name": "Email"}, {"id": "b", "name": "Phone"}]}', 'no-register'],
  [
    'school.json',
    '{"subjects": [{"subject_name": "Maths", "name": "Algebra"}, {"subject_name": "Maths", "name": "Geometry"}]}',
    'no-register',
  ],
])('%s is read as what it is: %#', (file, text, recognised) => {
  expect(read(file, text).recognised).toBe(recognised);
});

describe('the business itself among those who set cookies or receive data', () => {
  const recipients = (text: string, record?: RecordOfProcessing): readonly string[] =>
    (read('cookies.csv', text, record).incoming.recipients ?? []).map(({name}) => name);
  const fernhill: RecordOfProcessing = {
    ...emptyRecord('Fernhill, Inc.'),
    organization: {legalName: 'Fernhill, Inc.', tradeNames: ['Fernhill Seeds'], contact: {web: 'https://www.fernhill.example/shop'}},
  };

  it('is no recipient where the row says so, in a column of its own or in any', () => {
    const header = 'Cookie name,Provider,Purpose,Party,Duration\n';
    expect(recipients(`${header}sid,fernhill.example,Sign-in,1st party,Session\n_pl,Plumetrics GmbH,Statistics,Third,1 year\n`)).toEqual([
      'Plumetrics GmbH',
    ]);
    expect(
      recipients(
        'Nome del cookie,Fornitore,Finalità,Tipo,Durata\nsid,fernhill.example,Accesso,Prima parte,Sessione\n_pl,Plumetrics GmbH,Statistica,Terza parte,1 anno\n',
      ),
    ).toEqual(['Plumetrics GmbH']);
  });

  it('is no recipient where the cell names it in place of a company, or as the record does', () => {
    const header = 'Cookie,Anbieter,Zweck,Laufzeit\n';
    expect(recipients(`${header}sid,Eigentümer dieser Website,Anmeldung,Sitzung\n_pl,Plumetrics GmbH,Statistik,1 Jahr\n`)).toEqual([
      'Plumetrics GmbH',
    ]);
    const rows = `${header}sid,fernhill.example,Anmeldung,Sitzung\nb,Fernhill Seeds,Anmeldung,Sitzung\n_pl,Plumetrics GmbH,Statistik,1 Jahr\n`;
    expect(recipients(rows, fernhill)).toEqual(['Plumetrics GmbH']);
    expect(recipients(rows)).toEqual(['fernhill.example', 'Fernhill Seeds', 'Plumetrics GmbH']);
  });

  it('is kept word for word beside the cookie', () => {
    const {incoming, cells} = read('cookies.csv', 'Cookie,Provider,Purpose,Duration\nsid,This website,Sign-in,Session\n');
    expect(incoming.systems?.[0]?.fields[0]?.notes).toContain('Provider: This website');
    expect(cells.refused).toBe(0);
  });
});
