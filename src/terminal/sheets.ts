/** Entries with labelled parts, laid out for a terminal: a title, what it is, then part by part. */
import {asciiSymbols} from './ascii-symbols.js';
import {inert} from './inert.js';
import type {Style} from './style.js';
import {wrapped} from './wrapped.js';

export interface Sheet {
  readonly heading: string;
  readonly below: string;
  readonly text?: string | undefined;
  readonly parts: readonly SheetPart[];
}

export interface SheetPart {
  readonly title: string;
  readonly text?: string;
  readonly items?: readonly {readonly term: string; readonly notes: readonly string[]}[];
}

interface Options {
  readonly style: Style;
  readonly width?: number;
}

/** Terms up to this long stand beside their notes; longer ones above them. */
const WIDEST_TERM = 26;

export function sheetsText(sheets: readonly Sheet[], {style, width = 80}: Options): string {
  const written = sheets.map((sheet) => sheetText(sheet, {style, width})).join(`\n${style.muted('-'.repeat(width / 2))}\n\n`);
  return style.unicode ? written : asciiSymbols(written);
}

function sheetText({heading, below, text, parts}: Sheet, {style, width}: Required<Options>): string {
  const block = (words: string, indent: string): string => wrapped(inert(words), width, indent);
  return [
    ...block(heading, '').split('\n').map((line) => style.strong(line)),
    style.muted(block(below, '')),
    ...(text === undefined ? [] : ['', block(text, '  ')]),
    ...parts.flatMap((part) => ['', style.strong(inert(part.title)), ...(part.text === undefined ? [] : [block(part.text, '  ')]), ...itemLines(part.items ?? [], block)]),
    '',
  ].join('\n');
}

function itemLines(items: Required<SheetPart>['items'], block: (words: string, indent: string) => string): readonly string[] {
  const widest = Math.max(0, ...items.map(({term}) => term.length).filter((length) => length <= WIDEST_TERM));
  const indent = ' '.repeat(widest + 4);
  return items.flatMap(({term, notes}) => {
    if (term.length > WIDEST_TERM) return [`  ${inert(term)}`, ...notes.map((note) => block(note, '      '))];
    const [first = '', ...rest] = notes.flatMap((note) => block(note, indent).split('\n'));
    return [`  ${inert(term).padEnd(widest)}  ${first.trimStart()}`, ...rest];
  });
}
