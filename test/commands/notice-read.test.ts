import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {contentsOf, datamap, datamapAtTerminal, temporaryFolder} from '../run-datamap.js';

const caseFile = (name: string): string => fileURLToPath(new URL(`../../fixtures/cases/notice/${name}`, import.meta.url));

interface Printed {
  readonly file: string;
  readonly lastUpdated: string | null;
  readonly categories: readonly {
    readonly letter: string;
    readonly collected: string | null;
    readonly place: {readonly line: number; readonly quote: string};
  }[];
  readonly statements: Readonly<Record<string, {readonly value: unknown; readonly places: readonly unknown[]}>>;
  readonly contradictions: readonly {readonly kind: string; readonly line: number; readonly quote: string; readonly letter?: string}[];
  readonly duties: readonly {readonly id: string; readonly present: boolean}[];
  readonly unread: readonly unknown[];
  readonly coverage: number;
}

describe('notice read', () => {
  it('shows what was understood within 80 columns', async () => {
    const {exit, stdout, stderr} = await datamap(['notice', 'read', caseFile('two-names/input.md')]);
    expect(exit).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain('Privacy notice of Pinnacle Yoga Studios, LLC');
    expect(stdout).toContain('another business is named');
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('prints the same JSON for --json and --format json, with the keys that programs read', async () => {
    const [flag, format] = await Promise.all([
      datamap(['notice', 'read', caseFile('pipe-table/input.txt'), '--json']),
      datamap(['notice', 'read', caseFile('pipe-table/input.txt'), '--format', 'json']),
    ]);
    expect(flag.stdout).toBe(format.stdout);
    const read = JSON.parse(flag.stdout) as Printed;
    expect(read.file).toBe('input.txt');
    expect(read.lastUpdated).toBe('2026-05-04');
    expect(read.categories.map(({letter, collected, place}) => [letter, collected, place.line])).toEqual([
      ['A', 'no', 8],
      ['D', 'no', 9],
      ['G', 'no', 10],
      ['I', 'no', 11],
    ]);
    expect(read.contradictions.map(({kind, letter, line}) => [kind, letter, line])).toEqual([
      ['category', 'A', 15],
      ['category', 'D', 15],
      ['category', 'I', 15],
    ]);
    expect(Object.keys(read.statements)).toEqual([
      'sensitive',
      'thirdPartySources',
      'soldOrShared',
      'disclosed',
      'under16',
      'shineTheLight',
      'doNotTrack',
      'optOutSignal',
    ]);
    const asked = [
      'collected',
      'disclosed',
      'sold',
      'methods',
      'right-to-know',
      'right-to-know-sold',
      'right-to-opt-out',
      'right-to-delete',
      'right-to-correct',
      'right-to-limit',
      'non-discrimination',
      'updated',
    ];
    expect(asked.filter((id) => !read.duties.some((duty) => duty.id === id))).toEqual([]);
  });

  it('reads standard input, whatever the clock says', async () => {
    const input = await readFile(caseFile('plain-table/input.html'), 'utf8');
    const [one, other] = await Promise.all([
      datamap(['notice', 'read', '-', '--json'], {input}),
      datamap(['notice', 'read', '-', '--json'], {input, env: {TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8'}}),
    ]);
    expect(one.exit).toBe(0);
    expect(one.stdout).toBe(other.stdout);
  });

  it.each([
    ['nothing.html', '', 'The file is empty'],
    ['spaces.txt', ' \n\t\n ', 'nothing but white space'],
    ['cut.pdf', '%PDF-1.7 and so on', 'could not be read as a PDF'],
    ['notes.wav', 'RIFF....WAVE', 'a picture or recording'],
    ['notice.html', '\u0089PNG\r\n', 'is a picture (PNG)'],
    [
      'notice.mhtml',
      'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n<h1>Privacy</h1>',
      'single-file archive (MHTML)',
    ],
    ['notice.docx', 'PK\u0003\u0004 word/document.xml', 'The document cannot be opened'],
    ['binary.txt', 'a\u0000\u0001\u0002\u0003b'.repeat(50), 'binary data'],
    ['recipe.md', '# Soup\n\nBoil water. We add salt.\n', 'does not read like a privacy notice'],
    ['app.html', '<html><body><div id="app"></div><script>fetch("/privacy")</script></body></html>', 'it has no text'],
  ])('refuses %s with a reason, a place and a remedy', async (name, text, reason) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, name), Buffer.from(text, 'latin1'));
    const before = await contentsOf(folder);
    const {exit, stdout, stderr} = await datamap(['notice', 'read', name], {in: folder});
    expect(exit).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(reason);
    expect(stderr).toContain(`Where: ${name}`);
    expect(stderr).toContain('Mend:');
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('says of a document what its lines are', async () => {
    const {exit, stdout} = await datamap(['notice', 'read', caseFile('word-document/input.docx')]);
    expect(exit).toBe(0);
    expect(stdout).toContain('input.docx (docx; a line below is a paragraph of the document)');
    expect(stdout).toMatch(/B {2}California Customer Records.* YES +line 14/);
  });

  it('fits a narrow terminal, and one that draws ASCII alone', async () => {
    const file = caseFile('plain-table/input.html');
    const {stdout} = await datamapAtTerminal(`datamap notice read '${file}'`, {columns: 40, env: {NO_COLOR: '1'}});
    // The path of the file, which has no blanks, may be longer.
    const long = stdout.split('\n').filter((line) => [...line].length > 40 && !line.includes('/'));
    expect(long).toEqual([]);
    expect(stdout).toMatch(/\n {2}[A-L] {2}(?:YES|NO) {3,4} line \d+\n {5}\S/);
    const plain = await datamap(['notice', 'read', file], {env: {LANG: 'C', LC_ALL: 'C'}});
    expect(plain.stdout).toContain("under 16s' data");
  });

  it('names a file that is not there', async () => {
    const {exit, stderr} = await datamap(['notice', 'read', 'nowhere.html'], {in: await temporaryFolder()});
    expect(exit).toBe(2);
    expect(stderr).toContain('There is no such file');
  });

  it.each([
    ['divs.html', `<html>${'<div>'.repeat(200_000)}`],
    ['brackets.txt', '('.repeat(1_000_000)],
    ['collect.txt', 'we collect '.repeat(500_000)],
    ['spans.html', `<html><table>${'<tr><td rowspan=65534 colspan=1000>A. Identifiers'.repeat(4000)}`],
    ['cell.html', `<html><p>privacy</p><table><tr><td>${'x'.repeat(10_000_000)}</td><td>NO</td></tr></table>`],
    ['braces.tsx', '<a {`${'.repeat(100_000)],
  ])(
    'ends in a clear error on the hostile %s',
    async (name, text) => {
      const folder = await temporaryFolder();
      await writeFile(join(folder, name), text);
      const {exit, stdout, stderr} = await datamap(['notice', 'read', name], {in: folder});
      expect(exit).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain(`Where: ${name}`);
    },
    60_000,
  );

  it('prints no control characters of the notice', async () => {
    const folder = await temporaryFolder();
    await writeFile(
      join(folder, 'notice.txt'),
      'Privacy\n\nLast updated 2026-01-02\n\nWe collect your \u001b[31mname and \u202eemail\u202c.\nWe share your \u0007data with couriers.\n',
    );
    const {exit, stdout} = await datamap(['notice', 'read', 'notice.txt'], {in: folder});
    expect(exit).toBe(0);
    expect([...stdout].filter((char) => (char < ' ' && char !== '\n') || char === '\u202e')).toEqual([]);
  });
});
