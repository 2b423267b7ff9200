/** Which stretches of a sentence tell what its verb is about. */
import {patterns, type PatternMatch} from '../patterns.js';
import type {Sentence} from '../sentences.js';
import type {Token} from '../tokens.js';
import {CAPABLE_OF_WORDS, RELATED, RESUMES_WORDS, STRETCH_ENDS, TO_A_PARTY} from '../words/verb-words.js';

const ENDS = patterns(...STRETCH_ENDS, ...CAPABLE_OF_WORDS);
const CAPABLE_OF = patterns(...CAPABLE_OF_WORDS);
const RESUMES = patterns(...RESUMES_WORDS);
const PASSIVE = new Set(['is', 'are', 'be', 'been', 'was', 'were', 'automatically']);

/**
 * After the verb, up to where a purpose or occasion begins, and again from "such as"; before the verb where it is passive or
 * stands at the end.
 */
export function stretchesOf({tokens, text}: Sentence, match: PatternMatch): readonly string[] {
  const verb = tokens[match.end - 1] as Token;
  const passive = PASSIVE.has(tokens[match.start - 1]?.word ?? '');
  const end = endOf(tokens, text, match.end);
  const endsAt = tokens[end]?.start ?? text.length;
  const resumed = resumedAfter(tokens, text, end);
  if (passive || endsAt - verb.end < 8) return [text.slice(0, Math.max(endsAt, verb.start)), ...resumed];
  return [text.slice((tokens[match.start] as Token).start, endsAt), ...resumed];
}

/** A line of a list whose lead has the verb: all of it, up to what the data could tell. */
export function stretchOfLine({tokens, text}: Sentence): string {
  const capable = CAPABLE_OF.first(tokens);
  return capable && capable.start > 0 ? text.slice(0, tokens[capable.start]?.start) : text;
}

/** Index of the token that begins a purpose or occasion, or the number of tokens. */
function endOf(tokens: readonly Token[], text: string, from: number): number {
  const stated = ENDS.first(tokens, from)?.start ?? tokens.length;
  for (let at = from; at < stated; at += 1) {
    const {word, end} = tokens[at] as Token;
    if (word !== 'to') continue;
    const next = tokens[at + 1];
    if (next === undefined || text.slice(end, next.start).includes(':')) return at;
    if (!TO_A_PARTY.has(next.word) && !RELATED.has(tokens[at - 1]?.word ?? '')) return at;
  }
  return stated;
}

function resumedAfter(tokens: readonly Token[], text: string, end: number): readonly string[] {
  if (end >= tokens.length) return [];
  if (tokens[end]?.word === 'to' && tokens[end - 1]?.word === 'used') return listAfter(tokens, text, end);
  const again = RESUMES.first(tokens, end);
  if (!again || again.end >= tokens.length) return [];
  const until = endOf(tokens, text, again.end);
  return [text.slice((tokens[again.end] as Token).start, tokens[until]?.start ?? text.length)];
}

/** "The address used to reach your computer; your login; your orders": what something is used for ends with its place in the list. */
function listAfter(tokens: readonly Token[], text: string, end: number): readonly string[] {
  const semicolon = text.indexOf(';', (tokens[end] as Token).start);
  const next = semicolon < 0 ? -1 : tokens.findIndex(({start}) => start > semicolon);
  if (next < 0) return [];
  return [text.slice((tokens[next] as Token).start, tokens[endOf(tokens, text, next)]?.start ?? text.length)];
}
