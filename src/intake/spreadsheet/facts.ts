/** A workbook → what it says, in the record's shapes, and where every one of its cells went. */
import {columnLetters, type ProblemDetails} from '../../record/index.js';
import type {Incoming} from '../change.js';
import {folded} from '../importers/folded.js';
import {IMPORTERS, type ImporterId} from '../importers/index.js';
import {nameKey} from '../same-value.js';
import {explained, laidOut} from './laid-out.js';
import {foldedKeys} from './named-table.js';
import {openDrafts, type ActivityDraft} from './drafts.js';
import type {HowToRead} from './how-to-read.js';
import {meaningByCells, samplesOf} from './cell-meanings.js';
import {exampleRows} from './example-rows.js';
import {openLedger, type CellCounts, type Unrecorded} from './ledger.js';
import {signatureOf} from './mapping.js';
import {MEANINGS} from './meaning.js';
import {answersIn} from './find-form.js';
import type {ReadColumn} from './read-column.js';
import {readForm} from './read-form.js';
import {refusedRows, withoutReasons, type RefusedRows} from './refused-rows.js';
import {readingOf} from './reading.js';
import {readRow} from './row-facts.js';
import {presumeAllData} from './row-recipients.js';
import type {Shape} from './shape.js';
import {oneActivity, tablesOf, type FoundTable} from './sheet-tables.js';
import {countFilled, filledIn, leaveAside, rowsOf} from './table-rows.js';
import {leavesIn, textOf, type NamedColumns, type Sheet, type Workbook} from './workbook.js';

export interface ReadPart {
  readonly name: string | null;
  /** Row or line of the headings, counted from 1; how records stand in the file where no row heads them; null where nothing reads like headings. */
  readonly header: number | NamedColumns['as'] | null;
  readonly shape: Shape;
  readonly records: number;
  readonly columns: readonly ReadColumn[];
  /** By which a saved mapping is found again. */
  readonly signature: string;
  /** Why nothing was taken from it. */
  readonly left?: string;
}

export interface WorkbookReading {
  /** The importer that knows the file, else what its rows are. */
  readonly recognised: ImporterId | Shape | 'no-register';
  /** What people call the layout that an importer knows. */
  readonly layout?: string;
  readonly records: number;
  readonly parts: readonly ReadPart[];
  readonly cells: CellCounts;
  /** Every cell that was kept as a note or refused. */
  readonly unrecorded: readonly Unrecorded[];
  readonly problems: readonly ProblemDetails[];
  /** For whoever wants to correct them; not kept for anybody else. */
  readonly refused: () => RefusedRows;
  readonly incoming: Incoming;
}

