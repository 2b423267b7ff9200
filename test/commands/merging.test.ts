/** What two teams wrote, merged by plain git and read again. */
import {execa} from 'execa';
import {execFileSync} from 'node:child_process';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {verifyJournal} from '../../src/store/index.js';
import {datamap, temporaryFolder} from '../run-datamap.js';

const hasGit = ((): boolean => {
  try {
    execFileSync('git', ['--version']);
    return true;
  } catch {
    process.stderr.write('There is no git here: merging is tested on texts only, as git would leave them.\n');
    return false;
  }
})();

interface Team {
  readonly name: string;
  readonly items: string;
  readonly role: string;
}

const answers = ({name, items, role}: Team): string => `name: ${name}
team: ${name} team
owner: {ask: dana.cole, by: 2026-12-31}
people: [customers]
since: 2024
purposes: [{words: 'Write to customers: ${name}', is: email-marketing}]
data: [{system: Mailwright, items: '${items}', from: [consumer]}]
retention: {period: 24 months, after: the last open}
disclosures:
  - recipient: Mailwright
    role: ${role}
    category: email-marketing-provider
    kind: business-purpose
    fields: [all]
    cross-context-advertising: no
    direct-marketing: no
    since: 2024
review: {every-months: 12}
`;
const newsletter = {name: 'Newsletter', items: 'name, email address', role: 'service-provider'};
const surveys = {name: 'Surveys', items: 'Email address, phone number', role: 'service-provider'};

