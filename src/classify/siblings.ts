/** What the other columns of a table tell where its name says nothing: a table with birth dates is about people. */
import type {Lexicon} from './lexicon.js';
import {matchesIn} from './named.js';
import {segmentsOf} from './name-tokens.js';
import type {Scope} from './scope.js';
import {HUMAN} from './words/traits.js';

const MOST = 400;
const CONTACT = new Set(['email-address', 'phone-number', 'postal-code', 'street', 'gender', 'full-name', 'username']);
const seen = new WeakMap<readonly string[], boolean>();

/** A scope of people where two columns can only be people's, or undefined. */
export function scopeOfSiblings(siblings: readonly string[] | undefined, name: string | undefined, lexicon: Lexicon): Scope | undefined {
  if (siblings === undefined || siblings.length < 3) return undefined;
  let people = seen.get(siblings);
  if (people === undefined) seen.set(siblings, (people = isAboutPeople(siblings, lexicon)));
  return people ? {whose: 'person', topic: 'customer', person: 'customer', weak: true, kind: 'table', by: name} : undefined;
}

function isAboutPeople(siblings: readonly string[], lexicon: Lexicon): boolean {
  const found = new Set<string>();
  for (const sibling of siblings.slice(0, MOST)) {
    const tokens = lexicon.tokens(segmentsOf(sibling).at(-1) ?? '');
    if (tokens.length > 4) continue;
    const [match] = matchesIn({tokens, around: [], lexicon});
    const element = match?.elements[0];
    if (match && element !== undefined && match.end === tokens.length && match.phrase.length > 2) found.add(element);
  }
  const human = [...found].filter((element) => HUMAN.has(element)).length;
  const contact = [...found].filter((element) => CONTACT.has(element)).length;
  return human >= 2 || (human === 1 && contact >= 1) || contact >= 4;
}
