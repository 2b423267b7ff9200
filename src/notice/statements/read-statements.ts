/** The statements that the law asks a notice to make, each with its places. */
import {passage} from '../blocks.js';
import {patterns, type PatternSet} from '../patterns.js';
import type {CategoryRow, NoticePassage, Statement, Statements} from '../reading.js';
import type {Sectioned} from '../sections.js';
import {isTitle, type Sentence} from '../sentences.js';
import {tokensOf} from '../tokens.js';
import {isNarrowDenial} from './narrow-denials.js';
import {
  DO_NOT_TRACK_WORDS,
  NO_SALE_IN_THIS,
  OPT_OUT_SIGNAL_WORDS,
  SHINE_THE_LIGHT_WORDS,
  STATEMENT_WORDS,
  type StatementWords,
} from '../words/statement-words.js';

type Stated = keyof typeof STATEMENT_WORDS;

const MOST_PLACES = 12;

interface Reader {
  readonly yes: PatternSet<true>;
  readonly no: PatternSet<true>;
  readonly firm: PatternSet<true>;
  readonly neither: PatternSet<true>;
  readonly notYes: PatternSet<true>;
  readonly lines: ListedLines | undefined;
  readonly words: StatementWords;
}

interface ListedLines {
  readonly leads: PatternSet<true>;
  readonly lines: PatternSet<true>;
  readonly never: PatternSet<true>;
  readonly about: string;
}

/** A phrase among these begins its sentence. */
const FIRST_WORDS = 2;
/** A line names first what it is about. */
const NAMED_FIRST = 8;

const READERS = Object.fromEntries(
  Object.entries(STATEMENT_WORDS as Readonly<Record<Stated, StatementWords>>).map(([id, words]) => [
    id,
    {
      yes: patterns(...words.yes),
      no: patterns(...words.no),
      firm: patterns(...(words.firm ?? [])),
      neither: patterns(...(words.neither ?? [])),
      notYes: patterns(...(words.notYes ?? [])),
      lines: words.listed && {
        leads: patterns(...words.listed.leads),
        lines: patterns(...words.listed.lines),
        never: patterns(...words.listed.never),
        about: words.listed.about,
      },
      words,
    },
  ]),
) as unknown as Readonly<Record<Stated, Reader>>;
const IN_THIS = patterns(...NO_SALE_IN_THIS);
const LIGHT = patterns(...SHINE_THE_LIGHT_WORDS.yes);
const TRACK = {
  about: patterns(...DO_NOT_TRACK_WORDS.about),
  no: patterns(...DO_NOT_TRACK_WORDS.no),
  yes: patterns(...DO_NOT_TRACK_WORDS.yes),
  neither: patterns(...DO_NOT_TRACK_WORDS.neither),
};
const SIGNAL = patterns(...OPT_OUT_SIGNAL_WORDS.about);

export interface ReadStatements {
  readonly statements: Statements;
  /** What contradicts the stated value: the sentences for the other one. */
  readonly others: Readonly<Record<Stated, readonly NoticePassage[]>>;
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
  const of = (id: Stated): {yes: readonly NoticePassage[]; no: readonly NoticePassage[]} => {
    const {yes, no, firm, neither, notYes, lines, words} = READERS[id];
    const ofOneUse: NoticePassage[] = [];
    const found: {yes: NoticePassage[]; no: NoticePassage[]} = {yes: byTable(id, tables.rows, lines), no: []};
    for (const sentence of prose) {
      const about = blocks[sentence.block]?.about;
      if (
        about === 'elsewhere' ||
        about === 'definitions' ||
        about === 'contents' ||
        (about === 'light' && id === 'disclosed') ||
        tables.blocks.has(sentence.block)
      ) {
        continue;
      }
      const listed = lines !== undefined && isListed(sentence, about, lines);
      const begins = yes.first(sentence.tokens);
      const denied =
        no.holds(sentence.tokens) ||
        (sentence.tokens.length <= 10 && yes.holds(sentence.tokens) && ANSWERS_NO.test(sentence.text.slice(-12)));
      if (!denied && !listed && begins === undefined) continue;
      const taken = begins && begins.start <= FIRST_WORDS && words.reach !== undefined ? begins.end + words.reach : undefined;
      if (
        (neither.first(sentence.tokens, 0, Math.min(taken ?? Infinity, sentence.tokens.length)) && !firm.holds(sentence.tokens)) ||
        sentence.text.endsWith('?') ||
        (isTitle(sentence) && !denied && !listed && !ANSWERS_YES.test(sentence.text.slice(-12)))
      ) {
        continue;
      }
      if (denied ? id === 'soldOrShared' && isNarrowDenial(sentence.tokens) : notYes.holds(sentence.tokens)) continue;
      // A denial among the rights is still a promise.
      if (!denied && rights.has(sentence)) continue;
      if (!denied && about === 'rights' && words.inRights !== true && (id === 'sensitive' || sentence.kind === 'item')) continue;
      read.add(sentence);
      const places = !denied ? found.yes : id === 'soldOrShared' && IN_THIS.holds(sentence.tokens) ? ofOneUse : found.no;
      if (places.length < MOST_PLACES) places.push(passage(sentence.text, sentence.line, sentence.section));
    }
    return found.no.length > 0 ? found : {...found, no: ofOneUse};
  };
  const stated = Object.fromEntries((Object.keys(STATEMENT_WORDS) as Stated[]).map((id) => [id, of(id)])) as Record<
    Stated,
    ReturnType<typeof of>
  >;
  const choose = (id: Stated): {side: 'yes' | 'no' | null; places: readonly NoticePassage[]; others: readonly NoticePassage[]} => {
    const {yes, no} = stated[id];
    const first = STATEMENT_WORDS[id].wins;
    const second = first === 'yes' ? 'no' : 'yes';
    const side = stated[id][first].length > 0 ? first : stated[id][second].length > 0 ? second : null;
    return {side, places: side === null ? [] : side === 'yes' ? yes : no, others: side === null ? [] : side === 'yes' ? no : yes};
  };
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
    shineTheLight: mentioned(sentences, LIGHT, read),
    doNotTrack: doNotTrack(prose, read),
    optOutSignal: mentioned(prose, SIGNAL, read),
  };
  const others = Object.fromEntries((Object.keys(STATEMENT_WORDS) as Stated[]).map((id) => [id, choose(id).others])) as Record<
    Stated,
    readonly NoticePassage[]
  >;
  return {statements, others, read};
}

