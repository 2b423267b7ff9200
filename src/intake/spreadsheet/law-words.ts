/** Entries of the law's lists named in a text: kinds of people, sources, purposes, third parties. */
import {singular} from '../../classify/index.js';
import {wordsOfHeading} from './heading.js';

interface WordedEntry {
  readonly id: string;
  readonly title: string;
  readonly words?: readonly string[];
}

export interface EntryFinder {
  /** Entries named, each once, in the order of the text; `rest` are the words that name none, `phrase` the words of the longest name. */
  find(text: string): {readonly ids: readonly string[]; readonly rest: readonly string[]; readonly phrase: number};
}

interface Options {
  /** The entries are trades: it does not matter whether a phrase calls one a company, a provider, a service or a platform. */
  readonly trades?: boolean;
}

/** Longest phrases win. Singular and plural are the same. */
export function entryFinder(entries: readonly WordedEntry[], {trades = false}: Options = {}): EntryFinder {
  const phrases = new Map<string, string>();
  const byTrade = new Map<string, string>();
  let longest = 1;
  for (const {id, title, words = []} of entries) {
    for (const phrase of [...words, title, id]) {
      const tokens = wordsOfHeading(phrase).map(singular);
      if (tokens.length === 0) continue;
      longest = Math.max(longest, tokens.length);
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
  return {
    find(text) {
      const words = wordsOfHeading(text.slice(0, 4000)).map(singular);
      const ids = new Set<string>();
      const rest: string[] = [];
      let phrase = 0;
      for (let at = 0; at < words.length; ) {
        let taken = 0;
        for (let length = Math.min(longest, words.length - at); length > 0 && taken === 0; length--) {
          const id = named(words.slice(at, at + length), words.length === length);
          if (id === undefined) continue;
          ids.add(id);
          taken = length;
          phrase = Math.max(phrase, length);
        }
        if (taken === 0) rest.push(words[at] ?? '');
        at += Math.max(1, taken);
      }
      return {ids: [...ids], rest: rest.filter((word) => !SMALL.has(word)), phrase};
    },
  };
}

const SMALL = new Set('and or the a an of our their them themself themselve own all any other from by to in on at via e g und oder et y o u les des'.split(' '));

/** What whoever plies a trade is called, whatever the trade. */
const FIRM = new Set(['company', 'firm', 'platform', 'provider', 'service', 'software', 'supplier', 'tool', 'vendor']);

/** Words that name no trade by themselves: a "data vendor" sells data, a "data platform" may be anything. */
const NO_TRADE = new Set(['business', 'customer', 'data', 'group', 'parent', 'partner', 'product', 'related', 'sister']);

/** `delivery` of `delivery company`; undefined where the words do not end in a firm, or name no trade. */
function tradeOf(tokens: readonly string[]): string | undefined {
  const end = tokens.findLastIndex((token) => !FIRM.has(token)) + 1;
  const [first] = tokens;
  if (end === 0 || end === tokens.length || first === undefined || (end === 1 && NO_TRADE.has(first))) return undefined;
  return tokens.slice(0, end).join(' ');
}
