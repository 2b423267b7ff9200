/** Which character separates cells, in texts whose cells hold the other ones too. */
import {describe, expect, it} from 'vitest';
import {unpacked} from '../../src/intake/spreadsheet/packed-workbook.js';
import {readCsv} from '../../src/intake/spreadsheet/read-csv.js';
import {separatorOf} from '../../src/intake/spreadsheet/separator.js';

const rowsOf = (count: number, row: (number: number) => string): string =>
  Array.from({length: count}, (_, index) => row(index + 1)).join('\n');
const list = (items: number, between = '; '): string => Array.from({length: items}, (_, index) => `kind ${index}`).join(between);
const HEADINGS = ['Processing activity', 'Purpose', 'Personal data', 'Recipients', 'System'];
const commas = HEADINGS.join(',');
const semicolons = HEADINGS.join(';');

describe('the separator', () => {
  it.each([
    ['lists in quotes', `${commas}\n${rowsOf(8, (n) => `Activity ${n},Marketing,"${list(10)}","${list(5)}",CRM`)}`],
    ['lists without quotes', `${commas}\n${rowsOf(8, (n) => `Activity ${n},Marketing,${list(10)},${list(5)},CRM`)}`],
    ['lists without spaces', `${commas}\n${rowsOf(8, (n) => `Activity ${n},Marketing,${list(10, ';')},${list(5, ';')},CRM`)}`],
    ['every cell of its rows quoted', `${commas}\n${rowsOf(8, (n) => `"Activity ${n}","Marketing","${list(10)}","${list(5)}","CRM"`)}`],
    ['everything quoted', `"${HEADINGS.join('","')}"\n${rowsOf(8, (n) => `"Activity ${n}","Marketing","${list(10)}","${list(5)}","CRM"`)}`],
    ['one row with thirty listed things', `${commas}\nActivity 1,Marketing,"${list(30)}",Mailer,CRM\n`],
    ['one row with thirty listed things, no quotes', `${commas}\nActivity 1,Marketing,${list(30)},Mailer,CRM\n`],
    ['very long lists', `${commas}\n${rowsOf(5, (n) => `Activity ${n},Marketing,"${list(3_000)}",Mailer,CRM`)}`],
    ['a list longer than what is looked at', `${commas}\nActivity 1,Marketing,"${list(30_000)}",Mailer,CRM\n`],
    ['two columns, one of them lists', `Processing activity,Personal data\n${rowsOf(8, (n) => `Activity ${n},${list(12)}`)}`],
    ['pipes in its lists', `${commas}\n${rowsOf(8, (n) => `Activity ${n},Marketing,${list(10, '|')},${list(5, ' | ')},CRM`)}`],
    ['lists over several lines', `${commas}\n${rowsOf(8, (n) => `Activity ${n},Marketing,"${list(10, ';\n')}",Mailer,CRM`)}`],
    ['quotes within quotes', `${commas}\n${rowsOf(8, (n) => `Activity ${n},"""Marketing""; ads; ""mail""","${list(10)}",Mailer,CRM`)}`],
  ])('is the comma with %s', (_, text) => {
    expect(separatorOf(text)).toBe(',');
  });

  it.each([
    ['commas in its cells', `${semicolons}\n${rowsOf(8, (n) => `Activity ${n};Send, and measure;${list(10, ', ')};${list(5, ', ')};CRM`)}`],
    ['commas in quotes', `${semicolons}\n${rowsOf(8, (n) => `Activity ${n};"Send, measure";"${list(10, ', ')}";"${list(5, ',')}";CRM`)}`],
    ['decimal commas', `Activity;Cost\n${rowsOf(8, (n) => `Activity ${n};${n},50`)}`],
    ['decimal commas below a title', `Costs, 2024\nActivity;Cost;Months\n${rowsOf(8, (n) => `Activity ${n};${n},50;12,5`)}`],
    ['an address above', `Made-up, Inc., Reno, Nevada\n${semicolons}\n${rowsOf(8, (n) => `Activity ${n};Send;name, phone;Mailer;CRM`)}`],
    ['a comma in a heading', `Name, short;Purpose;Data\n${rowsOf(8, (n) => `Activity ${n};Send, and measure;name, phone`)}`],
    ['a mark before it', `\ufeff"Activity";"Purpose"\n${rowsOf(8, (n) => `"Activity ${n}";"Send, measure"`)}`],
  ])('is the semicolon with %s', (_, text) => {
    expect(separatorOf(text)).toBe(';');
  });

  it.each([
    [
      'commas and semicolons',
      `${HEADINGS.join('\t')}\n${rowsOf(8, (n) => `Activity ${n}\tSend, measure\t${list(10)}\t${list(5)}\tCRM`)}`,
      '\t',
    ],
    ['quoted lists', `${HEADINGS.join('\t')}\n${rowsOf(8, (n) => `Activity ${n}\tSend\t"${list(10)}"\t"${list(5, ',')}"\tCRM`)}`, '\t'],
    [
      'commas and semicolons',
      `${HEADINGS.join('|')}\n${rowsOf(8, (n) => `Activity ${n}|Send, measure|${list(10)}|${list(5, ',')}|CRM`)}`,
      '|',
    ],
  ])('is told among %s', (_, text, separator) => {
    expect(separatorOf(text)).toBe(separator);
  });

  it('is a comma where nothing separates', () => {
    expect(separatorOf('Activity\nNewsletter\n')).toBe(',');
    expect(separatorOf('')).toBe(',');
  });

  it('keeps every record whole', () => {
    const text = `${commas}\n${rowsOf(8, (n) => `Activity ${n},Marketing,"${list(10)}","${list(5)}",CRM`)}\n`;
    const {sheets} = unpacked(readCsv(Buffer.from(text), {name: 'register.csv'}));
    expect(sheets[0]?.rows.map((row) => row.length)).toEqual(Array.from({length: 9}, () => 5));
  });
});
