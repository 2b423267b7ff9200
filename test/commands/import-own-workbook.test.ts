/** The workbook of `report record`, edited by a person in a spreadsheet program and read back. */
import exceljs from 'exceljs';
import {copyFile, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import type {Change} from '../../src/intake/index.js';
import {contentsOf, datamap, temporaryFolder, type Ran} from '../run-datamap.js';
import {fileOf, recordFolder} from './record-folder.js';

const env = {DATAMAP_AS_OF: '2026-11-23', DATAMAP_USER: 'ana.ruiz'};
/** Written as below, edited, saved as ODS and again as XLSX by LibreOffice 7.4. */
const SAVED = fileURLToPath(new URL('../../fixtures/workbooks/record-edited-in-libreoffice.xlsx', import.meta.url));

const aRecord = (): Promise<string> =>
  recordFolder({
    'activities/newsletter.yaml': `${fileOf('activities/newsletter.yaml')}discloses:
  - to: mailwright
    kind: business-purpose
    fields: [crm.contacts.email]
    purpose:
      is: email-marketing
      words: Send the letters
    direct-marketing: unknown
`,
    'activities/repairs.yaml': `id: repairs
name: Lantern repairs
team: Workshop
people: [customers]
purposes:
  - words: Mend what people bring
  - words: Tell them when it is done
uses:
  - fields: [crm.contacts.phone, crm.contacts.email]
    from: [consumer]
retention:
  period: 24 months
  after: the last repair
since: 2023-05-02
`,
    'activities/raffle.yaml':
      'id: raffle\nname: Summer raffle\npeople: [prospects]\npurposes:\n  - words: Draw the winners\nsince: 2025-06-01\n',
    'systems/crm.fields.csv': 'dataset,field,elements\ncontacts,email,email-address\ncontacts,phone,telephone-number\n',
    'recipients/mailwright.yaml': 'id: mailwright\nname: Mailwright Inc.\nrole: service-provider\ncontract:\n  in-place: unknown\n',
  });

const report = (folder: string, ...more: readonly string[]): Promise<Ran> =>
  datamap(['report', 'record', '--out', 'record.xlsx', '--force', ...more], {in: folder, env});

const run = (folder: string, ...more: readonly string[]): Promise<Ran> => datamap(['import', 'record.xlsx', ...more], {in: folder, env});

async function edit(folder: string, change: (workbook: exceljs.Workbook) => void): Promise<void> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(join(folder, 'record.xlsx'));
  change(workbook);
  await workbook.xlsx.writeFile(join(folder, 'record.xlsx'));
}

/** The cell of a heading in the first row that begins with a text. */
function cellOf(workbook: exceljs.Workbook, [sheet, row, heading]: readonly [sheet: string, row: string, heading: string]): exceljs.Cell {
  const table = workbook.getWorksheet(sheet) as exceljs.Worksheet;
  let [down, across] = [0, 0];
  table.getRow(1).eachCell((cell, column) => {
    if (cell.text === heading) across = column;
  });
  table.eachRow((cells, at) => {
    if (down === 0 && at > 1 && [1, 2, 3].some((column) => cells.getCell(column).text === row)) down = at;
  });
  expect([down > 0, across > 0]).toEqual([true, true]);
  return table.getCell(down, across);
}

interface Told {
  readonly recognised: string;
  readonly changes: readonly Change[];
  readonly vanished?: readonly {readonly entity: string; readonly ended?: string}[];
  readonly unrecorded: readonly {readonly at: string; readonly why?: string}[];
  readonly problems: readonly {readonly code?: string}[];
  readonly cells: Readonly<Record<'filled' | 'recorded' | 'notes' | 'refused' | 'structure', number>>;
}

const told = ({stdout}: Ran): Told => JSON.parse(stdout) as Told;

/** What changed, without origins and the questions that conflicts leave behind. */
const changesIn = ({changes}: Told): readonly string[] =>
  changes.flatMap(({op, entity, properties}) =>
    entity.startsWith('questions/')
      ? []
      : properties
          .filter(({property}) => property !== 'provenance')
          .map(({property, before, after}) => `${op} ${entity} ${property}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`),
  );

