/** Spreadsheets → what they say. The readers of their bytes run in quarantine and are not exported here. */
export {kindOfFile, type SpreadsheetKind} from './file-kind.js';
export type {HowToRead} from './how-to-read.js';
export {readWorkbook, type ReadPart, type WorkbookReading} from './facts.js';
export {MEANING_WORDS} from './meaning-words.js';
export type {DateOrder} from './cell-dates.js';
export {WHY_HEADING, type RefusedRows, type RefusedTable} from './refused-rows.js';
export type {ReadColumn} from './read-column.js';
export {parseColumns, type ColumnMapping, type MappedColumn, type SavedMapping, type StatedMapping} from './mapping.js';
export {meaningNamed, MEANING_NAMES, type Meaning, type PublicMeaning} from './meaning.js';
export type {CellCounts, ColumnTally, Unrecorded} from './ledger.js';
export {proseIn, type Prose} from './prose.js';
export type {Shape} from './shape.js';
export type {Workbook} from './workbook.js';
