import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import type {Day} from '../../src/record/index.js';
import {mapFields} from '../../src/workflows/map-fields.js';
import {reviewSuggestions} from '../../src/workflows/review-mapping.js';
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
    const prompter = scriptedPrompter(['change', 'phone-number', 'Looked at the form', 'accept', 'not-personal']);
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

  it('goes back', async () => {
    const prompter = scriptedPrompter(['not-personal', 'undo', 'skip', 'accept', 'stop']);
    expect(await reviewSuggestions({...how(), prompter})).toEqual({confirmed: 1, skipped: 1, left: 2});
    const [zzqx, email] = await fields();
    expect(zzqx?.personal).toBeUndefined();
    expect(zzqx?.confirmed).toBeUndefined();
    expect(email?.confirmed?.by).toBe('ana.ruiz');
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
