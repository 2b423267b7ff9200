/** A notice inside a source file: what its markup and its data say. What the program computes is not in the file, and that is said. */
import type {Block, NoticeText} from '../../blocks.js';
import {lineOf} from '../../blocks.js';
import {withConstants} from './constants.js';
import {dataBlocks, type ReadLines} from './data.js';
import {scanCode, type CodeToken} from './markup.js';
import {scanPhp} from './php.js';
import {shownAt} from './uses.js';
import {withTemplates} from './templates.js';
import {endingOf} from '../detect-format.js';
import {keyedLine} from '../markdown/front-matter.js';

type ReadHtml = (html: string, firstLine?: number) => NoticeText;

interface OtherReaders {
  readonly readHtml: ReadHtml;
  /** Of strings that take several lines. */
  readonly readLines: ReadLines;
}

const SCANNED = new Set(['tsx', 'jsx', 'ts', 'js', 'mjs', 'cjs', 'mts', 'cts', 'json', 'jsonc']);
/** Files whose scripts hold what their markup shows. */
const WITH_SCRIPTS = new Set(['svelte', 'astro']);
const LONGEST_LINE = 600;
const HAS_DIGIT = /\d/;
/** `lastUpdated = '…'`, `LAST_UPDATED = '…'`, `effectiveDate="…"`, `lastUpdated: "…"`; every repetition is bounded. */
const STATED_DATE =
  /\b([a-z_]{0,30}(?:updated?|effective|revised|modified)[a-z_]{0,20})["']?\s{0,3}[=:]\s{0,3}\{?\s{0,3}["'`]([^"'`]{6,40})["'`]/i;

export function readCode(written: string, name: string, {readHtml, readLines}: OtherReaders): NoticeText {
  const ending = endingOf(name);
  const source = withConstants(written);
  const {html, tokens} = writtenOut(source, ending);
  const page = readHtml(html);
  const data = dataBlocks(tokens, readLines, shownAt(source));
  const filled = withTemplates(page.blocks, data.blocks);
  const blocks = inOrder([...statedDates(source), ...filled.page, ...filled.data], data.shownAt);
  const unread = {
    line: 1,
    what: 'passage' as const,
    why: 'source code: only what is written out in it was read, not what the program fills in when the page is shown',
  };
  return {format: 'html', blocks, unread: [unread, ...page.unread], isSource: true};
}

function writtenOut(source: string, ending: string): {readonly html: string; readonly tokens: readonly CodeToken[]} {
  if (SCANNED.has(ending)) return scanCode(source);
  if (ending === 'php') {
    const {html, tokens} = printedPhp(source);
    return {html: withoutBlade(html), tokens};
  }
  return {html: withoutExpressions(source, ending), tokens: WITH_SCRIPTS.has(ending) ? scriptTokens(source) : []};
}

/** By line; data where the page shows it. */
function inOrder(blocks: readonly Block[], shown: ReadonlyMap<Block, number>): readonly Block[] {
  const place = (block: Block): number => shown.get(block) ?? lineOf(block);
  return blocks
    .map((block, index) => ({block, index}))
    .sort((a, b) => place(a.block) - place(b.block) || a.index - b.index)
    .map(({block}) => block);
}

function statedDates(source: string): readonly Block[] {
  return source.split('\n').flatMap((line, index) => {
    if (line.length > LONGEST_LINE) return [];
    const match = STATED_DATE.exec(line);
    const stated = match !== null && HAS_DIGIT.test(match[2] as string);
    const block = stated ? keyedLine(match[1] as string, match[2] as string, index + 1) : undefined;
    return block ? [block] : [];
  });
}

/** `<?php … ?>` and `<?= … ?>` in place of what they print, and Blade's `@php … @endphp`; and their data. */
function printedPhp(source: string): {readonly html: string; readonly tokens: readonly CodeToken[]} {
  const kept: string[] = [];
  const tokens: CodeToken[] = [];
  let line = 1;
  let at = 0;
  for (const {start, end} of [...stretches(source, /<\?(?:php\b|=)?/g, '?>'), ...stretches(source, /@php\b(?!\s?\()/g, '@endphp')].sort(
    (a, b) => a.start - b.start,
  )) {
    if (start < at) continue;
    const [before, code] = [source.slice(at, start), source.slice(start, end)];
    line += before.split('\n').length - 1;
    const scanned = scanPhp(code.replace(/^<\?(?:php\b|=)?|^@php/, ''), line);
    kept.push(before, scanned.html);
    for (const token of scanned.tokens) tokens.push(token);
    line += code.split('\n').length - 1;
    at = end;
  }
  return {html: kept.join('') + source.slice(at), tokens};
}

/** The data in the scripts of a Svelte file, and in front of the markup of an Astro file. */
function scriptTokens(source: string): readonly CodeToken[] {
  const scripts = source.startsWith('---\n')
    ? stretches(source, /^---\n/g, '\n---')
    : stretches(source, /<script\b[^>]{0,200}>/g, '</script>');
  let lines = 0;
  let at = 0;
  return scripts.flatMap(({code, end}) => {
    lines += source.slice(at, code).split('\n').length - 1;
    at = code;
    const before = lines;
    return scanCode(source.slice(code, end)).tokens.map((token) => ({...token, line: token.line + before}));
  });
}

interface Stretch {
  readonly start: number;
  /** Behind what opens it. */
  readonly code: number;
  readonly end: number;
}

/** What stands between an opening and the next closing mark, or the end of the file. */
function stretches(source: string, opening: RegExp, closing: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (;;) {
    const opened = opening.exec(source);
    if (opened === null) return found;
    const code = opened.index + opened[0].length;
    const closed = source.indexOf(closing, code);
    const end = closed < 0 ? source.length : closed + closing.length;
    found.push({start: opened.index, code, end});
    opening.lastIndex = end;
  }
}

/** Blade's comments and its directives blanked; of `{{ __('Privacy Policy') }}` the words, which the page shows unless it is translated. */
function withoutBlade(source: string): string {
  return source
    .replaceAll(/\{\{--[^{}]{0,2000}--\}\}/g, (comment) => '\n'.repeat(comment.split('\n').length - 1))
    .replaceAll(/\{\{ ?(?:__|trans)\( ?'([^'\n<{]{1,400})' ?\) ?\}\}/g, '$1')
    .replaceAll(/^[ \t]{0,40}@[a-z]{2,20}\b.{0,300}$/gim, '');
}

/** Svelte's and Astro's `{…}` blanked, where they stand on one line; Vue's `{{ … }}` stay, as placeholders that nobody filled in. */
function withoutExpressions(source: string, ending: string): string {
  if (ending === 'vue') return source;
  return source.replaceAll(/\{[^{}\n]{0,200}\}/g, ' ');
}
