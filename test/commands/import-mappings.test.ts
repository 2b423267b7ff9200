/** What an import remembers of columns: it helps the next one and never stands in its way. */
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {datamap, temporaryFolder, typeInTerminal} from '../run-datamap.js';

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'datamap.yaml'), 'organization:\n  legal-name: Brightwater Goods, Inc.\n');
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

/** As one line: a remark is broken where the screen ends. */
const unbroken = (text: string): string => text.replace(/\s+/g, ' ');

const mappingsOf = (folder: string): Promise<string> => readFile(join(folder, 'mappings.yaml'), 'utf8');

describe('a heading', () => {
  it.each(['__proto__', 'constructor', '<<', '*', '- x: {', '2021', 'null', 'a\u202eb', '"', '# no'])(
    '%j is remembered and read again',
    async (heading) => {
      const quoted = `"${heading.replaceAll('"', '""')}"`;
      const folder = await folderWith({
        'register.csv': `Activity,Purpose,${quoted}\nNewsletter,Send it,crm\n`,
        'next.csv': `Activity,Purpose,${quoted}\nDelivery,Bring it,crm\n`,
      });
      expect(await datamap(['import', 'register.csv', '--columns', 'header=1,C=system'], {in: folder})).toMatchObject({exit: 0});
      const next = await datamap(['import', 'next.csv'], {in: folder});
      expect(next).toMatchObject({exit: 0});
      expect(next.stdout).toMatch(/C .*-> system \(as saved\)/);
    },
  );

  it('longer than any is not remembered, and the import says so', async () => {
    const folder = await folderWith({'register.csv': `Activity,Purpose,${'Wherefore '.repeat(250)}\nNewsletter,Send it,often\n`});
    const ran = await datamap(['import', 'register.csv', '--columns', 'header=1'], {in: folder});
    expect(ran.exit).toBe(0);
    expect(unbroken(ran.stdout)).toContain(
      '! register.csv: The meanings of its columns are not remembered: the heading of column C has 2499 characters; at most 400 are kept',
    );
    await expect(mappingsOf(folder)).rejects.toThrow('ENOENT');
    expect(await datamap(['import', 'register.csv', '--columns', 'header=1'], {in: folder})).toMatchObject({exit: 0});
  });

  it('among so many that together they are too long is not remembered', async () => {
    const headings = Array.from({length: 80}, (_, index) => `Wherefore ${index} ${'x'.repeat(200)}`);
    const folder = await folderWith({'register.csv': `Activity,Purpose,${headings.join(',')}\nNewsletter,Send it\n`});
    expect(unbroken((await datamap(['import', 'register.csv', '--columns', 'header=1'], {in: folder})).stdout)).toContain(
      '! register.csv: The meanings of its columns are not remembered: its headings have',
    );
  });
});

describe('what is remembered', () => {
  it('keeps to a size that is read again; the oldest goes', async () => {
    const files = Object.fromEntries(
      Array.from({length: 60}, (_, index) => [
        `r${index}.csv`,
        `Activity,Purpose,${Array.from({length: 20}, (__, column) => `${'語'.repeat(190)} ${index} ${column}`).join(',')}\nNewsletter ${index},Send it\n`,
      ]),
    );
    const folder = await folderWith(files);
    expect(await datamap(['import', ...Object.keys(files), '--columns', 'header=1'], {in: folder})).toMatchObject({exit: 0});
    const saved = await mappingsOf(folder);
    expect(saved.length).toBeLessThan(512 * 1024);
    expect([saved.includes('語 0 0'), saved.includes('語 59 0')]).toEqual([false, true]);
    expect(await datamap(['import', 'r59.csv'], {in: folder})).toMatchObject({
      exit: 0,
      stdout: expect.stringContaining('-> activity (as saved)') as string,
    });
  });

  it("is read in the form of earlier versions too, and written in today's", async () => {
    const folder = await folderWith({
      'mappings.yaml':
        'mappings:\n  - headings: activity | wherefore\n    columns: {Activity: activity, Wherefore: purpose}\n    by: ana.ruiz\n    on: 2026-01-02\n',
      'register.csv': 'Activity,Wherefore\nNewsletter,Send it\n',
      'vendors.csv': 'Vendor,Country\nMailwright,US\n',
    });
    expect((await datamap(['import', 'register.csv'], {in: folder})).stdout).toContain('-> purpose (as saved)');
    await datamap(['import', 'vendors.csv'], {in: folder});
    expect(await mappingsOf(folder)).toMatch(
      /headings: activity \| wherefore\n {4}columns:\n {6}- heading: Activity\n {8}means: activity\n {6}- heading: Wherefore\n {8}means: purpose\n {4}by: ana.ruiz\n {4}on: 2026-01-02\n {2}- headings: vendor \| country\n/,
    );
  });

  it('changes nothing when the same is said twice', async () => {
    const folder = await folderWith({'register.csv': 'Activity,Wherefore\nNewsletter,Send it\n'});
    const args = ['import', 'register.csv', '--columns', 'header=1,Wherefore=purpose'];
    await datamap(args, {in: folder});
    const before = await mappingsOf(folder);
    await datamap([...args, '--as-of', '2026-12-01'], {in: folder});
    expect(await mappingsOf(folder)).toBe(before);
  });
});

