/** Where the tables of a sheet stand: heading row by content, records, and everything around them that is no record. */
import {IDENTITY_HEADINGS, VAGUE_HEADINGS} from './column-words.js';
import {guessMeaning, wordsOfHeading} from './heading.js';
import type {Meaning} from './meaning.js';
import {mergeFinder, type MergeFinder} from './merged-cells.js';
import {remembering} from '../remembering.js';
import {isBlank, textOf, type Cell, type Merge, type Sheet} from './workbook.js';

export interface Table {
  /** Rows are counted from 0 here. */
  readonly header: number;
  readonly headings: readonly Heading[];
  readonly records: readonly number[];
  /** Rows that are no records, with the reason in a word or two. */
  readonly structure: ReadonlyMap<number, string>;
}

export interface Heading {
  readonly column: number;
  /** As printed, on one line; empty where the column has none. */
  readonly text: string;
  /** The words by which its meaning is told, where the whole is a path. */
  readonly says?: string;
  /** Holds what each entry is called: that means this, or whatever the rows are. */
  readonly entry?: Meaning | 'identity';
  /** Settled by where it stands, whatever its words. */
  readonly means?: Meaning;
  /** The heading that stands above it and spans several columns. */
  readonly group?: string;
}

type Row = readonly Cell[];

const SEARCHED_ROWS = 200;
const LONGEST_HEADING = 300;
/** Wider tables are judged by their first columns. */
const MOST_HEADINGS = 100;

/** Tables in their order. None where no row reads like headings. `headerAt` (from 0) settles the first one. */
export function findTables(sheet: Sheet, {headerAt}: {readonly headerAt?: number} = {}): readonly Table[] {
  const tables: Table[] = [];
  let from = 0;
  while (from < sheet.rows.length && tables.length < 20) {
    const before = tables.at(-1);
    const again = before !== undefined && sharesHeadings(sheet.rows[from] ?? [], sheet.rows[before.header] ?? []);
    const header =
      before === undefined && headerAt !== undefined ? headerAt : again ? from : findHeader(sheet.rows, from, before !== undefined);
    if (header === undefined) break;
    const end = endOfTable(sheet.rows, header);
    tables.push(tableAt(sheet, header, end));
    from = end;
  }
  return tables;
}

/** How much a row reads like headings, and how many cells are known words. */
function headerScore(row: Row): {readonly score: number; readonly known: number} {
  const filled = row.filter((cell) => !isBlank(cell));
  // `Name: … Address: …` are labels of a form, each beside its answer.
  const labels = filled.filter((cell) => /[:：]\s*$/.test(textOf(cell))).length;
  if (filled.length < 2 || labels * 2 >= filled.length) return {score: 0, known: 0};
  let score = 0;
  let known = 0;
  const seen = new Set<string>();
  for (const cell of filled.slice(0, MOST_HEADINGS)) {
    const text = oneLine(textOf(cell));
    if (typeof cell !== 'string' && cell.kind !== 'text') return {score: 0, known: 0};
    if (text.length > LONGEST_HEADING || /^[\d.,%\s/-]+$|^https?:|^[^\s@]+@[^\s@.]+\.\S+$/.test(text)) {
      score -= 1;
      continue;
    }
    const strength = isOpenHeading(text) ? 4 : (guessMeaning(text)?.strength ?? 0);
    if (seen.has(text)) score -= 0.5;
    else if (strength >= 6) [score, known] = [score + 1, known + 1];
    else if (strength >= 4) [score, known] = [score + 0.7, known + 1];
    else if (strength > 0) score += 0.25;
    else score += text.length < 40 ? 0.1 : -0.2;
    seen.add(text);
  }
  return {score, known};
}

/** `Name`, `Category`: headings whose sense hangs on the rest of the table. */
function isOpenHeading(text: string): boolean {
  const words = wordsOfHeading(text).join(' ');
  return IDENTITY_HEADINGS.has(words) || VAGUE_HEADINGS.has(words);
}

/** The earliest row that scores nearly as well as the best one. A further table must say plainly that it is one. */
function findHeader(rows: readonly Row[], from: number, further: boolean): number | undefined {
  const scored: {readonly index: number; readonly score: number}[] = [];
  for (let index = from; index < Math.min(rows.length, from + SEARCHED_ROWS); index++) {
    const row = rows[index] ?? [];
    const {score, known} = headerScore(row);
    const filled = row.filter((cell) => !isBlank(cell)).length;
    if (known >= 2 && score >= (further ? Math.max(2.5, filled * 0.6) : 1.2) && (!further || isGap(rows, index - 1))) {
      scored.push({index, score});
    }
  }
  const best = Math.max(0, ...scored.map(({score}) => score));
  return scored.find(({score}) => score >= best * 0.75)?.index;
}

