/**
 * A table of the notice as it should read, in its own shape: its columns in their order, its labels as printed (also where a letter
 * lies: the meaning decides the answer), its words for yes and no. A cell that the record knows nothing about stays as it is.
 */
import type {Letter} from '../law/index.js';
import {answerOf} from '../notice/table/answer.js';
import {printedLetter} from '../notice/table/category-name.js';
import type {CategoryTable, PrintedRow} from '../notice/reading.js';
import {gapFor, heldMarked} from './drafts.js';
import {dependsOn, disclosingPurposesOf, periodsOf, purposesOfLetter, recipientsOf, sourcesOfLetter} from './cell-texts.js';
import {mergedFlow} from './flows.js';
import {answered, answersInColumn, leftOpen, ownWords} from './own-words.js';
import type {Evidence} from './summary.js';
import {isPlainLetter, rowsOf, unconfirmedMark, type GapSubject} from './subject.js';
import {because, whyNotUndisclosed} from './unproven.js';

export interface ShapedRow {
  readonly is: 'kept' | 'changed' | 'added';
  /** Of the printed row; for an added one, that of the row before it. */
  readonly line: number;
  readonly letter: Letter | null;
  /** Empty for an added row. */
  readonly before: readonly string[];
  readonly cells: readonly string[];
}

export interface ShapedTable {
  readonly table: CategoryTable;
  readonly rows: readonly ShapedRow[];
}

/** Every table that the notice prints, corrected; a missing category goes into the last, and into each that repeats it. */
export function shapedTables(subject: GapSubject): readonly ShapedTable[] {
  const {tables} = subject.notice;
  const last = tables.at(-1);
  return tables.map((table) => {
    const rows = table.rows.map((row): ShapedRow => shapedRow(row, table, subject));
    return {table, rows: last !== undefined && isSame(table, last) ? withMissing(rows, table, subject) : rows};
  });
}

/** The row of the notice's table for the letter as it should read; undefined where the notice has no table with it. */
export function shapedCells(letter: Letter, subject: GapSubject): readonly string[] | undefined {
  const place = rowsOf(subject.notice, letter)[0]?.place;
  for (const table of subject.notice.tables) {
    const row = table.rows.find((candidate) => candidate.letter === letter && (place === undefined || candidate.line === place.line));
    if (row !== undefined) return shapedRow(row, table, subject).cells;
  }
  return undefined;
}

/** A row that the notice's table lacks; undefined where it has no table. */
export function addedCells(letter: Letter, subject: GapSubject): readonly string[] | undefined {
  const table = subject.notice.tables.at(-1);
  const evidence = subject.practice.letters.get(letter);
  return table === undefined || evidence === undefined ? undefined : newCells(letter, {table, evidence, subject});
}

export const missingLetters = ({notice, practice}: GapSubject): readonly Letter[] =>
  [...practice.letters.keys()].filter((letter) => isPlainLetter(letter) && rowsOf(notice, letter).length === 0).sort();

/** The letter is said to be collected, nothing of the record carries it, and no open fact could make it so. */
export const isUnheld = (letter: Letter, {letters, undecided}: GapSubject['practice']): boolean =>
  isPlainLetter(letter) && !letters.has(letter) && !undecided.has(letter);

function shapedRow(row: PrintedRow, table: CategoryTable, subject: GapSubject): ShapedRow {
  const {letter, line, cells: before} = row;
  const kept: ShapedRow = {is: 'kept', line, letter, before, cells: before};
  if (letter === null) return kept;
  const {practice} = subject;
  const turned = isTurned(row, table, subject);
  const unknown =
    row.collected === 'yes' && isUnheld(letter, practice)
      ? `no activity of the record used it since ${practice.window.from}`
      : turned
        ? dependsOn(letter, subject)
        : undefined;
  // The record's silence and an open fact prove neither answer: people are asked before one is published.
  if (unknown !== undefined) {
    return changed(kept, table, (text, holds, at) => (holds === 'collected' ? leftOpen(text, ownWords(table, at), unknown) : text));
  }
  const evidence = practice.letters.get(letter);
  if (evidence === undefined) return kept;
  if (!turned && row.collected !== 'yes') return kept;
  return changed(kept, table, (text, holds, at) => {
    if (holds === 'collected') return turned ? answered(text, 'yes', ownWords(table, at)) + markWhere(evidence, table) : text;
    if (holds === 'examples') {
      return turned ? (/^examples?:\s+/i.exec(text)?.[0] ?? '') + heldMarked(evidence, subject.law) : text;
    }
    return filled(text, {letter, evidence, table, at, subject});
  });
}

