/** Tables as far as they are read: what reads a cell takes its time, and a notice has some hundred. */
import type {Block} from './blocks.js';
import type {Unread} from './reading.js';

/** Of all tables of a notice together. */
export const MOST_CELLS = 10_000;

/** The blocks with no more than {@link MOST_CELLS} cells in their tables, and what was left out. */
export function boundedTables(blocks: readonly Block[]): {readonly blocks: readonly Block[]; readonly unread: readonly Unread[]} {
  const unread: Unread[] = [];
  let cells = 0;
  const kept = blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'table') return [block];
    const end = block.rows.findIndex((row) => (cells += row.length) > MOST_CELLS);
    if (end < 0) return [block];
    const rows = block.rows.length - end;
    unread.push({
      line: block.rows[end]?.find(({line}) => line > 0)?.line ?? block.line,
      what: 'table',
      why: `${rows} ${rows === 1 ? 'row' : 'rows'} from here on: of all tables together ${MOST_CELLS} cells are read`,
    });
    return end === 0 ? [] : [{...block, rows: block.rows.slice(0, end)}];
  });
  return {blocks: kept, unread};
}
