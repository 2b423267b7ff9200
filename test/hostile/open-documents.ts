/** OpenDocument sheets of a stranger: a few bytes that repeat without end. */
import {packedSpaces, zipOf, type ZipPart} from '../quarantine/zip.js';
import type {HostileFile} from './hostile-file.js';
import {laughs} from './workbooks.js';

const NAMES = ['office', 'table', 'text'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ');

const row = (texts: readonly string[], repeated = 1): string =>
  `<table:table-row table:number-rows-repeated="${repeated}">${texts.map((text) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`;

const sheet = (rows: string, before = ''): string =>
  `<?xml version="1.0"?>${before}<office:document-content ${NAMES}><office:body><office:spreadsheet><table:table table:name="Register">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;

const ods = (content: Omit<ZipPart, 'name'>): Buffer =>
  zipOf([
    {name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet'},
    {name: 'content.xml', ...content},
  ]);

const HEADINGS = row(['Activity', 'Purpose']);

export const hostileOpenDocuments: readonly HostileFile[] = [
  {
    name: 'lying-bomb.ods',
    is: '1.5 MB that unpack to 1.5 GB and say 1 KB',
    make: () => ods({content: '', packed: packedSpaces(1500), declared: 1000}),
    ends: {code: 'unpacks-too-large', at: ''},
  },
  {
    name: 'largest-sheet.ods',
    is: 'a part just within the bound that is no XML',
    make: () => ods({content: '', packed: packedSpaces(190), declared: 190 * 2 ** 20}),
    ends: {code: 'unreadable', at: ''},
    large: true,
  },
  {
    name: 'rows.ods',
    is: '246 MB of rows in 1 MB',
    make: () => ods({content: sheet(HEADINGS + row(['Newsletter', 'Send the newsletter']).repeat(1_000_000))}),
    ends: {code: 'unpacks-too-large', at: ''},
    large: true,
  },
  {
    name: 'entities.ods',
    is: 'a thousand million laughs as a cell',
    make: () => ods({content: sheet(row(['&l9;', 'Purpose']), laughs(9))}),
    ends: {code: 'entities', at: ', part content.xml'},
  },
  {
    name: 'repeated-rows.ods',
    is: 'one row repeated a million times',
    make: () => ods({content: sheet(HEADINGS + row(['Newsletter', 'Send it'], 1_048_576))}),
    ends: {code: 'sheet-too-large', at: ''},
    large: true,
  },
  {
    name: 'repeated-cells.ods',
    is: 'one cell repeated over the whole sheet',
    make: () =>
      ods({
        content: sheet(
          '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>',
        ),
      }),
    ends: {code: 'sheet-too-large', at: ''},
  },
  {
    name: 'repeated-nothing.ods',
    is: 'the rest of the sheet as one blank cell, as programs write it',
    make: () =>
      ods({
        content: sheet(
          `${HEADINGS}${row(['Newsletter', 'Send it'])}<table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
        ),
      }),
    ends: {records: 1},
  },
  {
    name: 'unclosed.ods',
    is: 'two million tags that never end',
    make: () => ods({content: sheet('<table:table-header-rows '.repeat(2_000_000))}),
    ends: {code: 'unreadable', at: ''},
    large: true,
  },
];
