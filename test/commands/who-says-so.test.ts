/** Who says so, as journal and provenance keep it: a name, whatever a flag or the environment holds. */
import {userInfo} from 'node:os';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {contentsOf, datamap} from '../run-datamap.js';
import {recordFolder} from './record-folder.js';

const SET = ['map', 'set', 'crm.*', '--not-personal', '--reason', 'Goods'];

async function confirmedBy(folder: string): Promise<string> {
  const [header = '', row = ''] = (await readFile(join(folder, 'systems/crm.fields.csv'), 'utf8')).split('\n');
  return row.split(',')[header.split(',').indexOf('confirmed-by')] ?? '';
}

describe('--by', () => {
  it.each([
    ['is empty', '', '--by names nobody'],
    ['is blank', ' \t', '--by names nobody'],
    ['holds a line break', 'ana\nruiz', '--by holds a character that is none of a name'],
    ['holds a direction mark', 'ana\u202eruiz', '--by holds a character that is none of a name'],
    ['is a text', 'x'.repeat(60_000), '--by has 60000 characters; 200 are the most'],
  ])('that %s is refused, and nothing is written', async (_, by, said) => {
    const folder = await recordFolder();
    const before = await contentsOf(folder);
    const {exit, stderr} = await datamap([...SET, '--by', by], {in: folder});
    expect({exit, stderr}).toMatchObject({exit: 2, stderr: expect.stringContaining(said) as string});
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('is kept without the blanks around it', async () => {
    const folder = await recordFolder();
    expect((await datamap([...SET, '--by', ' b.chen '], {in: folder})).exit).toBe(0);
    expect(await confirmedBy(folder)).toBe('b.chen');
  });
});

describe('the environment', () => {
  it('is refused where DATAMAP_USER is blank', async () => {
    const folder = await recordFolder();
    const {exit, stderr} = await datamap(SET, {in: folder, env: {DATAMAP_USER: ' '}});
    expect({exit, stderr}).toMatchObject({exit: 2, stderr: expect.stringContaining('DATAMAP_USER') as string});
  });

  it.each([
    ['names the login', {USER: ' ana ', USERNAME: 'other'}, 'ana'],
    ['names it elsewhere', {USER: '', USERNAME: 'ana'}, 'ana'],
    ['names nobody', {USER: '', USERNAME: ' '}, userInfo().username],
    ['holds what is no name', {USER: 'x'.repeat(60_000), USERNAME: 'a\nb'}, userInfo().username],
  ])('%s', async (_, env, name) => {
    const folder = await recordFolder();
    expect((await datamap(SET, {in: folder, env: {DATAMAP_USER: '', ...env}})).exit).toBe(0);
    expect(await confirmedBy(folder)).toBe(name);
  });
});
