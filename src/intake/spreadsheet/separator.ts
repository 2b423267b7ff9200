/** Which character separates the cells of a delimited text. */

export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

const SAMPLE_CHARACTERS = 200_000;
const SAMPLE_RECORDS = 200;

/** The one that gives the most records of one same width; a comma where nothing separates. */
export function separatorOf(text: string): Separator {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  let best: Separator = ',';
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const score = evenness(widths(sample, separator));
    if (score > bestScore) [best, bestScore] = [separator, score];
  }
  return best;
}

/** Separators in each record, quoted text left out. */
function widths(text: string, separator: string): readonly number[] {
  const counts: number[] = [];
  let count = 0;
  let quoted = false;
  let atStart = true;
  for (let index = 0; index < text.length && counts.length < SAMPLE_RECORDS; index++) {
    const character = text[index];
    if (quoted) {
      if (character === '"') quoted = false;
      continue;
    }
    if (character === '"' && (atStart || text[index - 1] === '"')) {
      quoted = true;
    } else if (character === separator) {
      count++;
    } else if (character === '\n') {
      counts.push(count);
      count = 0;
    }
    atStart = character === separator || character === '\n';
  }
  if (count > 0) counts.push(count);
  return counts;
}

/** Records of the commonest width above zero, weighed by how wide that is. */
function evenness(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  let best = 0;
  for (const [width, records] of tally) best = Math.max(best, records * Math.log2(1 + width));
  return best;
}
