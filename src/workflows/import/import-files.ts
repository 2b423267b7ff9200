/** Spreadsheets → changes → the record: whole or not at all. */
import {apply} from '../../intake/index.js';
import {
  kindOfFile,
  parseColumns,
  proseIn,
  readWorkbook,
  type ColumnMapping,
  type Prose,
  type ReadPart,
  type SavedMapping,
  type Shape,
  type Workbook,
} from '../../intake/spreadsheet/index.js';
import {lawAsOf, type Law} from '../../law/index.js';
import {emptyRecord, inputMark, UserProblem, type Day, type RecordOfProcessing} from '../../record/index.js';
import {readUntrusted} from '../../quarantine/index.js';
import {formatOfName, renderDocument} from '../../renderers/index.js';
import type {Prompter} from '../../terminal/prompter.js';
import {findRecord, openRecord, readInput, saveRecord, writeOutput, type OpenedRecord} from '../../store/index.js';
import {checkColumnsFound, noSheet, systemNamed} from './arguments.js';
import {proposeFile, type OnConflict} from './propose-file.js';
import type {ImportedFile, ImportResult} from './result.js';
import {importReceipt} from './receipt.js';
import {lawOfRecord} from '../law-of-record.js';
import {recordIfAny} from '../record-if-any.js';
import {learnedFrom, MAPPINGS, mappingsIn, rememberedMappings, withLearned, type Learned} from './saved-mappings.js';
import {refuseTooMuchOfOne} from './too-much-of-one.js';

export interface HowToImport {
  readonly files: readonly string[];
  readonly record?: string | undefined;
  readonly from: string;
  readonly asOf: Day;
  readonly by: string;
  readonly dryRun: boolean;
  /** As typed: `Why=purpose,B=owner`. */
  readonly columns?: string | undefined;
  readonly sheet?: string | undefined;
  readonly system?: string | undefined;
  readonly shape?: Shape | undefined;
  /** Where the record says otherwise; `ask` needs a prompter. By default the record's word is kept. */
  readonly onConflict?: OnConflict | undefined;
  /** Where somebody can be asked. */
  readonly prompter?: Prompter | undefined;
  readonly receipt?: {readonly path: string; readonly force: boolean} | undefined;
}

const IMPORT_BYTES = 64 * 2 ** 20;

/** Throws UserProblem where a file cannot be read or holds no register; nothing is written then. */
export async function importFiles(how: HowToImport): Promise<ImportResult> {
  const system = systemNamed(how.system);
  const opened = await recordFor(how);
  const law = opened === undefined ? lawAsOf(how.asOf) : await lawOfRecord(opened, how.asOf);
  const columns = how.columns === undefined ? undefined : parseColumns(how.columns);
  const remembered = await rememberedMappings(opened?.folder);
  let record = opened?.record ?? emptyRecord('');
  const files: ImportedFile[] = [];
  let mappings = remembered.tree;
  const learned: Learned[] = [];
  for (const path of how.files) {
    const file = await importFile(path, record, {how: {...how, system}, law, columns, saved: mappingsIn(mappings)});
    if (file.records === 0 && !how.dryRun) throw noRegister(path, file);
    const {learned: fromFile, problems} = learnedFrom(file, {by: how.by, on: how.asOf});
    files.push({...file, problems: [...(files.length === 0 ? remembered.problems : []), ...file.problems, ...problems]});
    record = apply(record, file.changes);
    learned.push(...fromFile);
    mappings = withLearned(mappings, fromFile);
  }
  refuseTooMuchOfOne(record, files);
  const changes = files.flatMap((file) => file.changes);
  // Before the record: where the receipt cannot be written, nothing is.
  const receipt = how.receipt === undefined ? {} : {receipt: await writeReceipt(files, {...how.receipt, how})};
  if (how.dryRun || !opened) return {files, written: [], dryRun: true, compared: opened !== undefined, ...receipt};
  // Another import may have learned something meanwhile: what is kept grows from what stands there when the save begins.
  const sideFiles =
    remembered.mayGrow && mappings !== remembered.tree ? {[MAPPINGS]: (standing: unknown) => withLearned(standing, learned)} : {};
  const {written} = await saveRecord(opened, record, {
    command: `import ${files.map(({file}) => file).join(' ')}`,
    by: how.by,
    on: how.asOf,
    changes: changes.filter(({op}) => op !== 'conflict'),
    inputs: files.map(({file, sha256}) => ({file, sha256})),
    sideFiles,
  });
  return {files, written, dryRun: false, compared: true, ...receipt};
}

