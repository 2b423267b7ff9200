/** Lines of a PDF → headings, paragraphs, items and tables, by the size and face of their letters and by the room between them. */
import type {Block, TableBlock, TextBlock} from '../../blocks.js';
import type {Unread} from '../../reading.js';
import {TextBuilder} from '../text-builder.js';
import type {Grid} from './grid.js';
import {linesOf, textOf, type Line, type Page} from './lines.js';
import {linesIn, ruledTable} from './ruled.js';
import {inReadingOrder, joined, regionAt, tableOf} from './table.js';

const BULLET = /^[•▪●○‣◦·■□◆➢➤✓*–—-]\s+(?=\S)|^o\s+(?=[A-Z])/;
const LONGEST_HEADING = 14;
/** Letters so much larger than the text's are a heading's. */
const LARGER = 1.12;
/** Lines so many sizes apart, feet to feet, are of one paragraph. */
const LEADING = 1.75;
/** Width of a letter in sizes, rather too much than too little. */
const LETTER = 0.6;
/** What stands in the uppermost and lowest share of a page and comes again on others is no part of the text. */
const MARGIN = 0.09;
const WHY_UNSURE = 'a table without lines drawn around its cells; its rows were told by where the text stands: compare them with the page';

export function blocksOfPages(pages: readonly Page[]): {readonly blocks: readonly Block[]; readonly unread: readonly Unread[]} {
  const all = linesOf(pages);
  const beside = linesBeside(all, pages);
  const style = styleOf(all);
  const lines = inReadingOrder(all.filter((line) => !beside.has(line)));
  const blocks: Block[] = [];
  const unread: Unread[] = [];
  const drawn = drawnTables(lines, pages);
  for (let at = 0; at < lines.length;) {
    const table = drawn.get(lines[at] as Line);
    if (table) {
      if (table.lines[0] === lines[at]) addTable(ruledTable(table.grid, table.lines), blocks);
      at++;
      continue;
    }
    const region = regionAt(lines, at);
    if (region) {
      const aligned = tableOf(region);
      addTable(aligned, blocks);
      unread.push({line: aligned.line, what: 'table', why: WHY_UNSURE});
      at += region.lines.length;
      continue;
    }
    const end = endOfText(lines, at, {style, drawn});
    const block = blockOf(lines.slice(at, end), style);
    if (block) blocks.push(block);
    at = end;
  }
  const margins = [...beside].flatMap((line) => made([line], 'paragraph', 0, true) ?? []);
  return {blocks: [...blocks, ...margins], unread};
}

interface DrawnTable {
  readonly grid: Grid;
  readonly lines: readonly Line[];
}

/** By each of their lines. */
function drawnTables(lines: readonly Line[], pages: readonly Page[]): ReadonlyMap<Line, DrawnTable> {
  const tables = new Map<Line, DrawnTable>();
  pages.forEach(({grids}, index) => {
    const there = lines.filter(({page}) => page === index + 1);
    for (const grid of grids) {
      const table = {grid, lines: linesIn(grid, there)};
      for (const line of table.lines) tables.set(line, table);
    }
  });
  return tables;
}

/** The same columns on the next page are the same table, its headings printed once more. */
function addTable(table: TableBlock, blocks: Block[]): void {
  const before = blocks.at(-1);
  const width = table.rows[0]?.length;
  if (before?.kind !== 'table' || before.rows[0]?.length !== width) return void blocks.push(table);
  const words = (row: TableBlock['rows'][number] | undefined): string => (row ?? []).map(({text}) => text).join('\n');
  const again = words(before.rows[0]) === words(table.rows[0]);
  blocks[blocks.length - 1] = {...before, rows: [...before.rows, ...table.rows.slice(again ? 1 : 0)]};
}

