/** Tables whose rows a program makes from data: `rows.map((row) => <tr><td>{row.name}</td><td>NO</td></tr>)`. */
import type {Block, GridCell, TableBlock} from '../../blocks.js';

const FEWEST_ROWS = 3;

/**
 * What every row of such a table says, said of each row of its data. Nothing tells which data it is but its width: data with as
 * many columns as the row has empty cells, the nearest before it, else the nearest after it.
 */
export function withTemplates(
  page: readonly Block[],
  data: readonly Block[],
): {readonly page: readonly Block[]; readonly data: readonly Block[]} {
  const used = new Set<Block>();
  const filled = page.map((block) => {
    const row = templateRow(block);
    if (block.kind !== 'table' || row === undefined) return block;
    const empty = row.filter(({text}) => text === '').length;
    const fitting = data.filter((each): each is TableBlock => each.kind === 'table' && !used.has(each) && isData(each, empty));
    const source = fitting.findLast(({line}) => line <= block.line) ?? fitting[0];
    if (!source) return block;
    used.add(source);
    return {...block, rows: [...block.rows.slice(0, -1), ...rowsOf(source).map((values) => filledIn(row, values))]};
  });
  return {page: filled, data: data.filter((block) => !used.has(block))};
}

/** The one row under the headings, where some of its cells are written out and some are left to the program. */
function templateRow(block: Block): readonly GridCell[] | undefined {
  if (block.kind !== 'table' || block.rows.length !== 2) return undefined;
  const [heads, row] = block.rows as [readonly GridCell[], readonly GridCell[]];
  const isTemplate = row[0]?.text === '' && row.some(({text}) => text !== '') && row.length === heads.length;
  return isTemplate && heads.every(({head}) => head) ? row : undefined;
}

function isData({rows}: TableBlock, columns: number): boolean {
  return rows.length > FEWEST_ROWS && rows[0]?.length === columns;
}

/** Without the keys of the objects. */
function rowsOf({rows}: TableBlock): readonly (readonly GridCell[])[] {
  return rows[0]?.every(({head}) => head) ? rows.slice(1) : rows;
}

function filledIn(template: readonly GridCell[], values: readonly GridCell[]): readonly GridCell[] {
  const left = [...values];
  return template.map((cell) => (cell.text === '' ? (left.shift() ?? cell) : cell));
}
