import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {contentsOf, datamap, temporaryFolder, typeInTerminal} from '../run-datamap.js';

const cases = fileURLToPath(new URL('../../fixtures/cases/interview/', import.meta.url));

async function aRecord(): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'datamap.yaml'), 'organization: {legal-name: "Fernhill Garden Supply, Inc."}\n');
  return folder;
}

async function withAnswers(text: string | Uint8Array): Promise<{folder: string; before: Readonly<Record<string, string>>}> {
  const folder = await aRecord();
  await writeFile(join(folder, 'answers.yaml'), text);
  return {folder, before: await contentsOf(folder)};
}

const answers = (name: string): Promise<string> => readFile(join(cases, name, 'answers.yaml'), 'utf8');

describe('--answers', () => {
  it('writes what they say, and the same file again changes nothing', async () => {
    const {folder} = await withAnswers(await answers('newsletter-from-nothing'));
    const first = await datamap(['interview', '--answers', 'answers.yaml'], {in: folder});
    expect(first).toMatchObject({
      exit: 0,
      stdout: expect.stringContaining(
        '  + recipients/mailwright\n      name "Mailwright Software, Inc."\n      role "service-provider"\n      contract ',
      ) as string,
    });
    expect(first.stderr).toContain('about "Newsletter". Next: datamap check');
    const activity = await readFile(join(folder, 'activities/newsletter.yaml'), 'utf8');
    expect(activity).toContain('words: Send the monthly product news and see whether it is opened');
    expect(activity).toMatch(/\{of: owner, means: interview, at: "?answers\.yaml:3"?, hash: [0-9a-f]{12}, by: ana\.ruiz, on: 2026-11-22\}/);
    const before = await contentsOf(folder);
    const second = await datamap(['interview', '--answers', 'answers.yaml'], {in: folder, env: {DATAMAP_AS_OF: '2027-03-01'}});
    expect(second).toMatchObject({exit: 0, stdout: 'Nothing to change: the record says all of this already.\n'});
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('shows and writes nothing with --dry-run', async () => {
    const {folder, before} = await withAnswers(await answers('newsletter-from-nothing'));
    const {exit, stdout, stderr} = await datamap(['interview', '--answers', 'answers.yaml', '--dry-run'], {in: folder});
    expect({exit, stdout: stdout.slice(0, 22), stderr}).toEqual({
      exit: 0,
      stdout: 'Changes to the record:',
      stderr: 'Nothing was written.\n',
    });
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('words what an answer holds, in no data format', async () => {
    const {folder} = await withAnswers(await answers('newsletter-from-nothing'));
    const {stdout} = await datamap(['interview', '--answers', 'answers.yaml', '--dry-run'], {in: folder});
    expect(stdout).toContain('retention period "24 months", after "the last newsletter that was opened"');
    expect(stdout).not.toMatch(/\{"|":/);
    await datamap(['interview', '--answers', 'answers.yaml'], {in: folder});
    await writeFile(join(folder, 'again.yaml'), 'name: Newsletter\nretention: {period: 12 months, after: the last click}\n');
    expect((await datamap(['interview', '--answers', 'again.yaml'], {in: folder})).stdout).toContain(
      'retention: the record says period "24 months", after "the last newsletter that was opened", the answer period "12 months", after "the last click"',
    );
  });

  it('gives the change list with --json', async () => {
    const {folder} = await withAnswers(await answers('newsletter-from-nothing'));
    const {exit, stdout} = await datamap(['interview', '--answers', 'answers.yaml', '--json', '--dry-run'], {in: folder});
    const result = JSON.parse(stdout) as {id: string; outcome: string; changes: {op: string; entity: string}[]};
    expect({exit, id: result.id, outcome: result.outcome}).toEqual({exit: 0, id: 'newsletter', outcome: 'dry-run'});
    expect(result.changes.map(({op, entity}) => `${op} ${entity}`)).toContain('add fields/mailwright.interview.email-address');
  });

  it('keeps what the record says otherwise and shows it; --on-conflict take takes the answer', async () => {
    const {folder} = await withAnswers(await answers('newsletter-from-nothing'));
    await datamap(['interview', '--answers', 'answers.yaml'], {in: folder});
    await writeFile(join(folder, 'again.yaml'), 'name: Newsletter\nowner: Dana Cole\n');
    const kept = await datamap(['interview', '--answers', 'again.yaml'], {in: folder});
    expect(kept.stdout).toContain(
      '  ! activities/newsletter owner: the record says "Head of Marketing", the answer "Dana Cole" (again.yaml:2)',
    );
    expect(await readFile(join(folder, 'activities/newsletter.yaml'), 'utf8')).toContain('owner: Head of Marketing');
    const replaced = await datamap(['interview', '--answers', 'again.yaml', '--on-conflict', 'take'], {in: folder});
    expect(replaced.exit).toBe(0);
    expect(await readFile(join(folder, 'activities/newsletter.yaml'), 'utf8')).toContain('owner: Dana Cole');
  });

  it('says every missing answer with its question and writes nothing', async () => {
    const {folder, before} = await withAnswers('name: Payroll\nteam: People\n');
    const {exit, stdout, stderr} = await datamap(['interview', '--answers', 'answers.yaml'], {in: folder});
    expect({exit, stdout}).toEqual({exit: 2, stdout: ''});
    for (const line of [
      'owner: No answer: Who answers questions about it?',
      'people: No answer: Whose data is it?',
      'data[1].system: No answer: Where is the data kept?',
      'retention.criteria: No answer:',
      'review.every-months: No answer:',
    ]) {
      expect(stderr).toContain(line);
    }
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('says where a retention belongs that is no length of time', async () => {
    const {folder, before} = await withAnswers(
      (await answers('newsletter-from-nothing')).replace(/^ {2}period: 24 months\n {2}after: .*$/m, '  period: until they unsubscribe'),
    );
    const {exit, stderr} = await datamap(['interview', '--answers', 'answers.yaml'], {in: folder});
    expect(exit).toBe(2);
    expect(stderr).toContain(
      '"until they unsubscribe" answers another question than "How long do you keep it?". Write it as retention.criteria instead.',
    );
    expect(stderr).not.toContain('No answer: Counted from what?');
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('says every wrong answer with its line, what is possible and what was meant', async () => {
    const {folder, before} = await withAnswers(await answers('everything-wrong'));
    const {exit, stderr} = await datamap(['interview', '--answers', 'answers.yaml'], {in: folder});
    expect(exit).toBe(2);
    expect(stderr).toContain('answers.yaml:4 › people: "custommers" is not among the possible answers');
    expect(stderr).toContain('Did you mean "customers"?');
    expect(stderr).toContain('answers.yaml:2 › naem: "naem" is not a question. Did you mean "name"?');
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('shows the first faults of an answers file with tens of thousands, and says that there are more', async () => {
    const keys = Array.from({length: 30_000}, (_, index) => `key${index}: x`);
    const {folder, before} = await withAnswers(`name: Payroll\n${keys.join('\n')}\n`);
    const {exit, stderr} = await datamap(['interview', '--answers', 'answers.yaml'], {in: folder});
    expect(exit).toBe(2);
    expect(stderr).toContain('The answers are not whole: at least 50 wrong');
    expect(stderr).toContain('answers.yaml:51 › key49: "key49" is not a question');
    expect(stderr).not.toContain('key50');
    expect(await contentsOf(folder)).toEqual(before);
  });

  it.each([
    ['an id that is a path', 'name: ../../../tmp/evil\n', 'missing'],
    ['a name that is no text', 'name: [a, b]\n', 'A list is not a text'],
    ['control characters', `name: "News\\u001b[2Jletter"\n`, 'control character U+001B'],
    ['keys of JavaScript', '__proto__: {name: x}\nname: Newsletter\n', '__proto__'],
    ['aliases', 'a: &a [x]\nname: *a\n', 'anchor'],
    ['no keys at all', '- just\n- a list\n', 'holds no answers'],
    ['an empty file', '', 'empty'],
    ['a long name', `name: ${'x'.repeat(5000)}\n`, '5000 characters'],
    ['a deep file', `${'['.repeat(5000)}`, 'deep'],
    ['not UTF-8', new Uint8Array([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xff, 0xfe]), 'UTF-8'],
    ['ten megabytes', `name: ${'x'.repeat(10_000_000)}\n`, 'at most 4 MB'],
  ])('refuses %s: exit 2, a reason, nothing changed', async (_, text, said) => {
    const {folder, before} = await withAnswers(text);
    const {exit, stdout, stderr} = await datamap(['interview', '--answers', 'answers.yaml'], {in: folder});
    expect({exit, stdout}).toEqual({exit: 2, stdout: ''});
    expect(stderr).toContain(said);
    // eslint-disable-next-line no-control-regex -- nothing of the file may move the cursor
    expect(stderr).not.toMatch(/[\u0000-\u0008\u001b]/);
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('makes an id of a name that is a path, inside the record', async () => {
    const hostile = (await answers('newsletter-from-nothing'))
      .replace('name: Newsletter', 'name: ../../../tmp/evil')
      .replaceAll('Mailwright\n', '..\\\\..\\\\windows\n');
    const {folder} = await withAnswers(hostile);
    const {exit} = await datamap(['interview', '--answers', 'answers.yaml'], {in: folder});
    expect(exit).toBe(0);
    expect(
      Object.keys(await contentsOf(folder))
        .filter((file) => file.includes('/'))
        .sort(),
    ).toEqual([
      'activities/tmp-evil.yaml',
      'recipients/seed-soil-lists.yaml',
      'recipients/windows.yaml',
      'systems/windows.fields.csv',
      'systems/windows.yaml',
    ]);
  });

  it('tells activities, systems, recipients and data apart whose names have no Latin letters; the same file again changes nothing', async () => {
    const {folder} = await withAnswers('');
    const names = [
      ['ニュースレター', 'メール', '氏名、住所', '会社'],
      ['工资', '系统', '姓名, 地址', '银行'],
      ['Рассылка', 'Почта', 'имя, адрес', 'Банк'],
    ] as const;
    for (const [index, [activity, system, items, recipient]] of names.entries()) {
      await writeFile(
        join(folder, `${index}.yaml`),
        `name: ${activity}
team: Marketing
owner: Ana
people: [customers]
since: 2021
purposes: [{words: ${activity}, is: email-marketing}]
data:
  - {system: ${system}, system-kind: saas, items: "${items}", from: [consumer]}
retention: {period: 2 years, after: the end}
disclosures:
  - {recipient: ${recipient}, role: service-provider, category: email-marketing-provider, contract: signed, kind: business-purpose, fields: [all], cross-context-advertising: no, direct-marketing: no, since: 2021}
review: {every-months: 12}
`,
      );
      expect(await datamap(['interview', '--answers', `${index}.yaml`, '--on-conflict', 'take'], {in: folder})).toMatchObject({
        exit: 0,
        stdout: expect.stringContaining('Changes to the record') as string,
      });
    }
    const before = await contentsOf(folder);
    const namesIn = (kind: string): readonly (readonly string[])[] =>
      Object.entries(before)
        .filter(([file]) => file.startsWith(`${kind}/`) && file.endsWith('.yaml'))
        .map(([file, text]) => [file.slice(kind.length + 1, -5), Buffer.from(/\nname: (.*)/.exec(text)?.[1] ?? '', 'latin1').toString()])
        .sort(([a = ''], [b = '']) => a.localeCompare(b));
    expect(namesIn('activities')).toEqual([
      ['activity', 'ニュースレター'],
      ['activity-2', '工资'],
      ['activity-3', 'Рассылка'],
    ]);
    expect(namesIn('systems')).toEqual([
      ['system', 'メール'],
      ['system-2', '系统'],
      ['system-3', 'Почта'],
    ]);
    expect(namesIn('recipients')).toEqual([
      ['recipient', '会社'],
      ['recipient-2', '银行'],
      ['recipient-3', 'Банк'],
    ]);
    expect(
      before['systems/system-3.fields.csv']
        ?.split('\n')
        .slice(1, -1)
        .map((line) => Buffer.from(line, 'latin1').toString().split(',').slice(0, 3)),
    ).toEqual([
      ['interview', 'data', 'имя'],
      ['interview', 'data-2', 'адрес'],
    ]);
    for (const index of names.keys()) {
      expect(await datamap(['interview', '--answers', `${index}.yaml`], {in: folder})).toMatchObject({
        exit: 0,
        stdout: 'Nothing to change: the record says all of this already.\n',
      });
    }
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('keeps every open question of an activity with a long name', async () => {
    const {folder} = await withAnswers(
      (await answers('newsletter-from-nothing'))
        .replace('name: Newsletter', `name: ${'Newsletter of the year '.repeat(5)}`)
        .replace('team: Marketing', 'team: {ask: legal}')
        .replace('owner: Head of Marketing', 'owner: {ask: legal}'),
    );
    expect(await datamap(['interview', '--answers', 'answers.yaml'], {in: folder})).toMatchObject({exit: 0});
    const questions = await readFile(join(folder, 'questions.yaml'), 'utf8');
    expect([...questions.matchAll(/id: ([^\s,]+)/g)].map(([, id]) => id?.split('-').at(-1))).toEqual(['team', 'owner']);
  });

  it('leaves a draft about the same activity where it is', async () => {
    const {folder} = await withAnswers(await answers('newsletter-from-nothing'));
    await mkdir(join(folder, '.drafts'));
    await writeFile(join(folder, '.drafts/activity.newsletter.json'), '{}');
    await datamap(['interview', '--answers', 'answers.yaml'], {in: folder});
    expect(await readFile(join(folder, '.drafts/activity.newsletter.json'), 'utf8')).toBe('{}');
  });

  it('says so where the file or the activity is not there', async () => {
    const folder = await aRecord();
    expect(await datamap(['interview', '--answers', 'nowhere.yaml'], {in: folder})).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('no such file') as string,
    });
    await writeFile(join(folder, 'a.yaml'), 'name: x\n');
    expect(await datamap(['interview', 'newsleter', '--answers', 'a.yaml'], {in: folder})).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('no activity "newsleter"') as string,
    });
    expect(await datamap(['interview', '--answers', 'a.yaml'], {in: await temporaryFolder()})).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('datamap init') as string,
    });
  });
});

describe('an answers file that is no YAML', () => {
  it('is told where, and how to mend it, without the record being blamed', async () => {
    const folder = await aRecord();
    await writeFile(join(folder, 'answers.yaml'), 'name: News\nnotes: one: two\n');
    const {exit, stderr} = await datamap(['interview', '--answers', 'answers.yaml'], {in: folder});
    expect(exit).toBe(2);
    expect(stderr).toContain(
      '  Where: answers.yaml:2\n  Mend:  Mend the line. Text with a colon, a number sign or quotes in it stands in quotes.',
    );
  });
});

describe('--questions', () => {
  it('prints a form that is itself an answers file: every key is a question, and nothing but answers is missing', async () => {
    const folder = await aRecord();
    const {exit, stdout} = await datamap(['interview', '--questions'], {in: folder});
    expect(exit).toBe(0);
    for (const line of [
      'name:',
      '    system:',
      '    #system-kind:',
      '  period:',
      '#  used-to-identify:',
      '#   One of: business-purpose, sale, sharing,',
    ]) {
      expect(stdout).toContain(line);
    }
    await writeFile(join(folder, 'form.yaml'), stdout);
    const {exit: taken, stderr} = await datamap(['interview', '--answers', 'form.yaml'], {in: folder});
    expect(taken).toBe(2);
    expect(stderr).toMatch(/The answers are not whole: \d+ missing\./);
    expect(stderr).toContain('datamap interview --questions');
  });

  it('needs no record', async () => {
    expect(await datamap(['interview', '--questions'], {in: await temporaryFolder()})).toMatchObject({exit: 0, stderr: ''});
  });
});

describe('without a terminal', () => {
  it.each([[[]], [['newsletter']], [['--resume']], [['--json']]])('interview %j ends with exit 2 and says how else', async (more) => {
    const folder = await aRecord();
    const before = await contentsOf(folder);
    const {exit, stdout, stderr} = await datamap(['interview', ...more], {in: folder, input: 'Newsletter\n'});
    expect(exit).toBe(2);
    expect(stdout + stderr).toContain('--answers FILE');
    expect(await contentsOf(folder)).toEqual(before);
  });
});

it('leaves a question open that nobody could answer, however often the same answers come', async () => {
  const text = (await answers('newsletter-from-nothing')).replace(
    /cross-context-advertising: \S+/,
    'cross-context-advertising: {ask: Legal}',
  );
  expect(text).toContain('{ask: Legal}');
  const {folder} = await withAnswers(text);
  await datamap(['interview', '--answers', 'answers.yaml'], {in: folder});
  const before = await contentsOf(folder);
  expect(before['questions.yaml']).toContain('Legal');
  expect((await datamap(['interview', '--answers', 'answers.yaml'], {in: folder})).exit).toBe(0);
  expect(await contentsOf(folder)).toEqual(before);
  // The record's own "unknown" is no answer to it either.
  await writeFile(join(folder, 'answers.yaml'), 'name: Newsletter\n');
  expect((await datamap(['interview', '--answers', 'answers.yaml'], {in: folder})).exit).toBe(0);
  expect((await contentsOf(folder))['questions.yaml']).toBe(before['questions.yaml']);
});

it('refuses a name of who answered that nobody could read', async () => {
  const {folder} = await withAnswers(`interview: {by: "ana\\u202Eziur"}\n${await answers('newsletter-from-nothing')}`);
  const {exit, stderr} = await datamap(['interview', '--answers', 'answers.yaml'], {in: folder});
  expect({exit, stderr}).toMatchObject({exit: 2, stderr: expect.stringContaining('answers.yaml › interview.by') as string});
});

describe('--from-gaps', () => {
  const NOTICE =
    '# Privacy notice\n\nLast updated: March 1, 2026\n\n| Category | Collected |\n| --- | --- |\n| A. Identifiers | YES |\n| B. California Customer Records | NO |\n| C. Protected classifications | NO |\n| D. Commercial information | NO |\n| E. Biometric information | YES |\n';

  it('lists what only people can answer, what the notice claims first, where there is no terminal', async () => {
    const {folder} = await withAnswers(await answers('newsletter-from-nothing'));
    await datamap(['interview', '--answers', 'answers.yaml'], {in: folder});
    await writeFile(join(folder, 'privacy.md'), NOTICE);
    await datamap(['notice', 'add', 'privacy.md', '--from', 'https://fernhollow.example/privacy', '--retrieved', '2026-11-20'], {
      in: folder,
    });
    const {exit, stdout} = await datamap(['interview', '--from-gaps', '--json', '--as-of', '2026-11-22'], {in: folder});
    const {gaps} = JSON.parse(stdout) as {gaps: {subject?: {about: string; id: string}; findings: {rule: string}[]; command: string}[]};
    expect(exit).toBe(0);
    expect(gaps[0]).toMatchObject({findings: [{rule: 'claimed-not-collected', says: expect.stringContaining('Biometric') as string}]});
    expect(gaps.find(({subject}) => subject?.about === 'organization')?.command).toBe('datamap interview --about organization --full');
    expect(gaps.flatMap(({findings}) => findings).filter(({rule}) => rule === 'field-without-element')).toEqual([]);
  });

  it('asks who does what the notice claims, and leaves it to whoever can tell', async () => {
    const {folder} = await withAnswers(await answers('newsletter-from-nothing'));
    await datamap(['interview', '--answers', 'answers.yaml'], {in: folder});
    await writeFile(join(folder, 'privacy.md'), NOTICE);
    await datamap(['notice', 'add', 'privacy.md', '--from', 'https://fernhollow.example/privacy', '--retrieved', '2026-11-20'], {
      in: folder,
    });
    const {exit, screen} = await typeInTerminal(
      folder,
      ['interview', '--from-gaps'],
      [
        ['Who does this?', '\u001b[B\r'],
        ['Who could tell?', 'Head of Security\r'],
        ['Can you answer it?', '\u001b[B\u001b[B\u001b[B\r'],
      ],
    );
    expect({exit, screen}).toMatchObject({exit: 0, screen: expect.stringContaining('Said in the notice') as string});
    expect(await readFile(join(folder, 'questions.yaml'), 'utf8')).toMatch(/Biometric[\s\S]*Head of Security/);
  });
});

describe('in a terminal', () => {
  it('asks, stops at Ctrl-C with exit 130, says how to go on, and goes on there', async () => {
    const folder = await aRecord();
    const stopped = await typeInTerminal(
      folder,
      ['interview'],
      [
        ['What do you call it?', 'Newsletter\r'],
        ['Which team does it?', 'Marketing\r'],
        ['Who answers questions about it?', '\u0003'],
      ],
    );
    expect(stopped.exit).toBe(130);
    expect(stopped.screen).toContain('Go on with: datamap interview newsletter');
    // eslint-disable-next-line no-control-regex -- a terminal without Unicode is the point
    expect(stopped.screen).not.toMatch(/[^\u0000-\u007f]/);
    const draft = JSON.parse(await readFile(join(folder, '.drafts/activity.newsletter.json'), 'utf8')) as {
      answers: Record<string, {value: string}>;
    };
    expect([draft.answers['name']?.value, draft.answers['team']?.value]).toEqual(['Newsletter', 'Marketing']);
    expect(existsSync(join(folder, 'activities'))).toBe(false);
    const resumed = await typeInTerminal(
      folder,
      ['interview', 'newsletter'],
      [
        ['Who answers questions about it?', 'Head of Marketing\r'],
        ['Whose data is it?', '\u0003'],
      ],
    );
    expect(resumed.exit).toBe(130);
    expect(resumed.screen).toContain('Going on with "Newsletter": 2 answers are kept.');
    expect(await readFile(join(folder, '.drafts/activity.newsletter.json'), 'utf8')).toContain('Head of Marketing');
  });

  it('leaves a list to tick at a question mark', async () => {
    const folder = await aRecord();
    const {exit, screen} = await typeInTerminal(
      folder,
      ['interview'],
      [
        ['What do you call it?', 'Newsletter\r'],
        ['Which team does it?', 'Marketing\r'],
        ['Who answers questions about it?', 'Ana\r'],
        ['Whose data is it?', '?'],
        ['No answer:', '\u0003'],
      ],
    );
    expect({exit, asked: screen.includes('I do not know: note whom to ask')}).toEqual({exit: 130, asked: true});
  });

  it('asks nothing with --no-input', async () => {
    const folder = await aRecord();
    const {exit, screen} = await typeInTerminal(folder, ['interview', '--no-input'], []);
    expect(exit).toBe(2);
    expect(screen).toContain('--answers FILE');
  });

  it('says what is wrong with a record before the first question', async () => {
    const folder = await aRecord();
    await mkdir(join(folder, 'activities'));
    await writeFile(join(folder, 'activities/x.yaml'), 'nam: X\n');
    const {exit, screen} = await typeInTerminal(folder, ['interview'], []);
    expect(exit).toBe(2);
    expect(screen).toContain('Did you mean "name"?');
  });
});
