/** Writes what changed between two states of a record: whole or not at all, comments kept, one line in the journal. */
import type {Day} from '../record/dates.js';
import type {RecordOfProcessing} from '../record/model.js';
import {UserProblem} from '../record/problem.js';
import type {Copy} from './copies.js';
import {journalEnd, journalLine, type JournalChange, type JournalInput} from './journal.js';
import {readJournal} from './journal-file.js';
import {locked} from './lock.js';
import type {OpenedRecord} from './open-record.js';
import {lookAt, makeFolders, placeIn, removeEmptyFolders} from './places.js';
import {PlannedSave} from './planned-save.js';
import {filesOf, ROOT_FILE, type RecordFile} from './record-files.js';
import {readProblem} from './text-file.js';
import {commit, finishInterruptedSave} from './transaction.js';

export interface SaveOptions {
  /** As typed, for the journal: `import crm.xlsx`. */
  readonly command: string;
  readonly by: string;
  readonly on: Day;
  /** What the save does, where the caller has a change list; otherwise it is told from the difference. */
  readonly changes?: readonly JournalChange[];
  /** Files from outside that the change comes from, for the journal. */
  readonly inputs?: readonly JournalInput[];
  /** Further YAML files of the record by name (`mappings.yaml`): from what stands in each when the save begins, undefined for nothing, to what shall. */
  readonly sideFiles?: Readonly<Record<string, (standing: unknown) => unknown>>;
  /** Files from outside that the record keeps as they came. */
  readonly copies?: readonly Copy[];
}

export interface Saved {
  /** Paths relative to the record; empty where nothing differed. */
  readonly written: readonly string[];
  readonly opened: OpenedRecord;
}

/** What the last save through the same opened record left on disk, so that a long interview may save again and again. */
const latest = new WeakMap<OpenedRecord, RecordOfProcessing>();

/** Throws UserProblem where somebody else changed one of the files since the record was opened; nothing is written then. */
export async function saveRecord(opened: OpenedRecord, next: RecordOfProcessing, options: SaveOptions): Promise<Saved> {
  const before = latest.get(opened) ?? opened.record;
  const written = await locked(opened.folder, () => save(opened.folder, filesOf(before), next, options));
  latest.set(opened, next);
  return {written, opened: {folder: opened.folder, record: next}};
}

/** Starts a record in a folder that has none, with a `.gitattributes` unless there is one. `guidance` stands as comments at the end of datamap.yaml. Throws UserProblem. */
export async function createRecord(
  folder: string,
  record: RecordOfProcessing,
  options: SaveOptions & {readonly guidance?: string},
): Promise<Saved> {
  let made: readonly string[] = [];
  try {
    made = makeFolders(folder);
    const written = await locked(folder, async () => {
      const root = placeIn(folder, ROOT_FILE);
      if (lookAt(root)) {
        throw new UserProblem({
          code: 'record-exists',
          what: 'There is a record here already',
          where: root,
          fix: 'Use it, or start another one in another folder: datamap init DIR.',
        });
      }
      return save(folder, new Map(), record, options, {guidance: options.guidance ?? '', attributes: true});
    });
    return {written, opened: {folder, record}};
  } catch (error) {
    removeEmptyFolders(made);
    throw readProblem(error, folder);
  }
}

async function save(
  folder: string,
  before: ReadonlyMap<string, RecordFile>,
  record: RecordOfProcessing,
  {on, by, command, changes, inputs, sideFiles = {}, copies = []}: SaveOptions,
  {guidance = '', attributes = false}: {readonly guidance?: string; readonly attributes?: boolean} = {},
): Promise<readonly string[]> {
  await finishInterruptedSave(folder);
  const planned = new PlannedSave(folder);
  for (const copy of copies) planned.keepCopy(copy);
  const after = filesOf(record);
  for (const file of after.values()) await planned.write(file, before.get(file.path), file.path === ROOT_FILE ? guidance : '');
  for (const prior of before.values()) if (!after.has(prior.path)) await planned.remove(prior);
  for (const [name, next] of Object.entries(sideFiles)) await planned.writeSideFile(name, next);
  if (attributes) planned.addAttributes();
  if (planned.writes.length === 0) return [];
  const told = changes?.map(({op, entity, properties}) => ({op, entity, ...(properties ? {properties} : {})})) ?? planned.changes();
  const end = journalEnd(readJournal(folder).toString('utf8'));
  const line = journalLine(end, {on, by, command, changes: told, ...(inputs === undefined ? {} : {inputs}), files: planned.files});
  await commit(folder, planned.writes, line);
  return planned.writes.map(({path}) => path);
}
