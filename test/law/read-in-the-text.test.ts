/** What was read in the text of the law is said to be so only of days on which that text stood. */
import {describe, expect, test} from 'vitest';
import {changesBetween} from '../../src/law/changes.js';
import {catalogData} from '../../src/law/catalog.js';
import {checks} from '../../src/checks/index.js';
import {gapRules} from '../../src/gap/index.js';
import type {Day} from '../../src/record/index.js';
import {lawListing} from '../../src/reports/law/list.js';
import {lawAsOf, type LawEntry} from '../../src/law/index.js';
import {explainEntry} from '../../src/workflows/explain/explain-entry.js';
import {showLaw} from '../../src/workflows/law/show.js';

/** Whether the version that a section had on a day was read. */
const wasRead = (section: string, day: string): boolean =>
  catalogData.readFrom.every(({sections, day: read}) => day >= read || !section.startsWith(sections));

describe.each(['2020-06-01', '2022-06-01', '2023-06-01', '2024-12-31', '2025-06-30', '2025-12-31'])('on %s', (day) => {
  const law = lawAsOf(day);

  test('entries, sections and letters', () => {
    const {collections} = lawListing(law, {withEntries: true, all: false});
    const claimed = collections.flatMap(({entries = []}) => entries.filter(({verification}) => verification === 'verified'));
    expect(claimed.filter(({citations}) => !citations.every((section) => wasRead(section, day)))).toEqual([]);
    expect(claimed.length).toBeGreaterThan(20);
  });

  test('what explain says of elements, sections and rules', () => {
    const ids = [
      'precise-location',
      'email-address',
      '1798.140',
      '1798.110(c)',
      '11 CCR 7011(e)(1)(A)',
      '11 CCR 7012(e)(4)',
      'PP-01',
      'NC-4',
      ...[...checks, ...gapRules].map(({meta}) => meta.id),
    ];
    for (const id of ids) {
      for (const {citations, verified, parts} of explainEntry({id, asOf: day as Day}).entries.filter((each) => each.inForce)) {
        if (!citations.every((each) => wasRead(each.id, day))) expect(verified, id).not.toBe('read in the text of the law');
        const why = parts.find(({title}) => title.startsWith('Letters on'))?.items ?? [];
        for (const note of why.flatMap(({notes}) => notes).filter((each) => each.endsWith('read in the text of the law'))) {
          expect(wasRead(note.replace('Cal. Civ. Code § ', ''), day), `${id}: ${note}`).toBe(true);
        }
      }
    }
  });
});

test('an earlier amount of a threshold, as law show and law diff tell it', () => {
  const [shown] = showLaw({id: 'business-revenue', asOf: '2026-11-22' as Day}).answer.entries;
  expect(shown?.versions.map(({effectiveTo, verification}) => [effectiveTo, verification])).toEqual([
    ['2024-12-31', 'memory'],
    ['2026-12-31', 'verified'],
    [undefined, 'inference'],
  ]);
  expect(changesBetween('2024-06-01', '2025-06-01').entries.find(({id}) => id === 'business-revenue')?.before?.verification).toBe('memory');
});

test.each([
  ['2022-06-01', '2023-06-01'],
  ['2022-12-31', '2027-01-01'],
])('every version and letter of a diff from %s to %s', (from, to) => {
  const {entries, letters} = changesBetween(from, to);
  for (const {id, on, before, after} of entries) {
    const dayBefore = new Date(Date.parse(on) - 86_400_000).toISOString().slice(0, 10);
    for (const [version, day] of [
      [before, dayBefore],
      [after, on],
    ] as const) {
      if (version?.verification !== 'verified') continue;
      const rests = (version as Partial<LawEntry>).citations ?? [version.id];
      expect(
        rests.every((section) => wasRead(section, day)),
        `${id} on ${day}`,
      ).toBe(true);
      expect(
        rests.every((section) => lawAsOf(day).stood(section)),
        `${id} on ${day}`,
      ).toBe(true);
    }
  }
  expect(letters.filter(({citation, on, verification}) => verification === 'verified' && !wasRead(citation, on))).toEqual([]);
});

test('a limb of 2023 cites no number of the regulations of 2026', () => {
  const limb = changesBetween('2022-06-01', '2023-06-01').entries.find(({id}) => id === 'SPI-1A');
  expect(limb).toMatchObject({on: '2023-01-01', change: 'begins', citations: ['1798.140(ae)(1)(A)'], verification: 'memory'});
});
