/** One table of a Document by itself, without what stands around it. */
import type {Document, Row, Table} from './document.js';

export function tablesOf({sections}: Document): readonly Table[] {
  return sections.flatMap(({blocks}) => blocks.filter((block) => block.kind === 'table'));
}

/** Undefined where the Document has no such table. */
export function onlyTable(document: Document, id: string): Document | undefined {
  const section = document.sections.find(({blocks}) => blocks.some((block) => block.kind === 'table' && block.id === id));
  const table = tablesOf(document).find((each) => each.id === id);
  if (!section || !table) return undefined;
  return {...document, about: [], sections: [{...section, blocks: [{...table, rows: table.rows.map(withoutInnerLinks)}]}]};
}

/** What a link within the document leads to is not there any more. */
function withoutInnerLinks(row: Row): Row {
  return {
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      lines: cell.lines.map((line) =>
        line.map(({link, ...inline}) => (link === undefined || link.startsWith('#') ? inline : {...inline, link})),
      ),
    })),
  };
}
