/** What one sentence says of one statement: by its own words, or as a line of a list. */
import {doerOf} from '../claims/doer.js';
import {isNegated} from '../claims/negation.js';
import {patterns, type PatternMatch} from '../patterns.js';
import {lastTitle} from '../sections.js';
import {isTitle, type Sentence} from '../sentences.js';
import {tokensOf} from '../tokens.js';
import {SALE_VERBS} from '../words/denial-words.js';
import type {SectionKind} from '../words/section-words.js';
import {DENYING, JOINING, SAY_NOT} from '../words/negation-words.js';
import {CALIFORNIA_WORDS} from '../words/scope-words.js';
import {CONTRASTS, OTHER_LAW_WORDS} from '../words/statement-words.js';
import {isNarrowDenial} from './narrow-denials.js';
import {isUnderDenial} from './references.js';
import type {ListedLines, Said, Side, StatementReader} from './stated.js';

/** Where a sentence stands. */
export interface Standing {
  /** What its section is about. */
  readonly about: SectionKind | undefined;
  /** Whether it is a line of a list of rights. */
  readonly isRight: boolean;
}

const CALIFORNIA = patterns(...CALIFORNIA_WORDS);
const OTHER_LAW = patterns(...OTHER_LAW_WORDS);

/** A phrase among these begins its sentence. */
const FIRST_WORDS = 2;
/** They make a statement of a label. */
const DOERS = new Set(['we', 'company', 'have', 'has', 'us']);
/** A line names first what it is about. */
const NAMED_FIRST = 8;
/** `Sold or shared: NO` is no longer. */
const LONGEST_ANSWERED = 10;

/** Nothing where it speaks of something else; `nothing-said` where it speaks of this and says neither. */
export function saidBy(sentence: Sentence, reader: StatementReader, standing: Standing): Said | 'nothing-said' | undefined {
  const {tokens, text} = sentence;
  const {yes, no, wins} = {...reader, wins: reader.words.wins};
  const hits = yes.all(tokens);
  const plain = plainlyDenied(tokens);
  const noes = no.all(plain);
  const listed = reader.listed && listedIn(sentence, standing.about, reader.listed);
  if (hits.length === 0 && noes.length === 0 && listed === undefined) return undefined;
  if (text.endsWith('?') || isAsked(tokens) || isOfOtherLaw(tokens)) return 'nothing-said';
  const denies = (hit: PatternMatch): boolean => isTakenBack(sentence, hit, reader);
  const stands = hits.filter((hit) => !denies(hit) && !noes.some((each) => each.start < hit.end && hit.start < each.end));
  const answered = tokens.length <= LONGEST_ANSWERED && hits.length > 0 && ANSWERS_NO.test(text.slice(-16));
  const denied = noes.length > 0 || (reader.words.deniesPart !== true && hits.some(denies)) || answered;
  const admits = denied && wins === 'yes' && stands.length > 0 && tokens.some(({word}) => CONTRASTS.has(word));
  if (denied && !admits) {
    const said = denial({...sentence, tokens: plain}, reader, {first: noes[0] ?? hits[0], begins: hits[0]});
    if (said !== 'nothing-said') return said;
    if (reader.presumed.holds(plain)) return {side: 'yes', plain: true};
    const [left] = noes.length === 0 ? stands : [];
    return left === undefined ? said : assertion(sentence, reader, standing, left);
  }
  if (listed !== undefined) return standing.isRight ? 'nothing-said' : {side: listed, plain: true};
  const [first] = stands;
  return first === undefined ? 'nothing-said' : assertion(sentence, reader, standing, first);
}

export const isOfOtherLaw = (tokens: Sentence['tokens']): boolean => OTHER_LAW.holds(tokens) && !CALIFORNIA.holds(tokens);

