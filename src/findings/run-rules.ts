/** Rules × subject → findings, in one order on every machine: severity, then rule, then place. */
import {createFingerprint} from './fingerprint.js';
import {SEVERITIES, type Finding, type Place} from './finding.js';
import type {Observation, Rule, RuleMeta} from './rule.js';

export function runRules<Subject>(rules: readonly Rule<Subject>[], subject: Subject, {asOf}: {readonly asOf: string}): readonly Finding[] {
  const findings = rules
    .filter(({meta}) => (meta.effectiveFrom ?? '') <= asOf)
    .flatMap((rule) => Array.from(rule.check(subject), (observation) => findingOf(rule.meta, observation, asOf)));
  return findings.sort(compareFindings);
}

const placeTexts = new WeakMap<Place, string>();

/** Written out once for each place, not once for each comparison. */
function textOf(place: Place | undefined): string {
  if (place === undefined) return 'null';
  let text = placeTexts.get(place);
  if (text === undefined) placeTexts.set(place, (text = JSON.stringify(place)));
  return text;
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
  return compareText(textOf(first), textOf(second));
}

/** By code unit: the same on every locale. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
