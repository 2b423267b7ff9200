/** Sentences that name their subject "it", or not at all: a heading, a label or a question before them does. */
import {isNegated} from '../claims/negation.js';
import type {Sentence} from '../sentences.js';
import {OPEN_QUESTIONS, SENTENCE_WORDS} from '../words/answer-phrases.js';
import {DENYING} from '../words/negation-words.js';
import {lastTitle} from '../sections.js';
import {tokensOf, type Token} from '../tokens.js';
import {answerOf} from './answers.js';
import type {Standing} from './said-by.js';
import type {Said, StatementReader} from './stated.js';

/** A question's word stands here: "Q: how …", "1. Why …". */
const FIRST_WORDS = 2;
const LONGEST_TITLE = 12;
const LONGEST_LABEL = 90;
/** "None.", "Not collected." and no more. */
const LONGEST_NONE = 10;

/** "We do not collect any" under "Sensitive personal information"; "No." after "Do we sell your data?". */
export function saidUnderTopic(
  sentence: Sentence,
  previous: Sentence | undefined,
  reader: StatementReader,
  standing: Standing,
): Said | undefined {
  const answer = answerTo(sentence, previous, reader);
  if (answer !== undefined) return answer;
  const {topic} = reader;
  if (topic === undefined || sentence.kind === 'heading' || sentence.text.endsWith('?')) return undefined;
  const isNamed = ({tokens}: {readonly tokens: readonly Token[]}): boolean =>
    tokens.length <= LONGEST_TITLE && topic.titles.holds(tokens) && !topic.not.holds(tokens);
  const label = labelOf(sentence.text);
  const isLabelled = label !== undefined && isNamed({tokens: tokensOf(label)});
  const rest = isLabelled ? sentence.tokens.filter(({start}) => start >= label.length) : sentence.tokens;
  const isUnder =
    isLabelled ||
    (previous?.block === sentence.block && previous.text.endsWith(':') && isNamed(previous)) ||
    (sentence.lead !== undefined && sentence.lead.kind === 'heading' && isNamed(sentence.lead)) ||
    isNamed({tokens: tokensOf(lastTitle(sentence.section))});
  if (!isUnder) return undefined;
  const none = topic.none.first(rest);
  if (none?.start === 0 && rest.length <= LONGEST_NONE) return {side: 'no', plain: true};
  const short = answerOf(rest, sentence.text);
  if (short !== undefined) return {side: short, plain: true};
  if (topic.no.holds(rest)) return reader.narrowed.holds(rest) ? undefined : {side: 'no', plain: !reader.hedged.holds(rest)};
  const hit = topic.yes.first(rest);
  if (standing.isRight || standing.about === 'rights' || standing.about === 'definitions') return undefined;
  if (hit === undefined) {
    const names = isLineOf(sentence, reader) || (isLabelled && reader.words.byTitle === true && isList(rest));
    return names ? {side: 'yes', plain: false} : undefined;
  }
  const at = sentence.tokens.length - rest.length;
  if (reader.verbs.all(rest, hit.start, hit.end).some(({start}) => isNegated(sentence.tokens, at + start, sentence.text))) return undefined;
  return reader.before.holds(rest) || reader.notYes.holds(rest) ? undefined : {side: 'yes', plain: true};
}

/** `Sensitive data: account passwords (hashed)`, and no sentence. */
const isList = (rest: readonly Token[]): boolean =>
  rest.length > 0 && rest.length <= LONGEST_TITLE && !rest.some(({word}) => SENTENCE_WORDS.has(word) || DENYING.has(word));

/** What a list under the title names is of its kind. */
function isLineOf({kind, index, tokens}: Sentence, {words}: StatementReader): boolean {
  return words.byTitle === true && kind === 'item' && index === 0 && !tokens.some(({word}) => DENYING.has(word));
}

function answerTo({tokens, text}: Sentence, previous: Sentence | undefined, {named, topic}: StatementReader): Said | undefined {
  if (previous?.text.endsWith('?') !== true || !named.holds(previous.tokens) || !isClosed(previous.tokens)) return undefined;
  if (topic?.not.holds(previous.tokens) === true) return undefined;
  const side = answerOf(tokens, text);
  return side && {side, plain: true};
}

/** "Yes" answers no "how" and no "why". */
const isClosed = (tokens: readonly Token[]): boolean => !tokens.slice(0, FIRST_WORDS).some(({word}) => OPEN_QUESTIONS.has(word));

/** `Sensitive personal information:` before what is said of it. */
function labelOf(text: string): string | undefined {
  const end = text.slice(0, LONGEST_LABEL).search(/:| [-–—] /);
  return end > 0 && end + 2 < text.length ? text.slice(0, end) : undefined;
}
