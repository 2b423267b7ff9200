/** Each gap rule against its cases: a hand-made reading of a notice, with a small record unless the notice is judged alone; one that it must report, one that it must not. */
import {existsSync, readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {runRules, SEVERITIES, type Finding} from '../../src/findings/index.js';
import {gapRules, noticeRules, summaryOf, type GapSubject, type NoticeSubject} from '../../src/gap/index.js';
import {cite, lawAsOf} from '../../src/law/index.js';
import {calendarYear, lookupOf, practiceIn, precedingMonths, type Day} from '../../src/record/index.js';
import {readReadingCase} from '../reading-case.js';
import {readRecordCase} from '../record-case.js';

const CASES = fileURLToPath(new URL('../../fixtures/cases/gap/', import.meta.url));
const asOf = '2026-11-22' as Day;
const law = lawAsOf(asOf);

function subjectOf(folder: string): GapSubject {
  const record = readRecordCase(`${folder}/record.yaml`);
  const lookup = lookupOf(record);
  const window = precedingMonths(asOf, law.get('thresholds', 'notice-look-back').value);
  return {
    record,
    lookup,
    law,
    asOf,
    windows: {preceding12Months: window, precedingCalendarYear: calendarYear(2025)},
    notice: readReadingCase(`${folder}/reading.json`),
    reference: record.notices[0],
    retrieved: record.notices[0]?.retrieved,
    earlier: (record.notices[0]?.earlier ?? []).map(({retrieved, file}) => ({retrieved, notice: readReadingCase(`${folder}/${file}`)})),
    practice: summaryOf(practiceIn(record, law, {window, lookup})),
  };
}

const isAlone = (folder: string): boolean => !existsSync(`${folder}/record.yaml`);

function findingsOf(rule: (typeof gapRules)[number], folder: string): readonly Finding[] {
  if (!isAlone(folder)) return runRules<GapSubject>([rule], subjectOf(folder), {asOf});
  const alone: NoticeSubject = {notice: readReadingCase(`${folder}/reading.json`), law, asOf};
  return runRules(
    noticeRules.filter((each) => each === rule),
    alone,
    {asOf},
  );
}

describe.each(gapRules.map((rule) => ({id: rule.meta.id, rule})))('$id', ({id, rule}) => {
  it.each(readdirSync(`${CASES}${id}`).sort())('%s', async (name) => {
    const findings = findingsOf(rule, `${CASES}${id}/${name}`);
    if (name.startsWith('quiet')) expect(findings).toEqual([]);
    else expect(findings.length).toBeGreaterThan(0);
    await expect(`${JSON.stringify(findings, null, 2)}\n`).toMatchFileSnapshot(`${CASES}${id}/${name}/expected.json`);
  });

  it('shows the notice in every finding, or what is absent from it', () => {
    for (const name of readdirSync(`${CASES}${id}`)) {
      for (const {places} of findingsOf(rule, `${CASES}${id}/${name}`)) {
        expect(places.some((place) => place.in !== 'record')).toBe(true);
        if (isAlone(`${CASES}${id}/${name}`)) expect(places.every((place) => place.in !== 'record')).toBe(true);
      }
    }
  });

  it('says what, why and under which law', () => {
    const {meta} = rule;
    expect(SEVERITIES).toContain(meta.severity);
    expect(meta.title).toMatch(/^[A-Z].*[^.]$/);
    expect(meta.why).toMatch(/\.$/);
    const citations = typeof meta.citations === 'function' ? meta.citations(asOf) : meta.citations;
    expect(citations.length).toBeGreaterThan(0);
    for (const citation of citations) expect(cite(citation).url, citation).not.toBeNull();
  });
});

describe('the registry', () => {
  it('has a file, a case that fires and one that is quiet for each id', () => {
    for (const {meta} of gapRules) {
      expect(existsSync(fileURLToPath(new URL(`../../src/gap/${meta.id}.ts`, import.meta.url))), meta.id).toBe(true);
      expect(readdirSync(`${CASES}${meta.id}`), meta.id).toEqual(expect.arrayContaining(['fires', 'quiet']));
    }
  });

  it('speaks of no record where there is none', () => {
    const alone = noticeRules.flatMap((rule) =>
      readdirSync(`${CASES}${rule.meta.id}`)
        .map((name) => `${CASES}${rule.meta.id}/${name}`)
        .filter(isAlone)
        .flatMap((folder) => findingsOf(rule, folder)),
    );
    expect(alone.length).toBeGreaterThan(0);
    for (const {title, message, why, remedy, wording = ''} of alone) {
      expect([title, message, why, remedy, wording].join('\n')).not.toMatch(/\brecord\b/i);
    }
  });

  it('has each id once', () => {
    expect(new Set(gapRules.map(({meta}) => meta.id)).size).toBe(gapRules.length);
  });
});
