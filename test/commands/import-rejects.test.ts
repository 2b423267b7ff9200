/** What an import refuses: told in the receipt, handed back as rows to correct, and dates that nobody may guess. */
import exceljs from 'exceljs';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {contentsOf, datamap, temporaryFolder, typeInTerminal} from '../run-datamap.js';

const REGISTER = `Register of Brightwater Goods,,,,,,
Activity,Owner,Purpose,How long kept,Since,Wozu
Newsletter,ana.ruiz,Send the newsletter,24 months,03/04/2021,ja
Club,[NAME],Run the club,1 year,2021-05-06,nein
Chat,=cmd|x,Answer questions,tbd,05/06/2021,ja
Parcels,sam.okafor,Deliver parcels,2 years,2019-02-03,ja
`;

async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'datamap.yaml'), 'organization:\n  legal-name: Brightwater Goods, Inc.\n');
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

const activityOf = (folder: string, id: string): Promise<string> => readFile(join(folder, `activities/${id}.yaml`), 'utf8');
const unbroken = (text: string): string => text.replace(/\s+/g, ' ');

async function sheetOf(folder: string, name: string): Promise<{readonly workbook: exceljs.Workbook; readonly sheet: exceljs.Worksheet}> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(join(folder, name));
  return {workbook, sheet: workbook.worksheets[0] as exceljs.Worksheet};
}

const rowOf = (sheet: exceljs.Worksheet, row: number): readonly unknown[] => (sheet.getRow(row).values as unknown[]).slice(1);

describe('--rejects', () => {
  it('writes the refused rows as they were, with the reasons beside them and on the cells, and nothing that computes', async () => {
    const folder = await folderWith({'register.csv': REGISTER});
    const ran = await datamap(['import', 'register.csv', '--rejects', 'rejects.xlsx'], {in: folder});
    expect(ran.exit).toBe(0);
    expect(unbroken(ran.stderr)).toContain('rejects.xlsx. Correct them and import that file.');
    const {workbook, sheet} = await sheetOf(folder, 'rejects.xlsx');
    expect(workbook.worksheets.map(({name}) => name)).toEqual(['register']);
    expect(rowOf(sheet, 1)).toEqual(['Activity', 'Owner', 'Purpose', 'How long kept', 'Since', 'Wozu', 'Why refused (datamap)']);
    expect(rowOf(sheet, 3)).toEqual([
      'Club',
      '[NAME]',
      'Run the club',
      '1 year',
      '2021-05-06',
      'nein',
      'register.csv#4: Owner: nothing is filled in there yet',
    ]);
    expect(rowOf(sheet, 4).at(-1)).toBe(
      'register.csv#5: How long kept: nothing is filled in there yet; Since: day and month cannot be told apart',
    );
    expect(sheet.rowCount).toBe(4);
    expect(sheet.getCell('B3').note).toBe('nothing is filled in there yet');
    expect(sheet.getCell('B3').fill).toMatchObject({pattern: 'solid'});
    expect(sheet.getCell('A3').note).toBeUndefined();
    expect(sheet.getCell('B4').value).toBe('=cmd|x');
    sheet.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined()));
  });

  it('takes the corrected rows in, and the reasons are nobody’s words', async () => {
    const folder = await folderWith({'register.csv': REGISTER});
    await datamap(['import', 'register.csv', '--rejects', 'rejects.xlsx'], {in: folder});
    const {workbook, sheet} = await sheetOf(folder, 'rejects.xlsx');
    sheet.getCell('E2').value = '2021-04-03';
    sheet.getCell('B3').value = 'mei.tanaka';
    sheet.getCell('D4').value = '6 months';
    sheet.getCell('E4').value = '2021-06-05';
    await workbook.xlsx.writeFile(join(folder, 'rejects.xlsx'));
    const again = await datamap(['import', 'rejects.xlsx', '--json'], {in: folder});
    const {cells, problems, parts, changes} = JSON.parse(again.stdout) as {
      cells: {refused: number};
      problems: unknown[];
      parts: {columns: {column: string}[]}[];
      changes: {op: string}[];
    };
    expect({refused: cells.refused, problems, ops: changes.map(({op}) => op)}).toEqual({
      refused: 0,
      problems: [],
      ops: ['change', 'change', 'change'],
    });
    expect(parts[0]?.columns.map(({column}) => column)).not.toContain('Why refused (datamap)');
    expect(await activityOf(folder, 'newsletter')).toContain('since: 2021-04-03');
    expect(await activityOf(folder, 'club')).toContain('owner: mei.tanaka');
    expect(await activityOf(folder, 'chat')).toMatch(/retention: \{period: 6 months\}[\s\S]*since: 2021-06-05/);
    expect(JSON.stringify(await contentsOf(folder))).not.toContain('nothing is filled in there yet');
    const before = await contentsOf(folder);
    expect(await datamap(['import', 'rejects.xlsx'], {in: folder})).toMatchObject({exit: 0, stderr: ''});
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('writes none where nothing was refused, and only a workbook', async () => {
    const folder = await folderWith({'register.csv': 'Activity,Purpose\nClub,Run the club\n'});
    const ran = await datamap(['import', 'register.csv', '-n', '--rejects', 'rejects.xlsx'], {in: folder});
    expect(ran.stderr).toContain('No row was refused');
    expect(Object.keys(await contentsOf(folder))).not.toContain('rejects.xlsx');
    expect(await datamap(['import', 'register.csv', '--rejects', 'rejects.csv'], {in: folder})).toMatchObject({exit: 2, stdout: ''});
  });
});

