/** Rules × subject → findings, in one order on every machine: severity, then rule, then place. */
import type {Law} from '../law/index.js';
import {createFingerprint} from './fingerprint.js';
import {SEVERITIES, type Finding, type Place} from './finding.js';
import type {Observation, Rule, RuleMeta} from './rule.js';

export interface OnDay {
  readonly asOf: string;
  /** How sections are cited on that day: those of rules stand in their latest numbers, those of observations come from the law of the day. */
  readonly law?: Pick<Law, 'asNumbered' | 'stood'>;
}

export function runRules<Subject>(rules: readonly Rule<Subject>[], subject: Subject, on: OnDay): readonly Finding[] {
  const findings = rules
    .filter(({meta}) => (meta.effectiveFrom ?? '') <= on.asOf)
    .flatMap((rule) =>
      Array.from(rule.check(subject), (observation) => ({finding: findingOf(rule.meta, observation, on), rank: observation.rank ?? 0})),
    );
  return findings.sort(compareRanked).map(({finding}) => finding);
}

const placeTexts = new WeakMap<Place, string>();

/** Written out once for each place, not once for each comparison. */
function textOf(place: Place | undefined): string {
  if (place === undefined) return 'null';
  let text = placeTexts.get(place);
  if (text === undefined) placeTexts.set(place, (text = JSON.stringify(place)));
  return text;
}

interface Ranked {
  readonly finding: Finding;
  readonly rank: number;
}

function compareRanked({finding: a, rank}: Ranked, {finding: b, rank: other}: Ranked): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compareText(a.rule, b.rule) ||
    rank - other ||
    comparePlace(a, b) ||
    compareText(a.message, b.message)
  );
}

function findingOf(meta: RuleMeta, observation: Observation, on: OnDay): Finding {
  const {message, places, remedy, wording} = observation;
  return {
    rule: meta.id,
    severity: observation.severity ?? meta.severity,
    title: meta.title,
    message,
    places,
    citations: citationsOf(meta, observation, on),
    why: meta.why,
    remedy,
    ...(wording === undefined ? {} : {wording}),
    confidence: observation.confidence ?? 1,
    fingerprint: createFingerprint(meta.id, places, observation.identity),
  };
}

function citationsOf(meta: RuleMeta, observation: Observation, {asOf, law}: OnDay): readonly string[] {
  if (observation.citations !== undefined) return law === undefined ? observation.citations : observation.citations.filter(law.stood);
  if (typeof meta.citations === 'function') return meta.citations(asOf);
  return law === undefined ? meta.citations : law.asNumbered(meta.citations);
}

function comparePlace(a: Finding, b: Finding): number {
  const [first, second] = [a.places[0], b.places[0]];
  if (first?.in === 'notice' && second?.in === 'notice') return compareText(first.file, second.file) || first.line - second.line;
  return compareText(textOf(first), textOf(second));
}

/** By code unit: the same on every locale. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
