import type {Meaning} from '../meaning.js';

/**
 * By meaning, the words of headings that say it. Lower case without accents and marks; `x*` is a word that begins so, `*x` one that
 * ends so, `*x*` one that holds it (German and Dutch join words). A word stands in the list of one language, even where others share it.
 */
export type WordsOfMeanings = Readonly<Partial<Record<Meaning, readonly string[]>>>;
