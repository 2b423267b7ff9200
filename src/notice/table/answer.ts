/** What a cell answers. */
import {matchAt, compilePattern, type Pattern} from '../patterns.js';
import {tokensOf, type Token} from '../tokens.js';
import {placeholderIn} from '../placeholders.js';
import {NEITHER_WORDS, NO_SIGNS, NO_WORDS, YES_SIGNS, YES_WORDS} from '../words/answer-words.js';

export type Answer = 'yes' | 'no' | 'other';

const PHRASES: readonly (readonly [Pattern, Answer])[] = [
  ...NEITHER_WORDS.map((words) => [compilePattern(words), 'other'] as const),
  ...NO_WORDS.map((words) => [compilePattern(words), 'no'] as const),
  ...YES_WORDS.map((words) => [compilePattern(words), 'yes'] as const),
];

/** The answer that a cell begins with, or null where it is empty. Letters that a page split apart (`N o .`) are read together. */
export function answerOf(cell: string): Answer | null {
  const text = cell.trim();
  if (text === '' || [...text].every((char) => '-–—_ .'.includes(char))) return null;
  if (placeholderIn(text) !== undefined || saysBoth(text)) return 'other';
  if (YES_SIGNS.some((sign) => text.startsWith(sign))) return 'yes';
  if (NO_SIGNS.some((sign) => text.startsWith(sign))) return 'no';
  return worded(text) ?? 'other';
}

/** `YES/NO`, `Yes or No`: nobody has chosen. */
function saysBoth(text: string): boolean {
  const words = tokensOf(text.slice(0, 20)).map(({word}) => word);
  return words.length <= 3 && words.includes('yes') && words.includes('no');
}

/** The answer that its first words give, if any. */
function worded(text: string): Answer | undefined {
  const tokens = rejoined(tokensOf(text.slice(0, 300)));
  const found = PHRASES.map(([pattern, answer]) => ({answer, match: matchAt(pattern, tokens, 0)})).filter(({match}) => match !== undefined);
  const longest = found.sort((a, b) => (b.match?.end ?? 0) - (a.match?.end ?? 0))[0];
  return longest?.answer;
}

/** Yes or no and hardly anything else: what tells a column of answers from prose that begins with "No". */
export function isAnswerCell(cell: string): boolean {
  const answer = answerOf(cell);
  if (answer === 'yes' || answer === 'no') return cell.length <= 40 || /^\s*(yes|no)\b\s*[,.;:–—-]/i.test(cell.slice(0, 20));
  return answer === 'other' && cell.length <= 20 && worded(cell) === 'other';
}

/** Whether its first words answer, whatever follows them: "Limited (age only)", "No, but see below". */
export const beginsWithAnswer = (cell: string): boolean =>
  [...YES_SIGNS, ...NO_SIGNS].some((sign) => cell.trim().startsWith(sign)) || saysBoth(cell) || worded(cell) !== undefined;

/** "Yes (approximate only)". */
const LONGEST_REMARKED = 60;

/** An answer standing alone, as on a line of its own. */
export function plainAnswer(text: string): Answer | null {
  const remarked = text.length <= LONGEST_REMARKED && /^(yes|no)\s?[(–—]/i.exec(text.trim());
  if (remarked) return remarked[1]?.toLowerCase() === 'yes' ? 'yes' : 'no';
  const letters = text.replaceAll(/[^A-Za-z/✓✔✗✘❌✅☑☒]/g, '').toLowerCase();
  if (text.length > 24) return null;
  if (['yes', 'y', '✓', '✔', '✅', '☑'].includes(letters)) return 'yes';
  if (['no', 'n', '✗', '✘', '❌', '☒'].includes(letters)) return 'no';
  return ['n/a', 'na', 'limited'].includes(letters) ? 'other' : null;
}

function rejoined(tokens: readonly Token[]): readonly Token[] {
  const [first, second, third] = tokens;
  if (first?.word === 'n' && second?.word === 'o') return [{...first, word: 'no', end: second.end}, ...tokens.slice(2)];
  if (first?.word === 'y' && second?.word === 'e' && third?.word === 's') {
    return [{...first, word: 'yes', end: third.end}, ...tokens.slice(3)];
  }
  if ((first?.word === 'ye' && second?.word === 's') || (first?.word === 'y' && second?.word === 'es')) {
    return [{...first, word: 'yes', end: second.end}, ...tokens.slice(2)];
  }
  return tokens;
}
