/** Whether what a verb says is denied: a negator before it in its own clause, or one carried on by "or". */
import type {Token} from '../tokens.js';
import {CLAUSE_BREAKS, NEGATORS, NOT_NEGATED_AFTER} from '../words/verb-words.js';

/** Words between a negator and the verb it denies: "do not knowingly, under any circumstances, sell". */
const FARTHEST = 9;
const MARKS = ';:—';

/** `text` is the sentence that the tokens were cut from; `verb` the index of the verb's first token. */
export function isNegated(tokens: readonly Token[], verb: number, text: string): boolean {
  for (let at = verb - 1, steps = 0; at >= 0 && steps < FARTHEST; at -= 1, steps += 1) {
    const {word, end} = tokens[at] as Token;
    const between = text.slice(end, tokens[at + 1]?.start ?? end);
    if ([...MARKS].some((mark) => between.includes(mark))) return false;
    if (NEGATORS.has(word)) return !NOT_NEGATED_AFTER.has(tokens[at + 1]?.word ?? '') && !(word === 'without' && at > 0 && steps > 3);
    if (CLAUSE_BREAKS.has(word)) return false;
    // A new subject begins a new statement: "we do not sell data, we share it".
    if (word === 'we' && steps > 0 && !between.includes("'") && !deniesWhole(tokens, at)) return false;
  }
  return deniesObject(tokens, verb);
}

/** "Neither we nor our partners sell". */
function deniesWhole(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.word;
  return before !== undefined && (NEGATORS.has(before) || before === 'that');
}

/** "We collect no personal information", "we receive nothing from". */
function deniesObject(tokens: readonly Token[], verb: number): boolean {
  const next = tokens.slice(verb + 1, verb + 3).map(({word}) => word);
  return next[0] === 'no' || next[0] === 'nothing' || next[0] === 'none' || next[0] === 'neither';
}
