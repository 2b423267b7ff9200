import type {Finding} from '../../src/findings/index.js';

/** A finding that says nothing in particular. */
export function makeFinding(change: Partial<Finding> = {}): Finding {
  return {
    rule: 'retention-missing',
    severity: 'medium',
    title: 'Nobody said how long the data is kept',
    message: '"Newsletter" does not say how long its data is kept',
    places: [{in: 'record', path: 'activities/newsletter', at: 'retention', shows: 'nothing'}],
    citations: ['1798.100(a)(3)'],
    why: 'The notice at collection owes a length for each category.',
    remedy: 'Write in activities/newsletter.yaml retention: {period: 24 months}',
    confidence: 1,
    fingerprint: '0123456789abcdef',
    ...change,
  };
}
