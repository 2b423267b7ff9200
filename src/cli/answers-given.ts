/** What became of a file with answers, on the screen. */
import type {InterviewResult} from '../workflows/interview/hold-interview.js';

/** Of what was written, in one sentence. */
export function writtenLine({about, title, outcome, written}: InterviewResult): string | undefined {
  if (outcome === 'dry-run') return 'Nothing was written.';
  if (outcome === 'unchanged') return `Nothing was written about "${title}".`;
  if (outcome !== 'written') return undefined;
  const next = about === 'team' ? 'datamap interview, about one activity after the other' : 'datamap check';
  return `Wrote ${written.length} ${written.length === 1 ? 'file' : 'files'} about "${title}". Next: ${next}`;
}
