/** Names that mean something only by where they stand: `id` among customers, `date` among orders. */
import type {ElementId} from '../../law/index.js';
import {isPerson, type Meaning, type Sign, type Topic} from '../lexicon/known.js';
import {lettersFor} from '../letters.js';
import {tellsByItself} from '../reading/named.js';
import {isState, type Reading} from '../reading/reading.js';
import {isNoted, isRecord} from '../reading/scope.js';
import type {Words} from '../lexicon/words.js';
import {says} from './because.js';
import {orPayment} from './of-payment.js';
import {notPersonal, type Rule, type Verdict} from './verdict.js';

/** The whole name, in the table it stands in. */
export const bareName: Rule = (reading) => {
  const {words, core, scope} = reading;
  if (scope.whose !== 'person' || reading.inUnknownObject || isPartOfAddress(reading)) return undefined;
  // The table's own word says which: the key of a diagnosis among diagnoses is the diagnosis.
  const coded = isRecord(scope) && core > 0 && words.is('coding', core - 1, core) && words.text(core) === 'id';
  for (const start of tellsByItself(words) || core === 0 || coded || isOfEvent(reading) ? [0] : [0, core]) {
    for (const topic of [scope.topic, scope.person]) {
      // What a system is about by its name says who is in it, not what each of its tables notes.
      if (topic === undefined || (scope.kind === 'system' && isNoted(topic))) continue;
      const meaning = meaningOf(words, start, topic);
      if (meaning !== undefined && !isToldBetter(reading, start, meaning)) {
        return besides(reading, meaning) ?? verdict(reading, meaning, topic, scope.weak ? 0.6 : 0.82, says.standsIn(reading, topic));
      }
    }
  }
  return onTheWay(reading);
};

const MOVEMENT: ElementId = 'location-information';

/** Whoever is known with where they are and how fast has a heading too: `drivers.heading`. */
function onTheWay(reading: Reading): Verdict | undefined {
  const {words, core, scope, beside, lexicon} = reading;
  if (!isPerson(scope.topic) || meaningOf(words, core, 'position') !== MOVEMENT || (beside('position') ?? 0) < 2) return undefined;
  const named = words.known(core, words.length)?.elements?.[0];
  if (named !== undefined && lexicon.traits.addressPart.has(named)) return undefined;
  return {elements: [MOVEMENT], confidence: 0.7, because: `${says.besides(reading)} ${says.element(reading, MOVEMENT)}`};
}

/** The catalog's own name for it says more, at the same letters: `search_terms` of sessions are a search history. */
function isToldBetter({words, law, lexicon}: Reading, start: number, meaning: Meaning): boolean {
  if (meaning === 'none' || lexicon.traits.item.has(meaning)) return false;
  const named = start === 0 && tellsByItself(words) ? words.known(0, words.length)?.elements?.[0] : undefined;
  if (named === undefined || named === meaning) return false;
  return lettersFor([named], law).letters.join('') === lettersFor([meaning], law).letters.join('');
}

/** What a table's people take part in has a key of its own: the `event_id` of `event_attendees`. */
function isOfEvent({words, core, scope}: Reading): boolean {
  if (!isPerson(scope.topic) || !ROW_KEYS.has(words.text(core))) return false;
  const of = words.senseEndingAt(core)?.sense;
  return of !== undefined && !isPerson(of.topic);
}

const ROW_KEYS = new Set(['id', 'uuid', 'guid', 'key']);

/** `state` beside a city; elsewhere it is how far something has got. */
const isPartOfAddress = (reading: Reading): boolean => isState(reading) && (reading.beside('address') ?? 0) > 0;

const BESIDE: Readonly<Record<string, {readonly sign: Sign; readonly of: readonly ElementId[]; readonly instead: ElementId}>> = {
  'account number': {sign: 'bank', of: ['user-id'], instead: 'bank-account-number'},
  title: {sign: 'post', of: ['job-title'], instead: 'name-title'},
  from: {sign: 'texting', of: ['email-address'], instead: 'phone-number'},
  to: {sign: 'texting', of: ['email-address'], instead: 'phone-number'},
};

/** What stands beside it makes it something else: `account_number` beside a bank's name. */
function besides(reading: Reading, meaning: Meaning): Verdict | undefined {
  const {words, core} = reading;
  const other = BESIDE[words.text(core)];
  if (other === undefined || !other.of.includes(meaning) || (reading.beside(other.sign) ?? 0) === 0) return undefined;
  return {elements: [other.instead], confidence: 0.75, because: `${says.besides(reading)} ${says.element(reading, other.instead)}`};
}

