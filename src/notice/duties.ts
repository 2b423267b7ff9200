/** Which of the statements that the law asks for the notice has, and where. */
import {passage} from './blocks.js';
import {isNegated} from './claims/negation.js';
import {patterns, type PatternSet} from './patterns.js';
import type {DutyReading, NoticePassage} from './reading.js';
import {isTitle, type Sentence} from './sentences.js';
import {DUTY_WORDS} from './words/duty-words.js';

const MOST_PLACES = 12;

interface DutyReader {
  readonly id: string;
  readonly firm: PatternSet<true>;
  readonly says: PatternSet<true>;
  readonly unless: PatternSet<true>;
  readonly despite: PatternSet<true>;
  readonly ofPractice: boolean;
  readonly notInHeadings: boolean;
  readonly affirmed: boolean;
}

const READERS: readonly DutyReader[] = Object.entries(DUTY_WORDS).map(
  ([id, {says, firm, unless = [], despite = [], ofPractice = false, notInHeadings = false, affirmed = false}]) => ({
    id,
    says: patterns(...says),
    firm: patterns(...firm),
    unless: patterns(...unless),
    despite: patterns(...despite),
    ofPractice,
    notInHeadings,
    affirmed,
  }),
);

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
  const duties = READERS.map(({id, firm, says, unless, despite, ofPractice, notInHeadings, affirmed}): DutyReading => {
    const sure: Sentence[] = [];
    const likely: Sentence[] = [];
    for (const sentence of sentences) {
      if (sentence.tokens.length < 2 || (unless.holds(sentence.tokens) && !despite.holds(sentence.tokens))) continue;
      if ((ofPractice && rights.has(sentence)) || (notInHeadings && isTitle(sentence))) continue;
      const holds = (set: PatternSet<true>): boolean =>
        affirmed
          ? set.all(sentence.tokens).some(({start}) => !isNegated(sentence.tokens, start, sentence.text))
          : set.holds(sentence.tokens);
      if (holds(firm)) sure.push(sentence);
      else if (sentence.kind !== 'heading' && !sentence.beside && holds(says)) likely.push(sentence);
    }
    for (const sentence of [...sure, ...likely]) read.add(sentence);
    const places = [...(known[id] ?? []), ...placesOf(sure), ...placesOf(likely)].slice(0, MOST_PLACES);
    return {
      id,
      present: sure.length > 0 || (known[id] ?? []).length > 0,
      places: sure.length > 0 || (known[id] ?? []).length > 0 ? places : [],
    };
  });
  return {duties, read};
}

/** Prose before headings: a heading announces, the sentence says. */
function placesOf(sentences: readonly Sentence[]): readonly NoticePassage[] {
  const prose = sentences.filter(({kind}) => kind !== 'heading');
  return [...prose, ...sentences.filter(({kind}) => kind === 'heading')].map(({text, line, section}) => passage(text, line, section));
}
