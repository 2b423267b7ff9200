/** Rules × subject → findings, in one order on every machine: severity, then rule, then place. */
import {createFingerprint} from './fingerprint.js';
import {SEVERITIES, type Finding} from './finding.js';
import type {Observation, Rule, RuleMeta} from './rule.js';

export function runRules<Subject>(rules: readonly Rule<Subject>[], subject: Subject, {asOf}: {readonly asOf: string}): readonly Finding[] {
  const findings = rules
    .filter(({meta}) => (meta.effectiveFrom ?? '') <= asOf)
    .flatMap((rule) => Array.from(rule.check(subject), (observation) => findingOf(rule.meta, observation, asOf)));
  return findings.sort(compareFindings);
}

export function compareFindings(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compareText(a.rule, b.rule) ||
    comparePlace(a, b) ||
    compareText(a.message, b.message)
  );
}

function findingOf(meta: RuleMeta, observation: Observation, asOf: string): Finding {
  const {message, places, remedy, wording} = observation;
  return {
    rule: meta.id,
    severity: observation.severity ?? meta.severity,
    title: meta.title,
    message,
    places,
    citations: observation.citations ?? (typeof meta.citations === 'function' ? meta.citations(asOf) : meta.citations),
    why: meta.why,
    remedy,
    ...(wording === undefined ? {} : {wording}),
    confidence: observation.confidence ?? 1,
    fingerprint: createFingerprint(meta.id, places, observation.identity),
  };
}

function comparePlace(a: Finding, b: Finding): number {
  const [first, second] = [a.places[0], b.places[0]];
  if (first?.in === 'notice' && second?.in === 'notice') return compareText(first.file, second.file) || first.line - second.line;
  return compareText(JSON.stringify(first ?? null), JSON.stringify(second ?? null));
}

/** By code unit: the same on every locale. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
