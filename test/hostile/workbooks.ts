/** Workbooks of a stranger: what they pack, what they claim, where they point. */
import {packedSpaces, rowsXml, workbookParts, zipOf, type ZipPart} from '../quarantine/zip.js';
import {columnLetters} from '../../src/record/provenance.js';
import {random} from '../store/random-record.js';
import type {HostileFile} from './hostile-file.js';

const register = rowsXml([
  ['Activity', 'Purpose'],
  ['Newsletter', 'Send the newsletter'],
]);
const workbook = (xml: string, strings?: string): Buffer => zipOf(workbookParts([{name: 'Register', xml}], strings));
const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** Whole columns that only let certain words in: exceljs makes an object for each cell of them. */
function validations(columns: number): Buffer {
  const lists = [...'ABCDEFGHI'.slice(0, columns)].map(
    (letter) => `<dataValidation type="list" sqref="${letter}1:${letter}1048576"><formula1>"yes,no"</formula1></dataValidation>`,
  );
  return workbook(`${register}<dataValidations count="${columns}">${lists.join('')}</dataValidations>`);
}

/** A sheet of so many megabytes of spaces, and what the directory says of it. */
const withPackedSheet = (megabytes: number, declared: number): Buffer =>
  zipOf(
    workbookParts([{name: 'Register', xml: register}]).map((part) =>
      part.name.includes('sheet1') ? {...part, packed: packedSpaces(megabytes), declared} : part,
    ),
  );

/** A gigabyte in a container, ten of it in another, five times over. */
function zipOfZips(): Buffer {
  let inner = zipOf([{name: 'spaces', content: '', packed: packedSpaces(1000), declared: 1000 * 2 ** 20}]);
  for (let depth = 0; depth < 5; depth++) inner = zipOf(Array.from({length: 10}, (_, at) => ({name: `${at}.zip`, content: inner})));
  return inner;
}

/** Two hundred sheets of a few kilobytes that are 180 MB each. */
function manyPackedSheets(): Buffer {
  const sheets = workbookParts(Array.from({length: 200}, (_, at) => ({name: `S${at}`, xml: register})));
  const packed = packedSpaces(180);
  return zipOf(sheets.map((part) => (part.name.includes('worksheets/') ? {...part, packed, declared: 180 * 2 ** 20} : part)));
}

export const laughs = (levels: number): string =>
  `<!DOCTYPE sst [<!ENTITY l0 "ha">${Array.from({length: levels}, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')}]>`;
const laughing = `<?xml version="1.0"?>${laughs(9)}<sst><si><t>&l9;</t></si></sst>`;

