import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import type {Day} from '../../src/record/index.js';
import {mapFields} from '../../src/workflows/map/map-fields.js';
import {reviewSuggestions} from '../../src/workflows/map/review/review-mapping.js';
import {openRecord} from '../../src/store/index.js';
import {temporaryFolder} from '../run-datamap.js';
import type {OneQuestion, Prompter} from '../../src/terminal/prompter.js';
import {scriptedPrompter, STOP} from '../terminal/scripted-prompter.js';

let folder: string;
const how = () => ({from: folder, asOf: '2026-11-22' as Day, by: 'ana.ruiz'});

beforeEach(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder, 'systems'));
  await writeFile(join(folder, 'datamap.yaml'), 'organization:\n  legal-name: Paper Lantern Supply Co.\n');
  await writeFile(join(folder, 'systems/crm.yaml'), 'id: crm\nname: Shop CRM\n');
  await writeFile(join(folder, 'systems/crm.fields.csv'), 'dataset,field\ncontacts,zzqx\ncontacts,email\ncontacts,first_name\n');
  await mapFields({...how(), minConfidence: 0.6, dryRun: false});
});

const fields = async () => (await openRecord(folder)).record.systems.flatMap((system) => system.fields);

describe('review of suggestions', () => {
  it('asks for the most uncertain first and keeps each decision', async () => {
    const prompter = scriptedPrompter(['change', ['phone-number'], 'Looked at the form', 'accept', 'not-personal']);
    expect(await reviewSuggestions({...how(), prompter})).toEqual({confirmed: 3, skipped: 0, left: 0});
    expect(prompter.asked.filter((line) => line.startsWith('one'))).toEqual([
      'one  What is crm.contacts.zzqx?',
      'one  What is crm.contacts.email?',
      'one  What is crm.contacts.first_name?',
    ]);
    const [zzqx, email, first] = await fields();
    expect(zzqx).toMatchObject({elements: ['phone-number'], confirmed: {by: 'ana.ruiz', on: '2026-11-22', reason: 'Looked at the form'}});
    expect(email).toMatchObject({elements: ['email-address'], confirmed: {by: 'ana.ruiz', on: '2026-11-22'}});
    expect(first).toMatchObject({elements: [], personal: 'not-personal'});
  });

  it('shows what a register calls a field, and does not propose "not personal" where that names data about people', async () => {
    await writeFile(
      join(folder, 'systems/crm.fields.csv'),
      'dataset,field,label,confidence,because,provenance\ncontacts,zzqx,Email address of the buyer,0.7,Nothing is known,import on=2026-11-01: label@register.csv#C6\ncontacts,frame,,0.8,Nothing is known,\n',
    );
    const seen: OneQuestion[] = [];
    const script = scriptedPrompter(['skip', 'skip']);
    const prompter: Prompter = {...script, one: async (question) => (seen.push(question), script.one(question))};
    await reviewSuggestions({...how(), prompter});
    expect(seen.map(({choices}) => choices[0]?.value)).toEqual(['change', 'accept']);
    expect(seen[0]?.help).toBe('Called “Email address of the buyer” in register.csv#C6\nNothing is known (70 %)');
  });

  it('shows notes, letters with what they hang on, and guesses with how sure they are', async () => {
    await writeFile(
      join(folder, 'systems/crm.fields.csv'),
      'dataset,field,elements,confidence,because,notes\nusers,secret,password,0.8,Reads so,Hashed since 2024\nusers,satisfaction_rating,,,,\n',
    );
    const seen: OneQuestion[] = [];
    const script = scriptedPrompter(['skip', 'skip']);
    await reviewSuggestions({...how(), prompter: {...script, one: async (question) => (seen.push(question), script.one(question))}});
    expect(seen[0]?.help).toMatch(/reads as [^]* \(\d+ %\)$/);
    expect(seen[1]?.help).toBe('Notes: Hashed since 2024\nReads so (80 %)');
    expect(seen[1]?.choices[0]).toMatchObject({
      label: 'Yes: Password (B L?)',
      help: 'L (SPI-1B) if held together with what opens the account',
    });
  });

  it('goes back', async () => {
    const prompter = scriptedPrompter(['not-personal', 'undo', 'skip', 'accept', 'stop']);
    expect(await reviewSuggestions({...how(), prompter})).toEqual({confirmed: 1, skipped: 1, left: 2});
    const [zzqx, email] = await fields();
    expect(zzqx?.personal).toBeUndefined();
    expect(zzqx?.confirmed).toBeUndefined();
    expect(email?.confirmed?.by).toBe('ana.ruiz');
  });

  it('keeps both elements of a field that holds two, and goes back to the question where none is chosen', async () => {
    const prompter = scriptedPrompter(['change', [], 'change', ['phone-number', 'email-address'], '', 'stop']);
    expect(await reviewSuggestions({...how(), prompter})).toMatchObject({confirmed: 1});
    const [zzqx] = await fields();
    expect(zzqx?.elements).toEqual(['phone-number', 'email-address']);
    expect(zzqx?.confirmed).toEqual({by: 'ana.ruiz', on: '2026-11-22'});
  });

  it('keeps what was decided before Ctrl-C', async () => {
    const prompter = scriptedPrompter(['not-personal', STOP]);
    const saved: number[] = [];
    await expect(reviewSuggestions({...how(), prompter, onSaved: (decisions) => void saved.push(decisions)})).rejects.toMatchObject({
      name: 'ExitPromptError',
    });
    expect(saved).toEqual([1]);
    expect((await fields())[0]?.personal).toBe('not-personal');
    expect(await readFile(join(folder, 'journal.jsonl'), 'utf8')).toContain('"command":"map"');
  });
});

