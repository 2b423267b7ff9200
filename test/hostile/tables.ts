/** Tables in text of a stranger: rows, columns and quotations without end, encodings that break off. */
import type {HostileFile} from './hostile-file.js';

const utf16 = (text: string, ...more: readonly number[]): Buffer =>
  Buffer.concat([Buffer.from(`\ufeff${text}`, 'utf16le'), Buffer.from(more)]);

export const hostileTables: readonly HostileFile[] = [
  {
    name: 'names.csv',
    is: 'headings that programs know',
    make: () => '__proto__,constructor,prototype,hasOwnProperty,Activity,Purpose\na,b,c,d,Newsletter,Send it\n',
    ends: {records: 1},
  },
  {
    name: 'named.csv',
    is: 'activities, recipients and data called as programs call their parts',
    make: () =>
      'Activity,Purpose,Recipients,Personal data\n__proto__,constructor,__proto__,__proto__\nconstructor,toString,valueOf,constructor\n',
    ends: {records: 2},
  },
  {
    name: 'columns.csv',
    is: '16,384 columns',
    make: () => `${Array.from({length: 16_384}, (_, at) => `h${at}`).join(',')}\n`.repeat(3),
    ends: {code: 'sheet-too-large', at: '#1'},
  },
  {
    name: 'lines.csv',
    is: 'a cell of a million lines',
    make: () => `Activity,Purpose\nNewsletter,"${'a\n'.repeat(1_000_000)}"\n`,
    ends: {code: 'cell-too-long', at: '#B2'},
  },
  {
    name: 'formulas.csv',
    is: 'cells that a spreadsheet program would run',
    make: () => `Activity,Purpose\n"=cmd|'/c calc'!A0","=HYPERLINK(""http://127.0.0.1:9/"")"\n`,
    ends: {records: 1},
  },
  {
    name: 'half-byte.csv',
    is: 'UTF-16 that ends in the middle of a letter',
    make: () => utf16('Activity,Purpose\r\nNewsletter,Send it\r\n', 0x41),
    ends: {code: 'cut-off', at: ''},
  },
  {
    name: 'half-letter.csv',
    is: 'UTF-16 that ends in a quotation and in the middle of a pair',
    make: () => utf16('Activity,Purpose\r\nNewsletter,"Send it', 0x3d, 0xd8),
    ends: {code: 'quotation-not-closed', at: ', near line 2'},
  },
  {
    name: 'open-quotation.csv',
    is: 'a quotation that is never closed in 60 MB',
    make: () => `Activity,Purpose\nNewsletter,"Send\n${'Payroll,Pay people who work here\n'.repeat(1_900_000)}`,
    ends: {code: 'cell-too-long', at: ', near line 121214'},
    large: true,
  },
  {
    name: 'quotations.csv',
    is: '63 MB of quotation marks',
    make: () => '"'.repeat(63_000_000),
    ends: {code: 'cell-too-long', at: ', near line 1'},
    large: true,
  },
  {
    name: 'rows.csv',
    is: 'three million rows',
    make: () => 'Newsletter,Send it\n'.repeat(3_200_000),
    ends: {code: 'sheet-too-large', at: ''},
    large: true,
  },
  {
    name: 'line-breaks.csv',
    is: '63 MB of line breaks',
    make: () => '\n'.repeat(63_000_000),
    ends: {code: 'sheet-too-large', at: ''},
    large: true,
  },
  {name: 'commas.csv', is: '63 MB of commas', make: () => ','.repeat(63_000_000), ends: {code: 'sheet-too-large', at: ''}, large: true},
  {
    name: 'latin.csv',
    is: 'a cell of 60 MB in Latin-1',
    make: () => Buffer.concat([Buffer.from('Activity,Purpose\n'), Buffer.alloc(60_000_000, 0xe9)]),
    ends: {code: 'cell-too-long', at: ', near line 2'},
    large: true,
  },
];
