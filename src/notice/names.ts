/** The names a notice uses for the business: the one it defines, and any other, such as one left in from a copied notice. */
import {passage} from './blocks.js';
import {compilePattern, matchAt} from './patterns.js';
import type {NamedBusiness, NoticePassage} from './reading.js';
import type {Sentence} from './sentences.js';
import {tokensOf, type Token} from './tokens.js';
import {COMMON_NAME_WORDS, DEFINED_AS, NOT_NAMES, OWN_NAME_FRAMES} from './words/name-words.js';

const MOST_PLACES = 20;
const MOST_NAMES = 20;
const LONGEST_NAME = 6;

const FRAMES = OWN_NAME_FRAMES.map(({before, after}) => ({before: before ? compilePattern(before) : undefined, after: after ? compilePattern(after) : undefined}));

/** Names in the order found, the defined one first; spellings of one business are one name, the first one printed. */
export function readNames(sentences: readonly Sentence[]): readonly NamedBusiness[] {
  const defined: {name: string; place: NoticePassage}[] = [];
  const used: {name: string; place: NoticePassage}[] = [];
  for (const sentence of sentences) {
    if (sentence.kind === 'cell') continue;
    const place = passage(sentence.text, sentence.line, sentence.section);
    for (const name of [...definedIn(sentence.text), ...calledWe(sentence.text)]) defined.push({name, place});
    for (const name of usedIn(sentence)) used.push({name, place});
  }
  const businesses: {name: string; places: NoticePassage[]}[] = [];
  for (const {name, place} of [...defined.slice(0, 5), ...used, ...defined.slice(5)]) {
    const known = businesses.find((business) => isSameBusiness(business.name, name));
    if (!known && businesses.length < MOST_NAMES) businesses.push({name, places: [place]});
    else if (known && known.places.length < MOST_PLACES && !known.places.some(({line, quote}) => line === place.line && quote === place.quote)) known.places.push(place);
  }
  return businesses;
}

/** Spellings of one business: the same letters, or sharing a word that is not one of every company's. */
export function isSameBusiness(a: string, b: string): boolean {
  const [left, right] = [nameWords(a), nameWords(b)];
  if (left.join('') === right.join('') || left.some((word) => right.includes(word))) return true;
  const [short, long] = left.join('').length < right.join('').length ? [left, right] : [right, left];
  const initials = long.map((word) => word[0]).join('');
  return short.length === 1 && (short[0] === initials || (short[0]?.length ?? 0) >= 4 && long.join('').startsWith(short[0] as string));
}

function nameWords(name: string): readonly string[] {
  const words = tokensOf(name).flatMap(({word}) => word.split('.'));
  const telling = words.filter((word) => !COMMON_NAME_WORDS.has(word) && word !== '');
  return telling.length > 0 ? telling : words;
}

/** `Acme Tools, Inc. ("we", "us")`: the name before a bracket that says how it is called from here on. */
function definedIn(text: string): readonly string[] {
  const names: string[] = [];
  let at = text.indexOf('(');
  for (let tries = 0; at >= 0 && tries < 5; tries += 1) {
    const close = text.indexOf(')', at);
    const inside = close < 0 ? '' : text.slice(at + 1, Math.min(close, at + 160));
    if (isQuoted(inside)) {
      const name = nameBefore(text.slice(Math.max(0, at - 200), at));
      if (name !== undefined && (tokensOf(inside).some(({word}) => DEFINED_AS.has(word)) || isSameBusiness(name, inside))) names.push(name);
    }
    at = text.indexOf('(', at + 1);
  }
  return names;
}

/** `We, Acme Tools, Inc.,`. */
function calledWe(text: string): readonly string[] {
  const run = capitalisedRuns(text).find(({start}) => /\b[Ww]e, $/.test(text.slice(Math.max(0, start - 5), start)));
  return run ? [run.name] : [];
}

function isQuoted(text: string): boolean {
  return ['"', '“', '”', "'", '‘', '’'].some((mark) => text.includes(mark));
}

/** The last run of capitalised words, past words like "and its affiliates". */
function nameBefore(text: string): string | undefined {
  const runs = capitalisedRuns(text);
  const last = runs.at(-1);
  if (!last) return undefined;
  const behind = tokensOf(text.slice(last.end)).length;
  return behind > 9 ? undefined : last.name;
}

function usedIn({text, tokens}: Sentence): readonly string[] {
  const names = new Set<string>();
  const sign = text.search(/©|\(c\)|copyright/i);
  if (sign >= 0) {
    const run = capitalisedRuns(text.slice(sign + 1, sign + 120)).find(({name}) => !/^copyright|^all rights/i.test(name));
    if (run) names.add(run.name);
  }
  for (const run of capitalisedRuns(text)) {
    const start = tokens.findIndex((token) => token.start >= run.start);
    const after = tokens.findIndex((token) => token.start >= run.end);
    if (FRAMES.some((frame) => fits(frame, tokens, start, after < 0 ? tokens.length : after))) names.add(run.name);
  }
  return [...names];
}

function fits({before, after}: (typeof FRAMES)[number], tokens: readonly Token[], start: number, end: number): boolean {
  if (after && !matchAt(after, tokens, end)) return false;
  if (!before) return after !== undefined;
  for (let back = 1; back <= 8 && start - back >= 0; back += 1) if (matchAt(before, tokens, start - back)?.end === start) return true;
  return false;
}

interface Run {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Runs of words with a capital or digit first, joined by `&`, `of`, `,` before a legal form. */
function capitalisedRuns(text: string): readonly Run[] {
  const runs: Run[] = [];
  let open: {start: number; end: number; words: number} | undefined;
  const close = (): void => {
    if (open) {
      const point = text[open.end] === '.' && /\b(Inc|Ltd|Corp|Co)$/.test(text.slice(open.start, open.end)) ? 1 : 0;
      const name = text.slice(open.start, open.end + point);
      const words = tokensOf(name).map(({word}) => word);
      if (words.some((word) => !NOT_NAMES.has(word) && !/^\d+$/.test(word)) && /[a-zA-Z]{2}/.test(name)) runs.push({name, start: open.start, end: open.end});
    }
    open = undefined;
  };
  for (const {start, end} of tokensOf(text)) {
    const raw = text.slice(start, end);
    const between = open ? text.slice(open.end, start) : '';
    const joins = open && (between === ' ' || between === ' & ' || between === '-' || between === '.' || between === '. ' && raw.length <= 4 || (between === ', ' && COMMON_NAME_WORDS.has(raw.toLowerCase())) || between === '’' || between === ' and ');
    const capital = /^[A-Z0-9]/.test(raw) || /^[a-z]{1,2}[A-Z]/.test(raw);
    const common = NOT_NAMES.has(raw.toLowerCase());
    if (open && joins && capital && !(common && open.words === 0) && open.words < LONGEST_NAME) open = {start: open.start, end, words: open.words + 1};
    else {
      close();
      if (capital && !common && !/^(19|20)\d\d$/.test(raw)) open = {start, end, words: 1};
    }
  }
  close();
  return runs;
}