async function importFile(
  path: string,
  record: RecordOfProcessing,
  {
    how,
    law,
    columns,
    saved,
  }: {readonly how: HowToImport; readonly law: Law; readonly columns: ColumnMapping | undefined; readonly saved: readonly SavedMapping[]},
): Promise<ImportedFile> {
  const {name, bytes, sha256} = await readInput(path, {maxBytes: IMPORT_BYTES});
  const workbook = await readUntrusted<Workbook>(kindOfFile(bytes, name), bytes, {name});
  const prose = columns === undefined ? proseIn(workbook) : undefined;
  if (prose !== undefined) throw notATable(path, prose);
  if (how.sheet !== undefined && !workbook.sheets.some((sheet) => sheet.name === how.sheet)) throw noSheet(how.sheet, name, workbook);
  const {recognised, records, parts, cells, unrecorded, problems, incoming} = readWorkbook(workbook, {
    record,
    law,
    file: name,
    origin: {hash: inputMark(sha256), by: how.by, on: how.asOf},
    saved,
    ...(columns === undefined ? {} : {columns}),
    ...(how.sheet === undefined ? {} : {sheet: how.sheet}),
    ...(how.shape === undefined ? {} : {shape: how.shape}),
    ...(how.system === undefined ? {} : {system: how.system}),
  });
  if (columns) checkColumnsFound(columns, parts, workbook, name);
  return {
    file: name,
    sha256,
    recognised,
    records,
    ...(records === 0 ? {why: whyNothing(parts)} : {}),
    ...(workbook.dialect === undefined ? {} : {dialect: workbook.dialect}),
    parts,
    cells,
    unrecorded,
    changes: await proposeFile(record, incoming, {file: name, ...how}),
    problems,
  };
}

async function writeReceipt(
  files: readonly ImportedFile[],
  {path, force, how}: {readonly path: string; readonly force: boolean; readonly how: HowToImport},
): Promise<string> {
  const format = formatOfName(path);
  if (!format) {
    throw new UserProblem({
      code: 'unknown-format',
      what: 'The name of the receipt tells no format',
      where: path,
      fix: 'End it in .md, .html, .csv, .xlsx or .json.',
    });
  }
  return writeOutput(path, await renderDocument(importReceipt(files, how), format), {force});
}

/** A dry run compares with an empty record where there is none. */
async function recordFor({record, from, dryRun}: HowToImport): Promise<OpenedRecord | undefined> {
  return dryRun ? recordIfAny({record, from}) : openRecord(await findRecord({record, from}));
}

function whyNothing(parts: readonly ReadPart[]): string {
  const whys = parts.flatMap(({name, left}) => (left === undefined ? [] : [name === null ? left : `${name}: ${left}`]));
  return whys.length === 0 ? 'it holds no table of records' : whys.join('; ');
}

function noRegister(path: string, {why}: ImportedFile): UserProblem {
  return new UserProblem({
    code: 'no-register',
    what: `Nothing was recognised in it: ${why ?? 'it holds no records'}`,
    where: path,
    fix: 'See with --dry-run how it was read, and say what its columns mean: --columns "Heading=purpose,B=owner".',
  });
}

/** What a stray table in a text says is not what a register says. A person who names its columns means the table. */
function notATable(path: string, prose: Prose): UserProblem {
  const read = `datamap notice read ${/[\s"'$`\\]/.test(path) ? 'FILE' : path}`;
  if (prose === 'notice') {
    return new UserProblem({
      code: 'a-notice',
      what: 'This reads like a privacy notice, not like a register',
      where: path,
      fix: `Read it with: ${read}`,
    });
  }
  return new UserProblem({
    code: 'a-text',
    what: 'This reads like a text, not like a register',
    where: path,
    fix: `If it is a privacy notice: ${read}. To import a table that it holds, save that table alone as CSV.`,
  });
}
