/** Entries of the law's lists named in a text: kinds of people, sources, purposes, third parties. */
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

/** Longest phrases win. A plural or singular `s` does not matter. */
export function entryFinder(entries: readonly WordedEntry[]): EntryFinder {
  const phrases = new Map<string, string>();
  let longest = 1;
  for (const {id, title, words = []} of entries) {
    for (const phrase of [...words, title, id]) {
      const tokens = wordsOfHeading(phrase).map(singular);
      if (tokens.length === 0) continue;
      longest = Math.max(longest, tokens.length);
      const key = tokens.join(' ');
      if (!phrases.has(key)) phrases.set(key, id);
    }
  }
  return {
    find(text) {
      const words = wordsOfHeading(text.slice(0, 4000)).map(singular);
      const ids = new Set<string>();
      const rest: string[] = [];
      let phrase = 0;
      for (let at = 0; at < words.length; ) {
        let taken = 0;
        for (let length = Math.min(longest, words.length - at); length > 0 && taken === 0; length--) {
          const id = phrases.get(words.slice(at, at + length).join(' '));
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

const singular = (word: string): string => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word);
