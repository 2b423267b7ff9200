/** Sentences that name their subject "it", or not at all: a heading, a label or a question before them does. */
import {isNegated} from '../claims/negation.js';
import type {Sentence} from '../sentences.js';
import {DENYING} from '../words/negation-words.js';
import {lastTitle} from '../sections.js';
import {tokensOf, type Token} from '../tokens.js';
import type {Said, Standing} from './said-by.js';
import type {StatementReader} from './stated.js';

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
  const names = ({tokens}: {readonly tokens: readonly Token[]}): boolean =>
    tokens.length <= LONGEST_TITLE && topic.titles.holds(tokens) && !topic.not.holds(tokens);
  const label = labelOf(sentence.text);
  const isLabelled = label !== undefined && names({tokens: tokensOf(label)});
  const rest = isLabelled ? sentence.tokens.filter(({start}) => start >= label.length) : sentence.tokens;
  const isUnder =
    isLabelled ||
    (previous?.block === sentence.block && previous.text.endsWith(':') && names(previous)) ||
    (sentence.lead !== undefined && sentence.lead.kind === 'heading' && names(sentence.lead)) ||
    names({tokens: tokensOf(lastTitle(sentence.section))});
  if (!isUnder) return undefined;
  const none = topic.none.first(rest);
  if (none?.start === 0 && rest.length <= LONGEST_NONE) return {side: 'no', plain: true};
  if (topic.no.holds(rest)) return reader.narrowed.holds(rest) ? undefined : {side: 'no', plain: !reader.hedged.holds(rest)};
  if (rest.length === 3 && isBareDenial(rest)) return {side: 'no', plain: true};
  const hit = topic.yes.first(rest);
  if (standing.isRight || standing.about === 'rights' || standing.about === 'definitions') return undefined;
  if (hit === undefined) return isLineOf(sentence, reader) ? {side: 'yes', plain: false} : undefined;
  const at = sentence.tokens.length - rest.length;
  if (reader.verbs.all(rest, hit.start, hit.end).some(({start}) => isNegated(sentence.tokens, at + start, sentence.text))) return undefined;
  return reader.before.holds(rest) || reader.notYes.holds(rest) ? undefined : {side: 'yes', plain: true};
}

/** "We do not." */
const isBareDenial = (rest: readonly Token[]): boolean => rest[0]?.word === 'we' && rest[1]?.word === 'do' && rest[2]?.word === 'not';

/** What a list under the title names is of its kind. */
function isLineOf({kind, index, tokens}: Sentence, {words}: StatementReader): boolean {
  return words.byTitle === true && kind === 'item' && index === 0 && !tokens.some(({word}) => DENYING.has(word));
}

function answerTo({tokens}: Sentence, previous: Sentence | undefined, {asks}: StatementReader): Said | undefined {
  if (previous?.text.endsWith('?') !== true || !asks.holds(previous.tokens)) return undefined;
  const word = tokens[0]?.word;
  if (word === 'no' || word === 'never') return {side: 'no', plain: true};
  return word === 'yes' ? {side: 'yes', plain: true} : undefined;
}

/** `Sensitive personal information:` before what is said of it. */
function labelOf(text: string): string | undefined {
  const end = text.slice(0, LONGEST_LABEL).search(/:| [-–—] /);
  return end > 0 && end + 2 < text.length ? text.slice(0, end) : undefined;
}
