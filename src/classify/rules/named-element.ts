/** Names of the catalog in a field's words, weighed with the words around them and with whose data it is. */
import type {ElementId} from '../../law/index.js';
import {isPerson, type Topic, type Whose} from '../lexicon/known.js';
import {isNumber, type SensedSpan} from '../lexicon/words.js';
import {matchesIn, type Match} from '../reading/named.js';
import {isState, type Reading} from '../reading/reading.js';
import {NO_SCOPE} from '../reading/scope.js';
import {describeScope, name, says} from './because.js';
import {inContext} from './in-context.js';
import {isDeedBy} from './reference.js';
import {notPersonal, type Rule, type Verdict} from './verdict.js';
import {
  fitsSystem,
  isFirmsOwn,
  isKeptOfSomebody,
  isNameOfCode,
  isNameOfOther,
  isStateOfOther,
  isWhereTo,
  ownerOf,
  standsAlone,
} from './where-it-stands.js';
import {beforeOf, behindOf, isTemplate, NOTHING_BEHIND} from './words-around.js';

const REGION: ElementId = 'state-region';
const GENDER: ElementId = 'gender';
const AGE: ElementId = 'age';
const TAX: ElementId = 'tax-information';
/** So many columns about a body show that its health is watched. */
const WATCHED = 2;

export const namedElement: Rule = (reading) => {
  if (isDeedBy(reading.words, reading.core)) return undefined;
  if (isState(reading) && reading.scope.topic !== 'address' && reading.beside('address') === 0) {
    return notPersonal(0.65, says.notOfAddress(reading));
  }
  if (isStateKey(reading)) {
    return {elements: [REGION], confidence: 0.7, because: `${says.besides(reading)} ${says.element(reading, REGION)}`};
  }
  const verdict = weighAll(reading);
  const {tokens} = reading.words;
  if (verdict || !tokens.some(isNumber)) return verdict;
  // `emergency1Number1` is an emergency number.
  return weighAll({...reading, words: reading.lexicon.wordsOf(tokens.filter((token) => !isNumber(token)))});
};

/** The key of a state beside a person's city; anywhere else it may be an identity card's number. */
const isStateKey = ({words, core, scope, beside}: Reading): boolean =>
  words.length === core + 2 && words.text(core) === 'state id' && scope.whose === 'person' && (beside('address') ?? 0) > 0;

function weighAll(reading: Reading): Verdict | undefined {
  let trust = 1;
  let otherwise: Verdict | undefined;
  for (const match of matchesIn(reading.words, reading.around, reading.lexicon)) {
    const weighed = weigh(reading, match, trust);
    if (weighed === undefined || !('unfit' in weighed)) return weighed;
    otherwise ??= weighed.unfit;
    trust *= 0.8;
  }
  return otherwise;
}

/** A clinic before a fact of health is where it was found: `hospital_admit_source` of a patient. */
const isObject = (whose: Whose, {topics: [topic]}: Reading): boolean =>
  whose === 'thing' || (whose === 'organization' && (topic === 'health' || topic === 'patient'));

/** A word that does not fit where it stands leaves the decision to the words before it. */
interface Unfit {
  readonly unfit: Verdict | undefined;
}

