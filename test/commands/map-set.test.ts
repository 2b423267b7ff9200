import {readFile, writeFile} from 'node:fs/promises';
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

describe('datamap map set', () => {
  const set = (...args: readonly string[]): ReturnType<typeof datamap> => datamap(['map', 'set', ...args], {in: folder});

  it('keeps a decision with who, when and why, and no suggestion overrules it', async () => {
    const {exit, stdout} = await set('crm.contacts.zzqx', '--element', 'email-address', '--reason', 'Looked at the form');
    expect(exit).toBe(0);
    expect(stdout).toContain('unmapped -> email-address');
    expect(await lineOf('zzqx')).toContain('ana.ruiz,2026-11-22,Looked at the form');
    await run('--auto');
    expect(await lineOf('zzqx')).toContain('email-address');
    expect(await lineOf('zzqx')).not.toContain('classifier');
  });

  it('takes an element by its printed name', async () => {
    const {exit, stdout} = await set(
      'crm.contacts.zzqx',
      '--element',
      'resume OR Job Application',
      '--element',
      'Email address, telephone number',
      '--reason',
      'Looked at the form',
    );
    expect(exit).toBe(0);
    expect(stdout).toContain('unmapped -> resume, email-address, phone-number');
  });

  it('decides for all fields that a pattern names', async () => {
    const {exit} = await set('crm.*.name', '--not-personal', '--reason', 'Goods', '--by', 'b.chen');
    expect(exit).toBe(0);
    expect(await lineOf('name')).toContain('not-personal');
    expect(await lineOf('name')).toContain('b.chen');
    expect(await lineOf('email')).not.toContain('not-personal');
  });

  it('puts letters with a reason beside the elements', async () => {
    await set('crm.contacts.chosen', '--letters', 'GA', '--limbs', 'SPI-1C', '--reason', 'Holds the place too');
    expect(await lineOf('chosen')).toContain('A; G,SPI-1C,Holds the place too');
    expect(await lineOf('chosen')).toContain('phone-number');
  });

  it('decides for several fields and patterns at once, each field once, and counts what stood so', async () => {
    const args = ['crm.contacts.zzqx', 'crm.contacts.*_name', '--element', 'first-name', '--reason', 'Looked at the form'];
    const {stdout, stderr} = await set('crm.contacts.first_name', ...args);
    expect(stdout).toBe('crm.contacts.first_name\ncrm.contacts.zzqx\n    unmapped -> first-name  A B\n');
    expect(stderr).toContain('2 decided. Wrote 1 file.');
    expect((await set('crm.contacts.email', ...args)).stderr).toContain('1 decided, 2 stood so already.');
  });

  it('says which letters hang on which fact until it is stated', async () => {
    await writeFile(
      join(folder, 'systems/crm.fields.csv'),
      'dataset,field,facts\ncontacts,pin,\ncontacts,secret,with-access-code=yes\ncontacts,face,\n',
    );
    const secrets = await set('crm.contacts.pin', 'crm.contacts.secret', '--element', 'password', '--reason', 'x', '--dry-run');
    expect(secrets.stdout).toBe(
      'crm.contacts.pin\n    unmapped -> password  B; L (SPI-1B) if held together with what opens the account\n' +
        'crm.contacts.secret\n    unmapped -> password  B L (SPI-1B)\n',
    );
    const face = await set('crm.contacts.face', '--element', 'face-template', '--reason', 'x', '--dry-run', '--json');
    expect(JSON.parse(face.stdout)).toMatchObject({changes: [{letters: []}]});
  });

  it('takes a word of the organization for an element', async () => {
    await writeFile(
      join(folder, 'datamap.yaml'),
      'organization:\n  legal-name: Paper Lantern Supply Co.\nterms:\n  synonyms:\n    phone-number: [blower]\n',
    );
    expect((await set('crm.contacts.zzqx', '--element', 'Blower', '--reason', 'x')).stdout).toContain('unmapped -> phone-number');
  });

  describe('--clear', () => {
    it('leaves nothing of what was decided by hand, keeps why, and lets it be suggested anew', async () => {
      await set('crm.contacts.first_name', '--not-personal', '--reason', 'Mistaken');
      const {stdout} = await set('crm.contacts.first_name', '--clear', '--reason', 'Ask HR first');
      expect(stdout).toContain('not personal -> unmapped');
      expect(await lineOf('first_name')).toMatch(
        /^contacts,first_name,+"hand by=ana\.ruiz on=2026-11-22 because=""Ask HR first"": confirmed"$/,
      );
      await run('--auto');
      expect(await lineOf('first_name')).toMatch(/,first-name,.*classifier/);
      expect(await lineOf('first_name')).not.toContain('Ask HR first');
    });

    it('makes a suggestion that was confirmed one again', async () => {
      await writeFile(
        join(folder, 'systems/crm.fields.csv'),
        'dataset,field,elements,confidence,because,confirmed-by,confirmed-on,provenance\n' +
          'contacts,email,email-address,0.84,Reads so,ana.ruiz,2026-01-02,classifier on=2026-01-01 law=2026-01-01 confirmed-by=ana.ruiz confirmed-on=2026-01-02: elements\n',
      );
      const {stdout} = await set('crm.contacts.email', '--clear', '--reason', 'Too quick');
      expect(stdout).toContain('email-address -> email-address (suggested, 84 %)');
      expect(await lineOf('email')).toMatch(/,email-address,.*Reads so,,,,,"classifier on=2026-01-01 law=2026-01-01: elements \| hand/);
    });

    it('changes nothing of what is open', async () => {
      await run('--auto');
      const before = await contentsOf(folder);
      const {stderr} = await set('crm.contacts.email', 'crm.contacts.zzqx', '--clear', '--reason', 'x');
      expect(stderr).toContain('The record says so already.');
      expect(await contentsOf(folder)).toEqual(before);
    });
  });

  describe('--from', () => {
    const decisions = (text: string): Promise<void> => writeFile(join(folder, 'decisions.csv'), text);

    it('makes the decisions of a table with one save', async () => {
      await decisions(
        'Field,Element,Reason,Letters\ncrm.contacts.email,Email address,,\ncrm.contacts.z*,phone-number; email-address,Looked,\n\n' +
          'crm.products.*,not personal,Goods,\ncrm.contacts.agreed,clear,Ask again,\ncrm.contacts.chosen,,By counsel,A\n',
      );
      const {exit, stderr} = await set('--from', 'decisions.csv', '--reason', 'By the review of March');
      expect({exit, stderr}).toEqual({exit: 0, stderr: '5 decided. Wrote 1 file. Next: datamap check\n'});
      expect(await lineOf('email')).toContain(',email-address,');
      expect(await lineOf('email')).toContain('By the review of March');
      expect(await lineOf('zzqx')).toContain('phone-number; email-address');
      expect(await lineOf('name')).toContain('not-personal');
      expect(await lineOf('agreed')).not.toContain('date-of-birth');
      expect(await lineOf('chosen')).toContain('A,,By counsel');
      expect(await readFile(join(folder, 'journal.jsonl'), 'utf8')).toContain('"command":"map set --from decisions.csv"');
    });

    it.each([
      ['a column that is none', 'field,element,why\ncrm.contacts.email,email-address,x\n', ['"why" is no column']],
      ['no column of elements', 'field,reason\ncrm.contacts.email,x\n', ['No column is called element']],
      ['a row without a reason', 'field,element\ncrm.contacts.email,email-address\n', ['The reason is empty', 'decisions.csv, row 2']],
      [
        'each row that is wrong',
        'field,element,reason\ncrm.contacts.emial,email-address,x\ncrm.contacts.email,emial-address,x\ncrm.contacts.zzqx,first-name,x\n',
        [
          '2 of the decisions cannot be made',
          'decisions.csv, row 2',
          'Did you mean crm.contacts.email?',
          'row 3',
          'Did you mean email-address?',
        ],
      ],
      [
        'L without its limb',
        'field,element,reason,letters\ncrm.contacts.email,,x,AL\n',
        ['L is here without the limb that makes it sensitive', 'decisions.csv, row 2'],
      ],
      [
        'a field that two rows decide',
        'field,element,reason\ncrm.contacts.email,email-address,x\ncrm.*.em*,first-name,x\n',
        ['crm.contacts.email is decided twice, first in decisions.csv, row 2', 'decisions.csv, row 3'],
      ],
    ])('refuses %s and changes nothing', async (_, text, told) => {
      await decisions(text);
      const before = await contentsOf(folder);
      const {exit, stderr} = await set('--from', 'decisions.csv');
      expect(exit).toBe(2);
      for (const each of told) expect(stderr).toContain(each);
      expect(await contentsOf(folder)).toEqual(before);
    });
  });

  it.each([
    ['n', 'Nothing was written.', false],
    ['y', '2 decided.', true],
  ])('asks in a terminal before it writes more than one field: %s', async (answer, told, wrote) => {
    const {exit, screen} = await typeInTerminal(
      folder,
      ['map', 'set', 'crm.contacts.*_*', '--not-personal', '--reason', 'x'],
      [['Write 2 changes?', `${answer}\r`]],
    );
    expect({exit, told: screen.includes(told)}).toEqual({exit: 0, told: true});
    expect((await lineOf('first_name')).includes('not-personal')).toBe(wrote);
  });

  it('does not write over what a person decided by a bare Enter', async () => {
    const {exit, screen} = await typeInTerminal(
      folder,
      ['map', 'set', 'crm.contacts.agreed', 'crm.contacts.zzqx', '--not-personal', '--reason', 'x'],
      [['Write 2 changes, of which 1 over what a person decided?', '\r']],
    );
    expect({exit, told: screen.includes('Nothing was written.')}).toEqual({exit: 0, told: true});
    expect(await lineOf('agreed')).toContain('date-of-birth');
  });

  it('asks nothing in a terminal with --yes, nor about one field', async () => {
    for (const args of [['crm.contacts.*_*', '--yes'], ['crm.contacts.zzqx']]) {
      const {exit, screen} = await typeInTerminal(folder, ['map', 'set', ...args, '--not-personal', '--reason', 'x'], []);
      expect({exit, asked: screen.includes('Write ')}).toEqual({exit: 0, asked: false});
    }
  });

  it.each([
    ['an unknown element', ['crm.contacts.email', '--element', 'email', '--reason', 'x'], 'Did you mean email-address?'],
    ['a misspelt word for an element', ['crm.contacts.email', '--element', 'emial', '--reason', 'x'], 'Did you mean email-address?'],
    ['what is called nothing', ['crm.contacts.email', '--element', 'qqxyzzy', '--reason', 'x'], 'datamap law list elements --search'],
    ['an unknown field', ['crm.contacts.emial', '--element', 'email-address', '--reason', 'x'], 'Did you mean crm.contacts.email?'],
    ['a pattern of a dataset that is not there', ['crm.contcts.*', '--not-personal', '--reason', 'x'], 'Did you mean crm.contacts.*?'],
    [
      'one name of several',
      ['crm.contacts.email', 'crm.contacts.emial', '--not-personal', '--reason', 'x'],
      'no field "crm.contacts.emial"',
    ],
    ['no field', ['--not-personal', '--reason', 'x'], 'FIELD is missing'],
    ['a flag that is none', ['crm.contacts.email', '--not-persnal', '--reason', 'x'], 'There is no flag --not-persnal'],
    ['taking back and deciding at once', ['crm.contacts.email', '--clear', '--not-personal', '--reason', 'x'], 'either taken back or made'],
    ['a field beside a file', ['crm.contacts.email', '--from', 'decisions.csv'], 'either in the file or in the command'],
    ['a file that is not there', ['--from', 'decisions.csv'], 'decisions.csv'],
    ['a pattern that names nothing', ['shop.*', '--not-personal', '--reason', 'x'], 'no field "shop.*"'],
    ['no reason', ['crm.contacts.email', '--element', 'email-address'], 'The flag --reason is missing'],
    ['an empty reason', ['crm.contacts.email', '--element', 'email-address', '--reason', ' '], 'The reason is empty'],
    ['a letter that is none', ['crm.contacts.email', '--letters', 'AZ', '--reason', 'x'], '"Z" is no category'],
    ['a limb that is none', ['crm.contacts.email', '--letters', 'L', '--limbs', 'SPI-9', '--reason', 'x'], 'no limb'],
    [
      'L without its limb',
      ['crm.contacts.email', '--letters', 'AL', '--reason', 'x'],
      'L is here without the limb that makes it sensitive',
    ],
    ['limbs alone', ['crm.contacts.email', '--element', 'email-address', '--limbs', 'SPI-1A', '--reason', 'x'], 'Add --letters'],
    ['a contradiction', ['crm.contacts.email', '--element', 'email-address', '--not-personal', '--reason', 'x'], 'either not personal or'],
    ['no decision', ['crm.contacts.email', '--reason', 'x'], 'Nothing was decided'],
    ['a path', ['../../etc/passwd', '--not-personal', '--reason', 'x'], 'no field'],
    ['a name of every object', ['__proto__', '--not-personal', '--reason', 'x'], 'no field'],
    ['stars without end', [`${'*a'.repeat(2000)}*`, '--not-personal', '--reason', 'x'], 'no field'],
  ])('refuses %s and changes nothing', async (_, args, told) => {
    const before = await contentsOf(folder);
    const {exit, stderr} = await set(...args);
    expect(exit).toBe(2);
    expect(stderr).toContain(told);
    expect(await contentsOf(folder)).toEqual(before);
  });
});
