/** The rules in their order: the first that has something to say decides. */
import type {Law} from '../law/index.js';
import type {Classification, FieldToClassify} from './field.js';
import {name, says} from './because.js';
import {lettersFor} from './letters.js';
import {lexiconOf} from './lexicon.js';
import {matchesIn} from './named.js';
import {readField, type Reading} from './reading.js';
import {bareName, prefixedName} from './rules/bare-name.js';
import {bookkeeping, figures, settings} from './rules/bookkeeping.js';
import {byTopic} from './rules/by-topic.js';
import {description} from './rules/description.js';
import {namedElement} from './rules/named-element.js';
import {nobodys} from './rules/nobodys.js';
import {reference} from './rules/reference.js';
import {notKnown, type Rule, type Verdict} from './verdict.js';

const RULES: readonly Rule[] = [
  figures,
  settings,
  bareName,
  bookkeeping,
  prefixedName,
  namedElement,
  reference,
  description,
  byTopic,
  nobodys,
];

/** Elements that a field's name suggests, with the letters that follow. */
export function classifyField(input: FieldToClassify, law: Law): Classification {
  const reading = readField(input, law, lexiconOf(law));
  const {elements, confidence, because, open} = decide(reading);
  const letters = lettersFor(elements, law);
  return {
    elements,
    ...letters,
    confidence: Math.round(confidence * 100) / 100,
    because,
    personal: elements.length > 0 ? 'yes' : open ? 'not-known' : 'no',
  };
}

function decide(reading: Reading): Verdict {
  let open: Verdict | undefined;
  for (const rule of RULES) {
    const verdict = rule(reading);
    if (verdict?.open) open ??= verdict;
    else if (verdict) return verdict;
  }
  if (open) return open;
  const {tokens, lexicon} = reading;
  const [match] = matchesIn(reading);
  if (match) return notKnown(says.maybe(reading, match.phrase, match.elements));
  if (!tokens.some((token) => lexicon.knows(token))) return notKnown(`No word of ${name(reading)} is known`);
  return notKnown(`Nothing in ${name(reading)} tells what it holds`);
}
