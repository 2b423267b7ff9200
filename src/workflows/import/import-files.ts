/** Spreadsheets → changes → the record: whole or not at all. */
import {apply} from '../../intake/index.js';
import {parseColumns} from '../../intake/spreadsheet/index.js';
import {lawAsOf} from '../../law/index.js';
import {emptyRecord, UserProblem, type RecordOfProcessing} from '../../record/index.js';
import {formatOfName, renderDocument} from '../../renderers/index.js';
import {findRecord, openRecord, saveRecord, writeOutput, type OpenedRecord} from '../../store/index.js';
import {lawOfRecord} from '../law-of-record.js';
import {recordIfAny} from '../record-if-any.js';
import {systemNamed} from './arguments.js';
import type {HowToImport} from './how-to-import.js';
import {importFile} from './import-file.js';
import {readMappingFile} from './mapping-file.js';
import {importReceipt} from './receipt.js';
import {writeRejects, type Rejected} from './rejects-file.js';
import type {ImportedFile, ImportResult} from './result.js';
import {learnedFrom, MAPPINGS, mappingsIn, rememberedMappings, withLearned, type Learned} from './saved-mappings.js';
import {refuseTooMuchOfOne} from './too-much-of-one.js';

/** Throws UserProblem where a file cannot be read or holds no register; nothing is written then. */
export async function importFiles(how: HowToImport): Promise<ImportResult> {
  const system = systemNamed(how.system);
  const opened = await recordFor(how);
  const law = opened === undefined ? lawAsOf(how.asOf) : await lawOfRecord(opened, how.asOf);
  const columns = how.columns === undefined ? undefined : parseColumns(how.columns);
  const stated = how.mapping === undefined ? [] : await readMappingFile(how.mapping);
  const remembered = await rememberedMappings(opened?.folder);
  let record = (): RecordOfProcessing => opened?.record ?? emptyRecord('');
  const files: ImportedFile[] = [];
  let mappings = remembered.tree;
  const learned: Learned[] = [];
  const rejected: Rejected[] = [];
  for (const path of how.files) {
    const before = record();
    const {file, refused} = await importFile(path, before, {
      how: {...how, system},
      law,
      columns,
      stated,
      saved: mappingsIn(mappings),
      folder: opened?.folder,
    });
    rejected.push({file: file.file, refused});
    if (file.records === 0 && !how.dryRun) throw noRegister(path, file);
    const {learned: fromFile, problems} = learnedFrom(file, {by: how.by, on: how.asOf});
    files.push({...file, problems: [...(files.length === 0 ? remembered.problems : []), ...file.problems, ...problems]});
    record = whenAsked(() => apply(before, file.changes));
    learned.push(...fromFile);
    mappings = withLearned(mappings, fromFile);
  }
  refuseTooMuchOfOne(record, files);
  const changes = files.flatMap((file) => file.changes);
  // Before the record: where the receipt cannot be written, nothing is.
  const receipt = how.receipt === undefined ? {} : {receipt: await writeReceipt(files, {...how.receipt, how})};
  const rejects = how.rejects === undefined ? {} : {rejects: await writeRejects(rejected, {...how.rejects, day: how.asOf})};
  const beside = {...receipt, ...rejects};
  if (how.dryRun || !opened) return {files, written: [], dryRun: true, compared: opened !== undefined, ...beside};
  // Another import may have learned something meanwhile: what is kept grows from what stands there when the save begins.
  const sideFiles =
    remembered.mayGrow && mappings !== remembered.tree ? {[MAPPINGS]: (standing: unknown) => withLearned(standing, learned)} : {};
  const {written} = await saveRecord(opened, record(), {
    command: `import ${files.map(({file}) => file).join(' ')}`,
    by: how.by,
    on: how.asOf,
    changes: changes.filter(({op}) => op !== 'conflict'),
    inputs: files.map(({file, sha256}) => ({file, sha256})),
    sideFiles,
  });
  return {files, written, dryRun: false, compared: true, ...beside};
}

/** Made once, and only where somebody asks: whoever only looks at one file needs no record with it. */
function whenAsked<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
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

function noRegister(path: string, {why}: ImportedFile): UserProblem {
  return new UserProblem({
    code: 'no-register',
    what: `Nothing was recognised in it: ${why ?? 'it holds no records'}`,
    where: path,
    fix: 'See with --dry-run how it was read, and say what its columns mean: --columns "Heading=purpose,B=owner".',
  });
}
