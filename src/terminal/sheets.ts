/** Entries with labelled parts, laid out for a terminal: a title, what it is, then part by part. */
import {asciiSymbols} from './ascii-symbols.js';
import type {Style} from './style.js';
import {columnsOf, padded} from '../text/columns.js';
import {visible, visibleLine} from '../text/visible.js';
import {wrapped} from '../text/wrapped.js';

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
}

/** Terms up to this long, or a third of the screen, stand beside their notes; longer ones above them. */
const WIDEST_TERM = 26;

export function sheetsText(sheets: readonly Sheet[], {style}: Options): string {
  const written = sheets.map((sheet) => sheetText(sheet, style)).join(`\n${style.muted('-'.repeat(style.width / 2))}\n\n`);
  return style.unicode ? written : asciiSymbols(written);
}

function sheetText({heading, below, text, parts}: Sheet, style: Style): string {
  const block = (words: string, indent: string): string => wrapped(visible(words), style.width, indent);
  return [
    ...block(heading, '')
      .split('\n')
      .map((line) => style.strong(line)),
    style.muted(block(below, '')),
    ...(text === undefined ? [] : ['', block(text, '  ')]),
    ...parts.flatMap((part) => [
      '',
      style.strong(visibleLine(part.title)),
      ...(part.text === undefined ? [] : [block(part.text, '  ')]),
      ...itemLines(part.items ?? [], block, Math.min(WIDEST_TERM, style.width / 3)),
    ]),
    '',
  ].join('\n');
}

function itemLines(
  items: Required<SheetPart>['items'],
  block: (words: string, indent: string) => string,
  widestTerm: number,
): readonly string[] {
  const widest = Math.max(0, ...items.map(({term}) => columnsOf(term)).filter((length) => length <= widestTerm));
  const indent = ' '.repeat(widest + 4);
  return items.flatMap(({term, notes}) => {
    if (columnsOf(term) > widestTerm) return [block(visibleLine(term), '  '), ...notes.map((note) => block(note, '      '))];
    const [first = '', ...rest] = notes.flatMap((note) => block(note, indent).split('\n'));
    return [`  ${padded(visibleLine(term), widest)}  ${first.trimStart()}`.trimEnd(), ...rest];
  });
}
