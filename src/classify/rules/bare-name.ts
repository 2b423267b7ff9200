/** Names that mean something only by where they stand: `id` among customers, `date` among orders. */
import type {ElementId} from '../../law/index.js';
import {says} from '../because.js';
import {tellsByItself} from '../named.js';
import type {Reading} from '../reading.js';
import {sensesIn} from '../scope.js';
import {notPersonal, type Rule, type Verdict} from '../verdict.js';
import {bareNames} from '../words/bare-names.js';
import type {Topic} from '../words/senses/index.js';
import {ITEMS, ROLES, type Role} from '../words/traits.js';

let lists: ReturnType<typeof bareNames> | undefined;

function meaningOf(topic: Topic, name: string): Role | 'none' | undefined {
  lists ??= bareNames();
  const held = lists.get(topic);
  return held?.get(name) ?? held?.get(name.replace(UNITS, ''));
}

/** Numbers in a list and units of measure behind a name: `duration_min`, `amount_cents`, `line2`. */
const UNITS =
  /(?: (?:\d+|m|min|minute|second|millisecond|hour|cent|usd|eur|percent|kg|lb|lbs|cm|km|kmh|mph|mile|meter|feet|ft|utc|gmt|cad|gbp|raw|usec))+$/;

/** The whole name, in the table it stands in. */
export const bareName: Rule = (reading) => {
  const {core, tokens, scope} = reading;
  if (scope.whose !== 'person' || reading.inUnknownObject) return undefined;
  const whole = tokens.join(' ');
  const telling = tellsByItself(reading);
  for (const name of telling ? [whole] : [whole, core.join(' ')]) {
    for (const topic of [scope.topic, scope.person]) {
      if (topic === undefined) continue;
      const meaning = meaningOf(topic, name);
      if (meaning !== undefined) return verdict(reading, meaning, topic, scope.weak ? 0.6 : 0.82, says.standsIn(reading, topic));
    }
  }
  return undefined;
};

/** The name brings its own table along: `shipping_name`, `login_time`, `order_date` wherever they stand. */
export const prefixedName: Rule = (reading) => {
  const {tokens, lexicon, scope} = reading;
  if (tellsByItself(reading)) return undefined;
  for (let at = tokens.length - 1; at > 0; at--) {
    const before = sensesIn(tokens.slice(0, at), lexicon)[0];
    if (before?.end !== at || before.sense.weak) continue;
    const rest = tokens.slice(at).join(' ');
    if (before.sense.whose !== 'person' || before.sense.topic === undefined) continue;
    // Of a fact, its date or status is part: the catalog's own name says more than the topic.
    if (FACTS.has(before.sense.topic) && isFact(tokens.slice(before.start, at).join(' '), reading)) continue;
    const meaning = meaningOf(before.sense.topic, rest);
    if (meaning === undefined) continue;
    if (scope.whose === 'thing' && meaning !== 'none' && !isOfPeople(before.sense.topic)) continue;
    if (scope.whose === 'organization' && meaning !== 'none' && !isOfPeople(before.sense.topic)) continue;
    return verdict(
      reading,
      meaning,
      before.sense.topic,
      0.8,
      says.prefix(reading, tokens.slice(before.start, before.end).join(' '), before.sense.topic),
    );
  }
  return undefined;
};

function verdict(reading: Reading, meaning: Role | 'none', topic: Topic, confidence: number, because: string): Verdict | undefined {
  if (meaning === 'none') return notPersonal(confidence, says.nothingAbout(reading, topic));
  const element: ElementId = ROLES[meaning];
  if (reading.law.find('elements', element) === undefined) return undefined;
  if (reading.flag && ITEMS.has(element)) return notPersonal(0.8, says.flag(reading));
  return {elements: [element], confidence, because: `${because} ${says.element(reading, element)}`};
}

const FACTS = new Set<Topic>(['health', 'schoolwork', 'education', 'employment']);

function isFact(phrase: string, {lexicon}: Reading): boolean {
  const [element] = lexicon.vocabulary.names.get(phrase) ?? [];
  return element !== undefined && !ITEMS.has(element);
}

const isOfPeople = (topic: Topic): boolean => ['customer', 'user', 'employee', 'applicant', 'student', 'patient', 'person'].includes(topic);
