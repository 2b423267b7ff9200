/** Rows that an earlier import of a file said and that are gone: listed, and ended only where told to. */
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {contentsOf, datamap, temporaryFolder} from '../run-datamap.js';

const HEADINGS = 'Activity,Purpose,Data categories,System,Recipients,Since\n';
const NEWSLETTER = 'Newsletter,Send the newsletter,email address,Shop CRM,Mailwright Inc.,2021-03-01\n';
const SECOND_USE = 'Newsletter,Send the newsletter,postal address,Print house,Parcelry LLC,2021-03-01\n';
const CLUB = 'Club,Run the club,name,Shop CRM,,2022-01-01\n';

async function imported(): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'datamap.yaml'), 'organization:\n  legal-name: Brightwater Goods, Inc.\n');
  await writeFile(join(folder, 'register.csv'), HEADINGS + NEWSLETTER + SECOND_USE + CLUB);
  expect(await datamap(['import', 'register.csv'], {in: folder})).toMatchObject({exit: 0});
  return folder;
}

const unbroken = (text: string): string => text.replace(/\s+/g, ' ');

describe('what is no longer in a file', () => {
  it('is listed with its place and not touched', async () => {
    const folder = await imported();
    await writeFile(join(folder, 'register.csv'), HEADINGS + NEWSLETTER);
    const before = await contentsOf(folder);
    const {exit, stdout, stderr} = await datamap(['import', 'register.csv', '--receipt', 'receipt.md'], {in: folder});
    expect(exit).toBe(0);
    expect(stderr).not.toContain('Wrote');
    expect(unbroken(stdout)).toContain('activities/club “Club” (register.csv#A4)');
    expect(unbroken(stdout)).toContain('activities/newsletter “Newsletter: disclosure to parcelry-llc” (register.csv#E3)');
    expect(unbroken(stdout)).toContain('systems/print-house “Print house”');
    expect(unbroken(stdout)).toContain('--retire-missing ends what only this file said');
    expect(await readFile(join(folder, 'receipt.md'), 'utf8')).toContain('| Club | activities/club | register.csv#A4 | goes on |');
    const {['receipt.md']: _, ['.datamap-written.json']: __, ...after} = await contentsOf(folder);
    expect(after).toEqual(before);
  });

  it('ends with a date where told to, but not what another source says too; a second time nothing is left to end', async () => {
    const folder = await imported();
    await writeFile(join(folder, 'vendors.csv'), 'System,Owner\nPrint house,sam.okafor\n');
    await datamap(['import', 'vendors.csv'], {in: folder});
    await writeFile(join(folder, 'register.csv'), HEADINGS + NEWSLETTER);
    const {exit, stdout} = await datamap(['import', 'register.csv', '--retire-missing', '--retired-on', '2026-06-30'], {in: folder});
    expect(exit).toBe(0);
    expect(unbroken(stdout)).toContain('activities/club “Club” (register.csv#A4): ends on 2026-06-30');
    expect(unbroken(stdout)).toContain('systems/print-house “Print house” (register.csv#D3), of which others speak too');
    const club = await readFile(join(folder, 'activities/club.yaml'), 'utf8');
    expect(club).toContain('until: 2026-06-30');
    expect(club).toContain('because: It is no longer in the file');
    expect(await readFile(join(folder, 'activities/newsletter.yaml'), 'utf8')).toMatch(/to: parcelry-llc[\s\S]*until: 2026-06-30/);
    expect(await readFile(join(folder, 'systems/print-house.yaml'), 'utf8')).not.toContain('until');
    const before = await contentsOf(folder);
    await datamap(['import', 'register.csv', '--retire-missing'], {in: folder});
    expect(await contentsOf(folder)).toEqual(before);
    expect((await datamap(['check', '--fail-on', 'never'], {in: folder})).exit).toBe(0);
  });

  it('is nothing where the file is another one of the same name', async () => {
    const folder = await imported();
    await writeFile(join(folder, 'register.csv'), `${HEADINGS}Payroll,Pay people,bank account,Pay desk,,2020-01-01\n`);
    const {stdout} = await datamap(['import', 'register.csv', '--retire-missing'], {in: folder});
    expect(unbroken(stdout)).toContain('it is taken for another file, and nothing counts as vanished');
    expect(await readFile(join(folder, 'activities/club.yaml'), 'utf8')).not.toContain('until');
  });
});
