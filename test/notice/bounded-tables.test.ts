/** Tables of more cells than any notice has are read up to a bound, and what lies behind it is told. */
import {describe, expect, it} from 'vitest';
import {readNotice, type NoticeReading} from '../../src/notice/index.js';

const CATEGORIES = ['Identifiers', 'Commercial information', 'Geolocation data', 'Biometric information'];
const heading = ['Category of personal information', 'Examples', 'Collected', 'Sources'];
const rows = Array.from({length: 3_000}, (_, index) => [CATEGORIES[index % 4] as string, `example ${index}`, 'Yes', 'You']);
const prose = 'We collect personal information from you when you use our shop.';
const read = (text: string, name: string): Promise<NoticeReading> => readNotice(Buffer.from(text), {name, asOf: '2026-11-22'});

const drawn = (table: readonly (readonly string[])[]): string =>
  table
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')
    .replace('\n', `\n|${' --- |'.repeat(4)}\n`);
const tagged = (table: readonly (readonly string[])[]): string =>
  `<table>\n${table.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('\n')}\n</table>`;

describe('the tables of a notice', () => {
  it.each([
    ['privacy.md', `# Privacy notice\n\n${prose}\n\n${drawn([heading, ...rows])}\n`, 2506],
    ['privacy.html', `<h1>Privacy notice</h1>\n<p>${prose}</p>\n${tagged([heading, ...rows])}\n`, 2504],
  ])('are read up to ten thousand cells in %s', async (name, text, line) => {
    const {categories, unread} = await read(text, name);
    expect(categories.map(({letter}) => letter)).toEqual(['A', 'D', 'E', 'G']);
    expect(unread).toContainEqual({line, what: 'table', why: '501 rows from here on: of all tables together 10000 cells are read'});
  });

  it('behind the bound are left out, each with its place', async () => {
    const text = `# Privacy notice\n\n${prose}\n\n${drawn([heading, ...rows])}\n\nAnd more.\n\n${drawn([heading, ...rows.slice(0, 4)])}\n`;
    const {unread} = await read(text, 'privacy.md');
    expect(unread.filter(({why}) => why.includes('from here on')).map(({line, why}) => [line, why.split(' ')[0]])).toEqual([
      [2506, '501'],
      [3010, '5'],
    ]);
  });

  it('of more cells than can be parsed are refused', async () => {
    const endless = `# Privacy notice\n\n${prose}\n\n|a|b|c|\n|-|-|-|\n${'|x|y|z|\n'.repeat(60_000)}`;
    await expect(read(endless, 'privacy.md')).rejects.toMatchObject({
      code: 'too-many-cells',
      what: expect.stringContaining('240008 pipes') as string,
    });
  });

  it('are read whole where they are long and honest', async () => {
    const {unread} = await read(`# Privacy notice\n\n${prose}\n\n${drawn([heading, ...rows.slice(0, 2_000)])}\n`, 'privacy.md');
    expect(unread.filter(({what}) => what === 'table')).toEqual([]);
  });
});