describe('review of groups', () => {
  beforeEach(async () => {
    const made = 'classifier on=2026-01-01 law=2026-01-01: elements';
    const rows = ['contacts,email', 'contacts,work_mail', 'leads,email', 'leads,other_mail', 'staff,email'].map(
      (field) => `${field},email-address,0.84,It is called ${field.split(',')[1] ?? ''},${made}`,
    );
    await writeFile(
      join(folder, 'systems/crm.fields.csv'),
      [
        'dataset,field,elements,confidence,because,provenance',
        ...rows,
        `contacts,first_name,first-name,0.95,So it is called,${made}`,
        '',
      ].join('\n'),
    );
  });
  const state = async (): Promise<Record<string, string>> =>
    Object.fromEntries(
      (await fields()).map(({dataset, name, elements, confirmed, personal}) => [
        `${dataset}.${name}`,
        confirmed === undefined ? 'open' : (personal ?? elements.join('+')),
      ]),
    );
  const saves = async (): Promise<number> => (await readFile(join(folder, 'journal.jsonl'), 'utf8')).trim().split('\n').length;
  const review = async (...replies: Parameters<typeof scriptedPrompter>[0]) => {
    const prompter = scriptedPrompter(replies);
    return {...(await reviewSuggestions({...how(), prompter})), prompter};
  };

  it('shows each field with its certainty and reason, and how far it is', async () => {
    const {prompter} = await review('stop');
    expect(prompter.said.slice(0, 4)).toEqual([
      '\nGroup 1 of 2, 6 fields left',
      'Email address (A): 5 fields',
      '  84 %  crm.contacts.email',
      '        It is called email',
    ]);
  });

  it('decides for a whole group with one save, which Undo takes back whole', async () => {
    const before = await saves();
    expect(await review('accept', 'stop')).toMatchObject({confirmed: 5, left: 1});
    expect(await saves()).toBe(before + 1);
    expect(await state()).toMatchObject({'contacts.email': 'email-address', 'staff.email': 'email-address', 'contacts.first_name': 'open'});
    const [email] = await fields();
    expect(email).toMatchObject({suggestion: {confidence: 0.84}, provenance: [{means: 'classifier', confirmedBy: 'ana.ruiz'}]});
  });

  it('asks once why a whole group is not about people', async () => {
    await review('not-personal', 'Test mailboxes', 'stop');
    expect((await fields()).slice(0, 2).map(({personal, confirmed}) => [personal, confirmed?.reason])).toEqual([
      ['not-personal', 'Test mailboxes'],
      ['not-personal', 'Test mailboxes'],
    ]);
  });

  it('counts in the question what it counts above it', async () => {
    const seen: OneQuestion[] = [];
    const script = scriptedPrompter(['skip', 'stop']);
    await reviewSuggestions({...how(), prompter: {...script, one: async (question) => (seen.push(question), script.one(question))}});
    expect(script.said.filter((line) => line.includes('Group '))).toEqual([
      '\nGroup 1 of 2, 6 fields left',
      '\nGroup 2 of 2, 1 field left, 5 skipped',
    ]);
    expect(seen.map(({choices}) => choices.at(-1)?.label)).toEqual(['Stop here (6 left)', 'Stop here (1 left)']);
  });

  it('takes a whole group back', async () => {
    const before = await fields();
    const {confirmed, prompter} = await review('not-personal', 'Goods', 'undo', 'stop');
    expect(confirmed).toBe(0);
    expect(prompter.said).toContain('Taken back: not personal, for 5 fields');
    expect(await fields()).toEqual(before);
  });

  it('lets some of a group be something else, now or as a group of their own', async () => {
    const {prompter} = await review(
      'some',
      ['crm.leads.other_mail'],
      'not-personal',
      'some',
      ['crm.staff.email', 'crm.contacts.work_mail'],
      'take-out',
      'accept',
      'change',
      ['hashed-email'],
      'Says the export',
      'stop',
    );
    expect(prompter.said).toContain('Taken out of “Email address (A)”: 2 fields');
    expect(await state()).toMatchObject({
      'leads.other_mail': 'not-personal',
      'contacts.email': 'email-address',
      'leads.email': 'email-address',
      'staff.email': 'hashed-email',
      'contacts.work_mail': 'hashed-email',
    });
  });

  it('goes through a group one by one, and offers each decision for the fields alike', async () => {
    const {prompter, confirmed} = await review('one-by-one', 'change', ['phone-number'], '', 'all', 'together', 'skip', 'stop');
    expect(prompter.said).toContain('One more open field has this name, in a table of this kind');
    expect(prompter.asked.slice(2, 5)).toEqual([
      'many  What is it? Type a word',
      'text  Why? In a sentence, or Return for no reason',
      'one  Is it Telephone number too?',
    ]);
    expect(confirmed).toBe(2);
    expect(await state()).toMatchObject({'contacts.email': 'phone-number', 'leads.email': 'phone-number', 'staff.email': 'open'});
  });

  it('does not ask again about fields alike once somebody said no', async () => {
    const {prompter} = await review('one-by-one', 'accept', 'none', 'accept', 'accept', 'stop');
    expect(prompter.asked.filter((line) => line.startsWith('one  Is it'))).toHaveLength(1);
    expect(await state()).toMatchObject({'contacts.email': 'email-address', 'leads.email': 'email-address'});
  });

  it('shows a long group piece by piece', async () => {
    const rows = Array.from({length: 60}, (_, at) => `t${at},email,email-address,0.84,Mail`);
    await writeFile(join(folder, 'systems/crm.fields.csv'), ['dataset,field,elements,confidence,because', ...rows, ''].join('\n'));
    const {prompter} = await review('Show 40 more of them (48 not shown)', 'Show 8 more of them (8 not shown)', 'accept');
    expect(prompter.said.filter((line) => line.startsWith('  84 %'))).toHaveLength(60);
    expect((await fields()).every(({confirmed}) => confirmed !== undefined)).toBe(true);
  });

  it('does not offer what was taken out of the group', async () => {
    const {prompter} = await review('some', ['crm.leads.email'], 'take-out', 'one-by-one', 'accept', 'stop');
    expect(prompter.asked.at(-1)).toBe('one  What is crm.contacts.work_mail?');
    expect(await state()).toMatchObject({'contacts.email': 'email-address', 'leads.email': 'open'});
  });

  it('takes back a decision for fields alike before the one it came from', async () => {
    await review('one-by-one', 'accept', 'all', 'undo', 'stop');
    expect(await state()).toMatchObject({'contacts.email': 'email-address', 'leads.email': 'open'});
  });

  it('keeps the first of two decisions where Ctrl-C comes at the second question', async () => {
    await expect(review('one-by-one', 'accept', STOP)).rejects.toMatchObject({name: 'ExitPromptError'});
    expect(await state()).toMatchObject({'contacts.email': 'email-address', 'leads.email': 'open'});
  });

  it('skips and goes back to what was skipped', async () => {
    const {skipped, prompter} = await review('skip', 'undo', 'skip', 'stop');
    expect(skipped).toBe(5);
    expect(prompter.said).toContain('Taken back: skipping 5 fields');
  });
});
