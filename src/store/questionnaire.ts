/** A questionnaire from a YAML file, checked by its schema. */
import {UserProblem, UserProblems, type ProblemDetails} from '../record/problem.js';
import {readYamlInput} from './input-files.js';

const MOST_FAULTS = 20;

/** Data of the shape that interview.schema.json describes. Throws UserProblem with every fault. */
export async function readQuestionnaire(path: string): Promise<unknown> {
  const {name, data, lineOf} = await readYamlInput(path);
  const {interview} = await import('./schemas/validators.data.js');
  if (interview(data)) return data;
  // `if` only says that one of its branches has said something already.
  const errors = (interview.errors ?? []).filter(({keyword}) => keyword !== 'if');
  const faults = errors.slice(0, MOST_FAULTS).map(({instancePath, message, params}): ProblemDetails => {
    const key = params['additionalProperty'];
    const steps = instancePath
      .split('/')
      .slice(1)
      .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    return {
      code: 'bad-questionnaire',
      where: `${name}${lineOf === undefined ? '' : `:${lineOf(steps)}`} › ${steps.join('.')}`,
      what: typeof key === 'string' ? `"${key}" is not a key here` : (message ?? 'not valid'),
    };
  });
  const [first] = faults;
  if (first && faults.length === 1) throw new UserProblem(first);
  throw new UserProblems(
    {
      code: 'bad-questionnaire',
      what: `The questionnaire has ${faults.length} faults`,
      where: name,
      fix: 'Compare it with schemas/interview.schema.json.',
    },
    faults,
  );
}
