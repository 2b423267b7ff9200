import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {SentInterview} from '../../src/intake/interview/index.js';
import {contentsOf, datamap, temporaryFolder} from '../run-datamap.js';

const HOSTILE = '</script><script>alert(1)</script>\u2028<!--';

async function aRecord(): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'activities'));
  await mkdir(join(folder, 'recipients'));
  await mkdir(join(folder, 'systems'));
  await writeFile(join(folder, 'datamap.yaml'), 'organization: {legal-name: "Fernhill Garden Supply, Inc.", employees: 41}\n');
  await writeFile(
    join(folder, 'activities/newsletter.yaml'),
    `name: Newsletter\nteam: Marketing\nowner: Head of Marketing\npeople: [customers]\nnotes: [{text: "Not for everybody"}]\nprovenance: [{of: team, means: interview, at: "call.yaml:2", by: ana.ruiz, on: 2026-01-02}]\n`,
  );
  await writeFile(join(folder, 'recipients/mailwright.yaml'), `name: ${JSON.stringify(HOSTILE)}\nemail: legal@mailwright.example\n`);
  await writeFile(join(folder, 'systems/shop.yaml'), 'name: Shop\ndescription: Runs in the cellar\n');
  await writeFile(
    join(folder, 'systems/shop.fields.csv'),
    'dataset,field,label,elements,notes\norders,email,Mail,email-address,From the old shop\n',
  );
  return folder;
}

const sentIn = (page: string): SentInterview =>
  JSON.parse(/<script type="application\/json" id="sent">(.*?)<\/script>/s.exec(page)?.[1] ?? '') as SentInterview;

describe('interview send', () => {
  it('writes one page that asks nothing of anywhere else', async () => {
    const folder = await aRecord();
    const before = await contentsOf(folder);
    const {exit, stdout, stderr} = await datamap(['interview', 'send', '--out', 'questions.html'], {in: folder});
    expect({exit, stdout}).toEqual({exit: 0, stdout: ''});
    expect(stderr).toMatch(
      /^Wrote .*questions\.html \(\d\.\d MB\)\. Send it; with the file that comes back: datamap interview --answers FILE\n$/,
    );
    const page = await readFile(join(folder, 'questions.html'), 'utf8');
    expect(page).toContain(`content="default-src 'none'; script-src 'sha256-`);
    const markup = page.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<style>[\s\S]*?<\/style>/, '');
    expect(markup).not.toMatch(/\b(?:src|href)="(?!#)|url\(|@import/);
    const {[`questions.html`]: _, ['.datamap-written.json']: __, ...after} = await contentsOf(folder);
    expect(after).toEqual(before);
  });

  it('holds what its questions need of the record, and nothing else', async () => {
    const folder = await aRecord();
    const {stdout} = await datamap(['interview', 'send', 'newsletter', '--reply-to', 'Ana (privacy)', '--out', '-'], {in: folder});
    const sent = sentIn(stdout);
    expect(sent).toMatchObject({
      depth: 'quick',
      asOf: '2026-11-22',
      subject: {id: 'newsletter', name: 'Newsletter'},
      replyTo: 'Ana (privacy)',
      record: {
        systems: [{id: 'shop', name: 'Shop', fields: [{dataset: 'orders', name: 'email', label: 'Mail', elements: ['email-address']}]}],
        recipients: [{id: 'mailwright', name: HOSTILE}],
        activities: [{id: 'activity-1', name: '', team: 'Marketing', owner: 'Head of Marketing'}],
      },
    });
    expect(sent.known).toContainEqual(['team', {is: 'value', value: 'Marketing', known: true}]);
    expect(stdout.split('alert(1)')).toHaveLength(2);
    for (const kept of ['Not for everybody', 'call.yaml', 'cellar', 'From the old shop', 'legal@mailwright.example', '"employees"']) {
      expect(JSON.stringify(sent)).not.toContain(kept);
    }
  });

  it('asks everything with --full', async () => {
    const {stdout} = await datamap(['interview', 'send', '--full', '--out', '-'], {in: await aRecord()});
    expect(sentIn(stdout).depth).toBe('full');
  });

  it.each([
    [['interview', 'send', 'newsleter', '--out', 'x.html'], 'Did you mean "newsletter"? Leave the name out to ask about something new.'],
    [['interview', 'send'], '--out'],
    [['interview', 'send', '--out', 'datamap.yaml'], 'This is a place of the record itself; nothing was written'],
  ])('%j: says what is wrong and writes nothing', async (args, message) => {
    const folder = await aRecord();
    const before = await contentsOf(folder);
    const {exit, stdout, stderr} = await datamap(args, {in: folder});
    expect({exit, stdout, stderr}).toEqual({exit: 2, stdout: '', stderr: expect.stringContaining(message) as string});
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('leaves `interview NAME` as it was', async () => {
    const {exit, stderr} = await datamap(['interview', 'newsletter'], {in: await aRecord()});
    expect({exit, stderr}).toEqual({exit: 2, stderr: expect.stringContaining('There is no terminal to ask questions on') as string});
  });
});
