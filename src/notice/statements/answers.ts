/** Answers of a word or two to a question, a title or a label: "No.", "We don't.", "Absolutely not." */
import type {Token} from '../tokens.js';
import {NEGATORS} from '../words/negation-words.js';
import {ANSWER_LEADS, ANSWERS_NO_WORDS, ANSWERS_YES_WORDS, DOES_IT} from '../words/answer-phrases.js';
import type {Side} from './stated.js';

/** "We currently do not.", "Our site does not do so." */
const LONGEST_BARE = 6;

/** `text` is the sentence that the tokens were cut from. */
export function answerOf(tokens: readonly Token[], text: string): Side | undefined {
  const from = tokens.findIndex(({word}) => !ANSWER_LEADS.has(word));
  const rest = from < 0 ? [] : tokens.slice(from);
  const first = rest[0]?.word ?? '';
  if (isAlone(rest, text)) {
    if (ANSWERS_NO_WORDS.has(first)) return 'no';
    if (ANSWERS_YES_WORDS.has(first)) return 'yes';
  }
  if (rest.length === 0 || rest.length > LONGEST_BARE) return undefined;
  const last = rest.findLast(({word}) => !DOES_IT.has(word))?.word ?? '';
  if (NEGATORS.has(last)) return 'no';
  return rest.length <= 3 && first === 'we' && rest.at(-1)?.word === 'do' ? 'yes' : undefined;
}

/** "No, because …", and not "no standard exists". */
function isAlone([first, next]: readonly Token[], text: string): boolean {
  return first !== undefined && (next === undefined || /[^\s"”'*]/.test(text.slice(first.end, next.start)));
}
