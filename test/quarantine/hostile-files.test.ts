/** Files made to exhaust their reader end in a clear error; sound ones beside them are read. */
import {describe, expect, it} from 'vitest';
import type {Workbook} from '../../src/intake/spreadsheet/workbook.js';
import {readUntrusted} from '../../src/quarantine/index.js';
import {packedSpaces, rowsXml, workbookParts, zipOf} from './zip.js';

const register = rowsXml([
  ['Activity', 'Purpose'],
  ['Newsletter', 'Send the newsletter'],
]);
const xlsx = (bytes: Uint8Array): Promise<Workbook> => readUntrusted<Workbook>('xlsx', bytes, {name: 'book.xlsx'});
const csv = (text: string | Uint8Array): Promise<Workbook> =>
  readUntrusted<Workbook>('csv', Buffer.from(text as string), {name: 'table.csv'});
const problemOf = async (reading: Promise<unknown>): Promise<{code?: string; where?: string; what?: string}> =>
  reading.then(
    () => ({}),
    (error: object) => error,
  );

describe('a workbook', () => {
  it('is read with its sheets, hidden ones named', async () => {
    const {sheets} = await xlsx(
      zipOf(
        workbookParts([
          {name: 'Register', xml: register},
          {name: 'Lists', xml: '<sheetData/>', state: 'veryHidden'},
        ]),
      ),
    );
    expect(sheets).toEqual([
      {
        name: 'Register',
        hidden: false,
        rows: [
          ['Activity', 'Purpose'],
          ['Newsletter', 'Send the newsletter'],
        ],
        merges: [],
      },
      {name: 'Lists', hidden: true, rows: [], merges: []},
    ]);
  });

  it('with lists over whole columns is read', async () => {
    const ranges = 'ABCDEFGHI'
      .split('')
      .map((letter) => `<dataValidation type="list" sqref="${letter}1:${letter}1048576"><formula1>"yes,no"</formula1></dataValidation>`);
    const {sheets} = await xlsx(
      zipOf(workbookParts([{name: 'Register', xml: `${register}<dataValidations count="9">${ranges.join('')}</dataValidations>`}])),
    );
    expect(sheets[0]?.rows).toHaveLength(2);
  });

  it('that unpacks to more than it declares is refused', async () => {
    const parts = workbookParts([{name: 'Register', xml: register}]).map((part) =>
      part.name.includes('sheet1') ? {...part, packed: packedSpaces(1500), declared: 1000} : part,
    );
    const bytes = zipOf(parts);
    expect(bytes.length).toBeLessThan(4e6);
    expect(await problemOf(xlsx(bytes))).toMatchObject({code: 'unpacks-too-large', where: 'book.xlsx'});
  });

  it('that declares more than is read is refused before it is unpacked', async () => {
    const parts = workbookParts([{name: 'Register', xml: register}]).map((part) =>
      part.name.includes('sheet1') ? {...part, declared: 3e9} : part,
    );
    expect(await problemOf(xlsx(zipOf(parts)))).toMatchObject({code: 'unpacks-too-large'});
  });

  it('with an entity bomb is refused', async () => {
    const strings = `<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>`;
    expect(await problemOf(xlsx(zipOf(workbookParts([{name: 'Register', xml: register}], strings))))).toMatchObject({
      code: 'entities',
      where: 'book.xlsx, part xl/sharedStrings.xml',
    });
  });

  it('with two cells in opposite corners is refused', async () => {
    const corners = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>';
    expect(await problemOf(xlsx(zipOf(workbookParts([{name: 'Register', xml: corners}]))))).toMatchObject({
      code: 'sheet-too-large',
      what: expect.stringContaining('reaches to row 1048576 and column XFD') as string,
      where: 'book.xlsx#Register',
    });
  });

  it.each([
    ['coloured', '<c r="XFD1048576" s="1"/>'],
    ['coloured, written in two tags', '<c s="1" r="XFD1048576"></c>'],
    ['coloured in the middle of nowhere', '<c r="B1048576" s="1" /><c r="XFC1048576" s="2"/>'],
  ])('with a far cell that is only %s is read without it', async (_, cell) => {
    const {sheets} = await xlsx(
      zipOf(workbookParts([{name: 'Register', xml: register.replace('</sheetData>', `<row r="1048576">${cell}</row></sheetData>`)}])),
    );
    expect(sheets[0]?.rows).toEqual([
      ['Activity', 'Purpose'],
      ['Newsletter', 'Send the newsletter'],
    ]);
  });

  it.each([
    ['a cell beyond every sheet', register.replace('r="A1"', 'r="ZZZZZZ1"')],
    ['a remark that never ends', register.replace('<sheetData>', '<sheetData><!-- ')],
  ])('of which its reader complains is refused in our words, with the sheet: %s', async (_, xml) => {
    const bytes = zipOf(
      workbookParts([
        {name: 'Notes', xml: register},
        {name: 'Register', xml},
      ]),
    );
    const problem = await problemOf(xlsx(bytes));
    expect(problem).toMatchObject({
      code: 'unreadable',
      what: 'A sheet cannot be read: its XML is damaged or missing, or a cell names a place that no sheet has',
      where: 'book.xlsx#Register',
    });
  });

  it('of which a part is missing is refused in our words', async () => {
    const parts = workbookParts([{name: 'Register', xml: register}]).filter(({name}) => name !== '_rels/.rels');
    expect(await problemOf(xlsx(zipOf(parts)))).toMatchObject({
      code: 'unreadable',
      what: 'The file could not be read as an XLSX workbook',
      where: 'book.xlsx',
    });
  });

  it('of millions of escaped characters is refused before they are parsed', async () => {
    const escapes = rowsXml([['Activity', 'Purpose']]).replace('Purpose', '&lt;'.repeat(2_000_001));
    expect(await problemOf(xlsx(zipOf(workbookParts([{name: 'Register', xml: escapes}]))))).toMatchObject({
      code: 'too-many-references',
      where: 'book.xlsx, part xl/worksheets/sheet1.xml',
    });
  });

  it('of which one part stands for many sheets is refused', async () => {
    const parts = workbookParts(Array.from({length: 20}, (_, index) => ({name: `S${index}`, xml: register}))).filter(
      ({name}) => !/sheet(?!1\.)\d+\.xml$/.test(name),
    );
    const shared = parts.map((part) =>
      part.name.endsWith('workbook.xml.rels') ? {...part, content: String(part.content).replace(/sheet\d+\.xml/g, 'sheet1.xml')} : part,
    );
    expect(await problemOf(xlsx(zipOf(shared)))).toMatchObject({
      code: 'broken-workbook',
      what: 'The workbook names 20 sheets and holds 1',
      where: 'book.xlsx',
    });
  });

  it('of too many sheets is refused before they are parsed', async () => {
    const parts = workbookParts(Array.from({length: 251}, (_, index) => ({name: `S${index}`, xml: '<sheetData><row></sheetData>'})));
    expect(await problemOf(xlsx(zipOf(parts)))).toMatchObject({
      code: 'sheet-too-large',
      what: 'The file has more than 250 sheets; at most 250 are read',
    });
  });

  it('nested a hundred thousand deep ends in a reading or a clear error', async () => {
    const deep = `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`;
    const problem = await problemOf(xlsx(zipOf(workbookParts([{name: 'Register', xml: register + deep}]))));
    expect([undefined, 'nested-too-deep', 'unreadable']).toContain(problem.code);
  });

  it('with a cell of ten million characters is refused with its place', async () => {
    const long = rowsXml([
      ['Activity', 'Purpose'],
      ['Newsletter', 'x'.repeat(10_000_000)],
    ]);
    expect(await problemOf(xlsx(zipOf(workbookParts([{name: 'Register', xml: long}]))))).toMatchObject({
      code: 'cell-too-long',
      where: 'book.xlsx#Register!B2',
    });
  });

  it('that repeats one long shared text in every row is refused with the row that is too much', async () => {
    const text = `<sst><si><t>Activity</t></si><si><t>Purpose</t></si><si><t>${'x'.repeat(90_000)}</t></si></sst>`;
    const cells = (row: number, a: number, b: number): string =>
      `<row r="${row}"><c r="A${row}" t="s"><v>${a}</v></c><c r="B${row}" t="s"><v>${b}</v></c></row>`;
    const rows = Array.from({length: 40_000}, (_, index) => cells(index + 2, 0, 2));
    const xml = `<sheetData>${cells(1, 0, 1)}${rows.join('')}</sheetData>`;
    expect(await problemOf(xlsx(zipOf(workbookParts([{name: 'Register', xml}], text))))).toMatchObject({
      code: 'too-much-text',
      what: expect.stringContaining('64 million characters') as string,
      where: 'book.xlsx#Register!713',
    });
  });

  it('whose formulas are too much text together is refused', async () => {
    const formula = `<f>"${'x'.repeat(500)}"</f><v>1</v>`;
    const rows = Array.from(
      {length: 6_500},
      (_, row) =>
        `<row r="${row + 1}">${[...'ABCDEFGHIJKLMNOPQRST'].map((letter) => `<c r="${letter}${row + 1}">${formula}</c>`).join('')}</row>`,
    );
    expect(await problemOf(xlsx(zipOf(workbookParts([{name: 'Register', xml: `<sheetData>${rows.join('')}</sheetData>`}]))))).toMatchObject(
      {
        code: 'too-much-text',
      },
    );
  });

  it('of which a sheet has an endless name is refused', async () => {
    expect(await problemOf(xlsx(zipOf(workbookParts([{name: 'S'.repeat(5_000), xml: register}]))))).toMatchObject({
      code: 'sheet-name-too-long',
      where: 'book.xlsx',
    });
  });

  it('with thousands of parts is refused', async () => {
    const many = Array.from({length: 6000}, (_, index) => ({name: `xl/media/${index}.png`, content: ''}));
    expect(await problemOf(xlsx(zipOf([...workbookParts([{name: 'Register', xml: register}]), ...many])))).toMatchObject({
      code: 'unpacks-too-large',
    });
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40), 'broken-workbook'],
    [
      'overwritten',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 60), Buffer.alloc(200, 0xff), bytes.subarray(260)]),
      'broken-workbook',
    ],
  ])('that is %s is refused', async (_, damage, code) => {
    expect(await problemOf(xlsx(damage(zipOf(workbookParts([{name: 'Register', xml: register}])))))).toMatchObject({
      code,
      where: 'book.xlsx',
    });
  });

  it('that is encrypted, or no workbook at all, says so', async () => {
    const parts = workbookParts([{name: 'Register', xml: register}]);
    expect(await problemOf(xlsx(zipOf(parts.map((part) => ({...part, flags: 1})))))).toMatchObject({code: 'encrypted'});
    expect(await problemOf(xlsx(zipOf([{name: 'word/document.xml', content: '<w/>'}])))).toMatchObject({
      code: 'not-a-workbook',
      what: expect.stringContaining('Word') as string,
    });
  });
});

