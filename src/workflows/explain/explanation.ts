/** What `explain` answers. */
import type {Citation} from '../../law/index.js';

/** Something with a title and notes under it: `L  Precise geolocation`, `only if …`. */
export interface ExplainedItem {
  readonly term: string;
  readonly notes: readonly string[];
}

export interface ExplainedPart {
  readonly title: string;
  readonly text?: string;
  readonly items?: readonly ExplainedItem[];
}

export interface Explained {
  /** Of a list of the catalog (`element`, `limb`, …), or `rule`, or `section`. */
  readonly kind: string;
  /** What the kind is called: `category of personal information`. */
  readonly is: string;
  readonly id: string;
  readonly title: string;
  readonly inForce: boolean;
  /** First and last day in force, where there is one. */
  readonly from?: string;
  readonly until?: string;
  readonly text?: string;
  /** How far the statement was checked, in words. */
  readonly verified?: string;
  readonly citations: readonly Citation[];
  readonly parts: readonly ExplainedPart[];
  /** The entry as the catalog holds it, or the rule's description of itself. */
  readonly entry?: unknown;
}

export interface Explanation {
  readonly asked: string;
  readonly asOf: string;
  /** Day to which the catalog was brought up to date. */
  readonly law: string;
  readonly entries: readonly Explained[];
}
