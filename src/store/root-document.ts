/** Of datamap.yaml alone, without the record around it: the organization's own terms, and where a value stands. */
import {realpathSync} from 'node:fs';
import {join} from 'node:path';
import type {OwnTerms} from '../law/own-terms.js';
import {UserProblem, UserProblems, type ProblemDetails} from '../record/problem.js';
import {modelOf, readTree} from './read-document.js';
import {ROOT_FILE} from './record-files.js';
import type {Path} from './shape.js';
import {readText, YAML_BYTES} from './text-file.js';
import {interruptedSave} from './transaction.js';

/** Undefined where it has none, or where there is no such file. Throws UserProblem where it has some and cannot be read. */
export async function readTerms(folder: string): Promise<OwnTerms | undefined> {
  const text = rootText(folder);
  // Most have none, and need not be parsed to know that.
  if (text?.includes('terms') !== true) return undefined;
  const problems: ProblemDetails[] = [];
  const tree = await readTree(text, {kind: 'datamap', name: ROOT_FILE, report: (problem) => void problems.push(problem)});
  const [first] = problems;
  if (tree !== undefined && first === undefined) return modelOf<{readonly terms?: OwnTerms}>(tree, 'datamap').terms;
  const fix = 'Mend the file; nothing was changed.';
  if (first !== undefined && problems.length === 1) throw new UserProblem({...first, fix: first.fix ?? fix});
  throw new UserProblems({code: 'bad-record', what: `${ROOT_FILE} has ${problems.length} faults`, where: folder, fix}, problems);
}

/** The line in datamap.yaml for each path, from 1. */
export async function linesInRoot(folder: string, paths: readonly Path[]): Promise<readonly number[]> {
  const text = rootText(folder);
  if (text === undefined) return paths.map(() => 1);
  const {parseYaml} = await import('./yaml-document.js');
  const parsed = parseYaml(text, {name: ROOT_FILE});
  return paths.map((path) => parsed.lineOf(path));
}

function rootText(folder: string): string | undefined {
  const inside = realpathSync(folder);
  const read = (path: string): string | undefined => readText(join(folder, path), {name: ROOT_FILE, maxBytes: YAML_BYTES, inside});
  const now = interruptedSave(folder).get(ROOT_FILE);
  // It may take its place just now.
  return ((typeof now === 'string' ? read(now) : undefined) ?? read(ROOT_FILE))?.replaceAll('\r\n', '\n');
}
