/** The rules in their order: the first that has something to say decides; what leaves it open waits for one that does not. */
import type {Reading} from '../reading/reading.js';
import {matchesIn} from '../reading/named.js';
import {bareName, prefixedName} from './bare-name.js';
import {name, says} from './because.js';
import {byType} from './by-type.js';
import {byValues} from './by-values.js';
import {bookkeeping, figures, settings} from './bookkeeping.js';
import {byTopic} from './by-topic.js';
import {described} from './described.js';
import {description} from './description.js';
import {doings} from './doings.js';
import {guess} from './guess.js';
import {label} from './label.js';
import {namedElement} from './named-element.js';
import {nobodys} from './nobodys.js';
import {opinion} from './opinion.js';
import {orderedItem} from './ordered-item.js';
import {keyOfNamed, reference} from './reference.js';
import {saidOf} from './said-of.js';
import {notKnown, type Rule, type Verdict} from './verdict.js';
import {whenDone} from './when-done.js';

const RULES: readonly Rule[] = [
  figures,
  settings,
  byType,
  byValues,
  orderedItem,
  whenDone,
  described,
  opinion,
  bareName,
  bookkeeping,
  guess,
  prefixedName,
  namedElement,
  reference,
  doings,
  description,
  label,
  byTopic,
  nobodys,
];

export function decide(reading: Reading): Verdict {
  const verdict = keyOfNamed(reading, byRules(reading));
  return verdict.elements.length > 0 ? verdict : (saidOf(reading) ?? verdict);
}

function byRules(reading: Reading): Verdict {
  let open: Verdict | undefined;
  for (const rule of RULES) {
    const verdict = rule(reading);
    if (verdict?.open) open ??= verdict;
    else if (verdict) return verdict;
  }
  if (open) return open;
  const {words, around, lexicon} = reading;
  const [match] = matchesIn(words, around, lexicon);
  if (match) return notKnown(says.maybe(reading, match.phrase, match.elements));
  if (!words.tokens.some((token) => lexicon.knows(token))) return notKnown(`No word of ${name(reading)} is known`);
  return notKnown(`Nothing in ${name(reading)} tells what it holds`);
}