/** `don't`, `never` and `refrain` as `not`, so that the phrases need to say it once. */
function plainlyDenied(tokens: Sentence['tokens']): Sentence['tokens'] {
  return tokens.some(({word}) => SAY_NOT.has(word))
    ? tokens.map((token) => (SAY_NOT.has(token.word) ? {...token, word: 'not'} : token))
    : tokens;
}

/** "Do not send us", "please avoid": the reader is asked. */
function isAsked(tokens: Sentence['tokens']): boolean {
  const [first = '', second = ''] = tokens.slice(0, 2).map(({word}) => word);
  return first === 'please' || first === "don't" || (first === 'do' && second === 'not');
}

/** "Neither we nor our vendors collect": a negator before the phrase's own verb. */
function isTakenBack({tokens, text}: Sentence, {start, end}: PatternMatch, {verbs}: StatementReader): boolean {
  for (const verb of verbs.all(tokens, start, end)) {
    if (isNegated(tokens, verb.start, text)) return true;
  }
  return false;
}

interface Found {
  readonly first: PatternMatch | undefined;
  /** The phrase for the first value within the denial. */
  readonly begins: PatternMatch | undefined;
}

/** A denial among the rights is still a promise. */
function denial({tokens: all, text}: Sentence, reader: StatementReader, found: Found): Said | 'nothing-said' {
  const from = startOfClause(all, found.first?.start ?? 0, text);
  const tokens = all.slice(from, endOfClause(all, found.first?.end ?? 0));
  const [first, begins] = [shifted(found.first, from), shifted(found.begins, from)];
  if ((reader.narrowed.holds(tokens) && !isWhole(tokens, reader)) || (reader.id === 'soldOrShared' && isNarrowDenial(tokens))) {
    return 'nothing-said';
  }
  if (reader.id === 'soldOrShared' && isOfOthers(tokens)) return 'nothing-said';
  if (reader.hedged.holds(tokens) && !isWhole(tokens, reader)) return {side: 'no', plain: false};
  if (!reader.firmNo.holds(tokens) && isSetAside(tokens, reader, first, begins)) return 'nothing-said';
  return {side: 'no', plain: true};
}

/** "Right to opt out — we do not sell": what stands before the mark takes nothing back. */
function startOfClause(tokens: Sentence['tokens'], to: number, text: string): number {
  for (let at = to; at > 0; at -= 1) {
    if (MARKS.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start))) return at;
  }
  return 0;
}

