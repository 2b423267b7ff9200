/** One finding where two rules say the same of one place: the one that rests on more is kept, and mentions where the other found it. */
import {inLines, type Finding, type NoticePlace} from '../findings/index.js';

interface Double {
  readonly weaker: string;
  readonly stronger: readonly string[];
  /** What the weaker adds, before the lines in which it found it. */
  readonly adds: string;
  /** Whether they speak of one sentence or row; else of one matter. */
  readonly ofOnePlace: boolean;
}

const DOUBLES: readonly Double[] = [
  {
    weaker: 'notice-contradicts-itself',
    stronger: ['collected-but-denied'],
    adds: 'the notice’s own prose says that it is collected, too',
    ofOnePlace: true,
  },
  {
    weaker: 'statement-contradicts-prose',
    stronger: ['sale-denied', 'sensitive-denied', 'third-party-sources-denied', 'disclosure-denied'],
    adds: 'the notice’s own prose describes it, too',
    ofOnePlace: true,
  },
  {
    weaker: 'retention-too-vague',
    stronger: ['retention-not-per-category'],
    adds: 'what it says of keeping would fit any length',
    ofOnePlace: false,
  },
];

/** In the same order. What somebody accepted stands by itself. */
export function withoutDoubles(findings: readonly Finding[]): readonly Finding[] {
  const kept = new Map(findings.map((finding) => [finding, finding]));
  for (const finding of findings) {
    const double = DOUBLES.find(({weaker}) => weaker === finding.rule);
    if (double === undefined || finding.waived !== undefined) continue;
    const same = findings.find(
      (other) => other.waived === undefined && double.stronger.includes(other.rule) && isSame(finding, other, double),
    );
    if (same === undefined) continue;
    kept.delete(finding);
    kept.set(same, joined(kept.get(same) ?? same, finding, double));
  }
  return [...kept.values()];
}

function isSame(finding: Finding, other: Finding, {ofOnePlace}: Double): boolean {
  const [first] = noticePlaces(finding);
  if (first === undefined) return false;
  const others = noticePlaces(other);
  return ofOnePlace
    ? others.some(({file, line, quote}) => file === first.file && line === first.line && quote === first.quote)
    : fileOf(other) === first.file;
}

function joined(stronger: Finding, weaker: Finding, {adds, ofOnePlace}: Double): Finding {
  const added = noticePlaces(weaker).slice(ofOnePlace ? 1 : 0);
  return {
    ...stronger,
    message: `${stronger.message}; ${adds} (${inLines(added.map(({line}) => line))})`,
    places: [...stronger.places, ...added.filter(({line}) => noticePlaces(stronger).every((place) => place.line !== line))],
    // One good reason is enough.
    confidence: Math.max(stronger.confidence, weaker.confidence),
  };
}

const noticePlaces = ({places}: Finding): readonly NoticePlace[] => places.filter((place) => place.in === 'notice');

const fileOf = ({places}: Finding): string | undefined =>
  places.flatMap((place) => (place.in === 'record' ? [] : place.in === 'notice' ? place.file : place.from))[0];
