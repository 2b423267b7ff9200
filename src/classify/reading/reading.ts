/** A field as the rules see it: its words, whose data it lies among, and what its description says. */
import type {Law} from '../../law/index.js';
import type {FieldToClassify} from '../field.js';
import {isPerson, type Sign, type Topic} from '../lexicon/known.js';
import type {Lexicon} from '../lexicon/lexicon.js';
import type {Words} from '../lexicon/words.js';
import {segmentsOf} from '../names/name-tokens.js';
import {tellsByItself} from './named.js';
import {columnOf, type Column} from './columns.js';
import {isNoted, isRecord, nearestScope, scopeOf, topicsOf, type Scope} from './scope.js';
import {objectOf, type Signs} from './signs.js';
import type {Table} from './table.js';

export interface Reading {
  readonly input: FieldToClassify;
  readonly law: Law;
  readonly lexicon: Lexicon;
  /** Of the column itself. */
  readonly words: Words;
  /** Where the name begins without the table's own before it: `order_date` in `orders` is `date`. */
  readonly core: number;
  /** Words of the object around it, nearest last. */
  readonly around: readonly string[];
  readonly scope: Scope;
  /** What it lies among, from near to far. */
  readonly topics: readonly Topic[];
  /** It lies in an object of the table whose name says nothing known. */
  readonly inUnknownObject: boolean;
  /** Whose record the table is through and through, whatever object of it the field lies in. */
  readonly recordOf: Topic | undefined;
  /** The column holds yes or no. */
  readonly flag: boolean;
  /** Words of the system's name. */
  readonly system: ReadonlySet<string>;
  /** So many columns beside it show this; undefined where too few are known to tell. */
  readonly beside: (sign: Sign) => number | undefined;
}

const FLAG_TYPE =
  /^(?:bool|bit(?:\(1\))?$|tinyint\(1\)|logical|check(?:box)?$|yes\/?no|flag$|enum\('(?:y|n|yes|no|true|false|0|1)',\s?'(?:y|n|yes|no|true|false|0|1)'\))/i;

const FLAG_DESCRIPTION =
  /^\s*(?:a\s+)?(?:flag\b|boolean\b|whether\b|indicates (?:if|whether)|indicating (?:if|whether)|true (?:if|when)|if true|when true|1 if\b|set to true)/i;

/** So many columns are known of an object for what is missing among them to say anything. */
const FEWEST_BESIDE = 5;

interface Around {
  readonly law: Law;
  readonly lexicon: Lexicon;
  readonly table: Table;
  /** The field as one of the table's columns, where it was read as such. */
  readonly column?: Column | undefined;
}

export function readField(input: FieldToClassify, {law, lexicon, table, column}: Around): Reading {
  const {words, objects} = nameOf(input.field, {lexicon, table, column});
  const nested = objects.length > 0;
  const scopes = nested
    ? [...objects.map((object, at) => scopeOfObject(object, table, isOutermost(objects, at))).reverse(), ...table.scopes]
    : table.scopes;
  const near = nested ? nearestScope(scopes) : table.nearest;
  const siblings = near.weak && near.whose !== 'person' ? table.ofSiblings() : undefined;
  const scope = siblings ?? near;
  // An object of a name nobody knows may hold anything, unless its table is a record of one thing.
  const inUnknownObject = nested && scope.kind !== 'object' && !isRecord(scope) && scopes[0]?.whose !== 'person';
  let beside: Signs | undefined;
  const around = nested ? objects.flatMap(([, its]) => its.tokens) : NO_OBJECTS;
  return {
    input,
    law,
    lexicon,
    words,
    core: coreOf(words, table, lexicon),
    around,
    scope: inUnknownObject ? {...scope, weak: true} : scope,
    inUnknownObject,
    recordOf: isPerson(table.nearest.topic) && !table.nearest.weak && table.nearest.kind === 'table' ? table.nearest.topic : undefined,
    topics: scope === table.nearest ? table.topics : topicsOf(scopes, scope),
    flag: isFlag(input),
    system: table.system,
    beside: (sign) => (beside ??= table.signs().inside(objectOf(input.field)))?.shown(sign, FEWEST_BESIDE),
  };
}

/** Nothing stands around it, or a mere `profile`. */
const isOutermost = (objects: readonly (readonly [name: string, words: Words])[], at: number): boolean =>
  objects.slice(0, at).every(([, words]) => words.senses()[0]?.sense.weak === true);

/** The page or the screen of an event is where it happened, and a school in a profile is where somebody went. */
function scopeOfObject([object, words]: readonly [name: string, words: Words], {nearest}: Table, outermost: boolean): Scope {
  const scope = scopeOf(object, 'object', words);
  if (nearest.whose !== 'person' || scope.whose === 'person') return scope;
  const topic = topicOfObject(words, nearest.topic, outermost);
  return topic === undefined ? scope : {...scope, whose: 'person', topic, weak: false, kind: 'object', by: object};
}

