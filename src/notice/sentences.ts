/** Prose cut into sentences, each with its line, its section and the line that leads a list in. */
import {lineAt, type Block, type LineMark} from './blocks.js';
import type {Sectioned} from './sections.js';
import {tokensOf, type Token} from './tokens.js';

export interface Sentence {
  readonly text: string;
  readonly line: number;
  readonly section: string;
  readonly tokens: readonly Token[];
  /** Index of its block, and of the sentence within. */
  readonly block: number;
  readonly index: number;
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell';
  readonly beside: boolean;
  /** The sentence ending in a colon, or the heading, under which a list item stands. */
  readonly lead?: Sentence;
}

/** Headings, marked or not, and labels. */
export function isTitle({kind, tokens, text}: Sentence): boolean {
  return kind === 'heading' || (tokens.length <= 5 && !'.!'.includes(text.at(-1) ?? ''));
}

/** Longer ones are cut: patterns are matched within sentences, so their length bounds the work. */
const LONGEST = 1500;

export function sentencesOf(blocks: readonly Sectioned[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const leads: {sentence: Sentence; depth: number}[] = [];
  blocks.forEach(({block, section}, at) => {
    if (block.kind === 'table') {
      sentences.push(...cellSentences(block, section, at));
      leads.length = 0;
      return;
    }
    const depth = block.kind === 'item' ? block.level : 0;
    while (leads.length > 0 && (leads.at(-1) as {depth: number}).depth >= Math.max(depth, 1)) leads.pop();
    if (depth === 0) leads.length = 0;
    const lead = leads.at(-1)?.sentence;
    const made = cut(block.text, block.marks).map(({text, line}, index): Sentence => ({
      text,
      line,
      section,
      tokens: tokensOf(text),
      block: at,
      index,
      kind: block.kind,
      beside: block.beside,
      ...(lead ? {lead} : {}),
    }));
    sentences.push(...made);
    const last = made.at(-1);
    if (last && (last.text.endsWith(':') || (depth === 0 && block.kind === 'paragraph'))) leads.push({sentence: last, depth});
  });
  return sentences;
}

/** Cells long enough to be prose. */
function cellSentences(block: Block & {kind: 'table'}, section: string, at: number): readonly Sentence[] {
  const seen = new Set<unknown>();
  return block.rows.flat().flatMap((cell) => {
    if (seen.has(cell) || cell.head || cell.text.length < 40) return [];
    seen.add(cell);
    return cut(cell.text, [{offset: 0, line: cell.line}]).map(({text, line}, index): Sentence => ({
      text,
      line,
      section,
      tokens: tokensOf(text),
      block: at,
      index,
      kind: 'cell',
      beside: false,
    }));
  });
}

const LONGEST_LABEL = 8;
const SHORTEST_AFTER_LABEL = 5;
const DATE_LABELS = new Set(['updated', 'update', 'effective', 'revised', 'modified', 'date', 'revision']);

/** Words before a point that does not end a sentence. */
const ABBREVIATIONS = new Set([
  'e.g',
  'i.e',
  'eg',
  'ie',
  'inc',
  'ltd',
  'llc',
  'co',
  'corp',
  'no',
  'nos',
  'sec',
  'art',
  'para',
  'cal',
  'civ',
  'st',
  'mr',
  'mrs',
  'ms',
  'dr',
  'jan',
  'feb',
  'mar',
  'apr',
  'jun',
  'jul',
  'aug',
  'sep',
  'sept',
  'oct',
  'nov',
  'dec',
  'u.s',
  'u.s.c',
  'u.k',
  'etc',
  'vs',
  'cf',
  'approx',
  'ext',
  'attn',
  'bus',
  'prof',
  'a.k.a',
  'p.o',
  'n.a',
  'd.c',
  'a',
  'b',
  'c',
  'd',
  'f',
  'g',
  'h',
  'j',
  'k',
  'l',
]);

function cut(text: string, marks: readonly LineMark[]): readonly {readonly text: string; readonly line: number}[] {
  const pieces: {text: string; line: number}[] = [];
  let start = 0;
  const push = (end: number): void => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed !== '') pieces.push({text: trimmed, line: lineAt(marks, start + raw.length - raw.trimStart().length)});
    start = end;
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] as string;
    if (char === '\n' && breaksSentence(text, start, at)) push(at);
    else if ('.!?'.includes(char) && endsSentence(text, at)) push(closedAt(text, at));
    else if ((char === ':' || (isDash(char) && text[at - 1] === ' ')) && endsLabel(text, start, at)) push(at + 1);
    else if (char === ' ' && at - start >= LONGEST) push(at);
  }
  push(text.length);
  return pieces;
}

/** A line that the author ended ends a sentence, unless the next one goes on in lower case. */
function breaksSentence(text: string, start: number, at: number): boolean {
  const next = text[at + 1] ?? '';
  return text.slice(start, at).trim() !== '' && !(next >= 'a' && next <= 'z');
}

const isDash = (char: string): boolean => char === '—' || char === '–';

/** `Right to Know: You may ask …`, `Right to Know — You may ask …`: a heading that runs into its sentence. A date's own label stays with it. */
function endsLabel(text: string, start: number, at: number): boolean {
  if (text[at + 1] !== ' ' || !/^[A-Z“"]/.test(text.slice(at + 2, at + 3))) return false;
  const label = tokensOf(text.slice(start, at));
  if (label.length === 0 || label.length > LONGEST_LABEL || label.some(({word}) => DATE_LABELS.has(word))) return false;
  // "Category A: Identifiers" is one label.
  if (label.length === 2 && label[0]?.word === 'category' && label[1]?.word.length === 1) return false;
  return tokensOf(text.slice(at + 1, at + 80)).length >= SHORTEST_AFTER_LABEL;
}

function endsSentence(text: string, at: number): boolean {
  const end = closedAt(text, at);
  const next = text[end];
  if (next !== undefined && next !== ' ' && next !== '\n') return false;
  if (text[at] !== '.') return true;
  const begins = text.slice(end, end + 4).trimStart()[0] ?? '';
  if (begins >= 'a' && begins <= 'z') return false;
  return !ABBREVIATIONS.has(wordBefore(text, at));
}

/** Offset after the closing quotes and brackets that follow a point. */
function closedAt(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && '.!?”"’\')]'.includes(text[end] as string) && end - at < 6) end += 1;
  return end;
}

function wordBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 12 && /[A-Za-z.]/.test(text[start - 1] as string)) start -= 1;
  return text.slice(start, at).toLowerCase();
}
