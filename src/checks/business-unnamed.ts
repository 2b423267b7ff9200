import {inRecord, type Rule} from '../findings/index.js';
import {isUnnamed} from '../record/index.js';
import type {CheckSubject} from './subject.js';

export const businessUnnamed = {
  meta: {
    id: 'business-unnamed',
    severity: 'high',
    title: 'Nobody has said the legal name of the business',
    why: 'Every policy, table and report speaks for a business; one without its name speaks for nobody.',
    citations: ['1798.140(d)(1)', '1798.130(a)(5)'],
  },
  *check({record: {organization}}) {
    if (!isUnnamed(organization)) return;
    yield {
      message: 'In place of the legal name still stands what the record began with',
      places: [inRecord('organization', {at: 'legalName', shows: organization.legalName})],
      remedy: 'Write in datamap.yaml under organization legal-name: <the name in its contracts>',
    };
  },
} satisfies Rule<CheckSubject>;
