import {createHash} from 'node:crypto';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {beforeAll, describe, expect, it} from 'vitest';
import {parse as parseCsv} from 'csv-parse/sync';
import {renderDocument, type FormatName, type Rendered} from '../../src/renderers/index.js';
import {createRecord} from '../../src/store/index.js';
import type {Day, RecordOfProcessing} from '../../src/record/index.js';
import type {Document} from '../../src/documents/index.js';
import {buildReport} from '../../src/workflows/build-report.js';
import {contentsOf, datamap, datamapAtTerminal, temporaryFolder} from '../run-datamap.js';
import {HOSTILE} from '../renderers/hostile-document.js';
import {halyardFinch} from '../reports/company.js';
import {dumpWorkbook, loadWorkbook} from '../renderers/dump-workbook.js';

const EXPECTED = new URL('../../fixtures/companies/halyard-finch/expected/', import.meta.url);
const expected = (name: string): Promise<string> => readFile(new URL(name, EXPECTED), 'utf8');

async function folderWith(record: RecordOfProcessing): Promise<string> {
  const folder = join(await temporaryFolder(), 'record');
  await createRecord(folder, record, {command: 'test', by: 'ana.ruiz', on: '2026-11-22' as Day});
  return folder;
}

let folder = '';
beforeAll(async () => {
  folder = await folderWith(halyardFinch());
});

describe('report collected', () => {
  it('prints Markdown on stdout and nothing on stderr', async () => {
    const {exit, stdout, stderr} = await datamap(['report', 'collected'], {in: folder});
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toBe(await expected('collected.md'));
  });

  it('--json, --format json and an --out that ends in .json are the same bytes', async () => {
    const [json, format] = await Promise.all([
      datamap(['report', 'collected', '--json'], {in: folder}),
      datamap(['report', 'collected', '--format', 'json', '--out', '-'], {in: folder}),
    ]);
    const out = join(await temporaryFolder(), 'deep', 'collected.json');
    const written = await datamap(['report', 'collected', '--out', out], {in: folder});
    expect(json.stdout).toBe(format.stdout);
    expect(await readFile(out, 'utf8')).toBe(json.stdout);
    expect([written.exit, written.stdout, written.stderr]).toEqual([0, '', `Wrote ${out}\n`]);
    expect((JSON.parse(json.stdout) as Document).id).toBe('collected');
  });

  it('prints one table by itself', async () => {
    const {stdout} = await datamap(['report', 'collected', '--table', 'categories', '--format', 'csv'], {in: folder});
    expect(stdout).toMatch(/^Category,Collected,What we hold,/);
    const page = await datamap(['report', 'collected', '--table', 'categories', '--format', 'markdown'], {in: folder});
    expect(page.stdout).toContain('open points');
    expect(page.stdout).not.toContain('](#');
  });

  it.each([
    ['sold', 'has not sold or shared personal information in the preceding 12 months.'],
    ['disclosed', 'has not disclosed personal information for a business purpose in the preceding 12 months.'],
  ])('prints the %s list by itself, with the negative statement where nothing is on it, in every format', async (table, statement) => {
    const record = halyardFinch();
    const silent = await folderWith({...record, activities: record.activities.map((activity) => ({...activity, discloses: []}))});
    for (const format of ['markdown', 'html', 'csv', 'json']) {
      const {exit, stdout, stderr} = await datamap(['report', 'collected', '--table', table, '--format', format], {in: silent});
      expect([exit, stderr]).toEqual([0, '']);
      expect(stdout).toContain(statement);
    }
    const out = join(await temporaryFolder(), 'list.xlsx');
    expect((await datamap(['report', 'collected', '--table', table, '--out', out], {in: silent})).exit).toBe(0);
    expect(await dumpWorkbook(await readFile(out))).toContain(statement);
  });

  it('narrows to people and looks back from the as-of day', async () => {
    const employees = JSON.parse(
      (await datamap(['report', 'collected', '--people', 'employees', '--json'], {in: folder})).stdout,
    ) as Document;
    expect(employees.about).toContainEqual({label: 'About', value: 'Employees'});
    const earlier = JSON.parse(
      (await datamap(['report', 'collected', '--as-of', '2024-02-29', '--json'], {in: folder})).stdout,
    ) as Document;
    expect(earlier.about).toContainEqual({
      label: 'Window',
      value: '2023-02-28 to 2024-02-29 (the preceding 12 months, both days included)',
    });
  });
});

