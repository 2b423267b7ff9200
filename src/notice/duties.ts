/** Which of the statements that the law asks for the notice has, and where. */
import {passage} from './blocks.js';
import {isNegated} from './claims/negation.js';
import {isWithin, type ContainedNotice} from './contained.js';
import {patterns, PatternSet, type PatternMatch} from './patterns.js';
import type {DutyReading, NoticePassage} from './reading.js';
import {isTitle, type Sentence} from './sentences.js';
import {tokensOf} from './tokens.js';
import {DUTY_WORDS, type DutyWords} from './words/duty-words.js';

const MOST_PLACES = 12;

type Plain = Omit<DutyWords, 'firm' | 'says' | 'unless' | 'despite' | 'with' | 'near' | 'within'>;

interface DutyReader extends Readonly<Required<Plain>>, Pick<DutyWords, 'within'> {
  readonly id: string;
  readonly unless: PatternSet<true>;
  readonly despite: PatternSet<true>;
  readonly with: PatternSet<true> | undefined;
  readonly near: PatternSet<true> | undefined;
}

/** A phrase of a duty; `firm` where it is enough to say that the statement is there. */
interface Phrase {
  readonly reader: DutyReader;
  readonly firm: boolean;
  readonly phrase: string;
}

const READERS: readonly DutyReader[] = Object.entries<DutyWords>(DUTY_WORDS).map(([id, words]) => ({
  ofPractice: false,
  notInHeadings: false,
  onlyTitles: false,
  affirmed: false,
  least: 1,
  ...words,
  id,
  unless: patterns(...(words.unless ?? [])),
  despite: patterns(...(words.despite ?? [])),
  with: words.with && patterns(...words.with),
  near: words.near && patterns(...words.near),
}));

/** Those of all duties at once: the words of a notice are looked through only one time. */
const PHRASES = new PatternSet<Phrase>(
  READERS.flatMap((reader) => {
    const {firm, says} = DUTY_WORDS[reader.id] as DutyWords;
    const as = (phrases: readonly string[], isFirm: boolean): readonly (readonly [string, Phrase])[] =>
      phrases.map((phrase) => [phrase, {reader, firm: isFirm, phrase}]);
    return [...as(firm, true), ...as(says, false)];
  }),
);

export interface ReadDuties {
  readonly duties: readonly DutyReading[];
  readonly read: ReadonlySet<Sentence>;
}

/** What was read elsewhere and proves a duty: places by the duty's id. */
export type KnownPlaces = Readonly<Record<string, readonly NoticePassage[]>>;

interface Around {
  /** Without the cells of tables of categories, and without what is addressed to residents of other states and countries. */
  readonly sentences: readonly Sentence[];
  /** Those of them that list what a person may ask for, and so tell no practice. */
  readonly rights: ReadonlySet<Sentence>;
  readonly contained: readonly ContainedNotice[];
}

class Found {
  readonly sure: Sentence[] = [];
  readonly likely: Sentence[] = [];
  readonly phrases = new Set<string>();
}

export function readDuties(around: Around, known: KnownPlaces): ReadDuties {
  const found = new Map(READERS.filter(({within}) => isJudged(within, around)).map((reader) => [reader, new Found()]));
  const announced = titlesIn(around.sentences);
  for (const [at, sentence] of around.sentences.entries()) {
    if (sentence.tokens.length < 2 || isEmptyWord(sentence, around.sentences[at + 1], announced)) continue;
    for (const [reader, matches] of byReader(PHRASES.all(sentence.tokens))) {
      const so = found.get(reader);
      if (so !== undefined && mayTell(reader, sentence, around)) note(so, reader, matches, {at, sentence, around});
    }
  }
  const duties = [...found].map(([{id, least}, {sure, likely, phrases}]): DutyReading => {
    const before = known[id] ?? [];
    const present = phrases.size >= least || before.length > 0;
    return {id, present, places: present ? eachOnce([...before, ...placesOf(sure), ...placesOf(likely)]).slice(0, MOST_PLACES) : []};
  });
  return {duties, read: new Set([...found.values()].flatMap(({sure, likely}) => [...sure, ...likely]))};
}