describe('an OpenDocument sheet', () => {
  const cell = (text: string): string => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
  const row = (texts: readonly string[], repeated = 1): string =>
    `<table:table-row table:number-rows-repeated="${repeated}">${texts.map(cell).join('')}</table:table-row>`;
  const sheet = (rows: string): Buffer =>
    zipOf([
      {name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet'},
      {
        name: 'content.xml',
        content: `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Register">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
      },
    ]);
  const ods = (bytes: Uint8Array): Promise<Workbook> => readUntrusted<Workbook>('ods', bytes, {name: 'book.ods'});

  it('is read with its repeated rows', async () => {
    const {sheets} = await ods(sheet(row(['Activity', 'Purpose']) + row(['Newsletter', 'Send it'], 3)));
    expect(sheets[0]?.rows).toEqual([['Activity', 'Purpose'], ...Array.from({length: 3}, () => ['Newsletter', 'Send it'])]);
  });

  it('is read with the rows that are printed on every page, and those that are grouped, within each other too', async () => {
    const within = (name: string, rows: string): string => `<table:table-${name} table:display="true">${rows}</table:table-${name}>`;
    const {sheets} = await ods(
      sheet(
        within('header-rows', row(['Activity', 'Purpose'])) +
          within('rows', row(['Newsletter', 'Send it'])) +
          within('row-group', row(['Payroll', 'Pay people']) + within('row-group', row(['Tickets', 'Answer people'], 2))),
      ),
    );
    expect(sheets[0]?.rows.map(([activity]) => activity)).toEqual(['Activity', 'Newsletter', 'Payroll', 'Tickets', 'Tickets']);
  });

  it('whose XML is damaged says so of an OpenDocument file, whatever it was taken for', async () => {
    const bytes = sheet('<table:table-row></table:table-cell>');
    for (const read of [ods, xlsx]) {
      expect(await problemOf(read(bytes))).toMatchObject({code: 'unreadable', what: expect.stringContaining('OpenDocument') as string});
    }
  });

  it('is read as what it is where its kind is packed, or nothing says its kind before it is opened', async () => {
    const {format, sheets} = await xlsx(sheet(row(['Activity', 'Purpose'])));
    expect([format, sheets[0]?.rows]).toEqual(['ods', [['Activity', 'Purpose']]]);
  });

  it('that repeats a wide row without end is refused', async () => {
    const wide = row(
      Array.from({length: 30}, () => 'x'),
      1_048_576,
    );
    expect(await problemOf(ods(sheet(wide)))).toMatchObject({code: 'sheet-too-large', where: 'book.ods'});
  });

  it('whose runs of spaces make a text longer than any may be is refused, and not as nested', async () => {
    const spaces = '<text:s text:c="100000"/>'.repeat(6_000);
    expect(await problemOf(ods(sheet(row([spaces]))))).toMatchObject({code: 'needs-too-much-memory', where: 'book.ods'});
  });

  it('whose one long cell is repeated in every row is refused with the row that is too much', async () => {
    const bytes = sheet(row(['Activity', 'Purpose']) + row(['x'.repeat(90_000)], 290_000));
    expect(bytes.length).toBeLessThan(2_000);
    expect(await problemOf(ods(bytes))).toMatchObject({code: 'too-much-text', where: 'book.ods#Register!713'});
  });
});

describe('a text', () => {
  it.each([
    ['commas', 'Activity,Purpose\nNewsletter,"Send, and measure"\n', ','],
    ['semicolons and a mark', '\ufeffActivity;Purpose\nNewsletter;"Send; measure"\n', ';'],
    ['tabs', 'Activity\tPurpose\nNewsletter\tSend\n', '\t'],
    ['a separator that it names', 'sep=|\nActivity|Purpose\nNewsletter|a,b;c,d\n', '|'],
  ])('with %s is taken apart', async (_, text, separator) => {
    const {dialect, sheets} = await csv(text);
    expect(dialect?.separator).toBe(separator);
    expect(sheets[0]?.rows.at(-1)).toHaveLength(2);
  });

  it.each([
    ['UTF-16', Buffer.from('\ufeffActivité,But\r\nGestion,Été\r\n', 'utf16le'), 'utf-16le'],
    ['UTF-16 without a mark', Buffer.from('Activity,Purpose\r\nNewsletter,Send it\r\n', 'utf16le'), 'utf-16le'],
    ['Latin-1', Buffer.from('Activité,But\nGestion,Été\n', 'latin1'), 'windows-1252'],
  ])('in %s is decoded', async (_, bytes, encoding) => {
    const {dialect, sheets} = await csv(bytes);
    expect(dialect?.encoding).toBe(encoding);
    expect(sheets[0]?.rows[0]?.[0]).toMatch(/^Activit/);
  });

  it('keeps rows of any length, blank ones too', async () => {
    expect((await csv('a,b\n\n1\n1,2,3\n')).sheets[0]?.rows).toEqual([['a', 'b'], [], ['1'], ['1', '2', '3']]);
  });

  it('in UTF-16 that ends in the middle of a letter is refused as not whole', async () => {
    const whole = Buffer.from('\ufeffActivity,Purpose\r\nNewsletter,Send it\r\n', 'utf16le');
    expect(await problemOf(csv(whole.subarray(0, -1)))).toMatchObject({code: 'cut-off', where: 'table.csv'});
  });

  it('with a cell of ten megabytes is refused with its place', async () => {
    expect(await problemOf(csv(`Activity,Purpose\nNewsletter,${'x'.repeat(10_000_000)}\n`))).toMatchObject({code: 'cell-too-long'});
    expect(await problemOf(csv(`Activity,Purpose\nNewsletter,${'x'.repeat(200_000)}\n`))).toMatchObject({
      code: 'cell-too-long',
      where: 'table.csv#B2',
    });
  });

  it('whose quotation never ends is refused with its place', async () => {
    expect(await problemOf(csv('Activity,Purpose\nNewsletter,"Send\nit\n'))).toMatchObject({
      code: 'quotation-not-closed',
      where: expect.stringContaining('line') as string,
    });
  });

  it('that is none is refused', async () => {
    expect(await problemOf(csv(Buffer.from([0x7f, 0, 1, 2, 3, 0xff, 0, 9])))).toMatchObject({code: 'not-text'});
    expect(await problemOf(csv(Uint8Array.from({length: 5000}, (_, index) => (index * 7919) % 256)))).toMatchObject({code: 'not-text'});
  });

  it('of more bytes than are read is refused before it is parsed', async () => {
    expect(
      await problemOf(
        readUntrusted(
          'csv',
          new Uint8Array(2000),
          {name: 'big.csv'},
          {bytes: 1000, milliseconds: 1000, heapMegabytes: 64, grownMegabytes: 2048},
        ),
      ),
    ).toMatchObject({code: 'file-too-large', where: 'big.csv'});
  });

  it('that takes too long or too much is stopped', async () => {
    // Marks within cells leave it to the complete parser.
    const slow = Buffer.from('a"a,b,c,d\n'.repeat(1_000_000));
    expect(
      await problemOf(
        readUntrusted('csv', slow, {name: 'big.csv'}, {bytes: 1e9, milliseconds: 300, heapMegabytes: 1024, grownMegabytes: 2048}),
      ),
    ).toMatchObject({code: 'took-too-long'});
    const diverse = Buffer.from(Array.from({length: 500_000}, (_, row) => `a${row},b${row},c${row},d${row}\n`).join(''));
    expect(
      await problemOf(
        readUntrusted('csv', diverse, {name: 'big.csv'}, {bytes: 1e9, milliseconds: 60_000, heapMegabytes: 32, grownMegabytes: 2048}),
      ),
    ).toMatchObject({code: 'needs-too-much-memory'});
  }, 60_000);

  it.each([
    ['rows', 'a,b\n'.repeat(1_048_577), '1048576 rows'],
    ['rows, written unusually', 'a"a,b\n'.repeat(1_048_577), '1048576 rows'],
    ['cells', `${','.repeat(999)}\n`.repeat(16_001), '16000000 cells'],
    [
      'different cells',
      Array.from({length: 5_000_001}, (_, row) => `${row}${row % 9 === 0 ? '\n' : ','}`).join(''),
      '5000000 different cells',
    ],
  ])(
    'of too many %s is refused',
    async (_, text, most) => {
      expect(await problemOf(csv(text))).toMatchObject({
        code: 'sheet-too-large',
        what: expect.stringContaining(`more than ${most}`) as string,
        where: 'table.csv',
      });
    },
    60_000,
  );
});
