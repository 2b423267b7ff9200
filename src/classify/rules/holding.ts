/** Whose data a catalog name stands for where it stands, and whether it means that there. */
import type {ElementId} from '../../law/index.js';
import {isPerson, type Domain, type Needed, type Topic, type Whose} from '../lexicon/known.js';
import type {SensedSpan} from '../lexicon/words.js';
import {ownerBefore, type Match} from '../reading/named.js';
import type {Reading} from '../reading/reading.js';
import {describeScope, name} from './because.js';

export interface Holding {
  /** What the words before it say of whose it is. */
  readonly owner: SensedSpan | undefined;
  readonly whose: Whose | 'unknown';
  /** What it lies among, from near to far. */
  readonly topics: readonly (Topic | undefined)[];
  /** Somebody is reached by it, though the table is about things. */
  readonly reached: boolean;
  /** What the names around it say does not hold for it. */
  readonly apart: boolean;
}

export function holdingOf(reading: Reading, match: Match): Holding {
  const {scope, recordOf, lexicon} = reading;
  const {traits} = lexicon;
  const owner = ownerOf(reading, match);
  const of = match.elements[0] ?? '';
  // A purchase or a visit does not make a person of a thing that has one: `referral_payment_plan` of a job.
  const stays =
    owner?.sense.whose === 'person' &&
    (!isPerson(owner.sense.topic) || isWhereTo(reading, owner)) &&
    (scope.whose === 'thing' || scope.whose === 'organization');
  // The goods before an event or a fact are its object, not its owner: `item_quantity`, `channel_affinity`.
  const object = owner !== undefined && isObject(owner.sense.whose, reading) && !traits.item.has(of) && scope.whose === 'person';
  // `reviews` may be about goods or about who wrote them: a word that only people's data has tells which.
  // That no column speaks of anybody is no more than a guess, which no word overrules that people's data is called by.
  const loose = (isAnywhere(match) || scope.byColumns === true) && owner === undefined && scope.weak && scope.whose === 'thing';
  const kept = owner === undefined && isKeptOfSomebody(reading, match);
  const holder: Whose | 'unknown' = kept ? 'person' : scope.whose;
  const whose: Whose | 'unknown' = loose ? 'unknown' : stays || object ? scope.whose : (owner?.sense.whose ?? holder);
  return {
    owner,
    whose,
    topics: owner === undefined && !kept ? reading.topics : [owner?.sense.topic, kept ? recordOf : undefined, ...reading.topics],
    reached: whose === 'thing' && owner === undefined && traits.reach.has(of) && !isFirmsOwn(reading, match),
    apart: loose || kept,
  };
}

const isAnywhere = ({known: {needs}}: Match): boolean => needs?.includes('anywhere') === true;

/** An everyday word means the element only among data of some kinds. */
export function fits(reading: Reading, match: Match, {whose, topics, reached}: Holding): boolean {
  const {needs} = match.known;
  if (needs === undefined || reached) return true;
  if (whose === 'person' && (needs.includes('anyone') || topics.some((topic) => topic !== undefined && needs.includes(topic)))) return true;
  if (whose === 'unknown' && (isAnywhere(match) || isPlainContact(match.elements[0]))) return true;
  return fitsSystem(reading, whose, needs);
}

/** Why it is not a person's. */
export function belongs(reading: Reading, {owner, whose}: Holding): string {
  if (owner !== undefined) {
    return `"${reading.words.text(owner.start, owner.end)}" makes ${name(reading)} a property of ${whose === 'organization' ? 'an organization' : 'a thing'}, not of a person`;
  }
  return `${name(reading)} lies in ${describeScope(reading.scope)}`;
}

/** Among people's data a location and the parts of an address own nothing: `location_address`, `state_or_region`. */
function ownerOf({words, scope, lexicon: {traits}}: Reading, match: Match): SensedSpan | undefined {
  const owner = ownerBefore(words, match);
  if (owner?.sense.whose !== 'thing' || scope.whose !== 'person') return owner;
  const element = words.known(owner.start, owner.end)?.elements?.[0];
  const isPlace = words.tokens[owner.end - 1] === 'location' || (element !== undefined && traits.addressPart.has(element));
  return isPlace ? undefined : owner;
}

/** A clinic before a fact of health is where it was found: `hospital_admit_source` of a patient. */
const isObject = (whose: Whose, {topics: [topic]}: Reading): boolean =>
  whose === 'thing' || (whose === 'organization' && (topic === 'health' || topic === 'patient'));

/** Of a firm's address, what it is used for: `accounts.billing_street`. */
const isWhereTo = ({words, scope}: Reading, {start, end}: SensedSpan): boolean =>
  scope.whose === 'organization' && !scope.weak && /^(?:billing|shipping|bill to|ship to)$/.test(words.text(start, end));

/** An object of somebody's record may be called like a thing: `profile.media.image`. Only names and numbers in it are the thing's own. */
const isKeptOfSomebody = ({scope, recordOf}: Reading, {elements: [element]}: Match): boolean =>
  recordOf !== undefined && scope.kind === 'object' && scope.whose === 'thing' && element !== undefined && !OF_THINGS.has(element);
const OF_THINGS = new Set([
  'full-name',
  'name-title',
  'job-title',
  'alias',
  'user-id',
  'username',
  'account-information',
  'online-identifier',
  'user-content',
  'message-content',
  'feedback',
  'product-purchased',
  'service-provided',
  'subscription',
  'department',
  'employer',
  'industry',
  'state-region',
  'country',
  'network-activity',
  'usage-data',
  'browsing-history',
]);

/** From where a firm writes and where its machines stand: `from_email`, the address of a server. */
function isFirmsOwn({words, scope, lexicon}: Reading, {start, end}: Match): boolean {
  for (let at = 0; at < Math.max(start, 0); at++) if (words.is('firmsOwn', at, at + 1)) return true;
  if (start >= 0 && words.is('firmsOwn', start, end)) return true;
  const table = lexicon.words(scope.by ?? '');
  return table.tokens.some((_, at) => table.is('firmsOwn', at, at + 1));
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

/** In a clinic's system a word of health is one in any table of people, and of nobody knows what. */
function fitsSystem({lexicon: {domain}}: Reading, whose: Whose | 'unknown', needs: readonly Needed[]): boolean {
  const topic = domain === undefined ? undefined : TOPIC_OF[domain];
  return topic !== undefined && needs.includes(topic) && (whose === 'person' || (whose === 'unknown' && domain === 'health'));
}

const TOPIC_OF: Readonly<Record<Domain, Topic>> = {health: 'health', work: 'employment', school: 'schoolwork', finance: 'loan'};
