/** Files after a command that takes any number of them. */
import {UserProblem} from '../record/problem.js';

/** Throws UserProblem for a misspelt flag, which would otherwise be taken for a file. */
export function filesGiven(argv: readonly unknown[], command: string): readonly string[] {
  const files = argv.map(String);
  const unknown = files.find((file) => file.startsWith('--'));
  if (unknown === undefined) return files;
  throw new UserProblem({
    code: 'unknown-flag',
    what: `There is no flag ${unknown}`,
    where: command,
    fix: 'Add --help to see what it takes. A file of that name is written ./--name.',
  });
}
