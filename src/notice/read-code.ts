/** A notice inside a source file: what its markup and its data say. What the program computes is not in the file, and that is said. */
import type {Block, NoticeText} from './blocks.js';
import {lineOf} from './blocks.js';
import {withConstants} from './code-constants.js';
import {dataBlocks, type ReadLines} from './code-data.js';
import {scanCode} from './code-markup.js';
import {withTemplates} from './code-templates.js';
import {endingOf} from './detect-format.js';
import {keyedLine} from './front-matter.js';

type ReadHtml = (html: string, firstLine?: number) => NoticeText;

interface OtherReaders {
  readonly readHtml: ReadHtml;
  /** Of strings that take several lines. */
  readonly readLines: ReadLines;
}

const SCANNED = new Set(['tsx', 'jsx', 'ts', 'js', 'mjs', 'cjs', 'mts', 'cts', 'json', 'jsonc']);
const LONGEST_LINE = 600;
const HAS_DIGIT = /\d/;
/** `lastUpdated = '…'`, `LAST_UPDATED = '…'`, `effectiveDate="…"`, `lastUpdated: "…"`; every repetition is bounded. */
const STATED_DATE = /\b([a-z_]{0,30}(?:updated?|effective|revised)[a-z_]{0,20})["']?\s{0,3}[=:]\s{0,3}\{?\s{0,3}["'`]([^"'`]{6,40})["'`]/i;

export function readCode(written: string, name: string, {readHtml, readLines}: OtherReaders): NoticeText {
  const ending = endingOf(name);
  const source = withConstants(written);
  const scanned = SCANNED.has(ending) ? scanCode(source) : undefined;
  const page = readHtml(scanned?.html ?? (ending === 'php' ? withoutPhp(withoutBlade(source)) : withoutExpressions(source, ending)));
  const filled = withTemplates(page.blocks, scanned ? dataBlocks(scanned.tokens, readLines) : []);
  const blocks = inOrder([...statedDates(source), ...filled.page, ...filled.data]);
  const unread = {
    line: 1,
    what: 'passage' as const,
    why: 'source code: only what is written out in it was read, not what the program fills in when the page is shown',
  };
  return {format: 'html', blocks, unread: [unread, ...page.unread]};
}

function inOrder(blocks: readonly Block[]): readonly Block[] {
  return blocks
    .map((block, index) => ({block, index}))
    .sort((a, b) => lineOf(a.block) - lineOf(b.block) || a.index - b.index)
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

/** `<?php … ?>` and `<?= … ?>` blanked. */
function withoutPhp(source: string): string {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const start = source.indexOf('<?', at);
    if (start < 0) break;
    const end = source.indexOf('?>', start);
    kept.push(source.slice(at, start));
    const code = source.slice(start, end < 0 ? source.length : end + 2);
    kept.push('\n'.repeat(code.split('\n').length - 1));
    at = start + code.length;
    if (end < 0) break;
  }
  return kept.join('') + source.slice(at);
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
