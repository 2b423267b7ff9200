import {inRecord, type Rule} from '../findings/index.js';
import type {RequestMethod} from '../record/index.js';
import type {CheckSubject} from './subject.js';

export const requestMethodsMissing = {
  meta: {
    id: 'request-methods-missing',
    severity: 'medium',
    title: 'The ways in which consumers make requests are missing or too few',
    why: 'The policy must describe two or more, a toll-free number among them, unless the business is online only.',
    citations: ['1798.130(a)(1)(A)', '11 CCR 7011(e)(3)(A)', '11 CCR 7020'],
  },
  *check({record}) {
    const {requestMethods = [], onlyOnline} = record.organization;
    const kinds = new Set(requestMethods.map(({kind}) => kind));
    const missing = missingMethod(kinds, onlyOnline === 'yes');
    if (missing === undefined) return;
    yield {
      message: `${record.organization.legalName} has not recorded ${missing}`,
      places: [inRecord('organization', {at: 'requestMethods', shows: [...kinds].join(', ') || 'nothing'})],
      remedy:
        'Write in datamap.yaml under organization request-methods: [{kind: web-form, at: <address>}, {kind: toll-free, at: <number>}], or only-online: yes with kind: email',
    };
  },
} satisfies Rule<CheckSubject>;

function missingMethod(kinds: ReadonlySet<RequestMethod['kind']>, onlyOnline: boolean): string | undefined {
  if (onlyOnline) return kinds.has('email') ? undefined : 'an email address, which suffices for a business that is online only';
  if (kinds.size < 2) return 'two or more methods';
  return kinds.has('toll-free') ? undefined : 'a toll-free telephone number';
}
