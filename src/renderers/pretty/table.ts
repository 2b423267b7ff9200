/** A table on a screen: side by side where that fits, else row after row with each column's title in front of its text. */
import type {Cell, Row, Table, Tone} from '../../documents/index.js';
import {columnsOf, padded} from '../../text/columns.js';
import {visible, visibleLine} from '../../text/visible.js';
import {wrapped} from '../../text/wrapped.js';
import type {Ink} from '../ink.js';
import {plainCell} from '../inline-text.js';
import {calloutText} from './callout.js';

const BETWEEN = '  ';
/** A column that must break its text has at least this many columns of the screen, or the rows stand one after another. */
const NARROWEST = 18;
const MOST_LINES = 5;
/** More columns than these are not read side by side once their text breaks. */
const MOST_BROKEN = 3;

export function tableLines(table: Table, ink: Ink): readonly string[] {
  const {caption, rows, whenEmpty} = table;
  const head = caption === undefined ? [] : [...wrapped(visible(caption), ink.width).split('\n').map(ink.strong), ''];
  if (rows.length === 0) {
    return [
      ...head,
      typeof whenEmpty === 'object' ? calloutText(whenEmpty, ink) : ink.muted(wrapped(visible(whenEmpty ?? 'None.'), ink.width)),
    ];
  }
  const widths = widthsOf(table, ink.width);
  return [
    ...head,
    ...(widths === undefined
      ? rows.flatMap((row, index) => [...(index === 0 ? [] : ['']), ...rowBlock(row, table, ink)])
      : grid(table, widths, ink)),
  ];
}

// ── side by side ────────────────────────────────────────────────────────────

/** Undefined where the columns do not fit side by side. The widest give way first. */
function widthsOf({columns, rows}: Table, width: number): readonly number[] | undefined {
  const natural = columns.map(({title}, at) =>
    Math.max(columnsOf(visibleLine(title)), ...rows.map(({cells}) => widest(textOf(cells[at])))),
  );
  const room = width - BETWEEN.length * (columns.length - 1);
  const fits = (widths: readonly number[]): boolean => widths.reduce((sum, each) => sum + each, 0) <= room;
  if (fits(natural)) return natural;
  if (columns.length > MOST_BROKEN) return undefined;
  const words = columns.map(({title}, at) => longestWord([visibleLine(title), ...rows.map(({cells}) => textOf(cells[at]))]));
  for (let most = Math.max(...natural); most >= NARROWEST; most--) {
    const widths = natural.map((each, at) => Math.max(Math.min(each, most), words[at] ?? 0));
    if (fits(widths)) return widths;
  }
  return undefined;
}

/** A word is left whole, so that no column can be narrower. */
const longestWord = (texts: readonly string[]): number =>
  Math.max(0, ...new Set(texts.flatMap((text) => text.split(/(?<!§)\s+/).map(columnsOf))));

const widest = (text: string): number => Math.max(0, ...text.split('\n').map(columnsOf));

function grid({columns, rows}: Table, widths: readonly number[], ink: Ink): readonly string[] {
  const side = (texts: readonly string[], paint: (text: string, at: number) => string): readonly string[] => {
    const cells = texts.map((text, at) => wrapped(text, widths[at] ?? 0).split('\n'));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({length: height}, (_, line) =>
      cells
        .map((lines, at) =>
          paint(at === cells.length - 1 ? (lines[line] ?? '') : aligned(lines[line] ?? '', widths[at] ?? 0, columns[at]?.type), at),
        )
        .join(BETWEEN)
        .trimEnd(),
    );
  };
  const several = rows.some(({cells}) => columns.some((_, at) => wrapped(textOf(cells[at]), widths[at] ?? 0).includes('\n')));
  return [
    ...side(
      columns.map(({title}) => visibleLine(title)),
      (text) => ink.strong(text),
    ),
    ink.muted(widths.map((width) => '-'.repeat(width)).join(BETWEEN)),
    ...rows.flatMap(({cells}, index) => [
      ...(several && index > 0 ? [''] : []),
      ...side(
        columns.map((_, at) => textOf(cells[at])),
        (text, at) => toned(text, cells[at]?.tone, ink),
      ),
    ]),
  ];
}

const aligned = (text: string, width: number, type: Table['columns'][number]['type']): string =>
  type === 'number' ? text.padStart(width) : padded(text, width);

// ── row after row ───────────────────────────────────────────────────────────

/** The first column is the row's title; what is empty is left out. */
function rowBlock({cells}: Row, {columns}: Table, ink: Ink): readonly string[] {
  const [title = '', ...below] = textOf(cells[0]).split('\n');
  const names = columns.map((column) => visibleLine(column.title));
  const most = Math.floor(ink.width / 3);
  const label = Math.max(
    0,
    ...names
      .slice(1)
      .map(columnsOf)
      .filter((length) => length <= most),
  );
  const rest = cells.slice(1).flatMap((cell, index) => {
    const text = textOf(cell);
    return text === '' || text === '—' ? [] : labelled(names[index + 1] ?? '', text, {label, tone: cell.tone, ink});
  });
  return [...wrapped(title, ink.width).split('\n').map(ink.strong), ...below.map((line) => ink.muted(wrapped(line, ink.width))), ...rest];
}

interface Labelled {
  /** Columns for what stands in front. */
  readonly label: number;
  readonly tone: Tone | undefined;
  readonly ink: Ink;
}

function labelled(name: string, text: string, {label, tone, ink}: Labelled): readonly string[] {
  const indent = ' '.repeat(label + 4);
  const lines = wrapped(text, ink.width, indent)
    .split('\n')
    .map((line) => line.slice(indent.length));
  const painted = lines.map((line) => toned(line, tone, ink));
  if (columnsOf(name) > label) {
    return [...wrapped(name, ink.width, '  ').split('\n').map(ink.muted), ...painted.map((line) => indent + line)];
  }
  return painted.map((line, index) => (index === 0 ? `  ${ink.muted(padded(name, label))}  ${line}` : indent + line));
}

function toned(text: string, tone: Tone | undefined, ink: Ink): string {
  return tone === undefined || tone === 'plain' || text.trim() === '' ? text : ink[tone](text);
}

/** Long lists in a cell are folded: what is shown on a screen is for reading, and every other format has all of it. */
function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (cell.lines.length <= MOST_LINES + 1) return plainCell(cell);
  return `${plainCell({lines: cell.lines.slice(0, MOST_LINES)})}\nand ${cell.lines.length - MOST_LINES} more (--format markdown has all)`;
}
