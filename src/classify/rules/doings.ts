/** When, how often and how much somebody did or bought something: `last_donated`, `n_logins_7d`, `total_hotel_bookings`. */
import type {ElementId} from '../../law/index.js';
import type {Topic} from '../lexicon/known.js';
import {isNumber, LONGEST_PHRASE, type Words} from '../lexicon/words.js';
import {name, says} from './because.js';
import type {Rule} from './verdict.js';

const ACTIVITY: ElementId = 'network-activity';
const PURCHASE: ElementId = 'purchase-history';

/** Of an applicant, a student and a patient a record is kept, which these are part of. */
const DOERS = new Set<Topic | undefined>(['customer', 'user', 'person', 'employee']);
/** Told by itself that it is done: `signed_in_at`, but not `open_date`. */
const DONE = /(?:(?<!open)ed|bought|paid|gave|seen|login|in)$/;

export const doings: Rule = (reading) => {
  const {words, core, scope, topics} = reading;
  if (scope.whose !== 'person' || scope.kind === 'system' || !DOERS.has(topics[0])) return undefined;
  const found = partsOf(words, core);
  if (found === undefined || (topics[0] === 'employee' && found.element === PURCHASE)) return undefined;
  return {
    elements: [found.element],
    confidence: scope.weak ? 0.55 : 0.7,
    because: `${name(reading)} says when, how often or how much somebody ${found.element === PURCHASE ? 'bought, booked or gave' : 'did'} something ("${found.word}"), so it reads as ${says.element(reading, found.element)}`,
  };
};

/** The deed that a name speaks of, where all of it says no more than when and how often; what stands between a count and its deed says of what kind. */
function partsOf(words: Words, core: number): {readonly element: ElementId; readonly word: string} | undefined {
  let deed: {readonly element: ElementId; readonly word: string} | undefined;
  let counted = false;
  let loose = false;
  let unread = false;
  for (let at = core; at < words.length;) {
    const end = longest(words, at);
    if (end === undefined) {
      if (!isNumber(words.tokens[at]) && !words.is('unit', at, at + 1)) unread = true;
      at++;
      continue;
    }
    const element = words.is('dealing', at, end) ? PURCHASE : words.is('deed', at, end) ? ACTIVITY : undefined;
    if (element !== undefined) {
      loose = unread;
      if (deed === undefined || element === PURCHASE) deed = {element, word: words.text(at, end)};
    } else if (words.is('tally', at, end)) {
      counted = true;
    }
    at = end;
  }
  if (deed === undefined || (unread && (!loose || !words.is('tally', core, core + 1)))) return undefined;
  return counted || (words.length - core > 1 && DONE.test(deed.word)) ? deed : undefined;
}

function longest(words: Words, start: number): number | undefined {
  for (let end = Math.min(words.length, start + LONGEST_PHRASE); end > start; end--) {
    if (words.is('deed', start, end) || words.is('dealing', start, end) || words.is('tally', start, end) || words.is('span', start, end)) {
      return end;
    }
  }
  return undefined;
}
