/** Whose data a field lies among, read from the names around it: nested objects first, then its table, then its system. */
import {isPerson, type Sense, type Sign, type Topic, type Whose} from '../lexicon/known.js';
import type {SensedSpan, Words} from '../lexicon/words.js';
import type {Signs} from './signs.js';

export interface Scope {
  readonly whose: Whose | 'unknown';
  readonly topic?: Topic | undefined;
  /** Person that the same name states beside its topic: the employee of `employee_leave`. */
  readonly person?: Topic | undefined;
  readonly weak: boolean;
  /** The name that told, as written; and its kind for the sentence. */
  readonly by?: string | undefined;
  readonly kind?: 'object' | 'table' | 'system' | undefined;
  /** Its columns told more than the name. */
  readonly byColumns?: boolean | undefined;
}

/** All alike in their properties, which V8 reads faster than those of objects that differ. */
const likeOthers = ({whose, topic, person, weak, by, kind, byColumns}: Scope): Scope => ({whose, topic, person, weak, by, kind, byColumns});

export const NO_SCOPE: Scope = likeOthers({whose: 'unknown', weak: true});

/** Topics that an organization or a thing can have too: `store_address`, `product_image`. */
const SHARED_TOPICS: ReadonlySet<Topic> = new Set<Topic>([
  'address',
  'phone',
  'email',
  'name',
  'photo',
  'approximate-location',
  'position',
  'bank',
  'credentials',
  'device',
  'license',
  'insurance',
  'preferences',
]);

const CONTACT: ReadonlySet<Topic | undefined> = new Set<Topic>(['address', 'phone', 'email', 'name', 'photo']);
export const isContact = (topic: Topic | undefined): boolean => CONTACT.has(topic);

/** What is noted about somebody as a record: each part of it belongs to it, whatever object it lies in. */
const RECORDS: ReadonlySet<Topic | undefined> = new Set<Topic>(['health', 'schoolwork', 'special-needs', 'employment', 'recruiting']);
export const isNoted = (topic: Topic | undefined): boolean => RECORDS.has(topic);
export const isRecord = ({whose, topic, weak}: Scope): boolean => whose === 'person' && !weak && isNoted(topic);

/** What one name says. The last noun decides; a person before it is remembered. `signs`: of the columns in it, where they matter. */
export function scopeOf(name: string, kind: NonNullable<Scope['kind']>, words: Words, signs?: () => Signs): Scope {
  const spans = words.senses();
  const head = spans.find(({sense}) => !sense.weak) ?? spans[0];
  // What needs a column to tell says nothing in the name of a system: `sara_alert`.
  if (!head || (kind === 'system' && head.sense.needs !== undefined)) return NO_SCOPE;
  const before = spans.filter(({start}) => start < head.start);
  const sense = senseByColumns(head.sense, signs);
  const instead = before.find((span) => span.sense.whose === 'person' && !span.sense.weak);
  // No column shows what the last word needs: it is an event of what stands before it.
  if (sense !== head.sense && head.sense.needs !== undefined && sense.whose === 'thing' && instead !== undefined) {
    return {
      ...instead.sense,
      weak: false,
      by: name,
      kind,
      byColumns: true,
      person: isPerson(instead.sense.topic) ? instead.sense.topic : undefined,
    };
  }
  const {whose, topic, weak = false} = sense;
  const owner = before.find(({sense}) => isPerson(sense.topic));
  const told: Scope = {whose, topic: undefined, person: undefined, weak, by: name, kind, byColumns: sense !== head.sense};
  if (sense.ofOwner === true && owner !== undefined) {
    return {...told, ...owner.sense, weak: owner.sense.weak === true, person: owner.sense.topic};
  }
  const isLocation = whose === 'thing' && words.tokens.at(-1) === 'location';
  // Figures inside of a record are its subject's.
  if (kind === 'object' && whose === 'figures') return NO_SCOPE;
  // A location inside of a record is wherever the record's subject is.
  if (kind === 'object' && isLocation && owner === undefined) return NO_SCOPE;
  // The location of a profile is an address; a location by itself is a place that somebody runs.
  if (isLocation && owner !== undefined) return {...told, whose: 'person', topic: 'address', person: owner.sense.topic};
  if (whose === 'person' && topic !== undefined && SHARED_TOPICS.has(topic)) {
    const other = before.find(({sense}) => !sense.weak);
    if (other && other.sense.whose !== 'person') return {...told, whose: other.sense.whose};
  }
  return {...told, whose, topic, person: owner?.sense.topic ?? (isPerson(topic) ? topic : personIn(words, head))};
}

/** Whom a phrase names before its last word: the user of `user activity`. */
function personIn(words: Words, {start, end}: SensedSpan): Topic | undefined {
  for (let at = start; at < end - 1; at++) {
    const topic = words.known(at, at + 1)?.sense?.topic;
    if (isPerson(topic)) return topic;
  }
  return undefined;
}

/** Two columns of a firm speak for a firm; one may stand in a person's record. */
const ENOUGH = 2;
/** So many columns are known of a table for what is missing among them to say anything. */
const FEWEST = 3;

function senseByColumns(sense: Sense, signs: (() => Signs) | undefined): Sense {
  if (signs === undefined) return sense;
  for (const [sign, whose] of Object.entries(sense.unless ?? {}) as [Sign, Whose][]) {
    if ((signs().shown(sign, FEWEST) ?? 0) >= ENOUGH) return {whose};
  }
  if (sense.needs !== undefined && signs().shown(sense.needs, FEWEST) === 0) return {whose: 'thing', weak: true};
  return sense;
}

/** The first scope that tells, from near to far; what a nearer one leaves open a farther one fills in. */
export function nearestScope(scopes: readonly Scope[]): Scope {
  const told = scopes.filter(({whose}) => whose !== 'unknown');
  const decisive = told.find(({weak}) => !weak) ?? told[0];
  if (!decisive) return NO_SCOPE;
  const holder = holderOf(decisive, told);
  if (holder) return likeOthers(holder);
  // A system of employees says who a table's people are, not that a record of it has names.
  const others = isRecord(decisive) ? told.filter(({kind}) => kind !== 'system') : told;
  const person = decisive.person ?? (decisive.whose === 'person' ? others.find((scope) => scope.person !== undefined)?.person : undefined);
  return likeOthers({...decisive, person});
}

/** The firm or the place whose address an object holds: `stores.address.city`. */
function holderOf({kind, topic, person}: Scope, told: readonly Scope[]): Scope | undefined {
  if (kind !== 'object' || person !== undefined || topic === undefined || !SHARED_TOPICS.has(topic)) return undefined;
  const holder = told.find((scope) => !scope.weak && (scope.topic === undefined || !SHARED_TOPICS.has(scope.topic)));
  return holder?.whose === 'organization' || holder?.whose === 'thing' ? holder : undefined;
}

/** What a field lies among, from near to far. */
export function topicsOf(scopes: readonly Scope[], nearest: Scope): readonly Topic[] {
  const topics: Topic[] = [];
  const add = (topic: Topic | undefined): void => {
    if (topic !== undefined && !topics.includes(topic)) topics.push(topic);
  };
  add(nearest.topic);
  add(nearest.person);
  if (nearest.whose !== 'person') return topics;
  for (const {whose, topic, person} of scopes) {
    if (whose !== 'person') continue;
    add(topic);
    add(person);
  }
  return topics;
}
