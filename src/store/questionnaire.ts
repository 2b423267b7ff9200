/** A questionnaire from a YAML file, and what an organization changes in it, each checked by its schema. */
import {realpathSync} from 'node:fs';
import {join} from 'node:path';
import {UserProblem, UserProblems, type ProblemDetails} from '../record/problem.js';
import {readYamlInput, type YamlInput} from './input-files.js';
import type {Validator} from './schemas/validators.data.js';
import {readText, YAML_BYTES} from './text-file.js';

const MOST_FAULTS = 20;

/** Data of the shape that interview.schema.json describes. Throws UserProblem with every fault. */
export async function readQuestionnaire(path: string): Promise<unknown> {
  const {interview} = await import('./schemas/validators.data.js');
  return valid(await readYamlInput(path), interview, {
    code: 'bad-questionnaire',
    what: 'The questionnaire',
    fix: 'Compare it with schemas/interview.schema.json.',
  });
}

/** Data of the shape that own-questions.schema.json describes; undefined where the record has no such file. Throws UserProblem with every fault. */
export async function readOwnQuestions(record: string, about: string): Promise<Pick<YamlInput, 'name' | 'data'> | undefined> {
  const name = `interviews/${about}.yaml`;
  const text = readText(join(record, name), {name, maxBytes: YAML_BYTES, inside: realpathSync(record)});
  if (text === undefined) return undefined;
  const [{parseYaml}, {ownQuestions}] = await Promise.all([import('./yaml-document.js'), import('./schemas/validators.data.js')]);
  const {tree, lineOf} = parseYaml(text, {name, typed: true});
  const how = {code: 'bad-own-questions', what: 'The file', fix: 'Compare it with schemas/own-questions.schema.json.'};
  return {name, data: valid({name, data: tree ?? {}, lineOf}, ownQuestions, how)};
}

function valid(
  {name, data, lineOf}: Pick<YamlInput, 'name' | 'data' | 'lineOf'>,
  judge: Validator,
  {code, what, fix}: {readonly code: string; readonly what: string; readonly fix: string},
): unknown {
  if (judge(data)) return data;
  // `if` only says that one of its branches has said something already.
  const errors = (judge.errors ?? []).filter(({keyword}) => keyword !== 'if');
  const faults = errors.slice(0, MOST_FAULTS).map(({instancePath, message, params}): ProblemDetails => {
    const key = params['additionalProperty'];
    const steps = instancePath
      .split('/')
      .slice(1)
      .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    return {
      code,
      where: `${name}${lineOf === undefined ? '' : `:${lineOf(steps)}`} › ${steps.join('.')}`,
      what: typeof key === 'string' ? `"${key}" is not a key here` : (message ?? 'not valid'),
    };
  });
  const [first] = faults;
  if (first && errors.length === 1) throw new UserProblem(first);
  const count = errors.length > MOST_FAULTS ? `more than ${MOST_FAULTS}` : faults.length;
  throw new UserProblems({code, what: `${what} has ${count} faults`, where: name, fix}, faults, errors.length <= MOST_FAULTS);
}
