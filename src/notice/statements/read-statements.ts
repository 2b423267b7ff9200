/** The statements that the law asks a notice to make, each with its places. */
import {passage} from '../blocks.js';
import {patterns} from '../patterns.js';
import type {CategoryRow, NoticePassage, Statement, Statements} from '../reading.js';
import type {Sectioned} from '../sections.js';
import type {Sentence} from '../sentences.js';
import {tokensOf} from '../tokens.js';
import {DENYING} from '../words/negation-words.js';
import type {SectionKind} from '../words/section-words.js';
import {readDoNotTrack} from './do-not-track.js';
import {saidOfNamed} from './references.js';
import {isOfOtherLaw, saidBy, type Standing} from './said-by.js';
import {forEachStated, READERS, type Said, type Side, type Stated, type StatementReader} from './stated.js';
import {saidUnderTopic} from './topics.js';
import {NO_SALE_IN_THIS, OPT_OUT_SIGNAL_WORDS, SHINE_THE_LIGHT_WORDS, STATEMENT_WORDS} from '../words/statement-words.js';

const MOST_PLACES = 12;

const IN_THIS = patterns(...NO_SALE_IN_THIS);
const LIGHT = patterns(...SHINE_THE_LIGHT_WORDS.yes);
const TOLD = patterns(...SHINE_THE_LIGHT_WORDS.told);
const SIGNAL = patterns(...OPT_OUT_SIGNAL_WORDS.about);

export interface ReadStatements {
  readonly statements: Statements;
  /** What contradicts the stated value: the sentences for the other one. */
  readonly others: Readonly<Record<Stated, readonly NoticePassage[]>>;
  /** Sentences that plainly say that sensitive personal information is processed, whatever the notice as a whole says. */
  readonly sensitiveInProse: readonly NoticePassage[];
  readonly read: ReadonlySet<Sentence>;
}

/** What was read of tables before: their rows, and the blocks that hold them, whose cells state nothing about the whole. */
export interface TablesRead {
  readonly rows: readonly CategoryRow[];
  readonly blocks: ReadonlySet<number>;
}

export function readStatements(
  blocks: readonly Sectioned[],
  sentences: readonly Sentence[],
  tables: TablesRead,
  rights: ReadonlySet<Sentence>,
): ReadStatements {
  const read = new Set<Sentence>();
  const prose = sentences.filter(({beside}) => !beside);
  const stated = forEachStated((id) => {
    const found = new Found(saidByTables(id, tables.rows));
    prose.forEach((sentence, at) => {
      const about = blocks[sentence.block]?.about;
      if (isOfOthers(about, id) || tables.blocks.has(sentence.block)) return;
      const standing = {about, isRight: rights.has(sentence)};
      const reader = READERS[id];
      const said = saidIn(sentence, prose[at - 1], reader, standing);
      if (said === undefined || said === 'nothing-said') return;
      read.add(sentence);
      const ofOneUse = said.side === 'no' && id === 'soldOrShared' && IN_THIS.holds(sentence.tokens);
      found.add({...said, plain: said.plain && !ofOneUse}, passage(sentence.text, sentence.line, sentence.section));
    });
    return found;
  });
  const choose = (id: Stated): Chosen => stated[id].chosen(STATEMENT_WORDS[id].wins);
  const as = <Value>(id: Stated, yes: Value, no: Value): Statement<Value> => {
    const {side, places} = choose(id);
    return {value: side === null ? null : side === 'yes' ? yes : no, places};
  };
  const statements: Statements = {
    sensitive: as('sensitive', 'processes', 'does not process'),
    thirdPartySources: as('thirdPartySources', 'receives', 'does not receive'),
    soldOrShared: as('soldOrShared', 'yes', 'no'),
    disclosed: as('disclosed', 'yes', 'no'),
    under16: as('under16', 'yes', 'no'),
    shineTheLight: mentioned(sentences, (sentence) => LIGHT.holds(sentence.tokens) || isTold(sentence), read),
    doNotTrack: readDoNotTrack(prose, read),
    optOutSignal: mentioned(prose, ({tokens}) => SIGNAL.holds(tokens), read),
  };
  return {statements, others: forEachStated((id) => choose(id).others), sensitiveInProse: stated.sensitive.plainly('yes'), read};
}