/** One row of a letter turns where none of them says yes; several sensitive ones cannot be told apart. */
function isTurned({letter, line, collected}: PrintedRow, {rows}: CategoryTable, {notice}: GapSubject): boolean {
  if (letter === null || collected === 'yes') return false;
  if (rowsOf(notice, letter).some((row) => row.collected === 'yes')) return false;
  const own = rows.filter((row) => row.letter === letter);
  return isPlainLetter(letter) ? own[0]?.line === line : own.length === 1 && collected === 'no';
}

function changed(
  row: ShapedRow,
  {columns}: CategoryTable,
  cellOf: (text: string, holds: CategoryTable['columns'][number]['holds'], at: number) => string,
): ShapedRow {
  const cells = columns.map(({holds}, at) => cellOf(row.before[at] ?? '', holds, at));
  return cells.every((cell, at) => cell === (row.before[at] ?? '')) ? row : {...row, is: 'changed', cells};
}

interface OfCell {
  readonly letter: Letter;
  readonly evidence: Evidence;
  readonly table: CategoryTable;
  readonly at: number;
  readonly subject: GapSubject;
}

/** A cell about where it comes from or goes to: an untrue answer is put right, an empty cell is filled, words of the notice stay. */
function filled(text: string, of: OfCell): string {
  const {table, at, letter, subject} = of;
  const holds = table.columns[at]?.holds;
  if ((holds === 'soldOrShared' || holds === 'disclosed') && answersInColumn(table, at)) {
    const flows = flowAnswer(holds, letter, subject);
    const said = answerOf(text);
    if (flows === undefined || said === flows || (said === 'yes' && !deniesAll(holds, subject))) return text;
    return said === 'no' || said === 'yes' ? answered(text, flows, ownWords(table, at)) : ownWords(table, at)[flows];
  }
  // A dash beside what goes to nobody says so already.
  const goesNowhere = (holds === 'thirdParties' || holds === 'disclosurePurposes') && !reaches(letter, whichFlows(table, at), subject);
  return isBlank(text) && !goesNowhere ? (textFor(of) ?? text) : text;
}

const reaches = (letter: Letter, which: 'any' | 'sold', {practice: {saidDisclosed, sold, shared}}: GapSubject): boolean =>
  (which === 'any' && saidDisclosed.has(letter)) || sold.has(letter) || shared.has(letter);

/** "Third parties to whom it is sold or shared" is another column than "disclosed to". */
function whichFlows({columns}: CategoryTable, at: number): 'any' | 'sold' {
  const {title = '', holds} = columns[at] ?? {};
  return holds === 'soldOrShared' || (/\b(?:sold|sell|sale)/i.test(title) && !/\bdisclos/i.test(title)) ? 'sold' : 'any';
}

/** An answer of yes is only taken back where the record holds no sale at all: of one among several, the notice may know more. */
const deniesAll = (holds: 'soldOrShared' | 'disclosed', {practice}: GapSubject): boolean =>
  holds === 'soldOrShared' && mergedFlow(practice) === undefined;

/** Undefined where the record does not tell. */
function flowAnswer(holds: 'soldOrShared' | 'disclosed', letter: Letter, {practice}: GapSubject): 'yes' | 'no' | undefined {
  const sent = holds === 'disclosed' ? [practice.saidDisclosed] : [practice.sold, practice.shared];
  if (sent.some((letters) => letters.has(letter))) return 'yes';
  return whyNotUndisclosed({practice}).length > 0 ? undefined : 'no';
}

/** Undefined for a column that no part of the record answers. */
function textFor({letter, evidence, table, at, subject}: OfCell): string | undefined {
  switch (table.columns[at]?.holds) {
    case 'examples':
      return heldMarked(evidence, subject.law);
    case 'sources':
      return sourcesOfLetter(evidence, subject) || gapFor('categories of sources');
    case 'purposes':
      return purposesOfLetter(evidence) || gapFor('purposes');
    case 'thirdParties':
    case 'disclosed':
    case 'soldOrShared':
      return recipientsOf(letter, whichFlows(table, at), subject);
    case 'disclosurePurposes':
      return disclosingPurposesOf(letter, subject);
    case 'retention':
      return periodsOf(letter, subject) || gapFor('how long it is kept');
    default:
      return undefined;
  }
}

