/** Denials by a word for what is denied: "we do not collect any", "we do neither"; and lines under "What we never do". */
import {isNegated} from '../claims/negation.js';
import {lastTitle} from '../sections.js';
import type {Sentence} from '../sentences.js';
import {tokensOf, type Token} from '../tokens.js';
import {DENYING} from '../words/negation-words.js';
import {PURPOSE_BEGINS} from '../words/verb-words.js';
import {ALONE_PRONOUNS, BEFORE_NO_NOUN, DENIED_PRONOUNS} from '../words/reference-words.js';
import type {Said, StatementReader} from './stated.js';

/** Words between "we" and the verb: "we only use it". */
const FARTHEST_SUBJECT = 3;

export function saidOfNamed(sentence: Sentence, previous: Sentence | undefined, reader: StatementReader): Said | undefined {
  const {tokens, text} = sentence;
  if (isUnderDenial(sentence) && reader.practice.holds(tokens)) return {side: 'no', plain: true};
  for (const {start, end} of reader.back.all(tokens)) {
    if (!standsAlone(tokens, end - 1, text)) continue;
    const isNamedHere = reader.named.first(tokens, 0, start) !== undefined;
    const isNamedBefore = previous !== undefined && previous.block === sentence.block && reader.named.holds(previous.tokens);
    if (!isNamedHere && !isNamedBefore) continue;
    if (DENIED_PRONOUNS.has(wordAt(tokens, end - 1)) || isNegated(tokens, start, text)) {
      if (reader.narrowed.holds(tokens) || PURPOSE_BEGINS.has(wordAt(tokens, end))) continue;
      return {side: 'no', plain: !reader.hedged.holds(tokens)};
    }
    if (!isNamedHere && isNamedBefore && isOurs(tokens, start) && !isDenied(previous)) return {side: 'yes', plain: false};
  }
  return undefined;
}

/** A line under "we do not collect any of these:" or under "What we never do". */
export function isUnderDenial({kind, lead, section}: Sentence): boolean {
  if (kind !== 'item') return false;
  if (lead?.text.endsWith(':') === true) return isDenied(lead);
  const title = tokensOf(lastTitle(section));
  return title.some(({word}) => word === 'we') && isDenied({tokens: title});
}

const isDenied = ({tokens}: Pick<Sentence, 'tokens'>): boolean => tokens.some(({word}) => DENYING.has(word));

/** "Collect any", "collect any of it", "collect such information", and not "collect any other data". */
function standsAlone(tokens: readonly Token[], at: number, text: string): boolean {
  if (ALONE_PRONOUNS.has(wordAt(tokens, at))) return true;
  const [token, next] = [tokens[at], tokens[at + 1]];
  return token !== undefined && (next === undefined || BEFORE_NO_NOUN.has(next.word) || /[^\s]/.test(text.slice(token.end, next.start)));
}

const isOurs = (tokens: readonly Token[], verb: number): boolean =>
  tokens.slice(Math.max(0, verb - FARTHEST_SUBJECT), verb).some(({word}) => word === 'we');

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';
