/** A column whose name nobody can read and whose description is a label: `RUFNM` "Known as" reads as its label would. */
import {namesIn} from '../reading/named.js';
import type {Reading} from '../reading/reading.js';
import {bareName, prefixedName} from './bare-name.js';
import {name} from './because.js';
import {namedElement} from './named-element.js';
import type {Rule, Verdict} from './verdict.js';

const LONGEST = 40;
const MOST_WORDS = 4;
const RULES: readonly Rule[] = [bareName, prefixedName, namedElement];

export const label: Rule = (reading) => {
  const {lexicon, words} = reading;
  return words.tokens.every((token) => token.length > 1 && lexicon.knows(token)) ? undefined : labelled(reading);
};

/** As its label reads in its place. */
export function labelled(reading: Reading): Verdict | undefined {
  const {lexicon, input} = reading;
  const text = input.description?.trim().replace(REMARK, '');
  if (text === undefined || OF_FORM.test(text) || text.length > LONGEST || IN_A_SENTENCE.test(text)) return undefined;
  const words = lexicon.words(text);
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  // Of "Industry key" the last word is the item, of "Calling number" as well.
  const [last] = namesIn(words);
  if (last !== undefined && last.end !== words.length) return undefined;
  const asCalled: Reading = {...reading, words, core: 0, around: [], input: {...input, field: text}};
  for (const rule of RULES) {
    const verdict = rule(asCalled);
    if (verdict === undefined || verdict.open === true || verdict.elements.length === 0) continue;
    return {...verdict, confidence: Math.min(verdict.confidence, 0.7), because: `${name(reading)} is labelled: ${verdict.because}`};
  }
  return undefined;
}

/** It says in what form, not what. */
const OF_FORM = /^(?:free[ -]?(?:form )?text|text|string|json|enum\w*|optional|required|number|date|internal|deprecated|unused|see\b.*)$/i;

/** How it is written stands behind it: "Diagnosis code (ICD-10)", "Union member yes/no". */
const REMARK = /\s{0,3}(?:\([^()]*\)|,?\s?(?:yes\s?\/\s?no|y\s?\/\s?n))\s{0,3}$/i;

/** What no label holds. */
const IN_A_SENTENCE = /\b(?:of|the|an?|on|over|for|by|in|to|from|with|is|are|if|when|whether|used|around|number of|flag)\b|[=/,;:]/i;
