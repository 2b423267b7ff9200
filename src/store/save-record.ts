/** Writes what changed between two states of a record: whole or not at all, comments kept, one line in the journal. */
import {realpathSync} from 'node:fs';
import type {Day} from '../record/dates.js';
import type {RecordOfProcessing} from '../record/model.js';
import {Bug, UserProblem, type ProblemDetails} from '../record/problem.js';
import {readFields, withReturns, writeFields} from './fields-csv.js';
import {hashOf, journalLine, lastLine, type JournalChange, type JournalFile, type JournalInput} from './journal.js';
import {locked} from './lock.js';
import type {OpenedRecord} from './open-record.js';
import {readTree} from './read-document.js';
import {readJournal} from './journal-file.js';
import {lookAt, makeFolders, placeIn, removeEmptyFolders} from './places.js';
import {filesOf, LISTS, modeline, MODELINE, ROOT_FILE, unreadable, validTree, type RecordFile} from './record-files.js';
import {parseSideFile, sideFileName, sideFileText} from './side-files.js';
import {CSV_BYTES, decodeText, readBytes, readProblem, YAML_BYTES} from './text-file.js';
import {changesOf} from './told-changes.js';
import {commit, finishInterruptedSave, type Write} from './transaction.js';
import {shapes} from './schemas/shapes.data.js';
import type {TreeMap} from './shape.js';
import {writeYaml} from './write-yaml.js';

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

/** Starts a record in a folder that has none. `guidance` stands as comments at the end of datamap.yaml. Throws UserProblem. */
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
      return save(folder, new Map(), record, options, options.guidance);
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
  options: SaveOptions,
  guidance = '',
): Promise<readonly string[]> {
  await finishInterruptedSave(folder);
  const inside = realpathSync(folder);
  const standing = (path: string, maxBytes = YAML_BYTES): Buffer | undefined =>
    readBytes(placeIn(folder, path), {name: path, maxBytes, inside});
  const after = filesOf(record);
  const writes: Write[] = [];
  const hashes: JournalFile[] = [];
  const told: JournalChange[] = [];
  const add = (path: string, text: string | undefined, current: Buffer | undefined): void => {
    writes.push({path, text});
    hashes.push({file: path, before: current ? hashOf(current) : null, after: text === undefined ? null : hashOf(text)});
  };
  for (const file of after.values()) {
    const prior = before.get(file.path);
    if (prior && ((prior.source === file.source && file.path !== ROOT_FILE) || prior.text() === file.text())) continue;
    const current = standing(file.path, file.kind === 'fields' ? CSV_BYTES : YAML_BYTES);
    const text = await (file.kind === 'fields' ? tableText(file, prior, current) : documentText(file, prior, current));
    add(file.path, file.path === ROOT_FILE ? text + guidance : text, current);
    if (!options.changes) told.push(...changesOf(prior, file));
  }
  for (const prior of before.values()) {
    if (after.has(prior.path)) continue;
    const current = standing(prior.path, CSV_BYTES);
    const list = LISTS.find((name) => name === prior.kind);
    if (list) {
      add(
        prior.path,
        await documentText({...prior, tree: () => ({[list]: []}), text: () => `${modeline(list)}${list}: []\n`}, prior, current),
        current,
      );
    } else {
      await (prior.kind === 'fields' ? tableText(prior, prior, current) : documentText(prior, prior, current));
      add(prior.path, undefined, current);
    }
    if (!options.changes) told.push({op: 'remove', entity: prior.entity});
  }
  for (const [name, next] of Object.entries(options.sideFiles ?? {})) {
    const path = sideFileName(name);
    const current = standing(path);
    const before = current && (await parseSideFile(decodeText(current, path), path));
    const data = next(before);
    if (current && data === before) continue;
    const text = sideFileText(data);
    if (current && decodeText(current, path) === text) continue;
    await parseSideFile(text, path);
    add(path, text, current);
    if (!options.changes) told.push({op: current ? 'change' : 'add', entity: path});
  }
  if (writes.length === 0) return [];
  for (const {path, text} of writes) refuseTooLarge(path, text);
  const {on, by, command, changes, inputs} = options;
  await commit(
    folder,
    writes,
    journalLine(lastLine(readJournal(folder).toString('utf8')), {
      on,
      by,
      command,
      ...(inputs === undefined ? {} : {inputs}),
      changes: changes ? changes.map(({op, entity, properties}) => ({op, entity, ...(properties ? {properties} : {})})) : told,
      files: hashes,
    }),
  );
  return writes.map(({path}) => path);
}

