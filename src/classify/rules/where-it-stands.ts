/** Whether a catalog name found in a field's words is meant at all where it stands: the name of a code is nobody's name. */
import {isPerson, type Topic} from '../lexicon/known.js';
import {isNumber} from '../lexicon/words.js';
import type {Match} from '../reading/named.js';
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

/** `gender_code_long_name`: the name of a code says what it codes. */
export function isNameOfCode({words}: Reading, {phrase, start}: Match): boolean {
  if (!phrase.endsWith('name')) return false;
  const before = words.tokens[start - 1];
  return before === 'code' || ((before === 'long' || before === 'short') && words.tokens[start - 2] === 'code');
}

/** `conn_state`, where nothing beside it is part of an address, and `approval_state`, whatever does. */
export const isStateOfOther = ({words, core, beside, scope}: Reading, {phrase, start, end}: Match): boolean =>
  phrase === 'state' &&
  start > core &&
  end === words.length &&
  ((scope.topic !== 'address' && beside('address') === 0) || words.is('process', start - 1, start));

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
