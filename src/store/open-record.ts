/** A record's folder → the record. Reads nothing but what the layout names, and says everything that is wrong at once. */
import {readdirSync, realpathSync, type Dirent} from 'node:fs';
import {join, sep} from 'node:path';
import type {ActivityId, RecipientId, SystemId} from '../record/ids.js';
import {isId, whyNoId} from '../record/ids.js';
import type {Activity, Field, OpenQuestion, Recipient, RecordOfProcessing, ShineTheLightRequest, System, Waiver} from '../record/model.js';
import {UserProblem, UserProblems, type ProblemDetails} from '../record/problem.js';
import {readFields} from './fields-csv.js';
import {modelOf, readTree, type DocumentKind} from './read-document.js';
import {FOLDERS, ROOT_FILE} from './record-files.js';
import {interruptedSave, savesOf} from './transaction.js';
import {CSV_BYTES, readProblem, readText, YAML_BYTES} from './text-file.js';

export interface OpenedRecord {
  readonly folder: string;
  readonly record: RecordOfProcessing;
}

type RootDocument = Pick<RecordOfProcessing, 'organization' | 'terms'> & Partial<Pick<RecordOfProcessing, 'notices'>>;

const MOST_FAULTS = 40;
/** Saves take milliseconds; one after the other for this long is somebody's loop. */
const ATTEMPTS = 50;
const PAUSE_MS = 20;

