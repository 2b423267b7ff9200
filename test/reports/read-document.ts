/** Documents as plain values, for assertions a person can read. */
import type {Block, Cell, Document, Table} from '../../src/documents/index.js';

export const cellText = (cell: Cell | undefined): string =>
  (cell?.lines ?? []).map((line) => line.map(({text}) => text).join('')).join(' / ');

export function table(document: Document, id: string): Table {
  const found = document.sections.flatMap(({blocks}) => blocks).find((block): block is Table => block.kind === 'table' && block.id === id);
  if (!found) throw new Error(`no table ${id}`);
  return found;
}

export const rows = (document: Document, id: string): readonly (readonly string[])[] =>
  table(document, id).rows.map(({cells}) => cells.map(cellText));

/** One cell of the table of categories, by row id (`A`, `L:SPI-1A`) and column key. */
export function categoryCell(document: Document, row: string, column: string): string {
  const {columns, rows: all} = table(document, 'categories');
  return cellText(all.find(({id}) => id === row)?.cells[columns.findIndex(({key}) => key === column)]);
}

/** Statements, those that stand in place of an empty table too. */
export function callouts(document: Document, section: string): readonly string[] {
  const blocks: readonly Block[] = document.sections.find(({id}) => id === section)?.blocks ?? [];
  return blocks.flatMap((block) => {
    const statement = block.kind === 'table' && block.rows.length === 0 ? block.whenEmpty : block;
    return typeof statement === 'object' && statement.kind === 'callout'
      ? [[statement.title, statement.text.map(({text}) => text).join('')].filter(Boolean).join(': ')]
      : [];
  });
}
