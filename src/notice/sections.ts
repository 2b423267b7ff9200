/** The path of headings above each block, and what a section is about. */
import type {Block} from './blocks.js';
import type {PeopleId} from '../law/index.js';
import {patterns, PatternSet} from './patterns.js';
import {peopleOfTitle} from './people-of-title.js';
import {tokensOf, type Token} from './tokens.js';
import {CALIFORNIA_WORDS} from './words/scope-words.js';
import {HERE_WORDS, SECTION_WORDS, type SectionKind} from './words/section-words.js';

export interface Sectioned {
  readonly block: Block;
  /** Headings from the outermost, joined with ` › `; of a heading: with itself. */
  readonly section: string;
  /** What the nearest heading that tells is about. */
  readonly about: SectionKind | undefined;
  /** All that this heading names, the same one first: rights under another law are rights. */
  readonly kinds: readonly SectionKind[];
  /** Whose law the nearest heading that tells is about. */
  readonly place: 'california' | 'elsewhere' | undefined;
  /** Whom the nearest heading that tells is about. */
  readonly people: readonly PeopleId[];
}

const LONGEST_TITLE = 120;
const SEPARATOR = ' › ';
const DEEPEST = 4;

interface OpenHeading extends Pick<Sectioned, 'kinds' | 'place' | 'people'> {
  readonly level: number;
  readonly title: string;
}

const NOBODY: readonly PeopleId[] = [];
const NOTHING: readonly SectionKind[] = [];

export function withSections(blocks: readonly Block[]): readonly Sectioned[] {
  const open: OpenHeading[] = [];
  return blocks.map((block) => {
    if (block.kind === 'heading') {
      while (open.length > 0 && (open.at(-1) as OpenHeading).level >= block.level) open.pop();
      const title = block.text.replaceAll('\n', ' ').slice(0, LONGEST_TITLE);
      open.push({level: block.level, title, ...toldBy(title)});
    }
    const kinds = open.findLast((each) => each.kinds.length > 0)?.kinds ?? NOTHING;
    return {
      block,
      section: open
        .slice(-DEEPEST)
        .map(({title}) => title)
        .join(SEPARATOR),
      about: kinds[0],
      kinds,
      place: open.findLast(({place}) => place !== undefined)?.place,
      people: open.findLast(({people}) => people.length > 0)?.people ?? NOBODY,
    };
  });
}

const KINDS = new PatternSet<SectionKind>(
  Object.entries(SECTION_WORDS).flatMap(([kind, words]) => words.map((word) => [word, kind as SectionKind] as const)),
);

const HERE = patterns(...HERE_WORDS);
const CALIFORNIA = patterns(...CALIFORNIA_WORDS);

function toldBy(title: string): Pick<Sectioned, 'kinds' | 'place' | 'people'> {
  const tokens = tokensOf(title);
  const kinds = kindsOf(tokens);
  const place = CALIFORNIA.holds(tokens) ? 'california' : kinds[0] === 'elsewhere' ? 'elsewhere' : undefined;
  return {kinds, place, people: peopleOfTitle(tokens)};
}

/** Order of the kinds decides where a title names several. */
const ORDER = Object.keys(SECTION_WORDS);

function kindsOf(tokens: readonly Token[]): readonly SectionKind[] {
  const here = HERE.holds(tokens);
  const found = KINDS.all(tokens)
    .map(({value}) => value)
    .filter((kind) => !(here && kind === 'elsewhere'));
  return found.sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
}

/** Of the path of a sentence, the heading nearest to it. */
export function lastTitle(section: string): string {
  const at = section.lastIndexOf(SEPARATOR);
  return at < 0 ? section : section.slice(at + SEPARATOR.length);
}

interface Placed {
  readonly section: string;
  readonly beside: boolean;
  readonly tokens: readonly Token[];
}

/**
 * Whether a sentence is addressed to residents of other states and countries only: it stands somewhere below a heading that names
 * them, and neither a heading below that one nor any sentence beside it names California. What stands beside a page belongs to no section.
 */
export function addressedToOthers(sentences: readonly Placed[]): (sentence: Placed) => boolean {
  const forOthers = new Map<string, boolean>();
  for (const {section, tokens} of sentences) {
    if (!forOthers.has(section)) forOthers.set(section, leadsElsewhere(section));
    if (forOthers.get(section) === true && CALIFORNIA.holds(tokens)) forOthers.set(section, false);
  }
  return ({section, beside}) => !beside && forOthers.get(section) === true;
}

function leadsElsewhere(path: string): boolean {
  let is = false;
  for (const title of path.split(SEPARATOR)) {
    const tokens = tokensOf(title);
    if (HERE.holds(tokens)) is = false;
    else if (kindsOf(tokens)[0] === 'elsewhere') is = true;
  }
  return is;
}
