/** Whether what a verb says is denied: a negator before it in its own clause, one carried on by "or", or one before its object. */
import type {Token} from '../tokens.js';
import {
  CARRY_ON,
  CLAUSE_BREAKS,
  DATA_NOUNS,
  DENIED_NOUNS,
  INTENDS,
  JOINING,
  NEGATORS,
  NO_WORDS,
  NOT_NEGATED_AFTER,
  OWN_AUXILIARIES,
  TURNED_ROUND,
  WITHOUT,
} from '../words/negation-words.js';

/** Words between a negator and the verb it denies: "do not knowingly, under any circumstances, sell". */
const FARTHEST = 9;
const MARKS = [';', ':', '—'];
/** "Without ever, knowingly sharing". */
const NEAREST = 3;

/** `text` is the sentence that the tokens were cut from; `verb` the index of the verb's first token. */
export function isNegated(tokens: readonly Token[], verb: number, text: string): boolean {
  if (isParticiple(tokens, verb)) return false;
  if (deniesObject(tokens, verb)) return true;
  for (let at = verb - 1, steps = 0; at >= 0 && steps < FARTHEST; at -= 1, steps += 1) {
    const {word, end} = tokens[at] as Token;
    const between = text.slice(end, tokens[at + 1]?.start ?? end);
    if (MARKS.some((mark) => between.includes(mark))) return false;
    if (NEGATORS.has(word)) return deniesAt(tokens, at);
    if (NO_WORDS.has(word)) return deniesNoun(tokens, at, verb);
    if (word === WITHOUT && steps < NEAREST) return (tokens[verb] as Token).word.endsWith('ing');
    if (CLAUSE_BREAKS.has(word) && !goesOn(tokens, at)) return false;
    // A new subject begins a new statement: "we do not sell data, we share it".
    if (word === 'we' && !between.includes("'") && !deniesWhole(tokens, at)) return false;
    if (word === 'you' && (steps === 0 || OWN_AUXILIARIES.has(tokens[at + 1]?.word ?? ''))) return false;
    if (OWN_AUXILIARIES.has(word) && JOINING.has(tokens[at - 1]?.word ?? '')) return false;
    if (word === 'to' && steps < 2 && !INTENDS.has(tokens[at - 1]?.word ?? '')) return deniesIntent(tokens, at);
  }
  return false;
}

/** "No knowledge that", "sell or otherwise share": no new statement. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const [before = '', word = ''] = [tokens[at - 1]?.word, tokens[at]?.word];
  return (word === 'that' && CARRY_ON.has(before)) || (word === 'otherwise' && JOINING.has(before));
}

/** "Information collected from our site": it says which information, and nothing of collecting. */
function isParticiple(tokens: readonly Token[], verb: number): boolean {
  const {word} = tokens[verb] as Token;
  return (word.endsWith('ed') || word === 'sold') && DATA_NOUNS.has(tokens[verb - 1]?.word ?? '');
}

/** "Whether or not we collect" denies nothing. */
function deniesAt(tokens: readonly Token[], at: number): boolean {
  if (NOT_NEGATED_AFTER.has(tokens[at + 1]?.word ?? '')) return false;
  return !(tokens[at - 1]?.word === 'or' && (tokens[at - 2]?.word === 'whether' || tokens[at]?.word === 'not'));
}

/** "No information is sold", "at no time do we sell". */
function deniesNoun(tokens: readonly Token[], at: number, verb: number): boolean {
  // "No server of ours receives": the subject of the sentence.
  if (at === 0 && verb > 1) return true;
  return tokens.slice(at, Math.min(at + 5, verb)).some(({word}) => DENIED_NOUNS.has(word));
}

/** "Neither we nor our partners sell", "nor do we sell", "no knowledge that we sell". */
function deniesWhole(tokens: readonly Token[], at: number): boolean {
  const [before = '', further = ''] = [tokens[at - 1]?.word, tokens[at - 2]?.word];
  if (NEGATORS.has(before)) return true;
  if (before === 'that') return CARRY_ON.has(further);
  return TURNED_ROUND.has(before);
}

/** "We are not required to collect" leaves open whether; "we do not intend to" denies. */
function deniesIntent(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 3), at).some(({word}) => word === 'never');
}

/** "We collect no personal information", "we receive nothing from". */
function deniesObject(tokens: readonly Token[], verb: number): boolean {
  const next = tokens[verb + 1]?.word ?? '';
  if (next === 'no') return !['later', 'more', 'longer', 'less'].includes(tokens[verb + 2]?.word ?? '');
  return next === 'nothing' || next === 'none' || next === 'neither';
}
