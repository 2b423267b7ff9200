/** What an import refuses, doubts or could not record, and how it says so. */
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {contentsOf, datamap, temporaryFolder} from '../run-datamap.js';

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'datamap.yaml'), 'organization:\n  legal-name: Brightwater Goods, Inc.\n');
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

const SENTENCES = [
  'We collect your name, your email address and your postal address when you order something.',
  'We use these data to send you what you ordered, to answer you, and to keep our accounts.',
  'We do not sell what we know about you, and we never have sold it to anybody at all.',
  'Carriers get your address, and they may use it only to bring the parcel to your door.',
  'You may ask us at any time which data we hold, and we will tell you within 45 days.',
  'Write to us by post or by email if anything in this text is not clear to you.',
  'We keep what we know of you for as long as the law on accounts demands it of us.',
].join('\n\n');
const TABLE = 'Purpose | Data categories | Recipients\nDelivery | name, address | Crate Ltd.\nNewsletter | email address | Mailwright\n';

describe('a text', () => {
  it.each([
    [
      'that calls itself a privacy notice',
      `Brightwater Privacy Policy\n\n${SENTENCES}\n\n${TABLE}`,
      'This reads like a privacy notice',
      'datamap notice read about.txt',
    ],
    ['that does not', `About us\n\n${SENTENCES}\n\n${TABLE}`, 'This reads like a text', 'save that table alone'],
  ])('%s is refused, whatever table it holds', async (_, text, what, fix) => {
    const folder = await folderWith({'about.txt': text});
    const before = await contentsOf(folder);
    const {exit, stdout, stderr} = await datamap(['import', 'about.txt'], {in: folder});
    expect({exit, stdout}).toEqual({exit: 2, stdout: ''});
    expect(stderr).toContain(what);
    expect(stderr).toContain(fix);
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('before a table of its own size is a preamble; a person who names columns means the table', async () => {
    const preamble = `${SENTENCES.split('\n\n').slice(0, 3).join('\n')}\n\n${TABLE.replaceAll(' | ', ';')}`;
    const folder = await folderWith({'register.csv': preamble, 'about.txt': `${SENTENCES.replaceAll(',', '')}\n\n${TABLE}`});
    expect((await datamap(['import', 'register.csv', '--dry-run'], {in: folder})).stdout).toContain('2 records');
    expect((await datamap(['import', 'about.txt', '--dry-run', '--columns', 'Purpose=purpose'], {in: folder})).stdout).toContain(
      '2 records',
    );
  });
});

it('asks for a file where a folder is named', async () => {
  const folder = await folderWith({});
  await mkdir(join(folder, 'sheets'));
  expect(await datamap(['import', 'sheets'], {in: folder})).toMatchObject({
    exit: 2,
    stderr: expect.stringMatching(/This is a folder, not a file[\s\S]*Name a file in it\./) as string,
  });
});

describe('rows marked as examples', () => {
  it('are taken and told with their places', async () => {
    const folder = await folderWith({
      'register.csv':
        'Activity,Owner,Purpose\n[Example: Payroll],ana.ruiz,Pay people\n(EXEMPLE) Paie,ana.ruiz,Payer\nExample data sets,ana.ruiz,Show the product\n',
    });
    const {exit, stdout} = await datamap(['import', 'register.csv'], {in: folder});
    expect({exit, records: /\d+ records/.exec(stdout)?.[0]}).toEqual({exit: 0, records: '3 records'});
    expect(stdout).toContain('! register.csv#2, register.csv#3: 2 rows are marked as examples');
  });
});

describe('a row that names who gets data, and no data', () => {
  it('is not said to give all data of its row', async () => {
    const folder = await folderWith({
      'register.csv':
        'Activity,Owner,Purpose,Data categories,Recipients\nDelivery,sam.okafor,Deliver parcels,,Crate Ltd.\nNewsletter,ana.ruiz,Send it,email address,Mailwright\n',
    });
    expect((await datamap(['import', 'register.csv'], {in: folder})).exit).toBe(0);
    const delivery = await readFile(join(folder, 'activities/delivery.yaml'), 'utf8');
    expect(delivery).toMatch(/fields: \[\]/);
    expect(delivery).not.toContain('all data of its row');
    expect(await readFile(join(folder, 'activities/newsletter.yaml'), 'utf8')).toContain('all data of its row');
  });
});

describe('the receipt', () => {
  it('lists every cell that was not recorded, with its place', async () => {
    const rows = Array.from({length: 6}, (_, index) => `Vendor ${index} Inc.,processor,[DATE],Remark ${index}`);
    const folder = await folderWith({'vendors.csv': ['Vendor,Role,DPA signed on,Remarks', ...rows, ''].join('\n')});
    expect((await datamap(['import', 'vendors.csv', '--receipt', 'receipt.md'], {in: folder})).exit).toBe(0);
    const receipt = await readFile(join(folder, 'receipt.md'), 'utf8');
    for (let row = 2; row < 8; row++) {
      for (const column of ['C', 'D']) expect(receipt).toMatch(new RegExp(`\\| vendors\\.csv#${column}${row} `));
    }
    expect(receipt).toContain('| Remark 5 | kept as a note |');
  });
});

describe('a row that says more than a record holds', () => {
  const many = (what: string, count: number): string => Array.from({length: count}, (_, index) => `${what} ${index}`).join(' + ');

  it.each([
    [
      'fields',
      `Newsletter,Send it,${many('System', 450)},${many('thing', 450)},\nClub,Run it,${many('System', 450)},${many('thing', 450)},`,
      'The row names fields, more than 20000 times',
    ],
    [
      'fields that one activity discloses',
      `Newsletter,Send it,CRM,${many('thing', 450)},${many('Vendor', 450)}`,
      'The file says of the activity "Newsletter" which fields it uses or discloses, more than 200000 times',
    ],
  ])('of %s is refused with its place, and nothing is written', async (_, rows, what) => {
    const folder = await folderWith({
      'register.csv': `Activity,Purpose,System,Data categories,Recipients\nDelivery,Bring it,CRM,name,Crate\n${rows
        .split('\n')
        .map((row) =>
          row
            .split(',')
            .map((cell) => `"${cell}"`)
            .join(','),
        )
        .join('\n')}\n${rows.replaceAll('Newsletter', 'Chat').replaceAll('Club', 'Post')}\n`,
    });
    const before = await contentsOf(folder);
    const {exit, stdout, stderr} = await datamap(['import', 'register.csv'], {in: folder});
    expect({exit, stdout}).toEqual({exit: 2, stdout: ''});
    expect(stderr).toContain(what);
    expect(stderr).toMatch(/Where: register\.csv#[A-Z]?\d/);
    expect(await contentsOf(folder)).toEqual(before);
  });
});

describe('more remarks than are kept', () => {
  it("on one field are refused with the longest one's place", async () => {
    const folder = await folderWith({
      'fields.csv': `System,Table,Field,Notes,Remarks,Comments\nCRM,contacts,email,${'a'.repeat(40_000)},${'b'.repeat(50_000)},${'c'.repeat(40_000)}\n`,
    });
    const before = await contentsOf(folder);
    const {exit, stderr} = await datamap(['import', 'fields.csv'], {in: folder});
    expect(exit).toBe(2);
    expect(stderr).toMatch(
      /The remarks on the field "email" have 130\d{3} characters together; at most 100000 are kept\. The longest of the column "Remarks" has 50000\n {2}Where: fields\.csv#E2/,
    );
    expect(await contentsOf(folder)).toEqual(before);
  });

  it.each([[[]], [['--dry-run']]])('on one activity are refused with the columns that are the longest (%j)', async (flags) => {
    const folder = await folderWith({
      'register.csv': `Activity,Purpose,Notes\n${Array.from({length: 60}, (_, index) => `Newsletter,Send it,${'x'.repeat(80_000)} ${index}\n`).join('')}`,
    });
    const before = await contentsOf(folder);
    const {exit, stderr} = await datamap(['import', 'register.csv', ...flags], {in: folder});
    expect(exit).toBe(2);
    expect(stderr).toMatch(
      /The file says more of the activity "Newsletter" than is kept of one: 4\.6 MB, at most 4 MB\. Most of it are remarks of the column "Notes" \(4\.6 MB\)\n {2}Where: register\.csv/,
    );
    expect(await contentsOf(folder)).toEqual(before);
  });
});

describe('what is said on the command line', () => {
  const long = 'x'.repeat(100_000);
  it.each([
    ['--columns', '__proto__=purpose', 'No column is headed "__proto__"'],
    ['--columns', 'constructor=purpose', 'No column is headed "constructor"'],
    ['--columns', 'Purpose=__proto__', '"Purpose=__proto__" says no meaning'],
    ['--columns', '=', '"=" says no meaning'],
    ['--columns', ',,,', '"" says no meaning'],
    ['--columns', '', '"" says no meaning'],
    ['--columns', 'Purpose=purpose,purpose=owner', '"purpose" is given two meanings, purpose and owner'],
    ['--columns', 'header=0', '"0" is no row of a sheet'],
    ['--columns', 'header=-1', '"-1" is no row of a sheet'],
    ['--columns', 'header=7', 'There is no row 7: the file has 2'],
    ['--columns', 'header=1,header=2', 'The row of the headings is named twice'],
    ['--columns', '\u001b[2J=purpose', 'No column is headed "\\u001b[2j"'],
    ['--columns', `${long}=purpose`, 'The list has 100008 characters'],
    ['--columns', `${long.slice(0, 10_000)}=purpose`, `No column is headed "${'x'.repeat(59)}…"`],
    ['--system', '', 'The name of the system is empty'],
    ['--system', '   ', 'The name of the system is empty'],
    ['--system', long, 'The name of the system has 100000 characters'],
    ['--system', 'a\u001b[2Jb', 'The name of the system holds control characters'],
    ['--sheet', long, `There is no sheet "${'x'.repeat(59)}…"`],
  ])('%s %s is refused in a line, and nothing is written', async (flag, value, what) => {
    const folder = await folderWith({'fields.csv': 'Activity,Purpose\nNewsletter,Send it\n'});
    const before = await contentsOf(folder);
    const {exit, stdout, stderr} = await datamap(['import', 'fields.csv', flag, value], {in: folder});
    expect({exit, stdout}).toEqual({exit: 2, stdout: ''});
    expect(stderr.replace(/\s+/g, ' ')).toContain(what);
    expect(stderr.length).toBeLessThan(1_500);
    // eslint-disable-next-line no-control-regex -- nothing that was typed may move the cursor
    expect(stderr).not.toMatch(/[\u0000-\u0008\u001b]/);
    expect(await contentsOf(folder)).toEqual(before);
  });

  it.each([
    ['../../x', 'x'],
    ['__proto__', 'proto'],
    ['/etc/passwd', 'etc-passwd'],
    ['con', 'con-1'],
    ['..', 'system'],
  ])('--system %s is a name like any other, inside the record', async (name, id) => {
    const folder = await folderWith({'fields.csv': 'Table,Field,Notes\ncontacts,email,x\n'});
    expect(await datamap(['import', 'fields.csv', '--system', name], {in: folder})).toMatchObject({exit: 0});
    expect(Object.keys(await contentsOf(folder))).toEqual(expect.arrayContaining([`systems/${id}.fields.csv`, `systems/${id}.yaml`]));
    expect(await readFile(join(folder, `systems/${id}.yaml`), 'utf8')).toContain(name);
    expect((await datamap(['import', 'fields.csv', '--system', name], {in: folder})).stdout).toContain('Nothing to change');
  });
});
