/** A table grid → rows of categories, where it is a category table. */
import type {Law} from '../../law/index.js';
import type {GridCell, TableBlock} from '../blocks.js';
import {patterns} from '../patterns.js';
import {tokensOf} from '../tokens.js';
import {categoryOfElements} from './named-by-elements.js';
import {STATUTE_ROW_WORDS} from '../words/category-words.js';
import type {HeaderFamily} from '../words/header-words.js';
import {answerOf, beginsWithAnswer, isAnswerCell, type Answer} from './answer.js';
import {printedLetter, type CategoryNames} from './category-name.js';
import {columnsOf, FARTHEST_NAME, headRowOf, isNamed, width, type Column} from './columns.js';
import {answersOf, isColumnOfMarks, markedAnswer, yesAndNo} from './marks.js';
import type {FoundRow, FoundTable} from './rows.js';

export interface WhereItStands {
  readonly section: string;
  /** The prose before it. */
  readonly before: string;
  readonly law: Law;
}

/** Fewest rows naming a category for a table to be one of categories. */
const FEWEST = 3;
/** Columns that tell what is held of a category. */
const WHAT_IS_HELD: ReadonlySet<HeaderFamily> = new Set<HeaderFamily>(['examples', 'collected', 'category']);
const LONGEST_ANSWER = 40;

const ABOUT_PERSONAL = patterns(
  'categor* of _ personal|information|data|pi',
  'type|types|kind|kinds of _ personal|information|data',
  'personal information|data',
);
const ABOUT_COLLECTING = patterns('collect|collected|collects|collecting|collection', 'process|processed', 'gather*', 'obtain*');
/** Asked for by other laws. */
const LEGAL_BASIS = patterns('lawful|legal basis|bases|ground|grounds|justification');
/** Of a table that says what words mean, or what people may ask for. */
const DEFINING = patterns('definition*', 'means', 'defines', 'right|rights', 'retain*', 'retention');
const FEWEST_ACTS = 4;
const ABOUT_PASSING_ON = patterns('disclos*', 'sold', 'sell', 'share|shared|shares', 'sale');

/** The rows of a category table; the caller adds which blocks they came from. */
export function readGrid({rows}: TableBlock, names: CategoryNames, where: WhereItStands): Omit<FoundTable, 'blocks'> | undefined {
  const headRow = headRowOf(rows, names);
  const body = rows.slice(headRow + 1);
  const headed = columnsOf(headRow >= 0 ? (rows[headRow] as readonly GridCell[]) : [], width(rows));
  const category = categoryColumn(headed, body, names);
  if (!category) return ownCategories(headed, body, names, where);
  const answers = collectedColumn(headed, body, category);
  const columns = withExamples(headed, category, answers);
  if (!answers && !listsWhatIsCollected(category, columns, where) && !isTheActsTable(category, columns, body, names, where)) {
    return undefined;
  }
  const lettered = body.filter((row) => printedLetter(row[category.at]?.text ?? '') !== undefined).length >= FEWEST;
  let above: FoundRow['letter'] | undefined;
  const letters = body.map((row) => {
    const text = row[category.at]?.text;
    // An empty label belongs to the row above: the limbs under "sensitive personal information".
    const letter = text === '' ? above : text === undefined ? undefined : letterOf(text, names, lettered);
    above = letter;
    return letter;
  });
  const whole = answers || lettered ? letters : withOwnNames(letters, body, category, where.law);
  const distinct = new Set(whole.filter((letter) => letter !== undefined)).size;
  if (!answers && distinct < fewestOf(category, columns)) return undefined;
  return whole.some((letter) => letter !== undefined) ? found({body, letters: whole, columns, category, answers, names, where}) : undefined;
}

/** "Other information": whatever it is, it names no category. */
const REST = /^\W*(?:any\s)?other\b|^\W*$/i;

/** How many categories make a table without answers one of them: a column that says so needs one, a table for other laws more. */
function fewestOf({family}: Column, columns: readonly Column[]): number {
  if (answersToOtherLaws(columns)) return FEWEST + 1;
  return family === 'category' ? 1 : FEWEST;
}

const answersToOtherLaws = (columns: readonly Column[]): boolean => columns.some(({head}) => LEGAL_BASIS.holds(tokensOf(head)));

type Letters = readonly (FoundRow['letter'] | undefined)[];

/** Among rows that name categories of the law, those in the business's own words: by their data, where no row names its category. */
function withOwnNames(letters: Letters, body: readonly (readonly GridCell[])[], category: Column, law: Law): Letters {
  if (category.family !== 'category') return letters;
  const taken = new Set(letters);
  return letters.map((letter, index) => {
    const text = body[index]?.[category.at]?.text;
    return letter === undefined && text !== undefined && !REST.test(text.slice(0, 12)) ? categoryOfElements(text, law, taken) : letter;
  });
}

interface Understood {
  readonly body: readonly (readonly GridCell[])[];
  /** Of each row of the body. */
  readonly letters: Letters;
  readonly columns: readonly Column[];
  readonly category: Column;
  readonly answers: Column | undefined;
  readonly names: CategoryNames;
  readonly where: WhereItStands;
}

