/** Catalog names found in a field's words. */
import type {ElementId} from '../law/index.js';
import {sensesIn, type SensedSpan} from './scope.js';
import type {Lexicon} from './lexicon.js';
import {everydayNames, type Needed} from './words/everyday-names.js';
import type {Topic} from './words/senses/index.js';

export interface Match {
  readonly phrase: string;
  readonly elements: readonly ElementId[];
  /** Among the words; negative where the phrase begins in the object around. */
  readonly start: number;
  readonly end: number;
}

/** A name's own words, and those of the object it lies in. */
export interface NameWords {
  readonly tokens: readonly string[];
  readonly around: readonly string[];
  readonly lexicon: Lexicon;
}

const LONGEST_TAIL = 2;
let needs: ReturnType<typeof everydayNames> | undefined;

/** What an everyday word needs around it, or undefined where the word tells by itself. */
export function needsOf(phrase: string): ReadonlySet<Needed> | undefined {
  needs ??= everydayNames();
  return needs.get(phrase);
}

/** The whole name is one of the catalog's, and not an everyday word. */
export function tellsByItself({tokens, lexicon}: Pick<NameWords, 'tokens' | 'lexicon'>): boolean {
  const phrase = tokens.join(' ').replace(/(?: \d+)+$/, '');
  return lexicon.vocabulary.names.has(phrase) && needsOf(phrase) === undefined;
}

/** Matches that lie in no longer one, last first. */
export function matchesIn({tokens, around, lexicon}: NameWords): readonly Match[] {
  const tail = around.slice(-LONGEST_TAIL);
  const all = [...tail, ...tokens];
  const {names, longestName} = lexicon.vocabulary;
  const found: Match[] = [];
  let reached = 0;
  for (let start = 0; start < all.length; start++) {
    for (let end = Math.min(all.length, start + longestName); end > Math.max(start, reached, tail.length); end--) {
      const phrase = all.slice(start, end).join(' ');
      const elements = names.get(phrase);
      if (!elements) continue;
      found.push({phrase, elements, start: start - tail.length, end: end - tail.length});
      reached = end;
      break;
    }
  }
  // The noun may come first: `name.given` is a given name.
  const [noun] = around.slice(-1);
  const turned = noun === undefined || tokens.length > 2 ? undefined : `${tokens.join(' ')} ${noun}`;
  const elements = turned === undefined || found.length > 0 ? undefined : names.get(turned);
  if (turned !== undefined && elements) return [{phrase: turned, elements, start: 0, end: tokens.length}];
  return found.reverse();
}

/** What the words before a match say about whose it is: the nearest that says anything. */
export function ownerBefore(tokens: readonly string[], match: Match, lexicon: Lexicon): SensedSpan | undefined {
  const inside = sensesIn(tokens.slice(0, Math.max(0, match.end - 1)), lexicon).filter(({start}) => start >= match.start);
  const person = inside.find(({sense}) => sense.whose === 'person' && !sense.weak && isPerson(sense.topic));
  if (person) return person;
  // Figures about one person are that person's: `annual_summary_total_base_pay`.
  const before = sensesIn(tokens.slice(0, Math.max(0, match.start)), lexicon).filter(({sense}) => !sense.weak && sense.whose !== 'figures');
  return before.find(({sense}) => sense.whose !== 'person' || isPerson(sense.topic) || sense.topic === 'purchase') ?? before[0];
}

const PEOPLE = new Set<Topic | undefined>(['customer', 'user', 'employee', 'applicant', 'student', 'patient', 'person']);
export const isPerson = (topic: Topic | undefined): boolean => PEOPLE.has(topic);
