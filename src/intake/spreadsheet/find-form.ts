/** A form: one activity on a sheet, labels in a column and answers beside them, some in small tables with headings of their own. */
import {answerOf, isBareAnswer, isPlaceholder} from './cell-words.js';
import {oneLine} from './find-tables.js';
import {guessMeaning, wordsOfHeading} from './heading.js';
import type {Meaning} from './meaning.js';
import {isBlank, textOf, type Cell, type Sheet} from './workbook.js';

export interface Answer {
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  /** The label, or `Section > Column` within a small table. */
  readonly heading: string;
  readonly meaning: Meaning;
  readonly cell: Cell;
  readonly text: string;
}

export interface Form {
  /** Answers that stand beside a label of their own. */
  readonly pairs: readonly Answer[];
  /** Rows of small tables. */
  readonly rows: readonly (readonly Answer[])[];
  /** Labels that a register would have, answered or not. */
  readonly labels: number;
}

interface Section {
  readonly title: string;
  readonly meaning: Meaning | undefined;
  /** Headings by column; none where the title stands alone. */
  readonly columns: ReadonlyMap<number, string>;
}

/** Firm enough for a label: its words are the heading of a register and nothing else. */
const FIRM = 6;
const FEWEST_LABELS = 4;
const LONGEST_LABEL = 80;
/** Cells beside a label: its answer and a remark; those of a list's headings. */
const NARROW = 2;
const WIDE = 4;
const ABOUT_ACTIVITY: readonly (Meaning | undefined)[] = ['activity', 'purpose'];

/** Undefined where the sheet is no form, filled or blank. */
export function formIn(sheet: Sheet): Form | undefined {
  const [first, last] = span(sheet);
  const pairs: Answer[] = [];
  const rows: Answer[][] = [];
  const known = new Set<Meaning>();
  let labels = 0;
  let section: Section | undefined;
  for (const [row, cells] of sheet.rows.entries()) {
    const filled = cells.flatMap((cell, column) =>
      column < first || column > last || isBlank(cell) ? [] : [{column, cell, text: oneLine(textOf(cell))}],
    );
    const [label, ...others] = filled;
    if (!label || label.column !== first) {
      if (!label) section = undefined;
      continue;
    }
    const guess = guessMeaning(label.text);
    if (!section?.columns.size && (others.length === 0 || areHeadings(others.map(({text}) => text)))) {
      section = {title: label.text, meaning: guess?.meaning, columns: new Map(others.map(({column, text}) => [column, text]))};
      // Headings of a register: what follows are its records, not answers.
      if (others.length >= WIDE && labels < FEWEST_LABELS) return undefined;
      if (others.length > 0) continue;
    }
    if (
      others.length <= NARROW &&
      !section?.columns.size &&
      label.text.length <= LONGEST_LABEL &&
      (guess?.strength ?? 0) >= FIRM &&
      guess &&
      !known.has(guess.meaning)
    ) {
      labels++;
      known.add(guess.meaning);
    }
    if (others.length === 0) continue;
    if (section?.columns.size) {
      rows.push(others.map(({column, cell, text}) => answerIn(section as Section, label.text, {row, column, cell, text})));
    }
    // What stands behind the answer is a remark on it.
    else {
      pairs.push(
        ...others.map(({column, cell, text}, index) => ({
          row,
          column,
          cell,
          text,
          heading: label.text.replace(/[:：]$/, '').trimEnd(),
          meaning: index > 0 ? ('other' as const) : (guess?.meaning ?? section?.meaning ?? 'other'),
        })),
      );
    }
  }
  return labels >= FEWEST_LABELS && ABOUT_ACTIVITY.some((meaning) => meaning !== undefined && known.has(meaning))
    ? {pairs, rows, labels}
    : undefined;
}

/** Numbers, references and what a list offers to choose from are no answers. */
export const isAnswered = ({pairs, rows}: Form): boolean =>
  [...pairs, ...rows.flat()].some(
    ({meaning, text}) => meaning !== 'id' && meaning !== 'status' && meaning !== 'other' && !isPlaceholder(text),
  );

export const answersIn = ({pairs, rows}: Form): number => pairs.length + rows.flat().length;

/** `1.`, `2)`, `Nr.`: lines are counted in front of their labels. */
const COUNTED = /^(?:n(?:o|r|um)?[.°º]?|#|item|\(?\d{1,3}[a-z]?[.)]?)$/i;

/** The columns of the form: behind the one that only counts lines, up to the first that is blank all the way down, behind which only remarks stand. */
function span({rows}: Sheet): [first: number, last: number] {
  const used = usedColumns(rows);
  const outermost = Math.min(...used, Number.MAX_SAFE_INTEGER);
  const counts =
    used.has(outermost + 1) && rows.every((row) => isBlank(row[outermost] ?? '') || COUNTED.test(textOf(row[outermost]).trim()));
  const first = counts ? outermost + 1 : outermost;
  let last = first;
  while (used.has(last + 1)) last++;
  return [first, last];
}

/** Columns with a filled cell; looked for no longer than until all are known to have one. */
function usedColumns(rows: Sheet['rows']): ReadonlySet<number> {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const used = new Set<number>();
  for (const row of rows) {
    for (let column = 0; column < row.length; column++) if (!used.has(column) && !isBlank(row[column])) used.add(column);
    if (used.size === width) break;
  }
  return used;
}

const ASPECT =
  /^(?:descriptions?|details?|precisions?|remarks?|comments?|values?|answers?|reponses?|beschreibung|angaben|descripcion|detalles?)$/;

/** Most of several; answers are seldom words that could head a column. */
function areHeadings(texts: readonly string[]): boolean {
  return texts.filter((text) => isHeading(text, texts.length)).length >= texts.length * 0.7;
}

/** A single cell beside a label is its answer unless it says plainly that answers stand below. */
function isHeading(text: string, among: number): boolean {
  const words = wordsOfHeading(text).join(' ');
  return (
    ASPECT.test(words) ||
    (among > 1 &&
      text.length <= 60 &&
      ((guessMeaning(text)?.strength ?? 0) >= FIRM ||
        /^(?:nom|name|type|adresse|address|telephone|phone|ville|city|code postal|post ?code|zip)\b/.test(words)))
  );
}

function answerIn(section: Section, label: string, {row, column, cell, text}: Pick<Answer, 'row' | 'column' | 'cell' | 'text'>): Answer {
  const under = [...section.columns.keys()].filter((at) => at <= column).at(-1) ?? column;
  const heading = section.columns.get(under) ?? '';
  const own = guessMeaning(heading)?.meaning;
  const tells = own !== undefined && own !== 'description' && own !== 'label' && own !== 'field-type' && own !== 'other';
  const meaning = section.meaning === undefined ? 'other' : tells ? own : section.meaning;
  // A tick says that the label holds.
  const ticked = TICKED.includes(meaning) && isBareAnswer(text) && answerOf(text) === 'yes';
  return {row, column, cell, text: ticked ? label : text, heading: `${section.title} > ${heading}`, meaning};
}

const TICKED: readonly Meaning[] = ['data', 'category', 'people', 'recipient'];