/** "From analytics providers" under "we collect information from the following sources:". */
function isListed(
  {kind, index, lead, tokens}: Sentence,
  about: string | undefined,
  {leads, lines, never, about: own}: ListedLines,
): boolean {
  if (kind !== 'item' || index > 0 || !(about === own || (lead !== undefined && leads.holds(lead.tokens)))) return false;
  return (
    lines.first(tokens, 0, Math.min(NAMED_FIRST, tokens.length)) !== undefined &&
    never.first(tokens, 0, Math.min(3, tokens.length)) === undefined
  );
}

/** Rows whose own column answers that the category is sold or shared, or names sources other than the person. */
function byTable(id: Stated, rows: readonly CategoryRow[], lines: ListedLines | undefined): NoticePassage[] {
  const says = ({soldOrShared, sources}: CategoryRow): boolean =>
    id === 'soldOrShared' ? soldOrShared === 'yes' : id === 'thirdPartySources' && lines?.lines.holds(tokensOf(sources ?? '')) === true;
  return rows
    .filter(says)
    .map(({place}) => place)
    .slice(0, MOST_PLACES);
}

/** `Sold or shared: Yes`. */
const ANSWERS_YES = /[:?]\s{0,3}yes\W{0,2}$/i;
/** `Sold or shared: NO`. */
const ANSWERS_NO = /[:?]\s{0,3}(no|n\/a)\W{0,2}$/i;

function mentioned(sentences: readonly Sentence[], words: PatternSet<true>, read: Set<Sentence>): Statement<boolean> {
  const places = sentences.filter(({tokens}) => words.holds(tokens));
  for (const sentence of places) read.add(sentence);
  return {
    value: places.length > 0 ? true : null,
    places: places.slice(0, MOST_PLACES).map(({text, line, section}) => passage(text, line, section)),
  };
}

/** The answer often stands a sentence after the words "do not track". */
function doNotTrack(sentences: readonly Sentence[], read: Set<Sentence>): Statement<'responds' | 'does not respond'> {
  const found: {value: 'responds' | 'does not respond'; place: NoticePassage}[] = [];
  sentences.forEach((sentence, index) => {
    if (!TRACK.about.holds(sentence.tokens)) return;
    read.add(sentence);
    for (const each of sentences.slice(index, index + 4)) {
      // The words "do not track" themselves deny nothing.
      const rest = withoutNames(each);
      const responds = TRACK.yes.holds(each.tokens) && !TRACK.neither.holds(each.tokens);
      const value = TRACK.no.holds(rest) ? 'does not respond' : responds ? 'responds' : undefined;
      if (!value) continue;
      read.add(each);
      const place = passage(each.text, each.line, each.section);
      if (!found.some((known) => known.place.line === place.line && known.place.quote === place.quote)) found.push({value, place});
      return;
    }
  });
  const value = found.some((each) => each.value === 'does not respond') ? 'does not respond' : (found[0]?.value ?? null);
  return {
    value,
    places: found
      .filter((each) => each.value === value)
      .slice(0, MOST_PLACES)
      .map(({place}) => place),
  };
}

function withoutNames({tokens}: Sentence): Sentence['tokens'] {
  return tokens.filter(
    ({word}, index) =>
      !(word === 'do' && tokens[index + 1]?.word === 'not' && tokens[index + 2]?.word.startsWith('track')) &&
      !(word === 'not' && tokens[index - 1]?.word === 'do' && tokens[index + 1]?.word.startsWith('track')) &&
      !(word.startsWith('track') && tokens[index - 1]?.word === 'not'),
  );
}
