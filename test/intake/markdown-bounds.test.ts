/** Documents made to exhaust their reader, and markup that is read as text. */
import {describe, expect, it} from 'vitest';
import {readMarkdown} from '../../src/intake/markdown/read-markdown.js';
import {textOf, type Workbook} from '../../src/intake/spreadsheet/workbook.js';

const read = (text: string): Workbook => readMarkdown(new TextEncoder().encode(text), {name: 'd.md'});

describe('documents made to exhaust', () => {
  it.each([
    ['tables without end', '|a|b|\n|-|-|\n'.concat('||||||||||\n'.repeat(120_000)), 'too-many-marks', 'd.md:100002'],
    ['emphasis without end', `a\n${'*a_ '.repeat(600_000)}`, 'too-many-marks', 'd.md:2'],
    ['lines without end', 'a\n'.repeat(500_001), 'too-many-lines', 'd.md'],
    ['text without end', 'a '.repeat(8_000_001), 'file-too-large', 'd.md'],
  ])('refuses %s before they are parsed', (_, text, code, where) => {
    expect(() => read(text)).toThrow(expect.objectContaining({code, where}));
  });

  it('reads what stands before lists that are nested too deep, and ends', () => {
    const {sheets} = read(
      `| Vendor | Purpose |\n|---|---|\n| Oakpost | Mail |\n\n${Array.from({length: 200}, (_, at) => `${'  '.repeat(at)}- x`).join('\n')}`,
    );
    expect(sheets[0]?.rows).toEqual([
      ['Vendor', 'Purpose'],
      ['Oakpost', 'Mail'],
    ]);
  });

  it('ends at links and emphasis that never close', () => {
    expect(read(`| Vendor | Purpose |\n|---|---|\n| ${'['.repeat(5_000)} | ${'*_'.repeat(5_000)} |\n`).sheets).toHaveLength(1);
  });
});

describe('markup', () => {
  it('is read, not shown', () => {
    const {sheets} = read('| **Vendor** | Why |\n|---|---|\n| [`Oak` *post*](https://oak.example) | a<br/>b \\| c &amp; d <!-- no --> |\n');
    expect(sheets[0]?.rows.map((row) => row.map(textOf))).toEqual([
      ['Vendor', 'Why'],
      ['Oak post', 'a\nb | c & d'],
    ]);
    expect(sheets[0]?.rows[1]?.[0]).toMatchObject({link: 'https://oak.example'});
  });

  it('keeps the lines of the file below a front matter', () => {
    expect(read('---\ntitle: x\n---\n\n# T\n\n| Vendor | Why |\n|---|---|\n| a | b |\n').sheets[0]?.lines).toEqual([7, 9]);
  });
});
