/** What a rule found: data, not prose on a screen. */

/** From "we do not sell" while the record sells, down to a thing worth knowing. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Where in the record: a document (`activities/newsletter`) or a field (`fields/hubspot.contacts.email`), and what stands there. */
export interface RecordPlace {
  readonly in: 'record';
  readonly path: string;
  /** Property within the document, as its file writes it: `discloses.0.direct-marketing`. */
  readonly at?: string;
  readonly shows?: string;
}

/** Where in the notice, with its own words. Lines count from 1. */
export interface NoticePlace {
  readonly in: 'notice';
  readonly file: string;
  readonly line: number;
  readonly section?: string;
  readonly quote: string;
}

/** A thing that should be somewhere and is nowhere: `notice.md` has no such statement. */
export interface AbsentPlace {
  readonly in: 'absent';
  readonly from: string;
  readonly what: string;
}

export type Place = RecordPlace | NoticePlace | AbsentPlace;

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly places: readonly Place[];
  readonly citations: readonly string[];
  /** One sentence: why it matters. */
  readonly why: string;
  readonly remedy: string;
  /** Text that would close it, ready to paste. */
  readonly wording?: string;
  /** 0 to 1: how sure the reading is. 1 where only the record speaks. */
  readonly confidence: number;
  /** Stable across runs and line moves: rule, record path and a normalised quote. */
  readonly fingerprint: string;
  /** Set where a waiver accepts it. */
  readonly waived?: {readonly reason: string; readonly by: string; readonly until: string};
}
