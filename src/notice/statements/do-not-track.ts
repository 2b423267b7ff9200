/** What a notice says it does when a browser asks not to be tracked. The answer often stands a sentence or two after the name. */
import {passage} from '../blocks.js';
import {patterns, type PatternMatch} from '../patterns.js';
import type {NoticePassage, Statement} from '../reading.js';
import {lastTitle} from '../sections.js';
import type {Sentence} from '../sentences.js';
import {tokensOf, type Token} from '../tokens.js';
import {
  CHANGING_WORDS,
  NOTICING_WORDS,
  PERHAPS_SAME_WORDS,
  REFERS,
  RESPONDING_WORDS,
  SAME_WORDS,
  SENDERS_WORDS,
  STOPPING_WORDS,
  TRACKED_OBJECTS,
  TRACKERS,
} from '../words/do-not-track-words.js';
import {answerOf} from './answers.js';
import {doneAt, FARTHEST_OBJECT, isNamed, namesAnotherSignal, SIGNAL} from './signal-verbs.js';

type Answer = 'responds' | 'does not respond';

const RESPONDING = patterns(...RESPONDING_WORDS);
const CHANGING = patterns(...CHANGING_WORDS);
const NOTICING = patterns(...NOTICING_WORDS);
const SAME = patterns(...SAME_WORDS);
const PERHAPS_SAME = patterns(...PERHAPS_SAME_WORDS);
const STOPPING = patterns(...STOPPING_WORDS);
const SENDERS = patterns(...SENDERS_WORDS);

/** Sentences after the one that names it. */
const LONGEST_REACH = 3;
const MOST_PLACES = 12;
/** So few words speak of what was named before: "We do not currently respond." */
const FEWEST = 6;

interface Answered {
  readonly answer: Answer;
  /** What is not plain counts where nothing plain is said. */
  readonly plain: boolean;
}

export function readDoNotTrack(sentences: readonly Sentence[], read: Set<Sentence>): Statement<Answer> {
  const found: (Answered & {place: NoticePassage})[] = [];
  const seen = new Set<Sentence>();
  sentences.forEach((sentence, at) => {
    const tokens = withName(sentence);
    if (!isNamed(tokens)) return;
    read.add(sentence);
    for (const [steps, each] of sentences.slice(at, at + 1 + LONGEST_REACH).entries()) {
      if (steps > 0 && (each.section !== sentence.section || each.kind === 'heading')) return;
      const said = answeredBy(each, steps === 0 ? undefined : sentences[at + steps - 1], steps);
      if (said === undefined) continue;
      read.add(each);
      if (!seen.has(each)) found.push({...said, place: passage(each.text, each.line, each.section)});
      seen.add(each);
      if (said.plain) return;
    }
  });
  const chosen = found.some(({plain}) => plain) ? found.filter(({plain}) => plain) : found;
  const value = chosen.some(({answer}) => answer === 'does not respond') ? 'does not respond' : (chosen[0]?.answer ?? null);
  const places = chosen.filter(({answer}) => answer === value).map(({place}) => place);
  return {value, places: places.slice(0, MOST_PLACES)};
}

/** `Do Not Track` as one word, except where somebody does it: "we do not track you". */
function withName({tokens}: Pick<Sentence, 'tokens'>): readonly Token[] {
  const named: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const last = tokens[at + 2];
    const isName = token.word === 'do' && tokens[at + 1]?.word === 'not' && last?.word === 'track';
    const isDone = TRACKERS.has(tokens[at - 1]?.word ?? '') || TRACKED_OBJECTS.has(tokens[at + 3]?.word ?? '');
    if (isName && !isDone) {
      named.push({word: SIGNAL, start: token.start, end: last.end});
      at += 2;
    } else {
      named.push(token);
    }
  }
  return named;
}

function answeredBy(sentence: Sentence, previous: Sentence | undefined, steps: number): Answered | undefined {
  if (sentence.text.endsWith('?')) return undefined;
  const tokens = withName(sentence);
  const names = isNamed(tokens);
  const short = bareAnswer(sentence, tokens, previous);
  if (short !== undefined) return {answer: short, plain: true};
  const isUnder = isNamed(withName({tokens: tokensOf(lastTitle(sentence.section))}));
  if (sentence.kind === 'heading' || (!names && !isUnder && tokens.length > FEWEST && !tokens.some(({word}) => REFERS.has(word)))) {
    return undefined;
  }
  if (!names && namesAnotherSignal(tokens)) return undefined;
  const said = [...byVerbs(tokens, sentence.text, names, isUnder)];
  if (said.includes('does not respond') || SAME.holds(tokens)) return {answer: 'does not respond', plain: true};
  if (said.includes('responds') || (steps <= 1 && stopsTracking(tokens))) return {answer: 'responds', plain: true};
  return names && PERHAPS_SAME.holds(tokens) ? {answer: 'does not respond', plain: false} : undefined;
}

/** Characters. */
const LONGEST_LABEL = 80;
const LABEL_END = /[:|–—]| - /;

/** "No." after the question or the title; `DNT: no`. */
function bareAnswer(sentence: Sentence, tokens: readonly Token[], previous: Sentence | undefined): Answer | undefined {
  const named = tokens.findLast(({word}) => word === SIGNAL)?.end;
  const label = named === undefined || named > LONGEST_LABEL ? undefined : LABEL_END.exec(sentence.text.slice(named, LONGEST_LABEL));
  const isAsked = previous !== undefined && isNamed(withName(previous)) && (previous.kind === 'heading' || /[?:]$/.test(previous.text));
  const from = label && named !== undefined ? named + label.index : isAsked ? 0 : Infinity;
  const rest = tokens.filter(({start}) => start >= from);
  const side = answerOf(rest, sentence.text);
  return side === undefined ? undefined : side === 'yes' ? 'responds' : 'does not respond';
}

function* byVerbs(tokens: readonly Token[], text: string, names: boolean, isUnder: boolean): Generator<Answer> {
  for (const [set, kind] of [
    [RESPONDING, 'responding'],
    [CHANGING, 'changing'],
    [NOTICING, 'noticing'],
  ] as const) {
    for (const hit of set.all(tokens)) {
      const doing = doneAt(tokens, hit, text);
      if (doing === undefined) continue;
      if (doing === 'denied') {
        yield 'does not respond';
      } else if (kind === 'changing' || (kind === 'responding' && (refersAt(tokens, hit, names) || (isUnder && tokens.length <= FEWEST)))) {
        yield 'responds';
      }
    }
  }
}

/** "We honor them", "signals are respected". */
function refersAt(tokens: readonly Token[], {start, end}: PatternMatch, names: boolean): boolean {
  const after = tokens.slice(end, end + FARTHEST_OBJECT).some(({word}) => REFERS.has(word));
  const before = tokens.slice(Math.max(0, start - FARTHEST_OBJECT), start).some(({word}) => (names ? word === SIGNAL : REFERS.has(word)));
  return after || before;
}

/** "If your browser sends it, no analytics are loaded". */
function stopsTracking(tokens: readonly Token[]): boolean {
  const stop = SENDERS.holds(tokens) ? STOPPING.first(tokens) : undefined;
  if (stop === undefined) return false;
  const before = tokens.slice(Math.max(0, stop.start - 3), stop.start).map(({word}) => word);
  return !before.includes('you') && !before.includes('to');
}