const isGap = (rows: readonly Row[], index: number): boolean => index < 0 || !hasFilled(rows[index] ?? [], 2);

/** A table ends where another one's headings stand. */
function endOfTable(rows: readonly Row[], header: number): number {
  const own = rowTexts(rows[header] ?? []);
  for (let index = header + 2; index < rows.length; index++) {
    if (!isGap(rows, index - 1)) continue;
    const row = rows[index] ?? [];
    const filled = filledOf(row);
    if (filled < 3 || saysTheSame(row, own)) continue;
    if (sharesHeadings(row, rows[header] ?? [])) return index;
    const {score, known} = headerScore(row);
    if (known >= 3 && score >= Math.max(2.5, filled * 0.7)) {
      return rows.slice(header + 1, index).every((each) => each.length === 0) ? rows.length : index;
    }
  }
  return rows.length;
}

/** Tables of one report that stand below each other have most of their headings in common, each in its own order. */
function sharesHeadings(row: Row, header: Row): boolean {
  const texts = row.map((cell) => oneLine(textOf(cell)).toLowerCase()).filter((text) => text !== '');
  const known = new Set(header.map((cell) => oneLine(textOf(cell)).toLowerCase()).filter((text) => /\p{L}{2}/u.test(text)));
  return texts.length >= 3 && new Set(texts).size === texts.length && texts.filter((text) => known.has(text)).length >= texts.length * 0.6;
}

function tableAt(sheet: Sheet, header: number, end: number): Table {
  const {rows} = sheet;
  const mergeAt = mergeFinder(sheet);
  const headings = headingsAt(sheet, header, mergeAt);
  const own = rowTexts(rows[header] ?? []);
  const usual = usualCount(rows, header + 1, end);
  const full = Math.max(2, Math.ceil(usual * 0.4));
  const records: number[] = [];
  const structure = new Map<number, string>();
  let apart = false;
  for (let index = header + 1; index < end; index++) {
    const row = rows[index] ?? [];
    const filled = filledOf(row);
    const why =
      filled === 0
        ? 'blank'
        : saysTheSame(row, own)
          ? 'headings again'
          : isTotal(row)
            ? 'total'
            : isCount(row)
              ? 'column numbers'
              : undefined;
    if (why !== undefined) {
      if (filled > 0) structure.set(index, why);
      else if (records.length > 0) apart = true;
      if (why === 'total') apart = true;
      continue;
    }
    const thin = filled < full && headings.length > 2;
    if (thin && filled === 1 && isTitle(row, (column) => mergeAt(index, column), usual, apart)) {
      structure.set(index, apart ? 'guidance' : 'title within the table');
      apart = apart || isGuidance(row);
      continue;
    }
    if (thin && apart) {
      structure.set(index, 'guidance');
      continue;
    }
    apart = false;
    records.push(index);
  }
  return {header, headings, records, structure};
}

/** Headings by column; one that stands only in the group row above counts, and the group is kept beside the others. */
function headingsAt(sheet: Sheet, header: number, mergeAt: MergeFinder): readonly Heading[] {
  const row = sheet.rows[header] ?? [];
  const groups = groupsAbove(sheet, header, mergeAt);
  const width = Math.max(row.length, groups.length);
  const headings: Heading[] = [];
  for (let column = 0; column < width; column++) {
    const text = oneLine(textOf(row[column]));
    const group = groups[column];
    if (text === '' && group === undefined) continue;
    if (text === '' && headings.at(-1)?.text === group) continue;
    headings.push({column, text: text === '' ? (group ?? '') : text, ...(text === '' || group === undefined ? {} : {group})});
  }
  return headings;
}

