/** What the other columns of a table tell where its name says nothing: a table with birth dates is about people. */
import type {Columns} from './columns.js';
import {namesIn} from './named.js';

const FEWEST = 3;
const MOST = 400;
const LONGEST = 4;
const PLAIN = 3;
const CONTACT = new Set(['email-address', 'phone-number', 'postal-code', 'street', 'gender', 'full-name', 'username']);

/** Two columns can only be people's, or four are what one has to reach somebody. */
export function isAboutPeople(columns: Columns): boolean {
  const {human, contact} = peoplesColumns(columns);
  return human >= 2 || (human === 1 && contact >= 1) || contact >= 4;
}

/** So much that only people have stands in no table about things: a policy with a birth date, a gender and a marital status is somebody's. */
export function isPlainlyAboutPeople(columns: Columns): boolean {
  const {human, contact} = peoplesColumns(columns);
  return human >= PLAIN || (human >= 2 && contact >= 2);
}

function peoplesColumns({all, lexicon}: Columns): {readonly human: number; readonly contact: number} {
  if (all.length < FEWEST) return {human: 0, contact: 0};
  const found = new Set<string>();
  for (const {words} of all.slice(0, MOST)) {
    if (words.length > LONGEST) continue;
    const [match] = namesIn(words);
    const element = match?.elements[0];
    if (match && element !== undefined && match.end === words.length && match.phrase.length > 2) found.add(element);
  }
  return {
    human: [...found].filter((element) => lexicon.traits.human.has(element)).length,
    contact: [...found].filter((element) => CONTACT.has(element)).length,
  };
}