function laughingInUtf16(): Buffer {
  const parts = workbookParts([{name: 'Register', xml: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>'}], laughing);
  return zipOf(
    parts.map((part) => (part.name.includes('sharedStrings') ? {...part, content: Buffer.from(`\ufeff${laughing}`, 'utf16le')} : part)),
  );
}

function wide(columns: number): Buffer {
  const row = (at: number): string =>
    `<row r="${at}">${Array.from({length: columns}, (_, column) => cell(`${columnLetters(column + 1)}${at}`, `h${column}`)).join('')}</row>`;
  return workbook(`<sheetData>${[1, 2, 3].map(row).join('')}</sheetData>`);
}

/** Other files, programs and pages that its formulas and parts point to. */
function reachingOut(): Buffer {
  const formula = (at: string, what: string, was: string): string => `<c r="${at}" t="str"><f>${what}</f><v>${was}</v></c>`;
  const xml = `<sheetData><row r="1">${cell('A1', 'Activity')}${cell('B1', 'Purpose')}</row><row r="2">${cell('A2', 'Newsletter')}${formula('B2', '[1]Other!A1', 'Send it')}</row><row r="3">${formula('A3', "cmd|'/c calc'!A0", 'Payroll')}${formula('B3', 'WEBSERVICE("http://127.0.0.1:9/")', 'Pay people')}</row></sheetData>`;
  const more: readonly ZipPart[] = [
    {name: 'xl/externalLinks/externalLink1.xml', content: '<externalLink/>'},
    {
      name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
      content: '<Relationships><Relationship Id="rId1" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
    },
    {name: '../../../outside.xml', content: '<outside/>'},
  ];
  return zipOf([...workbookParts([{name: 'Register', xml}]), ...more]);
}

/** A sound register, only far too long: a row of made-up words in each row that a sheet can have. */
function endlessRows(): Buffer {
  const next = random(5);
  const words = ['orders', 'payroll', 'tickets', 'newsletter', 'visits', 'applicants'];
  const word = (): string => words[Math.floor(next() * words.length)] ?? '';
  const rows: string[] = [];
  for (let at = 1; at <= 1_048_576; at++) rows.push(`<row r="${at}">${cell(`A${at}`, word())}${cell(`B${at}`, word())}</row>`);
  return workbook(`<sheetData>${rows.join('')}</sheetData>`);
}

export const hostileWorkbooks: readonly HostileFile[] = [
  ...[1, 4, 9].map((columns) => ({
    name: `validations-${columns}.xlsx`,
    is: `lists over ${columns} whole column${columns === 1 ? '' : 's'}, which kept exceljs busy for minutes`,
    make: () => validations(columns),
    ends: {records: 1},
  })),
  {
    name: 'bomb.xlsx',
    is: '1.5 MB that unpack to 1.5 GB and say so',
    make: () => withPackedSheet(1500, 1500 * 2 ** 20),
    ends: {code: 'unpacks-too-large', at: ''},
  },
  {
    name: 'lying-bomb.xlsx',
    is: '1.5 MB that unpack to 1.5 GB and say 1 KB',
    make: () => withPackedSheet(1500, 1000),
    ends: {code: 'unpacks-too-large', at: ''},
  },
  {name: 'many-bombs.xlsx', is: '200 sheets of 180 MB', make: manyPackedSheets, ends: {code: 'unpacks-too-large', at: ''}, large: true},
  {
    name: 'largest-sheet.xlsx',
    is: 'a sheet just within the bound',
    make: () => withPackedSheet(190, 190 * 2 ** 20),
    ends: {records: 0},
    large: true,
  },
  {name: 'zip-of-zips.xlsx', is: 'containers within containers', make: zipOfZips, ends: {code: 'not-a-workbook', at: ''}},
  {
    name: 'zip-inside.xlsx',
    is: 'containers within containers as a part that nobody asks for',
    make: () => zipOf([...workbookParts([{name: 'Register', xml: register}]), {name: 'xl/embeddings/inner.zip', content: zipOfZips()}]),
    ends: {records: 1},
  },
  {
    name: 'entities.xlsx',
    is: 'a thousand million laughs as a shared text',
    make: () => workbook(register, laughing),
    ends: {code: 'entities', at: ', part xl/sharedStrings.xml'},
  },
  {name: 'entities-utf16.xlsx', is: 'the same in UTF-16', make: laughingInUtf16, ends: {code: 'unreadable', at: '#Register'}},
  {
    name: 'entity-of-a-file.xlsx',
    is: 'a text that stands in a file of the machine',
    make: () => workbook(register, '<?xml version="1.0"?><!DOCTYPE sst SYSTEM "file:///etc/passwd"><sst><si><t>a</t></si></sst>'),
    ends: {code: 'entities', at: ', part xl/sharedStrings.xml'},
  },
  {name: 'columns.xlsx', is: '16,384 columns', make: () => wide(16_384), ends: {code: 'sheet-too-large', at: '#Register!1'}},
  {name: 'rows.xlsx', is: 'every row that a sheet can have', make: endlessRows, ends: {code: 'sheet-too-large', at: ''}, large: true},
  {
    name: 'dimension.xlsx',
    is: 'a sheet that claims every cell there is',
    make: () => workbook(`<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols>${register}`),
    ends: {records: 1},
  },
  {
    name: 'merged.xlsx',
    is: 'all cells merged, many times',
    make: () => workbook(`${register}<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(19_000)}</mergeCells>`),
    ends: {records: 1},
  },
  {
    name: 'merges.xlsx',
    is: 'more merged ranges than are read',
    make: () =>
      workbook(
        `${register}<mergeCells>${Array.from({length: 100_000}, (_, at) => `<mergeCell ref="A${at + 3}:B${at + 3}"/>`).join('')}</mergeCells>`,
      ),
    ends: {code: 'sheet-too-large', at: ''},
  },
  {
    name: 'counts.xlsx',
    is: 'four thousand million shared texts by its own count',
    make: () =>
      workbook(
        '<sheetData><row r="1"><c r="A1" t="s"><v>4294967295</v></c><c r="B1" t="s"><v>-1</v></c></row></sheetData>',
        '<sst count="4294967295" uniqueCount="4294967295"><si><t>a</t></si></sst>',
      ),
    ends: {records: 0},
  },
  {
    name: 'far-row.xlsx',
    is: 'a row beyond every sheet',
    make: () => workbook(`<sheetData><row r="99999999999">${cell('A99999999999', 'x')}</row></sheetData>`),
    ends: {code: 'unreadable', at: '#Register'},
  },
  {
    name: 'lines.xlsx',
    is: 'a cell of a million lines',
    make: () =>
      workbook(
        rowsXml([
          ['Activity', 'Purpose'],
          ['Newsletter', 'a\n'.repeat(1_000_000)],
        ]),
      ),
    ends: {code: 'cell-too-long', at: '#Register!B2'},
  },
  {
    name: 'lines-within.xlsx',
    is: 'cells of 49,000 lines, each of which might name a field or a recipient',
    make: () =>
      workbook(
        rowsXml([
          ['Activity', 'Purpose', 'Personal data', 'Recipients'],
          ['Newsletter', ...Array<string>(3).fill('a\n'.repeat(49_000))],
        ]),
      ),
    ends: {records: 1},
  },
  {
    name: 'deep.xlsx',
    is: 'a million elements within each other',
    make: () => workbook(`${register}${'<a>'.repeat(1e6)}${'</a>'.repeat(1e6)}`),
    ends: {records: 1},
  },
  {
    name: 'attributes.xlsx',
    is: 'half a million attributes on a row',
    make: () =>
      workbook(
        `<sheetData><row r="1" ${Array.from({length: 500_000}, (_, at) => `a${at}="1"`).join(' ')}>${cell('A1', 'x')}</row></sheetData>`,
      ),
    ends: {records: 0},
  },
  {name: 'links.xlsx', is: 'formulas and parts that point to files, programs and pages', make: reachingOut, ends: {records: 2}},
  {
    name: 'names.xlsx',
    is: 'a sheet whose name writes to the terminal',
    make: () => zipOf(workbookParts([{name: '&#x1b;]0;owned&#x7;\u202eevil', xml: register}])),
    ends: {records: 1},
  },
];