function newCells(
  letter: Letter,
  {table, evidence, subject}: {readonly table: CategoryTable; readonly evidence: Evidence; readonly subject: GapSubject},
): readonly string[] {
  return table.columns.map(({title, holds}, at) => {
    if (holds === 'category') return newLabel(letter, table, subject);
    if (holds === 'collected') return ownWords(table, at).yes + markWhere(evidence, table);
    if ((holds === 'soldOrShared' || holds === 'disclosed') && answersInColumn(table, at)) {
      const answer = flowAnswer(holds, letter, subject);
      return answer === undefined
        ? gapFor(because(`${holds === 'disclosed' ? 'disclosed' : 'sold or shared'}: yes or no`, whyNotUndisclosed(subject)))
        : ownWords(table, at)[answer];
    }
    return textFor({letter, evidence, table, at, subject}) ?? (title === '' ? '' : gapFor(title));
  });
}

/** Where no column of examples takes the mark. */
const markWhere = (evidence: Evidence, {columns}: CategoryTable): string =>
  columns.some(({holds}) => holds === 'examples') ? '' : unconfirmedMark(evidence);

/** `L. Title`, `Category L: Title`, `(l) Title` or only the title, as the other labels are; a letter that is taken gives way to the next. */
function newLabel(letter: Letter, table: CategoryTable, {law}: GapSubject): string {
  const {title} = law.get('categories', letter);
  const at = table.columns.findIndex(({holds}) => holds === 'category');
  const labels = table.rows.map(({cells}) => cells[at]?.trim() ?? '');
  const lettered = labels.flatMap((label) => {
    const parts = /^(\W{0,3}(?:category\W{1,3})?)([a-l])(\s{0,2}[.):–—-]{1,2}\s*)/i.exec(label);
    return parts === null ? [] : [{before: parts[1] ?? '', printed: parts[2] ?? '', after: parts[3] ?? ''}];
  });
  const like = lettered.at(-1);
  if (like === undefined || lettered.length < labels.length / 2) return title;
  const taken = new Set(labels.map(printedLetter));
  const free = [letter, ...('ABCDEFGHIJKL'.split('') as Letter[])].find((each) => !taken.has(each));
  if (free === undefined) return title;
  const lower = like.printed === like.printed.toLowerCase();
  return `${like.before}${lower ? free.toLowerCase() : free}${like.after}${title}`;
}

/** In the order of the letters where the table keeps it, else at the end. */
function withMissing(rows: readonly ShapedRow[], table: CategoryTable, subject: GapSubject): readonly ShapedRow[] {
  const all = [...rows];
  const letters = rows.flatMap(({letter}) => letter ?? []);
  const ordered = letters.every((letter, index) => index === 0 || (letters[index - 1] as Letter) <= letter);
  for (const letter of missingLetters(subject)) {
    const evidence = subject.practice.letters.get(letter) as Evidence;
    const next = ordered ? all.findIndex((row) => row.letter !== null && row.letter > letter) : -1;
    const at = next < 0 ? all.length : next;
    const line = all[Math.max(0, at - 1)]?.line ?? table.line;
    all.splice(at, 0, {is: 'added', line, letter, before: [], cells: newCells(letter, {table, evidence, subject})});
  }
  return all;
}

/** A page may print its table twice, once for small screens. */
const isSame = (one: CategoryTable, other: CategoryTable): boolean =>
  one === other || (one.columns.length === other.columns.length && textOf(one) === textOf(other));

const textOf = ({rows}: CategoryTable): string => rows.map(({cells}) => cells.join('|')).join('\n');

/** Nothing, a dash, or words that say that there is nothing to tell: what stands beside an untrue NO. */
const isBlank = (text: string): boolean => /^(?:[\s–—_.-]*|n\/?a\.?|none\.?|not applicable\.?|not collected\.?|no\.?)$/i.test(text.trim());
