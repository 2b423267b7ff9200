/** Entries of the law's lists named in a text: kinds of people, sources, purposes, third parties. */
import {singular} from '../../classify/index.js';
import {remembering} from '../remembering.js';
import {wordsOfHeading} from './heading.js';

interface WordedEntry {
  readonly id: string;
  readonly title: string;
  readonly words?: readonly string[];
}

export interface EntryFinder {
  /** Entries named, each once, in the order of the text; `rest` are the words that name none, `phrase` the words of the longest name. */
  readonly find: (text: string) => {readonly ids: readonly string[]; readonly rest: readonly string[]; readonly phrase: number};
}

interface Options {
  /** The entries are trades: it does not matter whether a phrase calls one a company, a provider, a service or a platform. */
  readonly trades?: boolean;
  /** One word within a longer name says nothing: a public library is not the public, and court records are no court. */
  readonly wholeNames?: boolean;
}

/** Longest phrases win. Singular and plural are the same. */
export function entryFinder(entries: readonly WordedEntry[], {trades = false, wholeNames = false}: Options = {}): EntryFinder {
  const phrases = new Map<string, string>();
  const byTrade = new Map<string, string>();
  const beginnings = new Set<string>();
  let longest = 1;
  for (const {id, title, words = []} of entries) {
    for (const phrase of [...words, title, id]) {
      const tokens = wordsOfHeading(phrase).map(singular);
      if (tokens.length === 0) continue;
      longest = Math.max(longest, tokens.length);
      beginnings.add(tokens[0] ?? '');
      const key = tokens.join(' ');
      if (!phrases.has(key)) phrases.set(key, id);
      const trade = trades ? tradeOf(tokens) : undefined;
      if (trade !== undefined && !byTrade.has(trade)) byTrade.set(trade, id);
    }
  }
  const named = (tokens: readonly string[], whole: boolean): string | undefined => {
    // Beside other words it only says what whoever plies their trade is called.
    if (trades && !whole && tokens.length === 1 && FIRM.has(tokens[0] ?? '')) return undefined;
    const trade = trades ? tradeOf(tokens) : undefined;
    return phrases.get(tokens.join(' ')) ?? (trade === undefined ? undefined : byTrade.get(trade));
  };
  const find = (words: readonly string[]): readonly Found[] => {
    const found: Found[] = [];
    for (let at = 0; at < words.length; at += found.at(-1)?.length ?? 1) {
      let length = beginnings.has(words[at] ?? '') ? Math.min(longest, words.length - at) : 0;
      while (length > 0 && named(words.slice(at, at + length), words.length === length) === undefined) length--;
      found.push(length === 0 ? {at, length: 1} : {at, length, id: named(words.slice(at, at + length), words.length === length)});
    }
    return wholeNames ? found.map((each, index) => (isFragment(words, found, index) ? {at: each.at, length: each.length} : each)) : found;
  };
  return {
    find: remembering((text) => {
      const ids = new Set<string>();
      const rest: string[] = [];
      let phrase = 0;
      for (const part of text.slice(0, 4000).split(BREAK)) {
        const words = wordsOfHeading(part).map(singular);
        for (const {at, length, id} of find(words)) {
          if (id === undefined) {
            rest.push(...words.slice(at, at + length));
          } else {
            ids.add(id);
            phrase = Math.max(phrase, length);
          }
        }
      }
      return {ids: [...ids], rest: rest.filter((word) => !SMALL.has(word)), phrase};
    }),
  };
}

/** Words that name an entry, or one that names none. */
interface Found {
  readonly at: number;
  readonly length: number;
  readonly id?: string | undefined;
}

/** Between these no name goes on. */
const BREAK = /[()[\]{},;:/|\r\n•]+|\s[-–—]\s/;

/** Whether words that were found only belong to a longer name: one that narrows the next, or is too broad for the one before. */
function isFragment(words: readonly string[], found: readonly Found[], index: number): boolean {
  const {at, length, id} = found[index] ?? {at: 0, length: 0};
  if (id === undefined) return false;
  const stands = (other: Found | undefined): other is Found =>
    other !== undefined && other.id === undefined && !SMALL.has(words[other.at] ?? '');
  const [before, after] = [found[index - 1], found[index + 1]];
  const next = words[after?.at ?? -1] ?? '';
  if (INSIDE.has(next)) return true;
  if (length > 1) return false;
  if (stands(after) && !DOES.has(next) && !FIRM.has(next)) return true;
  return stands(before) && BROAD.has(words[at] ?? '');
}

/** Heads of many names, which say little without the word before: a testing lab, a mortgage broker, a training platform. */
const BROAD = new Set(
  'acquirer administration app broker buyer lab marketplace media partner platform register site storage supplier support system training vendor'.split(
    ' ',
  ),
);

/** Parts of the business itself, whatever they work on. */
const INSIDE = new Set(['department', 'dept', 'division', 'staff', 'team']);

/** What people do with their own data, and how: `customer provides it at checkout`. */
const DOES = new Set(
  'apply applie buy call choose complete completed complet create created direct directly enter entered fill filled give given initiate inquire interact log make order pay provide provided registered request respond send sent share shared sign signed submit submitted supply supplied type upload uploaded use using visit visiting write when while who whose during only itself himself herself'.split(
    ' ',
  ),
);

const SMALL = new Set(
  'and or the a an of our their them themself themselve own all any other from by to in on at via e g und oder et y o u les des'.split(' '),
);

/** What whoever plies a trade is called, whatever the trade. */
const FIRM = new Set(
  ['agency', 'company', 'firm', 'platform', 'provider', 'saas', 'service', 'software', 'solution', 'supplier', 'tool', 'vendor'].map(
    singular,
  ),
);

/** Words that name no trade by themselves: a "data vendor" sells data, a "data platform" may be anything. */
const NO_TRADE = new Set(['business', 'customer', 'data', 'group', 'parent', 'partner', 'product', 'related', 'sister']);

/** `delivery` of `delivery company`; undefined where the words do not end in a firm, or name no trade. */
function tradeOf(tokens: readonly string[]): string | undefined {
  const end = tokens.findLastIndex((token) => !FIRM.has(token)) + 1;
  const [first] = tokens;
  if (end === 0 || end === tokens.length || first === undefined || (end === 1 && NO_TRADE.has(first))) return undefined;
  return tokens.slice(0, end).join(' ');
}
