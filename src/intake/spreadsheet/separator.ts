/** Which character separates the cells of a delimited text. */

export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

const SAMPLE_CHARACTERS = 200_000;
const SAMPLE_RECORDS = 200;
/** What a candidate counts for that the headings do not hold, or hold in another number than most records. */
const NOT_IN_HEADINGS = 0.25;
const OTHER_IN_HEADINGS = 0.75;
/** What one counts for of which every occurrence stands as it does in a list or a number. */
const IN_SENTENCES = 0.3;

/** How often each candidate stands in one record, quoted text left out. */
type Counts = Readonly<Record<Separator, number>>;

interface Sample {
  readonly records: readonly Counts[];
  /** Of each candidate, those that no space follows and no digits enclose: `name; phone` and `1,50` separate no cells. */
  readonly tight: Counts;
}

/**
 * The one that most records hold equally often, the headings above all: rows hold lists and decimals, headings hardly do.
 * A comma where nothing separates.
 */
export function separatorOf(text: string): Separator {
  const {records, tight} = sampleOf(text);
  const headings = records.find((counts) => SEPARATORS.some((each) => counts[each] > 1)) ?? records.find(isDivided);
  if (headings === undefined) return ',';
  const scored = SEPARATORS.map((separator) => {
    const counts = records.map((each) => each[separator]);
    const all = counts.reduce((sum, count) => sum + count, 0);
    if (all === 0) return {separator, score: 0};
    const {width, share} = commonest(counts);
    const inHeadings = headings[separator] === width ? 1 : headings[separator] > 0 ? OTHER_IN_HEADINGS : NOT_IN_HEADINGS;
    const inCells = IN_SENTENCES + (1 - IN_SENTENCES) * (tight[separator] / all);
    return {separator, score: share * Math.log2(1 + width) * inHeadings * inCells};
  });
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).separator;
}

const none = (): Record<Separator, number> => ({',': 0, ';': 0, '\t': 0, '|': 0});

const isDivided = (counts: Counts): boolean => SEPARATORS.some((each) => counts[each] > 0);

/** A quotation begins with its cell: after a line's end or any candidate, for it is not known yet which of them separates. */
function sampleOf(text: string): Sample {
  const records: Counts[] = [];
  const tight = none();
  let counts = none();
  let quoted = false;
  let atStart = true;
  const length = Math.min(text.length, SAMPLE_CHARACTERS);
  for (let index = text.startsWith('\ufeff') ? 1 : 0; index < length && records.length < SAMPLE_RECORDS; index++) {
    const character = text[index] as string;
    if (quoted) {
      if (character === '"') quoted = false;
      continue;
    }
    if (character === '"' && (atStart || text[index - 1] === '"')) quoted = true;
    const separator = SEPARATORS.find((each) => each === character);
    if (separator !== undefined) {
      counts[separator]++;
      if (!isInSentence(text[index - 1], text[index + 1])) tight[separator]++;
    } else if (character === '\n') {
      records.push(counts);
      counts = none();
    }
    atStart = separator !== undefined || character === '\n';
  }
  // A record that the sample's end cuts off is narrower than it is, and one whose quotation never ends tells nothing.
  if (records.length === 0 || (length === text.length && !quoted)) records.push(counts);
  return {records, tight};
}

const isInSentence = (before = '', after = ''): boolean => after === ' ' || (/\d/.test(before) && /\d/.test(after));

/** The commonest number above zero, and the share of the records that have it. */
function commonest(counts: readonly number[]): {readonly width: number; readonly share: number} {
  const tally = new Map<number, number>();
  for (const count of counts) if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  let best = {width: 0, share: 0};
  for (const [width, records] of tally) {
    const share = records / counts.length;
    if (share * Math.log2(1 + width) > best.share * Math.log2(1 + best.width)) best = {width, share};
  }
  return best;
}
