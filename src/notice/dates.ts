/** The days a notice gives for itself: last updated and effective, told apart. Only whole days count. */
import {parseDay, type Day} from '../record/dates.js';
import {passage} from './blocks.js';
import {PatternSet, patterns, type PatternMatch} from './patterns.js';
import type {DatedPassage, DocumentInFile, NoticePassage, Unread} from './reading.js';
import type {Sentence} from './sentences.js';
import type {Token} from './tokens.js';
import {
  EFFECTIVE_FIRST_WORDS,
  EFFECTIVE_WORDS,
  FOREIGN_DATE_WORDS,
  MONTHS,
  UPDATED_FIRST_WORDS,
  UPDATED_WORDS,
} from './words/date-words.js';

type Kind = 'updated' | 'effective';

export interface NoticeDates {
  readonly lastUpdated: Day | null;
  readonly lastUpdatedAt: NoticePassage | null;
  /** Where the same notice says that it was last updated on another day. */
  readonly otherwiseUpdated: readonly DatedPassage[];
  readonly effective: Day | null;
  /** "Last updated" or "effective" with no date behind it in a source file, or with an expression: the program fills it in when the page is shown. */
  readonly filledIn: NoticePassage | null;
  /** Dates that could be two days, or that name none. */
  readonly unread: readonly Unread[];
  /** Sentences the dates were read from. */
  readonly read: ReadonlySet<Sentence>;
}

const ANYWHERE = new PatternSet<Kind>([
  ...UPDATED_WORDS.map((words) => [words, 'updated'] as const),
  ...EFFECTIVE_WORDS.map((words) => [words, 'effective'] as const),
]);
const FIRST = new PatternSet<Kind>([
  ...UPDATED_FIRST_WORDS.map((words) => [words, 'updated'] as const),
  ...EFFECTIVE_FIRST_WORDS.map((words) => [words, 'effective'] as const),
]);
const FOREIGN = patterns(...FOREIGN_DATE_WORDS);
const NAMED_AFTER_LAW = new Set(['notice', 'policy', 'statement', 'disclosure', 'disclosures', 'addendum', 'supplement']);

/** Words between the cue and the date. */
const FARTHEST = 9;
/** Words between the cue and a month without a day. */
const NEAREST = 3;
/** A line that is only a date may stand under its heading. */
const LONGEST_DATE_LINE = 8;

interface Found {
  readonly kind: Kind;
  readonly date: ReadDate;
  readonly sentence: Sentence;
}

/** Of several notices in one file the first that is dated gives the days: those of a supplement are its own. */
export function readDates(
  sentences: readonly Sentence[],
  {notices = [], isSource = false}: {readonly notices?: readonly DocumentInFile[]; readonly isSource?: boolean} = {},
): NoticeDates {
  const found = sentences.flatMap((sentence, index) => datesIn(sentence, sentences[index + 1]));
  const whole = found.filter(({date}) => date.day !== null);
  const noticeOf = ({sentence}: Found): number => notices.findLastIndex(({line}, at) => at > 0 && line <= sentence.line);
  const dated = Math.min(...whole.map(noticeOf));
  const first = (kind: Kind): Found | undefined => whole.find((each) => each.kind === kind && noticeOf(each) === dated);
  const updated = first('updated');
  const effective = first('effective');
  // A notice that prints one date, as effective, gives no other day on which it was last changed.
  const latest = updated ?? effective;
  const filledIn = latest === undefined ? sentences.find((sentence) => isFilledIn(sentence, isSource)) : undefined;
  const doubtful = found.filter(({date}) => date.day === null);
  return {
    lastUpdated: latest?.date.day ?? null,
    lastUpdatedAt: latest ? passage(latest.sentence.text, latest.sentence.line, latest.sentence.section) : null,
    otherwiseUpdated:
      updated === undefined
        ? []
        : otherDays(
            updated,
            found.filter((each) => noticeOf(each) === dated),
          ),
    effective: effective?.date.day ?? null,
    filledIn: filledIn ? passage(filledIn.text, filledIn.line, filledIn.section) : null,
    unread: doubtful.map(({sentence, date}) => ({
      line: sentence.line,
      what: 'passage',
      why:
        date.lacksDay === true
          ? `the date ${date.printed} names no day`
          : `the date ${date.printed} could be two days: the order of day and month is not known`,
    })),
    read: new Set(found.map(({sentence}) => sentence)),
  };
}

/** Of a few words: prose speaks of "the last updated version" as well. */
function isFilledIn({tokens, text}: Sentence, isSource: boolean): boolean {
  if (tokens.length > LONGEST_LINE) return false;
  return cuesIn(tokens).some(({end}) => {
    const behind = text.slice(tokens[end - 1]?.end ?? text.length);
    return EXPRESSION.test(behind) || (isSource && !/[\p{L}\p{N}]/u.test(behind));
  });
}

