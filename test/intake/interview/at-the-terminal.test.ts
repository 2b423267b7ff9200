/** The whole interview with a scripted person: skipping, not knowing, going back, stopping, resuming, confirming what is known. */
import {existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {emptyRecord, type Activity, type Day, type LooseDate, type RecordOfProcessing} from '../../../src/record/index.js';
import {createRecord, findRecord, openRecord, saveRecord} from '../../../src/store/index.js';
import {interviewAtTerminal, type InterviewResult} from '../../../src/workflows/interview/hold-interview.js';
import {contentsOf, temporaryFolder} from '../../run-datamap.js';
import {scriptedPrompter, STOP, type Scripted} from '../../terminal/scripted-prompter.js';

const questionnaires = fileURLToPath(new URL('../../../templates/interviews/', import.meta.url));
const asOf = '2026-11-22' as Day;
const nothing: RecordOfProcessing = emptyRecord('Fernhill Garden Supply, Inc.');

async function aRecord(part: Partial<RecordOfProcessing> = {}): Promise<string> {
  const folder = await temporaryFolder();
  await createRecord(folder, {...nothing, ...part}, {command: 'init', by: 'test', on: asOf});
  return folder;
}

const sit = (
  folder: string,
  prompter: Scripted,
  more: {named?: string; resume?: boolean; dryRun?: boolean} = {},
): Promise<InterviewResult> =>
  interviewAtTerminal({from: folder, questionnaires, about: 'activity', depth: 'quick', asOf, by: 'ana.ruiz', prompter, ...more});

const read = async (folder: string): Promise<RecordOfProcessing> => (await openRecord(await findRecord({from: folder}))).record;

const OTHER = '? (skip, not known, go back)';
/** From the name to where the data come from. */
const UP_TO_SOURCES = [
  'Newsletter',
  'Marketing',
  'Head of Marketing',
  ['Customers', 'Prospects'],
  '2021',
  '',
  'Send the monthly product news',
  'Send marketing by email',
  'No',
  'Mailwright',
  'An online product of another company',
  'email, opens and clicks, colour of the front door',
  'as shown',
  '(none of these: leave it open)',
  ['The consumer directly'],
  'No',
] as const;
const TO_THE_END = ['24 months', 'the last newsletter that was opened', 'No', 'In a year', 'Yes: put it into the record'] as const;

describe('from the first question to the record', () => {
  it('asks in order, keeps nothing behind, writes what was said', async () => {
    const folder = await aRecord();
    const prompter = scriptedPrompter([...UP_TO_SOURCES, ...TO_THE_END]);
    const result = await sit(folder, prompter);
    expect(prompter.left()).toBe(0);
    expect(result).toMatchObject({id: 'newsletter', outcome: 'written'});
    const record = await read(folder);
    expect(record.activities[0]).toMatchObject({
      id: 'newsletter',
      people: ['customers', 'prospects'],
      purposes: [{is: 'email-marketing', words: 'Send the monthly product news'}],
      uses: [
        {
          fields: ['mailwright.interview.email', 'mailwright.interview.opens-and-clicks', 'mailwright.interview.colour-of-the-front-door'],
          from: ['consumer'],
        },
      ],
      retention: {period: '24 months', after: 'the last newsletter that was opened'},
      review: {last: asOf, by: 'ana.ruiz', everyMonths: 12},
    });
    const [email, , door] = record.systems[0]?.fields ?? [];
    expect(email).toMatchObject({label: 'email', elements: ['email-address'], confirmed: {by: 'ana.ruiz', on: asOf}});
    expect(door).toMatchObject({label: 'colour of the front door', elements: []});
    expect(door?.confirmed).toBeUndefined();
    expect(existsSync(`${folder}/.drafts`)).toBe(false);
  });

  it('writes nothing on --dry-run and nothing when the person says "not yet"', async () => {
    const folder = await aRecord();
    const before = await contentsOf(folder);
    expect(
      await sit(folder, scriptedPrompter([...UP_TO_SOURCES, ...TO_THE_END.slice(0, -1), 'Not yet: keep the answers for later'])),
    ).toMatchObject({outcome: 'draft', changes: []});
    const {'.drafts/activity.newsletter.json': draft, ...rest} = await contentsOf(folder);
    expect(draft).toContain('"email-marketing"');
    expect(rest).toEqual(before);
  });
});

describe('a person who does not know', () => {
  it('leaves an open question that names whom to ask, and skips the rest', async () => {
    const folder = await aRecord();
    const script = [
      'Door camera',
      'Stores',
      '?',
      'I do not know: note whom to ask',
      'Facilities',
      '2026-12-01',
      ['Visitors'],
      '2020',
      '',
      'See who enters after closing time',
      OTHER,
      'Skip it for now',
      'No',
      'Camera recorder',
      'A device: camera, terminal, phone',
      'video recordings',
      'as shown',
      ['Premises and calls'],
      'No',
      'No',
      '',
      '',
      'Skip it for now',
      'No',
      'In two years',
      'Yes: put it into the record',
    ];
    const prompter = scriptedPrompter(script);
    await sit(folder, prompter);
    const record = await read(folder);
    expect(record.questions).toEqual([
      {
        id: 'door-camera-owner',
        question: 'Door camera: Who answers questions about it?',
        about: 'activities/door-camera',
        ask: 'Facilities',
        since: asOf,
        by: '2026-12-01',
      },
    ]);
    expect(record.activities[0]).toMatchObject({
      purposes: [{words: 'See who enters after closing time'}],
      facts: {'used-to-identify': 'no'},
      review: {everyMonths: 24},
    });
    expect(record.activities[0]).not.toHaveProperty('owner');
    expect(record.activities[0]).not.toHaveProperty('retention');
  });

  it('goes back to the question before, whose answer then stands in the line', async () => {
    const folder = await aRecord();
    const prompter = scriptedPrompter(['Newsletter', 'Marketng', '?', 'Go back to the question before', 'Marketing', STOP]);
    await expect(sit(folder, prompter)).rejects.toMatchObject({name: 'ExitPromptError'});
    expect(prompter.asked.map((line) => line.replace(/^\w+ +/, ''))).toEqual([
      'What do you call it?',
      'Which team does it?',
      'Who answers questions about it?',
      'No answer:',
      'Which team does it?',
      'Who answers questions about it?',
    ]);
    expect(readFileSync(`${folder}/.drafts/activity.newsletter.json`, 'utf8')).toContain('"Marketing"');
  });
});

describe('a retention that is no length of time', () => {
  const before = [...UP_TO_SOURCES];
  it.each([
    ['is kept as what decides, if the person agrees', [true, 'No', 'In a year'], {criteria: 'until they unsubscribe'}],
    [
      'stays what was typed, if not',
      [false, 'the first newsletter', 'No', 'In a year'],
      {period: 'until they unsubscribe', after: 'the first newsletter'},
    ],
  ])('%s', async (_, rest, retention) => {
    const folder = await aRecord();
    await sit(folder, scriptedPrompter([...before, 'until they unsubscribe', ...rest, 'Yes: put it into the record']));
    expect((await read(folder)).activities[0]?.retention).toEqual(retention);
  });
});

describe('a question mark', () => {
  it('leads back from every kind of list', async () => {
    const folder = await aRecord();
    const back = 'Go back to the question before';
    const prompter = scriptedPrompter([
      'Newsletter',
      'Marketing',
      'Ana',
      '?',
      back,
      'Ana Ruiz',
      ['Customers'],
      '2021',
      '',
      'Send news',
      '?',
      back,
      'Send the news',
      'Send marketing by email',
      'No',
      'Mailwright',
      'An online product of another company',
      'email',
      '?',
      back,
      'email, name',
      'as shown',
      STOP,
    ]);
    await expect(sit(folder, prompter)).rejects.toMatchObject({name: 'ExitPromptError'});
    const draft = JSON.parse(readFileSync(`${folder}/.drafts/activity.newsletter.json`, 'utf8')) as {
      answers: Record<string, {value: unknown}>;
    };
    expect(['owner', 'purposes.0.words', 'data.0.items'].map((path) => draft.answers[path]?.value)).toEqual([
      'Ana Ruiz',
      'Send the news',
      'email, name',
    ]);
  });
});

describe('Ctrl-C', () => {
  it.each(UP_TO_SOURCES.map((_, index) => index).slice(1))(
    'after %i answers loses none; the rest finishes the interview',
    async (index) => {
      const folder = await aRecord();
      const before = await contentsOf(folder);
      await expect(sit(folder, scriptedPrompter([...UP_TO_SOURCES.slice(0, index), STOP]))).rejects.toMatchObject({
        name: 'ExitPromptError',
      });
      const {'.drafts/activity.newsletter.json': draft, ...rest} = await contentsOf(folder);
      expect(rest).toEqual(before);
      expect(draft).toBeDefined();
      // What was understood in somebody's words is one answer, asked in two steps.
      const again = index === 13 ? 12 : index;
      await sit(folder, scriptedPrompter([...UP_TO_SOURCES.slice(again), ...TO_THE_END]), {resume: true});
      expect((await read(folder)).activities).toHaveLength(1);
      expect(readdirSync(folder)).not.toContain('.drafts');
    },
  );

  it('before the first answer leaves nothing at all', async () => {
    const folder = await aRecord();
    const before = await contentsOf(folder);
    await expect(sit(folder, scriptedPrompter([STOP]))).rejects.toMatchObject({name: 'ExitPromptError'});
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('asks which one to resume where several wait, and says so where none does', async () => {
    const folder = await aRecord();
    await expect(sit(folder, scriptedPrompter([]), {resume: true})).rejects.toMatchObject({code: 'nothing-to-resume'});
    for (const name of ['Newsletter', 'Payroll']) {
      await expect(sit(folder, scriptedPrompter([...(name === 'Payroll' ? ['Begin a new one'] : []), name, STOP]))).rejects.toMatchObject({
        name: 'ExitPromptError',
      });
    }
    const prompter = scriptedPrompter(['Go on with payroll', STOP]);
    await expect(sit(folder, prompter, {resume: true})).rejects.toMatchObject({name: 'ExitPromptError'});
    expect(prompter.said.join('\n')).toContain('Going on with "Payroll": 1 answer is kept.');
  });
});

describe('an activity that the record has', () => {
  const known: Activity = {
    id: 'newsletter' as Activity['id'],
    name: 'Newsletter',
    team: 'Marketing',
    owner: 'Head of Marketing',
    people: ['customers'],
    since: '2021' as LooseDate,
    purposes: [{is: 'internal-research', words: 'Send the monthly product news'}],
    uses: [{fields: ['mailwright.contacts.email'] as never, from: ['consumer']}],
    retention: {criteria: 'until the reader unsubscribes'},
    discloses: [
      {
        to: 'mailwright-inc' as never,
        kind: 'business-purpose',
        fields: ['mailwright.contacts.email'] as never,
        purpose: {is: 'internal-research', words: 'Send the monthly product news'},
        crossContextAdvertising: 'no',
        directMarketing: 'no',
        since: '2021' as LooseDate,
      },
    ],
  };
  const record: Partial<RecordOfProcessing> = {
    activities: [known],
    systems: [{id: 'mailwright' as never, name: 'Mailwright', fields: [{dataset: 'contacts', name: 'email', elements: ['email-address']}]}],
    recipients: [{id: 'mailwright-inc' as never, name: 'Mailwright Software, Inc.'}],
    questions: [
      {id: 'newsletter-review-every-months', question: 'Newsletter: When should we ask you again?', about: 'activities/newsletter'},
    ],
  };

  it('is shown, only what is open is asked, and an answered question is closed', async () => {
    const folder = await aRecord(record);
    const prompter = scriptedPrompter(['In a year', 'Yes: put it into the record']);
    const result = await sit(folder, prompter, {named: 'newsletter'});
    expect(prompter.said.join('\n')).toContain('The record says of "Newsletter" already:');
    expect(prompter.asked).toEqual(['one  When should we ask you again?', 'one  Is it right?']);
    expect(result.written).toEqual(expect.arrayContaining(['activities/newsletter.yaml', 'questions.yaml']));
    const after = await read(folder);
    expect(after.questions).toEqual([]);
    expect(after.activities[0]).toMatchObject({...known, review: {everyMonths: 12}});
  });

  it('takes a different answer in place of the old one, and disclosures follow their purpose', async () => {
    const folder = await aRecord(record);
    const prompter = scriptedPrompter([
      'In a year',
      'Change an answer',
      'Which of these comes closest? Internal research and development',
      'Send marketing by email',
      'Change an answer',
      'Who answers questions about it? Head of Marketing',
      'Dana Cole',
      'Yes: put it into the record',
    ]);
    await sit(folder, prompter, {named: 'Newsletter'});
    const [after] = (await read(folder)).activities;
    expect(after).toMatchObject({owner: 'Dana Cole', purposes: [{is: 'email-marketing', words: 'Send the monthly product news'}]});
    expect(after?.discloses).toHaveLength(1);
    expect(after?.discloses?.[0]?.purpose?.is).toBe('email-marketing');
  });

  it('is offered when its name is typed for a new one; a namesake gets an id of its own', async () => {
    const folder = await aRecord(record);
    const same = scriptedPrompter(['newsletter', true, STOP]);
    await expect(sit(folder, same)).rejects.toMatchObject({name: 'ExitPromptError'});
    expect(same.asked).toContain('one  When should we ask you again?');
    const other = scriptedPrompter(['Newsletter', false, STOP]);
    await expect(sit(folder, other)).rejects.toMatchObject({name: 'ExitPromptError'});
    expect(existsSync(`${folder}/.drafts/activity.newsletter-2.json`)).toBe(true);
  });
});

describe('a name on the command line', () => {
  it('begins a new activity of that name once somebody agrees', async () => {
    const folder = await aRecord();
    const prompter = scriptedPrompter([true, 'People', STOP]);
    await expect(sit(folder, prompter, {named: 'Payroll'})).rejects.toMatchObject({name: 'ExitPromptError'});
    expect(prompter.asked).toEqual([
      'confirm  The record has no activity "Payroll". Begin it?',
      'text  Which team does it?',
      'text  Who answers questions about it?',
    ]);
  });

  it('that was misspelt begins nothing', async () => {
    const folder = await aRecord({activities: [{id: 'newsletter' as Activity['id'], name: 'Newsletter'}]});
    const before = await contentsOf(folder);
    await expect(sit(folder, scriptedPrompter([false]), {named: 'newsleter'})).rejects.toMatchObject({
      code: 'no-activity',
      fix: 'Did you mean "newsletter"?',
    });
    expect(await contentsOf(folder)).toEqual(before);
  });
});

describe('a draft that somebody damaged', () => {
  const draft = (part: object): string =>
    JSON.stringify({questionnaire: 'activity', version: 2, subject: 'newsletter', name: 'Newsletter', answers: {}, ...part});
  const said = (value: unknown): object => ({is: 'value', value});

  async function withDraft(text: string): Promise<string> {
    const folder = await aRecord();
    mkdirSync(`${folder}/.drafts`);
    writeFileSync(`${folder}/.drafts/activity.newsletter.json`, text);
    return folder;
  }

  it.each([
    ['nothing', ''],
    ['cut off', '{"questionnaire":'],
    ['not UTF-8', '\u0000'],
    ['a list', '[]'],
    ['of another version', draft({version: 99})],
    ['with a name that is none', draft({name: ['N']})],
    ['with answers that are a list', draft({answers: []})],
    ['with a number for an answer', draft({answers: {name: said(7)}})],
    ['with a link without elements', draft({answers: {name: said([{item: 'x'}])}})],
    ['larger than any', draft({name: 'x'.repeat(5_000_000)})],
    ['nested without end', `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`],
  ])('(%s) says so and changes nothing', async (_, text) => {
    const folder = await withDraft(text);
    const before = await contentsOf(folder);
    for (const how of [{named: 'newsletter'}, {named: 'Newsletter'}, {resume: true}]) {
      await expect(sit(folder, scriptedPrompter([]), how)).rejects.toMatchObject({
        code: 'bad-draft',
        where: expect.stringMatching(/^\.drafts\/activity\.newsletter\.json/) as string,
      });
    }
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('that is a folder, or a link out of the record, says so', async () => {
    const folder = await aRecord();
    mkdirSync(`${folder}/.drafts/activity.newsletter.json`, {recursive: true});
    await expect(sit(folder, scriptedPrompter([]), {resume: true})).rejects.toMatchObject({
      code: 'bad-draft',
      what: expect.stringContaining('folder') as string,
    });
    const outside = await temporaryFolder();
    writeFileSync(`${outside}/secret.json`, draft({}));
    const linked = await aRecord();
    mkdirSync(`${linked}/.drafts`);
    symlinkSync(`${outside}/secret.json`, `${linked}/.drafts/activity.newsletter.json`);
    await expect(sit(linked, scriptedPrompter([]), {resume: true})).rejects.toMatchObject({
      code: 'bad-draft',
      what: expect.stringContaining('outside of the record') as string,
    });
  });

  it('writes nothing through a link', async () => {
    const outside = await temporaryFolder();
    writeFileSync(`${outside}/target`, 'mine');
    const folder = await aRecord();
    mkdirSync(`${folder}/.drafts`);
    symlinkSync(`${outside}/target`, `${folder}/.drafts/activity.newsletter.json.new`);
    await expect(sit(folder, scriptedPrompter(['Newsletter', STOP]))).rejects.toMatchObject({name: 'ExitPromptError'});
    expect(readFileSync(`${outside}/target`, 'utf8')).toBe('mine');
    const linked = await aRecord();
    symlinkSync(outside, `${linked}/.drafts`);
    await expect(sit(linked, scriptedPrompter(['Newsletter', 'Marketing', STOP]))).rejects.toMatchObject({code: 'not-a-folder'});
    expect(readdirSync(outside)).toEqual(['target']);
    const blocked = await aRecord();
    writeFileSync(`${blocked}/.drafts`, 'mine');
    await expect(sit(blocked, scriptedPrompter(['Newsletter', 'Marketing', STOP]))).rejects.toMatchObject({name: 'UserProblem'});
    expect(readFileSync(`${blocked}/.drafts`, 'utf8')).toBe('mine');
  });

  it('with answers that fit no question asks those again and keeps the others; what nobody asks enters nothing', async () => {
    const answers = {
      name: said('Newsletter'),
      team: said(['a', 'list']),
      owner: said('Ana\u001b[2J'),
      people: said(['martians']),
      since: said('yesterday'),
      __proto__: said('x'),
      'facts.nonsense': said('yes'),
      'limit-purposes.nonsense': said('x'),
      'data.999.system': said('x'),
      'nobody.asks': said('x'),
    };
    const folder = await withDraft(draft({answers}).replace('"answers":{', '"answers":{"__proto__":{"is":"value","value":"x"},'));
    const prompter = scriptedPrompter(['Marketing', 'Ana', ...UP_TO_SOURCES.slice(3), ...TO_THE_END]);
    await sit(folder, prompter, {resume: true});
    expect(
      prompter.said
        .filter((line) => line.includes('no longer fits'))
        .map((line) => line.replace(/^.*no longer fits and is asked again\. /, '')),
    ).toEqual([
      'A list is not one answer.',
      'The text holds the control character U+001B.',
      '"martians" is not among the possible answers.',
      '"yesterday" is not a date.',
    ]);
    const [activity] = (await read(folder)).activities;
    expect(activity).toMatchObject({name: 'Newsletter', team: 'Marketing', owner: 'Ana', people: ['customers', 'prospects']});
    expect(activity).not.toHaveProperty('facts');
    expect(activity).not.toHaveProperty('limitPurposes');
  });
});

describe('names without Latin letters', () => {
  it('are told apart: each has its own draft and activity, found again by its name', async () => {
    const folder = await aRecord();
    for (const name of ['ニュースレター', '工资']) {
      await expect(sit(folder, scriptedPrompter([true, STOP]), {named: name})).rejects.toMatchObject({name: 'ExitPromptError'});
    }
    expect(readdirSync(`${folder}/.drafts`)).toEqual(['activity.activity-2.json', 'activity.activity.json']);
    const again = scriptedPrompter([...UP_TO_SOURCES.slice(1), ...TO_THE_END]);
    expect(await sit(folder, again, {named: '工资', resume: true})).toMatchObject({id: 'activity-2', outcome: 'written'});
    expect(again.said[0]).toContain('Going on with "工资"');
    expect((await read(folder)).activities.map(({id, name}) => [id, name])).toEqual([['activity-2', '工资']]);
    expect(readdirSync(`${folder}/.drafts`)).toEqual(['activity.activity.json']);
  });

  it('whose draft lost its id to another activity meanwhile take a free one', async () => {
    const folder = await aRecord();
    await expect(sit(folder, scriptedPrompter([true, STOP]), {named: '工资'})).rejects.toMatchObject({name: 'ExitPromptError'});
    const opened = await openRecord(folder);
    await saveRecord(
      opened,
      {...opened.record, activities: [{id: 'activity' as Activity['id'], name: 'ニュースレター'}]},
      {command: 'import', by: 'test', on: asOf},
    );
    expect(await sit(folder, scriptedPrompter([...UP_TO_SOURCES.slice(1), ...TO_THE_END]), {resume: true})).toMatchObject({
      id: 'activity-2',
    });
    expect((await read(folder)).activities.map(({id, name}) => [id, name])).toEqual([
      ['activity', 'ニュースレター'],
      ['activity-2', '工资'],
    ]);
    expect(existsSync(`${folder}/.drafts`)).toBe(false);
  });
});
