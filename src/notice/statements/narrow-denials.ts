/** Denials that go for one kind of data or people only: "we do not sell your Google user data". They deny nothing of the rest. */
import type {Token} from '../tokens.js';
import {BEFORE_THE_OBJECT, ONE_KIND, ONE_KIND_OF_PEOPLE, SALE_VERBS} from '../words/denial-words.js';
import {DENYING} from '../words/negation-words.js';

/** Words between what is denied for and whose it is: "personal information of children", "data about individuals under 16". */
const FARTHEST_OWNER = 9;
/** Words between a negator and its verb: "not have any actual knowledge that we sell". */
const FARTHEST_VERB = 8;
/** Words before the negator that can name what is denied for: "mobile numbers will not be sold". */
const FARTHEST_SUBJECT = 7;

export function isNarrowDenial(tokens: readonly Token[]): boolean {
  const denied = deniedVerbs(tokens);
  return denied.length > 0 && denied.every(({negator, verb}) => isNarrow(tokens, negator, verb));
}

function deniedVerbs(tokens: readonly Token[]): readonly {readonly negator: number; readonly verb: number}[] {
  return tokens.flatMap(({word}, negator) => {
    if (!DENYING.has(word)) return [];
    const verb = tokens.findIndex((each, at) => at > negator && at <= negator + FARTHEST_VERB && SALE_VERBS.has(each.word));
    return verb < 0 ? [] : [{negator, verb}];
  });
}

function isNarrow(tokens: readonly Token[], negator: number, verb: number): boolean {
  const passive = ['be', 'been', 'is', 'are', 'being', 'not'].includes(tokens[verb - 1]?.word ?? '') && isPassive(tokens, negator);
  if (passive) {
    const subject = tokens.slice(Math.max(0, negator - FARTHEST_SUBJECT), negator).map(({word}) => word);
    return subject.some((word) => ONE_KIND.has(word)) && !subject.includes('personal');
  }
  let at = verb + 1;
  while (at < tokens.length && (SALE_VERBS.has(word(tokens, at)) || BEFORE_THE_OBJECT.has(word(tokens, at)))) at += 1;
  if (ONE_KIND.has(word(tokens, at))) return true;
  const owner = tokens.slice(at + 1, at + 1 + FARTHEST_OWNER).map((each) => each.word);
  const of = owner.findIndex((each) => each === 'of' || each === 'about' || each === 'from');
  const whose = owner.findIndex((each) => ONE_KIND_OF_PEOPLE.has(each));
  const added = owner.findIndex((each) => each === 'including' || each === 'or' || each === 'and');
  return of >= 0 && whose > of && (added < 0 || added > whose);
}

/** "Will not be sold", "is never shared": what is denied for stands before. */
function isPassive(tokens: readonly Token[], negator: number): boolean {
  const before = tokens.slice(Math.max(0, negator - 3), negator).map((each) => each.word);
  const after = word(tokens, negator + 1);
  return after === 'be' || after === 'been' || before.includes('is') || before.includes('are') || before.includes('be');
}

const word = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';
