/** The rules in their order: the first that has something to say decides. */
import type {Law} from '../law/index.js';
import type {Classification, FieldToClassify} from './field.js';
import {name} from './because.js';
import {lettersFor} from './letters.js';
import {lexiconOf} from './lexicon.js';
import {readField, type Reading} from './reading.js';
import {bareName, prefixedName} from './rules/bare-name.js';
import {bookkeeping, figures, settings} from './rules/bookkeeping.js';
import {byTopic} from './rules/by-topic.js';
import {description} from './rules/description.js';
import {namedElement} from './rules/named-element.js';
import {reference} from './rules/reference.js';
import {notPersonal, type Rule, type Verdict} from './verdict.js';

const RULES: readonly Rule[] = [figures, settings, bareName, bookkeeping, prefixedName, namedElement, reference, description, byTopic];

/** Elements that a field's name suggests, with the letters that follow. */
export function classifyField(input: FieldToClassify, law: Law): Classification {
  const reading = readField(input, law, lexiconOf(law));
  const {elements, confidence, because} = decide(reading);
  const letters = lettersFor(elements, law);
  return {elements, ...letters, confidence: Math.round(confidence * 100) / 100, because, personal: elements.length > 0};
}

function decide(reading: Reading): Verdict {
  for (const rule of RULES) {
    const verdict = rule(reading);
    if (verdict) return verdict;
  }
  const {tokens, lexicon, scope} = reading;
  if (!tokens.some((token) => lexicon.knows(token))) return notPersonal(0.35, `No word of ${name(reading)} is known`);
  return notPersonal(scope.whose === 'person' ? 0.55 : 0.7, `Nothing in ${name(reading)} names data about a person`);
}
