/** One file can hold several documents: a notice and a supplement to it, and the terms of sale behind them. They are told apart by their titles. */
import {lineOf, type Block} from './blocks.js';
import {patterns, PatternSet} from './patterns.js';
import type {DocumentInFile} from './reading.js';
import {tokensOf, type Token} from './tokens.js';
import {ABOUT_A_DOCUMENT, NOTICE_TITLES, OTHER_TITLES, PERSONAL_WORDS, TERMS_WORDS} from './words/document-words.js';

export interface Documents {
  /** None where the file is one document. */
  readonly documents: readonly DocumentInFile[];
  /** Those of the notices, and what stands under no title. */
  readonly blocks: readonly Block[];
}

const IS_NOTICE = patterns(...NOTICE_TITLES);
const IS_OTHER = patterns(...OTHER_TITLES);
const IS_ABOUT = patterns(...ABOUT_A_DOCUMENT);
const SPEAKS_OF_PERSONS = patterns(...PERSONAL_WORDS);
const TERMS = new PatternSet<string>(Object.entries(TERMS_WORDS).flatMap(([kind, words]) => words.map((each) => [each, kind] as const)));

/** Words of a title, and the fewest that terms or a notice have under it. */
const LONGEST_TITLE = 9;
const FEWEST_OF_TERMS = 40;
const FEWEST_OF_NOTICE = 20;
/** Terms of business speak of several of their matters, and may have a paragraph about personal information. */
const FEWEST_MATTERS = 3;
const MOST_ABOUT_PERSONS = 0.35;

interface Part {
  readonly from: number;
  readonly level: number;
  readonly title: string;
  readonly is: DocumentInFile['is'];
}

export function documentsIn(blocks: readonly Block[]): Documents {
  const whole: Documents = {documents: [], blocks};
  const titles = blocks.flatMap((block, at) => titleAt(block, at));
  if (titles.length < 2) return whole;
  const begun = titles.filter(
    (title, at) => title.is === 'notice' || holdsTerms(title, blocks.slice(title.from + 1, titles[at + 1]?.from), titles),
  );
  const parts = outermost(begun.filter(({is, from}, at) => is === 'other' || isLong(blocks.slice(from + 1, begun[at + 1]?.from))));
  if (parts.length < 2 || !parts.some(({is}) => is === 'notice')) return whole;
  const others = new Set<Block>();
  parts.forEach(({from, is}, at) => {
    if (is === 'other') for (const block of blocks.slice(from, parts[at + 1]?.from)) others.add(block);
  });
  return {
    documents: parts.map(({title, is, from}) => ({title, line: lineOf(blocks[from] as Block), is})),
    blocks: others.size === 0 ? blocks : blocks.filter((block) => !others.has(block)),
  };
}

function titleAt(block: Block, from: number): readonly Part[] {
  if (block.kind !== 'heading' || block.beside) return [];
  const title = block.text.replaceAll('\n', ' ');
  const tokens = tokensOf(title);
  if (tokens.length === 0 || tokens.length > LONGEST_TITLE || isNumber(tokens[0]) || title.endsWith('?') || IS_ABOUT.holds(tokens)) {
    return [];
  }
  const [isNotice, isOther] = [IS_NOTICE.holds(tokens), IS_OTHER.holds(tokens)];
  // A title of both stands above both.
  return isNotice === isOther ? [] : [{from, level: block.level, title, is: isNotice ? 'notice' : 'other'}];
}

/** Sections are numbered, documents are not. */
const isNumber = (token: Token | undefined): boolean => token !== undefined && /^(?:\d+|[ivx]+)$/.test(token.word);

/** Whether what stands under a title is a document of terms: a section "Terms of use" of a notice is none. */
function holdsTerms({from, level}: Part, under: readonly Block[], titles: readonly Part[]): boolean {
  const notice = titles.findLast((each) => each.is === 'notice' && each.from < from);
  if (notice !== undefined && notice.level < level) return false;
  const matters = new Set<string>();
  let words = 0;
  let aboutPersons = 0;
  for (const block of under) {
    if (block.kind === 'table') continue;
    const tokens = tokensOf(block.text);
    words += tokens.length;
    if (SPEAKS_OF_PERSONS.holds(tokens)) aboutPersons += tokens.length;
    for (const {value} of TERMS.all(tokens)) matters.add(value);
  }
  if (words < FEWEST_OF_TERMS) return false;
  // Where a heading that is no deeper follows, the title may be one of a notice's sections.
  const standsAlone = !under.some((block) => block.kind === 'heading' && block.level <= level);
  return (standsAlone && aboutPersons === 0) || (matters.size >= FEWEST_MATTERS && aboutPersons <= words * MOST_ABOUT_PERSONS);
}

/** A title with hardly anything under it is a banner or a line of a menu. */
const isLong = (under: readonly Block[]): boolean =>
  under.some((block) => block.kind === 'table') ||
  under.reduce((words, block) => words + (block.kind === 'table' ? 0 : tokensOf(block.text).length), 0) >= FEWEST_OF_NOTICE;

/** A notice below another one's title is a section of it; a title that comes again begins nothing new. */
function outermost(parts: readonly Part[]): readonly Part[] {
  const highest = Math.min(...parts.filter(({is}) => is === 'notice').map(({level}) => level));
  const seen = new Set<string>();
  return parts.filter(({is, level, title}) => {
    const key = title.toLowerCase();
    if ((is === 'notice' && level > highest) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
