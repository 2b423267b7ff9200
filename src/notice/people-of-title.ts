/** Whom a heading is about. */
import type {PeopleId} from '../law/index.js';
import {PatternSet} from './patterns.js';
import type {Token} from './tokens.js';
import {PEOPLE_WORDS} from './words/people-words.js';

type Words = (typeof PEOPLE_WORDS)[keyof typeof PEOPLE_WORDS];

export function wordsForPeople(pick: (words: Words) => readonly string[]): readonly (readonly [words: string, id: PeopleId])[] {
  return Object.entries(PEOPLE_WORDS).flatMap(([id, words]) => pick(words).map((each) => [each, id] as const));
}

const IN_HEADING = new PatternSet<PeopleId>(wordsForPeople(({heading}) => heading));

export const peopleOfTitle = (tokens: readonly Token[]): readonly PeopleId[] =>
  distinctPeople(IN_HEADING.all(tokens).map(({value}) => value));

export const distinctPeople = (found: readonly PeopleId[]): readonly PeopleId[] => (found.length < 2 ? found : [...new Set(found)].sort());
