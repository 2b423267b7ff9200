/** Which language the names of a table, or of a whole system, are of. */
import type {Lexicon} from '../lexicon/lexicon.js';
import type {Tongue} from '../lexicon/tongues.js';
import {rawTokensOf, segmentsOf} from '../names/name-tokens.js';

/** So many names tell, taken from all over the list. */
const SAMPLE = 30;
const SAMPLE_OF_SYSTEM = 120;
/** One word may be a loan or a brand. */
const FEWEST_WORDS = 2;
/** A system speaks a language if so many of its names have a word of it: the others are numbers, codes and what is alike in all. */
const SHARE_OF_SYSTEM = 0.25;

/** Each as its folded words as they are written. */
type Names = readonly (readonly string[])[];

/** The language of a table that has two words of it; of several that which has most. */
export function tongueOf(names: Names, lexicon: Lexicon): Tongue | undefined {
  const [first] = heard(sample(names, SAMPLE), lexicon);
  return first !== undefined && first.words.size >= FEWEST_WORDS ? first.tongue : undefined;
}

/** What its tables speak that do not tell by themselves. */
export function tongueOfSystem(names: readonly string[], lexicon: Lexicon): Tongue | undefined {
  const heardOf = sample(names, SAMPLE_OF_SYSTEM).map((name) => rawTokensOf(segmentsOf(name).at(-1) ?? ''));
  const [first] = heard(heardOf, lexicon);
  return first !== undefined && first.names >= SHARE_OF_SYSTEM * heardOf.length ? first.tongue : undefined;
}

function sample<Name>(names: readonly Name[], size: number): readonly Name[] {
  const step = Math.ceil(names.length / size);
  return step <= 1 ? names : names.filter((_, index) => index % step === 0);
}

interface Heard {
  readonly tongue: Tongue;
  readonly words: Set<string>;
  names: number;
}

/** Most words first. */
function heard(names: Names, lexicon: Lexicon): readonly Heard[] {
  const found = new Map<Tongue, Heard>();
  for (const name of names) {
    const counted = new Set<Tongue>();
    for (const token of name) {
      for (const tongue of lexicon.tonguesOf(token)) {
        const one = found.get(tongue) ?? {tongue, words: new Set(), names: 0};
        found.set(tongue, one);
        one.words.add(token);
        if (!counted.has(tongue)) one.names++;
        counted.add(tongue);
      }
    }
  }
  return [...found.values()].sort((one, other) => other.words.size - one.words.size || other.names - one.names);
}
