/** Where a notice sends residents of California to a text of their own that is not in the file: what it lacks may stand there. */
import {passage} from './blocks.js';
import {patterns} from './patterns.js';
import type {NoticePassage} from './reading.js';
import type {Sentence} from './sentences.js';
import {tokensOf} from './tokens.js';
import {ELSEWHERE_WORDS} from './words/elsewhere-words.js';
import {CALIFORNIA_WORDS} from './words/scope-words.js';

const TITLES = patterns(...ELSEWHERE_WORDS.titles);
const REFERS = patterns(...ELSEWHERE_WORDS.refers);
const WITHIN = patterns(...ELSEWHERE_WORDS.within);
const CALIFORNIA = patterns(...CALIFORNIA_WORDS);

/** Words in sentences, or under headings, that name California: so many are the text itself. */
const FEWEST_OF_TEXT = 150;
const MOST_PLACES = 3;

export function textsElsewhere(sentences: readonly Sentence[]): readonly NoticePassage[] {
  return hasTextForCalifornia(sentences)
    ? []
    : sentences
        .filter(
          ({tokens, beside, kind}) =>
            !WITHIN.holds(tokens) && (REFERS.holds(tokens) || ((beside || kind === 'item') && TITLES.holds(tokens))),
        )
        .slice(0, MOST_PLACES)
        .map(({text, line, section}) => passage(text, line, section));
}

function hasTextForCalifornia(sentences: readonly Sentence[]): boolean {
  const known = new Map<string, boolean>();
  let words = 0;
  for (const {kind, beside, section, tokens} of sentences) {
    if (kind === 'heading' || beside) continue;
    let names = known.get(section);
    if (names === undefined) known.set(section, (names = CALIFORNIA.holds(tokensOf(section))));
    if (names || (CALIFORNIA.holds(tokens) && !REFERS.holds(tokens))) words += tokens.length;
    if (words >= FEWEST_OF_TEXT) return true;
  }
  return false;
}
