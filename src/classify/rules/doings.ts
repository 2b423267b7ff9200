/** When, how often and how much somebody did or bought something: `last_donated`, `n_logins_7d`, `total_hotel_bookings`, `quests_completed`. */
import type {ElementId} from '../../law/index.js';
import type {NameList, Topic} from '../lexicon/known.js';
import type {FieldToClassify} from '../field.js';
import {isNumber, LONGEST_PHRASE, type Words} from '../lexicon/words.js';
import {rawTokensOf} from '../names/name-tokens.js';
import {name, says} from './because.js';
import {holdsNumber} from './column-type.js';
import type {Rule} from './verdict.js';

const ACTIVITY: ElementId = 'network-activity';
const PURCHASE: ElementId = 'purchase-history';

/** Of an applicant, a student and a patient a record is kept, which these are part of. */
const DOERS = new Set<Topic | undefined>(['customer', 'user', 'person', 'employee']);
const DONE_AMONG = new Set<Topic | undefined>(['customer', 'user', 'person', 'activity', 'session']);
const VISITS = new Set<Topic | undefined>(['activity', 'session']);
/** Told by itself that it is done: `signed_in_at`, but not `open_date`. */
const DONE = /(?:(?<!open)ed|bought|paid|gave|seen|login|in)$/;

interface Deed {
  readonly element: ElementId;
  readonly word: string;
}

export const doings: Rule = (reading) => {
  const {words, core, scope, topics, input} = reading;
  const [topic] = topics;
  if (scope.whose !== 'person' || scope.kind === 'system') return undefined;
  const deed =
    (DOERS.has(topic) ? (deedIn(words, core) ?? manyDeeds(words, core, input)) : undefined) ??
    (DONE_AMONG.has(topic) ? manyDone(words, input.field) : undefined) ??
    (VISITS.has(topic) ? doneWith(words, core) : undefined) ??
    (topic === 'purchase' ? handledIn(words, core) : undefined);
  if (deed === undefined || (topic === 'employee' && deed.element === PURCHASE)) return undefined;
  const what = deed.element === PURCHASE ? 'bought, booked or gave' : 'did';
  return {
    elements: [deed.element],
    confidence: scope.weak ? 0.55 : 0.7,
    because: `${name(reading)} says when, how often or how much somebody ${what} something ("${deed.word}"), so it reads as ${says.element(reading, deed.element)}`,
  };
};

/** The deed that a name speaks of, where all of it says no more than when and how often; what stands between a count and its deed says of what kind. */
function deedIn(words: Words, core: number): Deed | undefined {
  let deed: Deed | undefined;
  let counted = false;
  let loose = false;
  let unread = false;
  for (let at = core; at < words.length;) {
    const part = partAt(words, at);
    if (part === undefined) {
      if (!isNumber(words.tokens[at]) && !words.is('unit', at, at + 1)) unread = true;
      at++;
      continue;
    }
    const {end, lists} = part;
    const element = elementOf(lists);
    if (element !== undefined) {
      loose = unread;
      if (deed === undefined || element === PURCHASE) deed = {element, word: words.text(at, end)};
    }
    if (lists.includes('tally')) counted = true;
    at = end;
  }
  if (deed === undefined || (unread && (!loose || !words.is('tally', core, core + 1)))) return undefined;
  return counted || (words.length - core > 1 && DONE.test(deed.word)) ? deed : undefined;
}

function elementOf(lists: readonly NameList[] = []): ElementId | undefined {
  if (lists.includes('dealing')) return PURCHASE;
  return lists.includes('deed') ? ACTIVITY : undefined;
}

const PARTS = new Set<NameList>(['deed', 'dealing', 'tally', 'span']);

/** The longest phrase from a word on that says what was done, or when and how often. */
function partAt(words: Words, start: number): {readonly end: number; readonly lists: readonly NameList[]} | undefined {
  for (let end = Math.min(words.length, start + LONGEST_PHRASE); end > start; end--) {
    const lists = words.known(start, end)?.as;
    if (lists?.some((list) => PARTS.has(list)) === true) return {end, lists};
  }
  return undefined;
}

/** Many deeds at the end of a name, of whatever kind: `page_hits`. A column that holds no number points at rows of its own. */
function manyDeeds(words: Words, core: number, {field, type}: FieldToClassify): Deed | undefined {
  const end = words.endWithoutUnits(core);
  const element = elementOf(words.known(end - 1, end)?.as);
  if (element === undefined || end - core > MOST_WORDS || (type !== undefined && !holdsNumber(type))) return undefined;
  const raw = rawTokensOf(field);
  return isPlural(raw.at(end - words.length - 1)) ? {element, word: words.text(end - 1, end)} : undefined;
}

const MOST_WORDS = 3;
const isPlural = (raw = ''): boolean => /..[^siu]s$/.test(raw);

/** When an order, a booking or a parcel was handled: `seated_time`, `expected_ship_date`. */
function handledIn(words: Words, core: number): Deed | undefined {
  let word: string | undefined;
  let dated = false;
  for (let at = core; at < words.length; at++) {
    if (words.is('handled', at, at + 1) || words.is('dealing', at, at + 1)) word = words.text(at, at + 1);
    else if (words.is('span', at, at + 1)) dated = true;
    else if (!words.is('tally', at, at + 1) && !isNumber(words.tokens[at])) return undefined;
  }
  return word === undefined || !dated ? undefined : {element: PURCHASE, word};
}

/** Among visits, what somebody did it with: `article_viewed`, `link_opened_at`. */
function doneWith(words: Words, core: number): Deed | undefined {
  let end = words.endWithoutUnits(core);
  while (end - core > 1 && words.is('span', end - 1, end)) end--;
  const word = words.tokens[end - 1] ?? '';
  return end - core > 1 && words.is('deed', end - 1, end) && /(?:ed|shown)$/.test(word) ? {element: ACTIVITY, word} : undefined;
}

/** Many of a thing, with what somebody did with them: `topics_started`. */
function manyDone(words: Words, field: string): Deed | undefined {
  const end = words.endWithoutUnits();
  if (end < 2 || !words.is('done', end - 1, end)) return undefined;
  const raw = rawTokensOf(field);
  const at = raw.lastIndexOf(words.tokens[end - 1] ?? '');
  if (!isPlural(raw[at - 1])) return undefined;
  const element = words.tokens.some((_, each) => words.is('dealing', each, each + 1)) ? PURCHASE : ACTIVITY;
  return {element, word: words.text(end - 2, end)};
}
