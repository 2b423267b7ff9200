import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {FindingsReport} from '../../src/findings/index.js';
import {contentsOf, datamap, temporaryFolder} from '../run-datamap.js';
import {fileOf, recordFolder} from './record-folder.js';

const NOTICE = fileOf('notices/privacy.md');

/** A folder with notices and no record. */
async function notices(files: Readonly<Record<string, string>> = {'privacy.md': NOTICE}): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(folder, {recursive: true});
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

const reportIn = (stdout: string): FindingsReport => JSON.parse(stdout) as FindingsReport;
const rulesOf = ({findings}: FindingsReport): ReadonlySet<string> => new Set(findings.map(({rule}) => rule));

describe('gap --notice-only', () => {
  it('judges a notice without a record, and speaks of none', async () => {
    const folder = await notices();
    const before = await contentsOf(folder);
    const ran = await datamap(['gap', '--notice-only', 'privacy.md'], {in: folder});
    expect(ran).toMatchObject({exit: 1, stderr: ''});
    expect(ran.stdout).toMatch(/^privacy\.md, by itself, as of /);
    expect(ran.stdout).toContain('HIGH notice-contradicts-itself');
    expect(ran.stdout).toContain('Notice  privacy.md:13');
    expect(ran.stdout).toContain('MEDIUM duty-missing');
    expect(ran.stdout).not.toMatch(/\b(?:the|a) record\b/i);
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('lists what hangs on a fact that nobody has stated, with the fact', async () => {
    const {stdout} = await datamap(['gap', '--notice-only', 'privacy.md', '--json'], {in: await notices()});
    const {notJudged = []} = reportIn(stdout).notices?.[0] ?? {};
    expect(notJudged).toContainEqual(
      expect.objectContaining({id: 'PP-15', fact: 'whether sensitive personal information is used beyond the permitted purposes'}),
    );
    expect(notJudged.find(({id}) => id === 'CO-7')).toEqual({
      id: 'CO-7',
      title: 'Conspicuous posting',
      why: 'the words of a notice cannot show it',
    });
    expect(notJudged.find(({id}) => id === 'PP-20')).toBeUndefined();
    const {stdout: shown} = await datamap(['gap', '--notice-only', 'privacy.md', '--format', 'markdown'], {in: await notices()});
    expect(shown).toContain('because nobody has said whether sensitive personal information is used beyond the permitted purposes: PP-15 ');
  });

  it('demands what the notice itself makes due', async () => {
    const told = `${NOTICE}\nWe sell your email address to list brokers.\n`;
    const ran = await datamap(['gap', '--notice-only', 'privacy.md', '--json'], {in: await notices({'privacy.md': told})});
    const messages = reportIn(ran.stdout).findings.map(({message}) => message);
    expect(messages).toContainEqual(
      expect.stringMatching(/Right to opt out of sale and sharing \(the notice itself says that personal information is sold or shared\)/),
    );
  });

  it.each(['gap.pdf', 'gap.html', 'gap.docx'])('writes no %s, which would hold something else', async (name) => {
    const folder = await notices();
    const before = await contentsOf(folder);
    const ran = await datamap(['gap', '--notice-only', 'privacy.md', '--out', name], {in: folder});
    expect(ran).toMatchObject({exit: 2, stdout: ''});
    expect(ran.stderr).toContain('End it in .md, .json or .txt');
    expect(await contentsOf(folder)).toEqual(before);
    const stated = await datamap(['gap', '--notice-only', 'privacy.md', '--out', name, '--format', 'markdown'], {in: folder});
    expect(stated.stderr).toContain(`Wrote ${join(folder, name)}`);
  });

  it('tells who gives an address how a notice is fetched', async () => {
    const ran = await datamap(['gap', '--notice-only', 'https://paperlantern.example/privacy'], {in: await notices()});
    expect(ran.exit).toBe(2);
    expect(ran.stderr).toContain('`datamap notice fetch`');
  });

  it('shows the command for the rest of a rule as it must be typed', async () => {
    const ran = await datamap(['gap', '--notice-only', 'our notice.md'], {in: await notices({'our notice.md': NOTICE})});
    expect(ran.stdout.replace(/\n */g, ' ')).toContain("datamap gap --notice-only 'our notice.md' --format markdown");
  });

  it('takes several notices, each once and with its name', async () => {
    const folder = await notices({'web.md': NOTICE, 'app.md': NOTICE.replace('October 1, 2026', 'October 1, 2024')});
    const ran = await datamap(['gap', '--notice-only', 'web.md', 'app.md', './web.md'], {in: folder});
    expect(ran.stdout).toMatch(/^2 notices, by themselves, as of /);
    expect(ran.stdout).toContain('\nweb.md\n');
    expect(ran.stdout.split('\napp.md\n')[1]).toContain('an update was due by 2025-10-01');
    const json = reportIn((await datamap(['gap', '--notice-only', 'web.md', 'app.md', '--json'], {in: folder})).stdout);
    expect(json.notices?.map(({file}) => file)).toEqual(['web.md', 'app.md']);
    expect(json.of).toBe('notice-only');
  });

  it('takes the notices, the waivers and the own terms of a record that is there, and none of its facts', async () => {
    const folder = await recordFolder();
    const {stdout} = await datamap(['gap', '--notice-only', '--json'], {in: folder});
    const report = reportIn(stdout);
    expect(report.notices?.map(({file}) => file)).toEqual(['notices/privacy.md']);
    expect([...rulesOf(report)].filter((rule) => ['collected-but-denied', 'collected-not-disclosed'].includes(rule))).toEqual([]);
    const [first] = report.findings;
    const waivers = `waivers:\n  - rule: ${first?.rule}\n    place: ${first?.fingerprint}\n    reason: known\n    by: ana\n    until: 2099-01-01\n`;
    await writeFile(join(folder, 'waivers.yaml'), waivers);
    const again = reportIn((await datamap(['gap', '--notice-only', 'notices/privacy.md', '--json'], {in: folder})).stdout);
    expect(again.summary.waived).toBe(1);
  });

  it('says first how little was understood', async () => {
    const strange = `${NOTICE}\n${'Zibble frob the quux when the lantern grumbles at dawn over seven marble bridges. '.repeat(60)}\n`;
    const {stdout} = await datamap(['gap', '--notice-only', 'privacy.md'], {in: await notices({'privacy.md': strange})});
    const lines = stdout.split('\n');
    expect(lines.findIndex((line) => line.startsWith('! Only '))).toBeGreaterThan(0);
    expect(lines.findIndex((line) => line.startsWith('! Only '))).toBeLessThan(lines.findIndex((line) => /^(?:HIGH|MEDIUM) /.test(line)));
  });

  it('honours --fail-on, --min-confidence, --out and standard input', async () => {
    const folder = await notices();
    expect((await datamap(['gap', '--notice-only', 'privacy.md', '--fail-on', 'never'], {in: folder})).exit).toBe(0);
    const sure = reportIn((await datamap(['gap', '--notice-only', 'privacy.md', '--json', '--min-confidence', '1'], {in: folder})).stdout);
    expect(sure.findings.every(({confidence}) => confidence === 1)).toBe(true);
    expect(sure.summary.belowConfidence).toBeGreaterThan(0);
    expect((await datamap(['gap', '--notice-only', 'privacy.md', '--out', 'gap.md'], {in: folder})).exit).toBe(1);
    expect(await readFile(join(folder, 'gap.md'), 'utf8')).toContain('# privacy.md, by itself, as of ');
    const piped = await datamap(['gap', '--notice-only', '-'], {in: folder, input: NOTICE});
    expect(piped.stdout).toContain('Notice  stdin:13');
  });

  it.each([
    ['no file', [], 'No notice is named'],
    ['a file that is not there', ['no-such.md'], 'There is no such file'],
    ['one bad file among good ones', ['privacy.md', 'minutes.md'], 'does not read like a privacy notice'],
    ['a misspelt flag', ['privacy.md', '--notice-onyl'], 'There is no flag --notice-onyl'],
  ])('refuses %s with exit 2', async (_, args, what) => {
    const folder = await notices({'privacy.md': NOTICE, 'minutes.md': '# Minutes\n\nWe talked about lanterns.\n'});
    const ran = await datamap(['gap', '--notice-only', ...args], {in: folder});
    expect(ran).toMatchObject({exit: 2, stdout: ''});
    expect(ran.stderr).toContain(what);
  });

  it('is named to whoever has no record', async () => {
    const {exit, stderr} = await datamap(['gap', 'privacy.md'], {in: await notices()});
    expect(exit).toBe(2);
    expect(stderr).toContain('datamap gap --notice-only privacy.md');
  });
});