const words = ({tokens}: Sentence): string => tokens.map(({word}) => word).join(' ');

const titlesIn = (sentences: readonly Sentence[]): ReadonlySet<string> =>
  new Set(sentences.filter(({kind, beside}) => kind === 'heading' && !beside).map(words));

/** A line of a table of contents, and a heading over nothing: what they announce may never be told. */
function isEmptyWord(sentence: Sentence, next: Sentence | undefined, announced: ReadonlySet<string>): boolean {
  const {kind, beside, section, block} = sentence;
  if (kind === 'item' && sentence.index === 0) return announced.has(words(sentence));
  return kind === 'heading' && !beside && (next === undefined || (next.block === block + 1 && !isWithin(next.section, {section})));
}

const isJudged = (within: DutyReader['within'], {contained}: Around): boolean =>
  within === undefined || contained.some(({kind}) => kind === within);

type Match = PatternMatch & {readonly value: Phrase};

function byReader(matches: readonly Match[]): ReadonlyMap<DutyReader, readonly Match[]> {
  const readers = new Map<DutyReader, Match[]>();
  for (const match of matches) {
    const known = readers.get(match.value.reader);
    if (known) known.push(match);
    else readers.set(match.value.reader, [match]);
  }
  return readers;
}

function note(
  found: Found,
  reader: DutyReader,
  matches: readonly Match[],
  {at, sentence, around}: {readonly at: number; readonly sentence: Sentence; readonly around: Around},
): void {
  const said = reader.affirmed ? matches.filter(({start}) => !isNegated(sentence.tokens, start, sentence.text)) : matches;
  const firm = said.filter(({value}) => value.firm);
  if (firm.length > 0 && isNear(reader, around.sentences, at)) {
    found.sure.push(sentence);
    for (const {value} of firm) found.phrases.add(value.phrase);
  } else if (sentence.kind !== 'heading' && !sentence.beside && said.some(({value}) => !value.firm)) {
    found.likely.push(sentence);
  }
}

/** Whether the sentence is of the kind, and in the place, where the duty can be told. */
function mayTell(reader: DutyReader, sentence: Sentence, {rights, contained}: Around): boolean {
  const {unless, despite, with: needed, ofPractice, notInHeadings, onlyTitles, within} = reader;
  const {tokens, section} = sentence;
  if (unless.holds(tokens) && !despite.holds(tokens)) return false;
  if ((ofPractice && rights.has(sentence)) || (isTitle(sentence) ? notInHeadings : onlyTitles)) return false;
  if (within !== undefined && !contained.some((notice) => notice.kind === within && isWithin(section, notice))) return false;
  return needed === undefined || needed.holds(tokens);
}

const FARTHEST = 3;

/** Whether what must stand near stands in the sentence, in its headings, or in one of those around it. */
function isNear({near}: DutyReader, sentences: readonly Sentence[], at: number): boolean {
  if (near === undefined) return true;
  const {section, beside} = sentences[at] as Sentence;
  if (beside) return false;
  const around = sentences.slice(Math.max(0, at - FARTHEST), at + FARTHEST + 1);
  return around.some((each) => each.section === section && near.holds(each.tokens)) || near.holds(tokensOf(section));
}

/** Prose before headings: a heading announces, the sentence says. */
function placesOf(sentences: readonly Sentence[]): readonly NoticePassage[] {
  const prose = sentences.filter(({kind}) => kind !== 'heading');
  return [...prose, ...sentences.filter(({kind}) => kind === 'heading')].map(({text, line, section}) => passage(text, line, section));
}

/** A date or a row that was read elsewhere is a sentence here too. */
function eachOnce(places: readonly NoticePassage[]): readonly NoticePassage[] {
  const known = new Set<string>();
  return places.filter(({line, quote}) => {
    const key = `${line} ${quote}`;
    return !known.has(key) && known.add(key);
  });
}
