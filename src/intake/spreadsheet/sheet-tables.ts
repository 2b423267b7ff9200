/** The tables of a sheet with what their columns mean, and which of them are left aside. */
import {columnLetters} from '../../record/index.js';
import type {ImporterId} from '../importers/index.js';
import {nameKey} from '../same-value.js';
import {formIn, isAnswered, type Form} from './find-form.js';
import {findTables, oneLine, type Heading, type Table} from './find-tables.js';
import {guessMeaning} from './heading.js';
import type {HowToRead} from './how-to-read.js';
import type {Ledger} from './ledger.js';
import {signatureOf, type ColumnMapping, type MappedColumn, type SavedMapping, type StatedMapping} from './mapping.js';
import type {Meaning} from './meaning.js';
import {senseOfList} from './manifest-lists.js';
import {nameOfList} from './list-names.js';
import {namedTable} from './named-table.js';
import {resolveColumns, type Hints, type ResolvedTable, type Shape} from './shape.js';
import {countFilled, filledIn, hasSubstance} from './table-rows.js';
import {isBlank, textOf, type Sheet} from './workbook.js';

export interface FoundTable {
  readonly sheet: Sheet;
  /** Without headings where no row reads like them. */
  readonly table: Table;
  readonly resolved: ResolvedTable;
  readonly left: string | undefined;
  /** Where the sheet is a form instead, and has no table of records. */
  readonly form?: Form;
  /** The importer that knows it. */
  readonly importer?: ImporterId;
  /** False where its rows are read along without being records of the file. */
  readonly counts?: boolean;
}

const NO_HEADINGS = 'no row reads like the headings of a register';

export function tablesOf(
  sheet: Sheet,
  how: HowToRead,
  ledger: Ledger,
  activityNames: ReadonlySet<string>,
  paths: ReadonlySet<string>,
): readonly FoundTable[] {
  if (how.sheet !== undefined && sheet.name !== how.sheet) {
    ledger.structure(countFilled(sheet));
    return [];
  }
  if (sheet.named) {
    ledger.structure(sheet.named.labels);
    const sense =
      sheet.named.as === 'n/a' && sheet.name !== null
        ? senseOfList(sheet.name === '[]' ? `${stemOf(how.file)}[]` : sheet.name, paths)
        : undefined;
    const table = namedTable(sheet, sheet.named, sense?.entry);
    const resolved = resolveColumns(table.headings, hintsFor(sheet, table, how, activityNames, how.shape ?? sense?.shape));
    return [{sheet, table, resolved, left: sense?.left ?? whyLeft(sheet, table, resolved, how), counts: sense?.counts ?? true}];
  }
  const form =
    how.columns === undefined &&
    !how.stated?.some((each) => each.header !== undefined && isAbout(each, sheet)) &&
    sheet.headings === undefined &&
    !sheet.hidden &&
    !(sheet.name !== null && HELP_SHEET.test(sheet.name.trim()))
      ? formIn(sheet)
      : undefined;
  if (form) {
    return [
      {
        sheet,
        table: {header: -1, headings: [], records: [], structure: new Map()},
        resolved: {shape: 'activities', columns: []},
        left: isAnswered(form) ? undefined : 'it has labels and no answers: a blank form',
        form,
      },
    ];
  }
  const tables = findTables(sheet, headerOf(sheet, how));
  if (tables.length === 0) return untabled(sheet, how, ledger);
  // Above, between and below the tables stand titles and remarks.
  const told = new Uint8Array(sheet.rows.length);
  for (const {header, records, structure} of tables) {
    told[header] = 1;
    for (const index of records) told[index] = 1;
    for (const index of structure.keys()) told[index] = 1;
  }
  for (const [index, done] of told.entries()) if (done === 0) ledger.structure(filledIn(sheet, index));
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
    return sheet.rows.length === 0
      ? []
      : [
          {
            sheet,
            table: {header: -1, headings: [], records: [], structure: new Map()},
            resolved: {shape: 'none', columns: []},
            left: helps ? 'it helps with filling in the others' : NO_HEADINGS,
          },
        ];
  }
  const table: Table = {header: -1, headings: [], records: sheet.rows.map((_, index) => index), structure: new Map()};
  return [
    {sheet, table, resolved: {shape: how.shape ?? 'none', columns: []}, left: `${NO_HEADINGS}; say with --columns what its columns mean`},
  ];
}

