/** Each case: a record, a notice and, side by side, the draft and the redline that close the gaps between them. */
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {runRules, type Finding} from '../../src/findings/index.js';
import {draftDocument, draftOf, gapRules, redlineDocument, summaryOf, type GapSubject, type NoticeDraft} from '../../src/gap/index.js';
import {lawAsOf} from '../../src/law/index.js';
import {readNotice} from '../../src/notice/index.js';
import {calendarYear, lookupOf, practiceIn, precedingMonths, type Day} from '../../src/record/index.js';
import {renderDocument} from '../../src/renderers/index.js';
import {readRecordCase} from '../record-case.js';

const CASES = fileURLToPath(new URL('../../fixtures/cases/draft/', import.meta.url));
const asOf = '2026-11-22' as Day;
const law = lawAsOf(asOf);

async function drafted(name: string): Promise<{readonly draft: NoticeDraft; readonly findings: readonly Finding[]; readonly text: string}> {
  const folder = `${CASES}${name}`;
  const file = readdirSync(folder).find((each) => each.startsWith('notice.')) as string;
  const bytes = readFileSync(`${folder}/${file}`);
  const record = readRecordCase(`${folder}/record.yaml`);
  const lookup = lookupOf(record);
  const window = precedingMonths(asOf, law.get('thresholds', 'notice-look-back').value);
  const subject: GapSubject = {
    record,
    lookup,
    law,
    asOf,
    windows: {preceding12Months: window, precedingCalendarYear: calendarYear(2025)},
    notice: await readNotice(bytes, {name: file, asOf}),
    practice: summaryOf(practiceIn(record, law, {window, lookup})),
  };
  const findings = runRules(gapRules, subject, {asOf});
  return {draft: draftOf(subject, findings), findings, text: bytes.toString('utf8')};
}

describe.each(readdirSync(CASES).sort())('%s', (name) => {
  it('is drafted as expected', async () => {
    const {draft} = await drafted(name);
    await expect(await renderDocument(draftDocument(draft), 'markdown')).toMatchFileSnapshot(`${CASES}${name}/expected.md`);
    await expect(await renderDocument(redlineDocument(draft), 'markdown')).toMatchFileSnapshot(`${CASES}${name}/redline.md`);
  });

  it('says of a row and of a sentence what gap says of it', async () => {
    const {draft, findings} = await drafted(name);
    const rows = draft.tables.flatMap(({rows}) => rows.map(({cells}) => cells.map((cell) => cell.replaceAll('\n', ' ')).join(' | ')));
    for (const {rule, wording} of findings) {
      if (!['collected-but-denied', 'claimed-not-collected'].includes(rule) || wording === undefined || draft.newTableAt !== undefined) {
        continue;
      }
      expect(rows).toContain(wording);
    }
  });

  it('replaces only what stands in the notice, and keeps the columns of its table', async () => {
    const {draft, text} = await drafted(name);
    const words = (some: string): string => some.replaceAll(/[^A-Za-z0-9]+/g, ' ').trim();
    for (const {line, before} of draft.replaced) {
      expect(line).toBeLessThanOrEqual(text.split('\n').length);
      expect(words(text)).toContain(words(before).split(' ').slice(0, 3).join(' '));
    }
    for (const {table, rows} of draft.tables) {
      for (const {is, before, cells} of rows) {
        expect(cells).toHaveLength(table.columns.length);
        const label = table.columns.findIndex(({holds}) => holds === 'category');
        if (is === 'changed') expect(cells[label]).toBe(before[label]);
      }
    }
  });
});