function topicOfObject(words: Words, among: Topic | undefined, outermost: boolean): Topic | undefined {
  if (among === 'activity' || among === 'session' || among === 'purchase') {
    if (words.is('goods')) return 'purchase';
    return words.is('scene') && among !== 'purchase' ? 'activity' : undefined;
  }
  if (isNoted(among) && words.is('kind')) return among;
  if (among === 'applicant' && words.is('applying')) return 'recruiting';
  // An applicant's jobs are those that are open.
  if (!outermost || !isPerson(among) || among === 'applicant') return undefined;
  if (words.is('schooling')) return 'education';
  if (words.is('employing') && among !== 'employee') return 'employer';
  if (words.is('using')) return 'activity';
  return words.is('working') ? 'employment' : undefined;
}

/** The whole name is a word for a region and for how far something has got. */
export const isState = ({words, core}: Reading): boolean => words.length === core + 1 && words.tokens[core] === 'state';

const NO_OBJECTS: readonly [] = [];

/** The column's own words, and the objects it lies in, outermost first, without those that say nothing. */
function nameOf(
  path: string,
  {lexicon, table: {prefix}, column}: Omit<Around, 'law'>,
): {readonly words: Words; readonly objects: readonly (readonly [name: string, words: Words])[]} {
  const {flat, words} = column ?? columnOf(path, lexicon).as(lexicon, prefix);
  if (flat) return {words, objects: NO_OBJECTS};
  const segments = segmentsOf(path);
  const leaf = segments.length - 1;
  const object = lexicon.words(segments[leaf - 1] ?? '');
  const own = saysLess(words, object) || saysFact(words, object, lexicon) ? leaf - 1 : leaf;
  const objects = segments
    .slice(0, own)
    .map((segment) => [segment, lexicon.words(segment)] as const)
    .filter(([, its]) => !its.is('wrapper') && !isMoney(its));
  return {words: own === leaf ? words : lexicon.words(segments[own] ?? ''), objects};
}

/** `emails.value` is an email: the object says more than the leaf. So is `code.text` a code, but `message.text` is what it says. */
const saysLess = (words: Words, object: Words): boolean =>
  words.length === 1 &&
  (words.is('leaf') || (words.is('shown') && object.tokens.at(-1) !== 'type' && object.senses()[0]?.sense.whose !== 'person'));

/** `ethnicity.code` is an ethnicity. A city may be coded as well, but the name of a manager is a name. */
function saysFact(words: Words, its: Words, lexicon: Lexicon): boolean {
  // The title of somebody's work is the post.
  if (!words.is('saying') || (words.text() === 'title' && its.is('working'))) return false;
  const known = its.known(0, its.length);
  const element = known?.elements?.[0];
  if (element === undefined || known?.sense !== undefined) return false;
  return !lexicon.traits.item.has(element) || lexicon.traits.coded.has(element);
}

/** `total_money.amount` is an amount of what the table is about. */
const isMoney = (words: Words): boolean => words.length > 1 && words.tokens.every((_, at) => words.is('money', at, at + 1));

function isFlag({type, description}: FieldToClassify): boolean {
  return (type !== undefined && FLAG_TYPE.test(type.trim())) || (description !== undefined && FLAG_DESCRIPTION.test(description));
}

/** `school_id` in `student_school` is the school's: no prefix. */
function isOthers(words: Words, at: number): boolean {
  const sense = words.known(at, at + 1)?.sense;
  return sense !== undefined && sense.weak !== true && (sense.whose === 'organization' || sense.whose === 'thing');
}

/** A short word that nobody knows. What a code or a key of it stands for is not who somebody is, unless other columns begin so too. */
function isNobodysPrefix(words: Words, at: number, {lexicon, begin}: {readonly lexicon: Lexicon; readonly begin: Table['begin']}): boolean {
  const token = words.tokens[at] ?? '';
  if (token.length > 5 || lexicon.knows(token) || /\d/.test(token)) return false;
  return !words.is('key', at + 1) || (words.text(at + 1) !== 'code' && begin(token));
}

function coreOf(words: Words, {own, nearest, begin}: Table, lexicon: Lexicon): number {
  const {tokens} = words;
  const ofPeople = nearest.whose === 'person';
  let start = 0;
  while (start < tokens.length - 1) {
    const token = tokens[start] ?? '';
    const prefix =
      (own.has(token) && !tellsByItself(lexicon.words(token)) && !(ofPeople && isOthers(words, start))) ||
      token === 'property' ||
      token === 'fk' ||
      isNobodysPrefix(words, start, {lexicon, begin});
    if (!prefix) break;
    start++;
  }
  return start;
}
