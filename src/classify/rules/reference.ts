/** Keys that point at somebody: `author_id`, `created_by`, `assignee`. */
import type {ElementId} from '../../law/index.js';
import {isPerson, type Topic} from '../lexicon/known.js';
import type {Lexicon} from '../lexicon/lexicon.js';
import type {Words} from '../lexicon/words.js';
import type {Reading} from '../reading/reading.js';
import {isRecord} from '../reading/scope.js';
import {name as written, says} from './because.js';
import {holdsKey, holdsNumber} from './column-type.js';
import {notKnown, notPersonal, type Rule, type Verdict} from './verdict.js';

/** What a program calls its rows by. */
const ROW_KEY = /(?:^| )(?:id|key|gid|pk|fk)$/;
const USER: ElementId = 'user-id';
const KEY_OF: Readonly<Partial<Record<Topic, ElementId>>> = {employee: 'employee-id', student: 'student-id', applicant: 'applicant-id'};
const SESSION: ElementId = 'session-id';
const ORDER: ElementId = 'order-number';

export const reference: Rule = (reading) => {
  const {words, core, lexicon, flag} = reading;
  const {tokens} = words;
  if (
    flag ||
    (words.known(core, core + 1)?.before !== undefined && !isDeedBy(words, core)) ||
    tokens.includes('is', core) ||
    tokens.includes('has', core)
  ) {
    return undefined;
  }
  if (words.is('doer', core) || words.is('doer', core, withoutId(words)) || isDeedBy(words, core)) {
    return {elements: [USER], confidence: 0.6, because: `${written(reading)} points at the person who did it`};
  }
  const split = keyAt(words);
  // The row that it points at is part of the record: which drug, which diagnosis.
  if (split < tokens.length && isRecord(reading.scope) && words.is('coding', split - 1, split)) return undefined;
  const [head] = words.senses(split);
  if (split === tokens.length && !isOwnNumber(reading, split)) {
    if (head?.end !== split || head.sense.weak || tokens.length > 3 || !isPerson(head.sense.topic) || reading.scope.whose === 'figures') {
      return undefined;
    }
    if (isCount(reading)) return notPersonal(0.6, `${written(reading)} says how many there are, not who`);
    if (
      /^(?:parent|child|billing|shipping|emergency|member|contact|household|family|guest)$/.test(words.text(core)) &&
      !holdsKey(reading.input.type)
    ) {
      return undefined;
    }
    return {
      elements: [USER],
      confidence: 0.55,
      because: `${written(reading)} points at ${words.text(head.start, head.end)}`,
    };
  }
  if (head?.end !== split || head.sense.weak) {
    if (isOwnNumber(reading, split)) {
      const element = (reading.scope.topic === undefined ? undefined : KEY_OF[reading.scope.topic]) ?? USER;
      return {
        elements: [element],
        confidence: 0.7,
        because: `${written(reading)} is a number by which some system knows each person: ${says.element(reading, element)}`,
      };
    }
    if (tokens.length === 1) return undefined;
    // A number, a code or a key of an unknown thing may be somebody's: `folio_number`.
    return ROW_KEY.test(words.text(split)) && tokens.every((token) => lexicon.knows(token))
      ? notPersonal(0.6, `${written(reading)} is a technical key, of something other than a person`)
      : notKnown(`${written(reading)} is a key of something that is not known`);
  }
  if (/\b(?:parent|child)$/.test(words.text(0, split)) && !isPerson(reading.scope.topic) && !isPerson(reading.scope.person)) {
    return notPersonal(0.8, `${written(reading)} points at a row of the same table`);
  }
  const {topic, whose} = head.sense;
  if (whose === 'person' && isPerson(topic)) {
    const element = (topic === undefined ? undefined : KEY_OF[topic]) ?? USER;
    return {
      elements: [element],
      confidence: 0.85,
      because: `${written(reading)} is the key of a person: ${says.element(reading, element)}`,
    };
  }
  if (topic === 'session') return {elements: [SESSION], confidence: 0.85, because: says.names(reading, '', SESSION)};
  if (topic === 'purchase' && reading.scope.whose === 'person') {
    return {elements: [ORDER], confidence: 0.6, because: says.names(reading, '', ORDER)};
  }
  return notPersonal(0.8, `${written(reading)} is the key of a row about ${words.text(head.start, head.end)}, not of a person`);
};

const NAME: ElementId = 'full-name';
const WHOLE = /^(?:u?int|integer|bigint)/i;

/** A whole number and a key hold nobody's name but point at whoever has it: `owner` of a wallet. */
export function keyOfNamed(reading: Reading, verdict: Verdict): Verdict {
  const {
    input: {type},
    words,
  } = reading;
  const points = holdsKey(type) || (WHOLE.test(type ?? '') && words.senses().some(({sense}) => isPerson(sense.topic)));
  if (verdict.elements[0] !== NAME || !points) return verdict;
  return {elements: [USER], confidence: 0.6, because: `The type of ${written(reading)} is of keys, so it points at somebody`};
}

/** In a table of people, a key that says no more than which system gave it: `salesforce_id`; or a short word that ends in id: `riid`. */
function isOwnNumber({words, core, scope, system, lexicon}: Reading, split: number): boolean {
  const {tokens} = words;
  if (scope.whose !== 'person') return false;
  if (!isPerson(scope.topic) && !isPerson(scope.person)) {
    const isOfSystem = words.is('issuer', core, core + 1) && system.has(tokens[core] ?? '');
    // By what number the system that counts visits knows each visitor: `amplitude_id`.
    return scope.topic === 'activity' && split === core + 1 && split < tokens.length && isOfSystem;
  }
  if (split === tokens.length) return core === split - 1 && isShortId(tokens[core] ?? '', lexicon);
  for (let at = core; at < split; at++) if (!words.is('issuer', at, at + 1) && !system.has(tokens[at] ?? '')) return false;
  return split > core;
}

/** `employees` of a number's type, and the `adults` of a booking. */
const isCount = ({input: {field, type, description}, scope, words, core}: Reading): boolean =>
  /(?:s|children|people)$/i.test(field) &&
  (scope.topic === 'purchase' || holdsNumber(type) || COUNTED.test(words.text(core)) || /\bnumber of\b/i.test(description ?? ''));

/** `churned_customers` are so many. */
const COUNTED =
  /^(?:active|inactive|new|returning|unique|distinct|total|churned|paying|lost|gained|concurrent|peak|daily|weekly|monthly|average) /;

const isShortId = (token: string, lexicon: Lexicon): boolean => token.length <= 5 && token.endsWith('id') && !lexicon.knows(token);

/** `unlocked_by`, `graded_by_id`: whoever did it; not what rows are ordered or driven by. */
export function isDeedBy(words: Words, core: number): boolean {
  const end = withoutId(words);
  if (end - core < 2 || words.tokens[end - 1] !== 'by' || words.is('undone', end - 2, end)) return false;
  return /.{2}ed$/.test(words.tokens[end - 2] ?? '');
}

/** Where the key word at the end begins; the length where there is none. */
function keyAt(words: Words): number {
  const {length} = words;
  if (length > 2 && words.is('key', length - 2)) return words.tokens[length - 3] === 'id' ? length - 3 : length - 2;
  return length > 1 && words.is('key', length - 1) ? length - 1 : length;
}

/** Where `created_by_id` and `created_by_uuid` end without their key. */
function withoutId({tokens, length}: Words): number {
  if (tokens[length - 1] !== 'id') return length;
  return tokens[length - 2] === 'unique' ? length - 2 : length - 1;
}
