/** Whether the organization owes a Shine the Light report at all, condition by condition. */
import type {Law} from '../../law/index.js';
import type {Answer, Organization} from '../../record/index.js';
import type {Flow} from './flows.js';

export interface Condition {
  readonly what: string;
  readonly answer: 'yes' | 'no' | 'unknown';
  readonly because: string;
  readonly citation: string;
}

/** Only compliance exempts, so what is not recorded leaves the duty in place, 1798.83(h). */
const CALFIPA: Readonly<Record<Answer, string>> = {
  yes: 'It is recorded as subject to and compliant with the California Financial Information Privacy Act.',
  no: 'It is recorded as not subject to, or not compliant with, the California Financial Information Privacy Act, so nothing exempts it.',
  unknown: 'Compliance with the California Financial Information Privacy Act is not recorded, so nothing exempts it.',
};

/** `exempt`: a condition fails; `unknown`: one cannot be told; `applies`: none speaks against it. */
export type Applicability = 'applies' | 'exempt' | 'unknown';

export function conditionsOf({employees, calfipaCompliant}: Organization, law: Law): readonly Condition[] {
  const least = law.get('thresholds', 'shine-the-light-employees').value;
  return [
    {
      what: `${least} or more full- or part-time employees`,
      answer: employees === undefined ? 'unknown' : employees >= least ? 'yes' : 'no',
      because: employees === undefined ? 'The number of employees is not recorded.' : `${employees} are recorded.`,
      citation: '1798.83(c)(1)',
    },
    {
      what: 'Not an exempt financial institution',
      answer: calfipaCompliant === 'yes' ? 'no' : 'yes',
      because: CALFIPA[calfipaCompliant ?? 'unknown'],
      citation: '1798.83(h)',
    },
  ];
}

/** The third condition needs the year's disclosures. */
export function disclosureCondition(flows: readonly Flow[], year: number): Condition {
  const counted = flows.filter(({standing}) => standing.is === 'counted').length;
  const unknown = flows.filter(({standing}) => standing.is === 'unknown').length;
  return {
    what: `Disclosed customers’ personal information to third parties for their direct marketing in ${year}`,
    answer: counted > 0 ? 'yes' : unknown > 0 ? 'unknown' : 'no',
    because:
      counted > 0 ? `${counted} recorded.` : unknown > 0 ? `None is recorded as such, but ${unknown} cannot be told.` : 'None is recorded.',
    citation: '1798.83(a)',
  };
}

export function applicabilityOf(conditions: readonly Condition[]): Applicability {
  if (conditions.some(({answer}) => answer === 'no')) return 'exempt';
  return conditions.some(({answer}) => answer === 'unknown') ? 'unknown' : 'applies';
}
