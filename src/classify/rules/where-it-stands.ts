/** Whether a catalog name found in a field's words is the item itself where it stands, and whose it is. */
import {isPerson, type Domain, type Needed, type Topic, type Whose} from '../lexicon/known.js';
import {isNumber, type SensedSpan} from '../lexicon/words.js';
import {ownerBefore, type Match} from '../reading/named.js';
import type {Reading} from '../reading/reading.js';

/** A name by itself, behind a word for something else: `system_name`, `disability_name`. Behind nothing, a table's own word or somebody it is theirs. */
export function isNameOfOther({words, core, lexicon, inUnknownObject, topics}: Reading, {phrase, start, end}: Match): boolean {
  if (phrase !== 'name') return false;
  if (inUnknownObject && start === 0 && !isPerson(topics[0])) return true;
  if (start <= core || end !== words.length) return false;
  const at = start - 1;
  const {sense, part, before: aspect, elements} = words.known(at, start) ?? {};
  const token = words.tokens[at] ?? '';
  if (sense !== undefined || part === true || aspect !== undefined || token.length < 3) return false;
  if (elements !== undefined) return true;
  // Nobody knows what has the name; among purchases and visits it is hardly somebody: `gateway_name`.
  if (!lexicon.knows(token)) return topics[0] !== undefined && OF_WHAT_WAS_DONE.has(topics[0]);
  return !words.is('issuer', at, start) && !words.is('neutral', at, start);
}

const OF_WHAT_WAS_DONE = new Set<Topic>(['purchase', 'activity', 'session', 'device']);

/** Of a firm's address, what it is used for: `accounts.billing_street`. */
export const isWhereTo = ({words, scope}: Reading, {start, end}: SensedSpan): boolean =>
  scope.whose === 'organization' && !scope.weak && /^(?:billing|shipping|bill to|ship to)$/.test(words.text(start, end));

/** An object of somebody's record may be called like a thing: `profile.media.image`. Only names and numbers in it are the thing's own. */
export const isKeptOfSomebody = ({scope, recordOf}: Reading, {elements: [element]}: Match): boolean =>
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

/** `gender_code_long_name`: the name of a code says what it codes. */
export function isNameOfCode({words}: Reading, {phrase, start}: Match): boolean {
  if (!phrase.endsWith('name')) return false;
  const before = words.tokens[start - 1];
  return before === 'code' || ((before === 'long' || before === 'short') && words.tokens[start - 2] === 'code');
}

/** From where a firm writes and where its machines stand: `from_email`, the address of a server. */
export function isFirmsOwn({words, scope, lexicon}: Reading, {start, end}: Match): boolean {
  for (let at = 0; at < Math.max(start, 0); at++) if (words.is('firmsOwn', at, at + 1)) return true;
  if (start >= 0 && words.is('firmsOwn', start, end)) return true;
  const table = lexicon.words(scope.by ?? '');
  return table.tokens.some((_, at) => table.is('firmsOwn', at, at + 1));
}

/** `conn_state`, where nothing beside it is part of an address, and `approval_state`, whatever does. */
export const isStateOfOther = ({words, core, beside, scope}: Reading, {phrase, start, end}: Match): boolean =>
  phrase === 'state' &&
  start > core &&
  end === words.length &&
  ((scope.topic !== 'address' && beside('address') === 0) || words.is('process', start - 1, start));

/** Among people's data a location and the parts of an address own nothing: `location_address`, `state_or_region`. */
export function ownerOf({words, scope, lexicon: {traits}}: Reading, match: Match): SensedSpan | undefined {
  const owner = ownerBefore(words, match);
  if (owner?.sense.whose !== 'thing' || scope.whose !== 'person') return owner;
  const element = words.known(owner.start, owner.end)?.elements?.[0];
  const isPlace = words.tokens[owner.end - 1] === 'location' || (element !== undefined && traits.addressPart.has(element));
  return isPlace ? undefined : owner;
}

/** Around it stand only whose it is, numbers and what changes nothing: `contact_title`, not `answer_title`. */
export function standsAlone({words, core}: Reading, {start, end}: Match): boolean {
  if (end - start > 1) return true;
  const owners = words.senses(Math.max(0, start)).filter(({sense}) => isPerson(sense.topic));
  for (let at = 0; at < words.length; at++) {
    if (at === Math.max(core, start) || (at >= start && at < end)) continue;
    const passes =
      isNumber(words.tokens[at]) || words.known(at, at + 1)?.part === true || owners.some((owner) => at >= owner.start && at < owner.end);
    if (!passes && at >= core) return false;
  }
  return true;
}

/** In a clinic's system a word of health is one in any table of people, and of nobody knows what. */
export function fitsSystem({lexicon: {domain}}: Reading, whose: Whose | 'unknown', needs: readonly Needed[]): boolean {
  const topic = domain === undefined ? undefined : TOPIC_OF[domain];
  return topic !== undefined && needs.includes(topic) && (whose === 'person' || (whose === 'unknown' && domain === 'health'));
}

const TOPIC_OF: Readonly<Record<Domain, Topic>> = {health: 'health', work: 'employment', school: 'schoolwork', finance: 'loan'};
