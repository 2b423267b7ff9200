/** Whether delimited text is a text after all: sentences with perhaps a table among them. Or a document a notice. */
import {isBlank, textOf, type Sheet, type Workbook} from './workbook.js';

export type Prose = 'notice' | 'text';

type Row = Sheet['rows'][number];

/** Words that make a line a sentence rather than a title, and lines that make a text. */
const WORDS_OF_SENTENCE = 8;
const FEWEST_SENTENCES = 5;
/** Rows that are looked at: a text shows itself soon. */
const SAMPLE = 2_000;
/** Rows in which a notice says that it is one. */
const TOP = 30;

/** `notice` where the text calls itself one; undefined for tables, and for formats that have cells of their own. */
export function proseIn({format, sheets, title}: Workbook): Prose | undefined {
  // A notice has tables too; what it says to everybody is no register.
  if (format === 'markdown' && title !== undefined && NOTICE.test(title) && !REGISTER.test(title)) return 'notice';
  const [sheet] = sheets;
  if (format !== 'csv' || sheet === undefined) return undefined;
  const rows = sheet.rows.slice(0, SAMPLE).filter((row) => row.some((cell) => !isBlank(cell)));
  const others = rows.filter((row) => !isSentence(row));
  const usual = usualWidth(others.map(({length}) => length));
  const records = others.filter(({length}) => length === usual).length;
  const sentences = rows.length - others.length + others.filter((row) => row.length !== usual && isLong(row)).length;
  if (sentences < FEWEST_SENTENCES || sentences <= records) return undefined;
  return rows.slice(0, TOP).some((row) => NOTICE.test(row.map(textOf).join(' '))) ? 'notice' : 'text';
}

const REGISTER = /\b(?:register|records?|inventory|ropa)\b/i;
const NOTICE = /\bprivacy (?:policy|notice|statement)\b|\bnotice (?:at|of) collection\b/i;

/** The commonest width of rows that have several cells; a table's rows share theirs, a sentence's commas are chance. */
function usualWidth(widths: readonly number[]): number | undefined {
  const tally = new Map<number, number>();
  for (const width of widths) if (width > 1) tally.set(width, (tally.get(width) ?? 0) + 1);
  return [...tally].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Cut by the separator or not: its pieces go on after a space, and it ends. */
function isSentence(row: Row): boolean {
  if (!isLong(row)) return false;
  const [, ...rest] = row.map(textOf);
  return rest.length === 0 || (/[.!?:;”"]\s*$/.test(rest.at(-1) ?? '') && rest.every((piece) => piece.startsWith(' ')));
}

const isLong = (row: Row): boolean => wordsIn(row.map(textOf).join(' ')) >= WORDS_OF_SENTENCE;

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
