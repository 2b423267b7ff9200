export {findRecord} from './find-record.js';
export {openRecord, type OpenedRecord} from './open-record.js';
export {saveRecord, createRecord, type SaveOptions, type Saved} from './save-record.js';
export {readInput, readYamlInput, type InputFile} from './input-files.js';
export {writeOutput} from './output-files.js';
export {copyFolder} from './copy-folder.js';
export {readSideFile} from './side-files.js';
export {verifyJournal, type JournalChange, type JournalLine, type JournalVerdict} from './journal.js';
export {FIELD_COLUMNS, type FieldColumn} from './fields-csv.js';