describe('a damaged file of them', () => {
  const REGISTER = {'register.csv': 'Activity,Purpose\nNewsletter,Send it\n', 'vendors.csv': 'Vendor,Country\nMailwright,US\n'};

  it.each([
    ['no YAML', 'mappings: [\n'],
    ['two documents', '---\na: 1\n---\nb: 2\n'],
    ['a list', '- a\n- b\n'],
    ['a text', 'mappings: nothing\n'],
    ['larger than is read', `# ${'x'.repeat(600_000)}\nmappings:\n  - {headings: a, columns: {a: purpose}}\n`],
    ['not UTF-8', '\u0000'],
  ])('(%s) stops no import, is told, and stays as it is', async (_, text) => {
    const folder = await folderWith({...REGISTER, 'mappings.yaml': text});
    const {exit, stdout} = await datamap(['import', 'register.csv'], {in: folder});
    expect(exit).toBe(0);
    expect(unbroken(stdout)).toMatch(/! mappings\.yaml.*are passed over and none are added/);
    expect(stdout).toContain('+ 1 new activity: Newsletter');
    expect(await mappingsOf(folder)).toBe(text);
  });

  it('in part keeps its sound part, and the rest as it is', async () => {
    const sound = '  - headings: activity | wherefore\n    columns: {Activity: activity, Wherefore: purpose}\n';
    const folder = await folderWith({
      ...REGISTER,
      'register.csv': 'Activity,Wherefore\nNewsletter,Send it\n',
      'mappings.yaml': `mappings:\n  - nonsense\n  - {headings: [a], columns: 7}\n${sound}`,
    });
    const {exit, stdout} = await datamap(['import', 'register.csv', 'vendors.csv'], {in: folder});
    expect(exit).toBe(0);
    expect(unbroken(stdout)).toContain('! mappings.yaml: 2 entries are no mappings of columns and are passed over');
    expect(stdout).toContain('-> purpose (as saved)');
    expect(await mappingsOf(folder)).toMatch(/^mappings:\n {2}- nonsense\n {2}- headings: \[a\]\n {4}columns: 7\n {2}- headings: activity/);
  });

  it('with a meaning that there is not is refused with its place', async () => {
    const folder = await folderWith({
      ...REGISTER,
      'mappings.yaml': 'mappings:\n  - headings: a\n    columns: [{heading: Wherefore, means: reason}]\n',
    });
    expect(await datamap(['import', 'register.csv'], {in: folder})).toMatchObject({
      exit: 2,
      stderr: expect.stringMatching(/"reason" is no meaning of a column[\s\S]*mappings\.yaml, Wherefore/) as string,
    });
  });
});

