/** A workbook → what it says, in the record's shapes, and where every one of its cells went. */
import type {Law} from '../../law/index.js';
import {columnLetters, writeCell, type ProblemDetails, type RecordOfProcessing} from '../../record/index.js';
import type {Incoming} from '../change.js';
import {nameKey} from '../same-value.js';
import {dateOrderOf} from './cell-dates.js';
import {openDrafts, type ActivityDraft, type Origin} from './drafts.js';
import {findTables, oneLine, type Heading, type Table} from './find-tables.js';
import {guessMeaning} from './heading.js';
import {openLedger, type CellCounts, type ColumnTally, type Ledger} from './ledger.js';
import {MEANINGS, type Meaning, type PublicMeaning} from './meaning.js';
import {rowOf, type CellRef, type Row} from './row.js';
import {readingOf} from './reading.js';
import {readRow} from './row-facts.js';
import {resolveColumns, type Hints, type ResolvedTable, type Shape} from './shape.js';
import {signatureOf, type ColumnMapping, type SavedMapping} from './mapping.js';
import {isBlank, textOf, type Sheet, type Workbook} from './workbook.js';

export interface HowToRead {
  readonly record: RecordOfProcessing;
  readonly law: Law;
  readonly origin: Origin;
  /** Name of the file, for places. */
  readonly file: string;
  /** Meanings that a person stated, by heading or column letter. */
  readonly columns?: ColumnMapping;
  readonly saved?: readonly SavedMapping[];
  /** Only the sheet of this name; hidden ones too. */
  readonly sheet?: string;
  /** What the rows are, where the words do not tell. */
  readonly shape?: Shape;
  /** System that the file is about, where no column names one. */
  readonly system?: string;
}

export interface ReadColumn {
  /** The heading, or the letter where there is none. */
  readonly column: string;
  readonly letter: string;
  readonly meaning: PublicMeaning;
  /** Our finer word, as `--columns` takes it. */
  readonly as: Meaning;
  readonly by: 'words' | 'person' | 'saved' | 'values';
  readonly cells: ColumnTally;
}

export interface ReadPart {
  readonly name: string | null;
  /** Row of the headings, counted from 1; null where nothing reads like headings. */
  readonly header: number | null;
  readonly shape: Shape;
  readonly records: number;
  readonly columns: readonly ReadColumn[];
  /** By which a saved mapping is found again. */
  readonly signature: string;
  /** Why nothing was taken from it. */
  readonly left?: string;
}

export interface WorkbookReading {
  readonly recognised: Shape | 'no-register';
  readonly records: number;
  readonly parts: readonly ReadPart[];
  readonly cells: CellCounts;
  readonly problems: readonly ProblemDetails[];
  readonly incoming: Incoming;
}

interface FoundTable {
  readonly sheet: Sheet;
  /** Without headings where no row reads like them. */
  readonly table: Table;
  readonly resolved: ResolvedTable;
  readonly left: string | undefined;
}