describe('dates that may be day or month first', () => {
  it('are refused with the reason, once per column, unless --dates says which comes first', async () => {
    const folder = await folderWith({'register.csv': REGISTER});
    const refused = await datamap(['import', 'register.csv', '-n', '--receipt', 'receipt.md'], {in: folder});
    expect(unbroken(refused.stdout)).toContain(
      'Refused, day and month cannot be told apart: register.csv#E3 “03/04/2021”, register.csv#E5',
    );
    expect(refused.stdout.match(/may be day or month first/g)).toHaveLength(1);
    expect(await readFile(join(folder, 'receipt.md'), 'utf8')).toContain('- E Since: 03/04/2021, 05/06/2021');
    await datamap(['import', 'register.csv', '--dates', 'mdy'], {in: folder});
    expect(await activityOf(folder, 'newsletter')).toContain('since: 2021-03-04');
    const other = await folderWith({'register.csv': REGISTER});
    await datamap(['import', 'register.csv', '--dates', 'dmy'], {in: other});
    expect(await activityOf(other, 'newsletter')).toContain('since: 2021-04-03');
    expect(await activityOf(other, 'club')).toContain('since: 2021-05-06');
  });

  it('are asked for once per column on a terminal, beside what an unknown column holds, and both are remembered', async () => {
    const folder = await folderWith({'register.csv': REGISTER});
    const {exit, screen} = await typeInTerminal(
      folder,
      ['import', 'register.csv'],
      [
        ['What does the column "Wozu" hold?', '\r'],
        ['Dates in "Since": which comes first?', '\u001b[B\r'],
      ],
    );
    expect(exit).toBe(0);
    expect(screen).toContain('For example: ja | nein');
    expect(screen).toContain('The month: 4 March');
    expect(await activityOf(folder, 'newsletter')).toContain('since: 2021-03-04');
    expect(await readFile(join(folder, 'mappings.yaml'), 'utf8')).toMatch(
      /heading: Since\n +means: since\n +dates: mdy[\s\S]*heading: Wozu\n +means: notes/,
    );
    await writeFile(join(folder, 'register.csv'), `${REGISTER}Survey,mei.tanaka,Ask customers,1 year,07/08/2022,ja\n`);
    const again = await typeInTerminal(folder, ['import', 'register.csv'], []);
    expect(again.exit).toBe(0);
    expect(await activityOf(folder, 'survey')).toContain('since: 2022-07-08');
  });
});

describe('--rejects of what has no rows', () => {
  const corrected = async (folder: string): Promise<void> => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(join(folder, 'rejects.xlsx'));
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (cell.text === '03/04/2021') cell.value = '2021-04-03';
        });
      });
    }
    await workbook.xlsx.writeFile(join(folder, 'rejects.xlsx'));
  };

  it.each([
    [
      'manifest.yml',
      'activities:\n  - name: Newsletter\n    purpose: Send the newsletter\n    data_subjects: [customers]\n    start_date: 03/04/2021\n',
    ],
    [
      'forms.md',
      '# Register\n\n## Newsletter\n\n| Field | Description |\n|---|---|\n| Purpose | Send the newsletter |\n| Data subjects | Customers |\n| Personal data | Email address |\n| Start date | 03/04/2021 |\n',
    ],
    [
      'table.md',
      '# Register\n\n| Activity | Purpose | Data subjects | Start date |\n|---|---|---|---|\n| Newsletter | Send the newsletter | Customers | 03/04/2021 |\n',
    ],
  ])('hands back rows of %s that can be corrected and imported', async (name, text) => {
    const folder = await folderWith({[name]: text});
    expect(await datamap(['import', name, '--rejects', 'rejects.xlsx'], {in: folder})).toMatchObject({exit: 0});
    expect(await activityOf(folder, 'newsletter')).not.toContain('since');
    await corrected(folder);
    expect(await datamap(['import', 'rejects.xlsx'], {in: folder})).toMatchObject({exit: 0});
    const newsletter = await activityOf(folder, 'newsletter');
    expect(newsletter).toContain('since: 2021-04-03');
    expect(newsletter.match(/words: Send the newsletter/g)).toHaveLength(1);
  });
});
