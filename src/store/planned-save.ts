/** All that one save will write, worked out against what stands in the folder before a byte is changed. */
import {realpathSync} from 'node:fs';
import {Bug, UserProblem} from '../record/problem.js';
import {COPY_BYTES, COPY_PATH, type Copy} from './copies.js';
import {ATTRIBUTES, ATTRIBUTES_FILE} from './git-attributes.js';
import {hashOf, type JournalChange, type JournalFile} from './journal.js';
import {documentText, tableText} from './next-text.js';
import {lookAt, placeIn} from './places.js';
import {LISTS, modeline, ROOT_FILE, type RecordFile} from './record-files.js';
import {parseSideFile, sideFileName, sideFileText} from './side-files.js';
import {CSV_BYTES, decodeText, readBytes, YAML_BYTES} from './text-file.js';
import {changesOf} from './told-changes.js';
import type {Write} from './transaction.js';

export class PlannedSave {
  readonly writes: Write[] = [];
  readonly files: JournalFile[] = [];
  private readonly told: (() => readonly JournalChange[])[] = [];
  private readonly inside: string;

  constructor(private readonly folder: string) {
    this.inside = realpathSync(folder);
  }

  /** What it does, told from the difference: for saves that come without a change list. */
  changes(): readonly JournalChange[] {
    return this.told.flatMap((tell) => tell());
  }

  /** Plans a file of the record, unless it says the same as before. Throws UserProblem where somebody else changed it since `prior`. */
  async write(file: RecordFile, prior: RecordFile | undefined, guidance: string): Promise<void> {
    if (prior && ((prior.source === file.source && file.path !== ROOT_FILE) || prior.text() === file.text())) return;
    const current = this.standing(file.path);
    const text = await (file.kind === 'fields' ? tableText(file, prior, current) : documentText(file, prior, current));
    this.add(file.path, text + guidance, current);
    this.told.push(() => changesOf(prior, file));
  }

  /** Plans that a file goes; one that is a list stays, empty, since people may have written into it. Throws as `write` does. */
  async remove(prior: RecordFile): Promise<void> {
    const current = this.standing(prior.path);
    const list = LISTS.find((name) => name === prior.kind);
    if (list) {
      const empty = {...prior, tree: () => ({[list]: []}), text: () => `${modeline(list)}${list}: []\n`};
      this.add(prior.path, await documentText(empty, prior, current), current);
    } else {
      await (prior.kind === 'fields' ? tableText(prior, prior, current) : documentText(prior, prior, current));
      this.add(prior.path, undefined, current);
    }
    this.told.push(() => [{op: 'remove', entity: prior.entity}]);
  }

  /** Plans a side file from what stands in it. Throws UserProblem where that, or what it shall be, cannot be read. */
  async writeSideFile(name: string, next: (standing: unknown) => unknown): Promise<void> {
    const path = sideFileName(name);
    const current = this.standing(path);
    const before = current && (await parseSideFile(decodeText(current, path), path));
    const data = next(before);
    if (current && data === before) return;
    const text = sideFileText(data);
    if (current && decodeText(current, path) === text) return;
    await parseSideFile(text, path);
    this.add(path, text, current);
    this.told.push(() => [{op: current ? 'change' : 'add', entity: path}]);
  }

  /** Plans a copy of what came from outside, byte for byte, unless it lies there. Throws UserProblem where something else does. */
  keepCopy({path, bytes}: Copy): void {
    if (!COPY_PATH.test(path)) throw new Bug(`"${path}" cannot name a copy`);
    const current = this.standing(path);
    const before = current && hashOf(current);
    if (before === hashOf(bytes)) return;
    if (current) {
      throw new UserProblem({
        code: 'copy-in-the-way',
        what: 'Another file lies where the copy would go; nothing was written',
        where: path,
        fix: 'Move it away, or give the notice another name with --id.',
      });
    }
    this.add(path, bytes, current);
  }

  /** Plans how git shall merge the record, unless somebody has said it already. */
  addAttributes(): void {
    if (lookAt(placeIn(this.folder, ATTRIBUTES_FILE)) === undefined) this.add(ATTRIBUTES_FILE, ATTRIBUTES, undefined);
  }

  private standing(path: string): Buffer | undefined {
    return readBytes(placeIn(this.folder, path), {name: path, maxBytes: mostBytes(path), inside: this.inside});
  }

  private add(path: string, text: Write['text'], current: Buffer | undefined): void {
    refuseTooLarge(path, text);
    this.writes.push({path, text});
    this.files.push({file: path, before: current ? hashOf(current) : null, after: text === undefined ? null : hashOf(text)});
  }
}

const mostBytes = (path: string): number => (COPY_PATH.test(path) ? COPY_BYTES : path.endsWith('.csv') ? CSV_BYTES : YAML_BYTES);

/** What reading would refuse is never written: the record could not be opened again. */
function refuseTooLarge(path: string, text: Write['text']): void {
  const most = mostBytes(path);
  const bytes = Buffer.byteLength(text ?? '');
  if (bytes <= most) return;
  throw new UserProblem({
    code: 'too-large-to-keep',
    what: `The file would have ${(bytes / 2 ** 20).toFixed(1)} MB; at most ${most / 2 ** 20} MB could be read again, so nothing was written`,
    where: path,
    fix: 'Shorten its longest texts, or leave out what is not needed.',
  });
}