/** Headers, footers and page numbers. */
function linesBeside(lines: readonly Line[], pages: readonly Page[]): ReadonlySet<Line> {
  const inMargin = lines.filter(({page, y}) => {
    const {top, bottom} = pages[page - 1] as Page;
    const share = (y - bottom) / (top - bottom);
    return share < MARGIN || share > 1 - MARGIN;
  });
  const pagesOf = new Map<string, Set<number>>();
  const keyOf = (line: Line): string => textOf(line).replace(/\d+/g, '#');
  for (const line of inMargin) pagesOf.set(keyOf(line), (pagesOf.get(keyOf(line)) ?? new Set()).add(line.page));
  return new Set(inMargin.filter((line) => (pagesOf.get(keyOf(line))?.size ?? 0) > 1 || /^(?:page )?#(?: of #)?$/i.test(keyOf(line))));
}

interface Style {
  /** Where full lines end. */
  readonly right: number;
  readonly size: number;
  readonly font: string;
  /** Sizes of headings, largest first. */
  readonly larger: readonly number[];
}

function styleOf(lines: readonly Line[]): Style {
  const most = <Key>(keyOf: (line: Line) => Key): Key | undefined => {
    const counts = new Map<Key, number>();
    for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + textOf(line).length);
    return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
  };
  const size = most((line) => Math.round(line.size)) ?? 10;
  const sizes = new Set(lines.map((line) => Math.round(line.size)).filter((each) => each > size * LARGER));
  const ends = lines.map(({segments}) => segments.at(-1)?.end ?? 0).sort((one, other) => one - other);
  return {
    right: ends[Math.floor(ends.length * 0.9)] ?? 0,
    size,
    font: most(({font}) => font) ?? '',
    larger: [...sizes].sort((one, other) => other - one),
  };
}

function isHeading(line: Line, {size, font}: Style): boolean {
  const text = textOf(line);
  if (text.split(' ').length > LONGEST_HEADING || BULLET.test(text)) return false;
  return line.size > size * LARGER || (line.plain && line.font !== font && !/[.;,]$/.test(text) && /\p{L}{3}/u.test(text));
}

/** Before which line the text that begins here ends. */
function endOfText(
  lines: readonly Line[],
  start: number,
  {style, drawn}: {readonly style: Style; readonly drawn: ReadonlyMap<Line, DrawnTable>},
): number {
  const first = lines[start] as Line;
  const heading = isHeading(first, style);
  let end = start + 1;
  for (; end < lines.length; end++) {
    const line = lines[end] as Line;
    const before = lines[end - 1] as Line;
    if (heading !== isHeading(line, style) || (heading && (line.font !== first.font || Math.round(line.size) !== Math.round(first.size)))) {
      break;
    }
    if (drawn.has(line) || (line.segments.length > 1 && regionAt(lines, end))) break;
    if (
      BULLET.test(textOf(line)) ||
      (!heading && endsEarly(before, line, style)) ||
      (line.page === before.page ? before.y - line.y > LEADING * line.size : !runsOn(before, line))
    ) {
      break;
    }
  }
  return end;
}

/** The line before was not filled, though the next word would have found room on it: what follows begins anew. */
function endsEarly(before: Line, line: Line, {right}: Style): boolean {
  const end = before.segments.at(-1)?.end ?? 0;
  const [word = ''] = textOf(line).split(' ');
  return end + (word.length + 2) * line.size * LETTER < right && /^[\p{Lu}\d(“"]/u.test(word);
}

/** A sentence that goes on upon the next page. */
const runsOn = (before: Line, line: Line): boolean => !/[.!?:;]$/.test(textOf(before)) && /^[\p{Ll}(]/u.test(textOf(line));

function blockOf(lines: readonly Line[], style: Style): TextBlock | undefined {
  const first = lines[0] as Line;
  if (isHeading(first, style)) {
    const rank = style.larger.indexOf(Math.round(first.size));
    return made(lines, 'heading', rank < 0 ? 7 : Math.min(rank + 1, 6));
  }
  return BULLET.test(textOf(first)) ? made(lines, 'item', 1) : made(lines, 'paragraph', 0);
}

function made(lines: readonly Line[], kind: TextBlock['kind'], level: number, beside = false): TextBlock | undefined {
  const builder = new TextBuilder();
  lines.forEach((line, at) => {
    const text = at === 0 && kind === 'item' ? textOf(line).replace(BULLET, '') : textOf(line);
    const next = lines[at + 1];
    const parted = next !== undefined && !joined([text, textOf(next)]).includes(`${text} `);
    builder.add(parted ? text.slice(0, -1) : `${text} `, line.number);
  });
  return builder.take(kind, level, beside);
}