export function readWorkbook(workbook: Workbook, how: HowToRead): WorkbookReading {
  const ledger = openLedger();
  const drafts = openDrafts(how.record, how.origin);
  const reading = readingOf(drafts, ledger, how.law, how.system);
  const activityNames = new Set(how.record.activities.map(({name}) => nameKey(name)));
  const found = oneActivity(workbook.sheets.flatMap((sheet) => tablesOf(sheet, how, ledger, activityNames)), how, activityNames);
  let records = 0;
  let only: ActivityDraft | undefined;
  const parts = found.map(({sheet, table, resolved, left}, index): ReadPart => {
    const rows = left === undefined ? rowsOf(sheet, table, resolved, index, how.file, ledger) : [];
    if (left !== undefined) leaveAside(sheet, table, resolved, index, left, how, ledger);
    for (const row of table.structure.keys()) ledger.structure(filledIn(sheet, row));
    ledger.structure(table.headings.length === 0 ? 0 : filledIn(sheet, table.header));
    let taken = 0;
    let before: ActivityDraft | undefined;
    for (const row of rows) {
      const {activity, record} = readRow(row, {shape: resolved.shape, activity: resolved.shape === 'none' ? only : before, namesActivities: resolved.columns.some(({meaning}) => meaning === 'activity')}, reading);
      before = activity;
      if (record) taken++;
      if (resolved.shape === 'activities' && taken === 1) only = activity;
    }
    if (resolved.shape !== 'none') records += taken;
    return {
      name: sheet.name,
      header: table.header < 0 ? null : table.header + 1,
      shape: resolved.shape,
      records: taken,
      columns: resolved.columns.map(({column, heading, meaning, by}) => ({column: heading === '' ? columnLetters(column + 1) : heading, letter: columnLetters(column + 1), meaning: MEANINGS[meaning], as: meaning, by, cells: ledger.tally(index, column)})),
      signature: signatureOf(table.headings),
      ...(left === undefined ? {} : {left}),
    };
  });
  const leading = parts.find(({records: count, left}) => count > 0 && left === undefined);
  return {recognised: leading?.shape ?? 'no-register', records, parts, cells: ledger.counts(), problems: ledger.problems, incoming: drafts.incoming()};
}

const NO_HEADINGS = 'no row reads like the headings of a register';

function tablesOf(sheet: Sheet, how: HowToRead, ledger: Ledger, activityNames: ReadonlySet<string>): readonly FoundTable[] {
  if (how.sheet !== undefined && sheet.name !== how.sheet) {
    ledger.structure(countFilled(sheet));
    return [];
  }
  const tables = findTables(sheet, headerOf(sheet, how));
  if (tables.length === 0) return untabled(sheet, how, ledger);
  const first = tables[0]?.header ?? 0;
  for (let index = 0; index < first; index++) ledger.structure(filledIn(sheet, index));
  return tables.map((table) => {
    const resolved = resolveColumns(table.headings, hintsFor(sheet, table, how, activityNames));
    return {sheet, table, resolved, left: whyLeft(sheet, table, resolved, how)};
  });
}

/** A sheet where nothing reads like headings: a table that could not be understood is refused, prose and help are structure. */
function untabled(sheet: Sheet, how: HowToRead, ledger: Ledger): readonly FoundTable[] {
  const wide = sheet.rows.map((_, index) => index).filter((index) => filledIn(sheet, index) >= 2);
  const helps = sheet.hidden || (sheet.name !== null && HELP_SHEET.test(sheet.name.trim()));
  if (wide.length < 3 || helps) {
    ledger.structure(countFilled(sheet));
    return sheet.rows.length === 0 ? [] : [{sheet, table: {header: -1, headings: [], records: [], structure: new Map()}, resolved: {shape: 'none', columns: []}, left: helps ? 'it helps with filling in the others' : NO_HEADINGS}];
  }
  const table: Table = {header: -1, headings: [], records: sheet.rows.map((_, index) => index), structure: new Map()};
  return [{sheet, table, resolved: {shape: how.shape ?? 'none', columns: []}, left: `${NO_HEADINGS}; say with --columns what its columns mean`}];
}

/** Where the headings stand, if a person says so or an earlier import knows them. */
function headerOf({rows}: Sheet, {columns, saved = []}: HowToRead): {readonly headerAt?: number} {
  if (columns?.header !== undefined) return {headerAt: Math.min(columns.header, rows.length) - 1};
  const known = new Set(saved.map(({signature}) => signature));
  const index = known.size === 0 ? -1 : rows.slice(0, 200).findIndex((row) => known.has(signatureOf(row.flatMap((cell, column) => (isBlank(cell) ? [] : [{column, text: oneLine(textOf(cell))}])))));
  return index < 0 ? {} : {headerAt: index};
}

