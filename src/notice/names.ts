/** The names a notice uses for the business: the one it defines, and any other, such as one left in from a copied notice. */
import {passage} from './blocks.js';
import {compilePattern, matchAt, patterns} from './patterns.js';
import type {NamedBusiness, NoticePassage} from './reading.js';
import type {Sentence} from './sentences.js';
import {tokensOf, type Token} from './tokens.js';
import {
  COMMON_NAME_WORDS,
  DEFINED_AS,
  JOINING_WORDS,
  LEGAL_FORMS,
  NO_BUSINESS_ENDS,
  NO_BUSINESS_WORDS,
  NOT_NAMES,
  OWN_NAME_FRAMES,
  OWN_PAGE_WORDS,
} from './words/name-words.js';

const MOST_PLACES = 20;
const MOST_NAMES = 20;
const LONGEST_NAME = 8;

const FRAMES = OWN_NAME_FRAMES.map(({before, after, inHeadings = false}) => ({
  before: before ? compilePattern(before) : undefined,
  after: after ? compilePattern(after) : undefined,
  inHeadings,
}));
const NO_BUSINESS = patterns(...NO_BUSINESS_WORDS);

interface Use {
  readonly name: string;
  /** Other names that the same words give the business: "MAL", "formerly Acme, LLC". */
  readonly aliases: readonly string[];
  readonly place: NoticePassage;
}

/** Names in the order found, the defined one first; spellings of one business are one name, the first one printed. */
export function readNames(sentences: readonly Sentence[]): readonly NamedBusiness[] {
  const defined: Use[] = [];
  const used: Use[] = [];
  for (const sentence of sentences) {
    if (sentence.kind === 'cell') continue;
    const place = passage(sentence.text, sentence.line, sentence.section);
    const definitions = [...definedIn(sentence.text), ...calledWe(sentence.text)];
    for (const each of definitions) defined.push({...each, place});
    // What else a defining sentence calls the business is in its definition.
    if (definitions.length === 0) for (const name of usedIn(sentence)) used.push({name, aliases: [], place});
  }
  const businesses: {name: string; known: string[]; places: NoticePassage[]}[] = [];
  for (const {name, aliases, place} of [...defined.slice(0, 5), ...used, ...defined.slice(5)]) {
    const same = businesses.find(({known}) => known.some((each) => isSameBusiness(each, name)));
    if (!same && businesses.length < MOST_NAMES) {
      businesses.push({name, known: [name, ...aliases], places: [place]});
    } else if (
      same &&
      same.places.length < MOST_PLACES &&
      !same.places.some(({line, quote}) => line === place.line && quote === place.quote)
    ) {
      same.places.push(place);
    }
  }
  return businesses.map(({name, places}) => ({name, places}));
}

/** Spellings of one business: the same letters, or sharing a word that is not one of every company's. */
export function isSameBusiness(a: string, b: string): boolean {
  const [left, right] = [nameWords(a), nameWords(b)];
  if (left.join('') === right.join('') || left.some((word) => right.includes(word))) return true;
  const [short, long] = left.join('').length < right.join('').length ? [left, right] : [right, left];
  const initials = long.map((word) => word[0]).join('');
  return short.length === 1 && (short[0] === initials || ((short[0]?.length ?? 0) >= 4 && long.join('').startsWith(short[0] as string)));
}

function nameWords(name: string): readonly string[] {
  const words = tokensOf(name).flatMap(({word}) => word.split('.'));
  const telling = words.filter((word) => !COMMON_NAME_WORDS.has(word) && word !== '');
  return telling.length > 0 ? telling : words;
}

type Definition = Omit<Use, 'place'>;

/** `Acme Tools, Inc. ("we", "us")`: the name before a bracket that says how it is called from here on. */
function definedIn(text: string): readonly Definition[] {
  const found: Definition[] = [];
  let at = text.indexOf('(');
  for (let tries = 0; at >= 0 && tries < 5; tries += 1) {
    const close = text.indexOf(')', at);
    const inside = close < 0 ? '' : text.slice(at + 1, Math.min(close, at + 160));
    if (isQuoted(inside)) {
      const {before, other} = withoutBracket(text.slice(Math.max(0, at - 300), at));
      const words = tokensOf(inside).map(({word}) => word);
      // Of several that are "we" together, the notice is that of the first.
      const together = words.includes('collectively') ? namesIn(before) : [];
      const name = together[0] ?? nameBefore(before);
      if (name !== undefined && (words.some((word) => DEFINED_AS.has(word)) || isShortened(name, inside, before))) {
        found.push({name, aliases: [...together.slice(1), ...namesIn(other), ...namesIn(inside)]});
      }
    }
    at = text.indexOf('(', at + 1);
  }
  return found;
}

/** A short form alone defines a term as well as a business. The legal form tells, unless somebody provides a service: "analytics by Acme, LLC (“Acme”)". */
function isShortened(name: string, inside: string, before: string): boolean {
  return hasLegalForm(name) && isSameBusiness(name, inside) && !(BY_ANOTHER.test(before) && !OWN_PAGE.holds(tokensOf(before)));
}

