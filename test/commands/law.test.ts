/** `datamap law`, through the real binary. */
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {COLLECTIONS} from '../../src/law/collections.js';
import {catalogData} from '../../src/law/catalog.js';
import {contentsOf, datamap, datamapAtTerminal, temporaryFolder, type Ran} from '../run-datamap.js';
import {recordFolder} from './record-folder.js';

/** Nobody decided whether these people are under 16; a tool decides on applicants; figures lie around the numbers of the law. */
const RECORD = {
  'datamap.yaml': `organization:
  legal-name: Paper Lantern Supply Co.
  employees: 41
  consumers-processed: 310000
  revenue:
    - year: 2024
      usd: 26000000
    - year: 2026
      usd: 25500000
`,
  'systems/crm.fields.csv': `dataset,field,elements,exemption
contacts,email,email-address,
contacts,birthday,date-of-birth,
applicants,cv,resume-document,
applicants,home_address,home-address,X-HR
`,
  'activities/hiring.yaml': `id: hiring
name: Hiring
people: [applicants]
uses:
  - fields: [crm.applicants.*]
    from: [consumer]
since: 2023-01-01
risk-assessment:
  admt:
    used: yes
    decision: employment
`,
  'activities/club.yaml': `id: club
name: Lantern club for schools
people: [customers]
known-under-16: yes
uses:
  - fields: [crm.contacts.*]
    from: [consumer]
since: 2022-05
`,
};
const INTO_2027 = ['--from', '2025-12-31', '--to', '2027-01-01'];

let empty: string;
let record: string;
beforeAll(async () => {
  empty = await temporaryFolder();
  record = await recordFolder(RECORD);
});

const law = (args: readonly string[], folder = empty): Promise<Ran> => datamap(args, {in: folder});

async function told(args: readonly string[], folder = empty): Promise<string> {
  const {exit, stdout, stderr} = await law(args, folder);
  expect({exit, stderr}).toEqual({exit: 0, stderr: ''});
  return stdout;
}

async function data(args: readonly string[], folder = empty): Promise<unknown> {
  return JSON.parse(await told([...args, '--json'], folder));
}

describe('what a person reads', () => {
  test.each([
    ['a collection', 'list-roles', ['law', 'list', 'roles']],
    ['a threshold and its amounts over time', 'show-business-revenue', ['law', 'show', 'business-revenue']],
    ['a duty with another number before', 'show-pp-10', ['law', 'show', 'PP-10']],
    ['an id of several kinds', 'show-affiliate', ['law', 'show', 'affiliate']],
    ['a section', 'show-section', ['law', 'show', '§ 1798.140(w)']],
    ['what changes', 'diff', ['law', 'diff', '--from', '2024-12-31', '--to', '2025-01-01']],
  ])('%s', async (_what, name, args) => {
    await expect(await told([...args, '--format', 'pretty'])).toMatchFileSnapshot(`../../fixtures/cases/law/${name}.txt`);
  });

  test('the collections', async () => {
    const text = await told(['law', 'list', '--format', 'pretty']);
    await expect(text.replaceAll(/ \d+ {2}/g, (count) => 'n'.padStart(count.length - 2).padEnd(count.length))).toMatchFileSnapshot(
      '../../fixtures/cases/law/list.txt',
    );
  });

  test('an element: its properties, its letters with condition, section, mark and dates, and what names it', async () => {
    const text = await told(['law', 'show', 'precise-location', '--format', 'pretty']);
    for (const says of [
      /^parent +location-information$/m,
      /^Precise geolocation +device, and does it place/m,
      /from 2023-01-01/,
      /location-history/,
    ]) {
      expect(text).toMatch(says);
    }
  });

  test('what was and will be, where asked', async () => {
    const duties = ['law', 'list', 'duties', '--search', '7011(e)(1)(K)', '--format', 'pretty', '--as-of'];
    expect(await told([...duties, '2025-12-31'])).toMatch(/from 2023-03-29 until 2025-12-31/);
    expect(await told([...duties, '2026-01-01'])).toContain('None says “7011(e)(1)(K)”.');
    expect(await told([...duties, '2026-01-01', '--all'])).toMatch(/NOT IN FORCE:/);
  });

  test('what says a word, wherever it stands', async () => {
    const {collections} = (await data(['law', 'list', '--search', 'iris'])) as {readonly collections: readonly {readonly name: string}[]};
    expect(collections.map(({name}) => name)).toContain('elements');
    expect(await told(['law', 'list', '--search', 'xyzzy', '--format', 'pretty'])).toContain('Nothing in force on 2026-11-22 says “xyzzy”');
  });

  test.each(['your-rows', 'your-fields', 'your-thresholds'])('which rows of the record: %s', async (table) => {
    const args = ['law', 'diff', ...INTO_2027, '--table', table, '--format', 'pretty'];
    await expect(await told(args, record)).toMatchFileSnapshot(`../../fixtures/cases/law/${table}.txt`);
  });

  test('a duty that the record makes due says where, and one that was renumbered says what it was', async () => {
    const text = await told(['law', 'diff', ...INTO_2027, '--table', 'your-duties', '--format', 'markdown'], record);
    expect(text).toMatch(/PP-17.*owed from now on.*activities\/hiring: Hiring/);
    expect(text).toMatch(/PP-10.*still owed.*in place of Cal. Code Regs. tit. 11, § 7011\(e\)\(1\)\(K\)/);
  });

  test.each([80, 40])('nothing is wider than a screen of %d columns, addresses apart', async (columns) => {
    for (const line of ['law list', 'law list elements', 'law list sections', 'law show PP-10', 'law show precise-location']) {
      const {exit, stdout} = await datamapAtTerminal(`datamap ${line}`, {columns, in: empty, env: {NO_COLOR: '1'}});
      expect(exit).toBe(0);
      expect(stdout.split('\n').filter((each) => each.length > columns && !each.includes('https://'))).toEqual([]);
    }
    const {stdout} = await datamapAtTerminal(`datamap law diff ${INTO_2027.join(' ')}`, {columns, in: record, env: {NO_COLOR: '1'}});
    expect(stdout).toContain('Your fields');
    expect(stdout.split('\n').filter((each) => each.length > columns)).toEqual([]);
  });

  test('a long list is folded on a screen only, and the rest is to be had by the name that it says', async () => {
    const long = ['law', 'diff', '--from', '2023-03-28', '--to', '2023-03-29'];
    const {stdout} = await datamapAtTerminal(`datamap ${long.join(' ')}`, {in: empty, env: {NO_COLOR: '1'}});
    expect(stdout).toMatch(/and \d+ more rows: --table duties shows all of them/);
    expect(await told([...long, '--table', 'duties', '--format', 'pretty'])).toContain('PP-30');
  });
});

