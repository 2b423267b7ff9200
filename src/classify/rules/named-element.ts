/** Names of the catalog in a field's words, weighed with the words around them and with whose data it is. */
import type {ElementId} from '../../law/index.js';
import {describeScope, name, says} from '../because.js';
import {isPerson, matchesIn, needsOf, ownerBefore, type Match} from '../named.js';
import type {Reading} from '../reading.js';
import {notPersonal, type Rule, type Verdict} from '../verdict.js';
import {NO_SCOPE} from '../scope.js';
import type {Aspect} from '../words/aspects.js';
import type {Topic, Whose} from '../words/senses/index.js';
import {ADDRESS_PARTS, CODED, COORDINATES, HUMAN, ITEMS, ROLES, VEHICLE_IDS} from '../words/traits.js';

const NOT_OF_PLACES = new Set<Topic>(['activity', 'session', 'device', 'approximate-location']);

export const namedElement: Rule = (reading) => {
  const verdict = weighAll(reading);
  if (verdict || !reading.tokens.some((token) => /^\d+$/.test(token))) return verdict;
  // `emergency1Number1` is an emergency number.
  return weighAll({...reading, tokens: reading.tokens.filter((token) => !/^\d+$/.test(token))});
};

function weighAll(reading: Reading): Verdict | undefined {
  let trust = 1;
  let otherwise: Verdict | undefined;
  for (const match of matchesIn(reading)) {
    const weighed = weigh(reading, match, trust);
    if (weighed === undefined || !('unfit' in weighed)) return weighed;
    otherwise ??= weighed.unfit;
    trust *= 0.8;
  }
  return otherwise;
}

/** A word that does not fit where it stands leaves the decision to the words before it. */
interface Unfit {
  readonly unfit: Verdict | undefined;
}

function weigh(reading: Reading, match: Match, trust: number): Verdict | Unfit | undefined {
  const {tokens, lexicon, scope, flag} = reading;
  const owner = ownerBefore(tokens, match, lexicon);
  const ownerPhrase = owner === undefined ? '' : tokens.slice(owner.start, owner.end).join(' ');
  // A purchase or a visit does not make a person of a thing that has one: `referral_payment_plan` of a job.
  const stays =
    owner?.sense.whose === 'person' && !isPerson(owner.sense.topic) && (scope.whose === 'thing' || scope.whose === 'organization');
  const of = match.elements[0] ?? '';
  // The goods before an event or a fact are its object, not its owner: `item_quantity`, `channel_affinity`.
  const object = owner !== undefined && owner.sense.whose === 'thing' && !ITEMS.has(of) && scope.whose === 'person';
  const needed = needsOf(match.phrase);
  const anywhere = needed?.has('anywhere') === true;
  // `reviews` may be about goods or about who wrote them: a word that only people's data has tells which.
  const loose = anywhere && owner === undefined && scope.weak && scope.whose === 'thing';
  const whose: Whose | 'unknown' = loose ? 'unknown' : stays || object ? scope.whose : (owner?.sense.whose ?? scope.whose);
  const topics: readonly (Topic | undefined)[] = [owner?.sense.topic, ...reading.topics];
  const fits =
    needed === undefined ||
    (whose === 'person' && (needed.has('anyone') || topics.some((topic) => topic !== undefined && needed.has(topic)))) ||
    (whose === 'unknown' && (anywhere || isPlainContact(match.elements[0])));
  // Only its owner speaks against it: the telephone of a company is nobody else's.
  if (!fits && needed.has('anyone') && owner !== undefined && (whose === 'organization' || whose === 'thing')) {
    return notPersonal(0.85, belongs(reading, ownerPhrase, whose));
  }
  if (!fits) {
    return {
      unfit:
        needed?.size === 0 || whose === 'person' || whose === 'unknown'
          ? undefined
          : notPersonal(0.8, belongs(reading, ownerPhrase, whose)),
    };
  }
  const element = inContext(of, reading.topics[0] === 'position' ? reading.topics : topics, whose);

  const behind = behindOf(reading, match);
  if (behind.aspect === 'setting') return notPersonal(0.85, says.about(reading, behind.word, element));
  if (behind.aspect === 'state' && ITEMS.has(element)) return notPersonal(0.85, says.about(reading, behind.word, element));
  const headSense = lexicon.senses.get(match.phrase);
  if (behind.key && headSense !== undefined && headSense.whose !== 'person') return undefined;
  if (behind.key && ITEMS.has(element) && !CODED.has(element)) return undefined;
  if (behind.other && ITEMS.has(element) && !ADDRESS_PARTS.has(element) && !(HUMAN.has(element) && needed === undefined)) return undefined;
  const before = beforeOf(reading, match);
  if (before?.aspect === 'setting' && !/address|language|locale/.test(match.phrase)) {
    return notPersonal(0.85, says.about(reading, before.word, element));
  }
  if (before?.aspect === 'state' && ITEMS.has(element)) return notPersonal(0.85, says.about(reading, before.word, element));
  if (flag && ITEMS.has(element)) return notPersonal(0.85, says.flag(reading));

  if (whose === 'thing' || whose === 'organization' || whose === 'figures') {
    if (!VEHICLE_IDS.has(element) && (!HUMAN.has(element) || owner !== undefined)) {
      return notPersonal(owner === undefined ? 0.8 : 0.88, belongs(reading, ownerPhrase, whose));
    }
    trust *= 0.7;
  }
  const words = match.phrase.split(' ').length;
  const base = words > 1 ? 0.95 : needed === undefined ? 0.9 : 0.84;
  const known = whose === 'person' ? 1 : 0.85;
  const confidence =
    base * known * trust * (behind.unknown > 0 ? 0.85 : 1) * (match.elements.length > 1 ? 0.9 : 1) * (behind.other ? 0.8 : 1);
  return {elements: [element], confidence, because: says.names(loose ? {...reading, scope: NO_SCOPE} : reading, match.phrase, element)};
}

