/** Which file holds which part of the record, and how each part is written: the layout of the folder. */
import {Bug, UserProblem} from '../record/problem.js';
import type {RecordOfProcessing} from '../record/model.js';
import {writeFields} from './fields-csv.js';
import {faultOf, type DocumentKind} from './read-document.js';
import {schemaBase, shapes} from './schemas/shapes.data.js';
import {toTree, type TreeMap} from './shape.js';
import {writeYaml} from './write-yaml.js';

export const ROOT_FILE = 'datamap.yaml';
export const JOURNAL = 'journal.jsonl';
/** Interviews that are not finished; no part of the record. */
export const DRAFTS = '.drafts';
export const FOLDERS = {systems: 'system', activities: 'activity', recipients: 'recipient'} as const satisfies Record<string, DocumentKind>;
export const LISTS = ['questions', 'requests', 'waivers'] as const satisfies readonly DocumentKind[];

/** A file that a record consists of: a YAML document with its schema, or a table of fields. */
export interface RecordFile {
  readonly path: string;
  /** The part of the record that it holds; the same object means the same text. */
  readonly source: unknown;
  readonly kind: DocumentKind | 'fields';
  /** Journal path of the entity: `systems/crm`. */
  readonly entity: string;
  /** The document as its file holds it; undefined for a table. */
  tree(): TreeMap | undefined;
  text(): string;
}

/** Every file of a record by path, in the order in which they are written. Lists without an entry have no file. */
export function filesOf(record: RecordOfProcessing): ReadonlyMap<string, RecordFile> {
  const files: RecordFile[] = [];
  const {organization, notices, terms} = record;
  files.push(
    document(ROOT_FILE, 'datamap', 'organization', organization, () => ({
      organization,
      ...(notices.length > 0 ? {notices} : {}),
      ...(terms === undefined ? {} : {terms}),
    })),
  );
  for (const recipient of byId(record.recipients)) {
    files.push(
      document(`recipients/${recipient.id}.yaml`, 'recipient', `recipients/${recipient.id}`, recipient, () => ({
        ...recipient,
        id: undefined,
      })),
    );
  }
  for (const system of byId(record.systems)) {
    files.push(
      document(`systems/${system.id}.yaml`, 'system', `systems/${system.id}`, system, () => ({
        ...system,
        id: undefined,
        fields: undefined,
      })),
    );
    if (system.fields.length > 0) {
      files.push({
        path: `systems/${system.id}.fields.csv`,
        source: system.fields,
        kind: 'fields',
        entity: `systems/${system.id}`,
        tree: () => undefined,
        text: () => writeFields(system.fields),
      });
    }
  }
  for (const activity of byId(record.activities)) {
    files.push(
      document(`activities/${activity.id}.yaml`, 'activity', `activities/${activity.id}`, activity, () => ({...activity, id: undefined})),
    );
  }
  for (const name of LISTS) {
    if (record[name].length > 0) files.push(document(`${name}.yaml`, name, name, record[name], () => ({[name]: record[name]})));
  }
  return new Map(files.map((file) => [file.path, file]));
}

function document(path: string, kind: DocumentKind, entity: string, source: unknown, model: () => unknown): RecordFile {
  const tree = (): TreeMap => toTree(model(), shapes[kind]) as TreeMap;
  return {path, source, kind, entity, tree, text: () => modeline(kind) + writeYaml(tree(), shapes[kind])};
}

/** The first line of every YAML file: editors complete and check with the schema that it names. */
export const modeline = (kind: DocumentKind): string => `# yaml-language-server: $schema=${schemaBase}${kind}.schema.json\n`;
export const MODELINE = /^# yaml-language-server: [^\n]*\n/;

/** The tree of a document to be written. Throws UserProblem for a text longer than a file of the record may hold, Bug where a stage made what nobody could read back. */
export async function validTree(file: RecordFile): Promise<TreeMap | undefined> {
  const tree = file.tree();
  const fault = tree && file.kind !== 'fields' ? await faultOf(tree, file.kind) : undefined;
  if (fault !== undefined) throw unreadable(file.path, `${fault.path.join('.')}: ${fault.what}`, fault.tooLong === true);
  return tree;
}

/** Why a file is not written that could not be read back: too long a text is somebody's to shorten, anything else is ours. */
export function unreadable(path: string, what: string, tooLong: boolean): Error {
  if (!tooLong) return new Bug(`${path} would not be readable again: ${what}`);
  return new UserProblem({
    code: 'too-long',
    what: `${what}; nothing was written`,
    where: path,
    fix: 'Shorten the text where it comes from.',
  });
}

function byId<Entity extends {readonly id: string}>(entities: readonly Entity[]): readonly Entity[] {
  const sorted = [...entities].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (let index = 1; index < sorted.length; index++) {
    if (sorted[index]?.id === sorted[index - 1]?.id) throw new Bug(`Two entities have the id "${sorted[index]?.id}"`);
  }
  return sorted;
}
