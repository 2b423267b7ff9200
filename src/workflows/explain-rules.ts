/** Rules as `explain` knows them: which stage runs them, and what they cite on a day. */
import type {RuleMeta} from '../findings/index.js';

export interface RuleOf {
  readonly of: 'record' | 'notice';
  readonly meta: RuleMeta;
}

export function citationsOfRule({citations}: RuleMeta, asOf: string): readonly string[] {
  return typeof citations === 'function' ? citations(asOf) : citations;
}
