/** One file → what it says, and the changes that it asks for. */
import {apply, canEnd, endVanished, vanishedFrom, type Change, type Incoming} from '../../intake/index.js';
import {ownTables} from '../../intake/own-workbook/index.js';
import {
  kindOfFile,
  proseIn,
  readWorkbook,
  type ColumnMapping,
  type Prose,
  type ReadPart,
  type SavedMapping,
  type StatedMapping,
  type Workbook,
} from '../../intake/spreadsheet/index.js';
import type {Law} from '../../law/index.js';
import {inputMark, UserProblem, type ProblemDetails, type RecordOfProcessing} from '../../record/index.js';
import {DEFAULT_LIMITS, readUntrusted, type Limits} from '../../quarantine/index.js';
import {readInput} from '../../store/index.js';
import {checkColumnsFound, noSheet} from './arguments.js';
import {readAsking} from './ask-reading.js';
import type {HowToImport} from './how-to-import.js';
import {anInterview, holdsAnswers, workbookHoldsAnswers} from './holds-answers.js';
import {checkMappingUsed} from './mapping-file.js';
import {proposeFile} from './propose-file.js';
import type {FormulasOfSheet, Imported, VanishedRow} from './result.js';

/** Delimited text is read in one walk over its bytes; other formats unpack to many times theirs. */
const TEXT_LIMITS: Limits = {...DEFAULT_LIMITS, bytes: 256 * 2 ** 20, milliseconds: 120_000};

interface Said {
  readonly how: HowToImport;
  readonly law: Law;
  readonly columns: ColumnMapping | undefined;
  readonly stated: readonly StatedMapping[];
  readonly saved: readonly SavedMapping[];
  /** Folder of the record, where there is one. */
  readonly folder: string | undefined;
}

export async function importFile(
  path: string,
  record: RecordOfProcessing,
  {how, law, columns, stated, saved, folder}: Said,
): Promise<Imported> {
  const input = await readInput(path, {maxBytes: TEXT_LIMITS.bytes});
  const {name, bytes, sha256} = input;
  const kind = kindOfFile(bytes, name);
  if (await holdsAnswers(input, kind, path)) throw anInterview(path);
  const workbook = await readUntrusted<Workbook>(kind, bytes, {name}, {...(kind === 'csv' ? TEXT_LIMITS : DEFAULT_LIMITS), givenUp: true});
  if (workbookHoldsAnswers(workbook)) throw anInterview(path);
  const prose = columns === undefined && stated.length === 0 ? proseIn(workbook) : undefined;
  if (prose !== undefined) throw notATable(path, prose);
  if (how.sheet !== undefined && !workbook.sheets.some((sheet) => sheet.name === how.sheet)) throw noSheet(how.sheet, name, workbook);
  const origin = {hash: inputMark(sha256), by: how.by, on: how.asOf};
  const own =
    columns === undefined && stated.length === 0
      ? ownTables(workbook).filter(({sheet}) => how.sheet === undefined || sheet.name === how.sheet)
      : [];
  if (own.length > 0) {
    const {importOwnWorkbook} = await import('./own-workbook.js');
    return importOwnWorkbook(workbook, own, record, {how, law, file: name, sha256, origin, folder});
  }
  const {recognised, layout, records, parts, cells, unrecorded, problems, incoming, refused} = await readAsking({
    read: (told) =>
      readWorkbook(workbook, {
        record,
        law,
        file: name,
        origin,
        saved,
        stated: told,
        ...(columns === undefined ? {} : {columns}),
        ...(how.dates === undefined ? {} : {dates: how.dates}),
        ...(how.sheet === undefined ? {} : {sheet: how.sheet}),
        ...(how.shape === undefined ? {} : {shape: how.shape}),
        ...(how.system === undefined ? {} : {system: how.system}),
        ...(how.rowsRead === undefined ? {} : {rowsRead: how.rowsRead}),
      }),
    stated,
    ask: how.ask,
  });
  if (columns) checkColumnsFound(columns, parts, workbook, name);
  if (how.mapping !== undefined) checkMappingUsed(stated, parts, {mapping: how.mapping, file: name});
  const proposed = await proposeFile(record, incoming, {file: name, ...how});
  const {changes, vanished, problem} = withVanished(record, incoming, proposed, {how, origin, name});
  const hidden = workbook.sheets.flatMap((sheet) => (sheet.hidden && sheet.name !== null ? [sheet.name] : []));
  const formulas = formulasIn(workbook);
  return {
    file: {
      file: name,
      sha256,
      recognised,
      ...(layout === undefined ? {} : {layout}),
      records,
      ...(records === 0 ? {why: whyNothing(parts)} : {}),
      ...(workbook.dialect === undefined ? {} : {dialect: workbook.dialect}),
      parts,
      cells,
      unrecorded,
      ...(hidden.length === 0 ? {} : {hidden}),
      ...(formulas.length === 0 ? {} : {formulas}),
      ...(vanished.length === 0 ? {} : {vanished}),
      changes,
      problems: [...problems, ...problem],
    },
    refused,
  };
}

interface Vanishing {
  readonly how: HowToImport;
  readonly origin: {readonly hash: string; readonly by: string; readonly on: HowToImport['asOf']};
  readonly name: string;
}

function withVanished(
  record: RecordOfProcessing,
  incoming: Incoming,
  proposed: readonly Change[],
  {how, origin, name}: Vanishing,
): {readonly changes: readonly Change[]; readonly vanished: readonly VanishedRow[]; readonly problem: readonly ProblemDetails[]} {
  const {vanished, otherFile} = vanishedFrom(record, incoming, {file: name, sheet: how.sheet});
  const on = how.retireMissing;
  const ended =
    on === undefined
      ? []
      : endVanished(apply(record, proposed), vanished, {
          on,
          origin: {means: 'import', at: name, ...origin, because: 'It is no longer in the file'},
        });
  return {
    changes: [...proposed, ...ended],
    vanished: vanished.map((each) => ({
      entity: each.entity,
      title: each.title,
      at: each.at,
      ...(on !== undefined && canEnd(each) ? {ended: on} : {}),
      ...(each.onlyHere ? {} : {alsoElsewhere: true as const}),
    })),
    problem: otherFile
      ? [
          {
            code: 'another-file',
            what: 'An earlier import of a file of this name said things of which none is in it: it is taken for another file, and nothing counts as vanished',
            where: name,
            fix: 'Give files of different content different names.',
          },
        ]
      : [],
  };
}

const MOST_EXAMPLES = 3;

/** What was computed is taken as its program left it; nothing is computed here. */
function formulasIn({sheets}: Workbook): readonly FormulasOfSheet[] {
  return sheets.flatMap(({name, rows}): readonly FormulasOfSheet[] => {
    const examples: string[] = [];
    let cells = 0;
    for (const row of rows) {
      for (const cell of row) {
        if (typeof cell === 'string' || cell.formula === undefined) continue;
        cells++;
        if (examples.length < MOST_EXAMPLES) examples.push(`=${cell.formula.slice(0, 80)} gave “${cell.text.slice(0, 80)}”`);
      }
    }
    return cells === 0 ? [] : [{sheet: name, cells, examples}];
  });
}

function whyNothing(parts: readonly ReadPart[]): string {
  const whys = parts.flatMap(({name, left}) => (left === undefined ? [] : [name === null ? left : `${name}: ${left}`]));
  return whys.length === 0 ? 'it holds no table of records' : whys.join('; ');
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