const BY_ANOTHER = /\b(?:by|from|of|with|through|via|to)(?: the)? [\p{Lu}\d][^,;.]{0,80}(?:, ?\p{Lu}[\p{L}.]{1,8})?\s?$/u;
const OWN_PAGE = patterns(...OWN_PAGE_WORDS);

/** `Acme Tools (formerly Acme, LLC)`: what stands before the bracket, and in it. */
function withoutBracket(text: string): {readonly before: string; readonly other: string} {
  const trimmed = text.trimEnd();
  const open = trimmed.endsWith(')') ? trimmed.lastIndexOf('(') : -1;
  return open < 0 ? {before: text, other: ''} : {before: trimmed.slice(0, open), other: trimmed.slice(open + 1, -1)};
}

function namesIn(text: string): readonly string[] {
  return capitalisedRuns(text).map(({name}) => name);
}

function hasLegalForm(name: string): boolean {
  return tokensOf(name).some(({word}) => LEGAL_FORMS.has(word));
}

/** `We, Acme Tools, Inc.,`. */
function calledWe(text: string): readonly Definition[] {
  const run = capitalisedRuns(text).find(({start}) => /\b[Ww]e, $/.test(text.slice(Math.max(0, start - 5), start)));
  return run ? [{name: run.name, aliases: []}] : [];
}

function isQuoted(text: string): boolean {
  return ['"', '“', '”', "'", '‘', '’'].some((mark) => text.includes(mark));
}

/** The last run of capitalised words, past words like "and its affiliates". */
function nameBefore(text: string): string | undefined {
  const last = capitalisedRuns(text).at(-1);
  return !last || tokensOf(text.slice(last.end)).length > 9 ? undefined : last.name;
}

function usedIn({text, tokens, kind}: Sentence): readonly string[] {
  const names = new Set<string>();
  // `(c)` alone is the third of a list.
  const sign = text.search(/©|\(c\)(?= ?(?:19|20)\d\d)|copyright/i);
  if (sign >= 0) {
    const run = capitalisedRuns(text.slice(sign + 1, sign + 120)).find(({name}) => !/^copyright|^all rights|rights reserved/i.test(name));
    if (run) names.add(run.name);
  }
  for (const run of capitalisedRuns(text)) {
    const start = tokens.findIndex((token) => token.start >= run.start);
    const after = tokens.findIndex((token) => token.start >= run.end);
    if (FRAMES.some((frame) => (kind !== 'heading' || frame.inHeadings) && fits(frame, tokens, start, after < 0 ? tokens.length : after))) {
      names.add(run.name);
    }
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

/** Runs of words with a capital or digit first, joined by `&`, `of`, `de`, or `,` before a legal form; no terms, laws and signals. */
function capitalisedRuns(text: string): readonly Run[] {
  const runs: Run[] = [];
  let open: {start: number; end: number; words: number} | undefined;
  const close = (): void => {
    if (open) {
      const point = text[open.end] === '.' && /\b(Inc|Ltd|Corp|Co)$/.test(text.slice(open.start, open.end)) ? 1 : 0;
      const name = text.slice(open.start, open.end + point);
      if (isName(name)) runs.push({name, start: open.start, end: open.end});
    }
    open = undefined;
  };
  for (const {start, end} of tokensOf(text)) {
    const raw = text.slice(start, end);
    const capital = /^[\p{Lu}\d]/u.test(raw) || /^[a-z]{1,2}[A-Z]/.test(raw);
    const common = NOT_NAMES.has(raw.toLowerCase());
    if (open && capital && open.words < LONGEST_NAME && joins(text.slice(open.end, start), raw)) {
      open = {start: open.start, end, words: open.words + 1};
    }
    // A joining word belongs to the name only if another word of it follows.
    else if (!(open && JOINING_WORDS.has(raw) && text.slice(open.end, start) === ' ')) {
      close();
      if (capital && !common && !/^(19|20)\d\d$/.test(raw)) open = {start, end, words: 1};
    }
  }
  close();
  return runs;
}

function joins(between: string, raw: string): boolean {
  if ([' ', ' & ', '-', '.', '’'].includes(between)) return true;
  if (between === ', ' || between === '., ') return COMMON_NAME_WORDS.has(raw.toLowerCase());
  if (between === '. ') return raw.length <= 4;
  return between.startsWith(' ') && between.endsWith(' ') && JOINING_WORDS.has(between.trim());
}

function isName(name: string): boolean {
  const tokens = tokensOf(name);
  if (!/\p{L}{2}/u.test(name) || NO_BUSINESS_ENDS.has(tokens.at(-1)?.word ?? '') || NO_BUSINESS.holds(tokens)) return false;
  return tokens.some(({word}) => !NOT_NAMES.has(word) && !/^\d+$/.test(word));
}
