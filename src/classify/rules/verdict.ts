import type {ElementId} from '../../law/index.js';
import type {Reading} from '../reading/reading.js';

/** What a rule decides. Without elements: not personal information, unless it is left open. */
export interface Verdict {
  readonly elements: readonly ElementId[];
  readonly confidence: number;
  readonly because: string;
  /** Nothing tells what it is: that no word is known speaks neither for nor against data about people. */
  readonly open?: true;
}

/** Undefined: the rule has nothing to say about this field. */
export type Rule = (reading: Reading) => Verdict | undefined;

export const notPersonal = (confidence: number, because: string): Verdict => ({elements: [], confidence, because});

/** Below every threshold that somebody would set, and never a suggestion. */
const SILENCE = 0.3;
export const notKnown = (because: string): Verdict => ({elements: [], confidence: SILENCE, because, open: true});
