/** A sheet as the library gives it → ours: values with their kinds, trailing blanks left out. */
import type {CellValue, Sheet as HucreSheet} from 'hucre';
import type {Cell, Sheet, TypedCell} from './workbook.js';

export function sheetOf({name, hidden, veryHidden, rows, cells, merges}: HucreSheet): Sheet {
  const read = rows.map((row, index) => cellsOf(row, index, cells));
  while (read.length > 0 && read.at(-1)?.length === 0) read.pop();
  return {
    name,
    hidden: Boolean(hidden || veryHidden),
    rows: read,
    merges: (merges ?? []).map(({startRow, startCol, endRow, endCol}) => ({top: startRow, left: startCol, bottom: endRow, right: endCol})),
  };
}

function cellsOf(row: readonly CellValue[], index: number, details: HucreSheet['cells']): readonly Cell[] {
  const cells = row.map((value, column): Cell => {
    const detail = details?.get(`${index},${column}`);
    const cell = cellOf(detail?.value ?? detail?.formulaResult ?? value);
    if (!detail) return cell;
    const error = detail.type === 'error';
    if (detail.formula === undefined && !error) return cell;
    const typed: TypedCell = typeof cell === 'string' ? {text: cell, kind: 'text'} : cell;
    return {
      ...typed,
      ...(error ? {kind: 'error' as const} : {}),
      ...(detail.formula === undefined ? {} : {formula: detail.formula.slice(0, 500)}),
    };
  });
  let length = cells.length;
  while (length > 0 && cells[length - 1] === '') length--;
  return cells.slice(0, length);
}

function cellOf(value: CellValue | undefined): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return {text: String(value), kind: 'number'};
  if (typeof value === 'boolean') return {text: value ? 'TRUE' : 'FALSE', kind: 'boolean'};
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : {text: value.toISOString().slice(0, 10), kind: 'day'};
  return String(value);
}
