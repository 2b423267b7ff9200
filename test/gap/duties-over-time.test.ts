/** A notice that has nothing of what the law wants said, held against one record on days before and after the law changed. */
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {runRules, type Finding} from '../../src/findings/index.js';
import {summaryOf, type GapSubject} from '../../src/gap/index.js';
import {dutyMissing} from '../../src/gap/duty-missing.js';
import {lawAsOf} from '../../src/law/index.js';
import {calendarYear, lookupOf, practiceIn, precedingMonths, type Day} from '../../src/record/index.js';
import {readReadingCase} from '../reading-case.js';
import {readRecordCase} from '../record-case.js';

const FOLDER = fileURLToPath(new URL('../../fixtures/cases/gap/duty-missing/fires-over-time', import.meta.url));

function findingsOn(day: string): readonly Finding[] {
  const asOf = day as Day;
  const law = lawAsOf(asOf);
  const record = readRecordCase(`${FOLDER}/record.yaml`);
  const lookup = lookupOf(record);
  const window = precedingMonths(asOf, law.get('thresholds', 'notice-look-back').value);
  const reads = [...new Set(law.all('duties').flatMap((duty) => duty.reads ?? []))];
  const subject: GapSubject = {
    record,
    lookup,
    law,
    asOf,
    windows: {preceding12Months: window, precedingCalendarYear: calendarYear(Number(day.slice(0, 4)) - 1)},
    notice: {...readReadingCase(`${FOLDER}/reading.json`), duties: reads.map((id) => ({id, present: false, places: []}))},
    practice: summaryOf(practiceIn(record, law, {window, lookup})),
  };
  return runRules([dutyMissing], subject, {asOf});
}

const citedFor = (findings: readonly Finding[], title: string): readonly string[] | undefined =>
  findings.find(({message}) => message.includes(`does not state: ${title}`))?.citations;

describe('what the law wants said', () => {
  it.each([
    ['2025-06-01', '11 CCR 7011(e)(1)(J)', '11 CCR 7011(e)(1)(K)', '11 CCR 7011(e)(2)(F)'],
    ['2026-11-23', '11 CCR 7011(e)(1)(I)', '11 CCR 7011(e)(1)(J)', '11 CCR 7011(e)(2)(H)'],
    ['2027-02-01', '11 CCR 7011(e)(1)(I)', '11 CCR 7011(e)(1)(J)', '11 CCR 7011(e)(2)(H)'],
  ])('is cited on %s by the letters of that day', (day, disclosing, sensitive, retaliation) => {
    const findings = findingsOn(day);
    expect(citedFor(findings, 'Specific purpose for disclosing')).toEqual([disclosing]);
    expect(citedFor(findings, 'Whether sensitive personal information')).toEqual([sensitive]);
    expect(citedFor(findings, 'Right not to be retaliated against')).toEqual([retaliation, '1798.125']);
    expect(citedFor(findings, 'Whom the right not to be retaliated against covers')).toEqual([retaliation]);
  });

  it('asks for nothing before its day', () => {
    const automated = 'Right to opt out of automated decisionmaking';
    expect(citedFor(findingsOn('2026-11-23'), automated)).toBeUndefined();
    expect(citedFor(findingsOn('2027-02-01'), automated)).toEqual(['11 CCR 7011(e)(2)(F)', '11 CCR 7200(b)', '11 CCR 7221']);
    expect(citedFor(findingsOn('2022-06-01'), 'Right to correct')).toBeUndefined();
    expect(citedFor(findingsOn('2022-06-01'), 'Categories of sources')).toEqual(['1798.110(c)(2)']);
  });

  it('weighs what opens a right more than what rounds off the text', () => {
    const severities = new Map(findingsOn('2026-11-23').map(({message, severity}) => [/: ([^(]+) \(/.exec(message)?.[1], severity]));
    expect(severities.get('Right to opt out of sale and sharing')).toBe('high');
    expect(severities.get('Specific purpose for selling or sharing')).toBe('high');
    expect(severities.get('How requests are verified')).toBe('medium');
    expect(severities.get('Whom the right not to be retaliated against covers')).toBe('low');
  });

  it('is not asked for where the record makes it not due', () => {
    const messages = findingsOn('2026-11-23').map(({message}) => message);
    for (const title of [
      'How signals are processed in a frictionless manner',
      'How consent for minors is obtained',
      'Figures on requests',
      'Toll-free',
    ]) {
      expect(messages.filter((message) => message.includes(title))).toEqual([]);
    }
  });
});
