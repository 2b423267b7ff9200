/** Categories that a notice says it does not collect, in a sentence: "We do not collect biometric information or education records." */
import {patterns} from '../patterns.js';
import type {Sentence} from '../sentences.js';
import {LEAD_WORDS} from '../words/lead-words.js';
import type {CategoryNames, NamedCategory} from './category-name.js';

const DENIES = patterns(...LEAD_WORDS.notTaken);
const IN_PART = patterns(...LEAD_WORDS.inPart);
const ONE_KIND: ReadonlySet<string> = new Set(LEAD_WORDS.oneKind);
/** What may stand before such a sentence's negator: "Note that we", "At this time, Acme Corp does". */
const FIRST_WORDS = 10;

/**
 * The categories denied whole: nothing where the denial goes for some people, sources or occasions only, and none that a narrower
 * name stands for, as "precise geolocation" or "government identifiers" does.
 */
export function deniedWholly({tokens, text}: Sentence, names: CategoryNames): readonly NamedCategory[] {
  const denied = DENIES.first(tokens, 0, Math.min(tokens.length, FIRST_WORDS + 6));
  if (denied === undefined || denied.start > FIRST_WORDS || text.endsWith(':') || IN_PART.holds(tokens)) return [];
  const from = tokens[denied.end]?.start ?? text.length;
  return names.allNamed(text).filter((each) => each.isActs && each.start >= from && !isOneKind(tokens, each));
}

/** Of the category only what the word before its name says, or after "sensitive". */
export function isOneKind(tokens: Sentence['tokens'], {letter, start, words}: NamedCategory): boolean {
  if (letter === 'L' && words < 2) return true;
  const at = tokens.findIndex((each) => each.start >= start);
  return ONE_KIND.has(tokens[at - 1]?.word ?? '');
}