/** What reading would refuse is never written: the record could not be opened again. */
function refuseTooLarge(path: string, text: string | undefined): void {
  const most = path.endsWith('.csv') ? CSV_BYTES : YAML_BYTES;
  const bytes = Buffer.byteLength(text ?? '');
  if (bytes <= most) return;
  throw new UserProblem({
    code: 'too-large-to-keep',
    what: `The file would have ${(bytes / 2 ** 20).toFixed(1)} MB; at most ${most / 2 ** 20} MB could be read again, so nothing was written`,
    where: path,
    fix: 'Shorten its longest texts, or leave out what is not needed.',
  });
}

/** The new text of a YAML document: rewritten where it is ours, edited in place where people wrote into it. */
async function documentText(file: RecordFile, prior: RecordFile | undefined, current: Buffer | undefined): Promise<string> {
  const kind = file.kind as Exclude<RecordFile['kind'], 'fields'>;
  const tree = (await validTree(file)) as TreeMap;
  if (!current) {
    if (prior) throw changedMeanwhile(file.path, 'is gone');
    return file.text();
  }
  const raw = decodeText(current, file.path);
  const text = raw.replaceAll('\r\n', '\n');
  const found = await readTree(text, {
    kind,
    name: file.path,
    report: (problem) => {
      throw new UserProblem(problem);
    },
  });
  const shape = shapes[kind];
  const stands = ordered(found ?? {}, prior?.tree() ?? {});
  const expected = prior?.tree() ?? {};
  if (writeYaml(stands, shape) !== writeYaml(expected, shape) && !isEmptyList(kind, stands, prior)) {
    throw changedMeanwhile(file.path, prior ? 'was changed' : 'exists');
  }
  const body = text.replace(MODELINE, '');
  if (body === writeYaml(expected, shape)) return raw === text ? file.text() : file.text().replaceAll('\n', '\r\n');
  const {editYaml} = await import('./yaml-document.js');
  const edited = modeline(kind) + editYaml(body, found ?? {}, tree, {name: file.path, shape});
  const again = await readTree(edited, {
    kind,
    name: file.path,
    report: ({what}) => {
      throw new Bug(`${file.path} could not be edited: ${what}`);
    },
  });
  if (writeYaml(ordered(again ?? {}, tree), shape) !== writeYaml(tree, shape)) {
    throw new Bug(`${file.path} could not be edited without losing something`);
  }
  return raw === text ? edited : edited.replaceAll('\n', '\r\n');
}

/** People may order keys as they like: brings them into the order of `like`, so that two trees compare as texts. */
function ordered(tree: TreeMap, like: TreeMap): TreeMap {
  return JSON.parse(JSON.stringify(inOrder(tree, like))) as TreeMap;
}

function inOrder(value: unknown, like: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown, index) => inOrder(item, Array.isArray(like) ? like[index] : undefined));
  if (typeof value !== 'object' || value === null) return value;
  const [map, model] = [
    value as Readonly<Record<string, unknown>>,
    (typeof like === 'object' && like !== null ? like : {}) as Readonly<Record<string, unknown>>,
  ];
  const keys = [
    ...Object.keys(model).filter((key) => Object.hasOwn(map, key)),
    ...Object.keys(map).filter((key) => !Object.hasOwn(model, key) && key !== 'id'),
  ];
  return Object.fromEntries(keys.map((key) => [key, inOrder(map[key], model[key])]));
}

const isEmptyList = (kind: string, tree: TreeMap, prior: RecordFile | undefined): boolean =>
  !prior && (LISTS as readonly string[]).includes(kind) && Object.values(tree).every((list) => Array.isArray(list) && list.length === 0);

async function tableText(file: RecordFile, prior: RecordFile | undefined, current: Buffer | undefined): Promise<string> {
  const text = file.text();
  const refuse = ({what, code}: ProblemDetails): never => {
    throw unreadable(file.path, what, code === 'too-long');
  };
  await readFields(text, {name: file.path, report: refuse});
  if (!current) {
    if (prior) throw changedMeanwhile(file.path, 'is gone');
    return text;
  }
  const raw = decodeText(current, file.path);
  const stands = writeFields(
    await readFields(raw, {
      name: file.path,
      report: (problem) => {
        throw new UserProblem(problem);
      },
    }),
  );
  if (stands !== (prior?.text() ?? writeFields([]))) throw changedMeanwhile(file.path, prior ? 'was changed' : 'exists');
  // As the spreadsheet program that saved it wants it: with its line breaks, and with its mark of UTF-8.
  const broken = /^[^\n]*\r\n/.test(raw) ? withReturns(text) : text;
  return current[0] === 0xef && current[1] === 0xbb ? `\ufeff${broken}` : broken;
}

function changedMeanwhile(path: string, how: string): UserProblem {
  return new UserProblem({
    code: 'changed-meanwhile',
    what: `The file ${how} since the record was opened; nothing was written`,
    where: path,
    fix: 'Run the command again: it then starts from what is there now.',
  });
}
