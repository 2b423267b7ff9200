/** The text that a file of the record shall have, from the one that stands there: what people wrote into it stays. */
import {Bug, UserProblem, type ProblemDetails} from '../record/problem.js';
import {readFields, withReturns, writeFields} from './fields-csv.js';
import {readTree} from './read-document.js';
import {LISTS, modeline, MODELINE, unreadable, validTree, type RecordFile} from './record-files.js';
import {shapes} from './schemas/shapes.data.js';
import type {TreeMap} from './shape.js';
import {decodeText} from './text-file.js';
import {writeYaml} from './write-yaml.js';

/** The new text of a YAML document: rewritten where it is ours, edited in place where people wrote into it. */
export async function documentText(file: RecordFile, prior: RecordFile | undefined, current: Buffer | undefined): Promise<string> {
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

export async function tableText(file: RecordFile, prior: RecordFile | undefined, current: Buffer | undefined): Promise<string> {
  const text = file.text();
  const refuse = ({what, code}: ProblemDetails): never => {
    throw unreadable(file.path, what, code === 'too-long');
  };
  await readFields(text, {name: file.path, report: refuse, own: true});
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