describe('the workbook of the record', () => {
  it('changes nothing where nobody edited it', async () => {
    const folder = await aRecord();
    await report(folder);
    const before = await contentsOf(folder);
    expect(await run(folder, '--dry-run')).toMatchObject({exit: 0, stdout: expect.stringContaining('Nothing to change') as string});
    expect(told(await run(folder, '--json'))).toMatchObject({recognised: 'datamap-record', changes: [], problems: []});
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('says nothing new where its rows were sorted, its columns moved, its sheets renamed and lines written above', async () => {
    const folder = await aRecord();
    await report(folder);
    await edit(folder, (workbook) => {
      const table = workbook.getWorksheet('Activities') as exceljs.Worksheet;
      const [first, second] = [table.getRow(2).values, table.getRow(3).values];
      table.getRow(2).values = second as exceljs.CellValue[];
      table.getRow(3).values = first as exceljs.CellValue[];
      table.insertRow(1, ['For the meeting in May']);
      table.spliceColumns(4, 0, ['Remarks of Kim']);
      table.name = 'What we do';
      workbook.removeWorksheet('Fields');
    });
    expect(told(await run(folder, '--dry-run', '--json')).changes).toEqual([]);
  });

  const edits = (workbook: exceljs.Workbook): void => {
    cellOf(workbook, ['Activities', 'repairs', 'Purposes']).value = 'Mend what people bring\nText them when it is done';
    cellOf(workbook, ['Activities', 'repairs', 'Kept for']).value = '36 months after the last repair';
    cellOf(workbook, ['Disclosures', 'Newsletter', 'Direct marketing by recipient']).value = 'no';
    cellOf(workbook, ['Recipients', 'mailwright', 'Signed']).value = new Date(Date.UTC(2026, 2, 1));
    const table = workbook.getWorksheet('Activities') as exceljs.Worksheet;
    table.spliceRows(Number(cellOf(workbook, ['Activities', 'raffle', 'Activity']).row), 1);
    table.addRow(['', 'Gift cards', 'Shop', 'kim.ode', 'active', '', 'Customers', 'Sell and redeem gift cards', 'crm.contacts.email']);
  };

  const EDITS = [
    'change recipients/mailwright contract: {"inPlace":"unknown"} -> {"inPlace":"unknown","signed":"2026-03-01"}',
    'conflict activities/repairs retention: {"period":"24 months","after":"the last repair"} -> {"period":"36 months","after":"the last repair"}',
    'conflict activities/repairs purposes: [{"words":"Mend what people bring"},{"words":"Tell them when it is done"}] -> [{"words":"Mend what people bring"},{"words":"Text them when it is done"}]',
    'conflict activities/newsletter discloses: [{"to":"mailwright","kind":"business-purpose","fields":["crm.contacts.email"],"purpose":{"is":"email-marketing","words":"Send the letters"},"directMarketing":"unknown"}] -> [{"to":"mailwright","kind":"business-purpose","fields":["crm.contacts.email"],"purpose":{"is":"email-marketing","words":"Send the letters"},"directMarketing":"no"}]',
    'add activities/gift-cards name: undefined -> "Gift cards"',
    'add activities/gift-cards owner: undefined -> "kim.ode"',
    'add activities/gift-cards team: undefined -> "Shop"',
    'add activities/gift-cards purposes: undefined -> [{"words":"Sell and redeem gift cards"}]',
    'add activities/gift-cards people: undefined -> ["customers"]',
    'add activities/gift-cards status: undefined -> "active"',
    'add activities/gift-cards uses: undefined -> [{"fields":["crm.contacts.email"]}]',
  ];

  it('shows exactly what was edited', async () => {
    const folder = await aRecord();
    await report(folder);
    await edit(folder, edits);
    const before = await contentsOf(folder);
    const ran = told(await run(folder, '--dry-run', '--json'));
    expect(changesIn(ran)).toEqual(EDITS);
    expect(ran.vanished).toMatchObject([{entity: 'activities/raffle'}]);
    const {filled, recorded, notes, refused, structure} = ran.cells;
    expect([recorded + notes + refused + structure, refused]).toEqual([filled, 0]);
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('shows the same after LibreOffice saved it as ODS and that as XLSX', async () => {
    const folder = await aRecord();
    await copyFile(SAVED, join(folder, 'record.xlsx'));
    const ran = told(await run(folder, '--dry-run', '--json'));
    expect(changesIn(ran)).toEqual(EDITS);
    expect(ran.vanished).toMatchObject([{entity: 'activities/raffle'}]);
  });

  it('is taken whole where the person says so, and says nothing new the second time', async () => {
    const folder = await aRecord();
    await report(folder);
    await edit(folder, edits);
    expect(await run(folder, '--on-conflict', 'take', '--retire-missing')).toMatchObject({exit: 0});
    const repairs = await readFile(join(folder, 'activities/repairs.yaml'), 'utf8');
    expect(repairs).toContain('words: Text them when it is done');
    expect(repairs).not.toContain('Tell them');
    expect(await readFile(join(folder, 'activities/raffle.yaml'), 'utf8')).toContain('until: 2026-11-23');
    expect(await readFile(join(folder, 'activities/newsletter.yaml'), 'utf8')).toContain('direct-marketing: no');
    const before = await contentsOf(folder);
    const again = told(await run(folder, '--json'));
    expect(again.changes).toEqual([]);
    expect(again.problems).toMatchObject([{code: 'written-before'}]);
    expect(await contentsOf(folder)).toEqual(before);
    expect((await datamap(['check', '--fail-on', 'never'], {in: folder, env})).exit).toBe(0);
  });

  it('keeps the word of the record, and asks, where nobody says which counts', async () => {
    const folder = await aRecord();
    await report(folder);
    await edit(folder, (workbook) => {
      cellOf(workbook, ['Activities', 'repairs', 'Team']).value = 'Shop';
    });
    expect(await run(folder)).toMatchObject({exit: 0});
    expect(await readFile(join(folder, 'activities/repairs.yaml'), 'utf8')).toContain('team: Workshop');
    expect(await readFile(join(folder, 'questions.yaml'), 'utf8')).toMatch(/team: the record says .*Workshop.*another source says .*Shop/);
  });

  it('refuses with a reason what it cannot take: computed cells, emptied ones, words that mean nothing', async () => {
    const folder = await aRecord();
    await report(folder);
    await edit(folder, (workbook) => {
      cellOf(workbook, ['Fields', 'email', 'Categories']).value = 'Z';
      cellOf(workbook, ['Activities', 'repairs', 'Team']).value = '';
      cellOf(workbook, ['Activities', 'repairs', 'People']).value = 'The moon';
      cellOf(workbook, ['Activities', 'repairs', 'Fields']).value = 'nowhere.at.all';
      cellOf(workbook, ['Recipients', 'mailwright', 'Role']).value = 'friend';
    });
    const ran = told(await run(folder, '--dry-run', '--json', '--rejects', 'rejects.xlsx'));
    expect(ran.changes).toEqual([]);
    expect(ran.unrecorded.map(({at, why}) => `${at}: ${why}`)).toEqual([
      expect.stringMatching(/Activities!C\d+: the cell was emptied, and an import takes nothing out of the record/),
      expect.stringMatching(/Activities!G\d+: “The moon” names no group of people/),
      expect.stringMatching(/Activities!I\d+: “nowhere.at.all” is no field of a system of the record/),
      expect.stringMatching(/Fields!F\d+: datamap computes it/),
      expect.stringMatching(/Recipients!D\d+: it is none of service-provider/),
    ]);
    const rejects = new exceljs.Workbook();
    await rejects.xlsx.readFile(join(folder, 'rejects.xlsx'));
    expect(JSON.stringify(rejects.worksheets.map(({name}) => name))).toContain('Recipients');
  });

  it('that is about some people only lacks no row about the others', async () => {
    const folder = await aRecord();
    await report(folder, '--people', 'prospects');
    const ran = told(await run(folder, '--dry-run', '--json'));
    expect(ran).toMatchObject({changes: [], problems: []});
    expect(ran.vanished).toBeUndefined();
  });

  it('fills an empty record', async () => {
    const [folder, empty] = [await aRecord(), await temporaryFolder()];
    await report(folder);
    await copyFile(join(folder, 'record.xlsx'), join(empty, 'record.xlsx'));
    await datamap(['init', '--name', 'Paper Lantern Supply Co.'], {in: empty, env});
    expect(await run(empty)).toMatchObject({exit: 0});
    expect(await readFile(join(empty, 'activities/lantern-repairs.yaml'), 'utf8')).toContain('period: 24 months');
    expect(await readFile(join(empty, 'systems/shop-crm.fields.csv'), 'utf8')).toContain('contacts,phone');
    expect(told(await run(empty, '--dry-run', '--json')).vanished).toBeUndefined();
  });
});
