/** Which findings somebody accepted, and until when. An expired waiver accepts nothing. */
import type {Finding} from './finding.js';

interface WaiverLike {
  readonly rule: string;
  readonly place: string;
  readonly reason: string;
  readonly by: string;
  readonly until: string;
}

export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly WaiverLike[],
  {asOf}: {readonly asOf: string},
): readonly Finding[] {
  const valid = waivers.filter((waiver) => waiver.until >= asOf);
  if (valid.length === 0) return findings;
  return findings.map((finding) => {
    const waiver = valid.find((candidate) => accepts(candidate, finding));
    return waiver ? {...finding, waived: {reason: waiver.reason, by: waiver.by, until: waiver.until}} : finding;
  });
}

function accepts(waiver: WaiverLike, finding: Finding): boolean {
  if (waiver.rule !== finding.rule) return false;
  if (waiver.place === finding.fingerprint) return true;
  return finding.places.some(
    (place) =>
      place.in === 'record' &&
      (place.path === waiver.place || place.path.startsWith(`${waiver.place}/`) || place.path.startsWith(`${waiver.place}.`)),
  );
}