describe('what a program reads', () => {
  test('the collections, each of the catalog, with their counts', async () => {
    const {collections} = (await data(['law', 'list'])) as {readonly collections: readonly {readonly name: string; readonly all: number}[]};
    expect(collections.map(({name}) => name)).toEqual(COLLECTIONS.map(({name}) => name));
    expect(collections.map(({all}) => all)).toEqual(COLLECTIONS.map(({collection}) => catalogData[collection].length));
  });

  test('entries with their marks, sections and dates', async () => {
    expect(await data(['law', 'list', 'third-party', '--search', 'data cooperatives'])).toMatchObject({
      asOf: '2026-11-22',
      search: 'data cooperatives',
      collections: [
        {
          name: 'third-parties',
          kind: 'third-party',
          entries: [{id: 'data-broker', verification: 'verified', citations: ['11 CCR 7001(g)', '1798.110(c)(4)']}],
        },
      ],
    });
    expect(await data(['law', 'list', 'thresholds', '--as-of', '2024-06-01', '--search', 'gross revenue'])).toMatchObject({
      collections: [{entries: [{id: 'business-revenue', detail: '25,000,000 US dollars', inForce: true, effectiveTo: '2024-12-31'}]}],
    });
  });

  test('an element without letters has no mark, and says so', async () => {
    const {collections} = (await data(['law', 'list', 'elements'])) as {
      readonly collections: readonly {
        readonly entries: readonly {readonly citations: readonly string[]; readonly verification?: string}[];
      }[];
    };
    for (const {citations, verification} of collections[0]?.entries ?? []) expect(citations.length > 0).toBe(verification !== undefined);
  });

  test('a kind of Shine the Light, which has letters as an element has, keeps its own section', async () => {
    expect(await data(['law', 'list', 'shine-the-light', '--search', 'xviii'])).toMatchObject({
      collections: [{entries: [{id: 'xviii', detail: 'D', verification: 'verified', citations: ['1798.83(e)(6)(A)(xviii)']}]}],
    });
  });

  test('every version of an entry, with what differs', async () => {
    expect(await data(['law', 'show', 'business-revenue'])).toMatchObject({
      entries: [
        {
          kind: 'threshold',
          inForce: true,
          versions: [
            {inForce: false, effectiveTo: '2024-12-31', changed: [], data: {value: 25_000_000}},
            {inForce: true, effectiveFrom: '2025-01-01', data: {value: 26_625_000}},
            {inForce: false, effectiveFrom: '2027-01-01', verification: 'inference'},
          ],
        },
      ],
    });
  });

  test('the changes, and null where there is no record', async () => {
    const diff = (await data(['law', 'diff', ...INTO_2027])) as {readonly record: unknown};
    expect(Object.keys(diff)).toEqual(['from', 'to', 'catalog', 'entries', 'letters', 'record']);
    expect(diff.record).toBeNull();
  });

  test('what the changes make of a record', async () => {
    expect(await data(['law', 'diff', ...INTO_2027, '--record', record])).toMatchObject({
      record: {
        organization: 'Paper Lantern Supply Co.',
        window: {from: '2026-01-01', to: '2027-01-01'},
        fields: [
          {field: 'crm.contacts.email', before: {applies: ['A']}, after: {applies: ['A', 'SPI-16']}},
          {field: 'crm.contacts.birthday', before: {applies: ['C']}, after: {applies: ['C', 'SPI-16']}},
        ],
        rows: [{row: 'L:SPI-16', before: null, after: 'YES'}],
        thresholds: [
          {id: 'audit-consumers', figure: 310_000, after: {standing: 'reached'}},
          {id: 'audit-sensitive-consumers', after: {standing: 'not-recorded'}},
        ],
      },
    });
    const {record: found} = (await data(['law', 'diff', ...INTO_2027, '--record', record])) as {
      readonly record: {readonly duties: readonly {readonly id: string; readonly change: string; readonly places: readonly string[]}[]};
    };
    expect(found.duties.filter(({change}) => change === 'begins').map(({id, places}) => [id, places])).toEqual([
      ['PP-16', ['activities/hiring: Hiring']],
      ['PP-17', ['activities/hiring: Hiring']],
      ['PP-39-limit', ['activities/club: Lantern club for schools', 'fields/crm.contacts.email: Email address']],
    ]);
    expect(found.duties.find(({id}) => id === 'PP-10')?.change).toBe('changes');
  });

  test('an exemption that lapsed brings fields back', async () => {
    const {record: found} = (await data(['law', 'diff', '--from', '2022-12-31', '--to', '2023-01-01'], record)) as {
      readonly record: {readonly fields: readonly {readonly field: string}[]};
    };
    expect(found.fields).toContainEqual(
      expect.objectContaining({field: 'crm.applicants.home_address', before: {applies: [], depends: [], exempt: 'X-HR'}}),
    );
  });

  test('one table alone', async () => {
    const csv = await told(['law', 'list', 'roles', '--table', 'roles', '--format', 'csv']);
    expect(csv.split('\r\n')[0]).toBe('Id,Title,Law,Checked,From,Until,In force');
    expect(csv.split('\r\n').length).toBeGreaterThan(6);
  });

  test('the same bytes again, in every format, and nothing written beside the file', async () => {
    const folder = await recordFolder(RECORD);
    const before = await contentsOf(folder);
    const out = await temporaryFolder();
    for (const name of ['law.html', 'law.xlsx', 'law.md', 'law.csv', 'law.json']) {
      const bytes = async (file: string): Promise<Buffer> => {
        const {exit} = await law(['law', 'diff', ...INTO_2027, '--out', join(out, file)], folder);
        expect(exit).toBe(0);
        return readFile(join(out, file));
      };
      expect((await bytes(name)).equals(await bytes(`again-${name}`))).toBe(true);
    }
    expect(await contentsOf(folder)).toEqual(before);
    expect(JSON.parse(await readFile(join(out, 'law.json'), 'utf8'))).toEqual(await data(['law', 'diff', ...INTO_2027], folder));
  });
});