it('keeps what imports at the same time remember', async () => {
  const names = ['owner', 'purpose', 'people', 'retention', 'system', 'security'];
  const folder = await folderWith(
    Object.fromEntries(names.map((name) => [`${name}.csv`, `Activity,Column of ${name}\nActivity ${name},x\n`])),
  );
  const ran = await Promise.all(names.map((name) => datamap(['import', `${name}.csv`, '--columns', `B=${name}`], {in: folder})));
  const done = names.filter((_, index) => ran[index]?.exit === 0);
  const saved = await mappingsOf(folder);
  expect(done.length).toBeGreaterThan(1);
  for (const name of done) expect(saved).toContain(`headings: activity | column of ${name}\n`);
});

describe('--mapping', () => {
  const ODD = 'Made by hand,,\nThing,Wozu,Wer\nNewsletter,Send it,Ana\nClub,Run it,Mei\n';
  const MAPPING =
    'header: 2\nrows: activities\ncolumns:\n  - heading: Thing\n    means: activity\n  - heading: Wozu\n    means: purpose\n  - heading: Wer\n    means: owner\n';

  it('says what columns mean, and what it said is remembered in the same form', async () => {
    const folder = await folderWith({'odd.csv': ODD, 'map.yaml': MAPPING});
    const ran = await datamap(['import', 'odd.csv', '--mapping', 'map.yaml'], {in: folder});
    expect(ran).toMatchObject({exit: 0, stdout: expect.stringContaining('B Wozu  -> purpose (as you said)') as string});
    expect(await readFile(join(folder, 'activities/club.yaml'), 'utf8')).toContain('owner: Mei');
    const other = await folderWith({'odd.csv': ODD, 'mappings-of-another.yaml': await mappingsOf(folder)});
    expect(await datamap(['import', 'odd.csv', '--mapping', 'mappings-of-another.yaml'], {in: other})).toMatchObject({
      exit: 0,
      stdout: expect.stringContaining('-> purpose (as you said)') as string,
    });
  });

  it.each([
    ['a misspelt meaning', MAPPING.replace('means: purpose', 'means: purpse'), 'map.yaml:7', 'Did you mean purpose?'],
    ['an unknown key', MAPPING.replace('header:', 'headerr:'), 'map.yaml:1', 'Did you mean header?'],
    ['a row that is none', MAPPING.replace('header: 2', 'header: two'), 'map.yaml:1', 'Count rows from 1'],
    ['a heading that is not there', MAPPING.replace('Wozu', 'Warum'), 'map.yaml, odd.csv', 'Columns are: Thing, Wozu, Wer.'],
    ['dates in no known way', MAPPING.replace('means: owner', 'means: since\n    dates: ymd'), 'map.yaml:10', 'dmy (day first) or mdy'],
    ['no columns', 'header: 2\n', 'map.yaml:1', 'Write "columns:"'],
  ])('refuses %s with its line', async (_, mapping, where, fix) => {
    const folder = await folderWith({'odd.csv': ODD, 'map.yaml': mapping});
    const ran = await datamap(['import', 'odd.csv', '--mapping', 'map.yaml'], {in: folder});
    expect(ran).toMatchObject({exit: 2, stdout: ''});
    expect(unbroken(ran.stderr)).toContain(where);
    expect(unbroken(ran.stderr)).toContain(fix);
  });

  it('asks on a terminal what a column holds, offering what its cells look like, and never with --no-input', async () => {
    const sheet = 'Activity,Purpose,Wohin,Behalten\nNewsletter,Send it,Canada,24 months\nClub,Run it,France,1 year\n';
    const folder = await folderWith({'odd.csv': sheet});
    const silent = await typeInTerminal(folder, ['import', 'odd.csv', '--no-input', '--dry-run'], []);
    expect(silent.screen).not.toContain('What does the column');
    const {exit, screen} = await typeInTerminal(
      folder,
      ['import', 'odd.csv'],
      [
        ['What does the column "Wohin" hold?', '\r'],
        ['What does the column "Behalten" hold?', '\r'],
      ],
    );
    expect(exit).toBe(0);
    expect(screen).toContain('In which country (its cells look like it)');
    expect(screen).toContain('How long it is kept (its cells look like it)');
    expect(await readFile(join(folder, 'activities/newsletter.yaml'), 'utf8')).toContain('retention: {period: 24 months}');
    expect(await mappingsOf(folder)).toContain('heading: Behalten\n        means: retention');
  });
});
