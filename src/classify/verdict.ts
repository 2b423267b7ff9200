import type {ElementId} from '../law/index.js';
import type {Reading} from './reading.js';

/** What a rule decides. Without elements: not personal information. */
export interface Verdict {
  readonly elements: readonly ElementId[];
  readonly confidence: number;
  readonly because: string;
}

/** Undefined: the rule has nothing to say about this field. */
export type Rule = (reading: Reading) => Verdict | undefined;

export const notPersonal = (confidence: number, because: string): Verdict => ({elements: [], confidence, because});
