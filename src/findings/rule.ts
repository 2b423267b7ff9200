/** The rule contract: metadata first, then a check that yields observations. Generic in what it looks at. */
import type {Place, Severity} from './finding.js';

export interface RuleMeta {
  /** Kebab-case; the file name and the name of its case folder. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  /** Sections in catalog form. A function where the lettering depends on the day. */
  readonly citations: readonly string[] | ((asOf: string) => readonly string[]);
  /** First day on which the rule can apply. */
  readonly effectiveFrom?: string;
}

export interface Observation {
  readonly message: string;
  readonly places: readonly Place[];
  readonly remedy: string;
  /**
   * What makes it the same finding on another day where its record places are only examples: a letter, a limb. The fingerprint
   * then leaves the record places out.
   */
  readonly identity?: string;
  /** Where its cases have an order of their own, such as that of the law: the lowest comes first, before any order of places. */
  readonly rank?: number;
  /** Where one case weighs more or less than the rule does as a whole. */
  readonly severity?: Severity;
  readonly wording?: string;
  readonly confidence?: number;
  /** Narrower than the rule's own. */
  readonly citations?: readonly string[];
}

export interface Rule<Subject> {
  readonly meta: RuleMeta;
  check(subject: Subject): Iterable<Observation>;
}
