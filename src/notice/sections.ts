/** The path of headings above each block, and what a section is about. */
import type {Block} from './blocks.js';
import {patterns, PatternSet} from './patterns.js';
import {tokensOf} from './tokens.js';
import {HERE_WORDS, SECTION_WORDS, type SectionKind} from './words/section-words.js';

export interface Sectioned {
  readonly block: Block;
  /** Headings from the outermost, joined with ` › `; of a heading: with itself. */
  readonly section: string;
  /** What the nearest heading that tells is about. */
  readonly about: SectionKind | undefined;
}

const LONGEST_TITLE = 120;
const DEEPEST = 4;

interface OpenHeading {
  readonly level: number;
  readonly title: string;
  readonly about: SectionKind | undefined;
}

export function withSections(blocks: readonly Block[]): readonly Sectioned[] {
  const open: OpenHeading[] = [];
  return blocks.map((block) => {
    if (block.kind === 'heading') {
      while (open.length > 0 && (open.at(-1) as OpenHeading).level >= block.level) open.pop();
      const title = block.text.replaceAll('\n', ' ').slice(0, LONGEST_TITLE);
      open.push({level: block.level, title, about: aboutOf(title)});
    }
    return {
      block,
      section: open
        .slice(-DEEPEST)
        .map(({title}) => title)
        .join(' › '),
      about: open.findLast(({about}) => about !== undefined)?.about,
    };
  });
}

const KINDS = new PatternSet<SectionKind>(
  Object.entries(SECTION_WORDS).flatMap(([kind, words]) => words.map((word) => [word, kind as SectionKind] as const)),
);

const HERE = patterns(...HERE_WORDS);

/** Order of the kinds decides where a title names several. */
const ORDER = Object.keys(SECTION_WORDS);

export function aboutOf(title: string): SectionKind | undefined {
  const tokens = tokensOf(title);
  const here = HERE.holds(tokens);
  const found = KINDS.all(tokens)
    .map(({value}) => value)
    .filter((kind) => !(here && kind === 'elsewhere'));
  return found.sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))[0];
}