function hintsFor(sheet: Sheet, table: Table, how: HowToRead, activityNames: ReadonlySet<string>, shape?: Shape): Hints {
  const saved = how.saved?.find(({signature}) => signature === signatureOf(table.headings));
  return {
    names: [...(sheet.name === null ? [] : [sheet.name]), how.file.replace(/^.*[/\\]/, '')],
    values: (column) => table.records.slice(0, 500).map((row) => textOf(sheet.rows[row]?.[column])),
    isActivity: (name) => activityNames.has(nameKey(name)),
    stated: (heading) => statedMeaning(heading, how.columns, saved),
    ...((shape ?? how.shape) === undefined ? {} : {shape: (shape ?? how.shape) as Shape}),
  };
}

function statedMeaning({column, text}: Heading, columns: ColumnMapping | undefined, saved: SavedMapping | undefined): ReturnType<Hints['stated']> {
  const said = columns?.byHeading.get(nameKey(text)) ?? columns?.byLetter.get(columnLetters(column + 1));
  if (said !== undefined) return {meaning: said, by: 'person'};
  const kept = saved?.columns.find(({heading}) => nameKey(heading) === nameKey(text))?.meaning;
  return kept === undefined ? undefined : {meaning: kept, by: 'saved'};
}

const IDENTIFYING: readonly Meaning[] = ['activity', 'purpose', 'system', 'field', 'recipient', 'legal-name', 'data', 'category', 'people'];
const HELP_SHEET = /^(?:[\d\s._-]*)(?:read ?me|instructions?|help|guidance|notes?|overview|about|introduction|tutori\w+|(?:lists?|listes|listen)$|lookups?|look-ups?|dropdowns?|drop-downs?|picklists?|validation|options|legend|cover|deckblatt|change ?log|changes|history|amendments?\w*|versions?|anleitung|hinweise|glossary|glossar|definitions?)(?:\b|_|$)/i;

function whyLeft(sheet: Sheet, table: Table, {shape, columns}: ResolvedTable, how: HowToRead): string | undefined {
  if (how.sheet === undefined && sheet.hidden) return `the sheet is hidden; name it with --sheet to import it`;
  if (how.sheet === undefined && sheet.name !== null && HELP_SHEET.test(sheet.name.trim())) return 'its name says that it helps with filling in the others';
  const known = columns.filter(({meaning}) => meaning !== 'other');
  if (shape === 'none' || known.length < 2 || !known.some(({meaning}) => IDENTIFYING.includes(meaning))) return 'its columns are not those of a register; say what they mean with --columns';
  if (!table.records.some((row) => hasSubstance(sheet, row, columns))) return 'it has headings and no rows: a blank form';
  return undefined;
}

/** Numbers, references and statuses filled in beforehand make no record. */
function hasSubstance(sheet: Sheet, row: number, columns: ResolvedTable['columns']): boolean {
  return columns.some(({column, meaning}) => meaning !== 'id' && meaning !== 'status' && !isBlank(sheet.rows[row]?.[column]) && !/^(?:false|true|\d+)$/i.test(textOf(sheet.rows[row]?.[column]).trim()));
}

/** A workbook with one activity whose other sheets tell more of it without naming it: each sheet's name says what its `name` is. */
function oneActivity(found: readonly FoundTable[], how: HowToRead, activityNames: ReadonlySet<string>): readonly FoundTable[] {
  const [main, ...others] = found;
  if (!main || others.length === 0 || main.resolved.shape !== 'activities' || main.left !== undefined || main.table.records.length !== 1) return found;
  return found.map((each) => {
    const {sheet, table, resolved} = each;
    const [first] = table.headings;
    const about = sheet.name === null ? undefined : guessMeaning(sheet.name)?.meaning;
    if (each === main || !first || about === undefined || resolved.columns.some(({meaning, heading}) => meaning === 'activity' && nameKey(heading) !== 'name')) return each;
    const identity: Meaning = about === 'transfer' || about === 'contract' ? 'recipient' : about;
    const again = resolveColumns(table.headings, {...hintsFor(sheet, table, how, activityNames, identity === 'recipient' ? 'recipients' : 'none')});
    const columns = again.columns.map((column) => (column.column === first.column ? {...column, meaning: identity} : column.heading.toLowerCase() === 'category' && identity !== 'recipient' ? {...column, meaning: identity === 'purpose' ? ('other' as const) : identity} : column));
    return {...each, resolved: {shape: 'none' as const, columns}, left: table.records.length === 0 ? 'it has headings and no rows: a blank form' : undefined};
  });
}