const LONGEST_LINE = 16;
/** `{{ format(day) }}`, `${updated}`, `<?php echo …`, `<%= day %>`. */
const EXPRESSION = /\{\{|\$\{|<[?%]/;

/** The other days on which the same notice says that it was last updated, each place once. */
function otherDays(updated: Found, found: readonly Found[]): readonly DatedPassage[] {
  const others = new Map<string, DatedPassage>();
  for (const {kind, sentence, date} of found) {
    if (kind !== 'updated' || date.day === null || date.day === updated.date.day || isOfAnother(sentence)) continue;
    others.set(`${sentence.line} ${date.day}`, {...passage(sentence.text, sentence.line, sentence.section), day: date.day});
  }
  return [...others.values()];
}

/** A list of earlier versions dates each of them, and a line about copyright dates the page. */
const isOfAnother = ({section = '', text}: Sentence): boolean =>
  /\b(?:previous|prior|earlier|past|history|change ?log|archive|versions?|revisions?)\b/i.test(section) || /©|\bcopyright\b/i.test(text);

function datesIn(sentence: Sentence, next: Sentence | undefined): readonly Found[] {
  const {tokens} = sentence;
  const cues = cuesIn(tokens);
  if (cues.length === 0) return [];
  if (tokens.length > 8 && isForeign(tokens)) return [];
  return cues.flatMap(({end, value}) => {
    const after = tokens.slice(end, end + FARTHEST);
    const date =
      dateIn(after, sentence.text) ??
      (tokens.length <= 6 && next && next.tokens.length <= LONGEST_DATE_LINE ? dateIn(next.tokens, next.text) : undefined) ??
      monthIn(after, sentence.text);
    return date ? [{kind: value, date, sentence}] : [];
  });
}

const cuesIn = (tokens: readonly Token[]): readonly (PatternMatch & {readonly value: Kind})[] => [
  ...ANYWHERE.all(tokens),
  ...(tokens.length <= 40 ? FIRST.all(tokens, 0, Math.min(tokens.length, 4)).filter(({start}) => start === 0) : []),
];

/** "The Act took effect", not "Consumer Privacy Act Notice, effective": a notice may be named after the law. */
function isForeign(tokens: readonly Token[]): boolean {
  return FOREIGN.all(tokens).some(({start, end}) => !tokens.slice(start, end).some(({word}) => NAMED_AFTER_LAW.has(word)));
}

export interface ReadDate {
  /** Null where day and month cannot be told apart, or no day is printed. */
  readonly day: Day | null;
  readonly lacksDay?: true;
  readonly printed: string;
}

/** The first whole date among words: `December 03, 2023`, `3rd of Dec. 2023`, `2023-12-03`, `2024 Nov 18`, `12/31/2023`. */
export function dateIn(tokens: readonly Token[], text: string): ReadDate | undefined {
  const parts = tokens.filter(({word}) => word !== 'of' && word !== 'the');
  for (let at = 0; at + 2 < parts.length; at += 1) {
    const three = parts.slice(at, at + 3) as [Token, Token, Token];
    const day = dayOf(three.map(({word}) => word) as [string, string, string]);
    if (day !== undefined) return {day, printed: text.slice(three[0].start, three[2].end)};
  }
  return undefined;
}

/** `April 2026`, right after what it is the date of. */
function monthIn(tokens: readonly Token[], text: string): ReadDate | undefined {
  const at = tokens.findIndex(({word}, index) => MONTHS.includes(word) && yearOf(tokens[index + 1]?.word ?? '') !== undefined);
  const [month, year] = [tokens[at], tokens[at + 1]];
  if (month === undefined || year === undefined || at > NEAREST) return undefined;
  return {day: null, lacksDay: true, printed: text.slice(month.start, year.end)};
}

/** A day; null where it could be two; undefined where the words are no date. */
function dayOf([a, b, c]: readonly [string, string, string]): Day | null | undefined {
  const month = monthOf(a) ?? monthOf(b);
  if (month !== undefined) {
    if (monthOf(a) !== undefined) return made(yearOf(c), month, numberOf(b));
    return yearOf(a) === undefined ? made(yearOf(c), month, numberOf(a)) : made(yearOf(a), month, numberOf(c));
  }
  const [first, second] = [numberOf(a), numberOf(b)];
  if (/^\d{4}$/.test(a)) return made(yearOf(a), second, numberOf(c));
  const year = yearOf(c) ?? (/^\d{2}$/.test(c) && /^\d{1,2}$/.test(a) && /^\d{1,2}$/.test(b) ? 2000 + Number(c) : undefined);
  if (year === undefined || first === undefined || second === undefined || !/^\d{1,2}$/.test(a) || !/^\d{1,2}$/.test(b)) return undefined;
  if (first > 12) return made(year, second, first);
  if (second > 12 || first === second) return made(year, first, second);
  return made(year, first, second) === undefined ? undefined : null;
}

function made(year: number | undefined, month: number | undefined, day: number | undefined): Day | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return parseDay(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`) ?? undefined;
}

function monthOf(word: string): number | undefined {
  if (word.length < 3) return undefined;
  const at = MONTHS.findIndex(
    (month) => month === word || (month.startsWith(word) && word.length <= 4) || (word === 'sept' && month === 'september'),
  );
  return at < 0 ? misspelledMonth(word) : at + 1;
}

/** `Janruary`, `Feburary`: begins and ends as a long month does and is about as long. */
function misspelledMonth(word: string): number | undefined {
  const at = MONTHS.findIndex(
    (month) =>
      month.length >= 6 &&
      Math.abs(month.length - word.length) <= 1 &&
      month.slice(0, 3) === word.slice(0, 3) &&
      month.at(-1) === word.at(-1),
  );
  return at < 0 ? undefined : at + 1;
}

function numberOf(word: string): number | undefined {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word);
  return match ? Number(match[1]) : undefined;
}

function yearOf(word: string): number | undefined {
  return /^(19|20)\d{2}$/.test(word) ? Number(word) : undefined;
}