function weigh(reading: Reading, match: Match, trust: number): Verdict | Unfit | undefined {
  const {words, scope, flag} = reading;
  const {traits} = reading.lexicon;
  if (isNameOfCode(reading, match)) return {unfit: undefined};
  const owner = ownerOf(reading, match);
  // A purchase or a visit does not make a person of a thing that has one: `referral_payment_plan` of a job.
  const stays =
    owner?.sense.whose === 'person' &&
    (!isPerson(owner.sense.topic) || isWhereTo(reading, owner)) &&
    (scope.whose === 'thing' || scope.whose === 'organization');
  const of = match.elements[0] ?? '';
  // The goods before an event or a fact are its object, not its owner: `item_quantity`, `channel_affinity`.
  const object = owner !== undefined && isObject(owner.sense.whose, reading) && !traits.item.has(of) && scope.whose === 'person';
  const {needs} = match.known;
  const anywhere = needs?.includes('anywhere') === true;
  // `reviews` may be about goods or about who wrote them: a word that only people's data has tells which.
  // That no column speaks of anybody is no more than a guess, which no word overrules that people's data is called by.
  const loose = (anywhere || scope.byColumns === true) && owner === undefined && scope.weak && scope.whose === 'thing';
  const kept = owner === undefined && isKeptOfSomebody(reading, match);
  const holder: Whose | 'unknown' = kept ? 'person' : scope.whose;
  const whose: Whose | 'unknown' = loose ? 'unknown' : stays || object ? scope.whose : (owner?.sense.whose ?? holder);
  const reached = whose === 'thing' && owner === undefined && traits.reach.has(of) && !isFirmsOwn(reading, match);
  const topics: readonly (Topic | undefined)[] = [owner?.sense.topic, kept ? reading.recordOf : undefined, ...reading.topics];
  const fits =
    needs === undefined ||
    (whose === 'person' && (needs.includes('anyone') || topics.some((topic) => topic !== undefined && needs.includes(topic)))) ||
    (whose === 'unknown' && (anywhere || isPlainContact(match.elements[0]))) ||
    reached ||
    fitsSystem(reading, whose, needs);
  // Only its owner speaks against it: the telephone of a company is nobody else's.
  if (!fits && needs.includes('anyone') && owner !== undefined && (whose === 'organization' || whose === 'thing')) {
    return notPersonal(0.85, belongs(reading, owner, whose));
  }
  if (!fits) {
    return {
      unfit:
        needs?.length === 0 || whose === 'person' || whose === 'unknown' ? undefined : notPersonal(0.8, belongs(reading, owner, whose)),
    };
  }
  if (match.known.as?.includes('alone') === true && !standsAlone(reading, match)) return {unfit: undefined};
  if (isNameOfOther(reading, match)) return {unfit: undefined};
  if (isStateOfOther(reading, match)) {
    return {unfit: notPersonal(0.65, says.notOfAddress(reading))};
  }
  const element = inContext(of, {
    topics: reading.topics[0] === 'position' ? reading.topics : topics,
    whose,
    traits,
    watched: (reading.beside('body') ?? 0) >= WATCHED,
    browsed: (reading.beside('hit') ?? 0) > 0 && reading.beside('track') === 0,
  });

  // A face or a finger is kept as a template: it is the item itself.
  const behind = traits.bodily.has(element) && isTemplate(words, match.end) ? NOTHING_BEHIND : behindOf(reading, match);
  if (behind.aspect === 'setting') return notPersonal(0.85, says.about(reading, behind.word, element));
  if (behind.aspect === 'state' && traits.item.has(element)) return notPersonal(0.85, says.about(reading, behind.word, element));
  const headSense = match.known.sense;
  const coded = traits.coded.has(element) && whose === 'person' && traits.addressPart.has(element);
  if (behind.key && headSense !== undefined && headSense.whose !== 'person' && !coded) return undefined;
  if (behind.key && traits.item.has(element) && !traits.coded.has(element)) return undefined;
  const plainlyHuman = traits.human.has(element) && needs === undefined;
  if (behind.other && traits.item.has(element) && !traits.addressPart.has(element) && !plainlyHuman) return undefined;
  const before = beforeOf(reading, match);
  if (before?.aspect === 'setting' && !/address|language|locale/.test(match.phrase)) {
    return notPersonal(0.85, says.about(reading, before.word, element));
  }
  if (before?.aspect === 'state' && traits.item.has(element) && !isChecked(reading, before.word)) {
    return notPersonal(0.85, says.about(reading, before.word, element));
  }
  // Of two sexes, a bit tells which; and whether somebody is a minor.
  const toldByABit = element === GENDER || (element === AGE && match.phrase !== AGE);
  if (flag && ((traits.item.has(element) && !toldByABit) || of === TAX)) return notPersonal(0.85, says.flag(reading));

  if (whose === 'thing' || whose === 'organization' || whose === 'figures') {
    if (!reached && !traits.vehicleId.has(element) && (!traits.human.has(element) || owner !== undefined)) {
      return notPersonal(owner === undefined ? 0.8 : 0.88, belongs(reading, owner, whose));
    }
    trust *= 0.7;
  }
  const base = match.end - match.start > 1 ? 0.95 : needs === undefined ? 0.9 : 0.84;
  const known = whose === 'person' ? 1 : 0.85;
  const confidence =
    base * known * trust * (behind.unknown > 0 ? 0.85 : 1) * (match.elements.length > 1 ? 0.9 : 1) * (behind.other ? 0.8 : 1);
  return {
    elements: [element],
    confidence,
    because: says.names(loose || kept ? {...reading, scope: NO_SCOPE} : reading, match.phrase, element),
  };
}

const PLAIN = new Set([
  'email-address',
  'phone-number',
  'postal-address',
  'street',
  'postal-code',
  'gender',
  'age',
  'ip-address',
  'photo',
  'salary',
  'income',
  'race-ethnicity',
  'religion',
  'marital-status',
  'occupation',
  'citizenship',
  'user-id',
]);
/** Tells enough in a table of which nothing is known. */
const isPlainContact = (element: ElementId | undefined): boolean => element !== undefined && PLAIN.has(element);

/** A text that is said to be confirmed is the item itself: `confirmed_phone`. */
const isChecked = ({input: {type}}: Reading, word: string): boolean =>
  CHECKED.has(word) && /char|text|string|decimal|double|float/i.test(type ?? '');
const CHECKED = new Set(['confirmed', 'verified', 'unverified', 'valid']);

function belongs(reading: Reading, owner: SensedSpan | undefined, whose: Whose | 'unknown'): string {
  if (owner !== undefined) {
    return `"${reading.words.text(owner.start, owner.end)}" makes ${name(reading)} a property of ${whose === 'organization' ? 'an organization' : 'a thing'}, not of a person`;
  }
  return `${name(reading)} lies in ${describeScope(reading.scope).replace(/^[A-Z]/, (first) => first.toLowerCase())}`;
}