describe('report shine-the-light', () => {
  it('reports the year before, or the one that is asked for', async () => {
    expect((await datamap(['report', 'shine-the-light'], {in: folder})).stdout).toBe(await expected('shine-the-light.md'));
    expect((await datamap(['report', 'shine-the-light', '--year', '2024'], {in: folder})).stdout).toMatch(
      /^# Shine the Light report for 2024\n/,
    );
  });
});

describe('report record', () => {
  it('writes a workbook by the name of the file, with the findings of the checks', async () => {
    const out = join(await temporaryFolder(), 'record.xlsx');
    const {exit, stderr} = await datamap(['report', 'record', '--out', out], {in: folder});
    expect([exit, stderr]).toEqual([0, `Wrote ${out}\n`]);
    const names = (await loadWorkbook(await readFile(out))).worksheets.map(({name}) => name);
    expect(names).toEqual([
      'Cover',
      'How to read',
      'Activities',
      'Systems',
      'Fields',
      'Category matrix',
      'Purposes',
      'Recipients',
      'Disclosures',
      'Findings',
      'Open questions',
      'Waivers',
      'Shine the Light requests',
      'Provenance',
      'Law cited',
      'Lists',
    ]);
  });

  it('writes the same bytes in another time zone and locale, from another folder', async () => {
    const hashes = new Set<string>();
    for (const env of [
      {TZ: 'UTC', LANG: 'C'},
      {TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8'},
      {TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8'},
    ]) {
      const away = await temporaryFolder();
      await datamap(['report', 'record', '--record', folder, '--out', 'record.xlsx'], {in: away, env});
      hashes.add(
        createHash('sha256')
          .update(await readFile(join(away, 'record.xlsx')))
          .digest('hex'),
      );
    }
    expect(hashes.size).toBe(1);
  });
});

describe('what cannot be done', () => {
  it.each<[string, readonly string[], string]>([
    ['people that do not exist', ['report', 'collected', '--people', 'emploees'], 'Did you mean employees?'],
    ['a table that does not exist', ['report', 'record', '--table', 'feilds'], 'Did you mean fields?'],
    ['a year to come', ['report', 'shine-the-light', '--year', '2031'], 'The year 2031 has not begun on 2026-11-22'],
    ['a year that is none', ['report', 'shine-the-light', '--year', '-5'], 'not a year of four digits'],
    ['a year that is no number', ['report', 'shine-the-light', '--year', '20x5'], '--year'],
    ['a format that does not exist', ['report', 'collected', '--format', 'pdf'], 'markdown, html, csv, xlsx, json'],
    ['a name that tells no format', ['report', 'collected', '--out', 'report.txt'], 'The name does not tell the format'],
    [
      'a name and a format that differ',
      ['report', 'collected', '--out', 'report.html', '--format', 'csv'],
      'The name says html, but --format says csv',
    ],
    [
      'a file of the record in its place',
      ['report', 'collected', '--out', 'datamap.yaml', '--format', 'markdown'],
      'a place of the record itself',
    ],
    ['a folder in its place', ['report', 'collected', '--out', 'systems', '--format', 'markdown'], 'folder of that name'],
    ['no record', ['report', 'collected', '--record', '/nonexistent'], '/nonexistent'],
    ['a day that is none', ['report', 'collected', '--as-of', '2026-02-30'], 'is not a day'],
  ])('%s: exit 2, said where, nothing changed', async (_, args, told) => {
    const before = await contentsOf(folder);
    const {exit, stdout, stderr} = await datamap(args, {in: folder});
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(told);
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('an empty record has nothing to report', async () => {
    const empty = await folderWith({...halyardFinch(), systems: [], activities: [], recipients: [], notices: []});
    const {exit, stderr} = await datamap(['report', 'collected'], {in: empty});
    expect(exit).toBe(2);
    expect(stderr).toContain('The record holds no system, activity or recipient');
  });

  it('replaces its own file, and one that somebody changed only with --force', async () => {
    const out = join(await temporaryFolder(), 'collected.md');
    const report = (...more: string[]) => datamap(['report', 'collected', '--out', out, ...more], {in: folder});
    expect((await report()).exit).toBe(0);
    expect((await report()).exit).toBe(0);
    await writeFile(out, 'my own words');
    expect((await report()).exit).toBe(2);
    expect(await readFile(out, 'utf8')).toBe('my own words');
    expect((await report('--force')).exit).toBe(0);
  });
});

describe('hostile text in the record', () => {
  it('stays text in every format', async () => {
    const evil = HOSTILE.replace('\ud800', '');
    const record = halyardFinch();
    const [activity, ...activities] = record.activities;
    if (!activity) throw new Error('the company has no activity');
    const hostile = await folderWith({
      ...record,
      organization: {...record.organization, legalName: evil},
      activities: [{...activity, name: evil, purposes: [{words: evil}], retention: {criteria: evil}}, ...activities],
      recipients: record.recipients.map((recipient) => ({...recipient, name: evil, postalAddress: evil})),
    });
    for (const report of ['collected', 'shine-the-light', 'record'] as const) {
      const rendered = (format: FormatName): Promise<Rendered> =>
        buildReport({report, record: hostile, from: hostile, asOf: '2026-11-22' as Day}).then((document) =>
          renderDocument(document, format),
        );
      // eslint-disable-next-line no-control-regex -- control characters are the point
      expect(/\u001b|\u202e/.test(String(await rendered('pretty')))).toBe(false);
      // eslint-disable-next-line no-control-regex -- control characters are the point
      for (const format of ['markdown', 'html'] as const) expect(/<script|\u001b|\u202e/.test(String(await rendered(format)))).toBe(false);
      for (const cell of (parseCsv(String(await rendered('csv')), {relax_column_count: true}) as string[][]).flat()) {
        expect(/^\s*[=+@]/.test(cell)).toBe(false);
      }
      expect(await dumpWorkbook((await rendered('xlsx')) as Uint8Array)).not.toContain('"formula"');
    }
  });
});

describe('on a terminal', () => {
  const EXAMPLE = fileURLToPath(new URL('../../templates/example', import.meta.url));

  it.each([80, 40])('a report is made for reading, in %i columns', async (columns) => {
    for (const report of ['collected', 'shine-the-light']) {
      const {exit, stdout} = await datamapAtTerminal(`datamap report ${report}`, {in: EXAMPLE, columns, env: {NO_COLOR: '1'}});
      expect(exit).toBe(0);
      expect(stdout).not.toMatch(/<br>|\| ---|\[!WARNING\]|^#/m);
      // A single word, such as the name of a field, may be longer than the screen.
      expect(stdout.split('\n').filter((line) => line.length > columns && !/^ *(?:\S+ +)?\S+$/.test(line))).toEqual([]);
    }
  });

  it('a terminal without Unicode gets ASCII', async () => {
    for (const line of ['report shine-the-light', 'gap', 'explain A']) {
      const {stdout} = await datamapAtTerminal(`datamap ${line}`, {in: EXAMPLE, env: {NO_COLOR: '1', LANG: 'C', LC_ALL: 'C'}});
      expect(stdout).toContain('section 1798');
      expect(stdout).not.toMatch(/[^\n\x20-\x7e]/);
    }
  });

  it('long tables are cut there and only there', async () => {
    const {stdout} = await datamapAtTerminal('datamap report collected', {in: EXAMPLE, env: {NO_COLOR: '1'}});
    const [, more] = /and (\d+) more rows: --table evidence shows all of them\./.exec(stdout) ?? [];
    const {stdout: json} = await datamap(['report', 'collected', '--table', 'evidence', '--json'], {in: EXAMPLE});
    const {sections} = JSON.parse(json) as {sections: {blocks: {rows: unknown[]}[]}[]};
    expect(Number(more) + 10).toBe(sections[0]?.blocks[0]?.rows.length);
    expect((await datamapAtTerminal('datamap report collected --table evidence', {in: EXAMPLE})).stdout).not.toContain('more rows');
  });

  it('the record says that it is a workbook and what is in it', async () => {
    const {exit, stdout} = await datamapAtTerminal('datamap report record', {in: EXAMPLE, env: {NO_COLOR: '1'}});
    expect(exit).toBe(0);
    expect(stdout).toContain('--out record.xlsx');
    expect(stdout).toMatch(/^Fields +fields +180$/m);
    expect(stdout.split('\n').length).toBeLessThan(60);
    expect((await datamapAtTerminal('datamap report record --table recipients', {in: EXAMPLE})).stdout).toContain('Listwright');
  });

  it('a pipe gets Markdown, a format that is asked for is kept, a workbook is refused', async () => {
    expect((await datamapAtTerminal('datamap report collected | cat', {in: EXAMPLE})).stdout).toMatch(/^# Categories/);
    expect((await datamapAtTerminal('datamap report collected --format markdown', {in: EXAMPLE})).stdout).toMatch(/^# Categories/);
    expect((await datamapAtTerminal('datamap report record --format xlsx', {in: EXAMPLE})).exit).toBe(2);
  });
});
