import {readFile, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import type {FindingsReport} from '../../src/findings/index.js';
import {contentsOf, datamap} from '../run-datamap.js';
import {fileOf, recordFolder} from './record-folder.js';

const NOTICE = 'notices/privacy.md';

describe('gap', () => {
  it('holds the notices of datamap.yaml against the record, with both places and the law', async () => {
    const folder = await recordFolder();
    const before = await contentsOf(folder);
    const ran = await datamap(['gap'], {in: folder});
    expect(ran).toMatchObject({exit: 1, stderr: ''});
    expect(ran.stdout).toContain('HIGH collected-but-denied');
    expect(ran.stdout).toContain('Notice  notices/privacy.md:13');
    expect(ran.stdout).toContain('Record  fields/crm.contacts.email: Email address');
    expect(ran.stdout).toContain('§ 7011(e)(1)(A)');
    expect(ran.stdout).toContain('Write   A. Identifiers | Email address | YES');
    expect(await contentsOf(folder)).toEqual(before);
  });

  it.each([
    ['above the record', '../outside.md'],
    ['anywhere', '/etc/passwd'],
    ['behind a link', 'notices/link.md'],
  ])('does not open what the record names %s unless the user does', async (_, file) => {
    const folder = await recordFolder({'datamap.yaml': fileOf('datamap.yaml').replace(NOTICE, file)});
    await writeFile(join(folder, '../outside.md'), fileOf(NOTICE));
    await symlink('../../outside.md', join(folder, 'notices/link.md'));
    const ran = await datamap(['gap'], {in: folder});
    expect(ran).toMatchObject({exit: 2, stdout: ''});
    expect(ran.stderr).toContain('names a file outside of its folder');
    expect(ran.stderr).toContain(`Where: ${file}`);
    expect((await datamap(['gap', '../outside.md'], {in: folder})).exit).toBe(1);
  });

  it('shows the first findings of a rule on a screen, and all in a file', async () => {
    const example = fileURLToPath(new URL('../../templates/example', import.meta.url));
    const {stdout} = await datamap(['gap', 'notice/privacy-notice.html'], {in: example});
    const {findings} = JSON.parse((await datamap(['gap', '--json'], {in: example})).stdout) as FindingsReport;
    const missing = findings.filter(({rule}) => rule === 'collected-but-denied');
    expect(missing.length).toBeGreaterThan(6);
    const shown = (text: string): number => missing.filter(({fingerprint}) => text.includes(fingerprint)).length;
    expect(shown(stdout)).toBe(5);
    expect(stdout).toContain(`and ${missing.length - 5} more of this rule: datamap gap notice/privacy-notice.html --format`);
    expect(stdout).toContain(`\n${findings.length} findings: `);
    expect(shown((await datamap(['gap', '--format', 'markdown'], {in: example})).stdout)).toBe(missing.length);
  });

  it('names a notice that is not there as it was typed', async () => {
    const {exit, stderr} = await datamap(['gap', './no-such.md'], {in: await recordFolder()});
    expect({exit, stderr}).toMatchObject({exit: 2, stderr: expect.stringContaining('  Where: ./no-such.md\n') as string});
  });

  it('says once that a row is untrue, by the record and by the notice’s own prose', async () => {
    const {stdout} = await datamap(['gap', '--format', 'json'], {in: await recordFolder()});
    const {findings} = JSON.parse(stdout) as FindingsReport;
    const found = findings.find(({rule, message}) => rule === 'collected-but-denied' && message.includes('own prose'));
    expect(found?.places.flatMap((place) => (place.in === 'notice' ? [place.line] : []))).toEqual([13, 5]);
    expect(findings.filter(({rule}) => rule === 'notice-contradicts-itself')).toEqual([]);
  });

  it('is quiet about what agrees', async () => {
    const notice = fileOf(NOTICE).replace(
      '| A. Identifiers | Real name, email address | NO |',
      '| A. Identifiers | Real name, email address | YES |',
    );
    const {stdout} = await datamap(['gap', '--json'], {in: await recordFolder({[NOTICE]: notice})});
    const rules = (JSON.parse(stdout) as FindingsReport).findings.map(({rule}) => rule);
    for (const rule of [
      'collected-but-denied',
      'collected-not-disclosed',
      'claimed-not-collected',
      'sale-denied',
      'sale-not-stated',
      'updated-missing',
      'updated-too-long-ago',
      'notice-contradicts-itself',
    ]) {
      expect(rules).not.toContain(rule);
    }
  });

  it('prints the same bytes for --json and --format json in any zone and locale', async () => {
    const folder = await recordFolder();
    const json = await datamap(['gap', '--json'], {in: folder});
    const format = await datamap(['gap', '--format', 'json'], {in: folder, env: {TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8'}});
    expect(json.exit).toBe(1);
    expect(format).toMatchObject({exit: 1, stdout: json.stdout});
  });

  it('takes several notices in turn, and one that is named', async () => {
    const folder = await recordFolder({
      'datamap.yaml': `${fileOf('datamap.yaml')}  - id: app\n    file: notices/app.md\n`,
      'notices/app.md': fileOf(NOTICE).replace('October 1, 2026', 'October 1, 2024'),
    });
    const both = JSON.parse((await datamap(['gap', '--json'], {in: folder})).stdout) as FindingsReport;
    expect(both.notices?.map(({file, lastUpdated}) => [file, lastUpdated])).toEqual([
      ['notices/privacy.md', '2026-10-01'],
      ['notices/app.md', '2024-10-01'],
    ]);
    const one = await datamap(['gap', 'app.md', '--fail-on', 'never'], {in: join(folder, 'notices')});
    expect(one.exit).toBe(0);
    expect(one.stdout).toContain('The record against app.md');
    expect(one.stdout).toContain('an update was due by 2025-10-01');
  });

  it('asks a notice that is for some people only about theirs', async () => {
    const scoped = await recordFolder({'datamap.yaml': `${fileOf('datamap.yaml')}    scope: [applicants]\n`});
    const {findings} = JSON.parse((await datamap(['gap', '--json'], {in: scoped})).stdout) as FindingsReport;
    expect(findings.map(({rule}) => rule)).not.toContain('collected-but-denied');
    expect(findings.map(({rule}) => rule)).toContain('notice-contradicts-itself');
  });

  it('leaves out what is less sure, and counts it', async () => {
    const {stdout} = await datamap(['gap', '--json', '--min-confidence', '1'], {in: await recordFolder()});
    const {findings, summary} = JSON.parse(stdout) as FindingsReport;
    expect(findings.every(({confidence}) => confidence === 1)).toBe(true);
    expect(summary.belowConfidence).toBeGreaterThan(0);
  });

  it('writes to a file, and over its own only', async () => {
    const folder = await recordFolder();
    const first = await datamap(['gap', '--format', 'markdown', '--out', 'gap.md'], {in: folder});
    expect(first).toMatchObject({exit: 1, stdout: ''});
    expect(first.stderr).toContain('gap.md');
    expect(await readFile(join(folder, 'gap.md'), 'utf8')).toContain('# The record against notices/privacy.md');
    await writeFile(join(folder, 'mine.md'), 'my own words\n');
    expect((await datamap(['gap', '--out', 'mine.md'], {in: folder})).exit).toBe(2);
    expect(await readFile(join(folder, 'mine.md'), 'utf8')).toBe('my own words\n');
  });

  it.each([
    ['a notice that is a picture', {[NOTICE]: '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR'}, []],
    ['an empty notice', {[NOTICE]: ''}, []],
    ['a notice that is not there', {[NOTICE]: undefined}, []],
    ['a text that is no notice', {[NOTICE]: '# Minutes\n\nWe talked about lanterns.\n'}, []],
    ['a record without notices', {'datamap.yaml': 'organization:\n  legal-name: Paper Lantern Supply Co.\n'}, []],
    ['a record without activities', {'activities/newsletter.yaml': undefined}, []],
    ['a confidence that is none', {}, ['--min-confidence', '7']],
    ['a confidence in words', {}, ['--min-confidence', 'NaN']],
    ['a format that is none', {}, ['--format', 'docx']],
  ])('refuses %s with exit 2', async (_, changes, flags) => {
    const folder = await recordFolder(changes);
    const before = await contentsOf(folder);
    const ran = await datamap(['gap', ...flags], {in: folder});
    expect(ran).toMatchObject({exit: 2, stdout: ''});
    expect(ran.stderr).toMatch(/^Error: .+\n(?:.*\n)* {2}Mend: /);
    expect(await contentsOf(folder)).toEqual(before);
  });
});
