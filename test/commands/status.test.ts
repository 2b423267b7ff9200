import {createHash} from 'node:crypto';
import {chmod, mkdir, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {createRecord} from '../../src/store/index.js';
import {BIN, contentsOf, datamap, datamapAtTerminal, datamapInShell, temporaryFolder} from '../run-datamap.js';
import {fullRecord} from '../store/full-record.js';

const save = {command: 'test', by: 'ana.ruiz', on: '2026-11-22' as never};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await temporaryFolder();
  const all = {'datamap.yaml': 'organization:\n  legal-name: Acme, Inc.\n', ...files};
  for (const [path, data] of Object.entries(all)) {
    await mkdir(dirname(join(folder, path)), {recursive: true});
    await writeFile(join(folder, path), data);
  }
  return folder;
}

describe('datamap status', () => {
  test('lists the notices: when each was last retrieved, what is old, and what is no longer as it was kept', async () => {
    const folder = await folderWith({
      'datamap.yaml': `organization: {legal-name: "Acme, Inc."}
notices:
  - {id: website, file: notices/website/2025-11-22.md, retrieved: 2025-11-22, sha256: ${'0'.repeat(64)}}
  - {id: jobs, file: notices/jobs/2025-11-21.md, retrieved: 2025-11-21, sha256: ${sha256('As it was.\n')}}
  - id: app
    file: notices/app/2025-03-01.md
    retrieved: 2025-03-01
    sha256: ${sha256('As it was.\n')}
    seen: 2026-11-20
    earlier: [{file: old.md, retrieved: 2024-03-01}]
  - {id: draft, file: draft.md}
`,
      'notices/website/2025-11-22.md': 'Changed.\n',
      'notices/jobs/2025-11-21.md': 'As it was.\r\n',
      'notices/app/2025-03-01.md': 'As it was.\n',
      'draft.md': 'We are still writing it.\n',
    });
    const ran = await datamap(['status'], {in: folder});
    expect(ran).toMatchObject({exit: 0, stderr: ''});
    expect(ran.stdout.slice(ran.stdout.indexOf('Notices'))).toBe(`Notices (4)
  website: last retrieved on 2025-11-22, notices/website/2025-11-22.md was
    changed since it was kept (notices/website/2025-11-22.md)
  jobs: last retrieved on 2025-11-21, more than 12 months ago
    (notices/jobs/2025-11-21.md)
  app: last retrieved on 2026-11-20, old.md is not there
    (notices/app/2025-03-01.md and 1 version before it)
  draft: when it was retrieved is not known (draft.md)
`);
    const {notices} = JSON.parse((await datamap(['status', '--json'], {in: folder})).stdout) as {notices: unknown};
    expect(notices).toMatchObject([
      {id: 'website', old: false, faults: [{what: 'changed'}]},
      {id: 'jobs', old: true, months: 12, faults: []},
      {id: 'app', versions: 2, retrieved: '2026-11-20', old: false, faults: [{file: 'old.md', what: 'missing'}]},
      {id: 'draft', retrieved: null, old: false, faults: []},
    ]);
  });

  test('tells per team what is mapped, open and overdue, and what falls due next', async () => {
    const folder = await temporaryFolder();
    const files = {
      'systems/shop.yaml': 'name: Shop\nteam: Web\n',
      'systems/shop.fields.csv':
        'dataset,field,elements,confidence,because,confirmed-by,confirmed-on\norders,email,email-address,0.9,name,ana,2026-01-01\norders,phone,telephone-number,0.8,name,,\norders,misc,,,,,\n',
      'activities/orders.yaml':
        'name: Orders\nteam: Sales\nuses:\n  - fields: [shop.orders.email, shop.orders.misc]\nreview: {last: 2025-01-31, every-months: 6}\n',
      'activities/ads.yaml': 'name: Ads\nstatus: ended\nuntil: 2026-03\n',
      'recipients/adco.yaml': 'name: AdCo LLC\nrole: third-party\ncontract: {ends: 2027-02}\n',
      'questions.yaml': 'questions:\n  - {id: q-1, question: Who sends it?, ask: Sales, since: 2026-02-01, by: 2026-03-01}\n',
      'requests.yaml': 'requests:\n  - {reference: r-1, received: 2026-11-01, channel: designated}\n',
    };
    await rm(folder, {recursive: true});
    const made = await folderWith(files);
    const ran = await datamap(['status'], {in: made});
    expect(ran).toMatchObject({exit: 0, stderr: ''});
    await expect(ran.stdout).toMatchFileSnapshot('../../fixtures/cases/store/status/expected.txt');
    const told = JSON.parse((await datamap(['status', '--json'], {in: made})).stdout) as Record<string, unknown>;
    expect(told['teams']).toEqual([
      {team: 'Sales', activities: 1, fields: 0, confirmed: 0, suggested: 0, unmapped: 0, openQuestions: 1, overdueReviews: 1},
      {team: 'Web', activities: 0, fields: 3, confirmed: 1, suggested: 1, unmapped: 1, openQuestions: 0, overdueReviews: 0},
      {team: null, activities: 1, fields: 0, confirmed: 0, suggested: 0, unmapped: 0, openQuestions: 0, overdueReviews: 0},
    ]);
    expect(told['overdueReviews']).toEqual([
      {activity: 'orders', name: 'Orders', team: 'Sales', due: '2025-07-31', last: '2025-01-31', since: '2025-01-31'},
    ]);
    expect(told['deadlines']).toEqual([
      {on: '2025-07-31', what: 'Review of "Orders"', about: 'activities/orders'},
      {on: '2026-03-01', what: 'Answer to "Who sends it?"', about: 'questions/q-1'},
      {on: '2026-12-01', what: 'Answer to Shine the Light request r-1', about: 'requests/r-1'},
      {on: '2027-02-28', what: 'Contract with AdCo LLC ends', about: 'recipients/adco'},
      {on: '2027-04-01', what: '"Ads" leaves the 12-month lists', about: 'activities/ads'},
    ]);
  });

  test('lists a contract that ended as missed only where its recipient still receives data', async () => {
    const folder = await folderWith({
      'systems/shop.yaml': 'name: Shop\n',
      'systems/shop.fields.csv': 'dataset,field,elements\norders,email,email-address\n',
      'activities/ads.yaml':
        'name: Ads\ndiscloses:\n  - {to: adco, kind: sharing, fields: [shop.orders.email]}\n  - {to: oldco, kind: sharing, fields: [shop.orders.email], until: 2024-12-31}\n',
      'recipients/adco.yaml': 'name: AdCo LLC\nrole: third-party\ncontract: {ends: 2025-10}\n',
      'recipients/oldco.yaml': 'name: OldCo LLC\nrole: third-party\ncontract: {ends: 2024-12-31}\n',
    });
    const {stdout} = await datamap(['status', '--json'], {in: folder});
    expect((JSON.parse(stdout) as {readonly deadlines: unknown}).deadlines).toEqual([
      {on: '2025-10-31', what: 'Contract with AdCo LLC ended, and it still receives data', about: 'recipients/adco'},
    ]);
  });

  test('counts every field once, and as mapping does', async () => {
    const folder = await folderWith({
      'systems/shop.yaml': 'name: Shop\n',
      'systems/shop.fields.csv':
        'dataset,field,elements,confidence,because\norders,email,email-address,0.9,name\norders,frame,,0.8,no word is known\norders,both,,,\norders,zzqx,,,\n',
      'systems/crm.yaml': 'name: CRM\nteam: Recruitment team and founders (restricted access)\n',
      'systems/crm.fields.csv': 'dataset,field,elements\ncontacts,email,email-address\n',
      'activities/orders.yaml': 'name: Orders\nteam: Sales\nuses:\n  - fields: [shop.orders.email, shop.orders.both, crm.contacts.email]\n',
      'activities/ads.yaml': 'name: Ads\nteam: Marketing\nuses:\n  - fields: [shop.orders.both]\n',
      'activities/odd.yaml': 'name: Odd\nuses:\n  - fields: ["shop.orders.*", "crm.contacts.*"]\n',
    });
    const {stdout} = await datamap(['status'], {in: folder});
    expect(stdout).toContain('Fields: 1 (20 %) confirmed, 2 (40 %) only suggested, 2 (40 %) unmapped');
    expect(stdout.slice(stdout.indexOf('Teams'))).toBe(`Teams
  Each field counts once: for its system's team, or the only one that uses it.
            activities fields confirmed suggested unmapped questions overdue
  Marketing          1      -         -         -        -         -       -
  Recruitment team and founders (restricted access)
                     -      1         1         -        -         -       -
  Sales              1      1         -         1        -         -       -
  (no team)          1      3         -         1        2         -       -
  all                3      5         1         2        2         -       -
`);
    const mapped = await datamap(['map', '--auto', '--dry-run', '--min-confidence', '1'], {in: folder});
    expect(mapped.stdout).toContain('5 fields: 1 decided, 2 suggested, 2 unmapped.');
  });

  test('a first review falls due when the interval has passed, not on the day of import', async () => {
    const origin = (on: string): string => `provenance: [{of: name, means: import, on: ${on}}]\n`;
    const folder = await folderWith({
      'activities/new.yaml': `name: New\n${origin('2026-11-22')}`,
      'activities/old.yaml': `name: Old\nsince: 2021\n${origin('2026-11-22')}`,
      'activities/told.yaml': `name: Told long ago\nreview: {every-months: 6}\n${origin('2026-05-01')}`,
      'activities/unknown.yaml': 'name: Unknown\n',
    });
    const told = JSON.parse((await datamap(['status', '--json'], {in: folder})).stdout) as {overdueReviews: unknown; deadlines: unknown};
    expect(told.overdueReviews).toEqual([
      {activity: 'old', name: 'Old', team: null, due: '2022-01-01', last: null, since: '2021-01-01'},
      {activity: 'told', name: 'Told long ago', team: null, due: '2026-11-01', last: null, since: '2026-05-01'},
    ]);
    expect(told.deadlines).toContainEqual({on: '2027-11-22', what: 'First review of "New"', about: 'activities/new'});
    expect((await datamap(['status'], {in: folder})).stdout).toContain('  Old: never reviewed since 2021-01-01\n');
  });

  test.each([80, 40])('keeps to %i columns', async (columns) => {
    const long = 'A name that somebody wrote as if a form had no end to it, with commas, brackets (and more of them), and a second thought';
    const folder = await folderWith({
      'datamap.yaml': `organization:\n  legal-name: ${long}\n`,
      'activities/a.yaml': `name: "${long}"\nteam: "${long}"\nsince: 2020\n`,
      'recipients/r.yaml': `name: "${long}"\n`,
      'questions.yaml': `questions:\n  - {id: q-1, question: "${long}?", ask: "${long}", about: activities/a, since: 2026-02-01, by: 2026-03-01}\n`,
    });
    const {stdout} = await datamapAtTerminal('datamap status', {in: folder, columns, env: {NO_COLOR: '1'}});
    expect(stdout.split('\n').filter((line) => line.length > columns)).toEqual([]);
    if (columns === 80) expect((await datamap(['status'], {in: folder})).stdout).toBe(stdout);
    expect(stdout).toMatch(/\n {2}overdue A name that somebody[^]*\n {4}/);
  });

  test('finds the record upward, and says where it looked when there is none', async () => {
    const folder = await folderWith({'deep/er/x.txt': ''});
    expect((await datamap(['status'], {in: join(folder, 'deep/er')})).exit).toBe(0);
    const nowhere = await temporaryFolder();
    const ran = await datamap(['status'], {in: nowhere});
    expect(ran.exit).toBe(2);
    expect(ran.stderr).toContain(nowhere);
    expect((await datamap(['status', '--record', join(folder, 'deep')], {in: nowhere})).exit).toBe(2);
    expect((await datamap(['status'], {in: nowhere, env: {DATAMAP_RECORD: folder}})).exit).toBe(0);
  });

  test('says so where the folder is gone, is a file, or may not be looked into', async () => {
    const gone = await datamapInShell('cd "$(mktemp -d)" && rmdir "$PWD" && datamap status');
    expect(gone).toEqual({
      exit: 2,
      stdout: '',
      stderr: 'Error: The folder you are in is not there any more\n  Mend:  Go to a folder that exists: cd ~\n',
    });
    const file = await datamap(['status', '--record', '/etc/passwd']);
    expect(file).toEqual({
      exit: 2,
      stdout: '',
      stderr:
        'Error: This is a file, not the folder of a record\n  Where: /etc/passwd\n  Mend:  Name the folder that holds datamap.yaml.\n',
    });
    const forbidden = await folderWith({});
    await chmod(forbidden, 0);
    const nobody = process.getuid?.() === 0 ? 'setpriv --reuid=65534 --clear-groups' : 'env';
    const ran = await datamapInShell(
      `datamap() { ${nobody} "${process.execPath}" "${BIN}" "$@"; }; cd /; datamap status --record ${forbidden}`,
    );
    await chmod(forbidden, 0o700);
    expect(ran).toEqual({
      exit: 2,
      stdout: '',
      stderr: `Error: You may not read or write it (EACCES)\n  Where: ${forbidden}\n  Mend:  Check the path and its permissions.\n`,
    });
  });

  test('text from the record cannot steer the terminal', async () => {
    const folder = await folderWith({
      'recipients/x.yaml': 'name: "a\\u001b[2Jb"\n',
      'recipients/y.yaml': 'name: "Y\\nNext deadlines (0)\\u202egnp"\n',
      'questions.yaml': 'questions:\n  - {id: q-1, question: "Who\\u200b?\\n  all is well", since: 2026-02-01}\n',
    });
    const ran = await datamap(['status'], {in: folder});
    expect(ran.stdout).not.toMatch(/[^\n\x20-\x7e]/);
    expect(ran.stdout).toContain('a\\u001b[2Jb');
    expect(ran.stdout).toContain('Y\\u000aNext deadlines (0)\\u202egnp');
    expect(ran.stdout).toContain('Who\\u200b?\\u000a  all is well');
    const {stdout} = await datamap(['status', '--json'], {in: folder});
    expect(stdout).not.toMatch(/[^\n\x20-\x7e]/);
    expect((JSON.parse(stdout) as {questions: {question: string}[]}).questions[0]?.question).toBe('Who\u200b?\n  all is well');
  });
});

