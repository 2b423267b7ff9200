import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {FindingsReport} from '../../src/findings/index.js';
import {contentsOf, datamap, temporaryFolder} from '../run-datamap.js';
import {fileOf, recordFolder} from './record-folder.js';

const NEWSLETTER = 'activities/newsletter.yaml';
const kept = `${fileOf(NEWSLETTER)}retention:\n  period: 24 months\n  after: last open\n`;

describe('check', () => {
  it('says of a file with the name of a device that Windows keeps it, and of another what an id is', async () => {
    const folder = await recordFolder({'systems/con.yaml': 'id: con\nname: Con\n', 'systems/Shop.yaml': 'id: shop\nname: Shop\n'});
    const {exit, stderr} = await datamap(['check'], {in: folder});
    expect(exit).toBe(2);
    expect(stderr).toContain('systems/con.yaml: "con" is no id: Windows keeps this name for a device');
    expect(stderr).toContain('systems/Shop.yaml: "Shop" is no id: small letters, digits and single hyphens, at most 64');
  });

  it('ends with 0 where nothing reaches --fail-on, and with 1 where something does', async () => {
    const folder = await recordFolder();
    const before = await contentsOf(folder);
    const mild = await datamap(['check'], {in: folder});
    expect(mild).toMatchObject({exit: 0, stderr: ''});
    expect(mild.stdout).toContain('MEDIUM retention-missing');
    expect(mild.stdout).toContain('Record  activities/newsletter, retention: nothing');
    expect(mild.stdout).toContain('Cal. Civ. Code § 1798.100(a)(3)');
    expect(await datamap(['check', '--fail-on', 'medium'], {in: folder})).toMatchObject({exit: 1, stdout: mild.stdout});
    expect((await datamap(['check', '--fail-on', 'never'], {in: folder})).exit).toBe(0);
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('says so where there is nothing to find', async () => {
    const ran = await datamap(['check', '--fail-on', 'low'], {in: await recordFolder({[NEWSLETTER]: kept})});
    expect(ran.stdout).toContain('No findings.');
    expect(ran.exit).toBe(0);
  });

  it('prints the same bytes for --json and --format json, whatever the clock, zone and locale, and keeps the exit code', async () => {
    const folder = await recordFolder();
    const json = await datamap(['check', '--json', '--fail-on', 'medium'], {in: folder});
    expect(json.exit).toBe(1);
    const format = await datamap(['check', '--format', 'json', '--fail-on', 'medium'], {
      in: folder,
      env: {TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8'},
    });
    expect(format).toMatchObject({exit: 1, stdout: json.stdout});
    const report = JSON.parse(json.stdout) as FindingsReport;
    expect(report).toMatchObject({of: 'record', asOf: '2026-11-22', summary: {critical: 0, high: 0, medium: 1, low: 0, waived: 0}});
    expect(report.findings.map(({rule}) => rule)).toEqual(['retention-missing']);
  });

  it('applies waivers until their day, and lists them', async () => {
    const waivers = (until: string): string =>
      `waivers:\n  - rule: retention-missing\n    place: activities/newsletter\n    reason: decided with counsel\n    by: ana.ruiz\n    until: ${until}\n`;
    const valid = await datamap(['check', '--fail-on', 'low'], {in: await recordFolder({'waivers.yaml': waivers('2026-11-22')})});
    expect(valid.exit).toBe(0);
    expect(valid.stdout).toContain('accepted by ana.ruiz until 2026-11-22: decided with counsel');
    expect((await datamap(['check', '--fail-on', 'low'], {in: await recordFolder({'waivers.yaml': waivers('2026-11-21')})})).exit).toBe(1);
  });

  it('shows the first findings of a rule on a screen, counts all, and gives all wherever somebody asks for them', async () => {
    const names = Array.from({length: 9}, (_, index) => `extra-${index}`);
    const folder = await recordFolder(Object.fromEntries(names.map((name) => [`recipients/${name}.yaml`, `name: ${name}\n`])));
    const {stdout} = await datamap(['check'], {in: folder});
    const shown = (text: string): number =>
      names.filter((name) => new RegExp(`^ {2}${name} |recipients/${name}\\b`, 'm').test(text)).length;
    expect(shown(stdout)).toBe(3);
    const {findings} = JSON.parse((await datamap(['check', '--json'], {in: folder})).stdout) as FindingsReport;
    const [rule] = findings
      .filter(({places}) => places.some((place) => place.in === 'record' && place.path === 'recipients/extra-8'))
      .map((finding) => finding.rule);
    const count = findings.filter((finding) => finding.rule === rule).length;
    expect(stdout).toContain(`and ${count - 3} more of this rule: datamap check --only ${rule ?? ''}\n`);
    expect(stdout).toContain(`\n${findings.length} findings: `);
    expect(shown((await datamap(['check', '--only', rule ?? ''], {in: folder})).stdout)).toBe(9);
    expect(shown((await datamap(['check', '--format', 'markdown'], {in: folder})).stdout)).toBe(9);
  });

  it('runs the rules that --only names, and suggests the near one', async () => {
    const folder = await recordFolder({[NEWSLETTER]: fileOf(NEWSLETTER).replace('people: [customers]\n', '')});
    const ran = await datamap(['check', '--only', 'people-missing', '--format', 'markdown'], {in: folder});
    expect(ran.stdout).toContain('`people-missing`');
    expect(ran.stdout).not.toContain('retention-missing');
    expect(await datamap(['check', '--only', 'people-mising'], {in: folder})).toMatchObject({
      exit: 2,
      stdout: '',
      stderr: expect.stringContaining('Did you mean people-missing?') as unknown,
    });
  });

  it.each([
    [
      'an empty record',
      {'systems/crm.yaml': undefined, 'systems/crm.fields.csv': undefined, [NEWSLETTER]: undefined},
      'holds no system, activity or recipient',
    ],
    ['a YAML with an unknown key', {[NEWSLETTER]: `${kept}porpoise: none\n`}, 'porpoise'],
    ['an id that is a path', {[NEWSLETTER]: kept.replace('id: newsletter', 'id: ../../etc/passwd')}, 'newsletter.yaml'],
    [
      'a YAML bomb',
      {
        [NEWSLETTER]: `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from(
          {length: 12},
          (_, n) =>
            `b${n}: &b${n} [${Array(9)
              .fill(`*${n === 0 ? 'a' : `b${n - 1}`}`)
              .join(',')}]`,
        ).join('\n')}\n`,
      },
      'newsletter.yaml',
    ],
    ['a binary', {[NEWSLETTER]: '\u0000\u0001PK\u0003\u0004\ufffd'}, 'newsletter.yaml'],
  ])('refuses %s with exit 2 and a place', async (_, changes, says) => {
    const folder = await recordFolder(changes);
    const before = await contentsOf(folder);
    const ran = await datamap(['check'], {in: folder});
    expect(ran).toMatchObject({exit: 2, stdout: ''});
    expect(ran.stderr).toContain(says);
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('names a folder without a record', async () => {
    const ran = await datamap(['check', '--record', 'nowhere'], {in: await temporaryFolder()});
    expect(ran).toMatchObject({exit: 2, stdout: ''});
    expect(ran.stderr).toContain('nowhere');
  });

  it('shows control characters of the record instead of sending them to the terminal', async () => {
    const folder = await recordFolder();
    await writeFile(join(folder, NEWSLETTER), fileOf(NEWSLETTER).replace('name: Newsletter', 'name: "News\\e[2Jletter\\u202e"'));
    const ran = await datamap(['check', '--fail-on', 'never'], {in: folder});
    expect(ran.stdout + ran.stderr).toContain('\\u001b[2J');
    expect(ran.stdout + ran.stderr).not.toContain('\u001b');
  });
});
