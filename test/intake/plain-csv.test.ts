import {parse} from 'csv-parse/sync';
import {describe, expect, it} from 'vitest';
import {packed, rowsOf, unpacked} from '../../src/intake/spreadsheet/packed-workbook.js';
import {plainCsv} from '../../src/intake/spreadsheet/plain-csv.js';
import type {Workbook} from '../../src/intake/spreadsheet/workbook.js';

const plain = (text: string): readonly (readonly unknown[])[] | undefined => {
  const rows = plainCsv(Buffer.from(text), ',', 'table.csv');
  return rows && [...rowsOf(rows)];
};
const complete = (text: string): readonly (readonly string[])[] =>
  parse(text, {bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, max_record_size: 1_000_000}).map((row) =>
    row.length === 1 && row[0] === '' ? [] : row,
  );

describe('delimited text as programs write it', () => {
  it.each([
    ['two rows', 'Activity,Purpose\nNewsletter,Offers\n'],
    ['no break at the end', 'a,b\nc,d'],
    ['breaks of two characters', 'a,b\r\nc,d\r\n'],
    ['breaks of two characters, none at the end', 'a,b\r\nc,'],
    ['an empty last cell', 'a,b\nc,\n'],
    ['an empty last cell and no break', 'a,b\nc,'],
    ['rows of several widths', 'a\nb,c,d\ne,f\n'],
    ['blank lines', '\na,b\n\n\nc\n\n'],
    ['a quoted empty cell alone', 'a,b\n""\n"",\n'],
    ['separators, breaks and quotation marks in quotes', '"a, b","c\nd","say ""yes"""\n"","""",x\n'],
    ['a quoted cell at the end', 'a,"b"'],
    ['the same text with and without quotes', 'a,"a",a\n"a",b,"b"\n'],
    ['a mark of the encoding', '\ufeffa,b\n'],
    ['a mark of the encoding and a quotation', '\ufeff"a",b\n'],
    ['several scripts', 'Empfänger,Zweck\nBüro “Süd”,個人情報\n😀,\u00a0\n'],
    ['spaces and tabs', ' a ,\tb\n c,d \n'],
    ['one cell', 'a'],
    ['one break', '\n'],
    ['one separator', ','],
    ['one quoted cell over lines of two kinds', '"a\r\nb\nc",d\n'],
  ])('with %s reads as the complete parser reads it', (_, text) => {
    expect(plain(text)).toEqual(complete(text));
  });

  it('tells thousands of different cells apart', () => {
    const text = Array.from({length: 60_000}, (_, row) => `system-${row % 7},field_${row},${(row * 7919) % 104_729}`).join('\n');
    expect(plain(text)).toEqual(complete(text));
  });

  it.each([
    ['a quotation mark within a cell', 'a,b "c" d\n'],
    ['a space before a quotation', 'a, "b"\n'],
    ['something behind a quotation', 'a,"b"c\n'],
    ['a quotation that never ends', 'a,"b\nc,d\n'],
    ['breaks of two kinds', 'a,b\r\nc,d\n'],
    ['breaks of an old kind', 'a,b\rc,d\r'],
    ['a control character', 'a,b\u0000\n'],
    ['a control character in quotes', 'a,"b\u0001"\n'],
  ])('with %s is left to the complete parser', (_, text) => {
    expect(plain(text)).toBeUndefined();
  });
});

describe('a workbook that leaves quarantine', () => {
  it('comes back as it was, with every text held once', () => {
    const long = 'Customers and everybody who asks for an offer';
    const number = {text: '5', kind: 'number'} as const;
    const workbook: Workbook = {
      format: 'xlsx',
      sheets: [
        {
          name: 'Register',
          hidden: false,
          merges: [{top: 0, left: 0, bottom: 0, right: 1}],
          rows: [
            ['Activity', 'People', '5'],
            [],
            ['Offers', long, number],
            ['Offers', {text: '5', kind: 'number', formula: 'SUM(A1)'}, {text: '5', kind: 'text'}, {...number}],
          ],
        },
        {name: 'Empty', hidden: true, merges: [], rows: [], lines: [3]},
      ],
    };
    const away = packed(workbook);
    expect(unpacked(structuredClone(away))).toEqual(workbook);
    expect(away.sheets[0]?.rows.said).toHaveLength(8);
  });
});
