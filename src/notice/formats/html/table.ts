/** The grid of an HTML table: every cell in each row and column it spans. */
import type {DefaultTreeAdapterTypes} from 'parse5';
import {EMPTY_CELL, type GridCell, type TableBlock} from '../../blocks.js';
import {CELL_ROLES, IGNORED, INLINE} from './elements.js';
import {markOf} from './marks.js';
import {TextBuilder} from '../text-builder.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** The standard clamps spans to 1,000 columns; no notice has tables that wide, and hostile ones multiply. */
const WIDEST = 60;
const MOST_CELLS = 200_000;

/** Tables that only place things: with tables inside, or with a single column. */
export function isLayout(table: Element): boolean {
  const rows = rowsOf(table);
  if (rows.every((row) => cellsOf(row).length <= 1)) return true;
  return rows.some((row) => cellsOf(row).some((cell) => holdsTable(cell)));
}

export function gridOf(table: Element, linesBefore: number): TableBlock {
  const rows: GridCell[][] = [];
  const taken: Map<number, GridCell>[] = [];
  let cells = 0;
  rowsOf(table).forEach((row, index) => {
    const line: GridCell[] = [];
    let column = 0;
    for (const element of cellsOf(row)) {
      while (taken[index]?.has(column)) column += 1;
      const cell = cellOf(element, linesBefore);
      const wide = span(element, 'colspan');
      const high = span(element, 'rowspan');
      for (let down = 0; down < high; down += 1) {
        const occupied = (taken[index + down] ??= new Map());
        for (let across = 0; across < wide && column + across < WIDEST; across += 1) {
          cells += 1;
          if (cells > MOST_CELLS) break;
          occupied.set(column + across, cell);
        }
      }
      column += wide;
    }
    const width = Math.max(-1, ...(taken[index]?.keys() ?? [])) + 1;
    for (let at = 0; at < width; at += 1) line.push(taken[index]?.get(at) ?? EMPTY_CELL);
    rows.push(line);
  });
  return {
    kind: 'table',
    rows: rows.filter((row) => row.some(({text}) => text !== '')),
    line: (table.sourceCodeLocation?.startLine ?? 1) + linesBefore,
  };
}

function cellOf(element: Element, linesBefore: number): GridCell {
  const text = new TextBuilder();
  gather(element, text, linesBefore);
  const line = text.isEmpty ? (element.sourceCodeLocation?.startLine ?? 1) + linesBefore : text.line;
  return {text: text.flat, line, head: element.tagName === 'th' || roleOf(element) === 'columnheader'};
}

function gather(node: Node, text: TextBuilder, linesBefore: number): void {
  if (node.nodeName === '#text') {
    const {value, sourceCodeLocation} = node as DefaultTreeAdapterTypes.TextNode;
    text.add(value, (sourceCodeLocation?.startLine ?? 1) + linesBefore);
    return;
  }
  if (!('childNodes' in node)) return;
  const name = 'tagName' in node ? node.tagName : '';
  const mark = 'tagName' in node ? markOf(node) : undefined;
  if (mark !== undefined && node.childNodes.every(isBlank)) {
    return text.add(` ${mark} `, (node.sourceCodeLocation?.startLine ?? 1) + linesBefore);
  }
  if (IGNORED.has(name)) return;
  if (name === 'br') return text.breakLine();
  const blockLevel = name !== '' && !INLINE.has(name);
  if (blockLevel) text.breakLine();
  for (const child of node.childNodes) gather(child, text, linesBefore);
  if (blockLevel) text.breakLine();
}

/** No text stands in it, or only the title of a drawing. */
function isBlank(node: Node): boolean {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value.trim() === '';
  return node.nodeName === 'title' || !('childNodes' in node) || node.childNodes.every(isBlank);
}

function rowsOf(table: Element): readonly Element[] {
  if (table.tagName !== 'table') return withRole(table, (role) => role === 'row');
  return elementsIn(table).flatMap((child) =>
    child.tagName === 'tr'
      ? [child]
      : ['thead', 'tbody', 'tfoot'].includes(child.tagName)
        ? elementsIn(child).filter(({tagName}) => tagName === 'tr')
        : [],
  );
}

function cellsOf(row: Element): readonly Element[] {
  if (row.tagName !== 'tr') return withRole(row, (role) => CELL_ROLES.has(role));
  return elementsIn(row).filter(({tagName}) => tagName === 'td' || tagName === 'th');
}

const roleOf = (element: Element): string => element.attrs.find(({name}) => name === 'role')?.value ?? '';

/** The outermost elements with such a role: `<div role="row">` somewhere in a `<div role="table">`. */
function withRole(element: Element, is: (role: string) => boolean): readonly Element[] {
  return elementsIn(element).flatMap((child) => (is(roleOf(child)) ? [child] : withRole(child, is)));
}

function holdsTable(element: Element): boolean {
  return elementsIn(element).some((child) => child.tagName === 'table' || holdsTable(child));
}

function elementsIn(node: Element): readonly Element[] {
  return node.childNodes.filter((child): child is Element => 'tagName' in child);
}

function span(cell: Element, name: string): number {
  const stated = Number.parseInt(cell.attrs.find((each) => each.name === name)?.value ?? '1', 10);
  return Number.isFinite(stated) && stated > 1 ? Math.min(stated, name === 'colspan' ? WIDEST : 1000) : 1;
}
