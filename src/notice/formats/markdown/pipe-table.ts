/** Tables drawn with pipes or tabs, whether or not they are correct Markdown. */
import {EMPTY_CELL, type GridCell, type TableBlock} from '../../blocks.js';
import {collapsed} from '../text-builder.js';

const DASHES = new Set(['-', '–', '—', '―', '─', '=', ':', '+', ' ', '|', '\t']);

/** The table that consecutive lines draw, or undefined where they do not. */
export function pipeTable(lines: readonly string[], firstLine: number): TableBlock | undefined {
  return drawnWith('|', lines, firstLine);
}

export function tabTable(lines: readonly string[], firstLine: number): TableBlock | undefined {
  return drawnWith('\t', lines, firstLine);
}

function drawnWith(mark: '|' | '\t', lines: readonly string[], firstLine: number): TableBlock | undefined {
  const rows: GridCell[][] = [];
  let ruled = false;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    if (isRule(line)) {
      ruled = true;
      continue;
    }
    const cells = cellsOf(line, mark);
    if (cells.length < 2) return undefined;
    rows.push(cells.map((text) => (text === '' ? EMPTY_CELL : {text, line: firstLine + index, head: false})));
  }
  if (rows.length < 2 || !(ruled || sameWidth(rows))) return undefined;
  return {kind: 'table', rows, line: firstLine};
}

/** A line of dashes and pipes only. */
function isRule(line: string): boolean {
  const trimmed = line.trim();
  return (
    trimmed.length > 2 &&
    [...trimmed].every((char) => DASHES.has(char)) &&
    !trimmed
      .replaceAll('|', '')
      .replaceAll(' ', '')
      .replaceAll('\t', '')
      .split('')
      .every((char) => char === '=' && trimmed.length < 3)
  );
}

export function cellsOf(line: string, mark: '|' | '\t'): readonly string[] {
  let inner = line.trim();
  if (mark === '|') {
    if (inner.startsWith('|')) inner = inner.slice(1);
    if (inner.endsWith('|')) inner = inner.slice(0, -1);
  }
  return inner.split(mark).map((cell) => collapsed(cell.replaceAll('**', '').replaceAll('<br>', ' ').replaceAll('<br/>', ' ')));
}

function sameWidth(rows: readonly (readonly GridCell[])[]): boolean {
  const width = rows[0]?.length ?? 0;
  return rows.filter((row) => row.length === width).length >= rows.length * 0.6;
}
