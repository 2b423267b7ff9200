/** Which merged cells cover a place, found without going through all of them for each cell. */
import type {Merge, Sheet} from './workbook.js';

/** The merged cells that cover this row and column. */
export type MergeFinder = (row: number, column: number) => Merge | undefined;

/** Where some overlap, which no spreadsheet program allows, the one that begins higher up counts. */
export function mergeFinder({merges, rows}: Pick<Sheet, 'merges' | 'rows'>): MergeFinder {
  if (merges.length === 0) return () => undefined;
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const byColumn = new Map<number, Merge[]>();
  for (const merge of [...merges].sort((a, b) => a.top - b.top)) {
    for (let column = merge.left; column <= Math.min(merge.right, width - 1); column++) {
      const known = byColumn.get(column);
      if (known === undefined) byColumn.set(column, [merge]);
      else if ((known.at(-1) as Merge).bottom < merge.top) known.push(merge);
    }
  }
  return (row, column) => {
    const candidates = byColumn.get(column) ?? [];
    let [low, high] = [0, candidates.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((candidates[middle] as Merge).bottom < row) low = middle + 1;
      else high = middle;
    }
    const found = candidates[low];
    return found !== undefined && found.top <= row ? found : undefined;
  };
}
