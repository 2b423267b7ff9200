/** Whose data a field lies among, read from the names around it: nested objects first, then its table, then its system. */
import type {Lexicon} from './lexicon.js';
import type {Sense, Topic, Whose} from './words/senses/index.js';

export interface Scope {
  readonly whose: Whose | 'unknown';
  readonly topic?: Topic | undefined;
  /** Person that the same name states beside its topic: the employee of `employee_leave`. */
  readonly person?: Topic | undefined;
  readonly weak: boolean;
  /** The name that told, as written; and its kind for the sentence. */
  readonly by?: string | undefined;
  readonly kind?: 'object' | 'table' | 'system' | undefined;
}

export const NO_SCOPE: Scope = {whose: 'unknown', weak: true};
const PEOPLE_TOPICS: ReadonlySet<Topic> = new Set<Topic>(['customer', 'user', 'employee', 'applicant', 'student', 'patient', 'person']);
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

export interface SensedSpan {
  readonly sense: Sense;
  readonly start: number;
  readonly end: number;
}

/** Longest known phrases, last first, none overlapping. Neutral words are passed over. */
export function sensesIn(tokens: readonly string[], lexicon: Lexicon): readonly SensedSpan[] {
  const found: SensedSpan[] = [];
  for (let end = tokens.length; end > 0;) {
    const span = spanEndingAt(tokens, end, lexicon);
    if (span) found.push(span);
    end = span ? span.start : end - 1;
  }
  return found;
}

function spanEndingAt(tokens: readonly string[], end: number, {senses, longestSense}: Lexicon): SensedSpan | undefined {
  for (let start = Math.max(0, end - longestSense); start < end; start++) {
    const sense = senses.get(tokens.slice(start, end).join(' '));
    if (sense) return {sense, start, end};
  }
  return undefined;
}

/** What one name says. The last noun decides; a person before it is remembered. */
export function scopeOf(name: string, kind: NonNullable<Scope['kind']>, lexicon: Lexicon): Scope {
  const tokens = lexicon.tokens(name);
  const lastToken = tokens.at(-1);
  const spans = sensesIn(tokens, lexicon);
  const head = spans.find(({sense}) => !sense.weak) ?? spans[0];
  if (!head) return NO_SCOPE;
  const before = spans.filter(({start}) => start < head.start);
  const weak = head.sense.weak === true;
  const {whose, topic} = head.sense;
  const owner = before.find(({sense}) => sense.topic !== undefined && PEOPLE_TOPICS.has(sense.topic));
  const told = {weak, by: name, kind};
  // A location inside of a record is wherever the record's subject is.
  if (kind === 'object' && whose === 'thing' && owner === undefined && lastToken === 'location') return NO_SCOPE;
  // The location of a profile is an address; a location by itself is a place that somebody runs.
  if (whose === 'thing' && owner !== undefined && lastToken === 'location') {
    return {...told, whose: 'person', topic: 'address', person: owner.sense.topic};
  }
  if (whose === 'person' && topic !== undefined && SHARED_TOPICS.has(topic)) {
    const other = before.find(({sense}) => !sense.weak);
    if (other && other.sense.whose !== 'person') return {...told, whose: other.sense.whose};
  }
  return {...told, whose, topic, person: owner?.sense.topic ?? (topic !== undefined && PEOPLE_TOPICS.has(topic) ? topic : undefined)};
}

/** The first scope that tells, from near to far; what a nearer one leaves open a farther one fills in. */
export function nearestScope(scopes: readonly Scope[]): Scope {
  const told = scopes.filter(({whose}) => whose !== 'unknown');
  const decisive = told.find(({weak}) => !weak) ?? told[0];
  if (!decisive) return NO_SCOPE;
  const person = decisive.person ?? (decisive.whose === 'person' ? told.find((scope) => scope.person !== undefined)?.person : undefined);
  return {...decisive, person};
}
