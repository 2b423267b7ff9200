import {describe, expect, it} from 'vitest';
import {buildCollected} from '../../src/reports/collected/collected.js';
import {buildRecordReport} from '../../src/reports/record/record.js';
import type {Document} from '../../src/documents/index.js';
import type {RecordOfProcessing} from '../../src/record/index.js';
import {AS_OF, law, recordOf} from './company.js';
import {categoryCell, rows, table} from './read-document.js';

const report = (record: RecordOfProcessing): Document => buildRecordReport(record, law(), {asOf: AS_OF});

/** The cells of a column, from top to bottom. */
function column(document: Document, id: string, key: string): readonly string[] {
  const index = table(document, id).columns.findIndex((each) => each.key === key);
  return rows(document, id).map((cells) => cells[index] ?? '');
}

describe('letters of fields', () => {
  const fields = {place: ['precise-location']};
  const tracking = {uses: [{fields: ['crm.people.place']}], facts: {'device-derived-precise': 'yes'}};
  const typed = {uses: [{fields: ['crm.people.place']}], facts: {'device-derived-precise': 'no'}};
  const silent = {uses: [{fields: ['crm.people.place']}]};
  const shown = (activities: readonly object[]): readonly string[] => {
    const document = report(recordOf(activities, {fields}));
    return [...column(document, 'fields', 'letters'), ...column(document, 'fields', 'limbs')];
  };

  it('are those of the table of categories, where the fact is the activity’s', () => {
    const record = recordOf([tracking], {fields});
    expect(categoryCell(buildCollected(record, law(), {asOf: AS_OF}), 'L:SPI-1C', 'collected')).toBe('YES');
    expect(column(report(record), 'category-matrix', 'L')).toEqual(['yes']);
    expect(shown([tracking])).toEqual(['G, L', 'SPI-1C']);
  });

  it('name the activity where activities differ', () => {
    expect(shown([tracking, typed])).toEqual(['G, L in Activity 1', 'SPI-1C in Activity 1']);
    expect(shown([tracking, silent, typed])).toEqual([
      'G, L in Activity 1, L? in Activity 2',
      'SPI-1C in Activity 1, SPI-1C? in Activity 2',
    ]);
    expect(shown([typed])).toEqual(['G', '']);
  });

  it('stand by themselves where no activity has begun to use the field', () => {
    expect(shown([{uses: []}])).toEqual(['G, L?', 'SPI-1C?']);
    expect(shown([{...tracking, status: 'planned'}])).toEqual(['G, L?', 'SPI-1C?']);
  });
});

describe('the category matrix', () => {
  const marks = (activity: object, fields: Readonly<Record<string, readonly string[]>>): readonly (string | undefined)[] => {
    const document = report(recordOf([activity], {fields}));
    return ['A', 'K'].map((letter) => column(document, 'category-matrix', letter)[0]);
  };

  it('leaves blank only what the fields tell', () => {
    expect(marks({uses: [{fields: ['crm.people.email']}]}, {email: ['email-address']})).toEqual(['yes', '']);
    expect(marks({uses: [{fields: ['crm.people.*']}]}, {email: ['email-address'], x1: []})).toEqual(['yes', '?']);
    expect(marks({uses: []}, {email: ['email-address']})).toEqual(['?', '?']);
  });
});

describe('letters put by hand', () => {
  it('stand with who put them, when and why', () => {
    const override = {letters: ['A'], limbs: ['SPI-1C'], reason: 'it holds the place too', by: 'ana.ruiz', on: '2026-03-02'};
    const document = report(recordOf([], {fields: {email: {elements: ['email-address'], override}}}));
    expect(column(document, 'fields', 'letters')).toEqual(['A*, L*']);
    expect(column(document, 'fields', 'remarks')).toEqual([
      'letters put by hand: A, SPI-1C, by ana.ruiz on 2026-03-02; it holds the place too',
    ]);
  });
});
