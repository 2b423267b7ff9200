/** Plain text → blocks: paragraphs of wrapped lines, list items, headings that only look like such, and drawn tables. */
import type {Block, NoticeText, TextBlock} from '../blocks.js';
import {cellsOf, pipeTable, tabTable} from './markdown/pipe-table.js';
import {TextBuilder} from './text-builder.js';

const BULLETS = new Set(['•', '·', '-', '–', '—', '*', '○', '▪', '●', '‣', '◦', '+', 'o']);
/** Lines at least this long were probably wrapped. */
const WRAPPED = 50;
const LONGEST_HEADING = 12;
/** Lines set in by so many spaces are items of a list that lost its marks. */
const INDENTED = 3;

interface Line {
  readonly text: string;
  readonly number: number;
}

export function readText(text: string): NoticeText {
  const blocks: Block[] = [];
  let chunk: Line[] = [];
  const lines = text.split('\n').map((line, index) => ({text: line.trimEnd(), number: index + 1}));
  for (const line of [...lines, {text: '', number: lines.length + 1}]) {
    if (line.text.trim() !== '') {
      chunk.push(line);
    } else if (chunk.length > 0) {
      blocks.push(...blocksOf(chunk));
      chunk = [];
    }
  }
  return {format: 'text', blocks, unread: []};
}

/** Lines between two empty ones. */
function blocksOf(chunk: readonly Line[]): readonly Block[] {
  const first = chunk[0] as Line;
  if (chunk.length >= 2) {
    const texts = chunk.map(({text}) => text);
    const start = texts.findIndex((text) => cellsOf(text, '|').length >= 2);
    const table = start < 0 ? undefined : pipeTable(texts.slice(start), first.number + start);
    if (table) return start === 0 ? [table] : [...blocksOf(chunk.slice(0, start)), table];
    const tabbed = texts.every((text) => text.trim().includes('\t')) ? tabTable(texts, first.number) : undefined;
    if (tabbed) return [tabbed];
  }
  const closing = closingHeading(chunk);
  if (closing) return [...blocksOf(chunk.slice(0, -1)), ...blocksOf([closing])];
  if (chunk.length === 1 && !/^\s{3}/.test(first.text) && looksLikeHeading(first.text)) {
    return made([first], 'heading', headingLevel(first.text));
  }
  return joined(chunk).flatMap((lines) => textOf(lines));
}

/** `2. Your choices` right under the items of `1.`, and set in less than they are: the next heading of an outline. */
function closingHeading(chunk: readonly Line[]): Line | undefined {
  const [before, last] = [chunk.at(-2), chunk.at(-1)];
  if (!before || !last || !/^\s*\d{1,2}[.)] /.test(last.text) || !looksLikeHeading(last.text)) return undefined;
  return indentOf(last) < indentOf(before) ? last : undefined;
}

const indentOf = ({text}: Line): number => text.length - text.trimStart().length;

/** Wrapped lines together, items and short lines apart. */
function joined(chunk: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  let previous: Line | undefined;
  for (const line of chunk) {
    const goesOn = previous !== undefined && markerLength(line.text.trim()) === 0 && wraps(previous.text.trim(), line.text.trim());
    if (goesOn) groups.at(-1)?.push(line);
    else groups.push([line]);
    previous = line;
  }
  return groups;
}

/** `Biometric information ....... No` */
const ENDS_IN_ANSWER = /[.:_–—-]\s?(?:yes|no)$/i;

function wraps(previous: string, next: string): boolean {
  if (previous.includes('\t') || next.includes('\t') || ENDS_IN_ANSWER.test(previous.slice(-12))) return false;
  const begins = next[0] as string;
  if (begins === begins.toLowerCase() && begins !== begins.toUpperCase()) return true;
  return previous.length >= WRAPPED && !'.:;?!'.includes(previous.at(-1) as string);
}

function textOf(lines: readonly Line[]): readonly Block[] {
  const first = lines[0] as Line;
  const indent = indentOf(first);
  const marker = markerLength(first.text.trim());
  const listed = indent >= INDENTED || first.text.startsWith('\t\t');
  if (marker === 0) {
    return first.text.trim().includes('\t')
      ? first.text.split('\t').flatMap((text) => (text.trim() === '' ? [] : made([{...first, text}], 'paragraph', 0)))
      : made(lines, listed ? 'item' : 'paragraph', listed ? 1 : 0);
  }
  const rest = first.text.trim().slice(marker).trim();
  if (rest === '') return [];
  return made([{...first, text: rest}, ...lines.slice(1)], 'item', 1 + Math.min(5, indent >> 2));
}

function made(lines: readonly Line[], kind: TextBlock['kind'], level: number): readonly Block[] {
  const builder = new TextBuilder();
  for (const {text, number} of lines) {
    builder.add(' ', number);
    builder.add(text, number);
  }
  const block = builder.take(kind, level, false);
  return block ? [block] : [];
}

/** Length of `• `, `1. `, `(a) ` at the start of an item, 0 where there is none. */
function markerLength(text: string): number {
  const space = text.indexOf(' ');
  const tab = text.indexOf('\t');
  const gap = space < 0 ? tab : tab < 0 ? space : Math.min(space, tab);
  if (gap < 1 || gap > 4) return 0;
  const marker = text.slice(0, gap);
  if (BULLETS.has(marker)) return gap;
  const inner = marker.replace(/^\(/, '').replace(/[.)]$/, '');
  return inner !== marker && /^(\d{1,2}|[a-z]|[ivx]{1,4})$/.test(inner) ? gap : 0;
}

function looksLikeHeading(line: string): boolean {
  const text = line.trim();
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length > LONGEST_HEADING || text.length > 120 || '.;,'.includes(text.at(-1) as string) || isPlainAnswer(text)) return false;
  const letters = text.replaceAll(/[^A-Za-z]/g, '');
  if (letters.length < 3) return false;
  if (letters === letters.toUpperCase()) return true;
  const capital = (word: string): boolean => /^[^a-z]*[A-Z]/.test(word);
  const capitals = words.filter(capital).length;
  const small = words.filter((word) => word.length <= 4 && !capital(word)).length;
  return (
    capital(words.find((word) => /[A-Za-z]/.test(word)) ?? '') &&
    (text.endsWith('?') || capitals + small === words.length || words.length <= 5)
  );
}

function isPlainAnswer(text: string): boolean {
  return ['yes', 'no', 'n/a'].includes(text.toLowerCase());
}

/** Numbered or shouted lines stand above lines in title case. */
function headingLevel(line: string): number {
  const text = line.trim();
  const letters = text.replaceAll(/[^A-Za-z]/g, '');
  if (/^\d{1,2}[.)] /.test(text)) return 2;
  return letters === letters.toUpperCase() ? 2 : 7;
}