function rowsOf(sheet: Sheet, table: Table, {shape, columns}: ResolvedTable, index: number, file: string, ledger: Ledger): readonly Row[] {
  const orders = new Map(columns.map(({column}) => [column, dateOrderOf(table.records.map((row) => textOf(sheet.rows[row]?.[column])))]));
  const byColumn = new Map(columns.map((column) => [column.column, column]));
  const place = (row: number, column?: number): string => writeCell({file, sheet: sheet.name ?? undefined, row: (sheet.lines?.[row] ?? row + 1), column: column === undefined ? undefined : column + 1});
  let above = new Map<Meaning, CellRef>();
  return table.records.flatMap((row) => {
    if (!hasSubstance(sheet, row, columns)) {
      ledger.structure(filledIn(sheet, row));
      return [];
    }
    const refs = (sheet.rows[row] ?? []).flatMap((cell, column): readonly CellRef[] => {
      const text = textOf(cell).trim();
      if (text === '') return [];
      const known = byColumn.get(column);
      return [{table: index, column, heading: known?.heading ?? '', meaning: known?.meaning ?? 'notes', text, cell, at: place(row, column), dateOrder: orders.get(column) ?? 'unknown'}];
    });
    const carried = carriedDown(sheet, row, refs, above, shape);
    above = new Map([...above, ...refs.map((ref) => [ref.meaning, ref] as const)]);
    return [rowOf([...refs, ...carried], {at: place(row), sheet: sheet.name})];
  });
}

/** What stands once for several rows: merged cells downwards, and in lists of fields the system and table left blank below their first row. */
function carriedDown(sheet: Sheet, row: number, refs: readonly CellRef[], above: ReadonlyMap<Meaning, CellRef>, shape: Shape): readonly CellRef[] {
  const missing = [...above.values()].filter(({meaning}) => !refs.some((ref) => ref.meaning === meaning));
  return missing.filter(({meaning, column}) => {
    if (shape === 'fields' && (meaning === 'system' || meaning === 'dataset')) return true;
    return sheet.merges.some(({top, bottom, left, right}) => top < row && row <= bottom && left <= column && column <= right);
  });
}

/** Cells of a table that is not imported: records that a person could want are refused with the reason, forms and help are structure. */
function leaveAside(sheet: Sheet, table: Table, {columns}: ResolvedTable, index: number, why: string, {file}: HowToRead, ledger: Ledger): void {
  const wanted = /hidden|--columns/.test(why);
  const byColumn = new Map(columns.map((column) => [column.column, column]));
  for (const row of table.records) {
    if (!wanted) {
      ledger.structure(filledIn(sheet, row));
      continue;
    }
    for (const [column, cell] of (sheet.rows[row] ?? []).entries()) {
      if (isBlank(cell)) continue;
      const known = byColumn.get(column);
      ledger.settle({table: index, column, heading: known?.heading ?? '', meaning: known?.meaning ?? 'other', text: oneLine(textOf(cell)), cell, at: writeCell({file, sheet: sheet.name ?? undefined, row: row + 1, column: column + 1}), dateOrder: 'unknown'}, 'refused', why);
    }
  }
}

const filledIn = (sheet: Sheet, row: number): number => (sheet.rows[row] ?? []).reduce((count, cell) => (isBlank(cell) ? count : count + 1), 0);
const countFilled = (sheet: Sheet): number => sheet.rows.reduce((count, _, row) => count + filledIn(sheet, row), 0);