export function readWorkbook(workbook: Workbook, how: HowToRead): WorkbookReading {
  const ledger = openLedger();
  const drafts = openDrafts(how.record, how.origin);
  const reading = readingOf(drafts, ledger, how);
  const activityNames = new Set(how.record.activities.map(({name}) => nameKey(name)));
  const {sheets} = folded(workbook, foldedKeys);
  const paths = new Set(sheets.map(({name}) => name ?? ''));
  const tables = sheets.flatMap((sheet) => tablesOf(withoutReasons(sheet, ledger), how, ledger, activityNames, paths));
  const found = explained(oneActivity(laidOut(tables, how, activityNames), how, activityNames));
  const rowRead = rowsCounted(found, how);
  let only: ActivityDraft | undefined;
  const toldInParts = new Set<ActivityDraft>();
  const listed = new Map<string, ActivityDraft>();
  const parts = found.map(({sheet, table, resolved, left, form}, index): ReadPart => {
    if (form) {
      const of = {name: sheet.name, header: 'vertical', shape: 'activities', signature: ''} as const;
      ledger.structure(countFilled(sheet) - (left === undefined ? answersIn(form) : 0));
      if (left !== undefined) return {...of, records: 0, columns: [], left};
      const before = new Set(drafts.activities.keys());
      const {activity, columns} = readForm(
        form,
        {sheet, file: how.file, dates: how.dates, index, listed: (reference) => listed.get(reference)},
        reading,
      );
      const fresh = activity !== undefined && !before.has(activity.id) ? 1 : 0;
      return {...of, records: fresh, columns};
    }
    const rows = left === undefined ? rowsOf(sheet, table, resolved, index, how, ledger) : [];
    const examples = exampleRows(ledger);
    if (left !== undefined) leaveAside(sheet, table, resolved, index, left, how, ledger);
    for (const row of table.structure.keys()) ledger.structure(filledIn(sheet, row));
    ledger.structure(table.headings.length === 0 ? 0 : filledIn(sheet, table.header));
    let taken = 0;
    let before: ActivityDraft | undefined;
    for (const row of rows) {
      examples.see(row);
      rowRead();
      const {activity, record} = readRow(
        row,
        {
          shape: resolved.shape,
          activity: resolved.shape === 'none' ? only : before,
          namesActivities: resolved.columns.some(({meaning}) => meaning === 'activity'),
        },
        reading,
      );
      before = activity;
      if (activity && resolved.shape === 'none' && sheet.named?.within) toldInParts.add(activity);
      const reference = row.first('id')?.text;
      if (activity && reference !== undefined) listed.set(reference, activity);
      if (record) taken++;
      if (resolved.shape === 'activities' && taken === 1) only = activity;
    }
    examples.tell();
    if (sheet.named?.as === 'per event') taken = entriesIn(sheet);
    return {
      name: sheet.name === '' ? null : sheet.name,
      header: headerOf(sheet, table.header),
      shape: resolved.shape,
      records: taken,
      columns: resolved.columns
        .filter(({column}) => !sheet.named?.repeated.includes(column))
        .map(({column, heading, meaning, by, dates, unknown}) => ({
          column: heading === '' ? columnLetters(column + 1) : heading,
          letter: columnLetters(column + 1),
          meaning: MEANINGS[meaning],
          as: meaning,
          by,
          cells: ledger.tally(index, column),
          ...doubted(ledger.doubtfulDates(index, column)),
          ...(dates === undefined ? {} : {dates}),
          ...(unknown && !sheet.named ? looksLike(sheet, table, column, {...reading, record: how.record}) : {}),
        })),
      signature: signatureOf(table.headings),
      ...(left === undefined ? {} : {left}),
    };
  });
  how.rowsRead?.(1, 1);
  if (only && found.some(({resolved, left}) => resolved.shape === 'none' && left === undefined)) presumeAllData(only, drafts);
  for (const activity of toldInParts) presumeAllData(activity, drafts);
  const counted = countedParts(parts, found, workbook);
  const leading = parts.findIndex((part) => part.records > 0 && part.left === undefined && counted.includes(part));
  const importer = found[leading]?.importer;
  const layout = IMPORTERS.find(({id}) => id === importer)?.title;
  return {
    ...(layout === undefined ? {} : {layout}),
    recognised: importer ?? parts[leading]?.shape ?? 'no-register',
    records: counted.reduce((sum, part) => sum + part.records, 0),
    parts,
    cells: ledger.counts(),
    unrecorded: ledger.unrecorded,
    problems: ledger.problems,
    refused: () => refusedRows(found, ledger, how.file),
    incoming: drafts.incoming(),
  };
}

/** So that telling costs nothing beside reading. */
const TOLD_EVERY = 1000;

/** To be called for each row; tells how many of all are read. */
function rowsCounted(found: readonly FoundTable[], {rowsRead}: HowToRead): () => void {
  if (rowsRead === undefined) return () => undefined;
  const all = found.reduce((sum, {table, left}) => sum + (left === undefined ? table.records.length : 0), 0);
  let done = 0;
  return () => {
    if (done % TOLD_EVERY === 0) rowsRead(done, all);
    done++;
  };
}

/** Nothing for a column without a filled cell. */
function looksLike(
  sheet: Sheet,
  {records}: FoundTable['table'],
  column: number,
  known: Parameters<typeof meaningByCells>[1],
): Pick<ReadColumn, 'unknown'> {
  const values = records.slice(0, 500).map((row) => textOf(sheet.rows[row]?.[column]));
  const samples = samplesOf(values);
  const suggested = meaningByCells(values, known);
  return samples.length === 0 ? {} : {unknown: {samples, ...(suggested === undefined ? {} : {suggested})}};
}

const doubted = (examples: readonly string[]): Pick<ReadColumn, 'doubtfulDates'> =>
  examples.length === 0 ? {} : {doubtfulDates: examples};

function headerOf({named, lines}: Sheet, header: number): ReadPart['header'] {
  if (named) return named.as;
  return header < 0 ? null : (lines?.[header] ?? header + 1);
}

/** Entries that several rows tell of are named in the first of them. */
const entriesIn = ({rows, named}: Sheet): number => rows.filter((row) => leavesIn(row[named?.entry ?? 0]) > 0).length;

/** Parts whose rows are what the file is a list of. A document's processors are told beside its activities or data, which are its records. */
function countedParts(parts: readonly ReadPart[], found: readonly FoundTable[], {format}: Workbook): readonly ReadPart[] {
  const counted = parts.filter(({shape}, index) => shape !== 'none' && found[index]?.counts !== false);
  const main = counted.filter(({shape}) => shape === 'activities' || shape === 'data');
  const isDocument = format === 'markdown' || (WRITTEN.includes(format) && found.every(({importer}) => importer === undefined));
  return isDocument && main.some(({records}) => records > 0) ? counted.filter(({shape}) => shape !== 'recipients') : counted;
}

const WRITTEN: readonly Workbook['format'][] = ['yaml', 'json'];
