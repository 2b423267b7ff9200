import {createHash} from 'node:crypto';
import {parse as parseCsv} from 'csv-parse/sync';
import MarkdownIt from 'markdown-it';
import {parse as parseHtml} from 'parse5';
import {describe, expect, it} from 'vitest';
import {FORMATS, formatOfName, renderDocument, type FormatName} from '../../src/renderers/index.js';
import {cell, onlyTable, strong, type Document, type Inline} from '../../src/documents/index.js';
import {PLAIN_INK} from '../../src/renderers/ink.js';
import {columnsOf} from '../../src/text/columns.js';
import {loadWorkbook} from './dump-workbook.js';
import {HOSTILE, hostileDocument} from './hostile-document.js';

const text = async (format: FormatName, document: Document = hostileDocument): Promise<string> =>
  (await renderDocument(document, format)) as string;
const bytes = async (document: Document = hostileDocument): Promise<Uint8Array> => (await renderDocument(document, 'xlsx')) as Uint8Array;

describe('every format', () => {
  it.each(FORMATS)('%s: two renderings are the same bytes', async (format) => {
    expect(Buffer.from(await renderDocument(hostileDocument, format))).toEqual(Buffer.from(await renderDocument(hostileDocument, format)));
  });

  it.each(['pretty', 'markdown', 'html', 'csv'] as const)('%s: control and direction characters are made visible', async (format) => {
    expect(await text(format)).not.toMatch(
      // eslint-disable-next-line no-control-regex -- control characters are the point
      /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u202a-\u202e\ud800-\udbff](?![\udc00-\udfff])/,
    );
    expect(await text(format)).toContain('\\u202e');
  });

  it.each([
    ['markdown', '<del>was</del><ins>is **[so]**.</ins> It stays.'],
    ['html', '</span>is <strong>[so]</strong>.<span class="heard">'],
    ['pretty', '[-was-]{+is [so].+} It stays.'],
    ['csv', '[-was-]{+is [so].+} It stays.'],
  ] as const)('%s: a change that is marked within is one change', async (format, shown) => {
    const inserted = (text: string): Inline => ({text, change: 'inserted'});
    const line = [
      {text: 'was', change: 'deleted'} as const,
      inserted('is '),
      {...inserted('[so]'), strong: true},
      inserted('.'),
      {text: ' It stays.'},
    ];
    const document: Document = {...hostileDocument, sections: [{id: 'one', title: 'One', blocks: [{kind: 'paragraph', text: line}]}]};
    expect((await text(format, document)).replaceAll('\\[', '[').replaceAll('\\]', ']')).toContain(shown);
  });

  it('knows a format by the name of a file', () => {
    expect(['a.md', 'b.HTML', 'c.csv', 'd.xlsx', 'e.json', 'f.toString', 'xlsx', 'g.txt'].map(formatOfName)).toEqual([
      'markdown',
      'html',
      'csv',
      'xlsx',
      'json',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('json', () => {
  it('is the document', async () => {
    expect(JSON.parse(Buffer.from(await renderDocument(hostileDocument, 'json')).toString())).toEqual(
      JSON.parse(JSON.stringify(hostileDocument)),
    );
  });
});

describe('pretty', () => {
  it.each([80, 40])('keeps to %i columns but for words that are longer', async (width) => {
    const made = (await renderDocument(hostileDocument, 'pretty', {...PLAIN_INK, width})) as string;
    expect(made.split('\n').filter((line) => columnsOf(line) > width && !/^ *(?:\S+ +)?\S+$/.test(line))).toEqual([]);
  });

  it('stands a table side by side where it fits, else row after row with the titles in front', async () => {
    const table = (texts: readonly string[]): Document => ({
      id: 'd',
      title: 'D',
      about: [],
      sections: [
        {
          id: 's',
          title: 'S',
          blocks: [
            {
              kind: 'table',
              id: 't',
              columns: ['One', 'Two', 'Three', 'A long fourth title of a column'].map((title) => ({key: title, title})),
              rows: [{cells: texts.map((text) => cell(text))}],
            },
          ],
        },
      ],
    });
    expect(await text('pretty', table(['a', 'b', 'c', 'd']))).toContain(
      '\nOne  Two  Three  A long fourth title of a column\n---  ---  -----  -------------------------------\na    b    c      d\n',
    );
    const long = Array(12).fill('word').join(' ');
    expect(await text('pretty', table(['a', long, '', 'd']))).toContain(
      `\na\n  Two    ${long}\n  A long fourth title of a column\n         d\n`,
    );
  });
});

const oneCell = (value: string, marks: Partial<Inline> = {}): Document => ({
  id: 'd',
  title: 'D',
  about: [],
  sections: [
    {
      id: 's',
      title: 'S',
      blocks: [{kind: 'table', id: 't', columns: [{key: 'a', title: 'A'}], rows: [{cells: [{lines: [[{text: value, ...marks}]]}]}]}],
    },
  ],
});

describe('markdown', () => {
  it('lets no markup through', async () => {
    const made = await text('markdown');
    expect(made).not.toContain('<script');
    expect(/(?<!\\)\]\(<?javascript:/.test(made)).toBe(false);
    expect(made.match(/<(?!br>|\/?code>|a id="[a-z-]+"><\/a>|\/a>|https:)/g)).toBeNull();
  });

  it('keeps each row of a table on one line with its own number of cells', async () => {
    const rows = (await text('markdown')).split('\n').filter((line) => line.startsWith('| '));
    const cells = rows.map((line) => line.replaceAll('\\\\', '').replaceAll('\\|', '').split('|').length - 2);
    expect(cells).toEqual([4, 4, 4, 4, 4, 4, 4, 1, 1, 1, 1]);
  });

  it('links only to https and to its own sections', async () => {
    const made = await text('markdown');
    expect(made).toContain('[link](https://example.com/a%20b%22%3C%3E%7Cc)');
    expect(made).toContain('[inside](#bare-table)');
    expect(made).toContain('`no link`');
  });

  it('mentions nobody and links nowhere of its own accord, and keeps our links', async () => {
    const made = await text(
      'markdown',
      oneCell('@everyone, ana@x.example, #1 a/b#22 GH-3 gh-4 https://evil.example/a HTTP://evil.example www.evil.example'),
    );
    const shown = new MarkdownIt({html: true, linkify: true}).render(made);
    expect([...shown.matchAll(/<a href="([^"]*)"/g)].map(([, to]) => to)).toEqual(['mailto:ana@x.example']);
    expect(made).toContain(
      '@&#8203;everyone, ana@x.example, #&#8203;1 a/b#&#8203;22 GH-&#8203;3 gh-&#8203;4 https&#58;//evil.example/a HTTP&#58;//evil.example www&#46;evil.example',
    );
    const own = new MarkdownIt({linkify: true}).render(
      await text('markdown', oneCell('https://law.example/a', {link: 'https://law.example/a'})),
    );
    expect(own).toContain('<a href="https://law.example/a">https://law.example/a</a>');
  });

  it.each(['a|b', 'a\\|b', '|', 'a\\\\|b', '`|`'])('keeps %s in one cell, as it is, as code and as text', async (value) => {
    for (const code of [true, false]) {
      const made = await text('markdown', oneCell(value, {code}));
      const shown = new MarkdownIt({html: true}).render(made);
      const cells = [...shown.matchAll(/<td>(.*?)<\/td>/g)].map(([, inside = '']) => inside.replace(/<\/?code>/g, ''));
      expect(cells).toEqual([value]);
      // GitHub takes a backslash that is escaped for no escape of the bar behind it; markdown-it takes it for one.
      expect(
        made
          .trim()
          .split('\n')
          .at(-1)
          ?.replace(/\\[\\|]/g, '')
          .match(/\|/g),
      ).toHaveLength(2);
    }
  });

  it('begins no block by accident', async () => {
    expect(await text('markdown')).toContain(['- \\# no heading', '- 1\\. no number', '- \\- no bullet', '- &gt; no quote'].join('\n'));
  });
});

describe('html', () => {
  interface Node {
    readonly tagName?: string;
    readonly nodeName: string;
    readonly value?: string;
    readonly attrs?: readonly {readonly name: string; readonly value: string}[];
    readonly childNodes?: readonly Node[];
  }
  const all = (node: Node): readonly Node[] => [node, ...(node.childNodes ?? []).flatMap(all)];
  const attribute = (node: Node, name: string): string | undefined => node.attrs?.find((entry) => entry.name === name)?.value;
  const nodes = async (): Promise<readonly Node[]> => all(parseHtml(await text('html')) as unknown as Node);

  it('holds nothing that runs, loads or sends', async () => {
    const tags = new Set((await nodes()).map(({tagName}) => tagName));
    for (const tag of ['script', 'img', 'link', 'iframe', 'object', 'form', 'svg', 'base']) expect(tags).not.toContain(tag);
    for (const node of await nodes()) for (const {name} of node.attrs ?? []) expect(name).not.toMatch(/^(?:on|style$|src)/);
    const targets = (await nodes()).flatMap((node) => (node.tagName === 'a' ? [attribute(node, 'href') ?? ''] : []));
    expect(targets.every((target) => target.startsWith('#') || target.startsWith('https://'))).toBe(true);
  });

  it('is valid for a parser, and leads nowhere that it does not have', async () => {
    const problems: string[] = [];
    parseHtml(await text('html'), {onParseError: ({code, startLine}) => problems.push(`${code} in line ${startLine}`)});
    expect(problems).toEqual([]);
    const found = await nodes();
    const ids = new Set(found.flatMap((node) => attribute(node, 'id') ?? []));
    const wanted = found.flatMap((node) =>
      [
        attribute(node, 'aria-labelledby') ?? [],
        (attribute(node, 'href') ?? '').startsWith('#') ? (attribute(node, 'href') ?? '').slice(1) : [],
      ].flat(),
    );
    expect(wanted.length).toBeGreaterThan(5);
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('allows exactly its own style sheet', async () => {
    const style = (await nodes()).find(({tagName}) => tagName === 'style')?.childNodes?.[0]?.value ?? '';
    const policy = (await nodes()).map((node) => attribute(node, 'content') ?? '').find((value) => value.startsWith("default-src 'none'"));
    expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  });

  it('can be used without eyes: language, landmarks, captions, scopes, a skip link, unique ids', async () => {
    const found = await nodes();
    const tagged = (tag: string): readonly Node[] => found.filter(({tagName}) => tagName === tag);
    expect(attribute(tagged('html')[0] ?? {nodeName: ''}, 'lang')).toBe('en');
    expect(['header', 'nav', 'main', 'footer', 'h1'].map((tag) => tagged(tag).length)).toEqual([1, 1, 1, 1, 1]);
    for (const table of tagged('table')) expect(table.childNodes?.some(({tagName}) => tagName === 'caption')).toBe(true);
    for (const header of tagged('th')) expect(['col', 'row']).toContain(attribute(header, 'scope'));
    expect(attribute(tagged('a')[0] ?? {nodeName: ''}, 'href')).toBe('#main');
    const ids = found.flatMap((node) => attribute(node, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('csv', () => {
  it('holds no cell that a spreadsheet program would run', async () => {
    const rows = parseCsv(await text('csv'), {relax_column_count: true, skip_empty_lines: true}) as string[][];
    for (const cell of rows.flat()) if (!/^-?\d+(?:\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
    expect(rows.flat()).toContain('-12.5');
  });

  it.each([
    [`x;=cmd|'/C calc'!A0;y`, `x;'=cmd|'/C calc'!A0;y`],
    ['a; b; c-d', 'a; b; c-d'],
    ['x; "=1+1', `x;' "=1+1`],
    ['one\n-two\nthree', `one\n'-two\nthree`],
    ['x\t=1', 'x =1'],
    ['=1;=2', `'=1;'=2`],
  ])('keeps %j harmless where a program splits at semicolons and at line breaks', async (value, expected) => {
    const made = await text('csv', oneCell(value));
    expect((parseCsv(made, {relax_column_count: true, skip_empty_lines: true}) as string[][]).at(-1)).toEqual([expected]);
    // As Excel reads a quote that stands within a cell: as nothing but a sign.
    for (const cell of made.split(/[;\r\n]+/)) expect(cell).not.toMatch(/^[\s"]*[=+\-@]/);
  });

  it('ends lines with CR LF outside quotes and quotes what it must', async () => {
    const made = await text('csv');
    expect(made.replace(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('is one plain table where the document is one', async () => {
    const only = onlyTable(hostileDocument, 'bare');
    expect(only && (await text('csv', only))).toBe('A\r\n__proto__\r\nconstructor\r\n');
    expect(onlyTable(hostileDocument, 'nope')).toBeUndefined();
  });
});

describe('xlsx', () => {
  it('holds texts, numbers and days, and nothing that acts', async () => {
    const workbook = await loadWorkbook(await bytes());
    const types = new Set<string>();
    workbook.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          types.add(
            typeof cell.value === 'object' && cell.value !== null
              ? cell.value instanceof Date
                ? 'date'
                : Object.keys(cell.value).sort().join('+')
              : typeof cell.value,
          );
          if (typeof cell.value === 'string' && /^\s*[=+\-@]/.test(cell.value) && sheet.name !== 'Lists') expect(cell.numFmt).toBe('@');
        }),
      ),
    );
    expect([...types].sort()).toEqual(['date', 'hyperlink+text', 'number', 'string']);
  });

  it('shows what is hidden in cells, notes, headers, lists and properties', async () => {
    const {model} = await loadWorkbook(await bytes());
    const everything = JSON.stringify(model);
    // As JSON has them: control characters are escaped there, a `\\` before them is the mark of what was made visible.
    expect(everything).not.toMatch(/[\u200b\u202e]|(?<!\\)\\u00[01]/);
    expect(everything).toContain('\\\\u202eevil');
  });

  it('gives sheets short, unique, legal names', async () => {
    const names = (await loadWorkbook(await bytes())).worksheets.map(({name}) => name);
    expect(names).toHaveLength(5);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(5);
    for (const name of names) expect(name).toMatch(/^(?!')[^\\/?*[\]:]{1,31}(?<!')$/);
  });

  it('cuts a cell at the bound with a visible mark', async () => {
    const sheet = (await loadWorkbook(await bytes())).worksheets[1];
    const longest: string[] = [];
    sheet?.eachRow((row) => row.eachCell(({value}) => typeof value === 'string' && value.length > 30_000 && longest.push(value)));
    expect(longest).toHaveLength(1);
    expect(longest[0]?.length).toBeLessThanOrEqual(32_767);
    expect(longest[0]).toMatch(/x … \[cut here: the text has 40000 characters\]$/);
  });

  it('marks a YES that is said strongly, in the workbook as on the page, and no other answer', async () => {
    const answers = {
      ...hostileDocument,
      sections: [
        {
          id: 'answers',
          title: 'Answers',
          blocks: [
            {
              kind: 'table',
              id: 'answers',
              columns: [
                {key: 'a', title: 'A'},
                {key: 'b', title: 'B', type: 'answer'},
              ],
              rows: [{cells: [cell('x'), cell(strong('YES'))]}, {cells: [cell('y'), cell('saas')]}],
            },
          ],
        },
      ],
    } as unknown as Document;
    const [, sheet] = (await loadWorkbook(await bytes(answers))).worksheets;
    expect([2, 3].map((row) => sheet?.getCell(row, 2).font.bold === true)).toEqual([true, false]);
    expect((await text('html', answers)).match(/class="answer emphatic"/g)).toHaveLength(1);
  });

  it('prints wide sheets on several pages side by side, each with the first column again, and leaves no line of a cell out of its row', async () => {
    const column = (n: number): object => ({key: `c${n}`, title: `Column ${n}`, weight: 2});
    const cells = Array.from({length: 12}, () => ({
      lines: [[{text: 'fields/warehouse.shipments.destination_address_line (elements) of a long and winding place'}]],
    }));
    const wide = {
      ...hostileDocument,
      sections: [
        {
          id: 'wide',
          title: 'Wide',
          blocks: [{kind: 'table', id: 'wide', columns: Array.from({length: 12}, (_, n) => column(n)), rows: [{cells}]}],
        },
      ],
    } as unknown as Document;
    const [, sheet] = (await loadWorkbook(await bytes(wide))).worksheets;
    expect(sheet?.pageSetup).toMatchObject({fitToWidth: 2, fitToHeight: 0, printTitlesColumn: 'A:A', printTitlesRow: '1:1'});
    // `fields/` ends a line, and so does the long name after it: six lines of some twenty characters.
    expect(sheet?.getColumn(1).width).toBeGreaterThan(14);
    expect(sheet?.getRow(2).height).toBeGreaterThan(5 * 14);
  });

  it('types its cells, freezes and filters the header, offers choices on the rows alone, and keeps the evidence as a note', async () => {
    const sheets = (await loadWorkbook(await bytes())).worksheets;
    const sheet = sheets[2];
    expect(sheet?.views[0]).toMatchObject({state: 'frozen', ySplit: 1});
    expect(sheet?.autoFilter).toBe('A1:A3');
    const cells = sheets[1];
    const header = cells?.getColumn(2).values.indexOf('Number') ?? 0;
    const row = cells?.getRow(header + 1);
    expect(row?.getCell(2).value).toBe(-12.5);
    expect(row?.getCell(3).value).toEqual(new Date(Date.UTC(2026, 1, 28)));
    expect(row?.getCell(3).numFmt).toBe('yyyy-mm-dd');
    expect(cells?.getRow(header + 2).getCell(3).value).toBe('2021');
    expect(cells?.getRow(header + 3).getCell(3).value).toBe('1899-12-31');
    expect(row?.getCell(4).dataValidation).toMatchObject({type: 'list', formulae: ['Lists!$A$2:$A$4']});
    expect(JSON.stringify(row?.getCell(1).note)).toContain('\\\\u202e');
    expect(cells?.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${header}:${header}`,
    });
  });

  it('says the as-of day as its own, and no clock in any entry of the zip', async () => {
    const made = Buffer.from(await bytes());
    const workbook = await loadWorkbook(made);
    expect(workbook.created.toISOString()).toBe('2026-11-22T00:00:00.000Z');
    expect(entryTimes(made)).toEqual(new Set(['0:33']));
  });

  it('keeps a text that looks like an escaped character as it is', async () => {
    const shown = (await loadWorkbook(await bytes())).worksheets[0]?.getCell('A1').value;
    expect(String(shown)).toContain('_x000D_');
    expect(HOSTILE).toContain('_x000D_');
  });
});

/** Every DOS time:date that local headers and the directory hold. */
function entryTimes(zip: Buffer): ReadonlySet<string> {
  const times = new Set<string>();
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = zip.readUInt32LE(end + 16);
  for (let n = 0; n < zip.readUInt16LE(end + 10); n++) {
    const local = zip.readUInt32LE(at + 42);
    times
      .add(`${zip.readUInt16LE(at + 12)}:${zip.readUInt16LE(at + 14)}`)
      .add(`${zip.readUInt16LE(local + 10)}:${zip.readUInt16LE(local + 12)}`);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return times;
}
