/** Catalog names found in a field's words. */
import type {ElementId} from '../../law/index.js';
import {isPerson, type Known} from '../lexicon/known.js';
import type {Lexicon} from '../lexicon/lexicon.js';
import {LONGEST_PHRASE, type SensedSpan, type Words} from '../lexicon/words.js';

export class Match {
  constructor(
    private readonly all: Words,
    /** Where the phrase begins and ends in them. */
    private readonly from: number,
    private readonly to: number,
    readonly known: Known,
    readonly elements: readonly ElementId[],
    /** The same in the name's own words; negative where the phrase begins in the object around. */
    readonly start: number,
    readonly end: number,
  ) {}

  get phrase(): string {
    return this.all.text(this.from, this.to);
  }
}

const LONGEST_TAIL = 2;

/** The whole name, numbers behind it aside, is one of the catalog's and not an everyday word. */
export function tellsByItself(words: Words): boolean {
  const known = words.known(0, words.endWithoutNumbers());
  return known?.elements !== undefined && known.needs === undefined;
}

/** Matches in a name by itself that lie in no longer one, last first. */
export const namesIn = (words: Words): readonly Match[] => matches(words, 0);

/** Matches in a name and the words of the object around it, nearest last. */
export function matchesIn(words: Words, around: readonly string[], lexicon: Lexicon): readonly Match[] {
  if (around.length === 0) return namesIn(words);
  const tail = around.slice(-LONGEST_TAIL);
  const found = matches(lexicon.wordsOf([...tail, ...words.tokens]), tail.length);
  if (found.length > 0 || words.length > 2) return found;
  // The noun may come first: `name.given` is a given name.
  const turned = lexicon.wordsOf([...words.tokens, ...around.slice(-1)]);
  const known = turned.known(0, turned.length);
  return known?.elements === undefined ? [] : [new Match(turned, 0, turned.length, known, known.elements, 0, words.length)];
}

const NO_MATCHES: readonly Match[] = [];

/** `tail`: so many words at the beginning are not the name's own. */
function matches(all: Words, tail: number): readonly Match[] {
  let found = NO_MATCHES;
  let reached = 0;
  for (let start = 0; start < all.length; start++) {
    for (let end = Math.min(all.length, start + LONGEST_PHRASE); end > Math.max(start, reached, tail); end--) {
      const known = all.known(start, end);
      if (known?.elements === undefined) continue;
      const match = new Match(all, start, end, known, known.elements, start - tail, end - tail);
      found = found.length === 0 ? [match] : [match, ...found];
      reached = end;
      break;
    }
  }
  return found;
}

const isOwner = ({sense}: SensedSpan): boolean => !sense.weak && sense.whose !== 'figures' && sense.ofOwner !== true;
const isHolder = (span: SensedSpan): boolean =>
  isOwner(span) && (span.sense.whose !== 'person' || isPerson(span.sense.topic) || span.sense.topic === 'purchase');

/** `id_usuario`: the key stands before whose it is. */
const KEY_FIRST = new Set(['id', 'key', 'code', 'number']);

/** What the words before a match say about whose it is: the nearest that says anything. */
export function ownerBefore(words: Words, match: Match): SensedSpan | undefined {
  const inside =
    match.end - match.start < 2
      ? undefined
      : words
          .senses(KEY_FIRST.has(words.tokens[match.start] ?? '') ? match.end : match.end - 1)
          .find(({sense, end}) => end > match.start && sense.whose === 'person' && !sense.weak && isPerson(sense.topic));
  if (inside) return inside;
  // Figures about one person are that person's: `annual_summary_total_base_pay`.
  const before = words.senses(Math.max(0, match.start));
  return before.find(isHolder) ?? before.find(isOwner);
}
