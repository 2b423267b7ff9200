/** All that a run found, with what a reader needs to judge it: the day, the law, how much was read, the counts. The shape that `--json` prints. */
import {cite, type Citation} from '../law/citation.js';
import {SEVERITIES, type Finding, type Severity} from './finding.js';

export interface FindingsReport {
  /** What was judged: the record by itself, the record against notices, or notices by themselves. */
  readonly of: 'record' | 'notice' | 'notice-only';
  readonly asOf: string;
  readonly law: {readonly version: string; readonly asOf: string};
  readonly summary: Summary;
  /** How much was looked at, so that "no findings" has a weight. */
  readonly looked: readonly {readonly what: string; readonly count: number}[];
  /** Each notice with how far it was understood; only where notices were judged. */
  readonly notices?: readonly NoticeCoverage[];
  readonly findings: readonly Finding[];
  /** Every section that a finding names, written out. */
  readonly citations: readonly Citation[];
}

/** Findings that count, by severity; accepted ones and those below the asked confidence stand apart. */
export interface Summary extends Readonly<Record<Severity, number>> {
  readonly waived: number;
  readonly belowConfidence: number;
}

export interface NoticeCoverage {
  readonly file: string;
  readonly lastUpdated: string | null;
  /**
   * Where the record keeps dated copies: since which day it is known to stand so (null: since before any day is known), how many
   * versions came before it, and whether it was retrieved only after the day of the report.
   */
  readonly version?: {readonly since: string | null; readonly earlier: number; readonly afterwards: boolean};
  /** Where the file holds several: findings may be about one of them alone. */
  readonly documents?: readonly {readonly title: string; readonly line: number; readonly read: boolean}[];
  /** It holds a table of categories and nothing else of a notice: nothing was called absent. */
  readonly fragment?: boolean;
  /** Share of the words that were understood, 0 to 1. */
  readonly coverage: number;
  readonly categories: number;
  readonly unread: readonly {readonly line: number; readonly what: string; readonly why: string}[];
  /** Statements that are owed and that nothing looked for, with `why`; or, with `fact`, that are owed or not as this fact is, which nobody has stated. */
  readonly notJudged: readonly {readonly id: string; readonly title: string; readonly fact?: string; readonly why?: string}[];
}

interface Facts {
  readonly of: FindingsReport['of'];
  readonly law: {readonly version: string; readonly asOf: string};
  readonly looked: FindingsReport['looked'];
  readonly notices?: readonly NoticeCoverage[];
  readonly minConfidence?: number;
}

/** The report over findings that are already in order. */
export function reportOf(findings: readonly Finding[], {of, law, looked, notices, minConfidence = 0}: Facts): FindingsReport {
  const kept = findings.filter(({confidence}) => confidence >= minConfidence);
  return {
    of,
    asOf: law.asOf,
    law: {version: law.version, asOf: law.asOf},
    summary: summaryOf(kept, findings.length - kept.length),
    looked,
    ...(notices === undefined ? {} : {notices}),
    findings: kept,
    citations: [...new Set(kept.flatMap(({citations}) => citations))].sort().map(cite),
  };
}

/** Whether a finding that nobody accepted weighs at least `failOn`. */
export function reaches({findings}: FindingsReport, failOn: Severity | 'never'): boolean {
  if (failOn === 'never') return false;
  const least = SEVERITIES.indexOf(failOn);
  return findings.some(({severity, waived}) => waived === undefined && SEVERITIES.indexOf(severity) <= least);
}

function summaryOf(findings: readonly Finding[], belowConfidence: number): Summary {
  const counts = {critical: 0, high: 0, medium: 0, low: 0, waived: 0, belowConfidence};
  for (const {severity, waived} of findings) counts[waived === undefined ? severity : 'waived'] += 1;
  return counts;
}
