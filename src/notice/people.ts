/** Whom the notice speaks of: the people its headings and sentences name, and those it says it is not about. */
import type {PeopleId} from '../law/index.js';
import {passage} from './blocks.js';
import {PatternSet, patterns} from './patterns.js';
import type {AddressedPeople, NoticePassage} from './reading.js';
import type {Sentence} from './sentences.js';
import {distinctPeople, peopleOfTitle, wordsForPeople} from './people-of-title.js';
import {HANDLING_WORDS, NOT_ABOUT_THEM_WORDS} from './words/people-words.js';

const IN_PROSE = new PatternSet<{readonly id: PeopleId; readonly alone: boolean}>([
  ...wordsForPeople(({about}) => about).map(([words, id]) => [words, {id, alone: true}] as const),
  ...wordsForPeople(({beside}) => beside).map(([words, id]) => [words, {id, alone: false}] as const),
]);
const NOT_ABOUT_THEM = patterns(...NOT_ABOUT_THEM_WORDS);

const HANDLING = patterns(...HANDLING_WORDS);
/** Who works with data besides being spoken of. */
const HANDLERS: ReadonlySet<PeopleId> = new Set(['employees', 'contractors']);

const MOST_PLACES = 12;
/** In words; what is set like a heading and is longer is a sentence. */
const LONGEST_TITLE = 14;

export interface ReadPeople {
  readonly addressed: readonly AddressedPeople[];
  /** Those whom alone a sentence is about by its own words. */
  readonly named: ReadonlyMap<Sentence, readonly PeopleId[]>;
}

/** `tables`: blocks read as tables of categories, whose words are those of the law. */
export function readPeople(sentences: readonly Sentence[], tables: ReadonlySet<number>): ReadPeople {
  const named = new Map<Sentence, readonly PeopleId[]>();
  const addressed = new Map<PeopleId, {places: NoticePassage[]; excluded: NoticePassage[]}>();
  for (const sentence of sentences) {
    if (sentence.beside || tables.has(sentence.block)) continue;
    const isTitle = sentence.kind === 'heading' && sentence.tokens.length <= LONGEST_TITLE;
    const found = isTitle ? [] : IN_PROSE.all(sentence.tokens).map(({value}) => value);
    const spoken = isTitle ? peopleOfTitle(sentence.tokens) : distinctPeople(found.map(({id}) => id));
    const all = !isTitle && HANDLING.holds(sentence.tokens) ? spoken.filter((id) => !HANDLERS.has(id)) : spoken;
    if (all.length === 0) continue;
    const alone = distinctPeople(found.flatMap((each) => (each.alone ? [each.id] : [])));
    if (alone.length > 0) named.set(sentence, alone);
    const side = NOT_ABOUT_THEM.holds(sentence.tokens) ? 'excluded' : 'places';
    for (const people of all) {
      const known = addressed.get(people) ?? {places: [], excluded: []};
      if (known[side].length < MOST_PLACES) known[side].push(passage(sentence.text, sentence.line, sentence.section));
      addressed.set(people, known);
    }
  }
  return {addressed: [...addressed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([people, found]) => ({people, ...found})), named};
}
