/** The workbook of `report record`, read back. */
export {ownTables, type OwnTable} from './find-tables.js';
export {readOwnWorkbook, type OwnReading} from './read-own-workbook.js';
export {TABLE_IDS, type PrintedTable} from './printed.js';
export {toldOf} from './told.js';
