/** What a column is about, told from its heading. */
import {PatternSet} from '../patterns.js';
import {tokensOf} from '../tokens.js';
import {HEADER_WORDS, WHOLE_ANSWER_HEADINGS, type HeaderFamily} from '../words/header-words.js';

const FAMILIES = new PatternSet<number>(HEADER_WORDS.flatMap(({words}, rank) => words.map((word) => [word, rank] as const)));
const WHOLE = new Set(WHOLE_ANSWER_HEADINGS);
const LONGEST = 25;

export function headerFamily(heading: string): HeaderFamily | undefined {
  const tokens = tokensOf(heading.slice(0, 300));
  if (tokens.length === 0 || tokens.length > LONGEST) return undefined;
  if (WHOLE.has(tokens.map(({word}) => word).join(' '))) return 'collected';
  const found = FAMILIES.all(tokens).map(({value}) => value);
  return found.length === 0 ? undefined : HEADER_WORDS[Math.min(...found)]?.family;
}
