import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {ImportedFile} from '../../src/workflows/import/result.js';
import {contentsOf, datamap, temporaryFolder} from '../run-datamap.js';
import {packedSpaces, rowsXml, workbookParts, zipOf} from '../quarantine/zip.js';

const REGISTER = `Activity,Owner,Purpose,Data categories,Recipients,How long kept
Newsletter,ana.ruiz,Send the monthly newsletter,"name, email address",Mailwright Inc.,24 months after the last open
Delivery,sam.okafor,Deliver parcels,"name, home address","Crate, Ltd.",2 years
`;

async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'datamap.yaml'), 'organization:\n  legal-name: Brightwater Goods, Inc.\n');
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

/** As one line: where it is broken hangs on the width of the terminal. */
const unbroken = (text: string): string => text.replace(/\s+/g, ' ');

const result = (stdout: string): ImportedFile => JSON.parse(stdout) as ImportedFile;

describe('import', () => {
  it('takes a register into the record, says what it did, and changes nothing the second time', async () => {
    const folder = await folderWith({'register.csv': REGISTER});
    const first = await datamap(['import', 'register.csv'], {in: folder});
    expect(first.exit).toBe(0);
    expect(first.stdout).toContain('register.csv: 2 records (processing activities)');
    expect(first.stdout).toContain('F How long kept   -> retention 2 recorded');
    expect(first.stdout).toContain('+ 2 new activities: Newsletter, Delivery');
    expect(first.stderr).toMatch(/^Wrote \d+ files\.\nNext: datamap map --auto/);
    const newsletter = await readFile(join(folder, 'activities/newsletter.yaml'), 'utf8');
    expect(newsletter).toContain('retention: {period: 24 months, after: last open}');
    expect(newsletter).toContain('at: register.csv#F2');
    expect(newsletter).toContain('by: ana.ruiz, on: 2026-11-22');
    expect(await readFile(join(folder, 'recipients/crate-ltd.yaml'), 'utf8')).toContain('name: Crate, Ltd.');
    const before = await contentsOf(folder);
    const second = await datamap(['import', 'register.csv'], {in: folder});
    expect(second).toMatchObject({exit: 0, stderr: ''});
    expect(second.stdout).toContain('Nothing to change');
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('changes only what a changed sheet changes, keeps the record in a conflict, and replaces when told to', async () => {
    const folder = await folderWith({'register.csv': REGISTER});
    await datamap(['import', 'register.csv'], {in: folder});
    await writeFile(join(folder, 'register.csv'), `${REGISTER.replace('ana.ruiz', 'ben.ito')}Club,mei.tanaka,Run the club,name,,1 year\n`);
    const before = await contentsOf(folder);
    const kept = await datamap(['import', 'register.csv'], {in: folder});
    expect(unbroken(kept.stdout)).toContain(
      '! activities/newsletter owner: the record says "ana.ruiz" (register.csv#B2), the file "ben.ito" (register.csv#B2)',
    );
    const after = await contentsOf(folder);
    expect(Object.keys(after).filter((file) => after[file] !== before[file])).toEqual([
      'activities/club.yaml',
      'journal.jsonl',
      'questions.yaml',
      'systems/unplaced.fields.csv',
    ]);
    const replaced = await datamap(['import', 'register.csv', '--on-conflict', 'take'], {in: folder});
    expect(replaced.stdout).toContain('~ activities/newsletter: owner "ana.ruiz" -> "ben.ito"');
    expect(await readFile(join(folder, 'activities/newsletter.yaml'), 'utf8')).toContain('owner: ben.ito');
  });

  it('words the values of a conflict', async () => {
    const folder = await folderWith({'register.csv': REGISTER});
    await datamap(['import', 'register.csv'], {in: folder});
    await writeFile(join(folder, 'register.csv'), REGISTER.replace('24 months after the last open', '12 months after the last click'));
    const {stdout} = await datamap(['import', 'register.csv', '--receipt', 'receipt.md'], {in: folder});
    expect(unbroken(stdout)).toContain(
      'activities/newsletter retention: the record says period "24 months", after "last open" (register.csv#F2), the file period "12 months", after "last click"',
    );
    expect(await readFile(join(folder, 'receipt.md'), 'utf8')).not.toMatch(/\{"|":/);
  });

  it('shows what would change and writes nothing with --dry-run, also outside of a record', async () => {
    const folder = await folderWith({'register.csv': REGISTER});
    const before = await contentsOf(folder);
    const ran = await datamap(['import', 'register.csv', '--dry-run', '--json'], {in: folder});
    const {file, recognised, records, parts, cells, changes} = result(ran.stdout);
    expect({file, recognised, records, cells}).toEqual({
      file: 'register.csv',
      recognised: 'activities',
      records: 2,
      cells: {filled: 18, recorded: 12, notes: 0, refused: 0, structure: 6},
    });
    expect(
      parts.map(({name, header, records: count, columns}) => ({
        name,
        header,
        count,
        columns: columns.map(({column, meaning}) => [column, meaning]),
      })),
    ).toEqual([
      {
        name: null,
        header: 1,
        count: 2,
        columns: [
          ['Activity', 'activity'],
          ['Owner', 'owner'],
          ['Purpose', 'purpose'],
          ['Data categories', 'data_categories/elements'],
          ['Recipients', 'recipient'],
          ['How long kept', 'retention'],
        ],
      },
    ]);
    expect(changes.map(({op}) => op)).toContain('add');
    expect(await contentsOf(folder)).toEqual(before);
    const outside = await temporaryFolder();
    await writeFile(join(outside, 'register.csv'), REGISTER);
    const bare = await datamap(['import', 'register.csv', '--dry-run', '--json'], {in: outside});
    expect(bare).toMatchObject({exit: 0, stderr: ''});
    expect(result(bare.stdout).records).toBe(2);
    expect(Object.keys(await contentsOf(outside))).toEqual(['register.csv']);
    expect(await datamap(['import', 'register.csv'], {in: outside})).toMatchObject({exit: 2, stdout: ''});
  });

  it('takes a person’s word for columns and remembers it for the same headings', async () => {
    const sheet = 'Thing,Wherefore,Who\nNewsletter,Send it,Ana\nClub,Run it,Mei\n';
    const folder = await folderWith({'odd.csv': sheet});
    expect(await datamap(['import', 'odd.csv'], {in: folder})).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('--columns') as string,
    });
    const ran = await datamap(['import', 'odd.csv', '--columns', 'header=1,Thing=activity,B=purpose,Who=owner'], {in: folder});
    expect(ran.exit).toBe(0);
    expect(ran.stdout).toContain('-> activity (as you said)');
    expect(await readFile(join(folder, 'mappings.yaml'), 'utf8')).toContain('- heading: Wherefore\n        means: purpose');
    await writeFile(join(folder, 'odd.csv'), `${sheet}Chat,Answer questions,Ben\n`);
    const again = await datamap(['import', 'odd.csv'], {in: folder});
    expect(again.stdout).toContain('-> purpose (as saved)');
    expect(await readFile(join(folder, 'activities/chat.yaml'), 'utf8')).toContain('owner: Ben');
  });

  it('imports several files in one go, or none', async () => {
    const folder = await folderWith({
      'register.csv': REGISTER,
      'vendors.csv': 'Vendor,Role,Postal address\nMailwright Inc.,processor,"1 Mill Lane, Reno, NV"\n',
      'broken.csv': '',
    });
    const before = await contentsOf(folder);
    expect(await datamap(['import', 'register.csv', 'broken.csv'], {in: folder})).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('broken.csv') as string,
    });
    expect(await contentsOf(folder)).toEqual(before);
    const ran = await datamap(['import', 'register.csv', 'vendors.csv', '--json'], {in: folder});
    expect((JSON.parse(ran.stdout) as {files: readonly ImportedFile[]}).files.map(({file, records}) => [file, records])).toEqual([
      ['register.csv', 2],
      ['vendors.csv', 1],
    ]);
    expect(await readFile(join(folder, 'recipients/mailwright-inc.yaml'), 'utf8')).toContain('role: service-provider');
  });

  it('tells what waits to be filled in from what does not apply, with the reasons before anything is written', async () => {
    const folder = await folderWith({
      'vendors.csv': 'Vendor,Role,Security,Remarks\nMailwright Inc.,processor,[TEXT],N/A\nParcelry LLC,tbd,ISO 27001,\n',
    });
    const ran = await datamap(['import', 'vendors.csv', '--dry-run', '--receipt', 'receipt.md'], {in: folder});
    expect(ran.exit).toBe(0);
    expect(ran.stdout.replace(/\s+/g, ' ')).toContain(
      'Refused, nothing is filled in there yet: vendors.csv#C2 “[TEXT]”, vendors.csv#B3 “tbd”',
    );
    expect(ran.stdout).not.toContain('N/A');
    const receipt = await readFile(join(folder, 'receipt.md'), 'utf8');
    expect(receipt).toContain('kept as a note: it says that it does not apply');
    const told = await datamap(['import', 'vendors.csv'], {in: folder});
    expect(told.stdout).not.toContain('Refused,');
    expect(await readFile(join(folder, 'recipients/mailwright-inc.yaml'), 'utf8')).toContain('text: N/A');
  });

  it('writes a receipt that accounts for every cell', async () => {
    const folder = await folderWith({'vendors.csv': 'Vendor,Role,DPA signed on,Remarks\nMailwright Inc.,processor,[DATE],=cmd|x\n'});
    const ran = await datamap(['import', 'vendors.csv', '--receipt', 'receipt.md'], {in: folder});
    expect(ran.exit).toBe(0);
    const receipt = await readFile(join(folder, 'receipt.md'), 'utf8');
    expect(receipt).toContain('Of 8 filled cells, 2 were recorded, 1 kept as notes, 1 refused, and 4 are headings');
    expect(receipt).toContain('vendors.csv#C2');
    expect(receipt).toContain('nothing is filled in there yet');
    expect(await datamap(['import', 'vendors.csv', '--receipt', 'receipt.docx'], {in: folder})).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('.xlsx') as string,
    });
  });

  it('says of a dry run with a receipt what was written and what was not', async () => {
    const folder = await folderWith({'vendors.csv': 'Vendor,Role\nMailwright Inc.,processor\n'});
    const {exit, stderr} = await datamap(['import', 'vendors.csv', '--dry-run', '--receipt', 'receipt.md'], {in: folder});
    expect(exit).toBe(0);
    expect(stderr).toMatch(/^Nothing of the record was changed; receipt written to \/.*\/receipt\.md\.\n$/);
    expect(await readFile(join(folder, 'receipt.md'), 'utf8')).toContain('vendors.csv');
    expect((await datamap(['import', 'vendors.csv', '--dry-run'], {in: folder})).stderr).toBe('Nothing was written.\n');
  });

  it('reads a workbook whatever it is called, and takes the system from --system', async () => {
    const workbook = zipOf(
      workbookParts([
        {
          name: 'Fields',
          xml: rowsXml([
            ['Table', 'Column', 'Description'],
            ['users', 'email', 'log-in'],
          ]),
        },
      ]),
    );
    const folder = await folderWith({'fields.csv': workbook});
    expect(await datamap(['import', 'fields.csv', '--system', 'Web shop'], {in: folder})).toMatchObject({exit: 0});
    expect(await readFile(join(folder, 'systems/web-shop.fields.csv'), 'utf8')).toContain('users,email');
  });

  it.each([
    ['an empty file', 'empty.csv', '', 'The file is empty'],
    ['blank lines', 'blank.csv', '\n\n\n', 'Nothing was recognised'],
    ['numbers without headings', 'numbers.csv', '1,2,3\n4,5,6\n7,8,9\n', 'no row reads like the headings'],
    ['headings without rows', 'form.csv', 'Activity,Purpose,Owner\n,,\n', 'a blank form'],
    ['a program called .csv', 'binary.csv', Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46]), Buffer.alloc(500, 1)]), 'a program'],
    ['noise called .csv', 'noise.csv', Buffer.from(Array.from({length: 4000}, (_, index) => (index * 7919) % 251)), 'not text'],
    ['a picture called .csv', 'picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]), 'a picture (PNG)'],
    ['a cell of ten megabytes', 'huge.csv', `Activity,Purpose\nx,${'y'.repeat(10_000_000)}\n`, 'A cell holds'],
    ['a quotation without an end', 'quote.csv', 'Activity,Purpose\nNewsletter,"Send\n', 'never ends'],
    ['a workbook that is none', 'book.xlsx', Buffer.from('PK\u0003\u0004 and nothing more'), 'cannot be opened'],
    [
      'a workbook that unpacks without end',
      'bomb.xlsx',
      zipOf(
        workbookParts([{name: 'A', xml: '<sheetData/>'}]).map((part) =>
          part.name.includes('sheet1') ? {...part, packed: packedSpaces(600), declared: 10} : part,
        ),
      ),
      'unpacks to more',
    ],
    ['a JSON document without a list', 'ropa.json', '{"a": 1}', 'it is about the file itself'],
    ['a page called .csv', 'page.csv', '<!DOCTYPE html><html></html>', 'an HTML page'],
  ])('refuses %s with its place, exit 2 and nothing changed', async (_, name, content, says) => {
    const folder = await folderWith({[name]: content});
    const before = await contentsOf(folder);
    const {exit, stdout, stderr} = await datamap(['import', name], {in: folder});
    expect({exit, stdout}).toEqual({exit: 2, stdout: ''});
    expect(stderr).toContain(says);
    expect(stderr).toContain(name);
    expect(stderr).toContain('Mend:');
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('keeps the exit code and the places of an error under --json', async () => {
    const {exit, stdout} = await datamap(['import', 'empty.csv', '--json'], {in: await folderWith({'empty.csv': ''})});
    expect(exit).toBe(2);
    expect(JSON.parse(stdout)).toEqual({
      error: {code: 'empty-file', what: 'The file is empty', where: 'empty.csv', fix: expect.any(String) as string},
    });
  });

  it.each([
    ['a file that is not there', ['import', 'nowhere.csv'], 'no such file'],
    ['a folder', ['import', '.'], '.'],
    ['no file', ['import'], 'FILE is missing'],
    ['an unknown flag', ['import', 'register.csv', '--colums', 'a=b'], '--colums'],
    ['a misspelt meaning', ['import', 'register.csv', '--columns', 'Owner=purpos'], 'Did you mean purpose?'],
    ['a heading that is not there', ['import', 'register.csv', '--columns', 'Boss=owner'], 'No column is headed "boss"'],
    ['a sheet that is not there', ['import', 'register.csv', '--sheet', 'Lists'], 'There is no sheet "Lists"'],
  ])('says what is wrong with %s', async (_, args, says) => {
    const folder = await folderWith({'register.csv': REGISTER});
    const before = await contentsOf(folder);
    const {exit, stderr} = await datamap(args, {in: folder});
    expect(exit).toBe(2);
    expect(stderr).toContain(says);
    expect(await contentsOf(folder)).toEqual(before);
  });
});
