/**
 * A Document as CSV (RFC 4180, CRLF, UTF-8 without a mark), in reading order: each section's title and statements on lines of
 * their own, then its tables with a header line, an empty line between blocks. A Document that is one table is that table alone.
 */
import type {Block, Callout, Document, Section, Table} from '../documents/index.js';
import {plainCell, plainText} from './inline-text.js';
import {visible} from '../text/visible.js';

export function renderCsv(document: Document): string {
  const alone = onlyTable(document);
  const blocks = alone ? [tableLines(alone)] : [aboutLines(document), ...document.sections.flatMap(sectionBlocks)];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${line}\r\n`).join(''))
    .join('\r\n');
}

function onlyTable({about, sections}: Document): Table | undefined {
  const [first] = sections[0]?.blocks ?? [];
  return about.length === 0 && sections.length === 1 && sections[0]?.blocks.length === 1 && first?.kind === 'table' ? first : undefined;
}

function aboutLines({title, subtitle, about}: Document): readonly string[] {
  return [row([title]), ...(subtitle === undefined ? [] : [row([subtitle])]), ...about.map(({label, value}) => row([label, value]))];
}

function sectionBlocks({title, blocks}: Section): readonly (readonly string[])[] {
  return [[row([title])], ...blocks.map(blockLines)];
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [row([plainText(block.text)])];
    case 'list':
      return block.items.map((item) => row([plainText(item)]));
    case 'callout':
      return [row([calloutText(block)])];
    case 'table':
      return [...(block.caption === undefined ? [] : [row([block.caption])]), ...tableLines(block)];
  }
}

function tableLines({columns, rows, whenEmpty}: Table): readonly string[] {
  const header = columns.map(({title}) => title);
  const body = rows.map(({cells}) =>
    row(columns.map((_, index) => (cells[index] ? (numberOf(cells[index].value) ?? plainCell(cells[index])) : ''))),
  );
  return [
    row(header),
    ...(body.length === 0 && whenEmpty !== undefined ? [row([typeof whenEmpty === 'string' ? whenEmpty : calloutText(whenEmpty)])] : body),
  ];
}

const calloutText = ({title, text}: Callout): string => [title, plainText(text)].filter(Boolean).join(' ');

const row = (cells: readonly (string | number)[]): string => cells.map(quoted).join(',');
const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** A number is safe as it is, a negative one too; text is guarded, then quoted where it must be. */
function quoted(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = guarded(visible(value));
  return /[",\n;]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * CSV has no types: a spreadsheet program runs what begins like a formula, also behind blanks, behind a quote and in full-width
 * characters. An apostrophe in front makes it text. Promised for commas, semicolons (a European Excel) and tabs between cells: so
 * each part of a text that one of them, or a line break, would make a cell of its own is guarded. A tab is a blank by now.
 */
function guarded(text: string): string {
  return text.replace(/(^|[;\n])(?=(?:[^\S\n]|")*[=+\-@＝＋－＠])/g, "$1'");
}
