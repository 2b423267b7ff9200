/** A table grid → rows of categories, where it is a category table. */
import type {GridCell, TableBlock} from '../blocks.js';
import {patterns} from '../patterns.js';
import {tokensOf} from '../tokens.js';
import type {HeaderFamily} from '../words/header-words.js';
import {answerOf, isAnswerCell} from './answer.js';
import {printedLetter, type CategoryNames} from './category-name.js';
import {headerFamily} from './header.js';
import type {FoundRow, FoundTable} from './rows.js';

export interface WhereItStands {
  readonly section: string;
  /** The prose before it. */
  readonly before: string;
  readonly index: number;
}

interface Column {
  readonly at: number;
  readonly head: string;
  readonly family: HeaderFamily | undefined;
}

/** Fewest rows naming a category for a table to be one of categories. */
const FEWEST = 3;
/** The name of a category stands at the start of its cell. */
const FARTHEST_NAME = 9;

const ABOUT_COLLECTING = patterns('collect|collected|collects|collecting|collection', 'process|processed', 'gather*', 'obtain*');
const ABOUT_PASSING_ON = patterns('disclos*', 'sold', 'sell', 'share|shared|shares', 'sale');

export function readGrid({rows}: TableBlock, names: CategoryNames, where: WhereItStands): FoundTable | undefined {
  const headRow = headRowOf(rows);
  const body = rows.slice(headRow + 1);
  const columns = columnsOf(headRow >= 0 ? (rows[headRow] as readonly GridCell[]) : [], width(rows));
  const category = categoryColumn(columns, body, names);
  if (!category) return undefined;
  const answers = collectedColumn(columns, body, category);
  if (!answers && !listsWhatIsCollected(category, columns, where)) return undefined;
  const lettered = body.filter((row) => printedLetter(row[category.at]?.text ?? '') !== undefined).length >= FEWEST;
  const found = body.flatMap((row) => {
    const cell = row[category.at];
    const letter = cell && letterOf(cell.text, names, lettered);
    return letter ? [rowOf({row, cell, letter, columns, category, answers, section: where.section})] : [];
  });
  return found.length === 0 ? undefined : {rows: found, blocks: [where.index], how: answers ? 'answers' : 'listed'};
}

/** The lowest of the first rows that reads like headings, -1 where there is none. */
function headRowOf(rows: readonly (readonly GridCell[])[]): number {
  let best = -1;
  rows.slice(0, 4).forEach((row, index) => {
    const cells = [...new Set(row)].filter(({text}) => text !== '');
    const families = cells.filter(({text}) => text.length <= 200 && headerFamily(text) !== undefined && !isAnswerCell(text)).length;
    const marked = cells.length > 0 && cells.every(({head}) => head);
    const short = cells.every(({text}) => text.length <= 160);
    const followsHead = best === -1 || best === index - 1;
    if (followsHead && short && cells.length >= 2 && (marked || families >= Math.min(2, cells.length)) && printedLetter(cells[0]?.text ?? '') === undefined) best = index;
  });
  return best;
}

function columnsOf(head: readonly GridCell[], count: number): readonly Column[] {
  return Array.from({length: count}, (_, at) => ({at, head: head[at]?.text.replaceAll('\n', ' ') ?? '', family: headerFamily(head[at]?.text ?? '')}));
}

function categoryColumn(columns: readonly Column[], body: readonly (readonly GridCell[])[], names: CategoryNames): Column | undefined {
  const counted = columns.map((column) => ({column, named: body.filter((row) => isNamed(row[column.at]?.text ?? '', names)).length}));
  const stated = counted.filter(({column, named}) => column.family === 'category' && named >= Math.min(2, body.length));
  const best = (stated.length > 0 ? stated : counted.filter(({named}) => named >= FEWEST && named >= body.length / 3)).sort((a, b) => b.named - a.named || a.column.at - b.column.at)[0];
  return best?.column;
}

function isNamed(text: string, names: CategoryNames): boolean {
  const named = names.named(text, FARTHEST_NAME + 8);
  return named !== undefined && named.wordsBefore <= FARTHEST_NAME;
}

function collectedColumn(columns: readonly Column[], body: readonly (readonly GridCell[])[], category: Column): Column | undefined {
  const answering = columns.filter((column) => {
    if (column.at === category.at) return false;
    const filled = body.map((row) => row[column.at]?.text ?? '').filter((text) => text !== '');
    return filled.length > 0 && filled.filter(isAnswerCell).length >= filled.length * 0.6;
  });
  const passing: readonly (HeaderFamily | undefined)[] = ['soldOrShared', 'disclosed', 'thirdParties', 'retention', 'disclosurePurposes'];
  return answering.find(({family}) => family === 'collected') ?? answering.find(({family}) => !passing.includes(family));
}

/** Without a column of answers a row says "collected" only where the table itself is said to list what is collected. */
function listsWhatIsCollected(category: Column, columns: readonly Column[], {section, before}: WhereItStands): boolean {
  const head = tokensOf(category.head);
  if (ABOUT_PASSING_ON.holds(head) && !ABOUT_COLLECTING.holds(head)) return false;
  if (ABOUT_COLLECTING.holds(head)) return true;
  const families = new Set(columns.map(({family}) => family));
  const around = tokensOf(`${section.split(' › ').at(-1) ?? ''} . ${before}`.slice(-1200));
  if (!ABOUT_COLLECTING.holds(around)) return false;
  return ['examples', 'purposes', 'sources', 'collected'].some((family) => families.has(family as HeaderFamily)) || !ABOUT_PASSING_ON.holds(around);
}

function letterOf(text: string, names: CategoryNames, lettered: boolean): FoundRow['letter'] | undefined {
  const named = names.named(text, FARTHEST_NAME + 12);
  if (named && (named.wordsBefore <= FARTHEST_NAME || printedLetter(text) !== undefined)) return named.letter;
  return lettered ? printedLetter(text) : undefined;
}

function rowOf({row, cell, letter, columns, category, answers, section}: {row: readonly GridCell[]; cell: GridCell; letter: FoundRow['letter']; columns: readonly Column[]; category: Column; answers: Column | undefined; section: string}): FoundRow {
  const byFamily: Partial<Record<HeaderFamily, string>> = {};
  let soldOrShared: FoundRow['soldOrShared'];
  for (const {at, family} of columns) {
    const text = row[at]?.text ?? '';
    if (at === category.at || at === answers?.at || family === undefined) continue;
    if (family === 'soldOrShared' && (text === '' || isAnswerCell(text))) soldOrShared ??= answerOf(text);
    byFamily[family] ??= text;
  }
  return {
    letter,
    collected: answers ? answerOf(row[answers.at]?.text ?? '') : 'yes',
    printed: cell.text.split('\n')[0] ?? cell.text,
    line: cell.line,
    section,
    quote: [...new Set(row)].map(({text}) => text.replaceAll('\n', ' ')).filter((text) => text !== '').join(' | '),
    byFamily,
    ...(soldOrShared === undefined ? {} : {soldOrShared}),
    cells: columns.filter(({at}) => at !== category.at).map(({at, head}) => [head === '' ? `column ${at + 1}` : head, row[at]?.text ?? ''] as const),
  };
}

function width(rows: readonly (readonly GridCell[])[]): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}