/** The row above, spread over what it spans: by its merged cells, else up to the next filled cell. A single cell is a title. */
function groupsAbove(sheet: Sheet, header: number, mergeAt: MergeFinder): readonly (string | undefined)[] {
  const above = sheet.rows[header - 1];
  if (!above) return [];
  const filled = above.map((cell, column) => ({column, text: oneLine(textOf(cell))})).filter(({text}) => text !== '');
  if (filled.length < 2 || filled.length >= filledOf(sheet.rows[header] ?? []) || filled.some(({text}) => text.length > 100)) return [];
  if (filled.some(({text}) => /\d{4}|^\[|:$/.test(text))) return [];
  const width = sheet.rows[header]?.length ?? 0;
  const groups: (string | undefined)[] = [];
  for (const [index, {column, text}] of filled.entries()) {
    const merge = mergeAt(header - 1, column);
    const next = filled[index + 1]?.column ?? width;
    const to = merge ? merge.right : sheet.merges.length > 0 ? column : next - 1;
    for (let at = column; at <= Math.min(to, 5_000); at++) groups[at] = text;
  }
  return groups;
}

const TOTAL =
  /^(?:grand |sub)?-?(?:total|totals|totaux|sum|summe|gesamt|gesamtsumme|somme|suma|totale|totaal|soma|count|anzahl|nombre|aantal|numero)\b[\s:=]*[\d.,]*$/i;

const readsAsTotal = remembering((text) => TOTAL.test(oneLine(text)));

function isTotal(row: Row): boolean {
  const first = row.find((cell) => !isBlank(cell));
  if (first === undefined || !readsAsTotal(textOf(first))) return false;
  const [, ...rest] = row.filter((cell) => !isBlank(cell));
  return rest.every((cell) => typeof cell !== 'string' || /^[\d.,%\s€$£-]+$/.test(cell));
}

/** `1 2 3 4 …` below the headings. */
function isCount(row: Row): boolean {
  if (textOf(row.find((cell) => !isBlank(cell))).trim() !== '1') return false;
  const filled = row.filter((cell) => !isBlank(cell)).map((cell) => textOf(cell).trim());
  return filled.length > 2 && filled.every((text, index) => text === String(index + 1));
}

const GUIDANCE =
  /^(?:note|notes|legend|guidance|instructions?|field reference|priority actions?|key|abbreviations|add more rows|this is not|see also|example|hinweis|legende|remarque|nota|leyenda|legenda|instrucciones|istruzioni|opmerking|instructie|instru[cç][oõ]es)\b/i;

const isGuidance = (row: Row): boolean => GUIDANCE.test(oneLine(textOf(row.find((cell) => !isBlank(cell)))));

/** A row with one filled cell: a title or an instruction unless it is a short name right below other records. */
function isTitle(row: Row, mergeAt: (column: number) => Merge | undefined, usual: number, apart: boolean): boolean {
  if (apart || isGuidance(row)) return true;
  const column = row.findIndex((cell) => !isBlank(cell));
  const merge = mergeAt(column);
  if (merge !== undefined && merge.right > merge.left) return true;
  const text = oneLine(textOf(row[column]));
  if (text.length > 100 || /[.:!]$/.test(text)) return true;
  return usual > 3 && /\p{Lu}{4}/u.test(text) && text === text.toUpperCase();
}

function filledOf(row: Row): number {
  let count = 0;
  for (let column = 0; column < row.length; column++) if (!isBlank(row[column])) count++;
  return count;
}

function hasFilled(row: Row, least: number): boolean {
  let count = 0;
  for (let column = 0; column < row.length && count < least; column++) if (!isBlank(row[column])) count++;
  return count >= least;
}

/** How many cells are filled in most rows that have several: the middle one of all such counts, 1 where no row has. */
function usualCount(rows: readonly Row[], from: number, end: number): number {
  const tally: number[] = [];
  let several = 0;
  for (let index = from; index < end; index++) {
    const count = filledOf(rows[index] ?? []);
    if (count < 2) continue;
    tally[count] = (tally[count] ?? 0) + 1;
    several++;
  }
  let passed = 0;
  return Math.max(
    1,
    tally.findIndex((rowsOfCount = 0) => (passed += rowsOfCount) > several >> 1),
  );
}

const rowTexts = (row: Row): readonly string[] => row.map((cell) => oneLine(textOf(cell)).toLowerCase());

/** Blank cells behind the last filled one tell no rows apart. */
function saysTheSame(row: Row, texts: readonly string[]): boolean {
  for (let column = 0; column < Math.max(row.length, texts.length); column++) {
    if (oneLine(textOf(row[column])).toLowerCase() !== (texts[column] ?? '')) return false;
  }
  return true;
}

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