const git = (folder: string, ...args: string[]) =>
  execa('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], {cwd: folder, reject: false});
const journalOf = async (folder: string) => verifyJournal(await readFile(join(folder, 'journal.jsonl'), 'utf8'));
const read = (folder: string, path: string): Promise<string> => readFile(join(folder, path), 'utf8');

async function repository(): Promise<string> {
  const folder = await temporaryFolder();
  await git(folder, 'init', '-q', '-b', 'main');
  await datamap(['init', '--name', 'Acme, Inc.'], {in: folder});
  await commit(folder);
  return folder;
}

async function commit(folder: string): Promise<void> {
  await git(folder, 'add', '-A');
  await git(folder, 'commit', '-qm', 'record');
}

async function interview(folder: string, branch: string, text: string): Promise<void> {
  await git(folder, 'checkout', '-q', 'main');
  await git(folder, 'checkout', '-qb', branch);
  const outside = join(await temporaryFolder(), `${branch}.yaml`);
  await writeFile(outside, text);
  expect(await datamap(['interview', '--answers', outside], {in: folder, env: {DATAMAP_USER: branch}})).toMatchObject({exit: 0});
  await commit(folder);
}

describe.runIf(hasGit)('two interviews with two teams', () => {
  test('that agree merge, are read as one record, and the next save makes it whole again', async () => {
    const folder = await repository();
    await interview(folder, 'ana', answers(newsletter));
    await interview(folder, 'ben', answers(surveys));
    expect(await git(folder, 'merge', 'ana', '-m', 'merged')).toMatchObject({exitCode: 0});
    const status = await datamap(['status'], {in: folder});
    expect(status).toMatchObject({exit: 0, stderr: ''});
    for (const word of ['2 activities', 'Open questions (2)', 'Newsletter: Who', 'Surveys: Who']) expect(status.stdout).toContain(word);
    expect(await journalOf(folder)).toEqual({whole: true, lines: 3});
    expect((await read(folder, 'recipients/mailwright.yaml')).match(/^role: service-provider$/gm)).toHaveLength(1);
    expect((await read(folder, 'recipients/mailwright.yaml')).match(/\{of: role, .*by: (?:ana|ben)/g)).toHaveLength(2);
    expect((await read(folder, 'systems/mailwright.fields.csv')).match(/^interview,email-address,/gm)).toHaveLength(2);

    expect(
      await datamap(['map', 'set', 'mailwright.interview.email-address', '--element', 'email-address', '--reason', 'seen'], {in: folder}),
    ).toMatchObject({exit: 0});
    const row = (await read(folder, 'systems/mailwright.fields.csv')).match(/^interview,email-address,.*/gm);
    expect(row).toHaveLength(1);
    expect(row?.[0]).toMatch(/by=ben .*by=ana /);
    expect(await journalOf(folder)).toEqual({whole: true, lines: 4});
    expect(JSON.parse((await read(folder, 'journal.jsonl')).trimEnd().split('\n').at(-1) as string)).toMatchObject({
      n: 4,
      also: [expect.any(String)],
    });
  });

  test('that disagree are refused with both lines, until somebody keeps one', async () => {
    const folder = await repository();
    await interview(folder, 'ana', answers(newsletter));
    await interview(folder, 'ben', answers({...surveys, role: 'third-party'}));
    expect(await git(folder, 'merge', 'ana', '-m', 'merged')).toMatchObject({exitCode: 0});
    const {exit, stderr} = await datamap(['status'], {in: folder});
    expect(exit).toBe(2);
    expect(stderr).toContain('"role" stands twice and the two disagree: "third-party" (line 3) and "service-provider". Keep one');
    const file = join(folder, 'recipients/mailwright.yaml');
    const text = await readFile(file, 'utf8');
    const line = text.split('\n').indexOf('role: service-provider') + 1;
    expect(stderr).toContain(`recipients/mailwright.yaml:${line}`);
    await writeFile(file, text.replace('role: third-party\n', ''));
    expect(await datamap(['status'], {in: folder})).toMatchObject({exit: 0});
  });

  test('about the same activity are git’s own conflict, and named as one until it is settled', async () => {
    const folder = await repository();
    await interview(folder, 'base', answers(newsletter));
    await git(folder, 'checkout', '-q', 'main');
    await git(folder, 'merge', '-q', 'base');
    for (const [branch, owner] of [
      ['ana', 'ana.ruiz'],
      ['ben', 'ben.ode'],
    ] as const) {
      await git(folder, 'checkout', '-q', 'main');
      await git(folder, 'checkout', '-qb', branch);
      const file = join(folder, 'activities/newsletter.yaml');
      await writeFile(file, (await readFile(file, 'utf8')).replace('team: Newsletter team', `team: ${owner}`));
      await commit(folder);
    }
    expect((await git(folder, 'merge', 'ana', '-m', 'merged')).exitCode).toBe(1);
    const {exit, stderr} = await datamap(['status'], {in: folder});
    expect(exit).toBe(2);
    expect(stderr).toContain('Two people changed the same lines, and git left both to be decided');
    expect(stderr).toMatch(/activities\/newsletter\.yaml:\d+/);
  });
});

describe('a merged file', () => {
  const recipient = async (text: string) => {
    const folder = await temporaryFolder();
    await datamap(['init', '--name', 'Acme, Inc.'], {in: folder});
    await execa('mkdir', ['recipients', 'systems'], {cwd: folder});
    await writeFile(join(folder, 'recipients/mail.yaml'), text);
    return folder;
  };

  test('in which keys stand twice and agree is read as one and written as one', async () => {
    const folder = await recipient(
      'name: Mail\nrole: contractor\ncontract:\n  in-place: yes\nprovenance:\n  - {of: role, means: hand, by: ana}\n' +
        'role: contractor\ncontract:\n  reference: L-7\nprovenance:\n  - {of: role, means: hand, by: ben}\n',
    );
    const answersFile = join(folder, 'answers.yaml');
    await writeFile(answersFile, answers(newsletter).replaceAll('Mailwright', 'Mail').replace('service-provider', 'contractor'));
    expect(await datamap(['interview', '--answers', 'answers.yaml'], {in: folder})).toMatchObject({exit: 0});
    const text = await read(folder, 'recipients/mail.yaml');
    expect(text).toMatch(
      /^# yaml.*\nname: Mail\nrole: contractor\ncategory: email-marketing-provider\ncontract:\n {2}in-place: yes\n {2}reference: L-7\nprovenance:\n/,
    );
    expect(text.match(/^provenance:|^role:/gm)).toHaveLength(2);
    expect(text).toMatch(/by: ana[^]*by: ben/);
  });

  test('in which an answer below a key disagrees names that answer', async () => {
    const folder = await recipient('name: Mail\ncontract:\n  reference: L-7\nweb: mail.example\ncontract:\n  reference: L-8\n');
    const {exit, stderr} = await datamap(['status'], {in: folder});
    expect(exit).toBe(2);
    expect(stderr).toContain('"contract.reference" stands twice and the two disagree: "L-7" (line 3) and "L-8"');
    expect(stderr).toContain('recipients/mail.yaml:6');
  });

  test('of fields in which two rows disagree names both lines and what differs; rows that agree are one', async () => {
    const folder = await recipient('name: Mail\n');
    await writeFile(join(folder, 'systems/crm.yaml'), 'name: CRM\n');
    const table = join(folder, 'systems/crm.fields.csv');
    const rows = [
      'dataset,field,label,elements,facts,notes',
      'a,b,E-mail,email-address,,one',
      'a,c,,,,',
      'a,b,e-mail,email-address,tracks=yes,two',
      'a,b,,,,',
    ];
    await writeFile(table, rows.join('\n'));
    expect((await datamap(['status', '--json'], {in: folder})).exit).toBe(0);
    await writeFile(table, [...rows, 'a,b,,phone-number,tracks=no,'].join('\n'));
    const {exit, stderr} = await datamap(['status'], {in: folder});
    expect(exit).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toContain(
      'The field "a.b" stands twice, here and in line 2, and the two disagree: elements (email-address or phone-number), facts (tracks=yes or tracks=no). Keep one',
    );
    expect(stderr).toContain('systems/crm.fields.csv:6');
    await writeFile(table, [rows[0], '<<<<<<< HEAD', rows[1], '=======', rows[2], '>>>>>>> ana', ''].join('\n'));
    expect((await datamap(['status'], {in: folder})).stderr).toContain('git left both to be decided');
  });
});

test('init leaves a .gitattributes that is there, and says what to add', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, '.gitattributes'), '* text=auto\nquestions.yaml merge=union\n');
  const {exit, stderr} = await datamap(['init', '--name', 'Acme, Inc.'], {in: folder});
  expect(exit).toBe(0);
  expect(stderr).toContain('  journal.jsonl text eol=lf merge=union\n');
  expect(stderr).not.toContain('questions.yaml');
  expect(await read(folder, '.gitattributes')).toBe('* text=auto\nquestions.yaml merge=union\n');
});