const isAbout = ({sheet}: StatedMapping, {name}: Sheet): boolean =>
  sheet === undefined || (name !== null && nameKey(name) === nameKey(sheet));

/** Where the headings stand, if a person says so or an earlier import knows them. */
function headerOf(sheet: Sheet, {columns, saved = [], stated = []}: HowToRead): {readonly headerAt?: number} {
  const {rows, headings} = sheet;
  if (headings !== undefined) return {headerAt: headings};
  const header = columns?.header ?? stated.find((each) => each.header !== undefined && isAbout(each, sheet))?.header;
  if (header !== undefined) return {headerAt: Math.min(header, rows.length) - 1};
  const known = new Set([...stated, ...saved].flatMap(({signature}) => signature ?? []));
  const index =
    known.size === 0
      ? -1
      : rows
          .slice(0, 200)
          .findIndex((row) =>
            known.has(signatureOf(row.flatMap((cell, column) => (isBlank(cell) ? [] : [{column, text: oneLine(textOf(cell))}])))),
          );
  return index < 0 ? {} : {headerAt: index};
}

export function hintsFor(sheet: Sheet, table: Table, how: HowToRead, activityNames: ReadonlySet<string>, shape?: Shape): Hints {
  const signature = signatureOf(table.headings);
  const saved = how.saved?.find((each) => each.signature === signature);
  const stated = (how.stated ?? []).filter(
    (each) => isAbout(each, sheet) && (each.signature === undefined || each.signature === signature),
  );
  const of = shape ?? how.shape ?? stated.find((each) => each.shape !== undefined)?.shape;
  return {
    names: [
      ...(sheet.name === null ? [] : [sheet.named?.as === 'n/a' ? nameOfList(sheet.name) : sheet.name]),
      how.file.replace(/^.*[/\\]/, ''),
    ],
    values: (column) => table.records.slice(0, 500).map((row) => textOf(sheet.rows[row]?.[column])),
    isActivity: (name) => activityNames.has(nameKey(name)),
    stated: (heading) => statedMeaning(heading, how.columns, stated, saved),
    ...(of === undefined ? {} : {shape: of}),
  };
}

function statedMeaning(
  {column, text}: Heading,
  columns: ColumnMapping | undefined,
  stated: readonly StatedMapping[],
  saved: SavedMapping | undefined,
): ReturnType<Hints['stated']> {
  const said = columns?.byHeading.get(nameKey(text)) ?? columns?.byLetter.get(columnLetters(column + 1));
  if (said !== undefined) return {meaning: said, by: 'person'};
  const letter = columnLetters(column + 1);
  const named = ({heading}: MappedColumn): boolean => nameKey(heading) === nameKey(text) || heading === letter;
  const told = stated.flatMap((mapping) => mapping.columns.find(named) ?? [])[0];
  const known = told ?? saved?.columns.find(({heading}) => nameKey(heading) === nameKey(text));
  if (known === undefined) return undefined;
  return {meaning: known.meaning, by: told ? 'person' : 'saved', ...(known.dates === undefined ? {} : {dates: known.dates})};
}

const IDENTIFYING: readonly Meaning[] = ['activity', 'purpose', 'system', 'field', 'recipient', 'legal-name', 'data', 'category', 'people'];
const HELP_SHEET =
  /^(?:[\d\s._-]*)(?:read ?me|instructions?|help|guidance|notes?|overview|about|introduction|tutori\w+|(?:lists?|listes|listen)$|lookups?|look-ups?|dropdowns?|drop-downs?|picklists?|validation|options|legend|cover|deckblatt|change ?log|changes|history|amendments?\w*|versions?|anleitung|hinweise|glossary|glossar|definitions?|istruzioni|legenda|elenchi|copertina|instructies?|toelichting|keuzelijsten|lijsten|instru[cç][oõ]es|listas|capa|instrucciones|leyenda|portada|desplegables|mode d['’]emploi|notice d['’]utilisation|l[ée]gende|glossaire|glossario|glosario|definizioni|definiciones|defini[cç][oõ]es)(?:\b|_|$)/i;