function found({body, letters, columns, category, answers, names, where: {section}}: Understood): Omit<FoundTable, 'blocks'> {
  const told = answers ? toldBy(body, columns, answers) : body.map((row) => answerOfExamples(row, columns, category));
  const rows = body.flatMap((row, index) => {
    const [cell, letter] = [row[category.at], letters[index]];
    if (!cell || !letter) return [];
    const joined = joinedIn(cell.text, names).filter((each) => !letters.includes(each));
    return [letter, ...joined].map((each) =>
      rowOf({row, cell, letter: each, collected: told[index] ?? null, columns, category, answers, section}),
    );
  });
  const holds = ({at, family}: Column): HeaderFamily | undefined =>
    at === category.at ? 'category' : at === answers?.at ? 'collected' : family;
  return {
    rows,
    how: answers ? 'answers' : 'listed',
    printed: {
      line: rows[0]?.line ?? 1,
      ...(section === '' ? {} : {section}),
      columns: columns.map((column) => {
        const family = holds(column);
        return {title: column.head, ...(family === undefined ? {} : {holds: family})};
      }),
      rows: body.map((row, index) => ({
        line: row.find(({text}) => text !== '')?.line ?? 0,
        letter: letters[index] ?? null,
        collected: answers || letters[index] !== undefined ? (told[index] ?? null) : null,
        cells: columns.map(({at}) => row[at]?.text ?? ''),
      })),
    },
  };
}

/** What the column of answers says in each row. */
function toldBy(body: readonly (readonly GridCell[])[], columns: readonly Column[], answers: Column): readonly (Answer | null)[] {
  const textsOf = ({at}: Column): readonly string[] => body.map((row) => row[at]?.text ?? '');
  const pair = yesAndNo(columns);
  if (pair?.yes !== answers) return answersOf(textsOf(answers));
  const no = textsOf(pair.no);
  return textsOf(pair.yes).map((text, index) => markedAnswer(text, no[index] ?? ''));
}

/** A table of what is collected in the business's own words (contact information, device information): by the data they name. */
function ownCategories(
  columns: readonly Column[],
  body: readonly (readonly GridCell[])[],
  names: CategoryNames,
  where: WhereItStands,
): Omit<FoundTable, 'blocks'> | undefined {
  const category = columns.find(({family, head}) => family === 'category' && ABOUT_PERSONAL.holds(tokensOf(head)));
  if (!category || !listsWhatIsCollected(category, columns, where) || answersToOtherLaws(columns)) return undefined;
  const answers = collectedColumn(columns, body, category);
  const letters = body.map((row) => {
    const text = row[category.at]?.text;
    return text === undefined ? undefined : (letterOf(text, names, false) ?? categoryOfElements(text, where.law));
  });
  const named = letters.filter((letter) => letter !== undefined).length;
  return named < FEWEST ? undefined : found({body, letters, columns, category, answers, names, where});
}

function categoryColumn(columns: readonly Column[], body: readonly (readonly GridCell[])[], names: CategoryNames): Column | undefined {
  const counted = columns.map((column) => ({column, named: body.filter((row) => isNamed(row[column.at]?.text ?? '', names)).length}));
  const stated = counted.filter(({column, named}) => column.family === 'category' && named >= Math.min(2, body.length));
  const best = (stated.length > 0 ? stated : counted.filter(({named}) => named >= FEWEST && named >= body.length / 3)).sort(
    (a, b) => b.named - a.named || a.column.at - b.column.at,
  )[0];
  return best?.column;
}

function collectedColumn(columns: readonly Column[], body: readonly (readonly GridCell[])[], category: Column): Column | undefined {
  const marked = yesAndNo(columns)?.yes;
  if (marked) return marked;
  const answering = columns.filter((column) => {
    if (column.at === category.at || answersAboutPassingOn(column)) return false;
    const texts = body.map((row) => row[column.at]?.text ?? '').filter((text) => text !== '');
    // A column headed "Collected" is one of answers even where nobody has filled it in.
    if (column.family === 'collected' && texts.every((text) => text.length <= LONGEST_ANSWER || beginsWithAnswer(text))) return true;
    return (texts.length > 0 && texts.filter(isAnswerCell).length >= texts.length * 0.6) || isColumnOfMarks(texts);
  });
  const passing: readonly (HeaderFamily | undefined)[] = ['soldOrShared', 'disclosed', 'thirdParties', 'retention', 'disclosurePurposes'];
  return answering.find(({family}) => family === 'collected') ?? answering.find(({family}) => !passing.includes(family));
}

/** "Do we sell or share the category?" says nothing of what is collected. */
function answersAboutPassingOn({head}: Column): boolean {
  const tokens = tokensOf(head);
  return ABOUT_PASSING_ON.holds(tokens) && !ABOUT_COLLECTING.holds(tokens);
}