const MARKS = /[:;—–(]| - /;

const shifted = (match: PatternMatch | undefined, by: number): PatternMatch | undefined =>
  match && match.start >= by ? {start: match.start - by, end: match.end - by} : undefined;

/** What is said of something else after it takes nothing back: "…, and we do not use your data for advertising". */
function endOfClause(tokens: Sentence['tokens'], from: number): number {
  const next = tokens.findIndex(({word}, at) => at > from && word === 'we' && JOINING.has(tokens[at - 1]?.word ?? ''));
  return next < 0 ? tokens.length : next;
}

/** "Our partners do not sell your data" tells nothing of the business. */
function isOfOthers(tokens: Sentence['tokens']): boolean {
  const verb = tokens.findIndex(({word}) => SALE_VERBS.has(word));
  if (verb < 0 || tokens.slice(0, verb).some(({word}) => word === 'we' || word === 'company')) return false;
  const by = doerOf(tokens, verb, 'sell');
  return by === 'third-party' || by === 'service-provider';
}

/** "For any purpose, including …", and not "for any purpose other than …". */
function isWhole(tokens: Sentence['tokens'], {wholly}: StatementReader): boolean {
  return wholly.holds(tokens);
}

function assertion(sentence: Sentence, reader: StatementReader, {about, isRight}: Standing, first: PatternMatch): Said | 'nothing-said' {
  const {tokens, text, kind} = sentence;
  const {words} = reader;
  if (
    reader.notYes.holds(tokens) ||
    isRight ||
    isUnderDenial(sentence) ||
    (about !== undefined && words.notUnder?.includes(about) === true)
  ) {
    return 'nothing-said';
  }
  if (!reader.firm.holds(tokens) && isSetAside(tokens, reader, first, first)) return 'nothing-said';
  if (
    about === 'rights' &&
    words.inRights !== true &&
    !isUnderOwnTitle(sentence, reader) &&
    (reader.id === 'sensitive' ? first.start > FIRST_WORDS : kind === 'item')
  ) {
    return 'nothing-said';
  }
  if (isTitle(sentence) && !ANSWERS_YES.test(text.slice(-12))) {
    return words.byTitle === true && (kind === 'heading' || text.endsWith(':')) && about !== 'rights'
      ? {side: 'yes', plain: false}
      : 'nothing-said';
  }
  return {side: 'yes', plain: !reader.possible.holds(tokens) && !isLabel(sentence)};
}

/** "Sensitive information" on a page of rights tells of a practice. */
function isUnderOwnTitle({section}: Sentence, {topic}: StatementReader): boolean {
  const title = tokensOf(lastTitle(section));
  return topic?.titles.holds(title) === true && !topic.not.holds(title);
}

/** "Categories of personal information sold:" leaves the answer to what follows. */
const isLabel = ({text, tokens}: Sentence): boolean => text.endsWith(':') && !tokens.some(({word}) => DOERS.has(word));

function isSetAside(
  tokens: Sentence['tokens'],
  {neither, before, words}: StatementReader,
  first: PatternMatch | undefined,
  begins: PatternMatch | undefined,
): boolean {
  const taken = begins && begins.start <= FIRST_WORDS && words.reach !== undefined ? begins.end + words.reach : tokens.length;
  if (neither.first(tokens, 0, Math.min(taken, tokens.length)) !== undefined) return true;
  const told = before.first(tokens);
  return told !== undefined && (first === undefined || told.start < first.start);
}

/** "From analytics providers" under "we collect information from the following sources:", or after it in the same sentence. */
function listedIn(sentence: Sentence, about: SectionKind | undefined, listed: ListedLines): Side | undefined {
  const {kind, index, lead, tokens, text} = sentence;
  const {leads, lines, never, label, about: own} = listed;
  const isLine = index === 0 && (kind === 'item' || (kind === 'paragraph' && /^\(?[A-Za-z0-9]{1,2}[.)]\s/.test(text)));
  const isLed = lead && (leads.holds(lead.tokens) || (lead.tokens.length <= 4 && lead.tokens.some(({word}) => label.has(word))));
  if (isLine && (isLed === true || about === own)) {
    const names = lines.first(tokens, 0, Math.min(NAMED_FIRST, tokens.length)) !== undefined;
    if (!names || never.first(tokens, 0, Math.min(3, tokens.length)) !== undefined) return undefined;
    const isDenied = isUnderDenial(sentence) || (isLed === true && lead?.tokens.some(({word}) => DENYING.has(word)) === true);
    return isDenied ? 'no' : 'yes';
  }
  const led = leads.first(tokens);
  const named = tokens.findIndex(({word, end}, at) => {
    const next = tokens[at + 1];
    if (next === undefined || (!label.has(word) && at + 1 !== led?.end)) return false;
    const isLabel = text.slice(end, tokens[Math.min(at + NEAR_COLON, tokens.length - 1)]?.start).includes(':');
    return isLabel || (label.has(word) && NAMES.has(next.word));
  });
  return named >= 0 && lines.first(tokens, named + 1) !== undefined ? 'yes' : undefined;
}

/** Words between "sources" and a colon: "sources of personal information:". */
const NEAR_COLON = 4;
/** After "sources". */
const NAMES = new Set(['are', 'include', 'includes', 'such']);
/** `Sold or shared: Yes`. */
const ANSWERS_YES = /[:?]\s{0,3}yes\W{0,2}$/i;
/** `Sold or shared: NO`. */
const ANSWERS_NO = /[:?]\s{0,3}(?:no|none|never|n\/a)\W{0,2}$/i;