/** Name of a file, without folders and ending. */
const stemOf = (file: string): string =>
  file
    .replace(/^.*[/\\]/, '')
    .replace(/\.[a-z0-9]+$/i, '')
    .replaceAll('.', ' ');

const isForms = ({named}: Sheet): boolean => named?.as === 'vertical' || named?.as === 'bullets';

const ON_PROCESSING: readonly Meaning[] = [
  'purpose',
  'data',
  'category',
  'people',
  'legal-basis',
  'retention',
  'transfer',
  'country',
  'security',
  'source',
  'recipient',
  'legal-name',
  'system',
  'contract',
];
const WHAT_IS_PROCESSED: readonly Meaning[] = ['purpose', 'data', 'category', 'people'];

/** Name and address of who keeps a register, its version and date, are no register. */
function tellsOfProcessing(columns: ResolvedTable['columns']): boolean {
  const told = new Set(columns.map(({meaning}) => meaning));
  return ON_PROCESSING.filter((meaning) => told.has(meaning)).length >= 3 && WHAT_IS_PROCESSED.some((meaning) => told.has(meaning));
}

export function whyLeft(sheet: Sheet, table: Table, {shape, columns}: ResolvedTable, how: HowToRead): string | undefined {
  if (isForms(sheet) && !tellsOfProcessing(columns)) return 'it is about the document or who keeps it, not about processing';
  const means = (...meanings: readonly Meaning[]): boolean => columns.some(({meaning}) => meanings.includes(meaning));
  if (sheet.named?.within && shape === 'none' && means(...IDENTIFYING)) return undefined;
  if (sheet.named && shape === 'fields' && means('dataset')) return undefined;
  if (
    sheet.named?.as === 'n/a' &&
    sheet.name === '' &&
    !(tellsOfProcessing(columns) && sheet.rows.some((_, row) => hasSubstance(sheet, row, columns)))
  ) {
    return 'it is about the file itself';
  }
  if (how.sheet === undefined && sheet.hidden) return `the sheet is hidden; name it with --sheet to import it`;
  if (how.sheet === undefined && sheet.name !== null && HELP_SHEET.test(sheet.name.trim())) {
    return 'its name says that it helps with filling in the others';
  }
  const known = columns.filter(({meaning}) => meaning !== 'other');
  if (shape === 'none' || known.length < 2 || !known.some(({meaning}) => IDENTIFYING.includes(meaning))) {
    return 'its columns are not those of a register; say what they mean with --columns';
  }
  if (!table.records.some((row) => hasSubstance(sheet, row, columns))) return 'it has headings and no rows: a blank form';
  return undefined;
}

/** A workbook with one activity whose other sheets tell more of it without naming it: each sheet's name says what its `name` is. */
export function oneActivity(found: readonly FoundTable[], how: HowToRead, activityNames: ReadonlySet<string>): readonly FoundTable[] {
  const [main, ...others] = found;
  if (
    !main ||
    main.sheet.named ||
    main.sheet.headings !== undefined ||
    main.importer !== undefined ||
    others.length === 0 ||
    main.resolved.shape !== 'activities' ||
    main.left !== undefined ||
    main.table.records.length !== 1
  ) {
    return found;
  }
  return found.map((each) => {
    const {sheet, table, resolved} = each;
    const [first] = table.headings;
    const about = sheet.name === null ? undefined : guessMeaning(sheet.name)?.meaning;
    if (
      each === main ||
      !first ||
      about === undefined ||
      resolved.columns.some(({meaning, heading}) => meaning === 'activity' && nameKey(heading) !== 'name')
    ) {
      return each;
    }
    const identity: Meaning = about === 'transfer' || about === 'contract' ? 'recipient' : about;
    const again = resolveColumns(table.headings, {
      ...hintsFor(sheet, table, how, activityNames, identity === 'recipient' ? 'recipients' : 'none'),
    });
    const columns = again.columns.map((column) =>
      column.column === first.column
        ? {...column, meaning: identity}
        : column.heading.toLowerCase() === 'category' && identity !== 'recipient'
          ? {...column, meaning: identity === 'purpose' ? ('other' as const) : identity}
          : column,
    );
    return {
      ...each,
      resolved: {shape: 'none' as const, columns},
      left: table.records.length === 0 ? 'it has headings and no rows: a blank form' : undefined,
    };
  });
}
