/** Rules as `explain` knows them: which stage runs them, and what they cite on a day. */
import type {RuleMeta} from '../../findings/index.js';
import type {Law} from '../../law/index.js';

export interface RuleOf {
  readonly of: 'record' | 'notice' | 'notice-alone';
  readonly meta: RuleMeta;
}

export function citationsOfRule({citations}: RuleMeta, law: Pick<Law, 'asOf' | 'asNumbered'>): readonly string[] {
  return typeof citations === 'function' ? citations(law.asOf) : law.asNumbered(citations);
}
