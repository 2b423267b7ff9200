/** What people think of something: the `comment` and the `score` of `product_reviews`. */
import type {ElementId} from '../../law/index.js';
import type {Topic} from '../lexicon/known.js';
import {segmentsOf} from '../names/name-tokens.js';
import {tellsByItself} from '../reading/named.js';
import type {Reading} from '../reading/reading.js';
import {name, says} from './because.js';
import type {Rule} from './verdict.js';

const SAID: ElementId = 'product-review';
/** Those that are thought about there are told by their own record. */
const OF_SOMEBODY = new Set<Topic | undefined>([
  'employment',
  'employee',
  'recruiting',
  'applicant',
  'schoolwork',
  'student',
  'health',
  'patient',
]);

export const opinion: Rule = (reading) => {
  const {words, core, topics, flag} = reading;
  if (flag || OF_SOMEBODY.has(topics[0]) || !(words.is('opined', core) || words.is('opined'))) return undefined;
  const holder = tellsByItself(words) ? undefined : holderOf(reading);
  if (holder === undefined) return undefined;
  const because = `\`${holder}\` holds what people think of something, so ${name(reading)} there reads as ${says.element(reading, SAID)}`;
  return {elements: [SAID], confidence: 0.7, because};
};

/** The object around it or, where it lies in none, its table. */
function holderOf({input: {field, collection}, lexicon}: Reading): string | undefined {
  const holder = field.includes('.') ? segmentsOf(field).at(-2) : collection;
  if (holder === undefined) return undefined;
  const its = lexicon.words(holder);
  return its.is('opinions') || (its.length > 1 && its.is('opinions', its.length - 2)) ? holder : undefined;
}