/** Between the name and the answer stand examples, also where nothing heads them: the one other column there is. */
function withExamples(columns: readonly Column[], category: Column, answers: Column | undefined): readonly Column[] {
  const others = columns.filter(({at}) => at !== category.at && at !== answers?.at);
  const [only] = others;
  return answers && others.length === 1 && only?.head === ''
    ? columns.map((column) => (column === only ? {...column, family: 'examples' as const} : column))
    : columns;
}

/** Without a column of answers a row says "collected" only where the table itself is said to list what is collected. */
function listsWhatIsCollected(category: Column, columns: readonly Column[], {section, before}: WhereItStands): boolean {
  const head = tokensOf(category.head);
  if (ABOUT_PASSING_ON.holds(head) && !ABOUT_COLLECTING.holds(head)) return false;
  if (ABOUT_COLLECTING.holds(head)) return true;
  const families = new Set(columns.map(({family}) => family));
  // What comes from somewhere is collected.
  if (families.has('sources')) return true;
  const around = tokensOf(`${section.split(' › ').at(-1) ?? ''} . ${before}`.slice(-1200));
  if (!ABOUT_COLLECTING.holds(around)) return false;
  return (
    ['examples', 'purposes', 'sources', 'collected'].some((family) => families.has(family as HeaderFamily)) ||
    !ABOUT_PASSING_ON.holds(around)
  );
}

/** Category and examples, row by row in the Act's words, and nothing around that says it is of anything else: what a business collects. */
function isTheActsTable(
  category: Column,
  columns: readonly Column[],
  body: readonly (readonly GridCell[])[],
  names: CategoryNames,
  {section, before}: WhereItStands,
): boolean {
  const held = columns.every(({at, family}) => at === category.at || family === 'examples' || family === 'purposes');
  const around = tokensOf(`${section.split(' › ').at(-1) ?? ''} . ${before}`.slice(-1200));
  if (!held || columns.length < 2 || ABOUT_PASSING_ON.holds(around) || DEFINING.holds(around)) return false;
  const acts = body.filter((row) => names.named(row[category.at]?.text ?? '', FARTHEST_NAME)?.isActs === true).length;
  return acts >= FEWEST_ACTS && acts >= body.length / 2;
}

/** The further categories of a row for several: "Biometric or geolocation data". */
function joinedIn(text: string, names: CategoryNames): readonly FoundRow['letter'][] {
  const [first, ...others] = names.label(text, FARTHEST_NAME + 12);
  if (first === undefined || first.wordsBefore > 0) return [];
  let end = first.end;
  return others.flatMap(({letter, start, end: next}) => {
    const joins = start < end || JOINING.test(text.slice(end, start));
    end = joins ? next : Infinity;
    return joins && letter !== first.letter ? [letter] : [];
  });
}

/** Between two names; examples in brackets join nothing. */
const JOINING = /^[^(:]{0,16}(?:\b(?:and|or)\b|[/&])[^(:]{0,4}$/i;

function letterOf(text: string, names: CategoryNames, lettered: boolean): FoundRow['letter'] | undefined {
  const named = names.named(text, FARTHEST_NAME + 12);
  if (named && (named.wordsBefore <= FARTHEST_NAME || printedLetter(text) !== undefined)) return named.letter;
  if (lettered && printedLetter(text) !== undefined) return printedLetter(text);
  return OF_THE_STATUTE.holds(tokensOf(text.slice(0, LONGEST_STATUTE_NAME))) ? 'B' : undefined;
}

const OF_THE_STATUTE = patterns(...STATUTE_ROW_WORDS);
const LONGEST_STATUTE_NAME = 90;

function rowOf({
  row,
  cell,
  letter,
  collected,
  columns,
  category,
  answers,
  section,
}: {
  row: readonly GridCell[];
  cell: GridCell;
  letter: FoundRow['letter'];
  collected: Answer | null;
  columns: readonly Column[];
  category: Column;
  answers: Column | undefined;
  section: string;
}): FoundRow {
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
    collected,
    printed: cell.text.split('\n')[0] ?? cell.text,
    line: cell.line,
    section,
    quote: [...new Set(row)]
      .map(({text}) => text.replaceAll('\n', ' '))
      .filter((text) => text !== '')
      .join(' | '),
    byFamily,
    ...(soldOrShared === undefined ? {} : {soldOrShared}),
    cells: columns
      .filter(({at}) => at !== category.at)
      .map(({at, head}) => [head === '' ? `column ${at + 1}` : head, row[at]?.text ?? ''] as const),
  };
}

/** A row of what is collected says yes by standing there, unless nothing stands in it: "None", "Not collected". */
function answerOfExamples(row: readonly GridCell[], columns: readonly Column[], category: Column): 'yes' | 'no' {
  const told = columns
    .filter(({at, family}) => at !== category.at && (family === undefined || WHAT_IS_HELD.has(family)))
    .map(({at}) => row[at]?.text.trim() ?? '');
  return told.some((text) => text.length <= LONGEST_ANSWER && answerOf(text) === 'no') ? 'no' : 'yes';
}
