import {inRecord, type Rule} from '../findings/index.js';
import {marketingStandingOf} from '../record/index.js';
import {disclosuresOf, inActivity, type CheckSubject} from './subject.js';

export const employeesMissing = {
  meta: {
    id: 'employees-missing',
    severity: 'medium',
    title: 'The number of employees is missing',
    why: 'Whether Shine the Light applies depends on it, full-time and part-time together.',
    citations: ['1798.83(c)(1)'],
  },
  *check({record, lookup, law}) {
    if (record.organization.employees !== undefined) return;
    const entry = disclosuresOf({record, lookup}).find((candidate) => marketingStandingOf(candidate, law).is !== 'left-out');
    if (entry === undefined) return;
    yield {
      message: `${record.organization.legalName} discloses data that recipients may market with, and the number of its employees is not recorded`,
      places: [inRecord('organization', {at: 'employees', shows: 'nothing'}), inActivity(entry.activity, entry.at)],
      remedy: 'Write in datamap.yaml under organization employees: <number, part-time included>',
    };
  },
} satisfies Rule<CheckSubject>;