describe('what it refuses', () => {
  test.each([
    ['a collection that is none', ['law', 'list', 'dutys'], 'Did you mean duties?'],
    ['a collection beyond guessing', ['law', 'list', 'zzz'], 'The collections are: categories'],
    ['a table that is none', ['law', 'list', 'roles', '--table', 'role'], 'Did you mean roles?'],
    ['an id that is none', ['law', 'show', 'emial-address'], 'Did you mean email-address'],
    ['a rule', ['law', 'show', 'retention-missing'], 'datamap explain ID also knows rules'],
    ['a section without an entry', ['law', 'show', '1798.140(v)(1)(A)(ix)'], 'datamap explain "1798.140(v)(1)(A)(ix)"'],
    ['an empty id', ['law', 'show', ' '], 'There is nothing to show'],
    ['an id without end', ['law', 'show', 'x'.repeat(100_000)], 'too long'],
    ['control characters', ['law', 'show', '\u001b[31mred'], '\\u001b[31mred'],
    ['control characters in a collection', ['law', 'list', '\u001b[31mred'], '\\u001b[31mred'],
    ['no days', ['law', 'diff'], '--from'],
    ['a day that is none', ['law', 'diff', '--from', '2026-02-30', '--to', '2027-01-01'], '"2026-02-30" is not a day'],
    ['days the wrong way round', ['law', 'diff', '--from', '2027-01-01', '--to', '2026-01-01'], '--from 2026-01-01 --to 2027-01-01'],
    ['a record that is none', ['law', 'diff', ...INTO_2027, '--record', 'nowhere'], 'There is no datamap.yaml'],
  ])('%s', async (_what, args, says) => {
    const {exit, stdout, stderr} = await law(args);
    expect({exit, stdout}).toEqual({exit: 2, stdout: ''});
    expect(stderr).toContain(says);
    expect(stderr).not.toContain('\u001b');
    expect(stderr.length).toBeLessThan(900);
  });

  test('a record that cannot be read', async () => {
    const broken = await recordFolder({'activities/newsletter.yaml': 'id: newsletter\nnmae: x\n'});
    const {exit, stderr} = await law(['law', 'diff', ...INTO_2027], broken);
    expect(exit).toBe(2);
    expect(stderr).toContain('nmae');
  });

  test('and writes nothing', async () => expect(await contentsOf(empty)).toEqual({}));
});