/** The name brings its own table along: `shipping_name`, `login_time`, `order_date` wherever they stand. */
export const prefixedName: Rule = (reading) => {
  const {words, scope, topics} = reading;
  if (tellsByItself(words)) return undefined;
  const whole = words.known(0, words.length);
  if (whole?.elements !== undefined && topics.some((topic) => whole.needs?.includes(topic) === true)) return undefined;
  for (let at = words.length - 1; at > 0; at--) {
    const before = words.senseEndingAt(at);
    if (before === undefined || before.sense.weak) continue;
    const {whose, topic, needs} = before.sense;
    // Whose machine it is its table's columns tell: `node_id`.
    if (whose !== 'person' || topic === undefined || needs === 'endpoint') continue;
    // `parent_id` of a category is a row of the same table.
    if (!isPerson(scope.topic) && !isPerson(scope.person) && /^(?:parent|child)$/.test(words.text(before.start, before.end))) continue;
    // Of a fact, its date or status is part: the catalog's own name says more than the topic.
    if (FACTS.has(topic) && isFact(before, reading)) continue;
    // Who leaves a school has no job to leave.
    if (topic === 'employment' && (scope.topic === 'student' || scope.topic === 'schoolwork')) continue;
    if (isCoded(before, reading)) continue;
    // Of an address the catalog names each part: `house_number`.
    if (topic === 'address' && words.known(before.start, words.length)?.elements !== undefined) continue;
    if (whole?.bare?.[topic] === 'none') return notPersonal(0.75, says.nothingAbout(reading, topic));
    const meaning = meaningOf(words, at, topic);
    if (meaning === undefined) continue;
    if ((scope.whose === 'thing' || scope.whose === 'organization') && meaning !== 'none' && !isPerson(topic)) continue;
    return verdict(reading, meaning, topic, 0.8, says.prefix(reading, words.text(before.start, before.end), topic));
  }
  return undefined;
};

/** Of the words from `start`, with and without the numbers and units of measure behind them: `line2`, `duration_min`. */
function meaningOf(words: Words, start: number, topic: Topic): Meaning | undefined {
  const whole = words.known(start, words.length)?.bare?.[topic];
  if (whole !== undefined) return whole;
  const end = words.endWithoutUnits(start);
  const shorter = end === words.length ? undefined : words.known(start, end)?.bare?.[topic];
  if (shorter !== undefined) return shorter;
  // Which of several it is changes nothing of what somebody did, with what and from where: `initial_browser`, `last_platform`.
  const some = words.is('which', start, start + 1) && words.known(start, words.length)?.elements === undefined;
  const of = some ? words.known(start + 1, words.length)?.bare?.[topic] : undefined;
  return of !== undefined && STAYS.has(of) ? of : undefined;
}

const STAYS = new Set<Meaning>([
  'network-activity',
  'browsing-history',
  'log-data',
  'device-information',
  'device-id',
  'ip-address',
  'location-coarse',
  'purchase-history',
  'product-purchased',
  'recruiting-record',
]);

function verdict(reading: Reading, meaning: Meaning, topic: Topic, confidence: number, because: string): Verdict | undefined {
  if (meaning === 'none') return notPersonal(confidence, says.nothingAbout(reading, topic));
  if (reading.law.find('elements', meaning) === undefined) return undefined;
  if (reading.flag && reading.lexicon.traits.item.has(meaning)) return notPersonal(0.8, says.flag(reading));
  const element = orPayment(meaning, reading);
  return {elements: [element], confidence, because: `${because} ${says.element(reading, element)}`};
}

/** The key of a code is the coded item: `gender_concept_id`. */
function isCoded({start, end}: {readonly start: number; readonly end: number}, {words, lexicon}: Reading): boolean {
  const {elements, needs} = words.known(start, end) ?? {};
  return elements?.[0] !== undefined && needs?.length !== 0 && lexicon.traits.coded.has(elements[0]) && CODES.test(words.text(end));
}

const CODES = /^(?:concept|source concept|code|type) id$/;
const FACTS = new Set<Topic>(['health', 'biometrics', 'special-needs', 'schoolwork', 'education', 'employment']);

function isFact({start, end}: {readonly start: number; readonly end: number}, {words, lexicon}: Reading): boolean {
  const element = words.known(start, end)?.elements?.[0];
  return element !== undefined && !lexicon.traits.item.has(element);
}
