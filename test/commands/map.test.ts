import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {contentsOf, datamap, typeInTerminal} from '../run-datamap.js';
import {mappingFolder, type MappingFolder} from './mapping-folder.js';

let folder: string;
let run: MappingFolder['run'];
let lineOf: MappingFolder['lineOf'];
beforeEach(async () => {
  ({folder, run, lineOf} = await mappingFolder());
});

describe('datamap map --auto', () => {
  it('suggests for what nobody decided, and touches nothing else', async () => {
    const {exit, stdout, stderr} = await run('--auto');
    expect(exit).toBe(0);
    expect(stdout).toContain('email-address (A), 1 field');
    expect(stdout).toContain('7 fields: 2 decided, 4 suggested, 1 unmapped.');
    expect(stdout).toMatch(/Left open, 1 field: [^]*crm\.contacts\.zzqx/);
    expect(stderr).toContain('Next: datamap map');
    expect(await lineOf('email')).toContain('`email` reads as email address');
    expect(await lineOf('chosen')).not.toContain('classifier');
    expect(await lineOf('agreed')).toContain('date-of-birth');
    expect(await lineOf('agreed')).not.toContain('classifier');
    expect(await lineOf('zzqx')).not.toContain('classifier');
  });

  it('says under a group which letters hang on which fact', async () => {
    await writeFile(join(folder, 'systems/crm.fields.csv'), 'dataset,field\nusers,password\nusers,email\n');
    const {stdout} = await run('--auto', '--dry-run');
    expect(stdout).toMatch(
      /\npassword \(B\), 1 field\n {9}L \(SPI-1B\) if held together with what opens the account\n +\d+ % {2}crm\.users\.password\n/,
    );
    expect(stdout).toMatch(/\nemail-address \(A\), 1 field\n +\d+ % {2}crm\.users\.email\n/);
  });

  it('leaves open what it does not know, however little certainty is asked for, and says so', async () => {
    await writeFile(
      join(folder, 'systems/crm.fields.csv'),
      'dataset,field\ndata,backups\ndata,video\ndata,zzqx\ndata,sync_status\nfootage,video\n',
    );
    const {exit, stdout} = await run('--auto', '--min-confidence', '0', '--json');
    expect(exit).toBe(0);
    const {changes, unmapped, counts} = JSON.parse(stdout) as {
      changes: {field: string; after: string}[];
      unmapped: {field: string; guess: string; because: string}[];
      counts: {unmapped: number};
    };
    expect(changes.map(({field, after}) => `${field} ${after}`).sort()).toEqual([
      'crm.data.sync_status not personal (suggested, 65 %)',
      'crm.footage.video surveillance-footage (suggested, 82 %)',
    ]);
    expect(unmapped.map(({field, guess}) => `${field} ${guess}`)).toEqual([
      'crm.data.backups not known',
      'crm.data.video not known',
      'crm.data.zzqx not known',
    ]);
    expect(unmapped.map(({because}) => because)).toContain('No word of `zzqx` is known');
    expect(counts.unmapped).toBe(3);
    expect(await lineOf('backups')).not.toContain('classifier');
    const again = await run('--auto', '--min-confidence', '0');
    expect(again.stdout).toMatch(/Left open, 3 fields: [^]*crm\.data\.backups {2}not known/);
  });

  it('changes nothing the second time', async () => {
    await run('--auto');
    const before = await contentsOf(folder);
    const {exit, stderr} = await run('--auto');
    expect(exit).toBe(0);
    expect(stderr).toContain('says all of this already');
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('replaces a suggestion that stands only by elements that are surer', async () => {
    await writeFile(
      join(folder, 'systems/crm.fields.csv'),
      `dataset,field,label,elements,confidence,because
contacts,zzqx,,resume,0.8,Data says “résumé”
contacts,email_verified,,email-address,0.8,Data says “email”
contacts,email,Email of the buyer,hashed-email,0.7,Data says “email hash”
contacts,first_name,,,0.7,Nothing in \`first_name\` is known
contacts,phone,,phone-number,0.99,Data says “phone”
contacts,last_name,,last-name; first-name,0.7,Data says “first and last name”
`,
    );
    const {exit, stdout} = await run('--auto');
    expect(exit).toBe(0);
    expect(stdout).toContain('crm.contacts.email  was hashed-email (suggested, 70 %)');
    expect(stdout).not.toMatch(/zzqx|email_verified|phone|last_name|no longer suggested/);
    expect(await lineOf('zzqx')).toContain('resume');
    expect(await lineOf('email_verified')).toContain('email-address');
    expect(await lineOf('email')).toContain(',email-address,');
    expect(await lineOf('first_name')).toContain(',first-name,');
    const before = await contentsOf(folder);
    await run('--auto');
    expect(await contentsOf(folder)).toEqual(before);
  });

  describe('with suggestions of an earlier catalog', () => {
    const EARLIER = 'classifier on=2025-11-01 law=2025-10-01: elements';
    const FIRST_NAME = '"`first_name` reads as first name (""first name""); table `contacts` is about customers or contacts"';
    beforeEach(() =>
      writeFile(
        join(folder, 'systems/crm.fields.csv'),
        `dataset,field,elements,letters,letters-reason,confidence,because,confirmed-by,confirmed-on,provenance
contacts,email,hashed-email,,,0.97,Reads as hash,,,${EARLIER}
contacts,zzqx,resume,,,0.7,Reads as résumé,,,${EARLIER}
contacts,phone,phone-number,,,0.61,Perhaps a phone,,,${EARLIER}
contacts,first_name,first-name,,,0.95,${FIRST_NAME},,,${EARLIER}
contacts,last_name,,,,,,,,
contacts,mobile,email-address,,,0.97,Reads as mail,ana.ruiz,2025-11-02,${EARLIER}
contacts,birth_date,email-address,A,By counsel,0.97,Reads as mail,,,${EARLIER}
contacts,city,email-address,,,0.99,Data says “mail”,,,import on=2025-11-01: elements@register.csv#C2
`,
      ),
    );

    it('makes them anew, also less sure, other or none, and keeps what a person or a register said', async () => {
      const {exit, stdout, stderr} = await run('--auto');
      expect(exit).toBe(0);
      expect(stdout).toMatch(/^New: 1 field\n\nlast-name \(A B\), 1 field\n/);
      expect(stdout).toMatch(
        /\nChanged: 1 field\n\nemail-address \(A\), 1 field\n +84 % {2}crm\.contacts\.email {2}was hashed-email \(suggested, 97 %\)\n +`email` reads as/,
      );
      expect(stdout).toMatch(/\nWith another certainty or reason: 1 field\n\nphone-number [^]*was phone-number \(suggested, 61 %\)/);
      expect(stdout).toMatch(
        /\nWithdrawn: 1 field, [^\n]*\n +crm\.contacts\.zzqx {2}was resume \(suggested, 70 %\)\n +No word of `zzqx` is known\n/,
      );
      expect(stdout).toContain("\n1 suggestion of an earlier catalog stands in today's too.\n");
      expect(stdout).toContain('8 fields: 2 decided, 5 suggested, 1 unmapped.');
      expect(stderr).toContain('Wrote 1 file.');
      expect(await lineOf('email')).toMatch(/,email-address,.*classifier on=2026-11-22 law=2026-11-22: elements$/);
      expect(await lineOf('zzqx')).toMatch(/^contacts,zzqx,+$/);
      expect(await lineOf('first_name')).toContain('on=2026-11-22 law=2026-11-22');
      for (const kept of ['mobile', 'birth_date', 'city']) expect(await lineOf(kept)).toContain('email-address');
      expect((await run('--auto')).stderr).toContain('says all of this already');
    });

    it('are counted by status until they are made anew', async () => {
      const told = 'suggestions may be out of date (the catalog is of ';
      expect((await datamap(['status'], {in: folder})).stdout).toContain(`4 ${told}`);
      await run('--auto');
      expect((await datamap(['status'], {in: folder})).stdout).not.toContain(told);
    });

    it('takes back what is too unsure for the threshold', async () => {
      await run('--auto', '--min-confidence', '0.9');
      expect(await lineOf('email')).toMatch(/^contacts,email,+$/);
      expect(await lineOf('first_name')).toContain('first-name');
    });

    it('writes nothing on a dry run, and says what it would', async () => {
      const before = await contentsOf(folder);
      const {stdout, stderr} = await run('--auto', '--dry-run');
      expect(stdout).toContain('Withdrawn: 1 field');
      expect(stderr).toContain('Nothing was written.');
      expect(await contentsOf(folder)).toEqual(before);
    });

    it.each([
      ['n', 'Nothing was written.'],
      ['y', 'Wrote 1 file.'],
    ])('asks in a terminal before it writes: %s', async (answer, told) => {
      const before = await contentsOf(folder);
      const {exit, screen} = await typeInTerminal(folder, ['map', '--auto'], [['Write 5 changes?', `${answer}\r`]]);
      expect(exit).toBe(0);
      expect(screen).toContain(told);
      expect(screen.indexOf('Withdrawn: 1 field')).toBeLessThan(screen.indexOf('Write 5 changes?'));
      expect(before['systems/crm.fields.csv'] === (await contentsOf(folder))['systems/crm.fields.csv']).toBe(answer === 'n');
    });

    it('asks nothing in a terminal with --yes', async () => {
      const {exit, screen} = await typeInTerminal(folder, ['map', '--auto', '--yes'], []);
      expect({exit, asked: screen.includes('Write 5 changes?')}).toEqual({exit: 0, asked: false});
      expect(await lineOf('zzqx')).toMatch(/^contacts,zzqx,+$/);
    });
  });

  it('and an import of the same register leave each other’s suggestions alone', async () => {
    await writeFile(
      join(folder, 'register.csv'),
      'Activity,Purpose,Data categories\nHiring,Choose whom to hire,"résumé, sick days, email address, opinions of the panel, grumbles, sick notes"\n',
    );
    for (const args of [
      ['import', 'register.csv'],
      ['map', '--auto'],
    ]) {
      expect((await datamap(args, {in: folder})).exit).toBe(0);
    }
    const before = await contentsOf(folder);
    const again = await datamap(['import', 'register.csv'], {in: folder});
    expect(again).toMatchObject({exit: 0, stderr: ''});
    expect(again.stdout).toContain('Nothing to change');
    expect(await contentsOf(folder)).toEqual(before);
    expect((await run('--auto')).stderr).toContain('says all of this already');
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('writes nothing on a dry run', async () => {
    const before = await contentsOf(folder);
    const {exit, stderr} = await run('--auto', '--dry-run');
    expect(exit).toBe(0);
    expect(stderr).toContain('Nothing was written.');
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('leaves out what it is not sure enough of', async () => {
    const {exit, stdout} = await run('--auto', '--min-confidence', '0.9', '--dry-run', '--json');
    expect(exit).toBe(0);
    const {changes} = JSON.parse(stdout) as {changes: {field: string; confidence: number}[]};
    expect(changes.map(({field}) => field)).toEqual(['crm.contacts.first_name']);
  });

  it.each([
    [['--min-confidence', '7'], 'is no number from 0 to 1'],
    [['--system', 'nowhere'], 'no system "nowhere"'],
  ])('refuses %s', async (flags, told) => {
    const before = await contentsOf(folder);
    const {exit, stderr} = await run('--auto', ...flags);
    expect(exit).toBe(2);
    expect(stderr).toContain(told);
    expect(await contentsOf(folder)).toEqual(before);
  });
});

describe('datamap map', () => {
  it('does not promise to write nothing where it asks', async () => {
    const {exit, stderr} = await run('--dry-run');
    expect({exit, told: stderr.includes('--dry-run works only together with --auto')}).toEqual({exit: 2, told: true});
  });

  it('lists what is open and says what to do where there is no terminal', async () => {
    await run('--auto');
    const {exit, stdout, stderr} = await run();
    expect(exit).toBe(2);
    expect(stdout).toContain('crm.contacts.zzqx  unmapped');
    expect(stderr).toContain('datamap map set FIELD --element ID --reason WHY');
  });

  it('shows the words under which an import told of a field', async () => {
    await writeFile(
      join(folder, 'register.csv'),
      'Activity,Purpose,Data categories\nHiring,Choose whom to hire,"Email address, Opinions of the panel"\n',
    );
    await datamap(['import', 'register.csv'], {in: folder});
    const {stdout} = await run();
    expect(stdout).toMatch(
      /opinions-of-the-panel {2}feedback \(suggested, \d+ %\)\n {4}Called “Opinions of the panel” in register\.csv#C2\n/,
    );
    expect(stdout).toMatch(
      /email-address {2}email-address \(suggested, \d+ %\)\n {4}Called “Email address” in register\.csv#C2\n {4}Data categories says “Email address”/,
    );
  });
});

describe('datamap map in a terminal', () => {
  it('reviews in groups, in plain ASCII where nothing else is drawn, and says at Ctrl-C what is saved and how to go on', async () => {
    await writeFile(join(folder, 'systems/crm.fields.csv'), 'dataset,field\nleads,email\ncontacts,email\ncontacts,zzqx\n');
    await run('--auto');
    const {exit, screen} = await typeInTerminal(
      folder,
      ['map'],
      [
        ['Choose what it is', '\r'],
        ['Biometric', 'hashed em'],
        ['> Hashed email', '\r'],
        ['(done: 1 chosen)', '\r'],
        ['Why?', 'Says the export\r'],
        ['Yes, all 2: Email address', '\u0003'],
      ],
    );
    expect(exit).toBe(130);
    expect(screen).toContain('Group 1 of 2, 3 fields left');
    expect(screen).toContain('Group 2 of 2, 2 fields left');
    expect(screen).toContain('1 decision is saved. Go on with: datamap map');
    // eslint-disable-next-line no-control-regex -- a terminal without Unicode is the point
    expect(screen).not.toMatch(/[^\u0000-\u007f]/);
    expect(await lineOf('zzqx')).toMatch(/,hashed-email,.*,ana\.ruiz,2026-11-22,Says the export,/);
    expect(await lineOf('email')).not.toContain('ana.ruiz');
  });
});
