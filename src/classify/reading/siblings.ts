/** What the other columns of a table tell where its name says nothing: a table with birth dates is about people. */
import type {Lexicon} from '../lexicon/lexicon.js';
import {segmentsOf} from '../names/name-tokens.js';
import {namesIn} from './named.js';

const FEWEST = 3;
const MOST = 400;
const LONGEST = 4;
const CONTACT = new Set(['email-address', 'phone-number', 'postal-code', 'street', 'gender', 'full-name', 'username']);

/** Two columns can only be people's, or four are what one has to reach somebody. */
export function isAboutPeople(siblings: readonly string[], lexicon: Lexicon): boolean {
  if (siblings.length < FEWEST) return false;
  const found = new Set<string>();
  for (const sibling of siblings.slice(0, MOST)) {
    const words = lexicon.words(segmentsOf(sibling).at(-1) ?? '');
    if (words.length > LONGEST) continue;
    const [match] = namesIn(words);
    const element = match?.elements[0];
    if (match && element !== undefined && match.end === words.length && match.phrase.length > 2) found.add(element);
  }
  const human = [...found].filter((element) => lexicon.traits.human.has(element)).length;
  const contact = [...found].filter((element) => CONTACT.has(element)).length;
  return human >= 2 || (human === 1 && contact >= 1) || contact >= 4;
}