const laughs = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...[...'bcdefghi'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(', ')}]`),
].join('\n');
const csv = (...rows: string[]): string => ['dataset,field,elements', ...rows].join('\n');

/** What is wrong with the folder, where the message has to point, and a word of what it has to say. */
const hostile: Readonly<
  Record<string, {readonly files: Readonly<Record<string, string | Uint8Array>>; readonly where: string; readonly says: string}>
> = {
  'an empty datamap.yaml': {files: {'datamap.yaml': ''}, where: 'datamap.yaml', says: 'empty'},
  'an empty fields table': {
    files: {'systems/crm.yaml': 'name: CRM', 'systems/crm.fields.csv': ''},
    where: 'systems/crm.fields.csv',
    says: 'empty',
  },
  'an unknown key': {
    files: {'activities/mail.yaml': 'name: Mail\n\npurpose:\n  - is: x\n'},
    where: 'activities/mail.yaml:3',
    says: 'Did you mean "purposes"?',
  },
  'an unknown key deep inside, in a file with comments and flow': {
    files: {'activities/mail.yaml': '# mine\nname: Mail\nretention: {period: 2 years,\n  afterwards: x}\n'},
    where: 'activities/mail.yaml:4',
    says: 'Did you mean "after"?',
  },
  'an unknown column': {
    files: {'systems/crm.yaml': 'name: CRM', 'systems/crm.fields.csv': 'dataset,feild\na,b\n'},
    where: 'systems/crm.fields.csv:1',
    says: 'Did you mean "field"?',
  },
  'a value of the wrong type': {
    files: {'activities/mail.yaml': 'name: Mail\npeople: customers\n'},
    where: 'activities/mail.yaml:2',
    says: '"people" must be a list, not "customers"',
  },
  'a value that is not allowed': {
    files: {'recipients/x.yaml': 'name: X\nrole: service provider\n'},
    where: 'recipients/x.yaml:2',
    says: 'did you mean "service-provider"?',
  },
  'a day that no calendar has': {
    files: {'activities/mail.yaml': 'name: Mail\nsince: 2023-02-30\n'},
    where: 'activities/mail.yaml:2',
    says: 'in no calendar',
  },
  'the same key twice': {
    files: {'activities/mail.yaml': 'name: Mail\nteam: A\nteam: B\n'},
    where: 'activities/mail.yaml:3',
    says: 'stands twice',
  },
  'the same field twice': {
    files: {'systems/crm.yaml': 'name: CRM', 'systems/crm.fields.csv': csv('a,"b\nb",', 'a,c,email-address', 'a,c,phone-number')},
    where: 'systems/crm.fields.csv:5',
    says: '"a.c" stands twice',
  },
  'an id that is a path': {
    files: {'activities/mail.yaml': 'id: ../../etc/passwd\nname: Mail\n'},
    where: 'activities/mail.yaml:1',
    says: 'an id has small letters',
  },
  'a reference that is a path': {
    files: {'activities/mail.yaml': 'name: Mail\ndiscloses:\n  - to: ../x\n    fields: [a.b.c]\n'},
    where: 'activities/mail.yaml:3',
    says: 'an id has small letters',
  },
  'an id that its file does not have': {
    files: {'activities/mail.yaml': 'id: post\nname: Mail\n'},
    where: 'activities/mail.yaml',
    says: 'they must be the same',
  },
  'a file name that is no id': {files: {'activities/Mail list.yaml': 'name: Mail\n'}, where: 'activities/Mail list.yaml', says: 'is no id'},
  'a cycle of aliases': {
    files: {'activities/mail.yaml': 'name: Mail\nnotes: &a\n  - *a\n'},
    where: 'activities/mail.yaml:2',
    says: 'anchors are not read',
  },
  'a billion laughs': {files: {'datamap.yaml': laughs}, where: 'datamap.yaml:1', says: 'anchors are not read'},
  'a merge key': {files: {'datamap.yaml': 'organization:\n  <<: {legal-name: x}\n'}, where: 'datamap.yaml:2', says: 'not read'},
  'a prototype for a key': {
    files: {'activities/mail.yaml': 'name: Mail\nfacts:\n  __proto__: yes\n'},
    where: 'activities/mail.yaml:3',
    says: '"__proto__" is not read',
  },
  'a tag that would run code elsewhere': {
    files: {'datamap.yaml': 'organization: !!js/function "x"\n'},
    where: 'datamap.yaml:1',
    says: 'tag',
  },
  'two documents in one file': {
    files: {'datamap.yaml': 'organization:\n  legal-name: a\n---\norganization:\n  legal-name: b\n'},
    where: 'datamap.yaml:3',
    says: 'one file holds one',
  },
  'ten thousand brackets': {files: {'datamap.yaml': `organization: ${'['.repeat(10_000)}`}, where: 'datamap.yaml', says: 'deep'},
  'ten thousand nested lists': {files: {'datamap.yaml': `organization: \n  ${'- '.repeat(10_000)}x`}, where: 'datamap.yaml', says: 'deep'},
  'a cell of ten megabytes': {
    files: {'systems/crm.yaml': 'name: CRM', 'systems/crm.fields.csv': csv(`a,b,`, `a,${'x'.repeat(10 * 2 ** 20)},`)},
    where: 'systems/crm.fields.csv:3',
    says: '10485760 characters',
  },
  'five megabytes of YAML': {
    files: {'activities/mail.yaml': `name: ${'x'.repeat(5 * 2 ** 20)}`},
    where: 'activities/mail.yaml',
    says: 'at most 4 MB',
  },
  'a megabyte of brackets': {files: {'datamap.yaml': '[]'.repeat(2 ** 19)}, where: 'datamap.yaml', says: '1024 KB'},
  'a NUL byte': {files: {'datamap.yaml': 'organization:\n  legal-name: a\u0000b\n'}, where: 'datamap.yaml:2', says: 'NUL byte'},
  'UTF-16': {files: {'datamap.yaml': Buffer.from('\ufefforganization:\n', 'utf16le')}, where: 'datamap.yaml:1', says: 'UTF-16'},
  'bytes that are not UTF-8': {
    files: {'datamap.yaml': Buffer.from([...Buffer.from('organization:\n  legal-name: '), 0xe9, 10])},
    where: 'datamap.yaml:2',
    says: 'not UTF-8',
  },
  'a workbook named .csv': {
    files: {'systems/crm.yaml': 'name: CRM', 'systems/crm.fields.csv': Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0])},
    where: 'systems/crm.fields.csv:1',
    says: 'NUL byte',
  },
  'a quote that is never closed': {
    files: {'systems/crm.yaml': 'name: CRM', 'systems/crm.fields.csv': csv('a,"b,')},
    where: 'systems/crm.fields.csv',
    says: 'Not readable as CSV',
  },
  'an element that is no id': {
    files: {'systems/crm.yaml': 'name: CRM', 'systems/crm.fields.csv': csv('a,b,"e mail, name"')},
    where: 'systems/crm.fields.csv:2',
    says: 'ids joined by "; "',
  },
  'a table without its system': {
    files: {'systems/crm.fields.csv': csv('a,b,')},
    where: 'systems/crm.fields.csv',
    says: 'systems/crm.yaml is missing',
  },
  'a file of the other ending': {files: {'activities/mail.yml': 'name: Mail\n'}, where: 'activities/mail.yml', says: '.yaml'},
  'a folder among the files': {
    files: {'activities/marketing/mail.yaml': 'name: Mail\n'},
    where: 'activities/marketing',
    says: 'would not be read',
  },
  'a folder in place of a file': {
    files: {'activities/mail.yaml/x': ''},
    where: 'activities/mail.yaml',
    says: 'folder where a file should be',
  },
  'a file in place of a folder': {files: {activities: 'x'}, where: 'activities', says: 'file where a folder should be'},
  'a plan of a save that leads elsewhere': {
    files: {'.datamap-save.json': '{"files":[{"path":"../x.yaml"}],"journalBytes":0,"journalLine":""}'},
    where: '.datamap-save.json',
    says: 'not readable',
  },
};

describe('datamap status on a hostile record', () => {
  test.each(Object.entries(hostile))('%s is a clear error with its place, and nothing changes', async (_, {files, where, says}) => {
    const folder = await folderWith(files);
    const before = await contentsOf(folder);
    const ran = await datamap(['status'], {in: folder});
    expect(ran).toMatchObject({exit: 2, stdout: ''});
    expect(ran.stderr).toContain(where);
    expect(ran.stderr).toContain(says);
    expect(ran.stderr.length).toBeLessThan(2000);
    expect(await contentsOf(folder)).toEqual(before);
  });

  test('links out of the record and links in a circle are refused', async () => {
    const outside = await folderWith({'secret.yaml': 'name: Secret\n'});
    for (const [link, target, says] of [
      ['activities/mail.yaml', join(outside, 'secret.yaml'), 'outside of the record'],
      ['activities/round.yaml', 'round.yaml', 'in a circle'],
      ['recipients', outside, 'outside of the record'],
    ] as const) {
      const folder = await folderWith({'activities/other.yaml': 'name: Other\n'});
      await symlink(target, join(folder, link));
      const ran = await datamap(['status'], {in: folder});
      expect(ran).toMatchObject({exit: 2, stdout: ''});
      expect(ran.stderr).toContain(link);
      expect(ran.stderr).toContain(says);
    }
  });

  test('many faults are told at once, each with its line', async () => {
    const folder = await folderWith({
      'activities/mail.yaml': 'nam: Mail\nstatus: on\nsince: yesterday\n',
      'systems/crm.yaml': 'name: CRM\nkind: cloud\n',
    });
    const ran = await datamap(['status', '--json'], {in: folder});
    expect(ran.exit).toBe(2);
    const {error} = JSON.parse(ran.stdout) as {error: {problems: readonly {what: string; where: string}[]}};
    expect(error.problems.map(({where}) => where).sort()).toEqual([
      'activities/mail.yaml:1',
      'activities/mail.yaml:1',
      'activities/mail.yaml:2',
      'activities/mail.yaml:3',
      'systems/crm.yaml:2',
    ]);
  });

  test('faults that are not shown are counted', async () => {
    const rows = Array.from({length: 180}, (_, index) => `a,f${index},"no id at all"`);
    const table = await folderWith({'systems/crm.yaml': 'name: CRM', 'systems/crm.fields.csv': csv(...rows)});
    expect((await datamap(['status'], {in: table})).stderr).toMatch(/^Error: The record has 180 faults, of which 20 are shown\n/);
    // The complete parser takes over at the quote in the last row; nothing is told twice.
    const quoted = await folderWith({
      'systems/crm.yaml': 'name: CRM',
      'systems/crm.fields.csv': csv('a,b,"no id at all"', 'a,c,"no id at all"', 'a,say "hello",'),
    });
    expect((await datamap(['status'], {in: quoted})).stderr).toContain('The record has 3 faults\n');
    const keys = await folderWith({
      'activities/mail.yaml': `name: Mail\n${Array.from({length: 70}, (_, index) => `unknown-${index}: x\n`).join('')}`,
    });
    expect((await datamap(['status'], {in: keys})).stderr).toContain('The record has at least 50 faults, of which 40 are shown\n');
    const tags = await folderWith({'activities/mail.yaml': `name: Mail\nnotes:\n${'  - !x y\n'.repeat(70)}`});
    expect((await datamap(['status'], {in: tags})).stderr).toContain('The record has at least 20 faults\n');
  });

  test('what Excel and Windows do to files is no fault: byte order marks, CRLF, semicolons', async () => {
    const folder = await folderWith({
      'datamap.yaml':
        '\ufefforganization:\r\n  legal-name: Acme, Inc.\r\n  contact:\r\n    postal-address: |-\r\n      1 Main\r\n      Springfield\r\n',
      'systems/crm.yaml': 'name: CRM\r\n',
      'systems/crm.fields.csv': '\ufeffdataset,field,elements,notes\r\ncontacts,email,email-address,"two\nlines"\r\n',
      'systems/shop.yaml': 'name: Shop\n',
      'systems/shop.fields.csv': 'dataset;field;elements\norders;email;"email-address; name"\n',
    });
    const ran = await datamap(['status', '--json'], {in: folder});
    expect(ran).toMatchObject({exit: 0, stderr: ''});
    expect(JSON.parse(ran.stdout)).toMatchObject({organization: 'Acme, Inc.', mapping: {fields: 2, confirmed: 2}});
  });

  test('the whole record of the store tests has a status', async () => {
    const folder = await temporaryFolder();
    await createRecord(folder, fullRecord, save);
    expect(await datamap(['status'], {in: folder})).toMatchObject({exit: 0, stderr: ''});
  });

  test('a journal that was changed is told, here and in the auditor’s workbook, and nothing is written', async () => {
    const folder = await temporaryFolder();
    await createRecord(folder, fullRecord, save);
    expect(JSON.parse((await datamap(['status', '--json'], {in: folder})).stdout)).toMatchObject({journal: {whole: true, lines: 1}});
    expect((await datamap(['report', 'record', '--format', 'markdown'], {in: folder})).stdout).toContain(
      'Whole: 1 save, each with the hash of the one before it',
    );
    await writeFile(join(folder, 'journal.jsonl'), (await readFile(join(folder, 'journal.jsonl'), 'utf8')).replace('ana.ruiz', 'b.chen'));
    const before = await contentsOf(folder);
    expect((await datamap(['status'], {in: folder})).stdout.replace(/\s+/g, ' ')).toContain(
      'The journal of the record is not whole. The line was changed after it was written (journal.jsonl:1)',
    );
    expect(JSON.parse((await datamap(['status', '--json'], {in: folder})).stdout)).toMatchObject({journal: {whole: false, line: 1}});
    expect((await datamap(['report', 'record', '--format', 'markdown'], {in: folder})).stdout).toContain(
      'NOT WHOLE. The line was changed after it was written (journal.jsonl, line 1)',
    );
    expect(await contentsOf(folder)).toEqual(before);
  });
});
