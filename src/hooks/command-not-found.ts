/** A command that does not exist: say so, and name the nearest one that does. Never asks. */
import type {Hook} from '@oclif/core/hooks';
import {UserProblem} from '../record/problem.js';
import {nearest} from '../record/nearest.js';

const commandNotFound: Hook.CommandNotFound = async ({id, config}) => {
  const typed = id.replaceAll(':', ' ');
  const {bin} = config;
  if (typed.startsWith('-')) {
    throw new UserProblem({
      code: 'no-command',
      what: `A command comes first, then flags such as ${typed}`,
      fix: `For example: ${bin} status --json. ${bin} --help lists the commands.`,
    });
  }
  const commands = config.commandIDs.map((known) => known.replaceAll(':', ' '));
  const near = nearest(typed.toLowerCase(), commands);
  const related = commands.filter((known) => known.split(' ')[0] === typed.split(' ')[0]);
  throw new UserProblem({
    code: 'unknown-command',
    what: `There is no command "${typed}"`,
    fix:
      near === undefined
        ? `One of: ${(related.length > 0 ? related : commands).join(', ')}.`
        : `Did you mean "${near}"? ${bin} --help lists them all.`,
  });
};

export default commandNotFound;
