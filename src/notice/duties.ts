/** Which of the statements that the law asks for the notice has, and where. */
import {passage} from './blocks.js';
import {isNegated} from './claims/negation.js';
import {patterns, PatternSet} from './patterns.js';
import type {DutyReading, NoticePassage} from './reading.js';
import {isTitle, type Sentence} from './sentences.js';
import {DUTY_WORDS, type DutyWords} from './words/duty-words.js';

const MOST_PLACES = 12;

type DutyReader = Readonly<Required<Omit<DutyWords, 'firm' | 'says' | 'unless' | 'despite' | 'with'>>> & {
  readonly id: string;
  /** Each phrase by itself, since some duties need several. */
  readonly firm: PatternSet<string>;
  readonly says: PatternSet<unknown>;
  readonly unless: PatternSet<true>;
  readonly despite: PatternSet<true>;
  readonly with: PatternSet<true> | undefined;
};

const READERS: readonly DutyReader[] = Object.entries<DutyWords>(DUTY_WORDS).map(([id, words]) => ({
  ofPractice: false,
  notInHeadings: false,
  affirmed: false,
  least: 1,
  ...words,
  id,
  says: patterns(...words.says),
  firm: new PatternSet(words.firm.map((phrase) => [phrase, phrase] as const)),
  unless: patterns(...(words.unless ?? [])),
  despite: patterns(...(words.despite ?? [])),
  with: words.with && patterns(...words.with),
}));

export interface ReadDuties {
  readonly duties: readonly DutyReading[];
  readonly read: ReadonlySet<Sentence>;
}

/** What was read elsewhere and proves a duty: places by the duty's id. */
export type KnownPlaces = Readonly<Record<string, readonly NoticePassage[]>>;

/**
 * `sentences`: without the cells of tables of categories, and without what is addressed to residents of other states and countries;
 * `rights`: those of them that list what a person may ask for, and so tell no practice.
 */
export function readDuties(sentences: readonly Sentence[], known: KnownPlaces, rights: ReadonlySet<Sentence>): ReadDuties {
  const read = new Set<Sentence>();
  const duties = READERS.map((reader): DutyReading => {
    const {id, least} = reader;
    const sure: Sentence[] = [];
    const likely: Sentence[] = [];
    const phrases = new Set<string>();
    for (const sentence of sentences) {
      if (!mayTell(reader, sentence, rights)) continue;
      const firm = held(reader.firm, reader, sentence);
      if (firm.length > 0) sure.push(sentence);
      else if (sentence.kind !== 'heading' && !sentence.beside && held(reader.says, reader, sentence).length > 0) likely.push(sentence);
      for (const phrase of firm) phrases.add(phrase);
    }
    for (const sentence of [...sure, ...likely]) read.add(sentence);
    const present = phrases.size >= least || (known[id] ?? []).length > 0;
    const places = [...(known[id] ?? []), ...placesOf(sure), ...placesOf(likely)].slice(0, MOST_PLACES);
    return {id, present, places: present ? places : []};
  });
  return {duties, read};
}

function mayTell(
  {unless, despite, with: needed, ofPractice, notInHeadings}: DutyReader,
  sentence: Sentence,
  rights: ReadonlySet<Sentence>,
): boolean {
  const {tokens} = sentence;
  if (tokens.length < 2 || (unless.holds(tokens) && !despite.holds(tokens))) return false;
  if ((ofPractice && rights.has(sentence)) || (notInHeadings && isTitle(sentence))) return false;
  return needed === undefined || needed.holds(tokens);
}

/** The phrases that the sentence has; of what must be so, those that it does not deny. */
function held<Value>(set: PatternSet<Value>, {affirmed, least}: DutyReader, {tokens, text}: Sentence): readonly Value[] {
  if (!affirmed && least === 1) {
    const first = set.first(tokens);
    return first === undefined ? [] : [first.value];
  }
  return set
    .all(tokens)
    .filter(({start}) => !affirmed || !isNegated(tokens, start, text))
    .map(({value}) => value);
}

/** Prose before headings: a heading announces, the sentence says. */
function placesOf(sentences: readonly Sentence[]): readonly NoticePassage[] {
  const prose = sentences.filter(({kind}) => kind !== 'heading');
  return [...prose, ...sentences.filter(({kind}) => kind === 'heading')].map(({text, line, section}) => passage(text, line, section));
}