/** Throws UserProblem, or UserProblems with a line for each fault. */
export async function openRecord(folder: string): Promise<OpenedRecord> {
  for (let attempt = 1; ; attempt++) {
    const before = savesOf(folder);
    const outcome = await read(folder).then(
      (opened) => ({opened}),
      (error: unknown) => ({error}),
    );
    // Somebody saved meanwhile: what was read, or found wrong, may be half old, half new.
    if (savesOf(folder) === before) {
      if ('error' in outcome) throw outcome.error;
      return outcome.opened;
    }
    if (attempt === ATTEMPTS) {
      throw new UserProblem({
        code: 'record-busy',
        what: 'The record is saved again and again while it is read',
        where: folder,
        fix: 'Try again when nothing writes to it.',
      });
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

const read = async (folder: string): Promise<OpenedRecord> => new Reading(folder, interruptedSave(folder)).record();

class Reading {
  private readonly problems: ProblemDetails[] = [];
  /** Faults that were counted and not reported. */
  private unlisted = 0;
  /** Whether a file was given up before all its faults were counted. */
  private cut = false;
  private readonly inside: string;

  /** `interrupted`: files whose text lies elsewhere, or that are as good as gone, since a save was cut off. */
  constructor(
    private readonly folder: string,
    private readonly interrupted: ReadonlyMap<string, string | null>,
  ) {
    try {
      this.inside = realpathSync(folder);
    } catch (error) {
      throw readProblem(error, folder);
    }
  }

  async record(): Promise<OpenedRecord> {
    const root = await this.document<RootDocument>(ROOT_FILE, 'datamap');
    if (root === undefined && this.problems.length === 0) {
      this.report({code: 'no-record', what: `There is no ${ROOT_FILE}`, where: this.folder});
    }
    const recipients = await this.all<Recipient>('recipients');
    const systems = await this.systems();
    const activities = await this.all<Activity>('activities');
    const questions = (await this.document<{questions?: readonly OpenQuestion[]}>('questions.yaml', 'questions'))?.questions ?? [];
    const requests = (await this.document<{requests?: readonly ShineTheLightRequest[]}>('requests.yaml', 'requests'))?.requests ?? [];
    const waivers = (await this.document<{waivers?: readonly Waiver[]}>('waivers.yaml', 'waivers'))?.waivers ?? [];
    this.throwProblems();
    const {organization, notices = [], terms} = root as NonNullable<typeof root>;
    const own = terms === undefined ? {} : {terms};
    return {folder: this.folder, record: {organization, notices, ...own, systems, activities, recipients, questions, requests, waivers}};
  }

  private async all<Entity extends {readonly id: ActivityId | RecipientId}>(name: 'activities' | 'recipients'): Promise<readonly Entity[]> {
    const entities: Entity[] = [];
    for (const id of this.ids(name)) {
      const entity = await this.document<Entity>(`${name}/${id}.yaml`, FOLDERS[name], id);
      if (entity) entities.push({...entity, id: id as Entity['id']});
    }
    return entities;
  }

  private async systems(): Promise<readonly System[]> {
    const systems: System[] = [];
    const ids = this.ids('systems');
    for (const id of ids) {
      const system = await this.document<Omit<System, 'id' | 'fields'>>(`systems/${id}.yaml`, 'system', id);
      const fields = await this.fields(`systems/${id}.fields.csv`);
      if (system) systems.push({...system, id: id as SystemId, fields});
    }
    return systems;
  }

  private async fields(name: string): Promise<readonly Field[]> {
    const text = this.text(name, CSV_BYTES);
    return text === undefined
      ? []
      : readFields(text, {name, report: (problem) => this.report(problem), more: (count) => void (this.unlisted += count)});
  }

  /** Ids of the files in a folder, in order; what else lies there and looks like ours is refused. */
  private ids(name: keyof typeof FOLDERS): readonly string[] {
    const ids: string[] = [];
    const tables: string[] = [];
    for (const entry of this.entries(name)) {
      const file = entry.name;
      const where = `${name}/${file}`;
      if (file.startsWith('.') || this.interrupted.has(where)) continue;
      if (file.endsWith('.yaml')) {
        ids.push(file.slice(0, -'.yaml'.length));
      } else if (file.endsWith('.yml')) {
        this.report({code: 'bad-name', what: 'Files of the record end in .yaml, not .yml', where});
      } else if (name === 'systems' && file.endsWith('.fields.csv')) {
        tables.push(file.slice(0, -'.fields.csv'.length));
      } else if (entry.isDirectory()) {
        this.report({code: 'bad-name', what: 'There is a folder among the files; what is in it would not be read', where});
      }
    }
    for (const [path, now] of this.interrupted) {
      if (now === null || !path.startsWith(`${name}/`)) continue;
      const file = path.slice(name.length + 1);
      if (file.endsWith('.yaml')) ids.push(file.slice(0, -'.yaml'.length));
    }
    for (const id of ids) {
      const why = whyNoId(id);
      if (why !== undefined) this.report({code: 'bad-name', what: `"${id}" is no id: ${why}`, where: `${name}/${id}.yaml`});
    }
    for (const id of tables) {
      if (!ids.includes(id)) {
        this.report({
          code: 'no-system',
          what: `The table has no system beside it: ${name}/${id}.yaml is missing`,
          where: `${name}/${id}.fields.csv`,
        });
      }
    }
    return ids.filter(isId).sort();
  }

  private entries(name: string): readonly Dirent[] {
    try {
      if (!realpathSync(join(this.folder, name)).startsWith(this.inside + sep)) {
        this.report({code: 'link-out-of-record', what: 'The folder is a link to a place outside of the record', where: name});
        return [];
      }
      return readdirSync(join(this.folder, name), {withFileTypes: true});
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      this.catch(
        (error as NodeJS.ErrnoException).code === 'ENOTDIR'
          ? new UserProblem({code: 'not-a-folder', what: 'There is a file where a folder should be', where: name})
          : readProblem(error, name),
      );
      return [];
    }
  }

  private async document<Model>(name: string, kind: DocumentKind, id?: string): Promise<Model | undefined> {
    const text = this.text(name, YAML_BYTES);
    if (text === undefined) return undefined;
    try {
      const tree = await readTree(text, {kind, name, report: (problem) => this.report(problem), cut: () => void (this.cut = true)});
      if (!tree) return undefined;
      if (id !== undefined && tree['id'] !== undefined && tree['id'] !== id) {
        this.report({
          code: 'bad-id',
          what: `The id is "${String(tree['id'])}", the file is named "${id}": they must be the same`,
          where: name,
        });
      }
      return modelOf<Model>(tree, kind);
    } catch (error) {
      this.catch(error as Error);
      return undefined;
    }
  }

  private text(name: string, maxBytes: number): string | undefined {
    const now = this.interrupted.get(name);
    if (now === null) return undefined;
    const read = (path: string): string | undefined => readText(join(this.folder, path), {name, maxBytes, inside: this.inside});
    try {
      // It may take its place just now.
      return (now === undefined ? undefined : read(now)) ?? read(name);
    } catch (error) {
      this.catch(error as Error);
      return undefined;
    }
  }

  private catch(error: Error): void {
    if (error instanceof UserProblems) {
      for (const problem of error.problems) this.report(problem);
      this.cut ||= !error.whole;
    } else if (error instanceof UserProblem) {
      this.report(error);
    } else {
      throw error;
    }
  }

  private report(problem: ProblemDetails): void {
    this.problems.push(problem);
  }

  private throwProblems(): void {
    const [first, ...others] = this.problems;
    if (!first) return;
    if (others.length === 0) {
      throw new UserProblem({
        ...first,
        what: first.what,
        where: first.where,
        code: first.code,
        fix: first.fix ?? 'Mend the file; nothing was changed.',
      });
    }
    const shown = this.problems.slice(0, MOST_FAULTS);
    const count = this.problems.length + this.unlisted;
    const told = `${this.cut ? 'at least ' : ''}${count} faults${count > shown.length ? `, of which ${shown.length} are shown` : ''}`;
    throw new UserProblems(
      {code: 'bad-record', what: `The record has ${told}`, where: this.folder, fix: 'Mend the files; nothing was changed.'},
      shown,
    );
  }
}
