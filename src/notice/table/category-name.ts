/** Which category a row, heading or list item names: by its words, whatever letter is printed before them. */
import type {Law, Letter} from '../../law/index.js';
import {patterns, PatternSet} from '../patterns.js';
import {tokensOf, type Token} from '../tokens.js';
import {ACT_WORDS, CATEGORY_PATTERNS, JOINT_CATEGORIES} from '../words/category-words.js';

export interface NamedCategory {
  readonly letter: Letter;
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Words before the name, a printed letter and "category" not counted. */
  readonly wordsBefore: number;
  readonly words: number;
  /** By words of the Act, which no other list of data has. */
  readonly isActs: boolean;
}

const ACTS = patterns(...ACT_WORDS);
/** "Commercial information and geolocation data" is a label of two. */
const JOINED = /^\W{0,4}(?:(?:and|or|information|data)\W{1,3}){0,3}$/i;

const made = new WeakMap<Law, CategoryNames>();

export function categoryNamesOf(law: Law): CategoryNames {
  const names = made.get(law) ?? new CategoryNames(law);
  made.set(law, names);
  return names;
}

export class CategoryNames {
  private readonly names: PatternSet<readonly Letter[]>;

  constructor(law: Law) {
    const stated = law.all('categories').flatMap(({id, words}) => words.map((phrase) => [asPattern(phrase), [id]] as const));
    this.names = new PatternSet([
      ...stated,
      ...Object.entries(CATEGORY_PATTERNS).flatMap(([id, words]) => words.map((each) => [each, [id as Letter]] as const)),
      ...JOINT_CATEGORIES.flatMap(({letters, words}) => words.map((each) => [each, letters] as const)),
    ]);
  }

  /** The category named first, by its longest name; of the whole text or of its first words. */
  named(text: string, within = 40): NamedCategory | undefined {
    return this.allNamed(text, within)[0];
  }

  /** The categories of a label: the one named first, and those that it joins with "and". */
  label(text: string, within = 40): readonly NamedCategory[] {
    const all = this.allNamed(text, within);
    const end = all.findIndex((each, at) => at > 0 && each.start > (all[at - 1] as NamedCategory).start && !joins(text, all[at - 1], each));
    return end < 0 ? all : all.slice(0, end);
  }

  /** Every category named, in the order of the text, none overlapping. */
  allNamed(text: string, within = 400): readonly NamedCategory[] {
    const tokens = tokensOf(text.slice(0, 4000)).slice(0, within).map(inFull);
    const prefix = prefixLength(tokens);
    const matches = [...this.names.all(tokens)].sort((a, b) => a.start - b.start || b.end - a.end);
    const found: NamedCategory[] = [];
    let behind = 0;
    for (const {start, end, value} of matches) {
      if (start < behind) continue;
      behind = end;
      const isActs = ACTS.first(tokens, start, end) !== undefined;
      for (const letter of value) {
        found.push({
          letter,
          start: (tokens[start] as Token).start,
          end: (tokens[end - 1] as Token).end,
          wordsBefore: Math.max(0, start - prefix),
          words: end - start,
          isActs,
        });
      }
    }
    return found;
  }
}

const joins = (text: string, one: NamedCategory | undefined, next: NamedCategory): boolean =>
  one !== undefined && next.start - one.end <= 24 && JOINED.test(text.slice(one.end, next.start));

/** "Commercial Info". */
const inFull = (token: Token): Token => (token.word === 'info' ? {...token, word: 'information'} : token);

/** Phrases of the catalog are plain words; hyphens part words here as they do in texts. */
function asPattern(phrase: string): string {
  return tokensOf(phrase)
    .map(({word}) => word)
    .join(' ');
}

/** `A.`, `Category A:` before the name. */
function prefixLength(tokens: readonly Token[]): number {
  let at = tokens[0]?.word.startsWith('categor') ? 1 : 0;
  if (tokens[at]?.word.length === 1) at += 1;
  return at;
}

/** The letter printed at the start: `A. Identifiers`, `(b) Customer records`, `Category C`, `C .Protected`. */
export function printedLetter(text: string): Letter | undefined {
  const match =
    /^\W{0,3}(?:\d{1,2}[.)]\s{1,3})?(?:category\W{1,3})?([a-l])\s{0,2}[.):–—-]/i.exec(text.slice(0, 24)) ??
    /^\W{0,3}(?:\d{1,2}[.)]\s{1,3})?category\s([a-l])\b/i.exec(text.slice(0, 24));
  return match ? ((match[1] as string).toUpperCase() as Letter) : undefined;
}