/** Part of an address among visits is where a connection comes from; coordinates of an address are not a device's. */
function inContext(element: ElementId, topics: readonly (Topic | undefined)[], whose: Whose | 'unknown'): ElementId {
  const topic = topics.find((each) => each !== undefined);
  if (ADDRESS_PARTS.has(element)) {
    if (topic === 'position') return element === 'postal-address' || element === 'street' ? ROLES.preciseLocation : ROLES.coarseLocation;
    if (topic !== undefined && NOT_OF_PLACES.has(topic) && element !== 'postal-address' && element !== 'street') {
      return ROLES.coarseLocation;
    }
  }
  if (COORDINATES.has(element)) {
    if (topic === 'address' || topic === 'purchase' || (isPerson(topic) && topic !== 'user' && element === ROLES.preciseLocation)) {
      return ROLES.addressCoordinates;
    }
    if (topic === 'approximate-location' || topic === 'session') return ROLES.coarseLocation;
    if (element === 'location-coarse' && whose === 'person' && isPerson(topic)) return ROLES.address;
  }
  return element;
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

interface Behind {
  readonly aspect?: Aspect;
  readonly word: string;
  /** A key of a row: `address_id`. */
  readonly key: boolean;
  /** A known word that is neither: the name's real head. */
  readonly other: boolean;
  readonly unknown: number;
}

function behindOf({tokens, lexicon}: Reading, match: Match): Behind {
  let at = Math.max(match.end, 0);
  let unknown = 0;
  let key = false;
  let other = false;
  while (at < tokens.length) {
    const found = longest(tokens, at, (phrase) => lexicon.aspects.after.get(phrase));
    const part = longest(tokens, at, (phrase) => (lexicon.aspects.part.has(phrase) ? true : undefined));
    if (part && (!found || part.phrase.length > found.phrase.length)) {
      at += part.phrase.split(' ').length;
      continue;
    }
    if (found) return {aspect: found.value, word: found.phrase, key, other, unknown};
    const token = tokens[at] ?? '';
    const single = token === 'id' || (token === 'unique' && tokens[at + 1] === 'id');
    if (single) key = true;
    else if (/^\d+$/.test(token) || lexicon.aspects.part.has(token)) unknown += 0;
    else if (lexicon.senses.get(token)?.whose === 'person') unknown += 0;
    else if (lexicon.knows(token)) other = true;
    else unknown++;
    at++;
  }
  return {word: '', key, other, unknown};
}

function beforeOf({tokens, lexicon}: Reading, match: Match): {readonly aspect: Aspect; readonly word: string} | undefined {
  for (let at = 0; at < match.start; at++) {
    const found = longest(tokens, at, (phrase) => lexicon.aspects.before.get(phrase), match.start);
    if (found) return {aspect: found.value, word: found.phrase};
  }
  return undefined;
}

function longest<Value>(
  tokens: readonly string[],
  at: number,
  find: (phrase: string) => Value | undefined,
  until = tokens.length,
): {readonly phrase: string; readonly value: Value} | undefined {
  for (let end = Math.min(until, at + 3); end > at; end--) {
    const phrase = tokens.slice(at, end).join(' ');
    const value = find(phrase);
    if (value !== undefined) return {phrase, value};
  }
  return undefined;
}

function belongs(reading: Reading, ownerPhrase: string, whose: Whose | 'unknown'): string {
  if (ownerPhrase !== '') {
    return `"${ownerPhrase}" makes ${name(reading)} a property of ${whose === 'organization' ? 'an organization' : 'a thing'}, not of a person`;
  }
  return `${name(reading)} lies in ${describeScope(reading.scope).replace(/^[A-Z]/, (first) => first.toLowerCase())}`;
}