/** By its own words, by a word for what was named before, or by the title that it stands under. */
function saidIn(
  sentence: Sentence,
  previous: Sentence | undefined,
  reader: StatementReader,
  standing: Standing,
): Said | 'nothing-said' | undefined {
  const own = saidBy(sentence, reader, standing);
  if (own !== undefined && own !== 'nothing-said') return own;
  const referred = isOfOtherLaw(sentence.tokens) ? undefined : saidOfNamed(sentence, previous, reader);
  return referred ?? own ?? saidUnderTopic(sentence, previous, reader, standing);
}

/** Sections that say nothing of the business, or of this. */
function isOfOthers(about: SectionKind | undefined, id: Stated): boolean {
  return about === 'elsewhere' || about === 'definitions' || about === 'contents' || (about === 'light' && id === 'disclosed');
}

interface Chosen {
  readonly side: Side | null;
  readonly places: readonly NoticePassage[];
  /** The plain sentences for the other side. */
  readonly others: readonly NoticePassage[];
}

type Places = Readonly<Record<Side, NoticePassage[]>>;

const nowhere = (): Places => ({yes: [], no: []});

/** What a notice says for both sides of a statement, the plainest first: in plain words, in tables as a whole, in words that leave room. */
class Found {
  private readonly plain: Places;
  private readonly inTables: Places;
  private readonly other = nowhere();

  constructor({plain, whole}: SaidByTables) {
    this.plain = plain;
    this.inTables = whole;
  }

  add({side, plain}: Said, place: NoticePassage): void {
    const places = (plain ? this.plain : this.other)[side];
    if (places.length < MOST_PLACES) places.push(place);
  }

  plainly(side: Side): readonly NoticePassage[] {
    return this.plain[side];
  }

  chosen(first: Side): Chosen {
    const sides: readonly Side[] = first === 'yes' ? ['yes', 'no'] : ['no', 'yes'];
    for (const said of [this.plain, this.inTables, this.other]) {
      const side = sides.find((each) => said[each].length > 0);
      if (side !== undefined) return {side, places: said[side], others: this.plain[side === 'yes' ? 'no' : 'yes']};
    }
    return {side: null, places: [], others: []};
  }
}

interface SaidByTables {
  /** Rows whose own column answers that the category is sold or shared, or names sources other than the person. */
  readonly plain: Places;
  /** The row of sensitive information, and a column that denies throughout: they count where no sentence says it plainly. */
  readonly whole: Places;
}

function saidByTables(id: Stated, rows: readonly CategoryRow[]): SaidByTables {
  const places = (is: (row: CategoryRow) => boolean): NoticePassage[] =>
    rows
      .filter(is)
      .map(({place}) => place)
      .slice(0, MOST_PLACES);
  if (id === 'thirdPartySources') {
    const lines = READERS[id].listed?.lines;
    return {plain: {yes: places(({sources = ''}) => lines?.holds(tokensOf(sources)) === true), no: []}, whole: nowhere()};
  }
  if (id === 'soldOrShared') {
    const denied = places(({soldOrShared}) => soldOrShared === 'no');
    const throughout = denied.length >= FEWEST_ANSWERS && rows.every(({soldOrShared}) => soldOrShared === 'no');
    return {plain: {yes: places(({soldOrShared}) => soldOrShared === 'yes'), no: []}, whole: {yes: [], no: throughout ? denied : []}};
  }
  if (id !== 'sensitive') return {plain: nowhere(), whole: nowhere()};
  const of = (answer: Side): NoticePassage[] => places(({letter, collected}) => letter === 'L' && collected === answer);
  return {plain: nowhere(), whole: {yes: of('yes'), no: of('no')}};
}

/** A column of answers. */
const FEWEST_ANSWERS = 2;

/** "We do not share it with third parties for their direct marketing" speaks of no law. */
function isTold({tokens}: Sentence): boolean {
  return TOLD.holds(tokens) && !tokens.some(({word}) => DENYING.has(word));
}

function mentioned(sentences: readonly Sentence[], is: (sentence: Sentence) => boolean, read: Set<Sentence>): Statement<boolean> {
  const places = sentences.filter(is);
  for (const sentence of places) read.add(sentence);
  return {
    value: places.length > 0 ? true : null,
    places: places.slice(0, MOST_PLACES).map(({text, line, section}) => passage(text, line, section)),
  };
}
